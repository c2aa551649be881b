// How a work list is asked for: its words on the command line and its options.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace jinguo {

/// An option or argument of a list; a flag has no type.
struct ListOption {
  std::string_view name;  ///< `--days`; an argument without dashes: `ACTIVITY`
  std::string_view type;
  std::string_view zh;
  std::string_view en;

  [[nodiscard]] constexpr bool argument() const { return !name.starts_with("--"); }
  [[nodiscard]] constexpr bool flag() const { return type.empty() && !argument(); }
};

/// The command of a list: noun and verb name it.
struct WorkList {
  std::string_view noun;
  std::string_view verb;
  std::string_view zh;
  std::string_view en;
  std::span<const ListOption> options;
  std::string_view owing_zh = {};  ///< said, with their number, when rows are below zero
  std::string_view owing_en = {};
  bool work = false;      ///< its rows wait to be done, so that a row may be an alarm
  bool regional = false;  ///< `--region` asks for those of a region and all below it
};

inline constexpr std::size_t work_list_count = 9;

}  // namespace jinguo
