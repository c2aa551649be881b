// XLSX: a sheet laid out for people who open it in a spreadsheet program, fill it in, or print it.
// What must not change is text; what is counted is a number; days are days.
#include "base/text.hpp"
#include "render/cell_text.hpp"
#include "render/formats.hpp"
#include "render/page.hpp"
#include "render/xlsx_book.hpp"

#include <jinguo/date.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jinguo {
namespace {

using xlsx::Book;
using xlsx::Part;
using xlsx::Show;
using xlsx::Side;
using xlsx::Style;

constexpr std::string_view nothing = "—";

std::string as_it_is(std::string_view text) { return std::string(text); }

/// Spreadsheet programs keep 15 digits of a number.
constexpr std::int64_t most_exact = 999'999'999'999'999;
bool is_exact(std::int64_t number) { return number >= -most_exact && number <= most_exact; }

/// Returns the day's number; none before 1 March 1900, where programs do not agree on it.
std::optional<double> number_of_day(std::string_view text) {
  using namespace std::chrono;
  constexpr sys_days zero = 1899y / December / 30;
  constexpr sys_days first = 1900y / March / 1;
  const auto day = parse_date(text);
  if (!day || sys_days(*day) < first) return std::nullopt;
  return static_cast<double>((sys_days(*day) - zero).count());
}

/// How the cells of a column look.
Style style_of(const Column& column) {
  Style style{.side = is_number(column.type) ? Side::right : Side::left};
  switch (column.type) {
    using enum Type;
    case integer:
      style.show = Show::whole;
      break;
    case money:
      style.show = Show::cents;
      break;
    case decimal:
      style.show = column.places >= 0 ? Show::decimals : Show::general;
      style.places = std::max(column.places, 0);
      break;
    case date:
      style.show = Show::day;
      style.side = Side::middle;
      break;
    case text:
    case boolean:
    case choice:
    case moment:
    case clock:
    case region:
    case reference:
      break;
  }
  return style;
}

/// Writes the rows of one sheet from the top of a page, and remembers how wide its columns must be.
class Layout {
 public:
  /// Long texts of a page that is read rather than reckoned with are wrapped.
  Layout(const Sheet& sheet, const Look& look, xlsx::Page& page, bool wrap)
      : sheet_(sheet), look_(look), page_(page), shown_(columns_of_tables(sheet)) {
    for (const std::size_t i : shown_) {
      Style& style = styles_.emplace_back(style_of(sheet.columns[i]));
      style.wrap = wrap && style.show == Show::text;
    }
    widths_.resize(shown_.size());
  }

  void write() {
    title();
    if (sheet_.shape == Shape::record) {
      record();
    } else {
      facts(sheet_.facts);
      table();
      if (!sheet_.closing.empty()) skip();
      facts(sheet_.closing);
    }
    if (sheet_.form) make_room();
    set_columns();
    page_.accept_digits(widths_.size());
    page_.paper(widths_.size() > 6);
  }

  /// The first row below everything that was written.
  [[nodiscard]] std::size_t end() const { return row_; }
  [[nodiscard]] std::size_t first_item() const { return first_item_; }
  [[nodiscard]] const std::vector<std::size_t>& shown() const { return shown_; }

 private:
  void title() {
    if (sheet_.title.empty()) return;
    page_.text(row_++, 0, sheet_.title, {.part = Part::title});
    skip();
  }

  void facts(std::span<const Fact> facts) {
    for (const PageFact& fact : read_facts(facts, look_.lang, as_it_is)) {
      put(row_, 0, fact.title, {.part = Part::label});
      for (const std::string& line : fact.lines) page_.text(row_++, 1, line, {});
    }
  }

  /// A blank line, unless nothing stands above.
  void skip() { row_ += row_ > 0 ? 1 : 0; }

