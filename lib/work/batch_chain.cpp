#include "work/batch_chain.hpp"

#include "model/kinds/office.hpp"

#include <jinguo/records.hpp>

#include <algorithm>

namespace jinguo {

const Value& batch_value(const Record& batch, std::string_view field) {
  return batch.values[import_batch::kind.index(field).value()];
}

BatchChain::BatchChain(Session& session, std::string_view batch) {
  const Kind& kind = import_batch::kind;
  const Id asked = get_record(session, kind, batch);
  const Record record = load(session.store(), kind, asked);
  const Value& origin = batch_value(record, "origin");
  const Id first = is_null(origin) ? asked : as_integer(origin);
  links_.push_back(load(session.store(), kind, first));
  const Query undos{.where = {{&get_field(kind, "origin"), Op::any_of, {first}}}};
  for (const Id id : find_ids(session.store(), kind, undos))
    links_.push_back(load(session.store(), kind, id));
  asked_ = static_cast<std::size_t>(std::ranges::find(links_, asked, &Record::id) - links_.begin());
}

const Record& BatchChain::asked() const { return links_[asked_]; }

const Kind& BatchChain::kind() const { return get_kind(as_text(batch_value(import(), "kind"))); }

bool BatchChain::undone() const { return !is_null(batch_value(import(), "undone_at")); }

const Record* BatchChain::undone_by() const {
  if (is_null(batch_value(asked(), "undone_at"))) return nullptr;
  return asked_ == 0 ? &links_.back() : &links_[asked_ + 1];
}

bool BatchChain::traced() const { return !is_null(batch_value(import(), "change_to")); }

BatchSpan BatchChain::span() const {
  const Record& link = undone() ? last() : import();
  const auto number = [&](std::string_view field) { return as_integer(batch_value(link, field)); };
  return {.batch = link.id,
          .origin = import().id,
          .record_from = number("record_from"),
          .record_to = number("record_to"),
          .change_from = number("change_from"),
          .change_to = number("change_to")};
}

}  // namespace jinguo
