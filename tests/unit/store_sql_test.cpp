// The text of every kind of statement, word for word, and that no value ever stands in it.
#include "store/sql.hpp"

#include "model/kinds/asset.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/job_post.hpp"
#include "model/kinds/office.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;

namespace {

const Field* of(const Kind& kind, std::string_view name) { return &get_field(kind, name); }

Sql conditions(const Kind& kind, std::vector<Condition> where) {
  return count_sql(kind, {.where = std::move(where), .order = {}});
}

std::string where_of(const Condition& condition) {
  const Sql sql = conditions(enterprise::kind, {condition});
  return sql.text.substr(sql.text.find("WHERE ") + 6);
}

}  // namespace

TEST_CASE("a column is named after its field, references and money by their suffix") {
  CHECK(column_name(*of(job_post::kind, "title")) == "title");
  CHECK(column_name(*of(job_post::kind, "enterprise")) == "enterprise_id");
  CHECK(column_name(*of(job_post::kind, "pay_low")) == "pay_low_fen");
}

TEST_CASE("records are inserted with all their fields") {
  CHECK(insert_sql(office::kind) ==
        "INSERT INTO office (code, name, region, code_prefix)\n"
        "VALUES ($1, $2, $3, $4)\nRETURNING id");
  CHECK(insert_sql(office::kind, Returning::nothing) ==
        "INSERT INTO office (code, name, region, code_prefix)\nVALUES ($1, $2, $3, $4)");
  CHECK(insert_sql(office::kind, Returning::nothing, 2) ==
        "INSERT INTO office (code, name, region, code_prefix)\n"
        "VALUES ($1, $2, $3, $4),\n       ($5, $6, $7, $8)");
}

TEST_CASE("records are changed, erased and loaded by their id") {
  const std::array<std::size_t, 2> changed{0, 2};
  CHECK(update_sql(office::kind, changed) ==
        "UPDATE office\nSET code = $2, region = $3\nWHERE id = $1");
  CHECK(erase_sql(office::kind) == "DELETE FROM office\nWHERE id = $1");
  CHECK(load_sql(office::kind) ==
        "SELECT code, name, region, code_prefix\nFROM office\nWHERE id = $1");
}

TEST_CASE("a record is matched within its office, blanks only where the key lets them") {
  CHECK(match_sql(office::kind, office::kind.keys[0], {}) ==
        "SELECT id\nFROM office\nWHERE code = $1\nLIMIT 2");
  CHECK(match_sql(enterprise::kind, enterprise::kind.keys[1], {}) ==
        "SELECT id\nFROM enterprise\nWHERE office_id = $1\n  AND credit_code = $2\nLIMIT 2");
  const std::size_t wanted[] = {enterprise::kind.index("name").value(),
                                enterprise::kind.index("batch").value()};
  CHECK(match_sql(enterprise::kind, enterprise::kind.keys[1], wanted) ==
        "SELECT id, name, batch_id\nFROM enterprise\nWHERE office_id = $1\n"
        "  AND credit_code = $2\nLIMIT 2");
  CHECK(match_sql(asset::kind, asset::kind.keys[0], {}) ==
        "SELECT id\nFROM asset\nWHERE office_id = $1\n  AND unit_id = $2\n  AND item = $3\n"
        "  AND acquired_on IS NOT DISTINCT FROM $4\nLIMIT 2");
}

TEST_CASE("records are selected with ids of references or with their codes") {
  const std::array fields{of(job_post::kind, "title"), of(job_post::kind, "enterprise")};
  CHECK(select_sql(job_post::kind, fields, {}, References::ids).text ==
        "SELECT t.id, t.title, t.enterprise_id\nFROM job_post AS t\nORDER BY t.id");
  CHECK(select_sql(job_post::kind, fields, {}, References::codes).text ==
        "SELECT t.id, t.title, enterprise_of.code\nFROM job_post AS t\n"
        "LEFT JOIN enterprise AS enterprise_of ON enterprise_of.id = t.enterprise_id\n"
        "ORDER BY t.id");
}

