#include "work/record_lines.hpp"

#include <algorithm>

namespace jinguo {

void RecordLines::note_inserted(std::int64_t line) {
  const Id record = next_++;
  if (unknown_from_ != 0) return;
  if (!runs_.empty() && line - runs_.back().line == record - runs_.back().first) return;
  if (runs_.size() == remembered)
    unknown_from_ = record;
  else
    runs_.push_back({record, line});
}

void RecordLines::note_updated(Id record, std::int64_t line) {
  if (updated_.size() < remembered || updated_.contains(record)) updated_[record] = line;
}

std::int64_t RecordLines::line_of(Id record) const {
  if (const auto found = updated_.find(record); found != updated_.end()) return found->second;
  if (unknown_from_ != 0 && record >= unknown_from_) return 0;
  if (record >= next_) return 0;
  const auto after = std::ranges::upper_bound(runs_, record, {}, &Run::first);
  if (after == runs_.begin()) return 0;
  const Run& run = *(after - 1);
  return run.line + (record - run.first);
}

}  // namespace jinguo
