#include "base/files.hpp"

#include <jinguo/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace jinguo {
namespace {

void flush(const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0 || ::fsync(file) != 0) {
    const std::string why = std::strerror(errno);
    if (file >= 0) ::close(file);
    throw Error(Code::write_failed, {{"path", path}, {"detail", why}});
  }
  ::close(file);
}

}  // namespace

std::string beside(const std::string& path, const std::string& word) {
  std::string name = path + "." + word;
  for (int n = 2; std::filesystem::exists(name); ++n) name = fmt::format("{}.{}-{}", path, word, n);
  return name;
}

void put_in_place(const std::string& temporary, const std::string& path) {
  flush(temporary, O_RDONLY);
  if (std::rename(temporary.c_str(), path.c_str()) != 0)
    throw Error(Code::write_failed, {{"path", path}, {"detail", std::strerror(errno)}});
  const std::string folder = std::filesystem::absolute(path).parent_path().string();
  flush(folder, O_RDONLY | O_DIRECTORY);
}

}  // namespace jinguo
