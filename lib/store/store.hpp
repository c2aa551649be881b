// The seam between jinguo and a database engine: prepared statements in SQL that SQLite and
// PostgreSQL share, transactions, and the few services that every engine does in its own way.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/session.hpp>
#include <jinguo/value.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// One prepared statement with `$1`, `$2` … as its places.
class Statement {
 public:
  virtual ~Statement() = default;

  /// Starts the statement anew with these values; they must stay alive while rows are read.
  virtual void bind(std::span<const Value> values) = 0;
  /// Binds some of the places, from `$first` on, of a statement that is not in its rows; the others
  /// keep what they have.
  virtual void bind_from(std::size_t first, std::span<const Value> values) = 0;
  /// Moves to the next row; false when there is none.
  [[nodiscard]] virtual bool next() = 0;

  [[nodiscard]] virtual bool null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  /// The text of a column; holds until next() or bind().
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  /// Copies a column into `value`, reusing its memory.
  virtual void read(int column, Value& value) const = 0;

  /// Runs a statement that gives no rows.
  void run(std::span<const Value> values);
  /// Leaves the rows that are left unread. While one statement is in the middle of its rows, no
  /// index can be dropped.
  void finish() {
    while (next()) {
    }
  }
};

/// Judges an index by its definition in SQL.
using IndexChoice = std::function<bool(std::string_view definition)>;

class Store {
 public:
  virtual ~Store() = default;

  [[nodiscard]] virtual std::unique_ptr<Statement> prepare(std::string_view sql) = 0;
  /// Runs a script of statements without places.
  virtual void execute(std::string_view script) = 0;

  virtual void begin() = 0;  ///< takes the write lock at once; throws Error(busy)
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  /// Sets how much memory may hold pages of the database, until the store closes.
  virtual void use_page_memory(int mebibytes) = 0;
  /// Leaves the CHECKs of tables and the search for what a row refers to out of statements from now
  /// on, or puts them back in: for rows that were judged by the same rules already, and whose
  /// references were looked up in the same transaction.
  virtual void trust_judged_rows(bool trust) noexcept = 0;
  /// Drops the kind's indexes but for those that stay; returns the statements that restore them.
  [[nodiscard]] virtual std::vector<std::string> drop_indexes(const Kind& kind,
                                                              const IndexChoice& stays) = 0;

  /// Checks references only at the end of the transaction that is open.
  virtual void defer_references() = 0;
  /// Returns SQL for a column's value as JSON text, written as nlohmann writes it; `real` for
  /// decimals.
  [[nodiscard]] virtual std::string json_of(std::string_view column, bool real) const = 0;
  /// Returns SQL for a member of a column that holds a JSON object.
  [[nodiscard]] virtual std::string json_member(std::string_view column,
                                                std::string_view member) const = 0;

  /// Writes a complete copy of the database to a new file.
  virtual void copy_to(const std::string& path) = 0;
  /// Returns what the engine finds wrong with its own file; `deep` also compares the indexes.
  [[nodiscard]] virtual std::vector<std::string> integrity_findings(bool deep) = 0;

  /// Runs a query and hands each row to `visit`.
  void query(std::string_view sql, std::span<const Value> values,
             const std::function<void(const Statement&)>& visit);
  /// Runs a statement once.
  void run(std::string_view sql, std::span<const Value> values);
};

/// A transaction that is rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Store& store) : store_(store) { store_.begin(); }
  ~Transaction() {
    if (!over_) store_.rollback();
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit() {
    store_.commit();
    over_ = true;
  }

 private:
  Store& store_;
  bool over_ = false;
};

}  // namespace jinguo
