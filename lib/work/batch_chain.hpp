// An import and its undos as a chain: import, undo, undo of the undo … Only the last link is in
// force; the import's own record says whether its rows are in the register.
#pragma once

#include "store/batch_rows.hpp"
#include "store/records.hpp"

#include <jinguo/session.hpp>

#include <string_view>
#include <vector>

namespace jinguo {

class BatchChain {
 public:
  /// The chain that a batch belongs to. Throws Error(not_found).
  BatchChain(Session& session, std::string_view batch);

  [[nodiscard]] const Record& asked() const;
  [[nodiscard]] const Record& import() const { return links_.front(); }
  [[nodiscard]] const Record& last() const { return links_.back(); }
  [[nodiscard]] const Kind& kind() const;

  /// Tells whether the import's rows are taken back at present.
  [[nodiscard]] bool undone() const;
  /// Tells whether the batch asked for was undone, and by which link.
  [[nodiscard]] const Record* undone_by() const;
  /// Tells whether it is known what the import did.
  [[nodiscard]] bool traced() const;
  /// What the import did, or the undo that is in force.
  [[nodiscard]] BatchSpan span() const;

 private:
  std::vector<Record> links_;
  std::size_t asked_ = 0;
};

/// A field of a batch's record.
[[nodiscard]] const Value& batch_value(const Record& batch, std::string_view field);

}  // namespace jinguo
