#include "render/xlsx_book.hpp"

#include "base/text.hpp"
#include "render/xlsx_text.hpp"

#include <jinguo/error.hpp>

#include <fmt/format.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <ctime>
#include <stdexcept>

namespace jinguo::xlsx {
namespace {

constexpr std::time_t made_at = 946'684'800;  // 2000-01-01: the same data give the same bytes
constexpr lxw_color_t head_fill = 0xDDEBF7;
constexpr lxw_color_t needed_fill = 0xFCE4D6;
constexpr lxw_color_t line_color = 0x8EA9C1;
constexpr lxw_color_t note_color = 0x595959;

lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

/// The library does not say why, but its temporary files fail for hardly another reason.
[[noreturn]] void tell_full() { throw Error(Code::disk_full, {{"path", P_tmpdir}}); }

[[noreturn]] void give_up(std::string_view detail = {}) {
  throw Error(Code::write_failed, {{"path", "-"}, {"detail", std::string(detail)}});
}

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) give_up(lxw_strerror(error));
}

std::string letters_of(std::size_t column) {
  std::array<char, LXW_MAX_COL_NAME_LENGTH> letters{};
  lxw_col_to_name(letters.data(), column_of(column), 0);
  return letters.data();
}

void check_row(std::size_t row) {
  if (row >= most_rows) throw Error(Code::too_many_rows, {{"limit", std::to_string(most_rows)}});
}

[[noreturn]] void refuse_length(std::size_t row, std::size_t column, std::string_view text) {
  throw Error(Code::cell_too_long, {{"cell", letters_of(column) + std::to_string(row + 1)},
                                    {"length", std::to_string(utf16_length(text))},
                                    {"limit", std::to_string(longest_cell)}});
}

/// Returns the beginning of a text that is at most so many characters long.
std::string shortened(std::string_view text, std::size_t most) {
  if (length(text) <= most) return std::string(text);
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < most; ++i) (void)next_code_point(text, at);
  return std::string(text.substr(0, at)) + "…";
}

std::string number_format(const Style& style) {
  switch (style.show) {
    using enum Show;
    case text:
      return "@";
    case general:
      return "General";
    case whole:
      return "0";
    case cents:
      return "0.00";
    case decimals:
      return style.places > 0 ? "0." + std::string(static_cast<std::size_t>(style.places), '0')
                              : "0";
    case day:
      return "yyyy-mm-dd";
  }
  throw std::logic_error("unhandled Show");
}

std::uint8_t alignment_of(Side side) {
  switch (side) {
    using enum Side;
    case left:
      return LXW_ALIGN_LEFT;
    case middle:
      return LXW_ALIGN_CENTER;
    case right:
      return LXW_ALIGN_RIGHT;
  }
  throw std::logic_error("unhandled Side");
}

void dress(lxw_format* format, Part part) {
  const auto head_on = [&](lxw_color_t fill) {
    format_set_bold(format);
    format_set_bg_color(format, fill);
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, line_color);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  };
  switch (part) {
    using enum Part;
    case plain:
      return;
    case title:
      format_set_bold(format);
      return format_set_font_size(format, 16);
    case section:
      format_set_bold(format);
      return format_set_font_size(format, 12);
    case head:
      return head_on(head_fill);
    case needed_head:
      return head_on(needed_fill);
    case total:
      format_set_bold(format);
      format_set_top(format, LXW_BORDER_THIN);
      return format_set_top_color(format, line_color);
    case label:
      return format_set_bold(format);
    case note:
      return format_set_font_color(format, note_color);
  }
  throw std::logic_error("unhandled Part");
}

lxw_data_validation warning(const Offer& offer, std::string& title, std::string& message) {
  title = shortened(offer.title, 32);
  message = shortened(offer.message, 255);
  lxw_data_validation validation{};
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.error_title = title.data();
  validation.error_message = message.data();
  return validation;
}

