#include "store/batch_rows.hpp"

#include "store/index_choice.hpp"

#include "store/sql.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

std::int64_t number_of(Store& store, std::string_view sql) {
  std::int64_t number = 0;
  store.query(sql, {}, [&](const Statement& row) { number = row.integer(0); });
  return number;
}

/// Fields that lead to other records by what people say; office and batch are jinguo's own.
bool leads_away(const Field& field) {
  return field.type == Type::reference && !field.is(Rule::automatic);
}

constexpr std::string_view tables =
    "DROP TABLE IF EXISTS undo_no_change;\n"
    "DROP TABLE IF EXISTS undo_inserted;\n"
    "DROP TABLE IF EXISTS undo_updated;\n"
    "DROP TABLE IF EXISTS undo_again;\n"
    "CREATE TEMPORARY TABLE undo_no_change (id INTEGER PRIMARY KEY);\n"
    "CREATE TEMPORARY TABLE undo_inserted (id INTEGER PRIMARY KEY, fate INTEGER NOT NULL);\n"
    "CREATE TEMPORARY TABLE undo_updated (last_line INTEGER PRIMARY KEY, id INTEGER NOT NULL,\n"
    "  fate INTEGER NOT NULL);";

/// Indexes that many rows would change one entry at a time: away for one statement, then built
/// anew. Those by which the kind refers to itself stay, because each removal asks them.
class IndexesAside {
 public:
  IndexesAside(Store& store, const Kind& kind, std::int64_t rows, std::int64_t others)
      : store_(store) {
    constexpr std::int64_t many = 20'000;
    if (rows < many) return;
    store.use_page_memory(64);
    if (others <= rows) restore_ = store.drop_indexes(kind, keeping_order(kind));
  }
  void restore() {
    for (const std::string& index : restore_) store_.execute(index);
  }

 private:
  Store& store_;
  std::vector<std::string> restore_;
};

/// Batches whose lines do not count: the import and its undos, and imports that are undone.
std::string no_change_sql(Id origin) {
  return fmt::format(
      "INSERT INTO undo_no_change (id)\n"
      "SELECT b.id\n"
      "FROM import_batch AS b\n"
      "JOIN import_batch AS o ON o.id = COALESCE(b.origin_id, b.id)\n"
      "WHERE o.id = {} OR o.undone_at IS NOT NULL",
      origin);
}

/// A record as the text that its erasure leaves in the log: filled fields in order.
std::string record_json(const Store& store, const Kind& kind) {
  std::string members;
  for (const Field& field : kind.fields) {
    const std::string column = "t." + column_name(field);
    members += fmt::format("{}CASE WHEN {} IS NULL THEN '' ELSE ',\"{}\":' || {} END",
                           members.empty() ? "" : "\n  || ", column, field.name,
                           store.json_of(column, field.type == Type::decimal));
  }
  return fmt::format("'{{' || SUBSTR({}, 2) || '}}'", members);
}

std::string columns_of(const Kind& kind) {
  std::string columns;
  for (const Field& field : kind.fields) columns += ", " + column_name(field);
  return columns;
}

}  // namespace

Id last_id(Store& store, std::string_view table) {
  return number_of(store, fmt::format("SELECT COALESCE(MAX(id), 0) FROM {}", table));
}

Id last_change_id(Store& store) { return last_id(store, "change"); }

BatchRows::BatchRows(Session& session, const Kind& kind, const BatchSpan& span, bool brought_back)
    : session_(session), store_(session.store()), kind_(kind), span_(span) {
  store_.execute(tables);
  store_.run(no_change_sql(span.origin), {});
  if (!brought_back) mark_inserted();
  mark_updated();
}

/// A line since that is not of an undone batch, and no return of the whole record after it.
std::string BatchRows::was_changed(std::string_view id) const {
  return fmt::format(
      "EXISTS (SELECT 1 FROM change AS c\n"
      "    WHERE c.kind = '{0}' AND c.record_id = {1} AND c.id > {2}\n"
      "      AND (c.batch_id IS NULL OR c.batch_id NOT IN (SELECT id FROM undo_no_change))\n"
      "      AND NOT EXISTS (SELECT 1 FROM change AS i\n"
      "        WHERE i.kind = '{0}' AND i.record_id = {1} AND i.id > c.id\n"
      "          AND i.action = 'insert' AND i.batch_id IN (SELECT id FROM undo_no_change)))",
      kind_.name, id, span_.change_to);
}

