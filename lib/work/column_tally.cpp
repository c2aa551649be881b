#include "work/column_tally.hpp"

#include "base/text.hpp"
#include "model/mask.hpp"
#include "model/number_text.hpp"
#include "work/judging.hpp"
#include "work/table_rows.hpp"

#include <algorithm>

namespace jinguo {
namespace {

constexpr std::size_t most_samples = 3;
constexpr std::size_t most_lines = 5;

void note(Inspection::OddRows& rows, std::int64_t line) {
  ++rows.count;
  if (rows.first.size() < most_lines) rows.first.push_back(line);
}

std::string sample_of(const Field* field, ValueLook look, std::string_view cell) {
  if (field != nullptr && field->sensitive()) return shown_value(field, cell);
  const auto hidden = [&](Mask mask) { return masked(mask, without_grouping(unwrapped(cell))); };
  if (look == ValueLook::identity_number || look == ValueLook::credit_code)
    return hidden(Mask::number);
  if (look == ValueLook::phone) return hidden(Mask::phone);
  return shown_sample(cell);
}

}  // namespace

ColumnTally::ColumnTally(const ImportColumns& columns)
    : plan_(columns), columns_(columns.headers.size()) {}

void ColumnTally::see(const RawRow& row) {
  const std::size_t width = columns_.size();
  if (row.cells.size() < width) note(short_, row.line);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string_view cell = trim(unguarded(row.cells[i]));
    if (cell.empty()) continue;
    if (i >= width) {
      note(long_, row.line);
      break;
    }
    take(i, cell);
  }
}

void ColumnTally::take(std::size_t at, std::string_view cell) {
  Column& column = columns_[at];
  ++column.filled;
  const ValueLook look = look_of(cell);
  ++column.looks[static_cast<std::size_t>(look)];
  if (column.samples.size() >= most_samples) return;
  std::string sample = sample_of(plan_.fields[at], look, cell);
  if (std::ranges::find(column.samples, sample) == column.samples.end())
    column.samples.push_back(std::move(sample));
}

void ColumnTally::tell(Inspection& seen) const {
  seen.too_short = short_;
  seen.too_long = long_;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    Inspection::Column column{.header = shown_sample(plan_.headers[i]),
                              .field = plan_.fields[i],
                              .how = name(plan_.how[i]),
                              .filled = columns_[i].filled,
                              .samples = columns_[i].samples};
    for (std::size_t look = 0; look < value_looks; ++look)
      if (columns_[i].looks[look] > 0)
        column.looks.emplace_back(name(static_cast<ValueLook>(look)), columns_[i].looks[look]);
    std::ranges::stable_sort(column.looks, std::ranges::greater{},
                             &std::pair<std::string_view, std::int64_t>::second);
    seen.columns.push_back(std::move(column));
  }
}

}  // namespace jinguo
