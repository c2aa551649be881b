#include "work/import_batches.hpp"

#include "model/kinds/office.hpp"
#include "store/records.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

namespace jinguo {
namespace {

std::string file_name(const std::string& path) {
  return path == "-" ? path : std::filesystem::path(path).filename().string();
}

}  // namespace

std::string options_text(const ImportWish& wish, std::string_view map) {
  constexpr std::array<std::string_view, 4> match_words{"update", "fill", "skip", "refuse"};
  std::string text = fmt::format(
      "on-match={} encoding={} sep={} region={}",
      match_words[static_cast<std::size_t>(wish.on_match)], wish.encoding,
      wish.separator == 0 ? std::string() : std::string(1, wish.separator), wish.region);
  // Only where they were given, so that batches of before these options are still recognised.
  if (!wish.sheet.empty()) text += " sheet=" + wish.sheet;
  if (wish.header_row > 0) text += " header-row=" + std::to_string(wish.header_row);
  if (!map.empty()) text += fmt::format(" map={}", map);
  if (wish.include_hidden) text += " include-hidden";
  return text;
}

bool find_earlier(Session& session, const Kind& kind, std::string_view digest,
                  std::string_view options, ImportResult& result) {
  const auto is = [](std::string_view field, Value value) {
    return Condition{&get_field(import_batch::kind, field), Op::any_of, {std::move(value)}};
  };
  const Query same{.where = {is("digest", std::string(digest)), is("kind", std::string(kind.name)),
                             is("options", std::string(options)), is("office", session.office()),
                             is("undone_at", Null{}), is("rejected", std::int64_t{0})},
                   .order = {{nullptr, true}},
                   .limit = 1};
  const std::vector<Id> found = find_ids(session.store(), import_batch::kind, same);
  if (found.empty()) return false;
  const Record batch = load(session.store(), import_batch::kind, found.front());
  const auto number = [&](std::string_view field) {
    return as_integer(batch.values[import_batch::kind.index(field).value()]);
  };
  result.already = true;
  result.batch = batch.id;
  result.rows = number("rows");
  result.unchanged = number("inserted") + number("updated") + number("unchanged");
  result.skipped = number("skipped");
  return true;
}

Id begin_batch(Session& session, const Kind& kind, std::string_view digest, const std::string& path,
               std::string_view options) {
  const Kind& batch = import_batch::kind;
  std::vector<Value> values(batch.fields.size(), std::int64_t{0});
  const auto set = [&](std::string_view field, Value value) {
    values[batch.index(field).value()] = std::move(value);
  };
  set("file", file_name(path));
  set("digest", std::string(digest));
  set("options", std::string(options));
  set("kind", std::string(kind.name));
  set("who", session.settings().who);
  set("at", session.settings().now);
  set("undone_at", Null{});
  set("office", session.office());
  return insert(session.store(), batch, values);
}

void end_batch(Session& session, Id batch, const ImportResult& result) {
  Record record = load(session.store(), import_batch::kind, batch);
  std::vector<std::size_t> changed;
  for (const auto& [field, count] : {std::pair{"rows", result.rows},
                                     {"inserted", result.inserted},
                                     {"updated", result.updated},
                                     {"unchanged", result.unchanged},
                                     {"rejected", result.rejected},
                                     {"skipped", result.skipped}}) {
    changed.push_back(import_batch::kind.index(field).value());
    record.values[changed.back()] = count;
  }
  update(session.store(), import_batch::kind, batch, changed, record.values);
}

}  // namespace jinguo