/// Only an undone undo brings a record back under a number that was erased; that leaves a line.
std::string BatchRows::was_erased(std::string_view kind, std::string_view id) const {
  return fmt::format(
      "EXISTS (SELECT 1 FROM change AS e\n"
      "    WHERE e.kind = '{0}' AND e.record_id = {1} AND e.id > {2} AND e.action = 'erase'\n"
      "      AND NOT EXISTS (SELECT 1 FROM change AS i\n"
      "        WHERE i.kind = '{0}' AND i.record_id = {1} AND i.id > e.id\n"
      "          AND i.action = 'insert' AND i.batch_id IS NOT NULL))",
      kind, id, span_.change_to);
}

void BatchRows::mark_inserted() {
  const std::string rewritten =
      kind_.index("batch") ? fmt::format("t.batch_id IS DISTINCT FROM {} OR ", span_.origin) : "";
  store_.run(fmt::format("INSERT INTO undo_inserted (id, fate)\n"
                         "SELECT t.id, CASE WHEN {} THEN 2\n"
                         "  WHEN {}{} THEN 1 ELSE 0 END\n"
                         "FROM {} AS t\n"
                         "WHERE t.id BETWEEN {} AND {}",
                         was_erased(kind_.name, "t.id"), rewritten, was_changed("t.id"), kind_.name,
                         span_.record_from, span_.record_to),
             {});
}

void BatchRows::mark_updated() {
  store_.run(fmt::format("INSERT INTO undo_updated (last_line, id, fate)\n"
                         "SELECT l.last_line, l.id,\n"
                         "  CASE WHEN t.id IS NULL OR {} THEN 2\n"
                         "  WHEN {} THEN 1 ELSE 0 END\n"
                         "FROM (SELECT MAX(id) AS last_line, record_id AS id\n"
                         "  FROM change\n"
                         "  WHERE id BETWEEN {} AND {} AND kind = '{}' AND action = 'update'\n"
                         "  GROUP BY record_id) AS l\n"
                         "LEFT JOIN {} AS t ON t.id = l.id\n"
                         "WHERE l.id NOT IN (SELECT id FROM undo_inserted)",
                         was_erased(kind_.name, "l.id"), was_changed("l.id"), span_.change_from,
                         span_.change_to, kind_.name, kind_.name),
             {});
}

RowCounts BatchRows::counts() {
  RowCounts counts;
  const auto count = [&](std::string_view table, std::int64_t(&into)[3]) {
    store_.query(fmt::format("SELECT fate, COUNT(*) FROM {} GROUP BY fate", table), {},
                 [&](const Statement& row) { into[row.integer(0)] = row.integer(1); });
  };
  count("undo_inserted", counts.inserted);
  count("undo_updated", counts.updated);
  return counts;
}

void BatchRows::each_inserted(Fate fate, const std::function<void(Id)>& visit) {
  const std::array<Value, 1> wanted{std::int64_t{static_cast<std::uint8_t>(fate)}};
  store_.query("SELECT id FROM undo_inserted WHERE fate = $1 ORDER BY id", wanted,
               [&](const Statement& row) { visit(row.integer(0)); });
}

void BatchRows::each_updated(const std::function<void(Id, Fate)>& visit) {
  store_.query(
      "SELECT id, fate FROM undo_updated ORDER BY last_line DESC", {},
      [&](const Statement& row) { visit(row.integer(0), static_cast<Fate>(row.integer(1))); });
}

void BatchRows::each_line(Id record,
                          const std::function<void(std::string_view, std::string_view)>& visit) {
  if (!lines_)
    lines_ = store_.prepare(
        "SELECT before, after\n"
        "FROM change\n"
        "WHERE kind = $1 AND record_id = $2 AND id BETWEEN $3 AND $4 AND action = 'update'\n"
        "ORDER BY id DESC");
  const std::array<Value, 4> values{std::string(kind_.name), record, span_.change_from,
                                    span_.change_to};
  lines_->bind(values);
  while (lines_->next()) visit(lines_->text(0), lines_->text(1));
}

