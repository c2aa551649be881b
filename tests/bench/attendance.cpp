// Classes over the years, and who attended them: in the order of time, some 25 to a class.
#include "chance.hpp"
#include "registers.hpp"
#include "rows.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <span>
#include <string_view>

namespace jinguo::bench {
namespace {

using std::chrono::sys_days;

constexpr std::string_view fundings[] = {"补贴性", "普惠性", "公益"};
constexpr std::string_view count_words[] = {"期", "期", "期", "场", "节", "班"};

constexpr std::string_view training_headers[] = {
    "编号",     "名称",     "类型", "工种",     "经费性质", "量词",
    "开班日期", "结业日期", "课时", "计划人数", "状态",     "所属区域",
};
constexpr std::string_view attendance_headers[] = {"培训编号", "人员编号", "签到日期",
                                                   "身份",     "是否到场", "考核结果"};
constexpr std::string_view attendance_columns[] = {
    "id",           "training_id", "activity_id", "job_fair_id", "on_date",    "worker_id",
    "household_id", "heads",       "role",        "present",     "result",     "certificate_no",
    "region",       "note",        "office_id",   "batch_id",    "created_at", "updated_at",
};

constexpr std::uint64_t divided_up(std::uint64_t value, std::uint64_t by) {
  return (value + by - 1) / by;
}

/// Returns the first day of a class. Each year has the same number of classes, so that more years
/// add classes after those of fewer years and move none.
sys_days first_day(std::uint64_t index, std::uint64_t classes_a_year) {
  const std::uint64_t year = index / classes_a_year;
  const std::uint64_t days = days_of(year + 1) - days_of(year);
  const std::uint64_t day = days_of(year) + index % classes_a_year * days / classes_a_year;
  return register_day(day);
}

/// One person in one class; `of_class` and `worker` count from 1.
struct Seat {
  std::uint64_t of_class;
  std::uint64_t worker;
  sys_days day;
  bool present;
  Word result;
};

void write_seat(Rows& rows, const Seat& seat) {
  rows.cell().put("T-").digits(seat.of_class, 6).cell().put("W-").digits(seat.worker, 6);
  rows.cell().day(seat.day).cell().put("学员");
  rows.cell().put(seat.present ? "是" : "否").cell().put(seat.result.written).end();
}

void write_stored_seat(Rows& rows, const Seat& seat, std::uint64_t id) {
  rows.cell().digits(id).cell().digits(seat.of_class).cell().cell();
  rows.cell().day(seat.day).cell().digits(seat.worker).cell();
  const std::string_view tail[] = {
      "1",     "trainee", seat.present ? "1" : "0", seat.result.stored, "", "", "", "1", "1",
      instant, instant};
  rows.cells(tail);
  rows.end();
}

Seat seat_in(Dice& dice, std::uint64_t of_class, std::uint64_t worker, sys_days day) {
  constexpr Word passed{"合格", "passed"};
  constexpr Word failed{"不合格", "failed"};
  const bool present = dice.below(16) != 0;
  const Word judged = dice.below(10) == 0 ? failed : passed;
  return {of_class, worker, day, present, present ? judged : Word{}};
}

/// Returns how many attend: a larger class is followed by one smaller by as much.
std::uint64_t size_of_class(std::uint64_t index, std::uint64_t seed) {
  const std::uint64_t off = Dice(seed, Stream::class_size, index / 2).below(size_spread + 1);
  return index % 2 == 0 ? class_size + off : class_size - off;
}

}  // namespace

void write_trainings(Rows& rows, const Wish& wish) {
  rows.cells(training_headers);
  rows.end();
  const std::uint64_t classes_a_year = divided_up(wish.rows, wish.years);
  for (std::uint64_t i = 0; i < wish.rows; ++i) {
    Dice dice(wish.seed, Stream::training, i);
    const sys_days from = first_day(i, classes_a_year);
    const std::string_view trade = dice.one_of(trades);
    rows.cell().put("T-").digits(i + 1, 6);
    rows.cell().put(trade).put("培训第").digits(i + 1, 6).put("期");
    const std::string_view words[] = {"技能", trade, dice.one_of(fundings),
                                      dice.one_of(count_words)};
    rows.cells(words);
    rows.cell().day(from).cell().day(day_after(from, dice.below(5)));
    rows.cell().digits(8 * (1 + dice.below(10))).cell().put("30");
    rows.cell().put("已结束").cell().put(dice.one_of(counties)).end();
  }
}

void write_attendance(Rows& rows, const Wish& wish) {
  rows.cells(wish.stored ? std::span<const std::string_view>(attendance_columns)
                         : attendance_headers);
  rows.end();
  const std::uint64_t classes_a_year = divided_up(divided_up(wish.rows, class_size), wish.years);
  // Steps through all workers before it meets one again: nobody sits in a class twice.
  std::uint64_t step = 7919;
  while (std::gcd(step, wish.workers) != 1) ++step;

  std::uint64_t done = 0;
  for (std::uint64_t i = 0; done < wish.rows; ++i) {
    Dice dice(wish.seed, Stream::seats, i);
    const sys_days day = first_day(i, classes_a_year);
    const std::uint64_t first = dice.below(wish.workers);
    const std::uint64_t size = std::min(size_of_class(i, wish.seed), wish.rows - done);
    for (std::uint64_t place = 0; place < size; ++place) {
      const std::uint64_t worker = 1 + (first + place * step) % wish.workers;
      const Seat seat = seat_in(dice, i + 1, worker, day);
      ++done;
      wish.stored ? write_stored_seat(rows, seat, done) : write_seat(rows, seat);
    }
  }
}

}  // namespace jinguo::bench
