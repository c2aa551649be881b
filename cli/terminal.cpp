#include "cli/terminal.hpp"

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>

namespace jinguo::cli {
namespace {

// A signal handler can reach nothing but what has static storage.
std::atomic<int> stop_signal{0};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void note_signal(int number) {
  if (stop_signal.exchange(number) != 0) std::_Exit(128 + number);
}

std::size_t width_of(int stream) {
  winsize size{};
  if (::isatty(stream) == 0 || ::ioctl(stream, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

}  // namespace

bool on_terminal() { return ::isatty(STDOUT_FILENO) != 0; }

std::size_t terminal_width() { return width_of(STDOUT_FILENO); }

std::size_t error_terminal_width() { return width_of(STDERR_FILENO); }

bool can_redraw() { return !environment("TERM").empty() && environment("TERM") != "dumb"; }

bool wants_color() { return environment("NO_COLOR").empty() && environment("TERM") != "dumb"; }

std::int64_t unix_seconds() { return std::time(nullptr); }

Date today() {
  const std::time_t instant = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&instant, &local);
  return Date{std::chrono::year{local.tm_year + 1900},
              std::chrono::month{static_cast<unsigned>(local.tm_mon) + 1},
              std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
}

std::string clock_time() {
  const std::time_t instant = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&instant, &local);
  std::array<char, 6> text{};
  const std::size_t length = std::strftime(text.data(), text.size(), "%H:%M", &local);
  return {text.data(), length};
}

std::string now() {
  const std::time_t instant = std::time(nullptr);
  std::tm utc{};
  ::gmtime_r(&instant, &utc);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

std::string user() {
  for (const char* name : {"LOGNAME", "USER"})
    if (std::string value = environment(name); !value.empty()) return value;
  const passwd* entry = ::getpwuid(::getuid());
  return entry != nullptr ? entry->pw_name : std::to_string(::getuid());
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

Lang environment_lang() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (!value.empty()) return value.starts_with("zh") ? Lang::zh : Lang::en;
  }
  return Lang::zh;
}

const std::atomic<int>& catch_signals() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  ::sigemptyset(&action.sa_mask);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(number, &action, nullptr);
  // Every write is checked, so these need not kill the process.
  for (const int number : {SIGPIPE, SIGXFSZ}) ::signal(number, SIG_IGN);
  return stop_signal;
}

}  // namespace jinguo::cli
