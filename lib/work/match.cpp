// Registrations matched with enterprises that want people.
#include "base/number.hpp"
#include "base/text.hpp"
#include "model/kinds/registration.hpp"
#include "report/lists/posts.hpp"
#include "work/across.hpp"
#include "work/change_record.hpp"
#include "work/columns.hpp"
#include "work/refs.hpp"

#include <jinguo/error.hpp>
#include <jinguo/registration.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace jinguo {
namespace {

struct Place {
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::string region;
};

struct Post {
  std::string code;
  std::string title;
  std::string trade;
  std::int64_t left = 0;
};

struct Employer {
  Id id = 0;
  std::string code;
  std::string name;
  Place place;
  std::vector<Post> posts;
};

/// How near two regions are, and how far apart places in them are taken to be when one of them has
/// no degrees.
struct Closeness {
  std::size_t digits;
  std::string_view word;
  std::string_view title;
  double kilometres;
};
constexpr Closeness closeness[] = {
    {12, "community", "同社区", 1}, {9, "street", "同街道", 4},   {6, "county", "同区县", 15},
    {4, "prefecture", "同市", 60},  {2, "province", "同省", 250}, {0, "far", "不同省", 1000},
};

constexpr Closeness unknown{0, "unknown", "不详", 1000};

const Closeness& closeness_of(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return unknown;
  const std::size_t both = std::min(a.size(), b.size());
  const auto same = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(both), b.begin()).first -
      a.begin());
  return *std::ranges::find_if(closeness, [&](const Closeness& row) { return same >= row.digits; });
}

/// Kilometres along the earth's surface (haversine, mean radius).
std::optional<double> kilometres(const Place& a, const Place& b) {
  if (!a.latitude || !a.longitude || !b.latitude || !b.longitude) return std::nullopt;
  constexpr double radius = 6371.0;
  constexpr double degree = std::numbers::pi / 180;
  const double up = std::sin((*b.latitude - *a.latitude) * degree / 2);
  const double across = std::sin((*b.longitude - *a.longitude) * degree / 2);
  const double h =
      up * up + std::cos(*a.latitude * degree) * std::cos(*b.latitude * degree) * across * across;
  return 2 * radius * std::asin(std::min(1.0, std::sqrt(h)));
}

std::optional<double> degrees(const Statement& row, int column) {
  if (row.null(column)) return std::nullopt;
  Value value;
  row.read(column, value);
  return as_number(value);
}

std::vector<Employer> employers(Session& session, const std::string& on) {
  std::vector<Employer> all;
  const std::array<Value, 1> values{on};
  session.store().query(lists::open_posts_sql, values, [&](const Statement& row) {
    if (all.empty() || all.back().id != row.integer(0))
      all.push_back({.id = row.integer(0),
                     .code = std::string(row.text(1)),
                     .name = std::string(row.text(2)),
                     .place = {degrees(row, 3), degrees(row, 4), std::string(row.text(5))},
                     .posts = {}});
    all.back().posts.push_back({std::string(row.text(6)), std::string(row.text(7)),
                                std::string(row.text(8)), row.integer(9)});
  });
  return all;
}

/// A trade is wanted by a post whose trade or title says it, or says part of it.
bool fits(const Post& post, std::string_view wanted) {
  if (wanted.empty()) return true;
  for (const std::string_view said : {std::string_view(post.trade), std::string_view(post.title)})
    if (!said.empty() && (said.find(wanted) != std::string_view::npos ||
                          wanted.find(said) != std::string_view::npos))
      return true;
  return false;
}

struct Proposal {
  Employer* employer = nullptr;
  Post* post = nullptr;
  bool fits = false;
  std::optional<double> kilometres;
  const Closeness* closeness = nullptr;

  [[nodiscard]] double distance() const { return kilometres.value_or(closeness->kilometres); }
};

struct Seeker {
  Record record;
  Place place;
  std::string wanted;
  std::string worker;
  std::string name;

  [[nodiscard]] const Value& cell(std::string_view field) const {
    return record.values[registration::kind.index(field).value()];
  }
};

