// Sheets that the tests of all formats share, so that the formats can be compared with one another.
#pragma once

#include <jinguo/render.hpp>

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo::sheets {

inline std::string rendered(std::string_view format, const Sheet& sheet, const Look& look = {}) {
  std::ostringstream out;
  get_format(format).write(sheet, look, out);
  return out.str();
}

inline Value whole(std::int64_t number) { return Value{number}; }
inline Value words(std::string_view text) { return Value{std::string(text)}; }

/// Two people as a list shows them, every type of cell once.
inline Sheet workers() {
  Sheet sheet;
  sheet.columns = {
      {.name = "code", .title = "编号"},
      {.name = "name", .title = "姓名"},
      {.name = "born_on", .title = "出生日期", .type = Type::date},
      {.name = "children", .title = "子女数", .type = Type::integer},
      {.name = "fee", .title = "费用", .type = Type::money},
      {.name = "share", .title = "比例", .type = Type::decimal},
      {.name = "willing", .title = "愿意", .type = Type::boolean},
  };
  sheet.rows = stored_rows({
      {.cells = {words("W1"), words("欧阳试"), words("1990-03-07"), whole(2), whole(205050),
                 Value{12.5}, whole(1)}},
      {.cells = {words("W12"), words("Li, \"Si\""), Value{}, Value{}, whole(2000), Value{0.1},
                 whole(0)}},
  });
  return sheet;
}

/// The same columns without a row.
inline Sheet nobody() {
  Sheet sheet = workers();
  sheet.rows = stored_rows({});
  return sheet;
}

/// One record, with a nested cell, an empty one and an optional empty one.
inline Sheet worker() {
  Sheet sheet;
  sheet.shape = Shape::record;
  sheet.columns = {
      {.name = "code", .title = "编号"},
      {.name = "note", .title = "备注"},
      {.name = "id_number", .title = "公民身份号码"},
      {.name = "office", .title = "单位", .nested = true},
      {.name = "links", .title = "关联", .nested = true},
      {.name = "left_on", .title = "离开日期", .type = Type::date, .optional = true},
  };
  sheet.rows =
      stored_rows({{.cells = {words("W1"), Value{}, words("3299**********002X"),
                              words(R"({"code":"PDY","open":true,"seats":[1,2]})"),
                              words(R"([{"to":"T1","n":1},{"to":"T2","n":2.50}])"), Value{}}}});
  return sheet;
}

/// A report: facts, two sections with a total and a note, closing facts.
inline Sheet monthly() {
  Sheet sheet;
  sheet.shape = Shape::document;
  sheet.title = "月报";
  sheet.facts = {
      {.name = "month", .title = "月份", .value = words("2023-09")},
      {.name = "closed", .title = "结账", .type = Type::boolean, .value = whole(0)},
      {.name = "office", .title = "单位", .value = words(R"({"code":"PDY"})"), .nested = true},
      {.name = "region", .title = "地区", .type = Type::region, .value = {}},
  };
  sheet.columns = {
      {.name = "title", .title = "指标"},
      {.name = "value", .title = "数值", .type = Type::decimal},
      {.name = "slice", .title = "切片", .nested = true},
      {.name = "target", .title = "目标", .type = Type::integer, .optional = true},
  };
  sheet.rows = stored_rows({
      {.role = Role::head, .cells = {words("training"), words("培训")}},
      {.cells = {words("普惠培训人次"), whole(4601), words(R"({"funding":"inclusive"})"),
                 whole(5000)}},
      {.cells = {words("满意率"), Value{98.25}, words("{}"), Value{}}},
      {.role = Role::total, .cells = {words("合计"), whole(4602), Value{}, Value{}}},
      {.role = Role::note, .cells = {words("另有 3 场未报人数。")}},
      {.role = Role::head, .cells = {words("fair"), words("招聘会")}},
      {.cells = {words("场次"), Value{}, words("{}"), whole(12)}},
  });
  sheet.closing = {
      {.name = "missing", .title = "缺项", .value = words("[]"), .nested = true},
      {.name = "findings", .title = "发现", .value = words(R"(["甲","乙"])"), .nested = true},
  };
  return sheet;
}

}  // namespace jinguo::sheets
