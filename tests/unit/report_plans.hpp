// Programmes and targets as the tests of figures set them.
#pragma once

#include "model/kinds/programme.hpp"
#include "model/kinds/target.hpp"
#include "unit/report_database.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace jinguo::figures {

inline Id add_programme(Database& db, std::string_view code, const Cells& more = {}) {
  Cells cells{{"code", std::string(code)}, {"name", "样例" + std::string(code)}, {"kind", "plan"}};
  cells.insert(cells.end(), more.begin(), more.end());
  return db.add(programme::kind, cells);
}

/// Sets a target over a year for person-times, unless told otherwise.
inline Id add_target_of(Database& db, const std::string& year, Id programme, std::int64_t value,
                        const Cells& more) {
  Cells cells{{"programme", programme}, {"value", value}};
  const Cells usual{{"metric", "training.person_times"},
                    {"unit", "人次"},
                    {"from_on", year + "-01-01"},
                    {"to_on", year + "-12-31"}};
  for (const Cell& cell : usual)
    if (std::ranges::find(more, cell.field, &Cell::field) == more.end()) cells.push_back(cell);
  cells.insert(cells.end(), more.begin(), more.end());
  return db.add(target::kind, cells);
}

}  // namespace jinguo::figures
