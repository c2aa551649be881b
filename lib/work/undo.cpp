// Undo: what a batch added goes, what it changed is put back, in one transaction; and the other way
// round. A record that somebody touched since stays as it is, whole, and is named.
#include "base/text.hpp"
#include "model/kinds/office.hpp"
#include "store/batch_rows.hpp"
#include "store/sql.hpp"
#include "work/audit.hpp"
#include "work/batch_chain.hpp"
#include "work/import_batches.hpp"
#include "work/judging.hpp"
#include "work/writer.hpp"

#include <jinguo/batch.hpp>
#include <jinguo/error.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace jinguo {
namespace {

constexpr std::size_t most_named = 20;

Value value_of(const nlohmann::json& json) {
  if (json.is_string()) return json.get<std::string>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number()) return json.get<double>();
  return Null{};
}

/// The sentence of a finding as a part of another sentence.
std::string as_part(std::string text) {
  for (const std::string_view stop : {"。", "."})
    if (text.ends_with(stop)) text.erase(text.size() - stop.size());
  return text;
}

/// One undo, or undo of an undo, from its first record to its last.
class Undo {
 public:
  Undo(Session& session, const BatchChain& chain, Id batch, UndoResult& result)
      : session_(session),
        kind_(*result.kind),
        chain_(chain),
        batch_(batch),
        result_(result),
        span_(chain.span()),
        rows_(session, kind_, span_, chain.undone()),
        writer_(session, kind_, Rule::link),
        draft_(kind_, session.settings().today),
        load_(session.store().prepare(load_sql(kind_))) {
    session.store().defer_references();
  }

  /// Records go before fields are put back, because they may hold what was another's number.
  void take_back() {
    refuse_if_used(rows_.code_pointers(most_named));
    rows_.each_inserted(Fate::changed, [this](Id id) { keep(id); });
    count_gone();
    result_.removed = rows_.erase_inserted(batch_);
    put_fields_back();
    refuse_if_used(rows_.pointers(most_named));
  }

  /// Returns by how much the ids of the records are higher than before.
  Id bring_back() {
    const Id shift = rows_.prepare_return(batch_);
    put_fields_back();
    refuse_if_taken(rows_.clashes(most_named), Clash::key);
    result_.returned = rows_.bring_back();
    refuse_if_taken(rows_.dangling(most_named), Clash::lost);
    return shift;
  }

 private:
  void count_gone() {
    const std::int64_t added = as_integer(batch_value(chain_.import(), "inserted"));
    const RowCounts counts = rows_.counts();
    result_.gone += std::max<std::int64_t>(0, added - counts.inserted[0] - counts.inserted[1]);
  }

  void put_fields_back() {
    rows_.each_updated([this](Id id, Fate fate) {
      session_.check_stop();
      switch (fate) {
        using enum Fate;
        case as_left:
          return put_back(id);
        case changed:
          return keep(id);
        case gone:
          ++result_.gone;
          return;
      }
    });
  }

  void put_back(Id id) {
    read_stored(id);
    if (!read_lines(id)) return keep(id);
    if (const Field* lost = lost_reference()) {
      return keep_as_it_is(id, Finding{lost, Code::E_REF_UNKNOWN, {}, {}});
    }
    Writer::Change change = writer_.judge_change(draft_, stored_, Take::given);
    if (draft_.refused()) return keep_as_it_is(id, draft_.findings.front());
    ++result_.restored;
    if (change.fields.empty()) return;
    note_update(session_, kind_, id, change.fields, stored_.values, change.after, batch_);
    write(id, change);
  }

  void read_stored(Id id) {
    const std::array<Value, 1> key{id};
    load_->bind(key);
    if (!load_->next()) throw Error(Code::internal, {{"detail", "undo"}});
    stored_.id = id;
    stored_.values.resize(kind_.fields.size());
    for (std::size_t at = 0; at < stored_.values.size(); ++at)
      load_->read(static_cast<int>(at), stored_.values[at]);
    while (load_->next()) {
    }
  }

  /// Fills the draft with what the batch's lines say was there before; false when the record does
  /// not hold any more what they say came after. A file may name a record twice: the oldest line
  /// says what was before, the newest what came after.
  bool read_lines(Id id) {
    draft_.clear();
    std::vector<bool> seen(kind_.fields.size());
    bool as_left = true;
    rows_.each_line(id, [&](std::string_view before, std::string_view after) {
      const auto were = nlohmann::json::parse(before);
      const auto became = nlohmann::json::parse(after);
      for (const auto& [name, value] : became.items()) {
        const auto at = kind_.index(name);
        if (!at) continue;
        as_left = as_left && (seen[*at] || value_of(value) == stored_.values[*at]);
        seen[*at] = true;
      }
      for (const auto& [name, value] : were.items()) {
        const auto at = kind_.index(name);
        if (!at) continue;
        draft_.values[*at] = value_of(value);
        draft_.given[*at] = is_null(draft_.values[*at]) ? Given::erased : Given::filled;
      }
    });
    return as_left;
  }

