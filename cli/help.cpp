// What jinguo can do, in words: overview, one noun, one command, exit codes, problem codes.
#include "cli/help.hpp"

#include <jinguo/error.hpp>
#include <jinguo/report.hpp>

#include <algorithm>
#include <iomanip>
#include <memory>
#include <sstream>

namespace jinguo::cli {
namespace {

std::string title_of(std::string_view noun, Lang lang) {
  struct Area {
    std::string_view noun;
    Words words;
  };
  static constexpr Area areas[] = {
      {"database", {"数据库", "the database"}},
      {"report", {"统计与月报", "figures and reports"}},
      {"inspect", {"看文件会怎样读", "how a file is read"}},
      {"help", {"帮助", "help"}},
  };
  for (const Area& area : areas)
    if (area.noun == noun) return std::string(area.words.in(lang));
  const Kind* kind = find_kind(noun);
  return kind == nullptr ? std::string() : std::string(lang == Lang::zh ? kind->title : kind->help);
}

std::vector<std::string_view> nouns() {
  std::vector<std::string_view> names;
  for (const Command& command : all_commands())
    if (std::ranges::find(names, command.noun) == names.end()) names.push_back(command.noun);
  return names;
}

std::string command_lines(Lang lang) {
  std::ostringstream out;
  for (const Command& command : all_commands())
    out << command.noun << (command.verb.empty() ? "" : " ") << command.verb << '\t'
        << command.summary.in(lang) << '\n';
  return out.str();
}

Sheet exit_codes_sheet(Lang lang) {
  const bool zh = lang == Lang::zh;
  Sheet sheet;
  sheet.columns = {{.name = "code", .title = zh ? "退出码" : "code", .type = Type::integer},
                   {.name = "meaning", .title = zh ? "含义" : "meaning"}};
  std::vector<Row> lines;
  for (const ExitCode& row : exit_codes())
    lines.push_back({Role::item, {std::int64_t{row.code}, std::string(zh ? row.zh : row.en)}});
  sheet.rows = stored_rows(std::move(lines));
  return sheet;
}

Sheet problems_sheet(Lang lang) {
  const bool zh = lang == Lang::zh;
  Sheet sheet;
  sheet.columns = {{.name = "code", .title = zh ? "代码" : "code"},
                   {.name = "message", .title = zh ? "含义" : "message"},
                   {.name = "hint", .title = zh ? "怎么办" : "hint"}};
  std::vector<Row> lines;
  const Facts facts{{"field", "field"}, {"field.zh", "某项"}, {"column", zh ? "某列" : "column"}};
  for (int i = 0; i < static_cast<int>(Code::count_); ++i) {
    const auto code = static_cast<Code>(i);
    if (severity(code) == Severity::failure) continue;
    lines.push_back(
        {Role::item,
         {std::string(name(code)), message(code, facts, lang), hint(code, facts, lang)}});
  }
  sheet.rows = stored_rows(std::move(lines));
  return sheet;
}

Action declare_help(Options& options, const Kind*) {
  auto words = std::make_shared<std::vector<std::string>>();
  options.arguments("COMMAND", *words,
                    {"命令，或 exit-codes、problems、metrics、commands",
                     "a command, or exit-codes, problems, metrics, commands"},
                    false);
  return [words](Context& context) {
    const std::string topic = words->empty() ? "" : words->front();
    if (topic == "exit-codes")
      context.print(exit_codes_sheet(context.lang()));
    else if (topic == "problems")
      context.print(problems_sheet(context.lang()));
    else if (topic == "metrics")
      context.print(metrics_sheet(context.lang()));
    else if (topic == "commands")
      context.print_text(command_lines(context.lang()));
    else if (words->size() >= 2)
      context.print_text(command_help((*words)[0], (*words)[1], context.lang()));
    else if (words->size() == 1)
      context.print_text(noun_help(topic, context.lang()));
    else
      context.print_text(overview(context.lang()));
    return 0;
  };
}

constexpr Command rows[] = {
    {"help",
     "",
     Needs::nothing,
     {"帮助：命令、退出码、问题代码、指标", "help on commands, exit codes, problem codes, metrics"},
     declare_help},
};

}  // namespace

std::span<const Command> help_commands() { return rows; }

std::string overview(Lang lang) {
  const bool zh = lang == Lang::zh;
  std::ostringstream out;
  out << (zh ? "jinguo 巾帼：家政服务工作的台账与月报\n\n用法：jinguo 名词 动词 [选项]\n\n"
             : "jinguo 巾帼: records and monthly reports for domestic-service programmes\n\n"
               "Usage: jinguo NOUN VERB [OPTIONS]\n\n");
  for (const std::string_view noun : nouns()) {
    out << "  " << std::left << std::setw(17) << noun << title_of(noun, lang) << "\n    ";
    for (const Command& command : all_commands())
      if (command.noun == noun && !command.verb.empty()) out << ' ' << command.verb;
    out << '\n';
  }
  out << (zh ? "\n某个名词：jinguo help worker　某个命令：jinguo worker import --help\n"
               "退出码：jinguo help exit-codes　问题代码：jinguo help problems\n"
             : "\nOne noun: jinguo help worker   One command: jinguo worker import --help\n"
               "Exit codes: jinguo help exit-codes   Problem codes: jinguo help problems\n");
  return out.str();
}

std::string noun_help(std::string_view noun, Lang lang) {
  const auto known = nouns();
  if (std::ranges::find(known, noun) == known.end()) (void)get_command(noun, "");
  std::ostringstream out;
  out << noun << "  " << title_of(noun, lang) << "\n\n";
  for (const Command& command : all_commands())
    if (command.noun == noun)
      out << "  jinguo " << std::left << std::setw(26)
          << (std::string(command.noun) + " " + std::string(command.verb))
          << command.summary.in(lang) << '\n';
  return out.str();
}

std::string command_help(std::string_view noun, std::string_view verb, Lang lang) {
  const Command command = get_command(noun, verb);
  Options options(lang, std::string(noun) + (verb.empty() ? "" : " ") + std::string(verb),
                  command.summary);
  (void)command.declare(options, command.kind);
  Globals globals;
  declare_globals(options, globals);
  return options.help();
}

}  // namespace jinguo::cli
