#include "cli/progress.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

namespace jinguo::cli {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds first_line{1.0};  // shorter work shows nothing
constexpr Seconds between_drawings{0.2};
constexpr Seconds between_lines{5.0};
constexpr double least_share = 0.01;  // of the file, before it says how long the rest takes
constexpr double index_share = 0.35;  // of the time for the rows, to build an index over them

std::string grouped(std::int64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string duration(double seconds, bool zh) {
  const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
  const std::int64_t minutes = whole / 60;
  std::string rest = std::to_string(whole % 60) + (zh ? " 秒" : " s");
  if (minutes == 0) return rest;
  if (minutes < 10) return std::to_string(minutes) + (zh ? " 分 " : " min ") + rest;
  return std::to_string(minutes) + (zh ? " 分" : " min");
}

/// Cuts text to columns. Characters of three and four bytes are taken as two columns wide: where
/// one is not, the line merely ends earlier.
std::string cut(const std::string& text, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    used += bytes > 2 ? 2 : 1;
    if (used > columns) return text.substr(0, at);
    at += bytes;
  }
  return text;
}

}  // namespace

ProgressTeller::ProgressTeller(Look look, std::ostream& out, std::function<Instant()> clock)
    : look_(look), out_(out), clock_(std::move(clock)) {}

ProgressTeller::~ProgressTeller() { end(); }

void ProgressTeller::begin(const std::string& path) {
  if (look_.form == ProgressForm::none) return;
  file_ = std::filesystem::path(path).filename().string();
  // A name of control characters must not move the cursor.
  std::erase_if(file_, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
  began_ = clock_();
  told_ = began_;
  phase_ = Progress::Phase::reading;
  step_ = 0;
}

void ProgressTeller::tell(const Progress& progress) {
  if (look_.form == ProgressForm::none) return;
  const Instant now = clock_();
  const bool plain = look_.form == ProgressForm::plain;
  // A new phase may last long without another call, so it is told at once.
  const bool stepped = std::exchange(step_, progress.step) != progress.step && !plain;
  const bool turned = std::exchange(phase_, progress.phase) != progress.phase || stepped;
  if (now - began_ < (plain ? between_lines : first_line)) return;
  if (!turned && now - told_ < (plain ? between_lines : between_drawings)) return;
  told_ = now;
  const std::string line = words(progress, now);
  if (plain) {
    out_ << "jinguo: " << line << '\n';
  } else {
    out_ << '\r' << cut(line, look_.width - 1) << "\x1b[K";
    drawn_ = true;
  }
  out_.flush();
}

void ProgressTeller::end() {
  if (!std::exchange(drawn_, false)) return;
  out_ << "\r\x1b[K";
  out_.flush();
}

std::string ProgressTeller::words(const Progress& progress, Instant now) const {
  const bool zh = look_.lang == Lang::zh;
  const double seconds = Seconds(now - began_).count();
  const auto rate = static_cast<std::int64_t>(static_cast<double>(progress.rows) / seconds);
  const std::string comma = zh ? "，" : ", ";
  std::string text = file_ + (zh ? "：" : ": ") + grouped(progress.rows) + (zh ? " 行" : " rows");
  if (progress.phase == Progress::Phase::indexes && progress.step == 0)
    return text + comma + (zh ? "正在写入要先查对的行" : "writing rows that had to be looked up");
  if (progress.phase == Progress::Phase::indexes) {
    const std::string which = std::to_string(progress.step);
    const std::string all = std::to_string(progress.steps);
    return text + comma +
           (zh ? "正在建索引（第 " + which + " 个，共 " + all + " 个）"
               : "building index " + which + " of " + all);
  }
  if (progress.phase == Progress::Phase::finishing)
    return text + comma + (zh ? "正在提交" : "committing");
  text += comma + grouped(rate) + (zh ? " 行/秒" : " rows/s");
  if (progress.size <= 0) return text;
  const double share =
      std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.size));
  text += comma + std::to_string(static_cast<int>(share * 100)) + "%";
  if (share < least_share) return text;
  const double all_rows = seconds / share;
  const std::string left =
      duration(all_rows - seconds + all_rows * index_share * progress.steps, zh);
  return text + comma + (zh ? "还要约 " + left : "about " + left + " left");
}

}  // namespace jinguo::cli
