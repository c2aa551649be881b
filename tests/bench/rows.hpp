// Rows of comma-separated text on standard output, handed on in blocks of whole rows.
#pragma once

#include <iconv.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace jinguo::bench {

/// Writes cells and rows in UTF-8 or GB 18030. The words of the registers need no quotes.
class Rows {
 public:
  explicit Rows(std::string_view encoding) {
    if (encoding == "gb18030") converter_ = iconv_open("GB18030", "UTF-8");
    buffer_.reserve(block + 4096);
  }
  Rows(const Rows&) = delete;
  Rows& operator=(const Rows&) = delete;
  ~Rows() {
    if (converter_ != unused()) iconv_close(converter_);
  }

  /// Begins the next cell; what follows is put into it.
  Rows& cell() {
    if (!first_) buffer_ += ',';
    first_ = false;
    return *this;
  }
  Rows& put(std::string_view text) {
    buffer_ += text;
    return *this;
  }
  Rows& digits(std::uint64_t value, std::size_t width = 1) {
    std::array<char, 20> text;
    std::size_t at = text.size();
    for (; value != 0 || text.size() - at < width; value /= 10)
      text[--at] = static_cast<char>('0' + value % 10);
    buffer_.append(text.data() + at, text.size() - at);
    return *this;
  }
  Rows& day(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    digits(static_cast<std::uint64_t>(static_cast<int>(date.year())), 4).put("-");
    digits(static_cast<unsigned>(date.month()), 2).put("-");
    return digits(static_cast<unsigned>(date.day()), 2);
  }
  /// Writes one cell for each text.
  void cells(std::span<const std::string_view> texts) {
    for (const std::string_view text : texts) cell().put(text);
  }
  /// Ends the row.
  void end() {
    buffer_ += '\n';
    first_ = true;
    if (buffer_.size() >= block) hand_on();
  }
  /// Hands on the last rows.
  void finish() {
    hand_on();
    if (std::fflush(stdout) != 0) throw std::runtime_error("the output could not be written");
  }

 private:
  static constexpr std::size_t block = 1 << 20;
  static iconv_t unused() { return reinterpret_cast<iconv_t>(-1); }

  void hand_on() {
    const std::string_view text = converter_ == unused() ? std::string_view(buffer_) : converted();
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
      throw std::runtime_error("the output could not be written");
    buffer_.clear();
  }
  std::string_view converted() {
    converted_.resize(buffer_.size() * 2);
    char* from = buffer_.data();
    char* to = converted_.data();
    std::size_t from_left = buffer_.size();
    std::size_t to_left = converted_.size();
    if (iconv(converter_, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1))
      throw std::runtime_error("GB 18030 is not known to this system's iconv");
    return {converted_.data(), converted_.size() - to_left};
  }

  std::string buffer_;
  std::string converted_;
  iconv_t converter_ = unused();
  bool first_ = true;
};

}  // namespace jinguo::bench
