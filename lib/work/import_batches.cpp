#include "work/import_batches.hpp"

#include "model/kinds/office.hpp"
#include "store/records.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

namespace jinguo {
namespace {

/// The options that decide what an import does with the same bytes.
std::string options_text(const ImportWish& wish) {
  constexpr std::array<std::string_view, 4> match_words{"update", "fill", "skip", "refuse"};
  return fmt::format("on-match={} encoding={} sep={} region={}",
                     match_words[static_cast<std::size_t>(wish.on_match)], wish.encoding,
                     wish.separator == 0 ? std::string() : std::string(1, wish.separator),
                     wish.region);
}

std::string file_name(const std::string& path) {
  return path == "-" ? path : std::filesystem::path(path).filename().string();
}

}  // namespace

bool find_earlier(Session& session, const Kind& kind, std::string_view digest,
                  const ImportWish& wish, ImportResult& result) {
  const std::array<Value, 4> same{std::string(digest), std::string(kind.name), options_text(wish),
                                  session.office()};
  session.store().query(
      "SELECT id, rows, inserted, updated, unchanged, skipped\nFROM import_batch\n"
      "WHERE digest = $1 AND kind = $2 AND options = $3 AND office_id = $4\n"
      "  AND undone_at IS NULL AND rejected = 0\nORDER BY id DESC\nLIMIT 1",
      same, [&](const Statement& row) {
        result.already = true;
        result.batch = row.integer(0);
        result.rows = row.integer(1);
        result.unchanged = row.integer(2) + row.integer(3) + row.integer(4);
        result.skipped = row.integer(5);
      });
  return result.already;
}

Id begin_batch(Session& session, const Kind& kind, std::string_view digest,
               const ImportWish& wish) {
  const Kind& batch = import_batch::kind;
  std::vector<Value> values(batch.fields.size(), std::int64_t{0});
  const auto set = [&](std::string_view field, Value value) {
    values[batch.index(field).value()] = std::move(value);
  };
  set("file", file_name(wish.path));
  set("digest", std::string(digest));
  set("options", options_text(wish));
  set("kind", std::string(kind.name));
  set("who", session.settings().who);
  set("at", session.settings().now);
  set("undone_at", Null{});
  set("office", session.office());
  return insert(session.store(), batch, values);
}

void end_batch(Session& session, Id batch, const ImportResult& result) {
  const std::array<Value, 7> counts{batch,          result.rows,      result.inserted,
                                    result.updated, result.unchanged, result.rejected,
                                    result.skipped};
  session.store().run(
      "UPDATE import_batch\nSET rows = $2, inserted = $3, updated = $4, unchanged = $5,\n"
      "    rejected = $6, skipped = $7\nWHERE id = $1",
      counts);
}

}  // namespace jinguo
