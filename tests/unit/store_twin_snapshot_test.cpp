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
  database.store().execute("PRAGMA synchronous = OFF");
  const auto session = database.session();
  std::atomic<bool> over = false;
  std::thread writer([&] {
    while (!over) database.add(worker::kind, {});
  });
  int agreed = 0;
  int differed = 0;
  constexpr int turns = 300;
  for (int turn = 0; turn < turns; ++turn) {
    TwinSnapshot twin(*session);
    if (twin.second() == nullptr) continue;
    (workers(twin.first()) == workers(*twin.second()) ? agreed : differed) += 1;
  }
  over = true;
  writer.join();

  CHECK(differed == 0);
  MESSAGE(agreed << " of " << turns << " had a second store");
}
