// Progress as people see it: what is drawn when, how wide, and what a log gets.
#include "cli/progress.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>

using namespace jinguo;
using namespace jinguo::cli;
using std::chrono::milliseconds;

namespace {

/// A teller whose clock the test turns.
class Watched {
 public:
  explicit Watched(ProgressTeller::Look look) : teller_(look, out_, [this] { return now_; }) {
    teller_.begin("/tmp/花名册.csv");
  }

  std::string tell(milliseconds later, const Progress& progress) {
    now_ += later;
    out_.str({});
    teller_.tell(progress);
    return out_.str();
  }
  std::string end() {
    out_.str({});
    teller_.end();
    return out_.str();
  }

 private:
  Instant now_{};
  std::ostringstream out_;
  ProgressTeller teller_;
};

constexpr Progress quarter{.rows = 120'000, .bytes = 25, .size = 100};

}  // namespace

TEST_CASE("work of less than a second shows nothing and leaves nothing to take away") {
  Watched watched({.form = ProgressForm::line, .lang = Lang::zh});

  CHECK(watched.tell(milliseconds(999), quarter).empty());
  CHECK(watched.end().empty());
}

TEST_CASE("a terminal sees rows, rate, share and time left on one line that goes at the end") {
  Watched zh({.form = ProgressForm::line, .lang = Lang::zh});
  CHECK(zh.tell(milliseconds(2000), quarter) ==
        "\r花名册.csv：120,000 行，60,000 行/秒，25%，还要约 6 秒\x1b[K");
  CHECK(zh.end() == "\r\x1b[K");
  CHECK(zh.end().empty());

  Watched en({.form = ProgressForm::line, .lang = Lang::en});
  CHECK(en.tell(milliseconds(60'000), quarter) ==
        "\r花名册.csv: 120,000 rows, 2,000 rows/s, 25%, about 3 min 0 s left\x1b[K");
}

TEST_CASE("the time left counts the indexes that are built when the file is read") {
  Watched watched({.form = ProgressForm::line, .lang = Lang::en});
  Progress reading = quarter;
  reading.steps = 4;

  CHECK(watched.tell(milliseconds(10'000), reading) ==
        "\r花名册.csv: 120,000 rows, 12,000 rows/s, 25%, about 1 min 26 s left\x1b[K");
}

TEST_CASE("a line is drawn again after a fifth of a second, not after every call") {
  Watched watched({.form = ProgressForm::line, .lang = Lang::en});
  static_cast<void>(watched.tell(milliseconds(1000), quarter));

  CHECK(watched.tell(milliseconds(199), quarter).empty());
  CHECK_FALSE(watched.tell(milliseconds(1), quarter).empty());
}

TEST_CASE("a new phase is told at once: nothing may be called before it ends") {
  Watched watched({.form = ProgressForm::line, .lang = Lang::en});
  static_cast<void>(watched.tell(milliseconds(1000), quarter));
  Progress indexes = quarter;
  indexes.phase = Progress::Phase::indexes;
  indexes.step = 1;
  indexes.steps = 7;

  CHECK(watched.tell(milliseconds(1), indexes) ==
        "\r花名册.csv: 120,000 rows, building index 1 of 7\x1b[K");
  CHECK(watched.tell(milliseconds(1), indexes).empty());
  indexes.step = 2;
  CHECK(watched.tell(milliseconds(1), indexes) ==
        "\r花名册.csv: 120,000 rows, building index 2 of 7\x1b[K");
}

TEST_CASE("a narrow terminal gets a line that never wraps and never cuts a character") {
  Watched watched({.form = ProgressForm::line, .lang = Lang::zh, .width = 6});

  CHECK(watched.tell(milliseconds(1000), quarter) == "\r花名\x1b[K");
}

TEST_CASE("a log gets a plain line every five seconds") {
  Watched watched({.form = ProgressForm::plain, .lang = Lang::en});

  CHECK(watched.tell(milliseconds(4999), quarter).empty());
  CHECK(watched.tell(milliseconds(1), quarter) ==
        "jinguo: 花名册.csv: 120,000 rows, 24,000 rows/s, 25%, about 15 s left\n");
  CHECK(watched.end().empty());
}

TEST_CASE("phases without a share say what is done instead") {
  Watched watched({.form = ProgressForm::plain, .lang = Lang::zh});
  Progress progress = quarter;

  progress.phase = Progress::Phase::indexes;
  progress.step = 3;
  progress.steps = 7;
  CHECK(watched.tell(milliseconds(5000), progress) ==
        "jinguo: 花名册.csv：120,000 行，正在建索引（第 3 个，共 7 个）\n");
  progress.step = 4;
  CHECK(watched.tell(milliseconds(4999), progress).empty());
  progress.step = 0;
  CHECK(watched.tell(milliseconds(5000), progress) ==
        "jinguo: 花名册.csv：120,000 行，正在写入要先查对的行\n");
  progress.phase = Progress::Phase::finishing;
  CHECK(watched.tell(milliseconds(5000), progress) == "jinguo: 花名册.csv：120,000 行，正在提交\n");
}

TEST_CASE("a file of unknown length has no share, and nothing is told when nobody looks") {
  Watched unknown({.form = ProgressForm::plain, .lang = Lang::en});
  CHECK(unknown.tell(milliseconds(5000), {.rows = 999}) ==
        "jinguo: 花名册.csv: 999 rows, 199 rows/s\n");

  Watched none({.form = ProgressForm::none});
  CHECK(none.tell(milliseconds(60'000), quarter).empty());
}