std::optional<BatchRows::Since> BatchRows::changed_by(Id record) {
  std::optional<Since> since;
  const std::array<Value, 3> values{std::string(kind_.name), record, span_.change_to};
  store_.query(
      "SELECT c.who, c.at, COALESCE(b.origin_id, c.batch_id)\n"
      "FROM change AS c\n"
      "LEFT JOIN import_batch AS b ON b.id = c.batch_id\n"
      "WHERE c.kind = $1 AND c.record_id = $2 AND c.id > $3\n"
      "  AND (c.batch_id IS NULL OR c.batch_id NOT IN (SELECT id FROM undo_no_change))\n"
      "ORDER BY c.id DESC\n"
      "LIMIT 1",
      values, [&](const Statement& row) {
        since = Since{std::string(row.text(0)), std::string(row.text(1)), {}};
        if (!row.null(2)) since->batch = row.integer(2);
      });
  return since;
}

bool BatchRows::was_removed(const Kind& kind, Id id) {
  auto& statement = removed_[kind.name];
  if (!statement)
    statement = store_.prepare(
        fmt::format("SELECT 1\nWHERE {} OR NOT EXISTS (SELECT 1 FROM {} WHERE id = $1)",
                    was_erased(kind.name, "$1"), kind.name));
  const std::array<Value, 1> key{id};
  statement->bind(key);
  const bool removed = statement->next();
  while (removed && statement->next()) {
  }
  return removed;
}

void BatchRows::collect(const Kind& kind, const std::string& from_where, std::string_view id,
                        std::string_view to, std::size_t at_most, Found& found) {
  const std::int64_t total = number_of(store_, "SELECT COUNT(*)\n" + from_where);
  found.total += total;
  if (total == 0 || found.first.size() >= at_most) return;
  store_.query(fmt::format("SELECT {}, {}\n{}\nORDER BY 2, 1\nLIMIT {}", id, to, from_where,
                           at_most - found.first.size()),
               {}, [&](const Statement& row) {
                 found.first.push_back({&kind, row.integer(0), row.integer(1)});
               });
}

std::string BatchRows::not_of_this_set(const Kind& other) const {
  if (other.name != kind_.name) return {};
  return "\n  AND o.id NOT IN (SELECT id FROM undo_inserted WHERE fate = 0)";
}

Found BatchRows::pointers(std::size_t at_most) {
  Found found;
  for (const Kind* other : kinds())
    for (const Field& field : other->fields)
      if (field.target == kind_.name && leads_away(field))
        // CROSS JOIN keeps the order: each record that goes is looked up among those that point.
        collect(*other,
                fmt::format("FROM undo_inserted AS r\nCROSS JOIN {} AS o\n"
                            "WHERE o.{} = r.id AND r.fate = 0{}",
                            other->name, column_name(field), not_of_this_set(*other)),
                "o.id", "r.id", at_most, found);
  return found;
}

Found BatchRows::code_pointers(std::size_t at_most) {
  Found found;
  if (!kind_.index("code") || get_field(kind_, "code").type != Type::region) return found;
  for (const Kind* other : kinds())
    for (const Field& field : other->fields)
      if (field.type == Type::region && field.name != "code")
        collect(*other,
                fmt::format("FROM {} AS o\nJOIN {} AS t ON t.code = o.{}\n"
                            "JOIN undo_inserted AS r ON r.id = t.id\nWHERE r.fate = 0{}",
                            other->name, kind_.name, column_name(field), not_of_this_set(*other)),
                "o.id", "r.id", at_most, found);
  return found;
}

std::string BatchRows::erased_code(Id record) {
  std::string code;
  const std::array<Value, 2> values{std::string(kind_.name), record};
  if (kind_.has_code())
    store_.query("SELECT " + store_.json_member("before", "code") +
                     "\nFROM change\nWHERE kind = $1 AND record_id = $2 AND action = 'erase'\n"
                     "ORDER BY id DESC\nLIMIT 1",
                 values, [&](const Statement& row) { code = row.text(0); });
  return code;
}

std::int64_t BatchRows::erase_inserted(Id undo) {
  const Settings& by = session_.settings();
  const std::array<Value, 5> values{by.now, by.who, by.command, std::string(kind_.name), undo};
  store_.run(fmt::format("INSERT INTO change (at, who, command, kind, record_id, action, before, "
                         "batch_id)\n"
                         "SELECT $1, $2, $3, $4, t.id, 'erase', {}, $5\n"
                         "FROM undo_inserted AS r\n"
                         "CROSS JOIN {} AS t\n"
                         "WHERE t.id = r.id AND r.fate = 0\n"
                         "ORDER BY r.id",
                         record_json(store_, kind_), kind_.name),
             values);
  const std::int64_t rows = number_of(store_, "SELECT COUNT(*) FROM undo_inserted WHERE fate = 0");
  const std::int64_t all = number_of(store_, fmt::format("SELECT COUNT(*) FROM {}", kind_.name));
  IndexesAside indexes(store_, kind_, rows, all - rows);
  store_.run(fmt::format("DELETE FROM {}\n"
                         "WHERE id IN (SELECT id FROM undo_inserted WHERE fate = 0)",
                         kind_.name),
             {});
  indexes.restore();
  return rows;
}

