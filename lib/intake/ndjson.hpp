// One JSON object a line, as rows: the keys of all objects are the header, in the order in which
// they first appear.
#pragma once

#include "intake/bytes.hpp"
#include "intake/decode.hpp"
#include "intake/rows.hpp"
#include "intake/text_form.hpp"

#include <jinguo/problem.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jinguo {

/// The columns of a file of objects; found by reading all of it once.
struct JsonKeys {
  std::vector<std::string> names;
  std::optional<Problem> refusal;  ///< why there are none
};

[[nodiscard]] JsonKeys collect_keys(InputFile& file, const TextForm& form,
                                    std::size_t chunk = decode_chunk);

/// Tells whether the first line that is not blank is a JSON object.
[[nodiscard]] bool begins_as_ndjson(InputFile& file, const TextForm& form);

class NdjsonReader final : public RowReader {
 public:
  /// Begins at the file's first row; `keys` must outlive the reader.
  NdjsonReader(InputFile& file, const TextForm& form, const JsonKeys& keys,
               std::size_t chunk = decode_chunk);
  ~NdjsonReader() override;

  /// Reads the header as row 0, then a row a line with a cell for every key. What is no object, or
  /// has a key twice, is a row with a `fault`. The file ends where a text file would: with
  /// E_ENCODING, E_NOT_TEXT or E_TOO_LARGE.
  [[nodiscard]] bool next(RawRow& row, Problems& problems) override;

  [[nodiscard]] std::int64_t consumed() const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace jinguo
