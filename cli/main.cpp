// From argv to an exit code: finds the command, parses its options, opens the session if it needs
// one, runs it. The only catch of the program is here.
#include "cli/errors.hpp"
#include "cli/help.hpp"
#include "cli/terminal.hpp"

#include <jinguo/database.hpp>
#include <jinguo/error.hpp>

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <memory>
#include <span>

namespace jinguo::cli {
namespace {

/// Options that may stand before the command and take a value.
constexpr std::array<std::string_view, 9> valued_globals{"--db",      "--format", "--output",
                                                         "--columns", "--lang",   "--as-of",
                                                         "--reason",  "--wait",   "--config"};

/// The words of the command line, told apart.
struct Line {
  std::string noun;
  std::string verb;
  std::vector<std::string> rest;
  bool help = false;
  bool version = false;
};

bool one_word_command(std::string_view noun) { return noun == "help" || noun == "inspect"; }

Line read_line(std::span<char* const> words) {
  Line line;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = words[i];
    const bool option = word.size() > 1 && word.front() == '-';
    const bool command_known =
        !line.noun.empty() && (!line.verb.empty() || one_word_command(line.noun));
    if (word == "--help" || word == "-h") line.help = true;
    if (word == "--version" && line.noun.empty()) line.version = true;
    if (option || command_known) {
      line.rest.push_back(word);
      if (!command_known && i + 1 < words.size() &&
          std::ranges::find(valued_globals, word) != valued_globals.end())
        line.rest.emplace_back(words[++i]);
    } else if (line.noun.empty()) {
      line.noun = word;
    } else {
      line.verb = word;
    }
  }
  return line;
}

/// Looks for an option's value before anything is parsed: errors of parsing need it.
std::string early_value(const Line& line, std::string_view option) {
  for (std::size_t i = 0; i < line.rest.size(); ++i) {
    if (line.rest[i] == option && i + 1 < line.rest.size()) return line.rest[i + 1];
    if (line.rest[i].starts_with(std::string(option) + "="))
      return line.rest[i].substr(option.size() + 1);
  }
  return {};
}

Lang early_lang(const Line& line) {
  const std::string asked = early_value(line, "--lang");
  if (asked.empty()) return environment_lang();
  return asked == "en" ? Lang::en : Lang::zh;
}

std::string home_folder(const char* variable, std::string_view usual) {
  const std::string set = environment(variable);
  return set.empty() ? environment("HOME") + "/" + std::string(usual) : set;
}

/// Empty when nobody's home is known: then a database must be named.
std::string default_database() {
  if (environment("XDG_DATA_HOME").empty() && environment("HOME").empty()) return {};
  return home_folder("XDG_DATA_HOME", ".local/share") + "/jinguo/jinguo.db";
}

Settings make_settings(const Line& line, const Globals& globals, const Command& command,
                       const std::atomic<int>& stop) {
  Settings settings;
  // The option as typed, the environment, the configuration file, the usual place: in this order.
  settings.database = early_value(line, "--db");
  if (settings.database.empty()) settings.database = environment("JINGUO_DB");
  if (settings.database.empty()) settings.database = globals.database;
  if (settings.database.empty()) settings.database = default_database();
  if (settings.database.empty() && command.needs != Needs::nothing)
    throw Error(Code::no_database, {{"path", "JINGUO_DB"}});
  settings.today = today();
  if (!globals.as_of.empty()) {
    const auto day = parse_date(globals.as_of);
    if (!day)
      throw Error(Code::bad_value,
                  {{"field", "--as-of"}, {"value", globals.as_of}, {"known", "YYYY-MM-DD"}});
    settings.today = *day;
  }
  settings.now = now();
  settings.who = user();
  settings.command = std::string(command.noun) + " " + std::string(command.verb);
  settings.wait_seconds = static_cast<int>(std::clamp<std::int64_t>(globals.wait, 0, 86'400));
  settings.stop = &stop;
  return settings;
}

/// Only the default place is filled unasked: a path that somebody gave is more likely mistyped.
void make_default_database(const Context& context) {
  const std::string& path = context.settings().database;
  if (path != default_database() || std::filesystem::exists(path)) return;
  create_database(context.settings(), {});
  context.tell("已新建数据库 " + path, "made the database " + path);
}

/// The usual configuration file counts when it exists and no other was named.
std::vector<std::string> with_usual_config(const Line& line) {
  std::vector<std::string> words = line.rest;
  const bool refused = std::ranges::find(words, "--no-config") != words.end();
  const std::string path = home_folder("XDG_CONFIG_HOME", ".config") + "/jinguo/config.toml";
  if (!refused && early_value(line, "--config").empty() && std::filesystem::exists(path))
    words.insert(words.end(), {"--config", path});
  return words;
}

/// Runs one command; the context outlives it, so that what was found can be told with an error.
int run_command(const Line& line, Lang lang, std::unique_ptr<Context>& context) {
  const Command command = get_command(line.noun, line.verb);
  Options options(lang, line.noun + (line.verb.empty() ? "" : " ") + line.verb, command.summary);
  const Action action = command.declare(options, command.kind);
  Globals globals;
  declare_globals(options, globals);
  options.config();
  if (line.help) {
    std::cout << options.help() << std::flush;
    return 0;
  }
  options.parse(with_usual_config(line));
  Settings settings = make_settings(line, globals, command, catch_signals());
  if (!globals.lang.empty()) lang = globals.lang == "en" ? Lang::en : Lang::zh;
  context = std::make_unique<Context>(std::move(globals), lang, std::move(settings));
  context->check_output();  // a format that cannot be written is refused before anything is done
  if (command.needs == Needs::writing) make_default_database(*context);
  if (command.needs != Needs::nothing) {
    const bool writes = command.needs == Needs::writing || context->globals().reveal;
    context->open(writes ? Access::writing : Access::reading);
  }
  const int code = action(*context);
  context->tell_problems();
  return code;
}

/// `jinguo`, `jinguo --version`, `jinguo worker`, `jinguo worker --help`.
bool answer_about_itself(const Line& line, Lang lang) {
  if (line.version)
    std::cout << "jinguo " << version() << '\n' << std::flush;
  else if (line.noun.empty())
    std::cout << overview(lang) << std::flush;
  else if (line.verb.empty() && !one_word_command(line.noun))
    std::cout << noun_help(line.noun, lang) << std::flush;
  else
    return false;
  return true;
}

void tell_error(const Error& error, const Line& line, Lang lang, const Context* context) {
  const std::string format = early_value(line, "--format");
  const bool json = context != nullptr
                        ? context->json()
                        : format == "json" ||
                              (format.empty() && early_value(line, "--output").ends_with(".json"));
  if (context != nullptr) {
    lang = context->lang();
    if (!json) context->tell_problems();
  }
  std::cerr << error_text(error, lang, json, context != nullptr ? &context->problems() : nullptr);
}

/// A signal's code says which one it was; the table knows only the usual.
int exit_code_of(const Error& error, const std::atomic<int>& stop) {
  if (error.code() == Code::interrupted && stop.load() != 0) return 128 + stop.load();
  return exit_code(error.code());
}

int run(std::span<char* const> words) {
  const Line line = read_line(words);
  const Lang lang = early_lang(line);
  std::unique_ptr<Context> context;
  try {
    if (answer_about_itself(line, lang)) return std::cout ? 0 : exit_code(Code::write_failed);
    return run_command(line, lang, context);
  } catch (const Error& error) {
    tell_error(error, line, lang, context.get());
    return exit_code_of(error, catch_signals());
  } catch (const std::exception& error) {
    tell_error(Error(Code::internal, {{"detail", error.what()}}), line, lang, context.get());
    return exit_code(Code::internal);
  }
}

}  // namespace
}  // namespace jinguo::cli

int main(int count, char** words) {
  ::umask(077);
  std::ios::sync_with_stdio(false);
  return jinguo::cli::run(std::span(words + 1, words + std::max(count, 1)));
}
