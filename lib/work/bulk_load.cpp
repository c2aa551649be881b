#include "work/bulk_load.hpp"

#include "store/records.hpp"

#include <algorithm>

namespace jinguo {
namespace {

// A row of an office file is about a hundred bytes; below this size nothing is gained.
constexpr std::int64_t bytes_per_row = 100;
constexpr std::int64_t least_bytes = 4'000'000;

}  // namespace

void BulkLoad::begin(std::int64_t file_bytes) {
  if (file_bytes < least_bytes) return;
  store_.expect_many_rows();
  const std::int64_t rows = file_bytes / bytes_per_row;
  if (count(store_, kind_, {}) <= rows) restore_ = store_.drop_plain_indexes(kind_);
}

void BulkLoad::before_search(const Key& key) {
  if (restore_.empty()) return;
  const std::string first = column_name(get_field(kind_, key.fields.front()));
  const auto serves = [&](const std::string& index) {
    return index.find("(" + first + ",") != std::string::npos ||
           index.find("(" + first + ")") != std::string::npos;
  };
  for (const std::string& index : restore_)
    if (serves(index)) store_.execute(index);
  std::erase_if(restore_, serves);
}

void BulkLoad::finish() {
  for (const std::string& index : restore_) store_.execute(index);
  restore_.clear();
}

}  // namespace jinguo