  /// A record that was removed since cannot be pointed to again, whoever has its number now.
  const Field* lost_reference() {
    for (std::size_t at = 0; at < kind_.fields.size(); ++at) {
      const Field& field = kind_.fields[at];
      if (field.type != Type::reference || field.is(Rule::automatic)) continue;
      if (draft_.given[at] == Given::filled &&
          rows_.was_removed(get_kind(field.target), as_integer(draft_.values[at])))
        return &field;
    }
    return nullptr;
  }

  void write(Id id, const Writer::Change& change) {
    auto& statement = updates_[change.fields];
    if (!statement) statement = session_.store().prepare(update_sql(kind_, change.fields));
    std::vector<Value> bound{id};
    for (const std::size_t at : change.fields) bound.push_back(change.after[at]);
    statement->run(bound);
  }

  Facts facts_of(Id id) {
    return {{"kind", noun(kind_)},
            {"kind.zh", std::string(kind_.title)},
            {"ref", code_of(session_.store(), kind_, id)}};
  }

  void keep(Id id) {
    ++result_.kept;
    if (result_.problems.full(Code::W_ROW_KEPT)) return result_.problems.count(Code::W_ROW_KEPT);
    Facts facts = facts_of(id);
    if (const auto since = rows_.changed_by(id)) {
      const std::string how = since->who + ", " + since->at;
      const std::string batch = since->batch ? std::to_string(*since->batch) : std::string();
      facts.emplace_back("how", how + (batch.empty() ? "" : ", batch " + batch));
      facts.emplace_back("how.zh",
                         since->who + "，" + since->at + (batch.empty() ? "" : "，批次 " + batch));
    }
    result_.problems.add({.code = Code::W_ROW_KEPT, .facts = std::move(facts)});
  }

  void keep_as_it_is(Id id, const Finding& why) {
    ++result_.kept;
    if (result_.problems.full(Code::W_ROW_NOT_BACK))
      return result_.problems.count(Code::W_ROW_NOT_BACK);
    Problem reason{.column = std::string(why.field ? why.field->title : ""),
                   .field = std::string(why.field ? why.field->name : ""),
                   .code = why.code,
                   .value = shown_value(why.field, why.value),
                   .facts = shown_facts(why)};
    Facts facts = facts_of(id);
    facts.emplace_back("detail", as_part(message(reason, Lang::en)));
    facts.emplace_back("detail.zh", as_part(message(reason, Lang::zh)));
    result_.problems.add({.code = Code::W_ROW_NOT_BACK, .facts = std::move(facts)});
  }

  void refuse_if_used(const Found& found) {
    if (found.total == 0) return;
    const auto named = [&](Lang lang) {
      std::string by;
      for (const Pointer& one : found.first) {
        const std::string to = rows_.erased_code(one.to);
        by += (by.empty()         ? ""
               : lang == Lang::zh ? "、"
                                  : ", ") +
              name_of(one, lang) + (to.empty() ? "" : " → " + to);
      }
      return by + total_of(found, lang);
    };
    throw Error(Code::still_referenced, {{"kind", noun(import_batch::kind)},
                                         {"kind.zh", std::string(import_batch::kind.title)},
                                         {"ref", std::to_string(chain_.asked().id)},
                                         {"by", named(Lang::en)},
                                         {"by.zh", named(Lang::zh)}});
  }

  enum class Clash : unsigned char { key, lost };

  void refuse_if_taken(const Found& found, Clash clash) {
    if (found.total == 0) return;
    const auto named = [&](Lang lang) {
      std::string by;
      for (const Pointer& one : found.first) {
        by += by.empty() ? "" : lang == Lang::zh ? "、" : ", ";
        by += clash == Clash::key ? name_of(one, lang) : lost_name_of(one, lang);
      }
      return by + total_of(found, lang);
    };
    throw Error(Code::place_taken, {{"kind", noun(kind_)},
                                    {"kind.zh", std::string(kind_.title)},
                                    {"by", named(Lang::en)},
                                    {"by.zh", named(Lang::zh)}});
  }

  std::string name_of(const Pointer& one, Lang lang) {
    return fmt::format("{} {}", lang == Lang::zh ? std::string(one.kind->title) : noun(*one.kind),
                       code_of(session_.store(), *one.kind, one.id));
  }