/// Reads a sheet to its end, which also compares its checksum.
bool ends_whole(zip_t* archive, const std::string& name) {
  constexpr std::string_view end = "</worksheet>";
  zip_file_t* const file = zip_fopen(archive, name.c_str(), 0);
  if (file == nullptr) return false;
  std::string tail;
  std::array<char, 1 << 16> piece;
  zip_int64_t size = 0;
  while ((size = zip_fread(file, piece.data(), piece.size())) > 0) {
    tail.append(piece.data(), static_cast<std::size_t>(size));
    tail.erase(0, tail.size() - std::min(tail.size(), end.size()));
  }
  return zip_fclose(file) == 0 && size == 0 && tail == end;
}

}  // namespace

void Page::text(std::size_t row, std::size_t column, std::string_view text, const Style& style) {
  check_row(row);
  const bool long_bytes = text.size() > longest_cell;
  if (long_bytes && utf16_length(text) > longest_cell) refuse_length(row, column, text);
  const lxw_error error = worksheet_write_string(sheet_, row_of(row), column_of(column),
                                                 escaped(text).c_str(), book_.format(style));
  if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) refuse_length(row, column, text);
  check(error);
}

void Page::number(std::size_t row, std::size_t column, double number, const Style& style) {
  check_row(row);
  check(
      worksheet_write_number(sheet_, row_of(row), column_of(column), number, book_.format(style)));
}

void Page::heighten(std::size_t row) {
  constexpr double height = 21;  // points
  check(worksheet_set_row(sheet_, row_of(row), height, nullptr));
}

void Page::column(std::size_t column, std::size_t width, const Style& style) {
  check(worksheet_set_column(sheet_, column_of(column), column_of(column),
                             static_cast<double>(width), book_.format(style)));
}

void Page::note(std::size_t row, std::size_t column, std::string_view text) {
  constexpr std::size_t line_width = 36;  // of what is shown beside the cell, in digits
  std::size_t lines = 1;
  for (const std::string_view line : split(text, '\n'))
    lines += 1 + display_width(line) / line_width;
  lxw_comment_options options{};
  options.width = 250;
  options.height = static_cast<std::uint16_t>(std::min<std::size_t>(lines * 18, 600));
  options.font_size = 9;
  check(worksheet_write_comment_opt(sheet_, row_of(row), column_of(column), escaped(text).c_str(),
                                    &options));
}

void Page::hint(std::size_t column, std::size_t first_row, std::string_view title,
                std::string_view text) {
  std::string shown_title = shortened(title, 32);
  std::string shown_text = shortened(text, 255);
  lxw_data_validation validation{};
  validation.validate = LXW_VALIDATION_TYPE_ANY;
  validation.input_title = shown_title.data();
  validation.input_message = shown_text.data();
  check(worksheet_data_validation_range(sheet_, row_of(first_row), column_of(column),
                                        row_of(most_rows - 1), column_of(column), &validation));
}

bool Page::fits(const Offer& offer) {
  constexpr std::size_t longest = 255;
  std::size_t together = 0;
  for (const std::string& word : offer.words) {
    if (word.find_first_of(",\"") != std::string::npos || trim(word) != word) return false;
    together += utf16_length(word) + 1;
  }
  return together <= longest + 1;
}

void Page::offer(const Offer& offer) {
  std::vector<std::string> words = offer.words;
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  std::string title;
  std::string message;
  lxw_data_validation validation = warning(offer, title, message);
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = list.data();
  apply(offer, validation);
}

void Page::offer(const Offer& offer, const Page& page, std::size_t from, std::size_t to) {
  std::string quoted;
  for (const char c : page.name_) quoted.append(c == '\'' ? 2 : 1, c);
  std::string range = fmt::format("='{}'!$A${}:$A${}", quoted, from + 1, to + 1);
  std::string title;
  std::string message;
  lxw_data_validation validation = warning(offer, title, message);
  validation.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
  validation.value_formula = range.data();
  apply(offer, validation);
}

/// Puts what is offered on every row of the column that can be filled in.
void Page::apply(const Offer& offer, lxw_data_validation& validation) {
  check(worksheet_data_validation_range(sheet_, row_of(offer.first_row), column_of(offer.column),
                                        row_of(most_rows - 1), column_of(offer.column),
                                        &validation));
}

void Page::freeze(std::size_t rows) {
  worksheet_freeze_panes(sheet_, row_of(rows), 0);
  check(worksheet_repeat_rows(sheet_, 0, row_of(rows - 1)));
}

