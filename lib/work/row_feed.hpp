// Reading and judging on one thread, writing on another: rows come over in blocks that are used
// again and again, so that memory stays flat and the slower of the two sets the pace.
#pragma once

#include "model/draft.hpp"
#include "work/kept_row.hpp"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace jinguo {

/// A row of the file and what its cells were judged to be; the store has not seen it yet.
struct JudgedRow {
  explicit JudgedRow(const Draft& form) : draft(form) {}

  KeptRow kept;
  Draft draft;
  std::size_t found = 0;      ///< findings of the draft, its first ones, that came before judging
  std::int64_t consumed = 0;  ///< bytes of the file read by then
};

class RowFeed {
 public:
  /// Fills the next row, on the feed's own thread; false at the end.
  using Read = std::function<bool(JudgedRow&)>;

  /// Starts reading ahead; `form` is an empty draft of the kind.
  RowFeed(const Draft& form, Read read);
  /// Stops reading, wherever it is.
  ~RowFeed();
  RowFeed(const RowFeed&) = delete;
  RowFeed& operator=(const RowFeed&) = delete;

  /// Returns the next row, null at the end; it holds until the next call. Throws what reading
  /// threw.
  [[nodiscard]] JudgedRow* next();

 private:
  struct Block {
    std::vector<JudgedRow> rows;
    std::size_t used = 0;
  };
  void run();
  [[nodiscard]] Block* take(std::deque<Block*>& from);
  /// Wakes the other thread when it has `enough` blocks.
  void give(std::deque<Block*>& to, Block* block, std::size_t enough);

  Read read_;
  std::vector<Block> blocks_;
  Block* current_ = nullptr;
  std::size_t at_ = 0;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Block*> empty_;
  std::deque<Block*> full_;
  bool ended_ = false;    // reading is over, well or not
  bool stopped_ = false;  // nobody wants more
  std::exception_ptr failure_;

  std::thread thread_;  // last: it sees all the others
};

}  // namespace jinguo
