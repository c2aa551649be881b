// Tables for tests: rows made up in memory, with sheets and merged cells where they are wanted.
#pragma once

#include "work/table.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinguo::tables {

using Cells = std::vector<std::string>;

struct Page {
  std::string name;
  std::vector<Cells> rows;
  bool hidden = false;
  std::vector<std::pair<std::size_t, std::size_t>> merged = {};  ///< row and column, from 0
};

/// A workbook; a page without a name makes it a text file.
struct Book {
  explicit Book(std::vector<Page> all) : pages(std::move(all)) {}
  std::vector<Page> pages;
};

class PageReader : public RowReader {
 public:
  explicit PageReader(const Page& page) : page_(page) {}

  bool next(RawRow& row, Problems&) override {
    if (at_ == page_.rows.size()) return false;
    cells_.assign(page_.rows[at_].begin(), page_.rows[at_].end());
    notes_.assign(page_.merged.empty() ? 0 : cells_.size(), CellNote{});
    for (const auto& [line, column] : page_.merged)
      if (line == at_) notes_[column].merged = true;
    ++at_;
    row = {.line = static_cast<std::int64_t>(at_), .cells = cells_, .notes = notes_};
    return true;
  }
  [[nodiscard]] std::int64_t consumed() const override { return 0; }

 private:
  const Page& page_;
  std::vector<std::string_view> cells_;
  std::vector<CellNote> notes_;
  std::size_t at_ = 0;
};

/// A table read to its end: what became of every row.
class Reading {
 public:
  explicit Reading(Book book, TableWish wish = {}, std::string_view kind = "worker")
      : pages_(std::move(book.pages)), problems(1000) {
    RowSource source;
    for (const Page& page : pages_)
      if (!page.name.empty()) sheets_.push_back({page.name, page.hidden});
    source.format = sheets_.empty() ? FileFormat::text : FileFormat::xlsx;
    source.sheets = sheets_;
    source.open = [this](std::size_t sheet) { return std::make_unique<PageReader>(pages_[sheet]); };
    Table table(std::move(source), get_kind(kind), std::move(wish));
    opened = table.open(problems);
    RawRow row;
    for (RowRole role{}; opened && (role = table.next(row, problems)) != RowRole::end;) {
      if (role == RowRole::record) {
        records.emplace_back(row.cells.begin(), row.cells.end());
        lines.push_back(row.line);
      }
      for (const Finding& found : table.findings())
        findings += (findings.empty() ? "" : " ") + std::string(name(found.code)) + ":" +
                    std::string(found.field->name);
    }
    facts = table.facts();
  }
  explicit Reading(std::vector<Cells> rows, TableWish wish = {}, std::string_view kind = "worker")
      : Reading(Book({{.name = {}, .rows = std::move(rows)}}), std::move(wish), kind) {}
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  std::vector<Page> pages_;
  std::vector<SheetInfo> sheets_;

 public:
  bool opened = false;
  Problems problems;
  std::vector<Cells> records;
  std::vector<std::int64_t> lines;
  std::string findings;  ///< CODE:field of cells
  TableFacts facts;

  /// Returns the field of each column, `-` for none.
  [[nodiscard]] std::string columns() const {
    std::string all;
    for (const Field* field : facts.columns.fields)
      all += (all.empty() ? "" : " ") + std::string(field == nullptr ? "-" : field->name);
    return all;
  }
  [[nodiscard]] std::int64_t skipped(SkipReason reason) const {
    return facts.skipped[static_cast<std::size_t>(reason)];
  }
  /// Returns the codes of what was found on rows and file, with the row.
  [[nodiscard]] std::string found() const {
    std::string all;
    for (const Problem& problem : problems.kept())
      all += (all.empty() ? "" : " ") + std::string(name(problem.code)) + "@" +
             std::to_string(problem.row);
    return all;
  }
};

}  // namespace jinguo::tables
