// What the process finds around it: terminal, clock, environment, signals. The library sees none
// of this; it is handed in as settings.
#pragma once

#include <jinguo/code.hpp>
#include <jinguo/date.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>

namespace jinguo::cli {

/// Tells whether standard output is a terminal.
[[nodiscard]] bool on_terminal();
/// Returns the columns of the terminal on standard output; 0 when it is none.
[[nodiscard]] std::size_t terminal_width();
/// Returns the columns of the terminal on standard error; 0 when it is none.
[[nodiscard]] std::size_t error_terminal_width();
/// Tells whether the terminal can draw a line again (TERM).
[[nodiscard]] bool can_redraw();
/// Tells whether the environment allows colour (NO_COLOR, TERM).
[[nodiscard]] bool wants_color();

/// Returns the system's local day.
[[nodiscard]] Date today();
/// Returns the system's local time of day, HH:MM.
[[nodiscard]] std::string clock_time();
/// Returns the instant in UTC, YYYY-MM-DDTHH:MM:SSZ.
[[nodiscard]] std::string now();
/// Returns the instant as seconds since 1970, as the times of files are told.
[[nodiscard]] std::int64_t unix_seconds();
/// Returns the name of the user who runs the process.
[[nodiscard]] std::string user();
/// Returns an environment variable; empty when it is not set.
[[nodiscard]] std::string environment(const char* name);
/// Returns the language that the environment asks for.
[[nodiscard]] Lang environment_lang();

/// Lets SIGINT, SIGTERM and SIGHUP stop the work in an orderly way: the number returned becomes the
/// signal's. A second one ends the process at once.
[[nodiscard]] const std::atomic<int>& catch_signals();

}  // namespace jinguo::cli
