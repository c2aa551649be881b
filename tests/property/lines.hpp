// The lines of a text, for laws about which there are and in what order.
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

namespace jinguo {

inline std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream in(text);
  for (std::string line; std::getline(in >> std::ws, line);) all.push_back(line);
  return all;
}

inline std::vector<std::string> sorted_lines(const std::string& text) {
  std::vector<std::string> all = lines(text);
  std::ranges::sort(all);
  return all;
}

}  // namespace jinguo
