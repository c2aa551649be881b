// What all commands that import share: the options, how files are taken one after the other, and
// what people are told about each.
#pragma once

#include "cli/context.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"

#include <jinguo/import.hpp>
#include <jinguo/recognise.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace jinguo::cli {

/// The options of importing as typed.
struct ImportOptions {
  ImportWish import;
  std::string on_error = "abort";
  std::string on_match = "update";
  std::string separator;
  std::string max_rejected;
  std::int64_t max_problems = 100;
};

/// An unattended run has neither a dry run nor a file of rejects of its own.
enum class ImportUse : std::uint8_t { command, unattended };

void declare_import_options(Options& options, ImportOptions& typed, ImportUse use);

/// Returns what the options ask for. Throws Error(bad_value).
[[nodiscard]] ImportWish import_wish(const ImportOptions& typed, const Context& context);

/// Where the rejects of each file go: `wished` itself for a single file that was named; with more,
/// a name that holds the file's, so that no file writes over the rejects of another.
enum class RejectsName : std::uint8_t { as_wished, with_file };
[[nodiscard]] std::vector<std::string> rejects_paths(const std::string& wished,
                                                     const std::vector<KnownFile>& files,
                                                     RejectsName name);

/// Imports the files one after the other, prints the results and returns the worst exit code.
int run_imports(Context& context, const std::vector<KnownFile>& files, const ImportOptions& typed,
                RejectsName name = RejectsName::as_wished);

/// Tells people about one file: what was found, what became of it, what to do next. `file` is told
/// first where several are imported; else it is empty.
void tell_result(Context& context, const ImportResult& result, const std::string& file,
                 const std::string& rejects, const std::string& max_rejected);

/// Returns the teller that options and terminal ask for: a line on a terminal; with --verbose lines
/// for a log; nothing with --quiet, --no-progress, or where nobody looks.
[[nodiscard]] ProgressTeller make_progress(const Context& context);

}  // namespace jinguo::cli
