#include "work/row_feed.hpp"

namespace jinguo {
namespace {

constexpr std::size_t block_rows = 128;  // of about a kilobyte: a block stays in the cache
constexpr std::size_t block_count = 6;
constexpr std::size_t worth_waking = block_count / 2;  // blocks: to wake a thread costs many rows

}  // namespace

RowFeed::RowFeed(const Draft& form, Read read) : read_(std::move(read)), blocks_(block_count) {
  for (Block& block : blocks_) {
    block.rows.assign(block_rows, JudgedRow(form));
    empty_.push_back(&block);
  }
  thread_ = std::thread([this] { run(); });
}

RowFeed::~RowFeed() {
  {
    const std::scoped_lock lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

/// Waits for a block; null when there will be none.
RowFeed::Block* RowFeed::take(std::deque<Block*>& from) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !from.empty() || ended_ || stopped_; });
  if (from.empty() || stopped_) return nullptr;
  Block* const block = from.front();
  from.pop_front();
  return block;
}

void RowFeed::give(std::deque<Block*>& to, Block* block, std::size_t enough) {
  bool wake = false;
  {
    const std::scoped_lock lock(mutex_);
    to.push_back(block);
    wake = to.size() >= enough;
  }
  if (wake) changed_.notify_one();
}

void RowFeed::run() {
  std::exception_ptr failure;
  try {
    for (bool more = true; more;) {
      Block* const block = take(empty_);
      if (block == nullptr) break;
      block->used = 0;
      while (block->used < block_rows && (more = read_(block->rows[block->used]))) ++block->used;
      give(full_, block, 1);
    }
  } catch (...) {
    failure = std::current_exception();
  }
  {
    const std::scoped_lock lock(mutex_);
    failure_ = failure;
    ended_ = true;
  }
  changed_.notify_one();
}

JudgedRow* RowFeed::next() {
  while (current_ == nullptr || at_ == current_->used) {
    if (current_ != nullptr) give(empty_, current_, worth_waking);
    current_ = take(full_);
    at_ = 0;
    if (current_ != nullptr) continue;
    if (failure_) std::rethrow_exception(failure_);
    return nullptr;
  }
  return &current_->rows[at_++];
}

}  // namespace jinguo