  void record() {
    widths_.resize(2);
    sheet_.rows([&](const Row& row) {
      if (!is_data(row.role)) return;
      for (std::size_t i = 0; i < shown_.size(); ++i) {
        const Value& value = cell_at(row, shown_[i]);
        if (is_null(value)) continue;
        put(row_, 0, sheet_.columns[shown_[i]].title, {.part = Part::label});
        Style style = styles_[i];
        style.side = Side::left;
        cell(1, value, sheet_.columns[shown_[i]], style);
        ++row_;
      }
    });
    styles_.clear();
  }

  /// Where a filter's button stands beside a title, the title is in the middle.
  void head_columns() {
    const bool button = sheet_.shape == Shape::table;
    if (button) page_.heighten(row_);
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      const Column& column = sheet_.columns[shown_[i]];
      const bool marked = column.required;
      put(row_, i, column.title + (marked ? "*" : ""),
          {.part = marked ? Part::needed_head : Part::head,
           .side = button ? Side::middle : styles_[i].side});
      if (!column.note.empty()) page_.note(row_, i, column.note);
    }
    ++row_;
    headed_ = true;
  }

  void table() {
    const bool sections = sheet_.shape == Shape::document;
    if (!sections) {
      if (!sheet_.facts.empty()) skip();
      head_columns();
      if (row_ == 1) page_.freeze(row_);
      first_item_ = row_;
    }
    bool noted = false;
    sheet_.rows([&](const Row& row) {
      switch (row.role) {
        case Role::item:
        case Role::total:
          if (!headed_) head_columns();
          item(row);
          return;
        case Role::note:
          noted = true;
          page_.text(row_++, 0, as_text(cell_at(row, 0)), {.part = Part::note});
          return;
        case Role::head:
          skip();
          page_.text(row_++, 0, as_text(cell_at(row, 1)), {.part = Part::section});
          headed_ = noted = false;
          return;
      }
    });
    if (!headed_ && !noted) head_columns();
    if (!sections && !sheet_.form && row_ > first_item_)
      page_.filter(first_item_ - 1, row_ - 1, shown_.size() - 1);
  }

  void item(const Row& row) {
    const Part part = row.role == Role::total ? Part::total : Part::plain;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      Style style = styles_[i];
      style.part = part;
      const Value& value = cell_at(row, shown_[i]);
      if (is_gap(sheet_, row, shown_[i]))
        put(row_, i, nothing, {.part = part, .side = style.side});
      else
        cell(i, value, sheet_.columns[shown_[i]], style);
    }
    ++row_;
  }

  /// Writes a value: as a number where it is one and stays exact, else as text.
  void cell(std::size_t at, const Value& value, const Column& column, const Style& style) {
    if (is_null(value)) return;
    const auto* const words = std::get_if<std::string>(&value);
    const auto* const whole = std::get_if<std::int64_t>(&value);
    const auto* const number = std::get_if<double>(&value);
    if (words != nullptr && column.type == Type::date) {
      if (const auto day = number_of_day(*words)) return put_number(at, *day, 10, style);
    } else if (whole != nullptr && is_number(column.type) && is_exact(*whole)) {
      const double shown = static_cast<double>(*whole) / (column.type == Type::money ? 100 : 1);
      return put_number(at, shown, told(value, column).size(), style);
    } else if (number != nullptr && std::isfinite(*number) && is_number(column.type)) {
      const double shown = *number / (column.type == Type::money ? 100 : 1);
      return put_number(at, shown, told(value, column).size(), style);
    }
    if (words != nullptr && !column.nested)
      put(row_, at, *words, in_words(style));
    else
      put(row_, at, told(value, column), in_words(style));
  }

  [[nodiscard]] std::string told(const Value& value, const Column& column) const {
    return told_cell(value, column, look_.lang, as_it_is);
  }

  [[nodiscard]] static Style in_words(Style style) {
    style.show = Show::text;
    style.places = 0;
    return style;
  }

  void put(std::size_t row, std::size_t at, std::string_view text, const Style& style) {
    page_.text(row, at, text, style);
    widths_[at] = std::max(widths_[at], display_width(text));
  }

  void put_number(std::size_t at, double number, std::size_t width, const Style& style) {
    page_.number(row_, at, number, style);
    widths_[at] = std::max(widths_[at], width);
  }

  /// A form has nothing yet that says how wide its columns must be.
  void make_room() {
    constexpr std::size_t digits_width = 18;
    constexpr std::size_t day_width = 10;
    for (std::size_t i = 0; i < shown_.size(); ++i) {
      const Column& column = sheet_.columns[shown_[i]];
      std::size_t width = column.digits ? digits_width : column.type == Type::date ? day_width : 0;
      for (const std::string& word : column.words) width = std::max(width, display_width(word));
      widths_[i] = std::max(widths_[i], width);
    }
  }

  /// Columns are as wide as what stands in them, within reason; a form's cells are all text, so
  /// that what is typed stays as it was typed.
  void set_columns() {
    constexpr std::size_t narrowest = 6;
    constexpr std::size_t widest = 60;
    const std::size_t room = sheet_.shape == Shape::table ? 4 : 2;  // for the filter's button
    for (std::size_t i = 0; i < widths_.size(); ++i) {
      const bool typed = i < styles_.size() && !sheet_.form;
      page_.column(i, std::clamp(widths_[i], narrowest, widest) + room,
                   typed ? styles_[i] : Style{});
    }
  }

  const Sheet& sheet_;
  const Look& look_;
  xlsx::Page& page_;
  std::vector<std::size_t> shown_;
  std::vector<Style> styles_;  ///< of the columns shown
  std::vector<std::size_t> widths_;
  std::size_t row_ = 0;         ///< the next to be written
  std::size_t first_item_ = 0;  ///< of a table
  bool headed_ = false;         ///< the columns' titles stand above the rows of this section
};