void Page::filter(std::size_t head_row, std::size_t last_row, std::size_t last_column) {
  check(
      worksheet_autofilter(sheet_, row_of(head_row), 0, row_of(last_row), column_of(last_column)));
}

void Page::paper(bool landscape) {
  constexpr std::uint8_t a4 = 9;
  worksheet_set_paper(sheet_, a4);
  if (landscape) worksheet_set_landscape(sheet_);
  worksheet_fit_to_pages(sheet_, 1, 0);
}

void Page::accept_digits(std::size_t columns) {
  if (columns == 0) return;
  const std::string range = fmt::format("A1:{}{}", letters_of(columns - 1), most_rows);
  check(worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range.c_str()));
}

void Book::FreeBook::operator()(lxw_workbook* book) const { lxw_workbook_free(book); }

Book::Book(Lang lang) : lang_(lang), file_(std::tmpfile()) {
  if (!file_) give_up();
  // The library wants a name; this one leads to the file that has none.
  const std::string path = fmt::format("/proc/self/fd/{}", ::fileno(file_.get()));
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.use_zip64 = LXW_TRUE;
  book_.reset(workbook_new_opt(path.c_str(), &options));
  if (!book_) give_up();
  lxw_doc_properties properties{};
  properties.created = made_at;
  check(workbook_set_properties(book_.get(), &properties));
}

Book::~Book() = default;

Page& Book::add(std::string_view name) {
  std::string legal = sheet_name(name);
  for (int number = 2; workbook_get_worksheet_by_name(book_.get(), legal.c_str()) != nullptr;
       ++number)
    legal = sheet_name(fmt::format("{}{}", number, name));
  lxw_worksheet* const sheet = workbook_add_worksheet(book_.get(), legal.c_str());
  if (sheet == nullptr) give_up();
  pages_.push_back(std::unique_ptr<Page>(new Page(*this, sheet, std::move(legal))));
  return *pages_.back();
}

lxw_format* Book::format(const Style& style) {
  lxw_format*& format = formats_[style];
  if (format != nullptr) return format;
  format = workbook_add_format(book_.get());
  if (format == nullptr) give_up();
  if (lang_ == Lang::zh) format_set_font_name(format, "等线");
  if (style.show != Show::general) format_set_num_format(format, number_format(style).c_str());
  dress(format, style.part);
  format_set_align(format, alignment_of(style.side));
  if (style.wrap) format_set_text_wrap(format);
  if (style.wrap) format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

/// The library does not look whether its temporary files could be written: on a full disk a sheet
/// would end before its rows do.
void Book::check_rows() const {
  for (const auto& page : pages_) {
    std::FILE* const rows = page->sheet_->optimize_tmpfile;
    lxw_worksheet_write_single_row(page->sheet_);  // the last one, which it still holds
    if (rows == nullptr || std::fflush(rows) != 0 || std::ferror(rows) != 0) tell_full();
  }
}

void Book::check_pages() const {
  zip_error_t error;
  zip_error_init(&error);
  std::FILE* const again = ::fdopen(::dup(::fileno(file_.get())), "rb");
  if (again == nullptr) give_up();
  zip_source_t* const source = zip_source_filep_create(again, 0, -1, &error);
  zip_t* const archive =
      source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) tell_full();
  bool whole = true;
  for (std::size_t i = 0; i < pages_.size(); ++i)
    whole = whole && ends_whole(archive, fmt::format("xl/worksheets/sheet{}.xml", i + 1));
  zip_discard(archive);
  if (!whole) tell_full();
}

void Book::finish(std::ostream& out) {
  check_rows();
  errno = 0;
  check(workbook_close(book_.release()));
  check_pages();

  std::rewind(file_.get());
  std::array<char, 1 << 16> piece;
  for (;;) {
    const std::size_t size = std::fread(piece.data(), 1, piece.size(), file_.get());
    if (size == 0) break;
    out.write(piece.data(), static_cast<std::streamsize>(size));
    if (!out) give_up();
  }
  if (std::ferror(file_.get()) != 0) give_up();
  out.flush();
  if (!out) give_up();
}

}  // namespace jinguo::xlsx