Seeker seeker_of(Session& session, Id id) {
  Seeker seeker;
  seeker.record = load(session.store(), registration::kind, id);
  const std::array<Value, 1> values{id};
  session.store().query(lists::registration_place_sql, values, [&](const Statement& row) {
    seeker.place = {degrees(row, 0), degrees(row, 1), std::string(row.text(2))};
    seeker.wanted = trim(row.text(3));
    seeker.worker = row.text(4);
    seeker.name = row.text(5);
  });
  return seeker;
}

std::vector<Proposal> proposals(const Seeker& seeker, std::vector<Employer>& employers) {
  std::vector<Proposal> all;
  for (Employer& employer : employers) {
    Post* best = nullptr;
    for (Post& post : employer.posts)
      if (post.left > 0 &&
          (best == nullptr || (fits(post, seeker.wanted) && !fits(*best, seeker.wanted))))
        best = &post;
    if (best != nullptr)
      all.push_back({&employer, best, fits(*best, seeker.wanted),
                     kilometres(seeker.place, employer.place),
                     &closeness_of(seeker.place.region, employer.place.region)});
  }
  std::ranges::stable_sort(all, [](const Proposal& a, const Proposal& b) {
    return a.fits != b.fits ? a.fits : a.distance() < b.distance();
  });
  return all;
}

class Matching {
 public:
  Matching(Session& session, const MatchWish& wish, Problems& problems)
      : session_(session), wish_(wish), problems_(problems), on_(day()) {
    employers_ = employers(session, on_);
  }

  [[nodiscard]] std::vector<Id> asked() const {
    std::vector<Id> ids;
    for (const std::string& ref : wish_.registrations)
      ids.push_back(get_record(session_, registration::kind, ref));
    if (!ids.empty()) return ids;
    const Field& of = get_field(registration::kind, "register");
    const Field& outcome = get_field(registration::kind, "outcome");
    Query query{.where = {{&of, Op::any_of, {stored_word(session_, of, wish_.reg)}},
                          {&outcome, Op::any_of, {std::string("open")}}},
                .order = {{&get_field(registration::kind, "registered_on")},
                          {&get_field(registration::kind, "code")}}};
    if (!wish_.region.empty()) {
      const Field& region = get_field(registration::kind, "region");
      query.where.push_back({&region, Op::begins, {stored_word(session_, region, wish_.region)}});
    }
    return find_ids(session_.store(), registration::kind, query);
  }

