// A register of its own for a test: a database in a temporary folder with one office, a writing
// session, and short ways to add, import and read back through the public API.
#pragma once

#include "model/draft.hpp"
#include "store/records.hpp"
#include "store/store.hpp"

#include <jinguo/database.hpp>
#include <jinguo/error.hpp>
#include <jinguo/import.hpp>
#include <jinguo/records.hpp>
#include <jinguo/render.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo::registers {

/// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "jinguo-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string write(const std::string& name, std::string_view text) const {
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(file(name), std::ios::binary).rdbuf();
    return text.str();
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(path_))
      all.push_back(entry.path().filename().string());
    return all;
  }

 private:
  std::filesystem::path path_;
};

inline Settings settings_for(const std::string& database) {
  return {.database = database,
          .today = parse_date("2024-06-30").value(),
          .now = "2024-06-30T01:02:03Z",
          .who = "tester",
          .command = "test run"};
}

/// Option names and what the user wrote for them.
using Words = std::vector<std::pair<std::string, std::string>>;

class Register {
 public:
  /// The office's home is Nanjing's district 栖霞区.
  Register() : settings_(settings_for(database())) {
    // Properties need hundreds of registers: one is made, the others are copies of its bytes.
    static const std::string fresh = [] {
      const Folder folder;
      create_database(settings_for(folder.file("fresh.db")),
                      {.code = "main", .name = "试点妇联", .region = "320113"});
      return folder.read("fresh.db");
    }();
    folder_.write("test.db", fresh);
  }

  [[nodiscard]] std::string database() const { return folder_.file("test.db"); }
  [[nodiscard]] const Folder& folder() const { return folder_; }
  [[nodiscard]] Settings& settings() { return settings_; }
  [[nodiscard]] Session& session() {
    if (!session_) session_ = std::make_unique<Session>(settings_, Access::writing);
    return *session_;
  }
  [[nodiscard]] Store& store() { return session().store(); }
  void close() { session_.reset(); }

  Written add(std::string_view kind, const Words& words) {
    Problems problems;
    return add(kind, words, problems);
  }
  Written add(std::string_view kind, const Words& words, Problems& problems) {
    const Kind& of = get_kind(kind);
    return add_record(session(), of, assignments(of, words), problems);
  }
  Written edit(std::string_view kind, std::string_view ref, const Words& words) {
    Problems problems;
    return edit(kind, ref, words, problems);
  }
  Written edit(std::string_view kind, std::string_view ref, const Words& words,
               Problems& problems) {
    const Kind& of = get_kind(kind);
    return edit_record(session(), of, ref, assignments(of, words), problems);
  }
  void remove(std::string_view kind, const std::vector<std::string>& refs) {
    remove_records(session(), get_kind(kind), refs);
  }

  ImportResult import(std::string_view kind, std::string_view csv, ImportWish wish = {}) {
    wish.path = folder_.write("import.csv", csv);
    return import_file(session(), get_kind(kind), wish);
  }

  /// Returns what a field holds as export writes it: references as codes, money in yuan.
  [[nodiscard]] std::string field(std::string_view kind, std::string_view ref,
                                  std::string_view name) {
    const Kind& of = get_kind(kind);
    const Field* const wanted = &get_field(of, name);
    std::string text;
    scan(store(), of, {&wanted, 1},
         {.where = {{nullptr, Op::any_of, {get_record(session(), of, ref)}}}},
         [&](Id, std::vector<Value>& cells) { text = plain_text(*wanted, cells.front()); });
    return text;
  }
  [[nodiscard]] std::int64_t count(std::string_view kind) {
    return jinguo::count(store(), get_kind(kind), {});
  }
  /// Returns the first column of what a query finds, with a blank between its rows.
  [[nodiscard]] std::string sql(std::string_view query) {
    std::string all;
    store().query(query, {}, [&](const Statement& row) {
      all += (all.empty() ? "" : " ") + (row.null(0) ? "null" : std::string(row.text(0)));
    });
    return all;
  }
  /// Returns everything of a kind as an office would get it: CSV, Chinese, nothing masked.
  [[nodiscard]] std::string exported(std::string_view kind, std::vector<std::string> columns = {}) {
    const View view{.columns = std::move(columns),
                    .audience = Audience::people,
                    .lang = Lang::zh,
                    .reveal = true,
                    .reason = "test"};
    std::ostringstream out;
    get_format("csv").write(export_records(session(), get_kind(kind), view), {}, out);
    return out.str();
  }

 private:
  static std::vector<Assignment> assignments(const Kind& kind, const Words& words) {
    std::vector<Assignment> fields;
    for (const auto& [name, text] : words) fields.push_back({&get_field(kind, name), text});
    return fields;
  }

  Folder folder_;
  Settings settings_;
  std::unique_ptr<Session> session_;
};

/// Returns the codes of what was found, in order.
inline std::string codes(const Problems& problems) {
  std::string all;
  for (const Problem& problem : problems.kept())
    all += (all.empty() ? "" : " ") + std::string(name(problem.code));
  return all;
}

/// Returns the five counts of an import and the rows they must add up to.
inline std::string counts(const ImportResult& result) {
  std::ostringstream out;
  out << result.inserted << " inserted, " << result.updated << " updated, " << result.unchanged
      << " unchanged, " << result.rejected << " rejected, " << result.skipped << " skipped of "
      << result.rows;
  return out.str();
}

inline bool counts_add_up(const ImportResult& result) {
  return result.inserted + result.updated + result.unchanged + result.rejected + result.skipped ==
         result.rows;
}

/// Runs something that is to be refused and returns the name of its code.
template <typename Work>
std::string refusal(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return std::string(name(error.code()));
  }
  return "nothing was refused";
}

/// Returns a fact of the Error that the work ends in.
template <typename Work>
std::string refusal_fact(Work work, std::string_view fact) {
  try {
    work();
  } catch (const Error& error) {
    for (const auto& [key, value] : error.facts())
      if (key == fact) return value;
  }
  return "(none)";
}

}  // namespace jinguo::registers