std::string name_of(const Sheet& sheet) { return sheet.name.empty() ? sheet.title : sheet.name; }

xlsx::Offer offer_of(const Column& column, std::size_t at, std::size_t first_row, Lang lang) {
  const bool zh = lang == Lang::zh;
  return {.column = at,
          .first_row = first_row,
          .words = column.words,
          .title = zh ? "不在可填的词里" : "not one of the words",
          .message = zh ? fmt::format("“{}”一般从下拉的词里选。仍要这样写，选“是”。", column.title)
                        : fmt::format("{} is one of the words of the list. To keep what you "
                                      "typed, choose Yes.",
                                      column.title)};
}

/// Gives the columns of a table their words and hints. Words that are too many to stand in the
/// offer itself are written below the appendix.
void offer_words(const Sheet& sheet, const Look& look, const Layout& main, xlsx::Page& page,
                 xlsx::Page* appendix, std::size_t row) {
  for (std::size_t i = 0; i < main.shown().size(); ++i) {
    const Column& column = sheet.columns[main.shown()[i]];
    if (!column.hint.empty()) page.hint(i, main.first_item(), column.title, column.hint);
    if (column.words.empty()) continue;
    const xlsx::Offer offer = offer_of(column, i, main.first_item(), look.lang);
    if (xlsx::Page::fits(offer)) {
      page.offer(offer);
    } else if (appendix != nullptr) {
      appendix->text(++row, 0, column.title, {.part = Part::head});
      const std::size_t first = ++row;
      for (const std::string& word : column.words) appendix->text(row++, 0, word, {});
      page.offer(offer, *appendix, first, row - 1);
    }
  }
}

}  // namespace

void write_xlsx(const Sheet& sheet, const Look& look, std::ostream& stream) {
  Book book(look.lang);
  xlsx::Page& page = book.add(name_of(sheet));
  Layout main(sheet, look, page, sheet.shape == Shape::record);
  main.write();

  xlsx::Page* appendix = nullptr;
  std::size_t end = 0;
  if (sheet.appendix != nullptr) {
    appendix = &book.add(name_of(*sheet.appendix));
    Layout second(*sheet.appendix, look, *appendix, true);
    second.write();
    end = second.end();
  }
  if (sheet.shape == Shape::table) offer_words(sheet, look, main, page, appendix, end);
  book.finish(stream);
}

}  // namespace jinguo
