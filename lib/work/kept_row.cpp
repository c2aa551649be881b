#include "work/kept_row.hpp"

namespace jinguo {

void KeptRow::keep(const RawRow& row) {
  line_ = row.line;
  stray_quote_ = row.stray_quote;
  notes_.assign(row.notes.begin(), row.notes.end());
  bytes_.clear();
  for (const std::string_view cell : row.cells) bytes_ += cell;
  cells_.clear();
  const char* at = bytes_.data();
  for (const std::string_view cell : row.cells) {
    cells_.emplace_back(at, cell.size());
    at += cell.size();
  }
}

std::size_t KeptRow::bytes_of(const RawRow& row) {
  std::size_t bytes = sizeof(KeptRow) + row.notes.size_bytes();
  for (const std::string_view cell : row.cells) bytes += sizeof(std::string_view) + cell.size();
  return bytes;
}

}  // namespace jinguo