  void match(Id id, std::vector<Row>& rows, const View& view) {
    const Seeker seeker = seeker_of(session_, id);
    std::vector<Proposal> found = proposals(seeker, employers_);
    if (writes()) {
      judge(seeker);
      pick(seeker, found);
    }
    const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(1, wish_.limit));
    if (found.size() > limit) found.resize(limit);
    const bool single = !wish_.registrations.empty();
    if (found.empty() && writes() && single)
      refuse(seeker, "no enterprise has a post open for what is wanted",
             "没有企业在招这个工种的人");
    bool recorded = writes() && !found.empty();
    if (recorded) record(seeker, found.front());
    const std::string code = code_of(session_.store(), registration::kind, id);
    for (const Proposal& one : found) {
      rows.push_back(row(code, seeker, one, recorded, view));
      recorded = false;
    }
  }

 private:
  [[nodiscard]] bool writes() const { return wish_.record || !wish_.enterprise.empty(); }

  [[nodiscard]] std::string day() const {
    if (wish_.on.empty()) return to_text(session_.settings().today);
    return written_day(session_, "--on", wish_.on);
  }

  [[noreturn]] void refuse(const Seeker& seeker, std::string detail, std::string detail_zh) const {
    throw Error(Code::cannot_match,
                {{"ref", code_of(session_.store(), registration::kind, seeker.record.id)},
                 {"detail", std::move(detail)},
                 {"detail.zh", std::move(detail_zh)}});
  }

  void judge(const Seeker& seeker) const {
    const Value& with = seeker.cell("matched_enterprise");
    if (!is_null(with)) {
      const std::string code = code_of(session_.store(), get_kind("enterprise"), as_integer(with));
      const std::string on(as_text(seeker.cell("matched_on")));
      refuse(seeker, "it was matched with " + code + " on " + on, "已在 " + on + " 匹配给 " + code);
    }
    const std::string_view outcome = as_text(seeker.cell("outcome"));
    if (outcome != "open")
      refuse(seeker, "its outcome is " + std::string(outcome),
             "结果已是“" +
                 std::string(spoken_word(get_field(registration::kind, "outcome"), outcome)) + "”");
    const std::string since(as_text(seeker.cell("registered_on")));
    if (on_ < since) refuse(seeker, "she registered only on " + since, since + " 才登记");
  }

  /// Leaves the proposals that may be recorded: the enterprise named, or those of the trade.
  void pick(const Seeker& seeker, std::vector<Proposal>& found) const {
    if (wish_.enterprise.empty()) {
      std::erase_if(found, [](const Proposal& one) { return !one.fits; });
      return;
    }
    const Id named = get_record(session_, get_kind("enterprise"), wish_.enterprise);
    std::erase_if(found, [&](const Proposal& one) { return one.employer->id != named; });
    const std::string code = code_of(session_.store(), get_kind("enterprise"), named);
    if (found.empty())
      refuse(seeker, code + " has no open post on " + on_, code + " 在 " + on_ + " 没有在招的岗位");
  }

  void record(const Seeker& seeker, const Proposal& one) {
    const FieldValue fields[] = {{"matched_enterprise", one.employer->id},
                                 {"matched_on", on_},
                                 {"outcome", std::string("matched")}};
    change_record(session_, registration::kind, seeker.record, fields, problems_);
    --one.post->left;  // the next one of this run finds a post less
  }

  static Row row(const std::string& code, const Seeker& seeker, const Proposal& one, bool recorded,
                 const View& view) {
    const auto told = [](const std::string& text) { return text.empty() ? Value{} : Value{text}; };
    // Whole tenths of a kilometre.
    const Value far = one.kilometres ? Value{std::round(*one.kilometres * 10) / 10} : Value{};
    return {.cells = {code, seeker.worker, seeker.name, told(seeker.wanted), one.employer->code,
                      one.employer->name, one.post->code, one.post->title,
                      one.post->left + (recorded ? 1 : 0), truth_cell(one.fits, view), far,
                      std::string(spoken(view) ? one.closeness->title : one.closeness->word),
                      truth_cell(recorded, view)}};
  }

  Session& session_;
  const MatchWish& wish_;
  Problems& problems_;
  std::string on_;
  std::vector<Employer> employers_;
};

constexpr Heading headings[] = {
    {"registration", "登记"},
    {"worker", "人员"},
    {"name", "姓名"},
    {"trade_wanted", "意向工种"},
    {"enterprise", "企业"},
    {"enterprise_name", "企业名称"},
    {"job_post", "岗位"},
    {"title", "岗位名称"},
    {"left", "还招人数", Type::integer},
    {"fits", "工种相符", Type::boolean},
    {"km", "公里", Type::decimal, 1},
    {"region", "区域远近"},
    {"recorded", "已记录", Type::boolean},
};

}  // namespace

Sheet match_registrations(Session& session, const MatchWish& wish, const View& view,
                          Problems& problems) {
  const auto misused = [](std::string detail, std::string detail_zh) {
    throw Error(Code::usage, {{"detail", std::move(detail)},
                              {"detail.zh", std::move(detail_zh)},
                              {"command", "registration match"}});
  };
  if (wish.registrations.empty() == wish.reg.empty())
    misused("name registrations, or all open ones with --register",
            "要写明登记编号，或用 --register 写明登记册，两者选一");
  if (!wish.region.empty() && wish.reg.empty())
    misused("--region goes with --register", "--region 要和 --register 一起用");
  if (!wish.enterprise.empty() && wish.registrations.size() != 1)
    misused("--enterprise goes with one registration", "--enterprise 只能配一条登记");
  const bool writes = wish.record || !wish.enterprise.empty();
  std::optional<CheckedChange> change;
  if (writes) change.emplace(session, registration::kind);
  Matching matching(session, wish, problems);
  std::vector<Row> rows;
  for (const Id id : matching.asked()) {
    session.check_stop();
    matching.match(id, rows, view);
  }
  Sheet sheet;
  sheet.name = view.lang == Lang::zh ? "匹配" : "match";
  for (const Heading& heading : headings) sheet.columns.push_back(column_of(heading, view));
  sheet.rows = stored_rows(std::move(rows));
  choose_columns(view, sheet);
  if (change) change->commit(problems);
  return sheet;
}

}  // namespace jinguo
