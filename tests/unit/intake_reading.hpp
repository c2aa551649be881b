// Puts bytes into a file that lives as long as the test, and reads it as a user's file is read.
#pragma once

#include "intake/csv.hpp"
#include "intake/ndjson.hpp"
#include "intake/text_form.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo::test {

class ScratchFile {
 public:
  explicit ScratchFile(std::string_view bytes) {
    path_ = (std::filesystem::temp_directory_path() / "jinguo-test-XXXXXX").string();
    ::close(::mkstemp(path_.data()));
    std::ofstream(path_, std::ios::binary).write(bytes.data(), std::ssize(bytes));
  }
  ~ScratchFile() { std::filesystem::remove(path_); }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

using Row = std::vector<std::string>;

/// All that reading a file gave.
struct Reading {
  std::vector<Row> rows;
  std::vector<std::int64_t> lines;
  std::vector<std::int64_t> stray_quotes;  ///< lines of rows
  std::vector<std::int64_t> faults;        ///< lines of rows
  std::vector<Problem> problems;
};

inline Reading read_all(RowReader& reader) {
  Problems problems;
  Reading reading;
  for (RawRow row; reader.next(row, problems);) {
    reading.rows.emplace_back(row.cells.begin(), row.cells.end());
    reading.lines.push_back(row.line);
    if (row.stray_quote) reading.stray_quotes.push_back(row.line);
    if (row.fault != nullptr) reading.faults.push_back(row.line);
  }
  reading.problems = problems.kept();
  return reading;
}

inline Reading read_rows(std::string_view bytes, const TextForm& form,
                         std::size_t chunk = std::size_t{256} * 1024) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  CsvReader reader(file, form, chunk);
  return read_all(reader);
}

inline Reading read_ndjson(std::string_view bytes, const TextForm& form, std::size_t chunk) {
  const ScratchFile scratch(bytes);
  InputFile file(scratch.path());
  const JsonKeys keys = collect_keys(file, form, chunk);
  NdjsonReader reader(file, form, keys, chunk);
  return read_all(reader);
}

inline TextForm form_of(Encoding encoding, char separator = ',') {
  TextForm form;
  form.encoding = encoding;
  form.separator = separator;
  return form;
}

inline std::string from_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

/// Returns the value of a fact, or nothing.
inline std::string fact(const Problem& problem, std::string_view name) {
  for (const auto& [key, value] : problem.facts) {
    if (key == name) return value;
  }
  return {};
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace jinguo::test
