#include "work/refs.hpp"

#include "base/text.hpp"
#include "model/draft.hpp"
#include "store/records.hpp"
#include "store/regions.hpp"
#include "work/judging.hpp"
#include "work/resolver.hpp"

#include <jinguo/error.hpp>
#include <jinguo/window.hpp>

#include <algorithm>
#include <charconv>

namespace jinguo {
namespace {

Facts ref_facts(const Kind& kind, std::string_view ref) {
  return {{"kind", noun(kind)},
          {"kind.zh", std::string(kind.title)},
          {"ref", shown_value(nullptr, ref)}};
}

std::vector<Id> by_handle(Session& session, const Kind& kind, std::string_view ref) {
  for (const Field& field : kind.fields) {
    if (!field.is(Rule::handle)) continue;
    const std::string word = canonical_word(field, ref, session.settings().today);
    const Query query{.where = {{&field, Op::any_of, {word}}}, .order = {}, .limit = 11};
    auto hits = find_ids(session.store(), kind, query);
    if (!hits.empty()) return hits;
  }
  return {};
}

std::vector<Id> by_id(Session& session, const Kind& kind, std::string_view ref) {
  Id id = 0;
  const auto [end, error] = std::from_chars(ref.data(), ref.data() + ref.size(), id);
  if (error != std::errc{} || end != ref.data() + ref.size()) return {};
  return find_ids(session.store(), kind, {.where = {{nullptr, Op::any_of, {id}}}, .order = {}});
}

/// Kinds without code are named by their key: T-000001/W-000002, in the order of its fields.
std::vector<Id> by_key(Session& session, const Kind& kind, std::string_view ref) {
  const std::vector<std::string_view> parts = split(ref, '/');
  for (const Key& key : kind.keys) {
    const std::size_t needed = key.fields.size() - key.blank_matches.size();
    if (!key.unique || parts.size() < needed || parts.size() > key.fields.size()) continue;
    Query query;
    try {
      for (std::size_t i = 0; i < parts.size(); ++i) {
        const Field& field = get_field(kind, key.fields[i]);
        query.where.push_back({&field, Op::any_of, {stored_word(session, field, parts[i])}});
      }
    } catch (const Error&) {
      continue;  // not a word of this key; another may fit
    }
    if (auto hits = find_ids(session.store(), kind, query); !hits.empty()) return hits;
  }
  return {};
}

struct Sign {
  std::string_view text;
  Op op;
};
// Longer signs first, so that `<=` is not read as `<`.
constexpr Sign signs[] = {{"!=", Op::none_of}, {"<=", Op::less_equal}, {">=", Op::greater_equal},
                          {"!?", Op::empty},   {"=", Op::any_of},      {"<", Op::less},
                          {">", Op::greater},  {"~", Op::contains},    {"?", Op::filled}};

/// Ranges, parts and order of a sensitive field would tell it digit by digit to whoever may not see
/// it; whoever knows the whole value may look for it.
void refuse_guessing(const Field& field, Op op, std::string_view text) {
  if (op == Op::any_of || op == Op::none_of || op == Op::filled || op == Op::empty) return;
  throw Error(
      Code::bad_filter,
      {{"text", std::string(text)},
       {"detail", std::string(field.name) + " is sensitive: only =, !=, ? and !? may be asked"},
       {"detail.zh", std::string(field.title) + "是敏感内容，只能用 =、!=、?、!?"}});
}

/// Which spellings a filter's word may have in the store; text is compared as written.
Condition parse_condition(Session& session, const Kind& kind, std::string_view text) {
  const std::size_t at = text.find_first_of("!<>=~?");
  if (at == 0 || at == std::string_view::npos)
    throw Error(Code::bad_filter, {{"text", std::string(text)}});
  const std::string_view tail = text.substr(at);
  const auto* const sign =
      std::ranges::find_if(signs, [&](const Sign& s) { return tail.starts_with(s.text); });
  if (sign == std::end(signs)) throw Error(Code::bad_filter, {{"text", std::string(text)}});
  Condition condition{&get_field(kind, trim(text.substr(0, at))), sign->op, {}};
  if (condition.field->sensitive()) refuse_guessing(*condition.field, sign->op, text);
  const std::string_view words = tail.substr(sign->text.size());
  if (sign->op == Op::filled || sign->op == Op::empty) return condition;
  if (sign->op == Op::contains) {
    condition.values.emplace_back(std::string(words));
    return condition;
  }
  const bool several = sign->op == Op::any_of || sign->op == Op::none_of;
  for (const std::string_view word : several ? split(words, ',') : std::vector{words})
    condition.values.push_back(trim(word).empty() ? Value{}
                                                  : stored_word(session, *condition.field, word));
  return condition;
}

/// How a value of a type is written, where its words are not in a list.
std::string_view form_of(Type type) {
  constexpr std::pair<Type, std::string_view> forms[] = {{Type::date, "YYYY-MM-DD"},
                                                         {Type::moment, "YYYY-MM-DDTHH:MM"},
                                                         {Type::clock, "HH:MM"},
                                                         {Type::decimal, "1.5"}};
  const auto* const found =
      std::ranges::find(forms, type, &std::pair<Type, std::string_view>::first);
  return found == std::end(forms) ? std::string_view{} : found->second;
}

void add_days_asked(Session& session, const Kind& kind, const Listing& listing, Query& query) {
  std::string from = listing.from.empty() ? "" : written_day(session, "--from", listing.from);
  std::string to = listing.to.empty() ? "" : written_day(session, "--to", listing.to);
  if (!listing.month.empty()) {
    const Month month = read_month("--month", listing.month);
    from = to_text(first_day(month));
    to = to_text(last_day(month));
  }
  if (from.empty() && to.empty()) return;
  if (!from.empty() && !to.empty())
    check_window({.from = parse_date(from), .to = parse_date(to).value()});
  if (kind.dated_by.empty())
    throw Error(Code::usage,
                {{"detail", noun(kind) + " has no date to filter by; leave out the window"},
                 {"detail.zh", std::string(kind.title) + "没有可以筛选的日期，不要写期间"}});
  const Field& date = get_field(kind, kind.dated_by);
  if (!from.empty()) query.where.push_back({&date, Op::greater_equal, {from}});
  if (to.empty()) return;
  // What has a time of day comes behind the bare day, so the end is the day after.
  if (date.type == Type::moment)
    query.where.push_back({&date, Op::less, {to_text(add_days(*parse_date(to), 1))}});
  else
    query.where.push_back({&date, Op::less_equal, {to}});
}

}  // namespace

std::string written_day(Session& session, std::string_view option, const std::string& word) {
  return to_text(read_day(option, word, session.settings().today));
}

Id get_record(Session& session, const Kind& kind, std::string_view ref) {
  std::vector<Id> hits = by_handle(session, kind, ref);
  if (hits.empty() && !kind.has_code()) hits = by_id(session, kind, ref);
  if (hits.empty() && !kind.has_code()) hits = by_key(session, kind, ref);
  if (hits.size() == 1) return hits.front();
  Facts facts = ref_facts(kind, ref);
  if (hits.empty()) throw Error(Code::not_found, facts);
  facts.emplace_back("hits", codes_of(session.store(), kind, hits));
  throw Error(Code::ambiguous, facts);
}

Value stored_word(Session& session, const Field& field, std::string_view word) {
  if (field.type == Type::region) {
    Regions regions(session.store(), home_region(session.store(), session.office()));
    return get_region(regions, word);
  }
  if (field.type == Type::reference) return get_record(session, get_kind(field.target), trim(word));
  if (field.type == Type::text) return canonical_word(field, word, session.settings().today);
  const Field one[] = {field};
  const Kind alone{.name = "", .title = "", .help = "", .fields = one};
  Draft draft(alone, session.settings().today);
  judge_cell(draft, 0, word);
  if (!draft.refused()) return draft.values.front();
  const Finding& found = draft.findings.front();
  Facts facts{{"field", std::string(field.name)},
              {"field.zh", std::string(field.title)},
              {"value", shown_value(&field, word)}};
  for (const auto& [name, text] : found.facts)
    if (name == "known") facts.emplace_back(name, text);
  if (facts.back().first != "known" && !form_of(field.type).empty())
    facts.emplace_back("known", form_of(field.type));
  throw Error(Code::bad_value, facts);
}

Query make_query(Session& session, const Kind& kind, const Listing& listing) {
  Query query;
  for (const std::string& text : listing.where)
    query.where.push_back(parse_condition(session, kind, text));
  if (!listing.region.empty()) {
    const Field& region = get_field(kind, "region");
    query.where.push_back({&region, Op::begins, {stored_word(session, region, listing.region)}});
  }
  add_days_asked(session, kind, listing, query);
  if (!listing.sort.empty()) {
    for (std::string_view name : split(listing.sort, ',')) {
      const bool descending = name.starts_with('-');
      if (descending) name.remove_prefix(1);
      const Field& field = get_field(kind, trim(name));
      if (field.sensitive()) refuse_guessing(field, Op::less, "--sort " + std::string(name));
      query.order.push_back({&field, descending});
    }
  } else if (const auto code = kind.index("code")) {
    query.order.push_back({&kind.fields[*code], false});
  }
  query.limit = listing.limit;
  return query;
}

}  // namespace jinguo
