// Writes the rows of a recipe.
#include "recipe.hpp"
#include "chance.hpp"
#include "registers.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <vector>

namespace jinguo::bench {
namespace {

using std::chrono::sys_days;

constexpr std::uint64_t opening = 8 * 60;  // minutes of the day before which nothing happens
constexpr std::uint64_t minutes_an_hour = 60;
constexpr std::uint64_t minutes_a_day = 24 * minutes_an_hour;
constexpr std::size_t code_width = 6;

/// Every register has a chance of its own.
std::uint64_t seed_of(const Recipe& recipe, std::uint64_t seed) {
  for (const char letter : recipe.name)
    seed = mixed(seed * golden + static_cast<unsigned char>(letter));
  return seed;
}

/// One row while it is written.
class Maker {
 public:
  Maker(Rows& rows, const Wish& wish, const Recipe& recipe, std::uint64_t index)
      : rows_(rows),
        wish_(wish),
        index_(index),
        dice_(seed_of(recipe, wish.seed), Stream::recipe, index),
        day_(register_day(index * days_of(wish.years) / wish.rows)) {}

  void put(const Cell& cell) {
    rows_.cell();
    if (cell.make == Make::nothing || dice_.below(100) >= cell.percent) return;
    switch (cell.make) {
      case Make::nothing:
        return;
      case Make::code:
        rows_.put(cell.text).digits(index_ + 1, code_width);
        return;
      case Make::always:
        rows_.put(cell.text);
        return;
      case Make::word:
        rows_.put(cell.words[dice_.below(cell.words.size())]);
        return;
      case Make::number:
        rows_.digits(between(cell));
        return;
      case Make::day:
        rows_.day(day_);
        return;
      case Make::later:
        rows_.day(day_after(day_, between(cell)));
        return;
      case Make::moment:
        return put_moment(between(cell));
      case Make::any:
        return refer(cell.of, dice_.below(places(cell.of)));
      case Make::own:
        return refer(cell.of, own_place(cell) % places(cell.of));
      case Make::count:
        rows_.digits(index_ / cell.low + 1);
        return;
    }
  }

 private:
  std::uint64_t between(const Cell& cell) {
    return cell.low + dice_.below(cell.high - cell.low + 1);
  }
  std::uint64_t places(const Numbers& of) const {
    const std::uint64_t count = of.count == 0 ? wish_.workers : of.count;
    if (count < of.first) throw std::runtime_error("more workers are needed");
    return (count - of.first) / of.step + 1;
  }
  std::uint64_t own_place(const Cell& cell) const {
    return index_ / cell.low * std::max<std::uint64_t>(cell.high, 1);
  }
  void refer(const Numbers& of, std::uint64_t place) {
    rows_.put(of.code).digits(of.first + place * of.step, code_width);
  }
  void put_moment(std::uint64_t minutes) {
    minute_ = std::min(minute_ + minutes, minutes_a_day - 1);
    rows_.day(day_).put(" ").digits(minute_ / minutes_an_hour, 2).put(":");
    rows_.digits(minute_ % minutes_an_hour, 2);
  }

  Rows& rows_;
  const Wish& wish_;
  std::uint64_t index_;
  Dice dice_;
  sys_days day_;
  std::uint64_t minute_ = opening;
};

using Layout = std::vector<std::vector<const Column*>>;

/// Returns the columns of the file, each with all its forms.
Layout layout_of(const Recipe& recipe) {
  Layout layout;
  for (const Column& column : recipe.columns) {
    if (layout.empty() || layout.back().front()->header != column.header) layout.emplace_back();
    layout.back().push_back(&column);
  }
  return layout;
}

const Cell& cell_for(const std::vector<const Column*>& forms, char shape) {
  static constexpr Cell nothing{};
  const auto found = std::ranges::find_if(forms, [&](const Column* column) {
    return column->shapes.empty() || column->shapes.find(shape) != std::string_view::npos;
  });
  return found == forms.end() ? nothing : (*found)->cell;
}

}  // namespace

void write_recipe(Rows& rows, const Wish& wish, const Recipe& recipe) {
  const Layout layout = layout_of(recipe);
  for (const auto& forms : layout) rows.cell().put(forms.front()->header);
  rows.end();
  for (std::uint64_t i = 0; i < wish.rows; ++i) {
    Maker row(rows, wish, recipe, i);
    for (const auto& forms : layout)
      row.put(cell_for(forms, recipe.cycle[i % recipe.cycle.size()]));
    rows.end();
  }
}

}  // namespace jinguo::bench
