// Looking at a file before it is imported, and at files of anybody else. Opens no database.
#include "cli/command.hpp"
#include "cli/reading.hpp"

#include <jinguo/error.hpp>
#include <jinguo/inspect.hpp>

#include <charconv>
#include <memory>
#include <string>

namespace jinguo::cli {
namespace {

constexpr std::size_t problems_for_people = 20;
constexpr std::size_t problems_for_scripts = 100;

struct Wish {
  InspectWish inspect;
  std::string kind;
  std::string separator;
  std::string rows;
};

/// A number of rows, or -1 for all.
std::int64_t rows_of(const std::string& word) {
  if (word == "all") return -1;
  std::int64_t rows = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), rows);
  if (error == std::errc() && end == word.data() + word.size() && rows >= 0) return rows;
  throw Error(Code::bad_value, {{"field", "--rows"}, {"value", word}, {"known", "20, all"}});
}

/// A word as sh takes it back unchanged.
std::string quoted(const std::string& word) {
  constexpr std::string_view special = " \t\n'\"\\$`!*?[]{}()<>|&;#~";
  if (word.find_first_of(special) == std::string::npos) return word;
  std::string shown = "'";
  for (const char c : word) shown += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return shown + "'";
}

/// What to type next, with the options that told how to read the file.
std::string next_command(const Wish& wish, const Inspection& seen) {
  const bool unclear = seen.kind == nullptr && !seen.candidates.empty();
  if (!seen.complete || (seen.records == 0 && seen.header_rows == 0)) return {};
  std::string command = "jinguo ";
  if (seen.kind != nullptr)
    command += noun(*seen.kind) + " import ";
  else
    command += "inspect ";
  command += quoted(wish.inspect.path);
  if (unclear) command += " --kind " + noun(*seen.candidates.front().kind);
  if (seen.kind == nullptr && !unclear) command += " --rows all --format csv";
  const auto add = [&](std::string_view option, const std::string& value) {
    if (!value.empty()) command += " " + std::string(option) + " " + quoted(value);
  };
  add("--sheet", wish.inspect.sheet);
  if (wish.inspect.header_row > 0) add("--header-row", std::to_string(wish.inspect.header_row));
  add("--map", wish.inspect.map);
  add("--encoding", wish.inspect.encoding);
  add("--sep", wish.separator);
  if (wish.inspect.include_hidden) command += " --include-hidden";
  if (seen.kind != nullptr && seen.refused.value_or(0) > 0) command += " --dry-run";
  return command;
}

int print_rows(Context& context, const Wish& wish) {
  const FileTable table = file_table(wish.inspect, rows_of(wish.rows));
  context.print(table.sheet);
  context.tell_problems(table.problems);
  return table.complete ? 0 : exit_code(Code::data_refused);
}

int tell(Context& context, const Wish& wish) {
  const bool people = context.audience() == Audience::people;
  const Inspection seen = inspect_file(wish.inspect);
  if (people) context.tell_problems(seen.problems);
  context.print(
      inspection_sheet(seen, context.lang(), context.audience(), next_command(wish, seen)));
  return seen.complete ? 0 : exit_code(Code::data_refused);
}

Action declare_inspect(Options& options, const Kind*) {
  auto wish = std::make_shared<Wish>();
  options.argument(
      "FILE", wish->inspect.path,
      {"任何 CSV 或工作簿，- 为标准输入", "any CSV or workbook, - for standard input"});
  options.text("--kind", wish->kind,
               {"当作哪一类记录来看，如 worker；不写则从表头看出",
                "kind of record to read it as, such as worker; else told by the header"},
               "KIND");
  declare_reading(options, wish->inspect, wish->separator);
  options.text(
      "--rows", wish->rows,
      {"不作说明，打印表里的前 N 行或全部；内容照文件原样，不遮盖",
       "print the table's first N rows, or all, instead; as the file has them, not masked"},
      "N|all");
  return [wish](Context& context) {
    wish->inspect.separator = separator_of(wish->separator);
    wish->inspect.today = context.settings().today;
    wish->inspect.max_problems =
        context.audience() == Audience::people ? problems_for_people : problems_for_scripts;
    if (!wish->kind.empty()) wish->inspect.kind = &get_kind(wish->kind);
    return wish->rows.empty() ? tell(context, *wish) : print_rows(context, *wish);
  };
}

constexpr Command rows[] = {
    {"inspect",
     "",
     Needs::nothing,
     {"看一个文件会怎样读，不写入；任何表格都行",
      "show how a file is read, without writing; any table will do"},
     declare_inspect},
};

}  // namespace

std::span<const Command> inspect_commands() { return rows; }

}  // namespace jinguo::cli
