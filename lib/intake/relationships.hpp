// How the parts of an Office Open XML package lead to one another (ECMA-376-2, Open Packaging
// Conventions).
#pragma once

#include "intake/zip_archive.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// One part that another one names.
struct Relationship {
  std::string id;
  std::string type;  ///< last word of its address: worksheet, styles; the same in both editions
  std::string part;  ///< name of the entry it leads to
};

/// Reads what leads out of a part, of the whole package where it is empty; what leads out of the
/// file is left out. Throws Refusal.
[[nodiscard]] std::vector<Relationship> read_relationships(ZipArchive& archive,
                                                           std::string_view part);

}  // namespace jinguo
