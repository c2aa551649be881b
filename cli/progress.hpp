// How far a long import is, told on standard error: one line that is drawn again and again on a
// terminal, or plain lines now and then. The clock is handed in, so that it can be tested.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/import.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>

namespace jinguo::cli {

enum class ProgressForm : std::uint8_t {
  none,
  line,   ///< one line, drawn again
  plain,  ///< a line every few seconds
};

using Instant = std::chrono::steady_clock::time_point;

class ProgressTeller {
 public:
  struct Look {
    ProgressForm form = ProgressForm::none;
    Lang lang = Lang::zh;
    std::size_t width = 80;  ///< columns of the terminal
  };
  ProgressTeller(Look look, std::ostream& out, std::function<Instant()> clock);
  /// Takes the line away.
  ~ProgressTeller();
  ProgressTeller(const ProgressTeller&) = delete;
  ProgressTeller& operator=(const ProgressTeller&) = delete;

  void begin(const std::string& path);
  void tell(const Progress& progress);
  /// Takes the line away: something else is going to be told.
  void end();

 private:
  [[nodiscard]] std::string words(const Progress& progress, Instant now) const;

  Look look_;
  std::ostream& out_;
  std::function<Instant()> clock_;
  std::string file_;
  Instant began_{};
  Instant told_{};
  Progress::Phase phase_ = Progress::Phase::reading;  // of the last call
  int step_ = 0;                                      // likewise
  bool drawn_ = false;
};

}  // namespace jinguo::cli
