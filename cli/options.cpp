#include "cli/options.hpp"

#include <jinguo/error.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace jinguo::cli {
namespace {

/// What the parser says, in front of and behind the words that are in question, and how people
/// say it.
struct Saying {
  std::string_view before;
  std::string_view after;
  std::string_view zh_before;
  std::string_view zh_after;
};
constexpr std::string_view unexpected = "The following was not expected:";
constexpr Saying sayings[] = {
    {unexpected, "", "不认识", ""},        {"Could not convert: ", "", "不是数字：", ""},
    {"", " is required", "缺少 ", ""},     {"", " required but received", "", " 写了不止一次"},
    {"", " missing", "", " 后面缺少内容"},
};

/// Returns the parser's sentence in Chinese; as it is when it is none of the usual ones.
std::string in_chinese(std::string_view said) {
  for (const Saying& one : sayings) {
    if (!said.starts_with(one.before)) continue;
    const std::size_t end = one.after.empty() ? said.size() : said.find(one.after);
    if (end == std::string_view::npos) continue;
    std::string_view about = said.substr(one.before.size(), end - one.before.size());
    // An option comes first, with how many values it takes behind a colon.
    if (one.before.empty()) about = about.substr(0, about.find(':'));
    return std::string(one.zh_before) + std::string(about) + std::string(one.zh_after);
  }
  return std::string(said);
}

}  // namespace

struct Options::Parser {
  Parser(Lang of, const std::string& title, Words summary)
      : lang(of), command(title), app(std::string(summary.in(of)), "jinguo " + title) {
    app.set_help_flag();
    app.allow_config_extras(CLI::config_extras_mode::ignore_all);
    const auto formatter = app.get_formatter();
    formatter->column_width(34);
    if (lang == Lang::zh) {
      formatter->label("Usage", "用法");
      formatter->label("OPTIONS", "选项");
      formatter->label("REQUIRED", "必填");
      formatter->label("Positionals", "参数");
    } else {
      formatter->label("REQUIRED", "required");
    }
  }

  CLI::Option* placed(CLI::Option* option, const char* type) const {
    option->type_name(type);
    option->group(heading);
    return option;
  }

  [[nodiscard]] std::string told(Words help) const { return std::string(help.in(lang)); }

  Lang lang;
  std::string command;
  CLI::App app;
  std::string heading = lang == Lang::zh ? "选项" : "Options";
};

Options::Options(Lang lang, const std::string& title, Words summary)
    : parser_(std::make_unique<Parser>(lang, title, summary)) {}

Options::~Options() = default;

void Options::text(const std::string& name, std::string& into, Words help, const char* type) {
  parser_->placed(parser_->app.add_option(name, into, parser_->told(help)), type);
}

void Options::text(const std::string& name, std::optional<std::string>& into, Words help,
                   const char* type) {
  // Not bound to the optional itself, because an empty value is a value here.
  parser_
      ->placed(parser_->app.add_option_function<std::string>(
                   name, [&into](const std::string& value) { into = value; }, parser_->told(help)),
               type)
      ->expected(1)
      ->allow_extra_args(false);
}

void Options::texts(const std::string& name, std::vector<std::string>& into, Words help,
                    const char* type) {
  parser_->placed(parser_->app.add_option(name, into, parser_->told(help)), type)
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void Options::list(const std::string& name, std::vector<std::string>& into, Words help,
                   const char* type) {
  parser_->placed(parser_->app.add_option(name, into, parser_->told(help)), type)
      ->delimiter(',')
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void Options::number(const std::string& name, std::int64_t& into, Words help) {
  parser_->placed(parser_->app.add_option(name, into, parser_->told(help)), "N");
}

void Options::flag(const std::string& name, bool& into, Words help) {
  CLI::Option* option = parser_->app.add_flag(name, into, parser_->told(help));
  option->group(parser_->heading);
}

void Options::choice(const std::string& name, std::string& into, std::vector<std::string> allowed,
                     Words help) {
  std::string type;
  for (const std::string& word : allowed) type += (type.empty() ? "" : "|") + word;
  CLI::Option* option = parser_->app.add_option(name, into, parser_->told(help));
  parser_->placed(option, type.c_str());
  option->check(
      [allowed = std::move(allowed), type](const std::string& value) {
        return std::ranges::find(allowed, value) != allowed.end() ? std::string()
                                                                  : value + ": " + type;
      },
      "");
}

void Options::argument(const std::string& name, std::string& into, Words help) {
  parser_->placed(parser_->app.add_option(name, into, parser_->told(help)), "")->required();
}

void Options::arguments(const std::string& name, std::vector<std::string>& into, Words help,
                        bool required) {
  parser_->placed(parser_->app.add_option(name, into, parser_->told(help)), "")->required(required);
}

void Options::group(Words heading) { parser_->heading = parser_->told(heading); }

void Options::config() {
  parser_->app.set_config("--config", "", parser_->told({"配置文件", "configuration file"}))
      ->type_name("FILE")
      ->group(parser_->heading);
}

void Options::parse(const std::vector<std::string>& words) {
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    parser_->app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    std::string detail = error.what();
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
      // The parser tells them last first.
      detail = std::string(unexpected);
      for (const std::string& word : parser_->app.remaining()) detail += " " + word;
    }
    throw Error(
        Code::usage,
        {{"detail", detail}, {"detail.zh", in_chinese(detail)}, {"command", parser_->command}});
  }
}

std::string Options::help() const { return parser_->app.help(); }

}  // namespace jinguo::cli
