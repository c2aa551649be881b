// What a person's timeline is made of: a row per kind of event, with the query that finds hers.
#pragma once

#include "model/kinds/attendance.hpp"
#include "model/kinds/award.hpp"
#include "model/kinds/benefit.hpp"
#include "model/kinds/membership.hpp"
#include "model/kinds/placement.hpp"
#include "model/kinds/registration.hpp"
#include "model/kinds/service_case.hpp"
#include "model/kinds/service_order.hpp"

#include <string_view>

namespace jinguo::timeline {

/// One kind of event. The query gives day, last day, code, title, status, result and number; the
/// fields say whose words title, status and result are, null for text as it is.
struct Part {
  const Kind* kind;
  const Field* title;
  const Field* status;
  const Field* result;
  std::string_view sql;
};

consteval const Field* words_of(const Kind& kind, std::string_view field) {
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

inline constexpr Part parts[] = {
    {&registration::kind, words_of(registration::kind, "register"),
     words_of(registration::kind, "outcome"), nullptr,
     "SELECT r.registered_on, r.closed_on, r.code, r.register, r.outcome, enterprise.name, NULL\n"
     "FROM registration r\n"
     "LEFT JOIN enterprise ON enterprise.id = r.matched_enterprise_id\n"
     "WHERE r.worker_id IN (SELECT id FROM person) AND r.outcome <> 'void'"},
    {&attendance::kind, nullptr, &presence, words_of(attendance::kind, "result"),
     "SELECT COALESCE(a.on_date, t.started_on, v.held_on, f.held_on),\n"
     "  CASE WHEN a.on_date IS NULL AND t.ended_on <> t.started_on THEN t.ended_on END,\n"
     "  COALESCE(t.code, v.code, f.code), COALESCE(t.title, v.title, f.title),\n"
     "  CASE WHEN a.present = 1 THEN 'present' ELSE 'absent' END, a.result, a.certificate_no\n"
     "FROM attendance a\n"
     "LEFT JOIN training t ON t.id = a.training_id\n"
     "LEFT JOIN activity v ON v.id = a.activity_id\n"
     "LEFT JOIN job_fair f ON f.id = a.job_fair_id\n"
     "WHERE a.worker_id IN (SELECT id FROM person)"},
    {&award::kind, nullptr, words_of(award::kind, "kind"), words_of(award::kind, "grade"),
     "SELECT conferred_on, COALESCE(revoked_on, valid_to), code, name, kind, grade, serial\n"
     "FROM award\n"
     "WHERE worker_id IN (SELECT id FROM person)"},
    {&placement::kind, nullptr, words_of(placement::kind, "status"),
     words_of(placement::kind, "route"),
     "SELECT p.started_on, p.ended_on, p.code, COALESCE(enterprise.name, unit.name), p.status,\n"
     "  p.route, NULL\n"
     "FROM placement p\n"
     "LEFT JOIN enterprise ON enterprise.id = p.enterprise_id\n"
     "LEFT JOIN unit ON unit.id = p.unit_id\n"
     "WHERE p.worker_id IN (SELECT id FROM person) AND p.status <> 'void'"},
    {&service_order::kind, nullptr, words_of(service_order::kind, "status"), nullptr,
     "SELECT SUBSTR(COALESCE(o.done_at, o.booked_at, o.dispatched_at), 1, 10), NULL, o.code,\n"
     "  item.name, o.status, CAST(o.rating AS TEXT), NULL\n"
     "FROM service_order o\n"
     "LEFT JOIN service_item item ON item.id = o.item_id\n"
     "WHERE o.worker_id IN (SELECT id FROM person)"},
    {&service_case::kind, words_of(service_case::kind, "kind"),
     words_of(service_case::kind, "outcome"), nullptr,
     "SELECT opened_on, closed_on, code, kind, outcome, topic, NULL\n"
     "FROM service_case\n"
     "WHERE worker_id IN (SELECT id FROM person) AND outcome <> 'void'"},
    {&benefit::kind, words_of(benefit::kind, "kind"), words_of(benefit::kind, "status"), nullptr,
     "SELECT granted_on, valid_to, code, kind, status, redeemed_on, serial\n"
     "FROM benefit\n"
     "WHERE worker_id IN (SELECT id FROM person)"},
    {&membership::kind, nullptr, words_of(membership::kind, "role"),
     words_of(membership::kind, "status"),
     "SELECT COALESCE(m.joined_on, m.applied_on), m.left_on, COALESCE(unit.code, p.code),\n"
     "  COALESCE(unit.name, p.name), m.role, m.status, NULL\n"
     "FROM membership m\n"
     "LEFT JOIN unit ON unit.id = m.unit_id\n"
     "LEFT JOIN programme p ON p.id = m.programme_id\n"
     "WHERE m.worker_id IN (SELECT id FROM person)"},
};

}  // namespace jinguo::timeline
