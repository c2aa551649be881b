// Work lists: one command for each row of the library's table.
#include "cli/command.hpp"
#include "cli/terminal.hpp"

#include <jinguo/error.hpp>
#include <jinguo/work_list.hpp>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jinguo::cli {
namespace {

/// A day that is taken for today is over: what it left undone is late.
std::string moment_of(const Context& context) {
  const Globals& globals = context.globals();
  return to_text(context.settings().today) + "T" + (globals.as_of.empty() ? clock_time() : "23:59");
}

struct Wish {
  std::vector<std::optional<std::string>> texts;
  std::vector<std::string> arguments;
  std::optional<std::string> region;
  std::unique_ptr<bool[]> set;  // flags
  bool fail = false;
};

Action declare_list(Options& options, const WorkList& list) {
  auto wish = std::make_shared<Wish>();
  const std::size_t count = list.options.size();
  wish->texts.resize(count);
  wish->arguments.resize(count);
  wish->set = std::make_unique<bool[]>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const ListOption& option = list.options[i];
    const std::string name(option.name);
    const Words help{option.zh, option.en};
    if (option.argument())
      options.argument(name, wish->arguments[i], help);
    else if (option.flag())
      options.flag(name, wish->set[i], help);
    else
      options.text(name, wish->texts[i], help, option.type.data());
  }
  if (list.regional)
    options.text("--region", wish->region,
                 {"区域代码或名称，含其下级", "region code or name, with all below it"}, "REGION");
  if (list.work)
    options.flag("--fail", wish->fail,
                 {"有列出的就以退出码 1 结束，供定时任务用",
                  "end with 1 when anything is listed, for cron"});
  return [wish, &list](Context& context) {
    ListWish asked{
        .noun = list.noun, .verb = list.verb, .answers = {}, .moment = moment_of(context)};
    for (std::size_t i = 0; i < list.options.size(); ++i) {
      const ListOption& option = list.options[i];
      if (option.argument())
        asked.answers.emplace_back(option.name, wish->arguments[i]);
      else if (wish->set[i])
        asked.answers.emplace_back(option.name, "yes");
      else if (wish->texts[i])
        asked.answers.emplace_back(option.name, *wish->texts[i]);
    }
    if (wish->region) asked.answers.emplace_back("--region", *wish->region);
    const ListResult result = read_work_list(context.session(), asked, context.view());
    context.print(result.sheet);
    if (!list.owing_zh.empty() && result.below_zero > 0) {
      const std::string owing = std::to_string(result.below_zero);
      context.tell(std::string(list.owing_zh) + "：" + owing,
                   std::string(list.owing_en) + ": " + owing);
    }
    if (!wish->fail || result.rows == 0) return 0;
    throw Error(Code::work_waiting,
                {{"list", "jinguo " + std::string(list.noun) + " " + std::string(list.verb)},
                 {"count", std::to_string(result.rows)}});
  };
}

/// A command is declared by a plain function, so each row of the table gets one.
template <std::size_t row>
Action declare(Options& options, const Kind*) {
  return declare_list(options, work_lists()[row]);
}

template <std::size_t... rows>
std::array<Command, sizeof...(rows)> commands_of(std::index_sequence<rows...>) {
  return {Command{.noun = work_lists()[rows].noun,
                  .verb = work_lists()[rows].verb,
                  .needs = Needs::reading,
                  .summary = {work_lists()[rows].zh, work_lists()[rows].en},
                  .declare = declare<rows>}...};
}

}  // namespace

std::span<const Command> work_list_commands() {
  static const auto commands = commands_of(std::make_index_sequence<work_list_count>());
  return commands;
}

}  // namespace jinguo::cli
