// Files for others: export and template, and the bytes in which tables go out.
#pragma once

#include "cli/command.hpp"

#include <string>

namespace jinguo::cli {

/// Declares --encoding of what is written.
void declare_encoding(Options& options, std::string& encoding);

/// Returns the charset asked for. Throws Error(usage) where the format has one of its own.
[[nodiscard]] Charset charset_of(const Context& context, const std::string& encoding,
                                 std::string_view usual = "text");

[[nodiscard]] Action declare_export(Options& options, const Kind* kind);
[[nodiscard]] Action declare_template(Options& options, const Kind* kind);

}  // namespace jinguo::cli
