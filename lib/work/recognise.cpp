// Files of a kind that is not named: which names count, what their headers say, in which order.
#include "base/text.hpp"
#include "intake/source.hpp"
#include "work/kind_ranking.hpp"
#include "work/source_map.hpp"
#include "work/table_sheet.hpp"

#include <jinguo/error.hpp>
#include <jinguo/recognise.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace jinguo {
namespace {

constexpr std::array<std::string_view, 2> temporary_beginnings{".", "~$"};
constexpr std::array<std::string_view, 4> temporary_ends{".tmp", ".part", ".crdownload", "~"};
/// Tells what an unreadable file or a missing header looks like from; any kind would do.
constexpr std::string_view kind_to_ask = "worker";

bool is_imported(const Kind& kind) {
  return kind.verbs == Verbs::all || kind.verbs == Verbs::region;
}

/// The kinds that fit best and equally well, as facts of a sentence.
Facts candidates(const std::vector<KindScore>& ranking) {
  Facts facts;
  std::string zh;
  std::string en;
  for (const KindScore& one : ranking) {
    if (one.score() < ranking.front().score()) break;
    const std::string word = noun(*one.kind);
    zh += fmt::format("{}{}（{}）", zh.empty() ? "" : "、", one.kind->title, word);
    en += (en.empty() ? "" : ", ") + word;
  }
  if (ranking.empty()) return facts;
  return {{"candidates", en}, {"candidates.zh", zh}, {"first", noun(*ranking.front().kind)}};
}

/// Adds why no kind was found: the file cannot be read, or its header means nothing clear.
void explain(const RowSource& source, const TableWish& wish, const std::vector<KindScore>& ranking,
             Problems& problems) {
  const HeaderIndex index(get_kind(kind_to_ask));
  const ChosenSheet chosen = choose_sheet(source, wish, index, problems);
  if (!chosen.readable) return;
  Facts facts = candidates(ranking);
  std::int64_t row = ranking.empty() ? 0 : ranking.front().header_row;
  if (ranking.empty()) {
    if (const HeadRow* const guess = best_guess(index, chosen.head)) {
      facts.emplace_back("guess", guess_text(index, *guess));
      row = guess->line;
    }
  }
  problems.add({.row = row, .code = Code::E_KIND, .facts = std::move(facts)});
}

}  // namespace

bool is_input_name(std::string_view name) {
  return std::ranges::none_of(temporary_beginnings,
                              [&](std::string_view mark) { return name.starts_with(mark); }) &&
         std::ranges::none_of(temporary_ends,
                              [&](std::string_view mark) { return name.ends_with(mark); });
}

std::vector<std::string> input_names(const std::string& folder) {
  std::error_code failed;
  std::vector<std::string> names;
  std::filesystem::directory_iterator at(folder, failed);
  for (const std::filesystem::directory_iterator end; !failed && at != end; at.increment(failed)) {
    std::error_code gone;
    if (!std::filesystem::is_regular_file(at->symlink_status(gone))) continue;
    std::string name = at->path().filename().string();
    if (is_input_name(name)) names.push_back(std::move(name));
  }
  if (failed) throw Error(Code::read_failed, {{"path", folder}, {"detail", failed.message()}});
  std::ranges::sort(names);
  return names;
}

const Kind* kind_wished(std::string_view word, const std::string& map) {
  if (word.empty() && map.empty()) return nullptr;
  const auto by_title =
      std::ranges::find(kinds(), word, [](const Kind* kind) { return kind->title; });
  const Kind* const wished = word.empty()                ? kind_of_map(map)
                             : by_title == kinds().end() ? find_kind(word)
                                                         : *by_title;
  const bool unsaid = wished == nullptr && word.empty();
  if (unsaid || (wished != nullptr && is_imported(*wished))) return wished;
  std::string known;
  for (const Kind* const kind : kinds())
    if (is_imported(*kind)) known += (known.empty() ? "" : ", ") + noun(*kind);
  throw Error(Code::bad_value, {{"field", "--kind"},
                                {"value", word.empty() ? noun(*wished) : std::string(word)},
                                {"known", known}});
}

KnownFile recognise_file(const std::string& path, const ImportWish& wish) {
  KnownFile file{.path = path};
  Source source(path, {.encoding = wish.encoding,
                       .separator = wish.separator,
                       .include_hidden = wish.include_hidden});
  const RowSource rows = rows_of(source);
  const TableWish table{.sheet = wish.sheet,
                        .header_row = wish.header_row,
                        .include_hidden = wish.include_hidden,
                        .map = {}};
  const std::vector<KindScore> ranking = rank_kinds(rows, table);
  if (is_clear(ranking))
    file.kind = ranking.front().kind;
  else
    explain(rows, table, ranking, file.problems);
  return file;
}

void sort_by_kind(std::vector<KnownFile>& files) {
  std::ranges::stable_sort(files, {}, [](const KnownFile& file) {
    return std::ranges::find(kinds(), file.kind) - kinds().begin();
  });
}

ImportResult import_known(Session& session, const KnownFile& file, ImportWish wish) {
  wish.path = file.path;
  if (file.kind != nullptr) return import_file(session, *file.kind, wish);
  ImportResult result;
  result.file = file.path;
  result.refused = true;
  result.dry_run = wish.dry_run;
  result.header_row = 0;
  result.problems = file.problems;
  return result;
}

}  // namespace jinguo
