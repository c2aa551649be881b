#include "store/regions.hpp"

#include "base/text.hpp"
#include "model/region_code.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <array>

namespace jinguo {
namespace {

constexpr std::size_t most_remembered = 50'000;  // names; a file may bring millions

constexpr Field region_word{
    .name = "region", .type = Type::region, .title = "所属区域", .help = "region"};

}  // namespace

void Regions::read_table() {
  if (read_) return;
  read_ = true;
  store_.query("SELECT code, name FROM region WHERE valid_to IS NULL ORDER BY code", {},
               [this](const Statement& row) {
                 rows_.push_back({std::string(row.text(0)), std::string(row.text(1))});
               });
}

std::vector<std::string> Regions::inside(std::string_view circle, std::string_view name) const {
  const auto collect = [&](auto matches) {
    std::vector<std::string> codes;
    for (const Row& row : rows_)
      if (row.code.starts_with(circle) && matches(row.name)) codes.push_back(row.code);
    return codes;
  };
  if (auto exact = collect([&](std::string_view known) { return known == name; }); !exact.empty())
    return exact;
  const std::string_view stem = region_stem(name);
  if (auto same = collect([&](std::string_view known) { return region_stem(known) == stem; });
      !same.empty())
    return same;
  // 泉州市丰泽区东湖街道: the last part decides, the parts before it must lie above it.
  auto tail = collect([&](std::string_view known) { return name.ends_with(known); });
  std::erase_if(tail, [&](const std::string& code) {
    const auto above = std::ranges::find(rows_, parent_of_region(code), &Row::code);
    return above == rows_.end() || name.find(region_stem(above->name)) == std::string_view::npos;
  });
  return tail;
}

const std::vector<std::string>& Regions::named(std::string_view name) {
  read_table();
  if (found_.size() >= most_remembered) found_.clear();
  const auto [entry, fresh] = found_.try_emplace(std::string(name));
  if (!fresh) return entry->second;
  const std::string_view home = home_;
  for (const std::string_view circle : {home, home.substr(0, 4), std::string_view{}}) {
    entry->second = inside(circle, name);
    if (!entry->second.empty()) break;
  }
  return entry->second;
}

std::string_view Regions::name_of(std::string_view code) {
  read_table();
  const auto at = std::ranges::lower_bound(rows_, code, {}, &Row::code);
  return at != rows_.end() && at->code == code ? std::string_view(at->name) : std::string_view{};
}

std::string get_region(Regions& regions, std::string_view word) {
  const std::string_view wanted = trim(word);
  if (looks_like_region_code(wanted)) {
    Findings findings;
    Cell cell(region_word, wanted, Date{}, findings);
    check_region_code(cell);
    if (!cell.refused()) return cell.text;
    const Finding& found = findings.front();
    throw Error(Code::bad_value,
                {{"field", "region"},
                 {"field.zh", "所属区域"},
                 {"value", std::string(word)},
                 {"detail", message(found.code, {{"value", found.value}}, Lang::en)},
                 {"detail.zh", message(found.code, {{"value", found.value}}, Lang::zh)}});
  }
  const std::vector<std::string>& codes = regions.named(wanted);
  const Facts facts{{"kind", "region"}, {"kind.zh", "行政区划"}, {"ref", std::string(word)}};
  if (codes.empty()) throw Error(Code::not_found, facts);
  if (codes.size() > 1) {
    std::string hits;
    for (const std::string& code : codes)
      hits += (hits.empty() ? "" : ", ") + code + " " + std::string(regions.name_of(code));
    Facts all = facts;
    all.emplace_back("hits", hits);
    throw Error(Code::ambiguous, all);
  }
  return codes.front();
}

std::string home_region(Store& store, Id office) {
  std::string home;
  const std::array<Value, 1> key{office};
  store.query("SELECT region FROM office WHERE id = $1", key,
              [&](const Statement& row) { home = row.text(0); });
  return home;
}

}  // namespace jinguo
