// What a work list is made of: its command, its columns and the query that fills them.
#pragma once

#include "model/kind_table.hpp"

#include <jinguo/kind.hpp>
#include <jinguo/list_command.hpp>

#include <cstdint>
#include <span>
#include <string_view>

namespace jinguo {

/// What a place of a query holds. The places of a statement appear in it in ascending order.
enum class Place : std::uint8_t {
  today,
  from,           ///< first day of the window
  to,             ///< last day of the window
  week_first,     ///< Monday of the week that is asked for
  week_last,      ///< its Sunday
  now_day,        ///< the day of the moment that counts as now
  accept_before,  ///< bookings before this moment should have been accepted
  arrive_before,  ///< whoever was sent before this moment should have arrived
  opened_before,  ///< cases opened before this day are old
  everybody,      ///< 1 when those who are short of nothing are asked for too
  subject,        ///< id of the record that the argument names
  region_first,   ///< code of the region asked for; empty for all
  region_last,    ///< comes after the codes of all regions below it
};

enum class Counted : std::uint8_t {
  as_read,
  minutes,  ///< the minutes from the moment read until now; null for a bare day
  days,     ///< the days from the day read until today
};

struct ListColumn {
  std::string_view name;
  std::string_view title;  ///< Chinese
  Type type = Type::text;
  const Field* field = nullptr;  ///< whose words and mask its cells have
  Counted counted = Counted::as_read;
};

/// Returns a column that shows a kind's field as lists of the kind do.
consteval ListColumn column_like(const Kind& kind, std::string_view field, std::string_view name,
                                 std::string_view title) {
  const Field& like = kind.fields[kind.index(field).value()];
  return {.name = name, .title = title, .type = like.type, .field = &like};
}

/// A query restricts its rows to a region by two places, which follow one another:
/// `($3 = '' OR x.region >= $3 AND x.region < $4)`.
struct ListQuery {
  std::string_view sql;
  std::span<const Place> places;
};

/// A figure above the rows.
struct ListFigure {
  ListColumn column;
  ListQuery query;
};

struct ListPlan {
  WorkList command;
  std::span<const ListColumn> columns;
  ListQuery query;
  std::span<const ListFigure> figures = {};
  bool weekly = false;  ///< the query is asked for each week of the window, which leads its rows
  bool people = false;  ///< the query names `speaker`, by which merged workers count as one
  std::string_view subject = {};  ///< kind of the record that the argument names
};

/// Comes before the queries that count people: id and target of every worker merged away, chains
/// followed to their end.
inline constexpr std::string_view speakers_sql =
    "WITH RECURSIVE gone (id, target) AS (\n"
    "  SELECT id, merged_into_id FROM worker WHERE merged_into_id IS NOT NULL\n"
    "  UNION\n"
    "  SELECT gone.id, worker.merged_into_id FROM gone\n"
    "  JOIN worker ON worker.id = gone.target\n"
    "  WHERE worker.merged_into_id IS NOT NULL\n"
    "), speaker AS (\n"
    "  SELECT gone.id, gone.target FROM gone\n"
    "  JOIN worker ON worker.id = gone.target\n"
    "  WHERE worker.merged_into_id IS NULL\n"
    ")\n";

inline constexpr ListOption window_options[] = {
    {"--month", "YYYY-MM", "月份，不写则为本月", "month; else this one"},
    {"--from", "DATE", "起始日期", "first day"},
    {"--to", "DATE", "截止日期", "last day"},
};
inline constexpr Place window_places[] = {Place::from, Place::to, Place::region_first,
                                          Place::region_last};

/// Returns the lists, in the order of help.
[[nodiscard]] std::span<const ListPlan, work_list_count> list_plans();

}  // namespace jinguo
