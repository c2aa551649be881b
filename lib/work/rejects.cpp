#include "work/rejects.hpp"

#include "base/files.hpp"
#include "work/rejects_sheet.hpp"

#include <jinguo/error.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

/// It makes spreadsheet programs read the file as UTF-8.
constexpr std::string_view mark = "\xEF\xBB\xBF";

[[noreturn]] void give_up(const std::string& path) {
  const Code code = errno == ENOSPC ? Code::disk_full : Code::write_failed;
  throw Error(code, {{"path", path}, {"detail", std::strerror(errno)}});
}

void append_cell(std::string& line, std::string_view cell) {
  if (!line.empty()) line += ',';
  line += '"';
  for (const char c : cell) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

/// A new file beside `path` that nobody else may read; its name is written into `name`.
int open_beside(const std::string& path, std::string& name) {
  name = path + ".XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);  // mode 0600
  if (descriptor < 0) give_up(path);
  return descriptor;
}

}  // namespace

Rejects::~Rejects() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Rejects::set_header(std::span<const std::string> headers) {
  header_.assign(headers.begin(), headers.end());
}

void Rejects::open() {
  file_.reset(::fdopen(open_beside(path_, temporary_), "w"));
  const std::vector<std::string_view> cells(header_.begin(), header_.end());
  write_row(0, cells, reject_headers[0], reject_headers[1]);
}

void Rejects::write_row(std::int64_t line, std::span<const std::string_view> cells,
                        std::string_view code, std::string_view what) {
  line_.clear();
  // As many cells as there were: a row of a wrong width stays one.
  std::size_t width = cells.size();
  while (width > header_.size() && cells[width - 1].empty()) --width;
  const std::size_t reasons = reasons_at(cells.first(width));
  for (std::size_t i = 0; i < width; ++i)
    if (i < reasons || i >= reasons + std::size(reject_headers)) append_cell(line_, cells[i]);
  append_cell(line_, code);
  append_cell(line_, what);
  line_ += "\r\n";
  if (written_ == 0) line_.insert(0, mark);
  if (std::fwrite(line_.data(), 1, line_.size(), file_.get()) != line_.size()) give_up(path_);
  const std::int64_t begin = std::exchange(written_, written_ + std::ssize(line_));
  order_.add(line, {begin, written_});
}

/// Where the reasons of an earlier import stand in a row; behind it when there are none. A row of
/// another width than the header has them at its end, or in a workbook under their header.
std::size_t Rejects::reasons_at(std::span<const std::string_view> cells) const {
  const std::size_t none = cells.size();
  const auto column = std::ranges::find_if(header_, is_reject_note);
  if (column == header_.end() || cells.size() < std::size(reject_headers)) return none;
  const auto at = static_cast<std::size_t>(column - header_.begin());
  const std::size_t last = cells.size() - std::size(reject_headers);
  const auto is_code = [&](std::size_t i) { return i <= last && cells[i].starts_with("E_"); };
  if (cells.size() == header_.size() || is_code(at)) return at;
  return is_code(last) ? last : none;
}

void Rejects::add(std::span<const std::string_view> cells, const Problem& why) {
  if (path_.empty()) return;
  if (file_ == nullptr) open();
  write_row(why.row, cells, name(why.code), message(why, lang_));
}

void Rejects::finish() {
  if (file_ == nullptr) return;
  if (std::fflush(file_.get()) != 0) give_up(path_);
  file_.reset();
  if (!order_.kept()) put_in_order();
  if (form_) write_form();
  put_in_place(temporary_, path_);
  temporary_.clear();
}

/// Rows that waited were refused after others: they go where they stood.
void Rejects::put_in_order() {
  write_anew([this](std::ostream& out) {
    std::ifstream in(temporary_, std::ios::binary);
    order_.visit([&](Stretch row) {
      line_.resize(static_cast<std::size_t>(row.end - row.begin));
      in.seekg(row.begin);
      if (!in.read(line_.data(), std::ssize(line_))) give_up(path_);
      out.write(line_.data(), std::ssize(line_));
    });
  });
}

void Rejects::write_form() {
  write_anew([this](std::ostream& out) { form_(rejects_sheet(temporary_), out); });
}

/// Another file takes the place of what was written so far.
void Rejects::write_anew(const std::function<void(std::ostream&)>& write) {
  std::string written;
  ::close(open_beside(path_, written));
  try {
    std::ofstream out(written, std::ios::binary);
    write(out);
    out.close();
    if (!out) give_up(path_);
  } catch (...) {
    ::unlink(written.c_str());
    throw;
  }
  ::unlink(temporary_.c_str());
  temporary_ = std::move(written);
}

std::string put_rejects_aside(const std::string& path, const std::string& imported) {
  std::error_code ignored;
  if (path.empty() || !std::filesystem::is_regular_file(path, ignored) ||
      std::filesystem::equivalent(path, imported, ignored) || !is_rejects_file(path))
    return {};
  std::string aside = beside(path, "old");
  return std::rename(path.c_str(), aside.c_str()) == 0 ? aside : std::string();
}

}  // namespace jinguo
