#include "cli/outgoing.hpp"

#include <jinguo/error.hpp>
#include <jinguo/import.hpp>

#include <algorithm>
#include <memory>

namespace jinguo::cli {
namespace {

struct CharsetWord {
  std::string_view word;
  Charset charset;
};
constexpr CharsetWord charsets[] = {
    {"utf-8", Charset::utf8}, {"utf-8-bom", Charset::utf8_bom}, {"gb18030", Charset::gb18030}};

[[noreturn]] void refuse(const Context& context, Words why) {
  throw Error(Code::usage, {{"detail", std::string(why.en)},
                            {"detail.zh", std::string(why.zh)},
                            {"command", context.settings().command}});
}

/// A file for programs must not be opened in a spreadsheet program, so its name says what it is.
void check_machine(const Context& context, Charset charset) {
  if (context.format("csv").name != "csv")
    refuse(context, {"--machine 只用于 CSV", "--machine is for CSV only"});
  if (charset != Charset::utf8)
    refuse(context, {"--machine 的编码总是 utf-8", "with --machine the encoding is always utf-8"});
  const std::string& file = context.globals().output;
  if (!file.empty() && file != "-" && !file.ends_with(machine_ending))
    refuse(context,
           {"--machine 的文件名要以 .machine.csv 结尾，免得有人用表格软件打开",
            "with --machine the name of the file ends in .machine.csv, so that nobody opens it in "
            "a spreadsheet program"});
}

void tell_about_digits(const Context& context, const Sheet& sheet) {
  if (!context.format("csv").encodes || std::ranges::none_of(sheet.columns, &Column::digits))
    return;
  context.tell(
      "表格软件打开 CSV 会损坏身份证号和统一社会信用代码：给人看的、要填的，导出成 XLSX（--output "
      "文件名.xlsx）；一定要用 CSV，就在表格软件里把这几列按文本导入。",
      "Spreadsheet programs ruin identity numbers and credit codes in a CSV: for people, export "
      "XLSX instead (--output NAME.xlsx), or load these columns as text.");
}

}  // namespace

void declare_encoding(Options& options, std::string& encoding) {
  std::vector<std::string> words;
  for (const CharsetWord& row : charsets) words.emplace_back(row.word);
  options.choice("--encoding", encoding, std::move(words),
                 {"CSV、TSV 的编码，不写为 utf-8", "of CSV and TSV; else utf-8"});
}

Charset charset_of(const Context& context, const std::string& encoding, std::string_view usual) {
  if (encoding.empty()) return Charset::utf8;
  if (!context.format(usual).encodes)
    refuse(context, {"--encoding 只用于 CSV 和 TSV", "--encoding is for CSV and TSV only"});
  return std::ranges::find(charsets, encoding, &CharsetWord::word)->charset;
}

Action declare_export(Options& options, const Kind* kind) {
  struct Wish {
    std::string encoding;
    bool machine = false;
  };
  auto wish = std::make_shared<Wish>();
  declare_encoding(options, wish->encoding);
  options.flag("--machine", wish->machine,
               {"给程序用的 CSV：英文字段名和词，不加防公式的撇号；文件名以 .machine.csv 结尾",
                "CSV for programs: names and stored words, no apostrophes against formulas; the "
                "file's name ends in .machine.csv"});
  return [wish, kind](Context& context) {
    const Look look{.charset = charset_of(context, wish->encoding, "csv"),
                    .machine = wish->machine};
    if (wish->machine) check_machine(context, look.charset);
    View view = context.view("csv");
    // An office's file has Chinese headers and words; both come back in.
    const std::string_view format = context.format("csv").name;
    if (!wish->machine && format != "json" && format != "ndjson") view.audience = Audience::people;
    const Sheet sheet = export_records(context.session(), *kind, view);
    if (!wish->machine) tell_about_digits(context, sheet);
    context.print(sheet, "csv", look);
    return 0;
  };
}

Action declare_template(Options& options, const Kind* kind) {
  auto encoding = std::make_shared<std::string>();
  declare_encoding(options, *encoding);
  return [encoding, kind](Context& context) {
    const Look look{.charset = charset_of(context, *encoding, "csv")};
    context.print(template_sheet(*kind, context.lang()), "csv", look);
    return 0;
  };
}

}  // namespace jinguo::cli
