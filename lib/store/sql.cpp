#include "store/sql.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace jinguo {
namespace {

std::string table_column(const Field* field) {
  return field == nullptr ? "t.id" : "t." + column_name(*field);
}

class Where {
 public:
  explicit Where(std::vector<Value>& values) : values_(values) {}

  void add(const Condition& condition) {
    text_ += text_.empty() ? "\nWHERE " : "\n  AND ";
    text_ += condition_text(condition);
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string place(Value value) {
    values_.push_back(std::move(value));
    return "$" + std::to_string(values_.size());
  }

  std::string in_list(const Condition& condition) {
    std::string list;
    for (const Value& value : condition.values)
      if (!is_null(value)) list += (list.empty() ? "" : ", ") + place(value);
    return list;
  }

  std::string condition_text(const Condition& condition) {
    const std::string column = table_column(condition.field);
    const auto compare = [&](std::string_view sign) {
      return fmt::format("{} {} {}", column, sign, place(condition.values.at(0)));
    };
    switch (condition.op) {
      using enum Op;
      case any_of: {
        const std::string list = in_list(condition);
        std::size_t wanted = 0;
        for (const Value& value : condition.values) wanted += is_null(value) ? 0U : 1U;
        if (wanted == 0) return column + " IS NULL";
        if (wanted == condition.values.size()) return fmt::format("{} IN ({})", column, list);
        return fmt::format("({0} IN ({1}) OR {0} IS NULL)", column, list);
      }
      case none_of:
        return fmt::format("({0} NOT IN ({1}) OR {0} IS NULL)", column, in_list(condition));
      case less:
        return compare("<");
      case less_equal:
        return compare("<=");
      case greater:
        return compare(">");
      case greater_equal:
        return compare(">=");
      case contains: {
        std::string pattern = "%";
        for (const char c : as_text(condition.values.at(0))) {
          if (c == '%' || c == '_' || c == '\\') pattern += '\\';
          pattern += c;
        }
        return fmt::format("{} LIKE {} ESCAPE '\\'", column, place(pattern + "%"));
      }
      case begins: {
        // A range and not a pattern, so that an index serves it; ':' follows '9'.
        const std::string start(as_text(condition.values.at(0)));
        const std::string low = place(start);
        return fmt::format("({0} >= {1} AND {0} < {2})", column, low, place(start + ":"));
      }
      case filled:
        return column + " IS NOT NULL";
      case empty:
        return column + " IS NULL";
    }
    throw std::logic_error("unhandled Op");
  }

  std::vector<Value>& values_;
  std::string text_;
};

const Kind& target_of(const Field& field) { return get_kind(field.target); }

}  // namespace

std::string column_name(const Field& field) {
  std::string name(field.name);
  if (field.type == Type::reference) name += "_id";
  if (field.type == Type::money) name += "_fen";
  return name;
}

std::string insert_sql(const Kind& kind, Returning returning, std::size_t rows) {
  std::string columns;
  for (const Field& field : kind.fields)
    columns += (columns.empty() ? "" : ", ") + column_name(field);
  std::string places;
  for (std::size_t row = 0; row < rows; ++row) {
    places += row == 0 ? "(" : "),\n       (";
    for (std::size_t at = 1; at <= kind.fields.size(); ++at)
      places += fmt::format("{}${}", at == 1 ? "" : ", ", row * kind.fields.size() + at);
  }
  return fmt::format("INSERT INTO {} ({})\nVALUES {}){}", kind.name, columns, places,
                     returning == Returning::id ? "\nRETURNING id" : "");
}

std::string update_sql(const Kind& kind, std::span<const std::size_t> fields) {
  std::string changes;
  for (std::size_t i = 0; i < fields.size(); ++i)
    changes +=
        fmt::format("{}{} = ${}", i == 0 ? "" : ", ", column_name(kind.fields[fields[i]]), i + 2);
  return fmt::format("UPDATE {}\nSET {}\nWHERE id = $1", kind.name, changes);
}

std::string erase_sql(const Kind& kind) {
  return fmt::format("DELETE FROM {}\nWHERE id = $1", kind.name);
}

std::string load_sql(const Kind& kind) {
  std::string columns;
  for (const Field& field : kind.fields)
    columns += (columns.empty() ? "" : ", ") + column_name(field);
  return fmt::format("SELECT {}\nFROM {}\nWHERE id = $1", columns, kind.name);
}

std::string match_sql(const Kind& kind, const Key& key, std::span<const std::size_t> fields) {
  std::string text = "SELECT id";
  for (const std::size_t at : fields) text += ", " + column_name(kind.fields[at]);
  text += fmt::format("\nFROM {}\nWHERE ", kind.name);
  std::size_t places = 0;
  if (kind.index("office")) text += fmt::format("office_id = ${}", ++places);
  for (const std::string_view name : key.fields) {
    const Field& field = get_field(kind, name);
    bool may_be_blank = false;
    for (const std::string_view blank : key.blank_matches)
      may_be_blank = may_be_blank || blank == name;
    text += fmt::format("{}{} {} ${}", places == 0 ? "" : "\n  AND ", column_name(field),
                        may_be_blank ? "IS NOT DISTINCT FROM" : "=", places + 1);
    ++places;
  }
  return text + "\nLIMIT 2";
}

std::string find_by_sql(const Kind& kind, const Field& field) {
  return fmt::format("SELECT id\nFROM {}\nWHERE {} = $1\nORDER BY id\nLIMIT 11", kind.name,
                     column_name(field));
}

std::string field_sql(const Kind& kind, const Field& field) {
  return fmt::format("SELECT {}\nFROM {}\nWHERE id = $1", column_name(field), kind.name);
}

Sql select_sql(const Kind& kind, std::span<const Field* const> fields, const Query& query,
               References references) {
  Sql sql{"SELECT t.id", {}};
  std::string joins;
  std::vector<std::string> shown;
  for (const Field* field : fields) {
    const bool joined = references == References::codes && field->type == Type::reference &&
                        target_of(*field).has_code();
    if (joined) {
      joins += fmt::format("\nLEFT JOIN {0} AS {1}_of ON {1}_of.id = t.{2}", field->target,
                           field->name, column_name(*field));
    }
    shown.push_back(joined ? fmt::format("{}_of.code", field->name) : table_column(field));
    sql.text += ", " + shown.back();
  }
  sql.text += fmt::format("\nFROM {} AS t{}", kind.name, joins);
  Where where(sql.values);
  for (const Condition& condition : query.where) where.add(condition);
  sql.text += where.text() + "\nORDER BY ";
  for (const Order& order : query.order)
    sql.text += table_column(order.field) + (order.descending ? " DESC, " : ", ");
  sql.text += "t.id";
  if (query.limit >= 0) sql.text += fmt::format("\nLIMIT {}", query.limit);
  return sql;
}

Sql count_sql(const Kind& kind, const Query& query) {
  Sql sql{fmt::format("SELECT COUNT(*)\nFROM {} AS t", kind.name), {}};
  Where where(sql.values);
  for (const Condition& condition : query.where) where.add(condition);
  sql.text += where.text();
  return sql;
}

}  // namespace jinguo
