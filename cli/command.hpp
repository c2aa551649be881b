// A command is a row: noun, verb, what it needs, one sentence, and the function that declares its
// options and returns what to do.
#pragma once

#include "cli/context.hpp"
#include "cli/options.hpp"

#include <jinguo/kind.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace jinguo::cli {

/// Does the work and returns the exit code.
using Action = std::function<int(Context&)>;

enum class Needs : std::uint8_t { nothing, reading, writing };

struct Command {
  std::string_view noun;
  std::string_view verb;  ///< empty for commands of one word
  Needs needs;
  Words summary;
  /// Binds options into variables that the action owns; touches no disk.
  Action (*declare)(Options& options, const Kind* kind);
  const Kind* kind = nullptr;  ///< of a generic verb
};

/// The rows of each area.
[[nodiscard]] std::span<const Command> generic_commands();  ///< without noun and kind
[[nodiscard]] std::span<const Command> operation_commands();
[[nodiscard]] std::span<const Command> programme_commands();
[[nodiscard]] std::span<const Command> work_list_commands();
[[nodiscard]] std::span<const Command> batch_commands();
[[nodiscard]] std::span<const Command> inbox_commands();
[[nodiscard]] std::span<const Command> database_commands();
[[nodiscard]] std::span<const Command> report_commands();
[[nodiscard]] std::span<const Command> inspect_commands();
[[nodiscard]] std::span<const Command> help_commands();

/// Returns every command, generic verbs multiplied over the kinds, in the order of help.
[[nodiscard]] std::vector<Command> all_commands();

/// Tells whether a kind offers a generic verb.
[[nodiscard]] bool offers(const Kind& kind, std::string_view verb);

}  // namespace jinguo::cli
