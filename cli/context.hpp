// What every command shares: the options that are declared once, where results go, and the open
// session.
#pragma once

#include "cli/options.hpp"

#include <jinguo/problem.hpp>
#include <jinguo/records.hpp>
#include <jinguo/render.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo::cli {

/// The options of every command.
struct Globals {
  std::string database;
  std::string format;
  std::string output;
  std::vector<std::string> columns;
  std::string lang;
  std::string as_of;
  std::string reason;
  std::int64_t wait = 30;
  bool reveal = false;
  bool quiet = false;
  bool verbose = false;
  bool no_color = false;
  bool no_progress = false;
  bool no_config = false;
  bool help = false;
};

class Context {
 public:
  Context(Globals globals, Lang lang, Settings settings)
      : globals_(std::move(globals)), lang_(lang), settings_(std::move(settings)) {}

  [[nodiscard]] const Globals& globals() const { return globals_; }
  [[nodiscard]] Lang lang() const { return lang_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] Session& session() { return *session_; }
  void open(Access access);

  /// Returns the format asked for, by --format, by the ending of --output, or `usual`.
  [[nodiscard]] const Format& format(std::string_view usual = "text") const;
  [[nodiscard]] Audience audience(std::string_view usual = "text") const {
    return format(usual).audience;
  }
  [[nodiscard]] bool json() const;
  /// How records are to be seen by whoever reads the result.
  [[nodiscard]] View view(std::string_view usual = "text") const;

  /// Refuses what cannot go where it is to go: Error(unknown_format, not_for_terminal).
  void check_output() const;
  /// Writes a sheet to standard output or to --output; `look` says what the terminal does not.
  /// Throws Error: write_failed, disk_full.
  void print(const Sheet& sheet, std::string_view usual = "text", Look look = {}) const;
  /// Writes plain text, complete with its line end, there; as a table where a format asks for one.
  void print_text(std::string_view text) const;
  /// Tells people something on standard error, unless --quiet.
  void tell(std::string_view zh, std::string_view en) const;
  /// What was found while data was judged; told when the command is over.
  [[nodiscard]] Problems& problems() { return problems_; }
  [[nodiscard]] const Problems& problems() const { return problems_; }
  /// Tells what was found: everything, or with --quiet only when something is an error.
  void tell_problems() const { tell_problems(problems_); }
  void tell_problems(const Problems& problems) const;

 private:
  [[nodiscard]] bool to_file() const { return !globals_.output.empty() && globals_.output != "-"; }
  void write(const std::function<void(std::ostream&)>& what) const;

  Globals globals_;
  Lang lang_;
  Settings settings_;
  std::unique_ptr<Session> session_;
  Problems problems_;
};

}  // namespace jinguo::cli
