// The lines that writes and looks leave behind.
#pragma once

#include "store/store.hpp"

#include <jinguo/session.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// One change of one record; `before` and `after` are JSON text or null.
struct ChangeLine {
  std::string_view kind;
  Id record = 0;
  std::string_view action;  ///< insert, update, erase
  Value before;
  Value after;
  std::optional<Id> batch;
};

/// Writes a line with the session's user, command and instant.
void append_change(Session& session, const ChangeLine& line);

/// Writes that sensitive fields of so many records were shown in full.
void append_access(Session& session, std::string_view kind, std::int64_t records,
                   std::string_view reason);

/// Returns what the updates of a record replaced, oldest first: JSON objects of the fields changed.
[[nodiscard]] std::vector<std::string> replaced_values(Store& store, std::string_view kind,
                                                       Id record);

/// Instants of the last change by hand and of the last import; null when there was none.
[[nodiscard]] Value last_change(Store& store);
[[nodiscard]] Value last_import(Store& store);

}  // namespace jinguo
