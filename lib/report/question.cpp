#include "report/question.hpp"

#include "base/text.hpp"
#include "model/draft.hpp"
#include "store/records.hpp"

#include <jinguo/error.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace jinguo {
namespace {

constexpr std::size_t words_shown = 30;

/// Names the allowed words where they are few.
std::string known_words(const Field& field) {
  std::string known;
  if (field.choices.size() > words_shown) return known;
  for (const Choice& choice : field.choices)
    known += (known.empty() ? "" : ", ") + std::string(choice.name);
  return known;
}

/// Judges a word by the rules of the kind's field, as a cell of that column is judged.
Value judged(const Kind& kind, const Field& field, std::string_view raw, Date today) {
  Draft draft(kind, today);
  const std::size_t at = position(kind, field);
  judge_cell(draft, at, raw);
  for (const Finding& finding : draft.findings) {
    if (severity(finding.code) != Severity::error) continue;
    Facts facts = finding.facts;
    facts.emplace_back("value", std::string(raw));
    throw Error(Code::bad_value, {{"field", std::string(field.name)},
                                  {"field.zh", std::string(field.title)},
                                  {"value", std::string(raw)},
                                  {"known", known_words(field)},
                                  {"detail", message(finding.code, facts, Lang::en)},
                                  {"detail.zh", message(finding.code, facts, Lang::zh)}});
  }
  return draft.values[at];
}

/// Finds the one record that a code, credit code or name means.
Id referred(Store& store, const Kind& kind, std::string_view raw) {
  std::vector<Id> hits;
  for (const Field& field : kind.fields) {
    if (!field.is(Rule::link) && !field.is(Rule::handle)) continue;
    const Query query{.where = {{&field, Op::any_of, {std::string(raw)}}}, .limit = 10};
    for (const Id id : find_ids(store, kind, query))
      if (std::ranges::find(hits, id) == hits.end()) hits.push_back(id);
    if (!hits.empty()) break;  // a code names its record, whatever others are called
  }
  Facts facts{{"kind", std::string(kind.name)},
              {"kind.zh", std::string(kind.title)},
              {"ref", std::string(raw)}};
  if (hits.empty()) throw Error(Code::not_found, facts);
  if (hits.size() == 1) return hits.front();
  facts.emplace_back("hits", codes_of(store, kind, hits));
  throw Error(Code::ambiguous, facts);
}

std::string digits_or_text(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  return std::string(as_text(value));
}

void accept(Store& store, Filter& filter, std::string_view raw, Date today) {
  const Field& field = words_of(*filter.slice);
  if (raw.empty()) {
    filter.stored.emplace_back();
    filter.words.emplace_back();
  } else if (field.type == Type::reference) {
    const Kind& target = get_kind(field.target);
    const Id id = referred(store, target, raw);
    filter.stored.emplace_back(std::to_string(id));
    filter.words.emplace_back(code_of(store, target, id));
  } else {
    const Word word = digits_or_text(judged(*filter.slice->kind, field, raw, today));
    filter.stored.push_back(word);
    filter.words.push_back(word);
  }
}

[[noreturn]] void refuse(std::string_view name, std::string_view title, std::string_view word,
                         std::string known) {
  throw Error(Code::bad_value, {{"field", std::string(name)},
                                {"field.zh", std::string(title)},
                                {"value", std::string(word)},
                                {"known", std::move(known)}});
}

constexpr std::string_view limit_title = "限时（分钟）";

Manner read_limit(std::string_view word) {
  constexpr std::int64_t most = 24 * 60 * 366;
  std::int64_t minutes = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), minutes);
  if (error != std::errc{} || end != word.data() + word.size() || minutes < 0 || minutes > most)
    refuse("limit", limit_title, word, "0…" + std::to_string(most));
  return {.name = "limit",
          .title = limit_title,
          .word = std::to_string(minutes),
          .word_zh = std::to_string(minutes),
          .limit = minutes};
}

}  // namespace

std::optional<Manner> read_manner(const Metric& metric, std::string_view text) {
  const auto sign = text.find('=');
  if (sign == std::string_view::npos) return std::nullopt;
  const std::string_view name = trim(text.substr(0, sign));
  const std::string_view word = trim(text.substr(sign + 1));
  if (metric.limit > 0 && (name == "limit" || name == limit_title)) return read_limit(word);
  std::string known;
  std::string_view title;
  for (const Variant& variant : metric.variants) {
    if (variant.name != name && variant.zh != name) continue;
    if (variant.word == word || variant.word_zh == word)
      return Manner{.name = variant.name,
                    .title = variant.zh,
                    .word = std::string(variant.word),
                    .word_zh = std::string(variant.word_zh),
                    .metric = variant.metric};
    title = variant.zh;
    known += (known.empty() ? "" : ", ") + std::string(variant.word);
  }
  if (!known.empty()) refuse(name, title, word, known);
  return std::nullopt;
}

Filter read_filter(Store& store, const Metric& metric, std::string_view text, Date today) {
  const auto sign = text.find('=');
  const std::string_view name = trim(text.substr(0, sign));
  Filter filter{.slice = &get_slice(metric, name), .stored = {}, .words = {}};
  if (sign == std::string_view::npos)
    throw Error(Code::bad_value, {{"field", "slice"},
                                  {"field.zh", "切分"},
                                  {"value", std::string(text)},
                                  {"known", std::string(filter.slice->name) + "=…"}});
  for (const std::string_view raw : split(text.substr(sign + 1), ','))
    accept(store, filter, trim(raw), today);
  return filter;
}

std::string json_word(const Slice* slice, const Word& word) {
  if (!word) return "null";
  if (slice != nullptr) {
    const Type type = words_of(*slice).type;
    if (type == Type::boolean) return *word == "1" ? "true" : "false";
    if (type == Type::integer) return *word;
  }
  return nlohmann::json(*word).dump();
}

std::string told_word(const Slice* slice, const Word& word, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (!word) return slice == nullptr ? (zh ? "未分配" : "unassigned") : (zh ? "未填" : "none");
  if (slice == nullptr || !zh) {
    if (slice != nullptr && words_of(*slice).type == Type::boolean)
      return *word == "1" ? "true" : "false";
    return *word;
  }
  const Field& field = words_of(*slice);
  if (field.type == Type::boolean) return *word == "1" ? "是" : "否";
  const auto choice = std::ranges::find(field.choices, std::string_view(*word), &Choice::name);
  return choice == field.choices.end() ? *word : std::string(choice->title);
}

std::pair<std::size_t, std::string> rank(const Slice* slice, const Word& word) {
  if (!word) return {std::numeric_limits<std::size_t>::max(), ""};
  if (slice == nullptr) return {0, *word};
  const std::span<const Choice> choices = words_of(*slice).choices;
  const auto choice = std::ranges::find(choices, std::string_view(*word), &Choice::name);
  return {static_cast<std::size_t>(choice - choices.begin()), *word};
}

}  // namespace jinguo
