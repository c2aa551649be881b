// The file of refused rows: their cells as they came, and why. It can be imported again once
// corrected, so its two further columns mean nothing to an import.
#pragma once

#include "work/line_order.hpp"

#include <jinguo/import.hpp>
#include <jinguo/problem.hpp>

#include <cstdint>
#include <cstdio>
#include <functional>
#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace jinguo {

inline constexpr std::string_view reject_headers[] = {"problem_code", "problem"};

/// Tells whether a column of a file holds the reasons of an earlier import.
[[nodiscard]] constexpr bool is_reject_note(std::string_view header) {
  return header == reject_headers[0] || header == reject_headers[1];
}

class Rejects {
 public:
  /// Nothing is written before the first row; the file gets mode 0600. Without a form it is CSV.
  Rejects(std::string path, SheetWriter form, Lang lang)
      : path_(std::move(path)), form_(std::move(form)), lang_(lang) {}
  ~Rejects();

  /// The columns of the file; those of earlier reasons give way to the new ones.
  void set_header(std::span<const std::string> headers);
  void add(std::span<const std::string_view> cells, const Problem& why);
  /// Completes the file under its name, its rows in the order of theirs; throws
  /// Error(write_failed).
  void finish();

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void open();
  void put_in_order();
  void write_form();
  [[nodiscard]] std::size_t reasons_at(std::span<const std::string_view> cells) const;
  void write_row(std::int64_t line, std::span<const std::string_view> cells, std::string_view code,
                 std::string_view what);
  void write_anew(const std::function<void(std::ostream&)>& write);

  std::string path_;
  SheetWriter form_;
  Lang lang_;
  std::string temporary_;
  std::vector<std::string> header_;
  std::string line_;
  std::unique_ptr<std::FILE, Closer> file_;
  LineOrder order_;
  std::int64_t written_ = 0;  // bytes of the file
};

/// Renames rejects of an earlier run, so that nobody corrects rows anew that are in order: `path`
/// when it is a file of rejects and not the file `imported` itself. Returns the new name, which is
/// free; empty when nothing was to be done. Never removes anything: somebody may be at work on it.
[[nodiscard]] std::string put_rejects_aside(const std::string& path, const std::string& imported);

}  // namespace jinguo
