// How an error is told: a sentence for people, an object for scripts.
#pragma once

#include <jinguo/error.hpp>
#include <jinguo/problem.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo::cli {

/// Returns the error with its line end; `problems` may be null.
[[nodiscard]] std::string error_text(const Error& error, Lang lang, bool json,
                                     const Problems* problems);

/// Returns the known word nearest to a mistyped one, empty when none is near.
[[nodiscard]] std::string_view nearest_word(std::string_view word,
                                            const std::vector<std::string_view>& known);

}  // namespace jinguo::cli
