// Help texts made from the command table, and looking a command up in it.
#pragma once

#include "cli/command.hpp"

#include <jinguo/sheet.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo::cli {

/// Declares the options that every command has.
void declare_globals(Options& options, Globals& globals);

/// Returns the command; throws Error(unknown_command) naming the nearest word.
[[nodiscard]] Command get_command(std::string_view noun, std::string_view verb);

[[nodiscard]] std::string overview(Lang lang);
[[nodiscard]] std::string noun_help(std::string_view noun, Lang lang);
[[nodiscard]] std::string command_help(std::string_view noun, std::string_view verb, Lang lang);

}  // namespace jinguo::cli
