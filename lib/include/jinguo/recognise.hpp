// Files whose kind nobody has named: told by their headers, and put in the order in which their
// records refer to one another, so that a folder goes in at once.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/import.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// A file and the kind of record in it.
struct KnownFile {
  std::string path;
  const Kind* kind = nullptr;  ///< null: the file does not say
  Problems problems{};         ///< why not
};

/// Tells whether a name in a folder is one of a file to import: not hidden, and not one that a
/// program uses while it is still writing (`~$…`, `…~`, `….tmp`, `….part`, `….crdownload`).
[[nodiscard]] JINGUO_API bool is_input_name(std::string_view name);

/// Returns the names in a folder that `is_input_name` accepts, of regular files, sorted; links and
/// subfolders are passed over. Throws Error(read_failed).
[[nodiscard]] JINGUO_API std::vector<std::string> input_names(const std::string& folder);

/// Returns the kind that `--kind` or the mapping file of a wish names; null when neither does.
/// `word` may be the noun, the name or the Chinese title. Throws Error: bad_value (no kind that
/// is imported), read_failed.
[[nodiscard]] JINGUO_API const Kind* kind_wished(std::string_view word, const std::string& map);

/// Tells a file's kind by its header. Throws Error(read_failed, bad_value).
[[nodiscard]] JINGUO_API KnownFile recognise_file(const std::string& path, const ImportWish& wish);

/// Sorts files in the order of the kinds, those that do not say last; equals stay as they are.
JINGUO_API void sort_by_kind(std::vector<KnownFile>& files);

/// Imports a file as its kind; one that does not say is refused with its problems.
[[nodiscard]] JINGUO_API ImportResult import_known(Session& session, const KnownFile& file,
                                                   ImportWish wish);

}  // namespace jinguo
