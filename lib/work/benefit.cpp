// Vouchers redeemed and expired.
#include "model/kinds/benefit.hpp"
#include "base/text.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/worker.hpp"
#include "store/merged.hpp"
#include "work/across.hpp"
#include "work/change_record.hpp"
#include "work/columns.hpp"
#include "work/refs.hpp"

#include <jinguo/benefit.hpp>
#include <jinguo/error.hpp>

#include <optional>

namespace jinguo {
namespace {

/// A voucher while it is redeemed: what is on record, and how it refuses.
class Voucher {
 public:
  Voucher(Session& session, const std::string& serial)
      : session_(session), serial_(serial), record_(found(session, serial)) {}

  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] const Value& cell(std::string_view field) const {
    return record_.values[benefit::kind.index(field).value()];
  }
  [[nodiscard]] std::string code() const {
    return code_of(session_.store(), benefit::kind, record_.id);
  }
  [[noreturn]] void refuse(std::string detail, std::string detail_zh) const {
    throw Error(Code::cannot_redeem, {{"ref", serial_},
                                      {"code", code()},
                                      {"detail", std::move(detail)},
                                      {"detail.zh", std::move(detail_zh)}});
  }

 private:
  static Record found(Session& session, const std::string& serial) {
    const Field& field = get_field(benefit::kind, "serial");
    const Query query{
        .where = {{&field, Op::any_of, {std::string(trim(serial))}}}, .order = {}, .limit = 2};
    const std::vector<Id> hits = find_ids(session.store(), benefit::kind, query);
    if (hits.size() == 1) return load(session.store(), benefit::kind, hits.front());
    return stored_record(session, benefit::kind, serial);
  }

  Session& session_;
  const std::string& serial_;
  Record record_;
};

void judge_state(const Voucher& voucher) {
  const std::string_view status = as_text(voucher.cell("status"));
  if (as_text(voucher.cell("kind")) != "voucher")
    voucher.refuse("it is no voucher", "它不是体验券");
  const std::string on(as_text(voucher.cell("redeemed_on")));
  if (status == "redeemed" || !on.empty())
    voucher.refuse("it was redeemed on " + on, "已在 " + on + " 核销过");
  if (status == "cancelled") voucher.refuse("it was cancelled", "已作废");
}

std::string judged_day(Session& session, const Voucher& voucher, const std::string& wish) {
  const std::string today = to_text(session.settings().today);
  std::string on = wish.empty() ? today : written_day(session, "--on", wish);
  const std::string from(as_text(voucher.cell("granted_on")));
  const std::string to(as_text(voucher.cell("valid_to")));
  if (on > today) voucher.refuse(on + " has not come yet", on + " 还没有到");
  if (on < from) voucher.refuse("it was only granted on " + from, from + " 才发出");
  if (!to.empty() && on > to)
    voucher.refuse("it was valid until " + to, "有效期到 " + to + " 为止");
  return on;
}

struct Holder {
  std::string_view field;
  Id id;
};

Holder holder_of(Session& session, const std::string& ref) {
  const Kind& household = get_kind("household");
  Facts facts;
  try {
    return {"worker", get_record(session, worker::kind, ref)};
  } catch (const Error& error) {
    if (error.code() != Code::not_found) throw;
    facts = error.facts();
  }
  try {
    return {"household", get_record(session, household, ref)};
  } catch (const Error& error) {
    if (error.code() != Code::not_found) throw;
  }
  facts.emplace_back("also", noun(household));
  facts.emplace_back("also.zh", household.title);
  throw Error(Code::not_found, facts);
}

/// A voucher may have nobody's name on it until it is redeemed.
void judge_holder(Session& session, const Voucher& voucher, const Holder& holder) {
  const MergedWorkers merged(session.store());
  for (const std::string_view field : {"worker", "household", "enterprise"}) {
    if (is_null(voucher.cell(field))) continue;
    const Id named = as_integer(voucher.cell(field));
    const bool same = field == holder.field &&
                      (field == "worker" ? merged.speaker(named) == merged.speaker(holder.id)
                                         : named == holder.id);
    if (same) return;
    const std::string code = code_of(session.store(), get_kind(field), named);
    voucher.refuse("it was granted to " + code, "是发给 " + code + " 的");
  }
}

void judge_item(Session& session, const Voucher& voucher, const Value& item) {
  if (is_null(voucher.cell("item")) || is_null(item) || item == voucher.cell("item")) return;
  const std::string code =
      code_of(session.store(), get_kind("service_item"), as_integer(voucher.cell("item")));
  voucher.refuse("it is good for " + code + " only", "只能用于服务项目 " + code);
}

const Value& order_cell(const Record& order, std::string_view field) {
  return order.values[service_order::kind.index(field).value()];
}

void judge_order(Session& session, const Voucher& voucher, const Record& order) {
  const std::string code = code_of(session.store(), service_order::kind, order.id);
  const Value& paid_by = order_cell(order, "benefit");
  if (!is_null(paid_by) && as_integer(paid_by) != voucher.record().id)
    voucher.refuse("the order " + code + " was paid with another voucher",
                   "服务单 " + code + " 已用了另一张券");
  if (as_text(order_cell(order, "charge_mode")) != "voucher")
    voucher.refuse("the order " + code + " is not paid with a voucher",
                   "服务单 " + code + " 的收费方式不是体验券");
  if (as_text(order_cell(order, "status")) == "cancelled")
    voucher.refuse("the order " + code + " was cancelled", "服务单 " + code + " 已取消");
  const Value& provider = voucher.cell("provider_enterprise");
  if (!is_null(provider) && !is_null(order_cell(order, "enterprise")) &&
      provider != order_cell(order, "enterprise"))
    voucher.refuse("the order " + code + " is of another enterprise",
                   "服务单 " + code + " 不是发券的企业做的");
  judge_item(session, voucher, order_cell(order, "item"));
}

}  // namespace

