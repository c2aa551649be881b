// Batches as they are shown: the result of an undo, and one batch with what has become of its rows.
#include "model/kinds/office.hpp"
#include "store/batch_rows.hpp"
#include "work/batch_chain.hpp"
#include "work/result_row.hpp"

#include <jinguo/batch.hpp>
#include <jinguo/import.hpp>

#include <fmt/format.h>

#include <utility>

namespace jinguo {
namespace {

std::string outcome(const UndoResult& result, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (result.nothing)
    return zh ? "没有撤销：每一条后来都改过或删除了"
              : "nothing was undone: every record was changed or removed since";
  if (result.dry_run) return zh ? "试运行：没有写入" : "dry run: nothing was written";
  return zh ? fmt::format("完成；要恢复，用 jinguo batch undo {}", *result.batch)
            : fmt::format("done; jinguo batch undo {} takes it back", *result.batch);
}

enum class Undoable : unsigned char { yes, undone, in_use, untraced };

struct Standing {
  Undoable undoable;
  std::string_view name;
  std::string_view zh;
};
constexpr Standing standings[] = {
    {Undoable::yes, "yes", "可以"},
    {Undoable::undone, "undone", "已撤销"},
    {Undoable::in_use, "in_use", "不可以：有别的记录在用"},
    {Undoable::untraced, "untraced", "不可以：由旧版本导入"},
};

/// Where jinguo keeps its own marks is of no use to whoever reads.
std::vector<std::string> readable_fields() {
  std::vector<std::string> names;
  for (const Field& field : import_batch::kind.fields)
    if (!field.is(Rule::automatic) || field.is(Rule::listed)) names.emplace_back(field.name);
  return names;
}

void add_standing(Session& session, const BatchChain& chain, ResultRow& line, const View& view) {
  Undoable undoable = Undoable::yes;
  if (const Record* by = chain.undone_by()) {
    undoable = Undoable::undone;
    line.number("undone_by", "撤销批次", by->id);
  } else if (!chain.traced()) {
    undoable = Undoable::untraced;
  } else if (!chain.undone()) {
    BatchRows rows(session, chain.kind(), chain.span(), false);
    const RowCounts counts = rows.counts();
    const std::int64_t left = counts.inserted[0] + counts.updated[0];
    const std::int64_t changed = counts.inserted[1] + counts.updated[1];
    const std::int64_t added = as_integer(batch_value(chain.import(), "inserted"));
    const std::int64_t gone = added - counts.inserted[0] - counts.inserted[1] + counts.updated[2];
    line.number("as_left", "仍是原样", left);
    line.number("changed_since", "后来改过", changed);
    line.number("removed_since", "后来删除", gone);
    if (rows.pointers(0).total + rows.code_pointers(0).total > 0) undoable = Undoable::in_use;
  }
  const Standing& words = standings[static_cast<std::size_t>(undoable)];
  const bool spoken = view.lang == Lang::zh && view.audience == Audience::people;
  line.text("undoable", "能否撤销", spoken ? words.zh : words.name);
}

}  // namespace

Sheet undo_sheet(const UndoResult& result, Lang lang, Audience audience) {
  const bool people = audience == Audience::people;
  ResultRow line(lang);
  line.add("batch", "批次", Type::integer, result.batch ? Value{*result.batch} : Value{});
  line.number("undoes", "撤销的批次", result.undoes);
  line.text("kind", "类别", people && lang == Lang::zh ? result.kind->title : result.kind->name);
  line.number("removed", "撤下", result.removed);
  line.number("returned", "恢复", result.returned);
  line.number("restored", "改回", result.restored);
  line.number("kept", "保留", result.kept);
  line.number("gone", "已不在", result.gone);
  if (people) {
    line.text("result", "结果", outcome(result, lang));
  } else {
    line.flag("dry_run", result.dry_run);
    line.number("problems_total", "", result.problems.total());
    line.nested("problems", problems_json(result.problems, lang));
  }
  return line.record();
}

Sheet show_batch(Session& session, std::string_view batch, const View& view) {
  const BatchChain chain(session, batch);
  const std::string ref(batch);
  View wanted = view;
  if (wanted.columns.empty()) wanted.columns = readable_fields();
  Sheet sheet = show_records(session, import_batch::kind, {&ref, 1}, wanted);
  if (!view.columns.empty()) return sheet;
  ResultRow line(view.lang);
  add_standing(session, chain, line, view);
  sheet.columns.insert(sheet.columns.end(), line.columns().begin(), line.columns().end());
  sheet.rows = [cells = line.row().cells, rows = std::move(sheet.rows)](const RowSink& sink) {
    rows([&](const Row& row) {
      Row whole = row;
      whole.cells.insert(whole.cells.end(), cells.begin(), cells.end());
      sink(whole);
    });
  };
  return sheet;
}

}  // namespace jinguo
