// The one list of commands: generic verbs multiplied over the kinds, operations beside them.
#include "cli/help.hpp"

#include <jinguo/error.hpp>
#include <jinguo/words.hpp>

#include <algorithm>
#include <map>

namespace jinguo::cli {
namespace {

/// Nouns live as long as the program, because rows only point to them.
std::string_view kept_noun(const Kind& kind) {
  static const std::map<std::string_view, std::string> nouns = [] {
    std::map<std::string_view, std::string> made;
    for (const Kind* one : kinds()) made[one->name] = noun(*one);
    return made;
  }();
  return nouns.at(kind.name);
}

[[noreturn]] void refuse_word(std::string word, const std::vector<std::string_view>& known) {
  throw Error(Code::unknown_command,
              {{"word", word}, {"nearest", std::string(nearest(word, known))}});
}

}  // namespace

std::vector<Command> all_commands() {
  std::vector<Command> all;
  const auto add = [&](std::span<const Command> more) {
    all.insert(all.end(), more.begin(), more.end());
  };
  for (const Kind* kind : kinds()) {
    for (const Command& generic : generic_commands()) {
      if (!offers(*kind, generic.verb)) continue;
      Command& one = all.emplace_back(generic);
      one.kind = kind;
      one.noun = kept_noun(*kind);
    }
    for (const auto operations :
         {operation_commands(), programme_commands(), work_list_commands(), batch_commands()})
      for (const Command& operation : operations)
        if (operation.noun == kept_noun(*kind)) all.push_back(operation);
  }
  add(inbox_commands());
  add(report_commands());
  add(inspect_commands());
  add(database_commands());
  add(help_commands());
  return all;
}

Command get_command(std::string_view noun, std::string_view verb) {
  std::vector<std::string_view> nouns;
  std::vector<std::string_view> verbs;
  for (const Command& command : all_commands()) {
    nouns.push_back(command.noun);
    if (command.noun != noun) continue;
    if (command.verb == verb || command.verb.empty()) return command;
    verbs.push_back(command.verb);
  }
  if (verbs.empty()) refuse_word(std::string(noun), nouns);
  refuse_word(std::string(verb), verbs);
}

void declare_globals(Options& options, Globals& globals) {
  options.group({"通用", "Everywhere"});
  options.text("--db", globals.database,
               {"数据库文件（或 JINGUO_DB）", "database file (or JINGUO_DB)"}, "PATH");
  std::vector<std::string> names;
  for (const Format& format : formats()) names.emplace_back(format.name);
  options.text(
      "--format", globals.format,
      {"格式 text、csv、tsv、json、ndjson、md、xlsx", "text, csv, tsv, json, ndjson, md, xlsx"},
      "NAME");
  options.text("--output", globals.output,
               {"写到文件，写完才出现", "write to a file, complete or not at all"}, "FILE");
  options.list("--columns", globals.columns,
               {"哪些字段、什么顺序，all 为全部", "which fields in which order; all"}, "A,B");
  options.choice("--lang", globals.lang, {"zh", "en"}, {"语言", "language"});
  options.text("--as-of", globals.as_of, {"把这一天当作今天", "the day that counts as today"},
               "DATE");
  options.flag("--reveal", globals.reveal,
               {"完整显示敏感内容，留痕", "show sensitive fields in full; noted"});
  options.text("--reason", globals.reason, {"完整显示的理由", "why they are revealed"});
  options.flag("--quiet", globals.quiet, {"只说错误", "tell errors only"});
  options.flag("--verbose", globals.verbose, {"多说一些", "tell more"});
  options.flag("--no-color", globals.no_color, {"不用颜色", "no colour"});
  options.flag("--no-progress", globals.no_progress, {"不显示进度", "no progress"});
  options.number("--wait", globals.wait,
                 {"数据库忙时最多等几秒", "seconds to wait for a busy database"});
  options.flag("--no-config", globals.no_config, {"不读配置文件", "read no configuration file"});
  options.flag("--help", globals.help, {"帮助", "help"});
}

}  // namespace jinguo::cli
