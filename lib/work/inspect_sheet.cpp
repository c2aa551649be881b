// What was understood of a file, as one record for scripts and as facts and columns for people.
#include "work/judging.hpp"
#include "work/result_row.hpp"
#include "work/value_look.hpp"

#include <jinguo/import.hpp>
#include <jinguo/inspect.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

/// Words for what scripts know by name.
struct Term {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};
constexpr Term terms[] = {
    {"exact", "相同", "same words"},
    {"contained", "包含", "words within"},
    {"joined", "两行合起来", "two rows joined"},
    {"map", "对照文件", "mapping file"},
    {"serial", "序号", "serial number"},
    {"none", "", ""},
    {"summary", "合计或附注", "sum or note"},
    {"header_repeated", "重复的表头", "header again"},
    {"sample", "样例", "example"},
    {"text", "文字", "text"},
    {"unreadable", "读不懂", "not readable"},
};

std::string_view told(std::string_view name, Lang lang) {
  const Term* const term = std::ranges::find(terms, name, &Term::name);
  if (term == std::end(terms)) return name;
  return lang == Lang::zh ? term->zh : term->en;
}

/// A, B … Z, AA: as a spreadsheet names its columns.
std::string letters(std::size_t column) {
  constexpr std::size_t letter_count = 26;
  std::string name;
  for (++column; column > 0; column = (column - 1) / letter_count)
    name.insert(name.begin(), static_cast<char>('A' + (column - 1) % letter_count));
  return name;
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <typename Pairs>
Json object_of(const Pairs& pairs) {
  Json object = Json::object();
  for (const auto& [key, value] : pairs) object[std::string(key)] = value;
  return object;
}

double share_of(std::int64_t part, std::int64_t whole) {
  constexpr double places = 10'000;
  if (whole == 0) return 0;
  return static_cast<double>(static_cast<std::int64_t>(static_cast<double>(part) * places /
                                                       static_cast<double>(whole))) /
         places;
}

Json field_json(const Field* field) {
  return field == nullptr ? Json() : Json(std::string(field->name));
}

Json columns_json(const Inspection& seen) {
  Json columns = Json::array();
  for (std::size_t i = 0; i < seen.columns.size(); ++i) {
    const Inspection::Column& column = seen.columns[i];
    columns.push_back({{"number", i + 1},
                       {"letter", letters(i)},
                       {"header", column.header},
                       {"field", field_json(column.field)},
                       {"how", column.how},
                       {"filled", column.filled},
                       {"share", share_of(column.filled, seen.records)},
                       {"samples", column.samples},
                       {"looks", object_of(column.looks)}});
  }
  return columns;
}

Json fixed_json(const Inspection& seen) {
  Json fixed = Json::object();
  for (const Inspection::Fixed& one : seen.fixed) fixed[std::string(one.field->name)] = one.text;
  return fixed;
}

Json candidates_json(const Inspection& seen) {
  Json list = Json::array();
  for (const Inspection::Candidate& one : seen.candidates)
    list.push_back({{"kind", one.kind->name}, {"fields", one.fields}, {"missing", one.missing}});
  return list;
}

Json left_out_json(const Inspection& seen) {
  Json list = Json::array();
  for (const Inspection::LeftOut& row : seen.left_out)
    list.push_back({{"row", row.row}, {"reason", row.reason}, {"text", row.text}});
  return list;
}

Json counts_json(const Problems& problems) {
  Json counts = Json::object();
  for (const auto& [code, times] : problems.by_code()) counts[std::string(name(code))] = times;
  return counts;
}

Json odd_json(const Inspection::OddRows& rows) {
  return {{"count", rows.count}, {"first", rows.first}};
}

Sheet record_sheet(const Inspection& seen, Lang lang, const std::string& next) {
  ResultRow row(lang);
  const auto nested = [&](std::string_view key, const Json& value) {
    row.nested(key, dumped(value));
  };
  row.text("file", "", seen.file);
  row.number("bytes", "", seen.bytes);
  row.text("format", "", seen.format);
  for (const Inspection::Form& form : seen.form) row.text(form.name, "", form.value);
  row.text("sheet", "", seen.sheet);
  nested("sheets_left", seen.sheets_left);
  nested("titles", seen.titles);
  nested("stated", object_of(seen.stated));
  row.add("header_row", "", Type::integer, seen.header_row > 0 ? Value{seen.header_row} : Value{});
  row.number("header_rows", "", seen.header_rows);
  row.flag("header_guessed", seen.header_guessed);
  row.text("kind", "", seen.kind == nullptr ? std::string_view() : seen.kind->name);
  nested("kinds", candidates_json(seen));
  nested("columns", columns_json(seen));
  nested("fixed", fixed_json(seen));
  row.number("records", "", seen.records);
  row.number("blank", "", seen.blank);
  nested("skipped_by_reason", object_of(seen.skipped));
  nested("left_out", left_out_json(seen));
  nested("too_short", odd_json(seen.too_short));
  nested("too_long", odd_json(seen.too_long));
  row.flag("complete", seen.complete);
  row.add("refused", "", Type::integer, seen.refused ? Value{*seen.refused} : Value{});
  row.text("next", "", next);
  row.number("problems_total", "", seen.problems.total());
  nested("problems_by_code", counts_json(seen.problems));
  row.nested("problems", problems_json(seen.problems, lang));
  return row.record();
}

/// The sheet for people, built fact by fact.
class PeopleSheet {
 public:
  PeopleSheet(const Inspection& seen, Lang lang)
      : seen_(seen), lang_(lang), zh_(lang == Lang::zh) {}

  Sheet make(const std::string& next) {
    tell_file();
    tell_table();
    tell_columns();
    tell_rows();
    tell_kind();
    fact(sheet_.closing, "next", "接下来", next_step(next));
    return std::move(sheet_);
  }

 private:
  void fact(std::vector<Fact>& facts, std::string_view name, std::string_view title,
            const std::string& text) const {
    if (!text.empty())
      facts.push_back(
          {.name = std::string(name), .title = std::string(zh_ ? title : name), .value = text});
  }
  [[nodiscard]] std::string list(const std::vector<std::string>& texts) const {
    return fmt::format("{}", fmt::join(texts, zh_ ? "；" : "; "));
  }
  [[nodiscard]] std::string kind_name(const Kind& kind) const {
    return zh_ ? fmt::format("{}（{}）", kind.title, noun(kind)) : noun(kind);
  }

  void tell_file();
  void tell_table();
  void tell_columns();
  void tell_rows();
  void tell_kind();
  [[nodiscard]] std::string header_text() const;
  [[nodiscard]] std::string looks_text(const Inspection::Column& column) const;
  [[nodiscard]] std::string odd_text(const Inspection::OddRows& rows) const;
  [[nodiscard]] std::string verdict() const;
  [[nodiscard]] std::string next_step(const std::string& next) const;

  const Inspection& seen_;
  Lang lang_;
  bool zh_;
  Sheet sheet_;
};

void PeopleSheet::tell_file() {
  std::vector<Fact>& facts = sheet_.facts;
  fact(facts, "file", "文件", seen_.file);
  fact(facts, "bytes", "字节", std::to_string(seen_.bytes));
  fact(facts, "format", "格式", seen_.format);
  for (const Inspection::Form& form : seen_.form) fact(facts, form.name, form.title, form.value);
  fact(facts, "sheet", "工作表", seen_.sheet);
  fact(facts, "other sheets", "没有读的表", list(seen_.sheets_left));
}

void PeopleSheet::tell_table() {
  std::vector<Fact>& facts = sheet_.facts;
  fact(facts, "above", "表上面", list(seen_.titles));
  std::vector<std::string> stated;
  for (const auto& [key, value] : seen_.stated) stated.push_back(key + "=" + value);
  fact(facts, "stated", "表上写明", list(stated));
  fact(facts, "header", "表头", header_text());
  if (seen_.kind != nullptr) {
    const std::string_view how = seen_.kind_named ? (zh_ ? "，指定的" : ", as named")
                                                  : (zh_ ? "，从表头看出" : ", told by the header");
    fact(facts, "read as", "当作", kind_name(*seen_.kind) + std::string(how));
  }
  for (const Inspection::Fixed& one : seen_.fixed)
    fact(facts, "every row", "每行都填",
         fmt::format("{}={}", zh_ ? one.field->title : one.field->name, one.text));
}

std::string PeopleSheet::header_text() const {
  if (seen_.header_rows == 0) return zh_ ? "没有认出" : "none was found";
  std::string text =
      zh_ ? fmt::format("第 {} 行", seen_.header_row) : fmt::format("row {}", seen_.header_row);
  if (seen_.header_row == 0) return zh_ ? "各行自己写明" : "named in every row";
  if (seen_.header_rows > 1)
    text = fmt::format(fmt::runtime(zh_ ? "第 {} 至 {} 行" : "rows {} to {}"), seen_.header_row,
                       seen_.header_row + seen_.header_rows - 1);
  if (seen_.header_guessed) text += zh_ ? "（按样子猜的）" : " (guessed by its shape)";
  return text;
}

std::string PeopleSheet::looks_text(const Inspection::Column& column) const {
  std::vector<std::string> parts;
  for (const auto& [look, count] : column.looks)
    parts.push_back(column.looks.size() == 1 ? std::string(title(look, lang_))
                                             : fmt::format("{} {}", title(look, lang_), count));
  return fmt::format("{}", fmt::join(parts, zh_ ? "、" : ", "));
}

void PeopleSheet::tell_columns() {
  constexpr struct {
    std::string_view name;
    std::string_view title;
  } titles[] = {{"column", "列"},   {"header", "表头"}, {"field", "字段"},  {"told by", "怎样认出"},
                {"filled", "填了"}, {"looks", "像是"},  {"samples", "样例"}};
  for (const auto& [name, title] : titles)
    sheet_.columns.push_back({.name = std::string(name), .title = std::string(zh_ ? title : name)});
  std::vector<Row> rows;
  for (std::size_t i = 0; i < seen_.columns.size(); ++i) {
    const Inspection::Column& column = seen_.columns[i];
    const std::string field =
        column.field == nullptr ? "" : std::string(zh_ ? column.field->title : column.field->name);
    const double percent = 100 * share_of(column.filled, seen_.records);
    rows.push_back({Role::item,
                    {letters(i), column.header, field, std::string(told(column.how, lang_)),
                     fmt::format("{}%", static_cast<int>(percent)), looks_text(column),
                     fmt::format("{}", fmt::join(column.samples, zh_ ? "、" : ", "))}});
  }
  sheet_.rows = stored_rows(std::move(rows));
}

std::string PeopleSheet::odd_text(const Inspection::OddRows& rows) const {
  if (rows.count == 0) return {};
  return fmt::format(fmt::runtime(zh_ ? "{} 行，如第 {} 行" : "{}, such as row {}"), rows.count,
                     fmt::join(rows.first, zh_ ? "、" : ", "));
}

void PeopleSheet::tell_rows() {
  std::vector<Fact>& facts = sheet_.closing;
  fact(facts, "records", "记录", std::to_string(seen_.records));
  if (seen_.blank > 0) fact(facts, "blank rows", "空行", std::to_string(seen_.blank));
  for (const auto& [reason, count] : seen_.skipped) {
    std::vector<std::string> lines;
    for (const Inspection::LeftOut& row : seen_.left_out)
      if (row.reason == reason)
        lines.push_back(
            fmt::format(fmt::runtime(zh_ ? "第 {} 行“{}”" : "row {} “{}”"), row.row, row.text));
    fact(facts, fmt::format("left out: {}", told(reason, lang_)),
         fmt::format("没有读：{}", told(reason, lang_)),
         fmt::format("{}{}{}", count, zh_ ? "：" : ": ", list(lines)));
  }
  fact(facts, "too few cells", "格数少的行", odd_text(seen_.too_short));
  fact(facts, "too many cells", "格数多的行", odd_text(seen_.too_long));
}

void PeopleSheet::tell_kind() {
  std::vector<std::string> kinds;
  for (const Inspection::Candidate& one : seen_.candidates)
    kinds.push_back(
        kind_name(*one.kind) +
        (zh_ ? fmt::format("，认得 {} 列{}", one.fields,
                           one.missing > 0 ? fmt::format("，缺必填 {} 列", one.missing) : "")
             : fmt::format(", columns known: {}{}", one.fields,
                           one.missing > 0 ? fmt::format(", required ones missing: {}", one.missing)
                                           : "")));
  if (!seen_.kind_named) fact(sheet_.closing, "could be", "可能是", list(kinds));
  fact(sheet_.closing, "judged", "检查", verdict());
}

std::string PeopleSheet::verdict() const {
  if (!seen_.complete)
    return zh_ ? "没有读完，原因见列出的问题" : "it could not be read on; see the problems";
  if (seen_.records == 0 && seen_.header_rows == 0)
    return zh_ ? "没有内容" : "there is nothing in it";
  if (!seen_.refused) return {};
  std::vector<std::string> codes;
  for (const auto& [code, times] : seen_.problems.by_code())
    if (severity(code) == Severity::error)
      codes.push_back(fmt::format("{} ×{}", name(code), times));
  if (*seen_.refused == 0 && codes.empty())
    return zh_ ? "单看各格，没有要退回的行" : "no row would be refused by its own cells";
  return fmt::format(fmt::runtime(zh_ ? "单看各格，要退回 {} 行（{}）"
                                      : "rows that their own cells would refuse: {} ({})"),
                     *seen_.refused, fmt::join(codes, zh_ ? "、" : ", "));
}

std::string PeopleSheet::next_step(const std::string& next) const {
  if (!seen_.complete)
    return zh_ ? "照列出的问题改好文件，再看一次"
               : "mend the file as the problems say, and look again";
  if (seen_.problems.errors() > 0 || seen_.refused.value_or(0) > 0)
    return (zh_ ? "照列出的问题改正，再运行 " : "correct what is listed, then run ") + next;
  return next;
}

}  // namespace

Sheet inspection_sheet(const Inspection& seen, Lang lang, Audience audience,
                       const std::string& next) {
  if (audience == Audience::scripts) return record_sheet(seen, lang, next);
  return PeopleSheet(seen, lang).make(next);
}

}  // namespace jinguo
