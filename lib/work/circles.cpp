#include "work/circles.hpp"

#include "work/kept_row.hpp"
#include "work/record_places.hpp"
#include "work/resolver.hpp"

namespace jinguo {
namespace {

constexpr std::size_t remembered = 100'000;

std::string named(const Field& link, std::string_view word) {
  return std::string(link.name) + ":" + std::string(word);
}

}  // namespace

Circles::Circles(const Kind& kind)
    : own_(RecordPlaces(kind).own), allowed_(own_ && !kind.fields[*own_].is(Rule::acyclic)) {
  for (std::size_t at = 0; at < kind.fields.size(); ++at)
    if (kind.fields[at].is(Rule::link)) links_.push_back(at);
}

void Circles::clear() {
  rows_.clear();
  by_name_.clear();
  circles_.clear();
}

void Circles::add(const RawRow& raw, const Draft& draft) {
  if (!own_ || rows_.size() == remembered) return;
  const std::string_view word = as_text(draft.values[*own_]);
  Row& row = rows_[raw.line];
  row.bytes = KeptRow::bytes_of(raw);
  for (const std::size_t at : links_) {
    const Field& link = draft.kind->fields[at];
    row.names.push_back(named(link, canonical_word(link, word, draft.today)));
    const std::string_view name = as_text(draft.values[at]);
    if (!name.empty()) by_name_.emplace(named(link, name), raw.line);
  }
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
  Value& own = draft.values[own_.value()];
  draft.findings.push_back(
      {&draft.kind->fields[*own_], Code::E_CYCLE, std::string(as_text(own)), {}});
  own = Value{};
}

const Circles::Circle* Circles::of(std::int64_t line) const {
  const auto row = rows_.find(line);
  if (!allowed_ || row == rows_.end() || row->second.circle == 0) return nullptr;
  return &circles_[row->second.circle - 1];
}

std::int64_t Circles::named_by(std::int64_t line) const { return *next(rows_.at(line)); }

}  // namespace jinguo
