// The registers that can be generated, and what they have in common.
#pragma once

#include "rows.hpp"

#include <chrono>
#include <cstdint>
#include <string_view>

namespace jinguo::bench {

inline constexpr std::uint64_t rows_limit = 10'000'000;
inline constexpr std::uint64_t class_size = 25;  // on average
inline constexpr std::uint64_t size_spread = 5;  // classes hold 20 to 30
inline constexpr int first_year = 2013;
inline constexpr int years_limit = 10;

/// What the command line asks for.
struct Wish {
  std::string_view kind;
  std::uint64_t rows = 0;
  std::uint64_t years = years_limit;
  std::uint64_t workers = 0;
  std::uint64_t seed = 1;
  std::uint64_t from = 0;  ///< workers: how many of the register come before the first row
  std::string_view encoding = "utf-8";
  bool stored = false;
};

/// A word as an office writes it and as the register stores it.
struct Word {
  std::string_view written;
  std::string_view stored;
};

inline constexpr std::string_view trades[] = {"母婴护理", "家务服务", "养老护理", "育婴",
                                              "保洁",     "家庭烹饪", "收纳整理", "病患陪护"};
inline constexpr std::string_view counties[] = {"320612", "320613", "320614", "320623",
                                                "320681", "320682", "320685"};

/// When every stored record was entered.
inline constexpr std::string_view instant = "2023-01-01T00:00:00Z";

/// Returns how many days the first `years` years of the registers have.
inline std::uint64_t days_of(std::uint64_t years) {
  const std::chrono::year first(first_year);
  const std::chrono::years span(static_cast<int>(years));
  const std::chrono::sys_days from = first / 1 / 1;
  const std::chrono::sys_days to = (first + span) / 1 / 1;
  return static_cast<std::uint64_t>((to - from).count());
}

inline std::chrono::sys_days day_after(std::chrono::sys_days day, std::uint64_t count) {
  return day + std::chrono::days(static_cast<int>(count));
}

/// Returns the day that is `count` days after the first day of the registers.
inline std::chrono::sys_days register_day(std::uint64_t count) {
  return day_after(std::chrono::year(first_year) / 1 / 1, count);
}

/// Writes persons.
void write_workers(Rows& rows, const Wish& wish);
/// Writes classes that are done, spread evenly over the years.
void write_trainings(Rows& rows, const Wish& wish);
/// Writes who attended those classes: `rows` lines belong to a 25th as many classes.
void write_attendance(Rows& rows, const Wish& wish);

}  // namespace jinguo::bench
