#include "work/rejects.hpp"

#include "base/files.hpp"

#include <jinguo/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <vector>

namespace jinguo {
namespace {

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

/// Tells whether a file begins as ours do: its first line ends in our two headers.
bool is_rejects_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string first;
  if (!std::getline(file, first)) return false;
  if (first.ends_with('\r')) first.pop_back();
  // A spreadsheet program that saved it took the quotes off.
  std::erase(first, '"');
  return first.ends_with(fmt::format("{},{}", reject_headers[0], reject_headers[1]));
}

}  // namespace

Rejects::~Rejects() {
  if (file_ != nullptr) ::unlink(temporary_.c_str());
}

void Rejects::set_header(std::span<const std::string> headers) {
  header_.assign(headers.begin(), headers.end());
}

void Rejects::open() {
  temporary_ = path_ + ".XXXXXX";
  const int descriptor = ::mkostemp(temporary_.data(), O_CLOEXEC);  // mode 0600
  if (descriptor < 0) give_up(path_);
  file_.reset(::fdopen(descriptor, "w"));
  // The mark makes spreadsheet programs read the file as UTF-8.
  std::fputs("\xEF\xBB\xBF", file_.get());
  const std::vector<std::string_view> cells(header_.begin(), header_.end());
  write_row(cells, reject_headers[0], reject_headers[1]);
}

void Rejects::write_row(std::span<const std::string_view> cells, std::string_view code,
                        std::string_view what) {
  line_.clear();
  // As many cells as there were: a row of a wrong width stays one.
  std::size_t width = cells.size();
  while (width > header_.size() && cells[width - 1].empty()) --width;
  for (const std::string_view cell : cells.first(width)) append_cell(line_, cell);
  append_cell(line_, code);
  append_cell(line_, what);
  line_ += "\r\n";
  if (std::fwrite(line_.data(), 1, line_.size(), file_.get()) != line_.size()) give_up(path_);
}

void Rejects::add(std::span<const std::string_view> cells, const Problem& why) {
  if (path_.empty()) return;
  if (file_ == nullptr) open();
  write_row(cells, name(why.code), message(why, lang_));
}

void Rejects::finish() {
  if (file_ == nullptr) return;
  if (std::fflush(file_.get()) != 0 || ::fsync(::fileno(file_.get())) != 0) give_up(path_);
  file_.reset();
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) give_up(path_);
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
