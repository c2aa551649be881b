// What a row of an office's file is, told by its first filled cell: a sum, a note, an example or a
// record. The words are tables here.
#pragma once

#include "intake/rows.hpp"
#include "work/import_columns.hpp"

#include <jinguo/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jinguo {

/// Why a row was passed over.
enum class SkipReason : std::uint8_t { header_repeated, summary, sample };
inline constexpr std::size_t skip_reasons = 3;

[[nodiscard]] std::string_view name(SkipReason reason);

/// What a line that sums up adds together.
enum class SumOf : std::uint8_t { nothing, group, all };

struct FooterWord {
  std::string_view word;
  SkipReason reason = SkipReason::summary;
  SumOf sum = SumOf::nothing;
  bool signs = false;  ///< where rows are numbered it is no record, though a name stands beside it
  bool alone = false;  ///< counts only as the whole cell or before a sign: 例, 样例（…）
};

/// Tells whether this field names a record: sums and notes leave it empty.
[[nodiscard]] bool names_record(const Field& field);

/// Knows the words that rows other than records begin with.
class FooterWords {
 public:
  FooterWords(const Kind& kind, const ImportColumns& columns);

  /// Returns the first filled cell; npos when the row is blank.
  [[nodiscard]] static std::size_t first_filled(const RawRow& row);

  /// Returns what the first filled cell of such a row may begin with.
  [[nodiscard]] static std::vector<char32_t> first_points();

  /// Returns the word that makes this row something else than a record; null for a record. `at` is
  /// the first filled cell.
  [[nodiscard]] const FooterWord* footer(const RawRow& row, std::size_t at) const;

 private:
  [[nodiscard]] bool named_elsewhere(const RawRow& row, std::size_t at) const;

  std::vector<bool> names_;                            ///< per column
  std::size_t serial_ = static_cast<std::size_t>(-1);  ///< the column that counts rows, if any
};

/// Takes off the one apostrophe that an export puts before text that a spreadsheet would take for a
/// formula.
[[nodiscard]] std::string_view unguarded(std::string_view cell);

/// Returns the code point that the text begins with; 0 when it is empty. Cheap: hot path.
[[nodiscard]] char32_t first_point(std::string_view text);

}  // namespace jinguo
