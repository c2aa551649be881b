// The options of one command. The only face of the command-line parser: what a command declares
// here is bound to variables, parsed, and told by --help.
#pragma once

#include <jinguo/code.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo::cli {

/// One sentence in both languages.
struct Words {
  std::string_view zh;
  std::string_view en;

  [[nodiscard]] std::string_view in(Lang lang) const { return lang == Lang::zh ? zh : en; }
};

class Options {
 public:
  /// `title` is noun and verb; `summary` what the command does.
  Options(Lang lang, const std::string& title, Words summary);
  ~Options();

  void text(const std::string& name, std::string& into, Words help, const char* type = "TEXT");
  void text(const std::string& name, std::optional<std::string>& into, Words help,
            const char* type = "TEXT");
  /// May be given several times; each takes one value.
  void texts(const std::string& name, std::vector<std::string>& into, Words help,
             const char* type = "TEXT");
  /// Values separated by commas.
  void list(const std::string& name, std::vector<std::string>& into, Words help,
            const char* type = "A,B");
  void number(const std::string& name, std::int64_t& into, Words help);
  void flag(const std::string& name, bool& into, Words help);
  /// One of a few words.
  void choice(const std::string& name, std::string& into, std::vector<std::string> allowed,
              Words help);
  void argument(const std::string& name, std::string& into, Words help);
  void arguments(const std::string& name, std::vector<std::string>& into, Words help,
                 bool required = true);

  /// What is declared from here on is told under this heading.
  void group(Words heading);
  /// Declares --config: a file with defaults of options.
  void config();

  /// Parses the words after the command. Throws Error(usage).
  void parse(const std::vector<std::string>& words);
  [[nodiscard]] std::string help() const;

 private:
  struct Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace jinguo::cli
