#include "work/bulk_load.hpp"

#include "store/index_choice.hpp"
#include "store/records.hpp"

#include <algorithm>

namespace jinguo {
namespace {

constexpr int search_pages_mib = 16;  // searches are random, but more was no faster
constexpr int load_pages_mib = 1;     // rows are appended, and short runs are sorted in the cache

}  // namespace

void BulkLoad::begin(std::int64_t rows, std::vector<const Field*> filled) {
  rows_ = rows;
  filled_ = std::move(filled);
  if (rows < policy_.least_rows) return;
  session_.store().use_page_memory(search_pages_mib);
  stored_ = count(session_.store(), kind_, {});
  if (stored_ > rows * policy_.stored_per_row) return;
  if (stored_ == 0)
    take_apart();
  else
    on_trial_ = policy_.trial_rows;
}

void BulkLoad::note_searched(bool known) {
  if (on_trial_ == 0) return;
  known_ += known ? 1 : 0;
  if (--on_trial_ == 0 && known_ * 100 <= policy_.trial_rows * policy_.known_percent) take_apart();
}

void BulkLoad::take_apart() {
  session_.store().use_page_memory(load_pages_mib);
  seen_.emplace(kind_, SeenRoom{.keys = (rows_ + stored_) * keys_to_fill(),
                                .bytes = policy_.filter_bytes,
                                .watched_rows = policy_.watched_rows});
  if (stored_ > 0) learn_stored_keys();
  // SQLite makes a table of the words of each CHECK, for every row anew: a third of the load.
  session_.store().trust_judged_rows(true);
  restore_ = session_.store().drop_indexes(kind_, never_entered(kind_, filled_));
}

/// How many keys a row can have: all that they need is in the file.
std::int64_t BulkLoad::keys_to_fill() const {
  return std::ranges::count_if(plan_keys(kind_), [&](const KeyPlan& plan) {
    return std::ranges::all_of(plan.needed, [&](std::size_t at) {
      return std::ranges::find(filled_, &kind_.fields[at]) != filled_.end();
    });
  });
}

void BulkLoad::learn_stored_keys() {
  std::vector<std::size_t> at;
  std::vector<const Field*> fields;
  for (const KeyPlan& plan : plan_keys(kind_))
    for (const std::size_t field : plan.fields)
      if (std::ranges::find(at, field) == at.end()) {
        at.push_back(field);
        fields.push_back(&kind_.fields[field]);
      }
  std::vector<Value> values(kind_.fields.size());
  SoughtKeys sought;
  scan(
      session_.store(), kind_, fields, {},
      [&](Id, std::vector<Value>& cells) {
        for (std::size_t i = 0; i < at.size(); ++i) values[at[i]] = cells[i];
        seen_->seek(values, sought);
        seen_->add(sought);
      },
      References::ids);
}

void BulkLoad::settle(const std::function<void(int step)>& tell) {
  stay();
  if (apart()) session_.store().trust_judged_rows(false);
  seen_.reset();
  int step = 0;
  for (const std::string& index : restore_) {
    session_.check_stop();
    tell(++step);
    session_.store().execute(index);
  }
  if (restore_.empty()) return;
  session_.store().use_page_memory(search_pages_mib);
  restore_.clear();
  rebuilt_ = true;
}

void BulkLoad::end() {
  if (rebuilt_) session_.store().use_page_memory(load_pages_mib);
}

}  // namespace jinguo