TEST_CASE("a query is ordered as asked, and the id decides last") {
  const Query query{
      .where = {},
      .order = {{of(enterprise::kind, "name"), true}, {of(enterprise::kind, "code"), false}},
      .limit = 5};
  CHECK(select_sql(enterprise::kind, {}, query, References::ids).text ==
        "SELECT t.id\nFROM enterprise AS t\nORDER BY t.name DESC, t.code, t.id\nLIMIT 5");
}

TEST_CASE("every condition has its words") {
  const Field* name = of(enterprise::kind, "name");
  const Field* staff = of(enterprise::kind, "staff");
  const Value one = std::int64_t{1};
  const Value two = std::int64_t{2};
  CHECK(where_of({staff, Op::any_of, {one}}) == "t.staff IN ($1)");
  CHECK(where_of({staff, Op::any_of, {one, two}}) == "t.staff IN ($1, $2)");
  CHECK(where_of({staff, Op::any_of, {Null{}}}) == "t.staff IS NULL");
  CHECK(where_of({staff, Op::any_of, {one, Null{}}}) == "(t.staff IN ($1) OR t.staff IS NULL)");
  CHECK(where_of({staff, Op::none_of, {one, two}}) ==
        "(t.staff NOT IN ($1, $2) OR t.staff IS NULL)");
  CHECK(where_of({staff, Op::less, {one}}) == "t.staff < $1");
  CHECK(where_of({staff, Op::less_equal, {one}}) == "t.staff <= $1");
  CHECK(where_of({staff, Op::greater, {one}}) == "t.staff > $1");
  CHECK(where_of({staff, Op::greater_equal, {one}}) == "t.staff >= $1");
  CHECK(where_of({name, Op::contains, {std::string("家政")}}) == "t.name LIKE $1 ESCAPE '\\'");
  CHECK(where_of({of(enterprise::kind, "region"), Op::begins, {std::string("3201")}}) ==
        "(t.region >= $1 AND t.region < $2)");
  CHECK(where_of({name, Op::filled, {}}) == "t.name IS NOT NULL");
  CHECK(where_of({name, Op::empty, {}}) == "t.name IS NULL");
  CHECK(where_of({nullptr, Op::any_of, {one}}) == "t.id IN ($1)");
}

TEST_CASE("several conditions are all required") {
  const Sql sql = conditions(office::kind, {{of(office::kind, "code"), Op::filled, {}},
                                            {of(office::kind, "name"), Op::empty, {}}});
  CHECK(sql.text ==
        "SELECT COUNT(*)\nFROM office AS t\nWHERE t.code IS NOT NULL\n  AND t.name IS NULL");
}

TEST_CASE("the signs that a pattern gives a meaning are escaped in the value") {
  const Sql sql = conditions(
      enterprise::kind, {{of(enterprise::kind, "name"), Op::contains, {std::string("50%_\\家")}}});
  CHECK(sql.values == std::vector<Value>{std::string("%50\\%\\_\\\\家%")});
}

TEST_CASE("a region and all below it are a range of codes") {
  const Sql sql = conditions(enterprise::kind,
                             {{of(enterprise::kind, "region"), Op::begins, {std::string("3201")}}});
  CHECK(sql.values == std::vector<Value>{std::string("3201"), std::string("3201:")});
}

TEST_CASE("values are bound and never stand in the text") {
  const std::string evil = "x') OR 1=1; DROP TABLE worker; --";
  for (const Op op : {Op::any_of, Op::none_of, Op::less, Op::less_equal, Op::greater,
                      Op::greater_equal, Op::contains, Op::begins}) {
    const Query query{.where = {{of(enterprise::kind, "name"), op, {evil}}}, .order = {}};
    CAPTURE(static_cast<int>(op));
    const Sql sql = select_sql(enterprise::kind, {}, query, References::codes);
    CHECK(sql.text.find("DROP") == std::string::npos);
    REQUIRE_FALSE(sql.values.empty());
    CHECK(as_text(sql.values.front()).find("DROP TABLE worker") != std::string_view::npos);
  }
}