Id BatchRows::prepare_return(Id redo) {
  const std::string erased = fmt::format(
      "FROM change AS c\nWHERE c.id BETWEEN {} AND {} AND c.kind = '{}' "
      "AND c.action = 'erase'",
      span_.change_from, span_.change_to, kind_.name);
  const std::int64_t taken =
      number_of(store_, fmt::format("SELECT COUNT(*)\n{}\n  AND c.record_id IN (SELECT id FROM {})",
                                    erased, kind_.name));
  const Id shift = taken == 0 ? 0
                              : last_id(store_, kind_.name) + 1 -
                                    number_of(store_, "SELECT MIN(c.record_id)\n" + erased);
  store_.run(fmt::format("CREATE TEMPORARY TABLE undo_again AS SELECT id{} FROM {} WHERE 1 = 0",
                         columns_of(kind_), kind_.name),
             {});
  std::string members;
  for (const Field& field : kind_.fields)
    members += ",\n  " + store_.json_member("c.before", field.name);
  store_.run(fmt::format("INSERT INTO undo_again (id{})\nSELECT c.record_id + {}{}\n{}",
                         columns_of(kind_), shift, members, erased),
             {});
  for (const Field& field : kind_.fields)
    if (shift != 0 && field.target == kind_.name)
      store_.run(fmt::format("UPDATE undo_again\nSET {0} = {0} + {1}\n"
                             "WHERE {0} IN (SELECT id - {1} FROM undo_again)",
                             column_name(field), shift),
                 {});
  const Settings& by = session_.settings();
  const std::array<Value, 5> values{by.now, by.who, by.command, redo, shift};
  store_.run(
      "INSERT INTO change (at, who, command, kind, record_id, action, after, batch_id)\n"
      "SELECT $1, $2, $3, c.kind, c.record_id + $5, 'insert', c.before, $4\n" +
          erased + "\nORDER BY c.id",
      values);
  return shift;
}

Found BatchRows::clashes(std::size_t at_most) {
  Found found;
  for (const Key& key : kind_.keys) {
    if (!key.unique) continue;
    std::string same = kind_.index("office") ? " AND t.office_id = a.office_id" : "";
    for (const std::string_view name : key.fields) {
      const std::string column = column_name(get_field(kind_, name));
      bool may_be_blank = false;
      for (const std::string_view blank : key.blank_matches)
        may_be_blank = may_be_blank || blank == name;
      same += fmt::format("\n  AND t.{0} {1} a.{0}", column,
                          may_be_blank ? "IS NOT DISTINCT FROM" : "=");
    }
    collect(kind_,
            fmt::format("FROM undo_again AS a\nCROSS JOIN {} AS t\nWHERE TRUE{}", kind_.name, same),
            "t.id", "a.id", at_most, found);
  }
  return found;
}

std::int64_t BatchRows::bring_back() {
  const std::int64_t rows = number_of(store_, "SELECT COUNT(*) FROM undo_again");
  const std::int64_t all = number_of(store_, fmt::format("SELECT COUNT(*) FROM {}", kind_.name));
  IndexesAside indexes(store_, kind_, rows, all);
  store_.run(fmt::format("INSERT INTO {0} (id{1})\nSELECT id{1}\nFROM undo_again\nORDER BY id",
                         kind_.name, columns_of(kind_)),
             {});
  indexes.restore();
  return rows;
}

Found BatchRows::dangling(std::size_t at_most) {
  Found found;
  for (const Field& field : kind_.fields) {
    if (!leads_away(field)) continue;
    const std::string column = "a." + column_name(field);
    collect(get_kind(field.target),
            fmt::format("FROM undo_again AS a\nLEFT JOIN {} AS t ON t.id = {}\n"
                        "WHERE {} IS NOT NULL AND (t.id IS NULL OR {})",
                        field.target, column, column, was_erased(field.target, column)),
            column, "a.id", at_most, found);
  }
  return found;
}

}  // namespace jinguo
