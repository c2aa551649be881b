// A workbook in the making: the one place that knows the library which writes XLSX. Rows go to
// temporary files as they come, so that a list of any length streams; those files have no name and
// are gone when the writing is over. Everything is text or a number, never a formula, and the same
// cells give the same bytes.
#pragma once

#include <jinguo/code.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;
struct lxw_data_validation;

namespace jinguo::xlsx {

/// How the program that opens the workbook shows and keeps what stands in a cell.
enum class Show : std::uint8_t { text, general, whole, cents, decimals, day };

/// What a cell is on its page.
enum class Part : std::uint8_t { plain, title, section, head, needed_head, total, label, note };

enum class Side : std::uint8_t { left, middle, right };

struct Style {
  Show show = Show::text;
  Part part = Part::plain;
  Side side = Side::left;
  bool wrap = false;
  int places = 0;  ///< of decimals

  friend auto operator<=>(const Style&, const Style&) = default;
};

/// Words that a column offers to those who fill it in.
struct Offer {
  std::size_t column = 0;
  std::size_t first_row = 0;
  std::vector<std::string> words;
  std::string title;    ///< of what is said when another word was typed
  std::string message;  ///< it warns and does not forbid
};

class Book;

/// One sheet; rows are written from the top, all else in any order.
class Page {
 public:
  /// Throws Error: cell_too_long, too_many_rows, write_failed.
  void text(std::size_t row, std::size_t column, std::string_view text, const Style& style);
  void number(std::size_t row, std::size_t column, double number, const Style& style);

  /// Makes a row higher; before anything is written into it.
  void heighten(std::size_t row);
  /// Sets the width, in digits, and what cells that are filled in later look like.
  void column(std::size_t column, std::size_t width, const Style& style);
  void note(std::size_t row, std::size_t column, std::string_view text);
  /// Says something at every cell of a column from `first_row` on.
  void hint(std::size_t column, std::size_t first_row, std::string_view title,
            std::string_view text);
  /// Tells whether the words fit into the offer itself; else they must stand in cells.
  [[nodiscard]] static bool fits(const Offer& offer);
  void offer(const Offer& offer);
  /// The words stand in the first column of another page, in these rows.
  void offer(const Offer& offer, const Page& page, std::size_t from, std::size_t to);
  /// Keeps the rows above `rows` in sight, and at the top of every printed page.
  void freeze(std::size_t rows);
  void filter(std::size_t head_row, std::size_t last_row, std::size_t last_column);
  /// Prints on A4, as wide as the paper.
  void paper(bool landscape);
  /// Keeps programs from marking digits that are text as a mistake.
  void accept_digits(std::size_t columns);

 private:
  friend class Book;
  Page(Book& book, lxw_worksheet* sheet, std::string name)
      : book_(book), sheet_(sheet), name_(std::move(name)) {}
  void apply(const Offer& offer, lxw_data_validation& validation);

  Book& book_;
  lxw_worksheet* sheet_;
  std::string name_;
};

class Book {
 public:
  explicit Book(Lang lang);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  /// Adds a page; its name is made legal and different from the others.
  Page& add(std::string_view name);

  /// Writes the workbook; the last call. Throws Error: write_failed.
  void finish(std::ostream& out);

 private:
  friend class Page;
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct FreeBook {
    void operator()(lxw_workbook* book) const;
  };

  lxw_format* format(const Style& style);
  void check_rows() const;
  void check_pages() const;

  Lang lang_;
  std::unique_ptr<std::FILE, CloseFile> file_;
  std::unique_ptr<lxw_workbook, FreeBook> book_;
  std::map<Style, lxw_format*> formats_;
  std::vector<std::unique_ptr<Page>> pages_;
};

}  // namespace jinguo::xlsx
