// Imported files as records: found again by their bytes, begun, ended.
#pragma once

#include <jinguo/import.hpp>
#include <jinguo/session.hpp>

#include <string>
#include <string_view>

namespace jinguo {

/// Returns the options that decide what an import does with the same bytes; `map` is the digest of
/// its mapping file.
[[nodiscard]] std::string options_text(const ImportWish& wish, std::string_view map);

/// Tells whether these bytes were imported as this kind with these options before and every row was
/// taken then; fills the result with that batch.
[[nodiscard]] bool find_earlier(Session& session, const Kind& kind, std::string_view digest,
                                std::string_view options, ImportResult& result);

/// Makes the batch's record, so that its rows can carry it.
[[nodiscard]] Id begin_batch(Session& session, const Kind& kind, std::string_view digest,
                             const std::string& path, std::string_view options);

/// Writes what became of the rows.
void end_batch(Session& session, Id batch, const ImportResult& result);

}  // namespace jinguo
