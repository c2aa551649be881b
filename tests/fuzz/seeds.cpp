// Runs each seed of every target once, with any compiler: what was found once stays mended.
#include "fuzz/target.hpp"

#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Returns the number of seeds that broke a statement, having told them.
int run_all(const jinguo::fuzz::Target& target, const std::filesystem::path& folder) {
  int seeds = 0;
  int broken = 0;
  if (!std::filesystem::is_directory(folder)) {
    std::cerr << folder.string() << ": no seeds\n";
    return 1;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    ++seeds;
    try {
      target.run(bytes_of(entry.path()));
    } catch (const std::exception& error) {
      std::cerr << entry.path().string() << ": " << error.what() << '\n';
      ++broken;
    }
  }
  if (seeds == 0) std::cerr << folder.string() << ": no seed\n";
  return seeds == 0 ? 1 : broken;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: fuzz-seeds FOLDER, which has a folder of seeds for each target\n";
    return 2;
  }
  const std::filesystem::path seeds = arguments[1];
  int broken = 0;
  for (const jinguo::fuzz::Target& target : jinguo::fuzz::targets())
    broken += run_all(target, seeds / target.name);
  for (const auto& entry : std::filesystem::directory_iterator(seeds)) {
    const std::string name = entry.path().filename().string();
    if (jinguo::fuzz::find_target(name) != nullptr) continue;
    std::cerr << entry.path().string() << ": no target of this name\n";
    ++broken;
  }
  return broken == 0 ? 0 : 1;
}