std::string redeem_benefit(Session& session, const Redemption& wish, Problems& problems) {
  CheckedChange change(session, benefit::kind, &service_order::kind);
  const Voucher voucher(session, wish.serial);
  judge_state(voucher);
  const std::string on = judged_day(session, voucher, wish.on);
  const Holder holder = holder_of(session, wish.by);
  judge_holder(session, voucher, holder);
  if (!wish.item.empty())
    judge_item(session, voucher, get_record(session, get_kind("service_item"), wish.item));
  if (!wish.order.empty()) {
    const Record order = stored_record(session, service_order::kind, wish.order);
    judge_order(session, voucher, order);
    const FieldValue fields[] = {{"benefit", voucher.record().id}};
    change_record(session, service_order::kind, order, fields, problems);
  }
  std::vector<FieldValue> fields{{"redeemed_on", on}, {"status", std::string("redeemed")}};
  const bool nameless = is_null(voucher.cell("worker")) && is_null(voucher.cell("household"));
  if (nameless) fields.emplace_back(holder.field, holder.id);
  change_record(session, benefit::kind, voucher.record(), fields, problems);
  change.commit(problems);
  return voucher.code();
}

Sheet expire_benefits(Session& session, Expiry how, const View& view, Problems& problems) {
  const Kind& kind = benefit::kind;
  const auto is = [&](std::string_view field, Op op, std::string word) {
    return Condition{&get_field(kind, field), op, {std::move(word)}};
  };
  const Query overdue{
      .where = {is("kind", Op::any_of, "voucher"), is("status", Op::any_of, "granted"),
                is("valid_to", Op::less, to_text(session.settings().today))},
      .order = {{&get_field(kind, "valid_to")}, {&get_field(kind, "code")}}};
  Fields fields;
  Sheet sheet;
  sheet.name = view.lang == Lang::zh ? "过期的券" : "expired";
  for (const std::string_view name : {"code", "serial", "worker", "household", "valid_to"}) {
    fields.push_back(&get_field(kind, name));
    sheet.columns.push_back(column_of(*fields.back(), view));
  }
  std::vector<Row> rows;
  scan(session.store(), kind, fields, overdue, [&](Id, std::vector<Value>& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) dress_cell(*fields[at], view, cells[at]);
    rows.push_back({.cells = std::move(cells)});
  });
  sheet.rows = stored_rows(std::move(rows));
  choose_columns(view, sheet);
  if (how == Expiry::written) {
    CheckedChange change(session, kind);
    const FieldValue expired[] = {{"status", std::string("expired")}};
    for (const Id id : find_ids(session.store(), kind, overdue)) {
      session.check_stop();
      change_record(session, kind, load(session.store(), kind, id), expired, problems);
    }
    change.commit(problems);
  }
  return sheet;
}

}  // namespace jinguo
