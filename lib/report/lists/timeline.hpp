// What a person's timeline is made of: a row per kind of event, with the query that finds hers.
#pragma once

#include "model/kinds/attendance.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/benefit.hpp"
#include "model/kinds/contact.hpp"
#include "model/kinds/duty.hpp"
#include "model/kinds/membership.hpp"
#include "model/kinds/piecework.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/registration.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_order.hpp"
#include "model/kinds/story.hpp"

#include <string>
#include <string_view>

namespace jinguo::timeline {

/// One kind of event, and the field by which its records name her. The cells are day, last day,
/// code, title, status, result and number of record x; the fields say whose words title, status and
/// result are, null for text as it is.
struct Part {
  const Kind* kind;
  const Field* by;
  const Field* title = nullptr;
  const Field* status = nullptr;
  const Field* result = nullptr;
  std::string_view cells;
  std::string_view from;
  std::string_view where = {};
};

consteval const Field* field_of(const Kind& kind, std::string_view field) {
  return &kind.fields[kind.index(field).value()];
}

inline constexpr Choice presences[] = {{"present", "到场"}, {"absent", "未到场"}};
inline constexpr Field presence{.name = "presence",
                                .type = Type::choice,
                                .title = "到场",
                                .help = "whether she was there",
                                .choices = presences};

/// Comes before every query: the ids of a person whose counting record is $1.
inline constexpr std::string_view person_sql =
    "WITH RECURSIVE person (id) AS (\n"
    "  SELECT id FROM worker WHERE id = $1\n"
    "  UNION\n"
    "  SELECT worker.id FROM worker\n"
    "  JOIN person ON worker.merged_into_id = person.id\n"
    ")\n";

inline constexpr std::string_view order_cells =
    "SUBSTR(COALESCE(x.done_at, x.booked_at, x.dispatched_at), 1, 10), NULL, x.code, item.name,\n"
    "  x.status, x.rating, NULL";
inline constexpr std::string_view order_from =
    "service_order x\n"
    "LEFT JOIN service_item item ON item.id = x.item_id";
inline constexpr std::string_view case_cells =
    "x.opened_on, x.closed_on, x.code, x.kind, x.outcome, x.topic, NULL";
inline constexpr std::string_view benefit_cells =
    "x.granted_on, x.valid_to, x.code, x.kind, x.status, x.redeemed_on, x.serial";
inline constexpr std::string_view contact_cells =
    "x.from_on, x.to_on, other.code, other.name, x.role, NULL, NULL";

inline constexpr Part parts[] = {
    {
        .kind = &registration::kind,
        .by = field_of(registration::kind, "worker"),
        .title = field_of(registration::kind, "register"),
        .status = field_of(registration::kind, "outcome"),
        .cells = "x.registered_on, x.closed_on, x.code, x.register, x.outcome, enterprise.name,\n"
                 "  NULL",
        .from = "registration x\n"
                "LEFT JOIN enterprise ON enterprise.id = x.matched_enterprise_id",
        .where = "x.outcome <> 'void'",
    },
    {
        .kind = &attendance::kind,
        .by = field_of(attendance::kind, "worker"),
        .status = &presence,
        .result = field_of(attendance::kind, "result"),
        .cells =
            "COALESCE(x.on_date, t.started_on, v.held_on, f.held_on),\n"
            "  CASE WHEN x.on_date IS NULL AND t.ended_on <> t.started_on THEN t.ended_on END,\n"
            "  COALESCE(t.code, v.code, f.code), COALESCE(t.title, v.title, f.title),\n"
            "  CASE WHEN x.present = 1 THEN 'present' ELSE 'absent' END, x.result,\n"
            "  x.certificate_no",
        .from = "attendance x\n"
                "LEFT JOIN training t ON t.id = x.training_id\n"
                "LEFT JOIN activity v ON v.id = x.activity_id\n"
                "LEFT JOIN job_fair f ON f.id = x.job_fair_id",
    },
    {
        .kind = &award::kind,
        .by = field_of(award::kind, "worker"),
        .status = field_of(award::kind, "kind"),
        .result = field_of(award::kind, "grade"),
        .cells = "x.conferred_on, COALESCE(x.revoked_on, x.valid_to), x.code, x.name, x.kind,\n"
                 "  x.grade, x.serial",
        .from = "award x",
    },
    {
        .kind = &placement::kind,
        .by = field_of(placement::kind, "worker"),
        .status = field_of(placement::kind, "status"),
        .result = field_of(placement::kind, "route"),
        .cells = "x.started_on, x.ended_on, x.code, COALESCE(enterprise.name, unit.name),\n"
                 "  x.status, x.route, NULL",
        .from = "placement x\n"
                "LEFT JOIN enterprise ON enterprise.id = x.enterprise_id\n"
                "LEFT JOIN unit ON unit.id = x.unit_id",
        .where = "x.status <> 'void'",
    },
    {
        .kind = &service_order::kind,
        .by = field_of(service_order::kind, "worker"),
        .status = field_of(service_order::kind, "status"),
        .result = field_of(service_order::kind, "rating"),
        .cells = order_cells,
        .from = order_from,
    },
    {
        .kind = &service_order::kind,
        .by = field_of(service_order::kind, "customer"),
        .status = field_of(service_order::kind, "status"),
        .result = field_of(service_order::kind, "rating"),
        .cells = order_cells,
        .from = order_from,
    },
    {
        .kind = &service_case::kind,
        .by = field_of(service_case::kind, "worker"),
        .title = field_of(service_case::kind, "kind"),
        .status = field_of(service_case::kind, "outcome"),
        .cells = case_cells,
        .from = "service_case x",
        .where = "x.outcome <> 'void'",
    },
    {
        .kind = &service_case::kind,
        .by = field_of(service_case::kind, "mentor"),
        .title = field_of(service_case::kind, "kind"),
        .status = field_of(service_case::kind, "outcome"),
        .cells = case_cells,
        .from = "service_case x",
        .where = "x.outcome <> 'void'",
    },
    {
        .kind = &duty::kind,
        .by = field_of(duty::kind, "worker"),
        .status = field_of(duty::kind, "status"),
        .result = field_of(duty::kind, "role"),
        .cells = "x.on_date, NULL, x.code, unit.name, x.status, x.role, NULL",
        .from = "duty x\n"
                "JOIN unit ON unit.id = x.unit_id",
    },
    {
        .kind = &piecework::kind,
        .by = field_of(piecework::kind, "worker"),
        .status = field_of(piecework::kind, "status"),
        .result = field_of(piecework::kind, "paid"),
        .cells = "x.issued_on, COALESCE(x.paid_on, x.returned_on), x.code, x.product, x.status,\n"
                 "  x.paid_fen, NULL",
        .from = "piecework x",
    },
    {
        .kind = &benefit::kind,
        .by = field_of(benefit::kind, "worker"),
        .title = field_of(benefit::kind, "kind"),
        .status = field_of(benefit::kind, "status"),
        .cells = benefit_cells,
        .from = "benefit x",
    },
    {
        .kind = &benefit::kind,
        .by = field_of(benefit::kind, "donor"),
        .title = field_of(benefit::kind, "kind"),
        .status = field_of(benefit::kind, "status"),
        .cells = benefit_cells,
        .from = "benefit x",
    },
    {
        .kind = &membership::kind,
        .by = field_of(membership::kind, "worker"),
        .status = field_of(membership::kind, "role"),
        .result = field_of(membership::kind, "status"),
        .cells = "COALESCE(x.joined_on, x.applied_on), x.left_on, COALESCE(unit.code, p.code),\n"
                 "  COALESCE(unit.name, p.name), x.role, x.status, NULL",
        .from = "membership x\n"
                "LEFT JOIN unit ON unit.id = x.unit_id\n"
                "LEFT JOIN programme p ON p.id = x.programme_id",
    },
    {
        .kind = &contact::kind,
        .by = field_of(contact::kind, "executive"),
        .status = field_of(contact::kind, "role"),
        .cells = contact_cells,
        .from = "contact x\n"
                "JOIN worker other ON other.id = x.worker_id",
    },
    {
        .kind = &contact::kind,
        .by = field_of(contact::kind, "worker"),
        .status = field_of(contact::kind, "role"),
        .cells = contact_cells,
        .from = "contact x\n"
                "JOIN worker other ON other.id = x.executive_id",
    },
    {
        .kind = &story::kind,
        .by = field_of(story::kind, "worker"),
        .status = field_of(story::kind, "status"),
        .result = field_of(story::kind, "kind"),
        .cells = "COALESCE(x.published_on, x.selected_on, x.submitted_on), NULL, x.code, x.title,\n"
                 "  x.status, x.kind, NULL",
        .from = "story x",
    },
};

/// Returns the query of a part; its one place is the id of the person's counting record.
inline std::string sql_of(const Part& part) {
  return std::string(person_sql) + "SELECT " + std::string(part.cells) + "\nFROM " +
         std::string(part.from) + "\nWHERE x." + std::string(part.by->name) +
         "_id IN (SELECT id FROM person)" +
         (part.where.empty() ? "" : "\n  AND " + std::string(part.where));
}

/// A field that names a person and is no part of her file.
struct Untold {
  std::string_view kind;
  std::string_view field;
  std::string_view why;
};
inline constexpr Untold untold[] = {
    {"worker", "merged_into", "what is on file of a merged record is hers: person_sql finds it"},
};

}  // namespace jinguo::timeline
