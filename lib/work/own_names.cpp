#include "work/own_names.hpp"

#include "work/record_places.hpp"
#include "work/resolver.hpp"

namespace jinguo {
namespace {

std::string named(const Field& link, std::string_view word) {
  return std::string(link.name) + ":" + std::string(word);
}

}  // namespace

OwnNames::OwnNames(const Kind& kind) : kind_(kind), own_(RecordPlaces(kind).own) {
  for (std::size_t at = 0; at < kind.fields.size(); ++at)
    if (kind.fields[at].is(Rule::link)) links_.push_back(at);
}

std::vector<std::string> OwnNames::meant_by(std::string_view word, Date today) const {
  std::vector<std::string> names;
  for (const std::size_t at : links_) {
    const Field& link = kind_.fields[at];
    names.push_back(named(link, canonical_word(link, word, today)));
  }
  return names;
}

std::vector<std::string> OwnNames::names_of(const Draft& draft) const {
  std::vector<std::string> names;
  for (const std::size_t at : links_) {
    const std::string_view name = as_text(draft.values[at]);
    if (!name.empty()) names.push_back(named(kind_.fields[at], name));
  }
  return names;
}

}  // namespace jinguo
