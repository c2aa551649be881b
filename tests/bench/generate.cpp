// Writes the invented registers that the benchmark imports. The same arguments give the same bytes
// on every machine; more workers, or more years with as many rows a year, begin with the same rows.
// Nobody in them exists: region 3299xx, telephones 154…
#include "recipe.hpp"
#include "registers.hpp"
#include "rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace jinguo::bench {
namespace {

constexpr std::uint64_t regulars = 200'000;  // who attend when the register is large

struct Register {
  std::string_view name;
  void (*write)(Rows&, const Wish&);
};
constexpr Register registers[] = {
    {"workers", write_workers},
    {"trainings", write_trainings},
    {"attendance", write_attendance},
};

struct NumberOption {
  std::string_view name;
  std::uint64_t Wish::*target;
  std::uint64_t highest;
};
constexpr NumberOption number_options[] = {
    {"--rows", &Wish::rows, rows_limit},       {"--years", &Wish::years, years_limit},
    {"--workers", &Wish::workers, rows_limit}, {"--seed", &Wish::seed, UINT32_MAX},
    {"--from", &Wish::from, rows_limit},
};

constexpr std::string_view usage =
    "usage: jinguo-generate REGISTER --rows N [--encoding utf-8|gb18030] [--years Y] [--seed S]\n"
    "         [--from F] [--stored] [--workers W]\n"
    "\n"
    "  --rows N      how many rows, at most 10000000\n"
    "  --years Y     over how many years from 2013 on, at most 10 (10)\n"
    "  --seed S      another seed, other people (1)\n"
    "  --from F      workers: leave out the first F of the register (0)\n"
    "  --stored      workers, attendance: the columns of the database's table instead of a form\n"
    "  --workers W   among how many workers (as many as rows, at most 200000); not for workers\n"
    "\n"
    "registers:";

void print_usage() {
  fmt::print(stderr, "{}", usage);
  for (const Register& one : registers) fmt::print(stderr, " {}", one.name);
  for (const Recipe& one : recipes()) fmt::print(stderr, " {}", one.name);
  fmt::print(stderr, "\n");
}

struct WrongUsage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::uint64_t number_of(const NumberOption& option, std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0 ||
      value > option.highest)
    throw WrongUsage(fmt::format("{} takes a number from 1 to {}", option.name, option.highest));
  return value;
}

Wish read_wish(std::span<const char* const> arguments) {
  if (arguments.empty()) throw WrongUsage("which register?");
  Wish wish{.kind = arguments[0]};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view name = arguments[i];
    if (name == "--stored") {
      wish.stored = true;
      continue;
    }
    if (i + 1 == arguments.size()) throw WrongUsage(fmt::format("{} needs a value", name));
    const std::string_view value = arguments[++i];
    const auto* option = std::ranges::find(number_options, name, &NumberOption::name);
    if (option != std::end(number_options))
      wish.*option->target = number_of(*option, value);
    else if (name == "--encoding" && (value == "utf-8" || value == "gb18030"))
      wish.encoding = value;
    else
      throw WrongUsage(fmt::format("{} {} is not known", name, value));
  }
  if (wish.rows == 0) throw WrongUsage("--rows is needed");
  if (wish.stored && wish.kind != "workers" && wish.kind != "attendance")
    throw WrongUsage(fmt::format("{} have no stored form", wish.kind));
  if (wish.workers == 0) wish.workers = std::min(wish.rows, regulars);
  if (wish.kind == "attendance" && wish.workers < std::min(wish.rows, class_size + size_spread))
    throw WrongUsage(fmt::format("a class needs {} workers", class_size + size_spread));
  return wish;
}

void generate(const Wish& wish) {
  const auto* found = std::ranges::find(registers, wish.kind, &Register::name);
  const auto recipe = std::ranges::find(recipes(), wish.kind, &Recipe::name);
  if (found == std::end(registers) && recipe == recipes().end())
    throw WrongUsage(fmt::format("{} is not a register", wish.kind));
  Rows rows(wish.encoding);
  if (found != std::end(registers))
    found->write(rows, wish);
  else
    write_recipe(rows, wish, *recipe);
  rows.finish();
}

}  // namespace
}  // namespace jinguo::bench

int main(int argc, char** argv) {
  try {
    jinguo::bench::generate(jinguo::bench::read_wish({argv + 1, argv + argc}));
    return 0;
  } catch (const jinguo::bench::WrongUsage& error) {
    fmt::print(stderr, "jinguo-generate: {}\n", error.what());
    jinguo::bench::print_usage();
    return 2;
  } catch (const std::exception& error) {
    fmt::print(stderr, "jinguo-generate: {}\n", error.what());
    return 1;
  }
}
