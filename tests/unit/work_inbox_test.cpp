// The drop folder: what goes where, what is left alone, and that it may be killed and run twice.
#include "unit/register.hpp"

#include <jinguo/inbox.hpp>

#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace jinguo;
using registers::refusal;
using registers::Register;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view two_people =
    "姓名,身份证号,工种\n"
    "王小梅,329901199003070020,月嫂\n"
    "李小兰,329901198506151282,保洁\n";
constexpr std::string_view one_bad =
    "姓名,身份证号,工种\n"
    "王小梅,329901199003070020,月嫂\n"
    "李小兰,329901198506152182,保洁\n";

/// A drop folder beside the register; a run treats every file as written long ago.
class Inbox {
 public:
  Inbox() { fs::create_directory(path("")); }

  Register reg;
  InboxWish wish;
  std::vector<InboxFile> seen;

  [[nodiscard]] std::string path(const std::string& name) const {
    return reg.folder().file("inbox/" + name);
  }
  void drop(const std::string& name, std::string_view text) {
    std::ofstream(path(name), std::ios::binary) << text;
  }
  /// Returns the names seen, in order.
  std::string run() {
    wish.folder = reg.folder().file("inbox");
    wish.settle_seconds = 0;
    wish.describe = [](const ImportResult& result) {
      return "inserted " + std::to_string(result.inserted) + "\n";
    };
    return run_as_is();
  }
  std::string run_as_is() {
    seen.clear();
    std::string names;
    run_inbox(reg.session(), wish, [&](const InboxFile& file) {
      seen.push_back(file);
      names += (names.empty() ? "" : " ") + file.name;
    });
    return names;
  }
  [[nodiscard]] std::string list(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(path(folder)))
      if (!entry.is_directory() && entry.path().filename() != ".jinguo-inbox.lock")
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : " ") + name;
    return all;
  }
  [[nodiscard]] int mode(const std::string& name) const {
    struct stat state {};
    ::stat(path(name).c_str(), &state);
    return static_cast<int>(state.st_mode & 0777U);
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    return reg.folder().read("inbox/" + name);
  }
};

}  // namespace

TEST_CASE("a file that went in whole is in done, with its result beside it") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);

  CHECK(inbox.run() == "a.csv");

  CHECK(inbox.reg.count("worker") == 2);
  CHECK(inbox.list("").empty());
  CHECK(inbox.list("done") == "a.csv a.csv.result.json");
  CHECK(inbox.list("failed").empty());
  CHECK(inbox.read("done/a.csv") == two_people);
  CHECK(inbox.read("done/a.csv.result.json") == "inserted 2\n");
  CHECK(inbox.mode("done/a.csv.result.json") == 0600);
  CHECK(inbox.mode("done") == 0700);
  CHECK(inbox.seen[0].place == InboxFile::Place::done);
  CHECK(inbox.seen[0].moved_to == inbox.path("done/a.csv"));
}

TEST_CASE(
    "a refused file is in failed and wrote nothing; no rejects invite to correct only a part") {
  Inbox inbox;
  inbox.drop("a.csv", one_bad);

  inbox.run();

  CHECK(inbox.reg.count("worker") == 0);
  CHECK(inbox.list("failed") == "a.csv a.csv.result.json");
  CHECK(exit_code(inbox.seen[0].result) == 3);
}

TEST_CASE("with bad rows left out the file is in failed with its rejects, the good rows are in") {
  Inbox inbox;
  inbox.drop("a.csv", one_bad);
  inbox.wish.import.on_error = OnError::skip;

  inbox.run();

  CHECK(inbox.reg.count("worker") == 1);
  CHECK(inbox.list("failed") == "a.csv a.csv.rejects.csv a.csv.result.json");
  CHECK(inbox.mode("failed/a.csv.rejects.csv") == 0600);
  CHECK(inbox.read("failed/a.csv.rejects.csv").find("李小兰") != std::string::npos);
  CHECK(inbox.seen[0].rejects == inbox.path("failed/a.csv.rejects.csv"));
  CHECK(exit_code(inbox.seen[0].result) == 4);
}

TEST_CASE("with too many bad rows nothing is written and no rejects are left behind") {
  Inbox inbox;
  inbox.drop("a.csv", one_bad);
  inbox.wish.import.on_error = OnError::skip;
  inbox.wish.import.max_rejected = {.rows = 0};

  inbox.run();

  CHECK(inbox.reg.count("worker") == 0);
  CHECK(inbox.list("failed") == "a.csv a.csv.result.json");
}

TEST_CASE("a folder of files that refer to one another goes in at once, whatever their names") {
  Inbox inbox;
  inbox.drop("1.csv", "培训编号,签到日期,人员\nPX1,2023-02-01,329901199003070020\n");
  inbox.drop("2.csv",
             "培训编号,培训班名称,培训类型,承办企业,开班日期\n"
             "PX1,育婴班,技能,样例汐雪公司,2023-02-01\n");
  inbox.drop("3.csv", two_people);
  inbox.drop("4.csv", "企业名称,企业类型\n样例汐雪公司,公司\n");

  CHECK(inbox.run() == "4.csv 3.csv 2.csv 1.csv");

  CHECK(inbox.list("failed").empty());
  CHECK(inbox.reg.count("attendance") == 1);
}