  /// A record that came back, and the kind of what it points to in vain.
  std::string lost_name_of(const Pointer& one, Lang lang) {
    const std::string own = name_of({&kind_, one.to, 0}, lang);
    return lang == Lang::zh ? fmt::format("{} 所填的{}已删除", own, one.kind->title)
                            : fmt::format("{}, whose {} was removed", own, noun(*one.kind));
  }

  static std::string total_of(const Found& found, Lang lang) {
    if (found.total <= static_cast<std::int64_t>(found.first.size())) return {};
    return lang == Lang::zh ? fmt::format("……共 {} 条", found.total)
                            : fmt::format(" … {} in all", found.total);
  }

  Session& session_;
  const Kind& kind_;
  const BatchChain& chain_;
  Id batch_;
  UndoResult& result_;
  BatchSpan span_;
  BatchRows rows_;
  Writer writer_;
  Draft draft_;
  Record stored_;
  std::unique_ptr<Statement> load_;
  std::map<std::vector<std::size_t>, std::unique_ptr<Statement>> updates_;
};

void refuse_if_undone(const BatchChain& chain) {
  const Record* const by = chain.undone_by();
  if (by == nullptr) return;
  throw Error(Code::already_undone, {{"ref", std::to_string(chain.asked().id)},
                                     {"who", std::string(as_text(batch_value(*by, "who")))},
                                     {"at", std::string(as_text(batch_value(*by, "at")))},
                                     {"last", std::to_string(chain.last().id)}});
}

/// An undo is a batch of the import's file and kind.
Id begin_undo(Session& session, const BatchChain& chain) {
  const Kind& kind = import_batch::kind;
  std::vector<Value> values = chain.import().values;
  const auto set = [&](std::string_view field, Value value) {
    values[kind.index(field).value()] = std::move(value);
  };
  set("options", fmt::format("undo={}", chain.asked().id));
  for (const std::string_view count :
       {"rows", "inserted", "updated", "unchanged", "rejected", "skipped"})
    set(count, std::int64_t{0});
  set("who", session.settings().who);
  set("at", session.settings().now);
  set("undone_at", Null{});
  set("office", session.office());
  set("origin", chain.import().id);
  open_spans(session.store(), chain.kind(), values);
  return insert(session.store(), kind, values);
}

void set_fields(Session& session, Id batch,
                const std::vector<std::pair<std::string_view, Value>>& fields) {
  Record record = load(session.store(), import_batch::kind, batch);
  std::vector<std::size_t> changed;
  for (const auto& [field, value] : fields) {
    changed.push_back(import_batch::kind.index(field).value());
    record.values[changed.back()] = value;
  }
  update(session.store(), import_batch::kind, batch, changed, record.values);
}

void end_undo(Session& session, const BatchChain& chain, Id batch, const UndoResult& result) {
  Record record = load(session.store(), import_batch::kind, batch);
  const auto ends = close_spans(session.store(), chain.kind(), record.values);
  update(session.store(), import_batch::kind, batch, ends, record.values);
  const std::int64_t skipped = result.kept + result.gone;
  set_fields(session, batch,
             {{"rows", result.removed + result.returned + result.restored + skipped},
              {"inserted", result.returned},
              {"updated", result.restored},
              {"removed", result.removed},
              {"skipped", skipped}});
  const Value now = session.settings().now;
  set_fields(session, chain.import().id, {{"undone_at", chain.undone() ? Value{} : now}});
  if (chain.last().id != chain.import().id)
    set_fields(session, chain.last().id, {{"undone_at", now}});
}

void move_records(Session& session, const Record& import, Id shift) {
  if (shift == 0) return;
  set_fields(session, import.id,
             {{"record_from", as_integer(batch_value(import, "record_from")) + shift},
              {"record_to", as_integer(batch_value(import, "record_to")) + shift}});
}

}  // namespace

UndoResult undo_batch(Session& session, const UndoWish& wish) {
  Transaction change(session.store());
  const BatchChain chain(session, wish.batch);
  refuse_if_undone(chain);
  if (!chain.traced())
    throw Error(Code::cannot_undo,
                {{"ref", std::to_string(chain.asked().id)}, {"kind", noun(chain.kind())}});
  UndoResult result;
  result.undoes = chain.asked().id;
  result.origin = chain.import().id;
  result.kind = &chain.kind();
  result.dry_run = wish.dry_run;
  result.problems = Problems(wish.max_problems);
  const Id batch = begin_undo(session, chain);
  Undo undo(session, chain, batch, result);
  if (chain.undone())
    move_records(session, chain.import(), undo.bring_back());
  else
    undo.take_back();
  end_undo(session, chain, batch, result);
  const std::int64_t done = result.removed + result.returned + result.restored;
  result.nothing = done == 0 && result.kept + result.gone > 0;
  if (!wish.dry_run && !result.nothing) {
    change.commit();
    result.batch = batch;
  }
  return result;
}

}  // namespace jinguo
