// One state of a database for two threads: both stores read the same, whoever writes meanwhile.
#include "store/twin_snapshot.hpp"

#include "model/kinds/worker.hpp"
#include "unit/report_database.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace jinguo;
using figures::Database;

namespace {

std::int64_t workers(Store& store) {
  std::int64_t count = 0;
  store.query("SELECT COUNT(*) FROM worker", {},
              [&](const Statement& row) { count = row.integer(0); });
  return count;
}

std::string note(Store& store) {
  std::string found;
  store.query("SELECT note FROM worker", {}, [&](const Statement& row) { found = row.text(0); });
  return found;
}

}  // namespace

TEST_CASE("two stores read what was there when they began") {
  Database database;
  database.add(worker::kind, {});
  const auto session = database.session();
  {
    TwinSnapshot twin(*session);
    database.add(worker::kind, {});

    CHECK(workers(twin.first()) == 1);
    REQUIRE(twin.second() != nullptr);
    CHECK(workers(*twin.second()) == 1);
  }
  CHECK(workers(session->store()) == 2);
}

TEST_CASE("two stores agree while another writes all the time") {
  Database database;
  database.add(worker::kind, {{"note", "0"}});
  database.store().execute("PRAGMA synchronous = OFF");
  const auto session = database.session();
  std::atomic<bool> over = false;
  std::thread writer([&] {
    const auto count = database.store().prepare(
        "UPDATE worker SET note = CAST(CAST(note AS INTEGER) + 1 AS TEXT)");
    while (!over) count->run({});
  });
  int differed = 0;
  constexpr int turns = 600;
  for (int turn = 0; turn < turns; ++turn) {
    TwinSnapshot twin(*session);
    if (twin.second() != nullptr && note(twin.first()) != note(*twin.second())) ++differed;
  }
  over = true;
  writer.join();

  CHECK(differed == 0);
}
