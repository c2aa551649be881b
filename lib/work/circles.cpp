#include "work/circles.hpp"

#include "work/resolver.hpp"

namespace jinguo {
namespace {

constexpr std::size_t remembered = 100'000;

std::string named(const Field& link, std::string_view word) {
  return std::string(link.name) + ":" + std::string(word);
}

}  // namespace

Circles::Circles(const Kind& kind) {
  for (std::size_t at = 0; at < kind.fields.size(); ++at) {
    if (kind.fields[at].is(Rule::acyclic)) above_ = at;
    if (kind.fields[at].is(Rule::link)) links_.push_back(at);
  }
}

void Circles::clear() {
  rows_.clear();
  by_name_.clear();
}

void Circles::add(std::int64_t line, const Draft& draft) {
  if (!above_ || rows_.size() == remembered) return;
  const std::string_view word = as_text(draft.values[*above_]);
  Row& row = rows_[line];
  for (const std::size_t at : links_) {
    const Field& link = draft.kind->fields[at];
    row.above.push_back(named(link, canonical_word(link, word, draft.today)));
    const std::string_view name = as_text(draft.values[at]);
    if (!name.empty()) by_name_.emplace(named(link, name), line);
  }
}

Circles::Row* Circles::next(const Row& row) {
  for (const std::string& name : row.above)
    if (const auto found = by_name_.find(name); found != by_name_.end())
      return &rows_.at(found->second);
  return nullptr;
}

void Circles::find() {
  std::size_t walk = 0;
  for (auto& [line, first] : rows_) {
    ++walk;
    Row* row = &first;
    for (; row != nullptr && row->walk == 0; row = next(*row)) row->walk = walk;
    // Where a walk meets itself there is a circle; the rows that led to it are not of it.
    for (; row != nullptr && row->walk == walk && !row->in_circle; row = next(*row))
      row->in_circle = true;
  }
}

void Circles::refuse(std::int64_t line, Draft& draft) const {
  const auto row = rows_.find(line);
  if (row == rows_.end() || !row->second.in_circle) return;
  Value& above = draft.values[above_.value()];
  draft.findings.push_back(
      {&draft.kind->fields[*above_], Code::E_CYCLE, std::string(as_text(above)), {}});
  above = Value{};
}

}  // namespace jinguo
