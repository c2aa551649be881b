// A file without a name for what would be too much to remember; it goes with its object.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string_view>

namespace jinguo {

/// Every member throws Error(write_failed, disk_full). Nothing is opened before the first byte.
class Scratch {
 public:
  void append(std::string_view bytes);
  /// Fills `bytes` with those that stand from `at` on; they must be there.
  void read(std::int64_t at, std::span<char> bytes);

  [[nodiscard]] std::int64_t size() const { return size_; }

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  std::unique_ptr<std::FILE, Closer> file_;
  std::int64_t size_ = 0;
  bool flushed_ = true;
};

}  // namespace jinguo
