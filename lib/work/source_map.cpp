#include "work/source_map.hpp"

#include "base/digest.hpp"

#include <jinguo/error.hpp>
#include <jinguo/words.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace jinguo {
namespace {

using Json = nlohmann::ordered_json;

/// One mapping file while it is read: every complaint names it.
class Reading {
 public:
  Reading(const std::string& path, const Kind& kind, SourceMap& map)
      : path_(path), kind_(kind), map_(map) {}

  void take(const Json& document) {
    if (!document.is_object()) refuse("it must be one JSON object", "它应是一个 JSON 对象");
    for (const auto& [key, value] : document.items()) take_key(key, value);
  }

 private:
  struct Key {
    std::string_view name;
    void (Reading::*take)(const Json& value);
  };

  void take_key(const std::string& name, const Json& value) {
    static constexpr Key keys[] = {
        {"kind", &Reading::take_kind},           {"header_row", &Reading::take_header_row},
        {"sheet", &Reading::take_sheet},         {"columns", &Reading::take_columns},
        {"fixed", &Reading::take_fixed},         {"dates", &Reading::take_dates},
        {"fill_down", &Reading::take_fill_down}, {"encoding", &Reading::take_encoding},
        {"separator", &Reading::take_separator}, {"note", &Reading::take_note},
    };
    const auto* const found = std::ranges::find(keys, name, &Key::name);
    if (found != std::end(keys)) return (this->*found->take)(value);
    std::vector<std::string_view> names;
    for (const Key& key : keys) names.push_back(key.name);
    const std::string near(nearest(name, names));
    refuse("it has no key “" + name + "”" + (near.empty() ? "" : "; did you mean “" + near + "”?"),
           "没有“" + name + "”这一项" + (near.empty() ? "" : "，要写的可能是“" + near + "”"));
  }

  void take_kind(const Json& value) {
    const Kind* const named = find_kind(text(value, "kind"));
    if (named == nullptr || named->name != kind_.name)
      refuse("it is for “" + text(value, "kind") + "”, not for " + noun(kind_),
             "它是给“" + text(value, "kind") + "”用的，不是给" + std::string(kind_.title) + "的");
  }
  void take_header_row(const Json& value) {
    if (!value.is_number_integer() || value.get<std::int64_t>() < 1)
      refuse("header_row is a row number from 1", "header_row 应是从 1 数起的行号");
    map_.header_row = value.get<std::int64_t>();
  }
  void take_sheet(const Json& value) { map_.sheet = text(value, "sheet"); }
  void take_encoding(const Json& value) { map_.encoding = text(value, "encoding"); }
  void take_note(const Json& value) { static_cast<void>(text(value, "note")); }

  void take_separator(const Json& value) {
    const std::string word = text(value, "separator");
    if (word == "tab" || word == "\t")
      map_.separator = '\t';
    else if (word.size() == 1)
      map_.separator = word.front();
    else
      refuse("separator is one character or “tab”", "separator 应是一个字符，或 tab");
  }

  void take_columns(const Json& value) {
    if (!value.is_object())
      refuse("columns is an object: header to field", "columns 应是“表头: 字段”的对象");
    for (const auto& [header, field] : value.items())
      map_.columns.push_back(
          {header, field.is_null() ? nullptr : &field_called(text(field, "columns"))});
  }

  void take_fixed(const Json& value) {
    if (!value.is_object())
      refuse("fixed is an object: field to value", "fixed 应是“字段: 值”的对象");
    for (const auto& [name, content] : value.items())
      map_.fixed.push_back(
          {&field_called(name), content.is_string() ? content.get<std::string>() : content.dump()});
  }

  void take_dates(const Json& value) {
    if (!value.is_object())
      refuse("dates is an object: field to ymd, dmy or mdy",
             "dates 应是“字段: ymd、dmy 或 mdy”的对象");
    for (const auto& [name, order] : value.items()) {
      const Field& field = field_called(name);
      if (field.type != Type::date)
        refuse("“" + name + "” is not a date", "“" + name + "”不是日期");
      map_.dates.emplace_back(&field, order_called(text(order, "dates")));
    }
  }

  DayOrder order_called(const std::string& word) {
    if (word == "dmy") return DayOrder::dmy;
    if (word == "mdy") return DayOrder::mdy;
    if (word != "ymd") refuse("dates are written ymd, dmy or mdy", "日期的顺序写 ymd、dmy 或 mdy");
    return DayOrder::ymd;
  }

  void take_fill_down(const Json& value) {
    if (!value.is_array())
      refuse("fill_down is a list of headers or fields", "fill_down 应是表头或字段的列表");
    for (const Json& one : value) map_.fill_down.push_back(text(one, "fill_down"));
  }

  const Field& field_called(const std::string& name) {
    const Field& field = get_field(kind_, name);
    if (field.is(Rule::automatic))
      refuse("“" + name + "” is set by jinguo itself", "“" + name + "”由 jinguo 自己填写");
    return field;
  }

  std::string text(const Json& value, const std::string& key) {
    if (!value.is_string()) refuse("“" + key + "” needs text", "“" + key + "”应是文字");
    return value.get<std::string>();
  }

  [[noreturn]] void refuse(const std::string& en, const std::string& zh) {
    throw Error(Code::bad_value,
                {{"field", "--map"}, {"value", path_}, {"detail", en}, {"detail.zh", zh}});
  }

  const std::string& path_;
  const Kind& kind_;
  SourceMap& map_;
};

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(Code::read_failed, {{"path", path}});
  return {std::istreambuf_iterator<char>(file), {}};
}

Json document_of(std::string_view text, const std::string& path) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  Json document = Json::parse(text, nullptr, false);
  if (document.is_discarded())
    throw Error(Code::bad_value, {{"field", "--map"},
                                  {"value", path},
                                  {"detail", "it is not JSON"},
                                  {"detail.zh", "它不是 JSON"}});
  return document;
}

}  // namespace

SourceMap read_source_map(const std::string& path, const Kind& kind) {
  return parse_source_map(text_of(path), path, kind);
}

SourceMap parse_source_map(std::string_view text, const std::string& path, const Kind& kind) {
  SourceMap map;
  Reading(path, kind, map).take(document_of(text, path));
  Digest digest;
  digest.update(text);
  map.digest = digest.hex();
  return map;
}

const Kind* kind_of_map(const std::string& path) {
  const Json document = document_of(text_of(path), path);
  if (!document.is_object() || !document.contains("kind") || !document["kind"].is_string())
    return nullptr;
  return &get_kind(document["kind"].get<std::string>());
}

}  // namespace jinguo
