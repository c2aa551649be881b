// How an error is told: a sentence for people, an object for scripts.
#pragma once

#include <jinguo/error.hpp>
#include <jinguo/problem.hpp>

#include <string>

namespace jinguo::cli {

/// Returns the error with its line end; `problems` may be null.
[[nodiscard]] std::string error_text(const Error& error, Lang lang, bool json,
                                     const Problems* problems);

}  // namespace jinguo::cli