TEST_CASE("a file that does not say its kind is in failed, unless the kind is given") {
  Inbox inbox;
  inbox.drop("a.csv", "姓名\n王小梅\n");
  inbox.drop("b.csv", "甲,乙\n1,2\n");
  inbox.wish.kind = &get_kind("worker");
  inbox.run();
  CHECK(inbox.list("done") == "a.csv a.csv.result.json");

  inbox.wish.kind = nullptr;
  inbox.drop("c.csv", "甲,乙\n1,2\n");
  inbox.run();
  CHECK(inbox.list("failed") == "b.csv b.csv.result.json c.csv c.csv.result.json");
  CHECK(inbox.seen[0].result.kind == nullptr);
}

TEST_CASE("a name that is taken gets a number, and nothing is written over") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);
  inbox.run();

  inbox.drop("a.csv", "姓名,身份证号,工种\n张小菊,,护理\n");
  inbox.run();

  CHECK(inbox.list("done") == "a-2.csv a-2.csv.result.json a.csv a.csv.result.json");
  CHECK(inbox.read("done/a.csv") == two_people);
  CHECK(inbox.read("done/a-2.csv.result.json") == "inserted 1\n");
}

TEST_CASE("killed between commit and move, the next run knows the bytes and moves the file") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);
  inbox.run();
  // As the killed run left it: committed, its result written, not moved.
  fs::rename(inbox.path("done/a.csv"), inbox.path("a.csv"));

  inbox.run();

  CHECK(inbox.seen[0].result.already);
  CHECK(inbox.reg.count("worker") == 2);
  CHECK(inbox.reg.count("import_batch") == 1);
  CHECK(inbox.list("").empty());
  CHECK(inbox.list("done") == "a.csv a.csv.result.json");
}

TEST_CASE("files still being written are left: changed a moment ago, or temporary by name") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);
  inbox.drop("~$b.csv", "x");
  inbox.drop("c.csv.part", "x");
  inbox.wish.folder = inbox.reg.folder().file("inbox");
  struct stat state {};
  REQUIRE(::stat(inbox.path("a.csv").c_str(), &state) == 0);

  inbox.wish.now = state.st_mtim.tv_sec + 1;
  CHECK(inbox.run_as_is() == "a.csv");
  CHECK(inbox.seen[0].place == InboxFile::Place::young);
  CHECK(inbox.list("") == "a.csv c.csv.part ~$b.csv");

  inbox.wish.now = state.st_mtim.tv_sec + 2;
  CHECK(inbox.run_as_is() == "a.csv");
  CHECK(inbox.seen[0].place == InboxFile::Place::done);
  CHECK(inbox.list("") == "c.csv.part ~$b.csv");

  inbox.drop("ahead.csv", two_people);
  inbox.wish.now = state.st_mtim.tv_sec - 3600;  // the clock of who wrote it runs ahead
  CHECK(inbox.run_as_is() == "ahead.csv");
}

TEST_CASE("a file that changes while it is read stays for the next run") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);
  inbox.wish.import.progress = [&](const Progress&) { inbox.drop("a.csv", one_bad); };

  inbox.run();

  CHECK(inbox.seen[0].place == InboxFile::Place::left);
  CHECK(inbox.list("") == "a.csv");
  CHECK(inbox.list("done").empty());
}

TEST_CASE("a second run at the same time is told so and touches nothing") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);
  const int other = ::open(inbox.path(".jinguo-inbox.lock").c_str(), O_RDWR | O_CREAT, 0600);
  REQUIRE(::flock(other, LOCK_EX | LOCK_NB) == 0);

  CHECK(refusal([&] { inbox.run(); }) == "inbox_busy");
  CHECK(inbox.list("") == "a.csv");

  ::close(other);
  CHECK(inbox.run() == "a.csv");
}

TEST_CASE("a failure of the database stops the run and leaves the file where it is") {
  Inbox inbox;
  inbox.drop("a.csv", two_people);
  inbox.wish.import.region = "没有这个地方";

  CHECK(refusal([&] { inbox.run(); }) != "nothing was refused");
  CHECK(inbox.list("") == "a.csv");
}

TEST_CASE("a name too long for its result is cut between characters") {
  Inbox inbox;
  std::string name;
  for (int i = 0; i < 80; ++i) name += "册";
  inbox.drop(name + ".csv", two_people);

  inbox.run();

  CHECK(inbox.list("").empty());
  REQUIRE(inbox.seen[0].moved_to.ends_with("册.csv"));
  CHECK(fs::exists(inbox.seen[0].moved_to + ".result.json"));
}

TEST_CASE("a folder that is not there is not made") {
  Inbox inbox;
  inbox.wish.folder = inbox.reg.folder().file("none");

  CHECK(refusal([&] { inbox.run_as_is(); }) == "read_failed");
  CHECK_FALSE(fs::exists(inbox.wish.folder));
}
