#include "work/circles.hpp"

#include "work/kept_row.hpp"

namespace jinguo {
namespace {

constexpr std::size_t remembered = 100'000;

}  // namespace

Circles::Circles(const Kind& kind)
    : names_(kind), allowed_(names_.field() && !kind.fields[*names_.field()].is(Rule::acyclic)) {}

void Circles::clear() {
  rows_.clear();
  by_name_.clear();
  circles_.clear();
}

void Circles::add(const RawRow& raw, const Draft& draft) {
  if (!names_.field() || rows_.size() == remembered) return;
  Row& row = rows_[raw.line];
  row.bytes = KeptRow::bytes_of(raw);
  row.names = names_.meant_by(as_text(draft.values[*names_.field()]), draft.today);
  for (std::string& name : names_.names_of(draft)) by_name_.emplace(std::move(name), raw.line);
}

const std::int64_t* Circles::next(const Row& row) const {
  for (const std::string& name : row.names)
    if (const auto found = by_name_.find(name); found != by_name_.end()) return &found->second;
  return nullptr;
}

Circles::Row* Circles::row_at(const std::int64_t* line) {
  return line == nullptr ? nullptr : &rows_.at(*line);
}

void Circles::find() {
  std::size_t walk = 0;
  for (auto& [line, first] : rows_) {
    ++walk;
    Row* row = &first;
    for (; row != nullptr && row->walk == 0; row = row_at(next(*row))) row->walk = walk;
    // Where a walk meets itself there is a circle; the rows that led to it are not of it.
    if (row == nullptr || row->walk != walk) continue;
    Circle& circle = circles_.emplace_back();
    for (; row->circle == 0; row = row_at(next(*row))) {
      row->circle = circles_.size();
      ++circle.rows;
      circle.bytes += row->bytes;
    }
  }
}

void Circles::refuse(std::int64_t line, Draft& draft) const {
  const auto row = rows_.find(line);
  if (allowed_ || row == rows_.end() || row->second.circle == 0) return;
  Value& own = draft.values[names_.field().value()];
  draft.findings.push_back(
      {&draft.kind->fields[*names_.field()], Code::E_CYCLE, std::string(as_text(own)), {}});
  own = Value{};
}

const Circles::Circle* Circles::of(std::int64_t line) const {
  const auto row = rows_.find(line);
  if (!allowed_ || row == rows_.end() || row->second.circle == 0) return nullptr;
  return &circles_[row->second.circle - 1];
}

std::int64_t Circles::named_by(std::int64_t line) const { return *next(rows_.at(line)); }

}  // namespace jinguo
