// Batches: one looked at in full, one taken back or brought back.
#include "cli/command.hpp"

#include <jinguo/batch.hpp>
#include <jinguo/code.hpp>

#include <algorithm>
#include <memory>
#include <string>

namespace jinguo::cli {
namespace {

constexpr Words batch_number{"批次号，见 jinguo batch list", "its number in jinguo batch list"};

Action declare_show(Options& options, const Kind*) {
  auto batch = std::make_shared<std::string>();
  options.argument("BATCH", *batch, batch_number);
  return [batch](Context& context) {
    context.print(show_batch(context.session(), *batch, context.view()));
    return 0;
  };
}

Action declare_undo(Options& options, const Kind*) {
  struct Wish {
    UndoWish undo;
    std::int64_t max_problems = 100;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("BATCH", wish->undo.batch, batch_number);
  options.flag("--dry-run", wish->undo.dry_run,
               {"只看结果，不写入", "tell what it would do, write nothing"});
  options.number("--max-problems", wish->max_problems,
                 {"最多列出多少条保留的记录", "name at most so many records that are kept"});
  return [wish](Context& context) {
    wish->undo.max_problems =
        static_cast<std::size_t>(std::max<std::int64_t>(0, wish->max_problems));
    const UndoResult result = undo_batch(context.session(), wish->undo);
    const Audience audience = context.audience();
    if (audience == Audience::people) context.tell_problems(result.problems);
    if (!context.globals().quiet || audience == Audience::scripts)
      context.print(undo_sheet(result, context.lang(), audience));
    return result.nothing ? exit_code(Code::conflict) : 0;
  };
}

constexpr Command rows[] = {
    {"batch",
     "show",
     Needs::reading,
     {"查看一个批次，其中多少条仍是原样", "show a batch and what became of its rows"},
     declare_show},
    {"batch",
     "undo",
     Needs::writing,
     {"撤销一次导入，后来改过的保留；再撤销这次撤销就是恢复",
      "take an import back, but for rows changed since; undo the undo to bring it back"},
     declare_undo},
};

}  // namespace

std::span<const Command> batch_commands() { return rows; }

}  // namespace jinguo::cli
