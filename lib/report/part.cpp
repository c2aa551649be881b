#include "report/part.hpp"

#include "report/progress.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace jinguo {
namespace {

constexpr BesideWords besides[] = {
    {.beside = Beside::unnamed,
     .name = "unnamed",
     .zh = "另有未实名人次",
     .en = "unnamed",
     .note_zh = "另有未实名 {n} 人次",
     .note_en = "besides {n} unnamed person-times"},
    {.beside = Beside::times,
     .name = "times",
     .zh = "家次",
     .en = "times",
     .note_zh = "共 {n} 家次",
     .note_en = "{n} enterprise-times"},
    {.beside = Beside::not_valued,
     .name = "not_valued",
     .zh = "未估算培训数",
     .en = "not valued",
     .note_zh = "另有 {n} 个培训没有市场价，未估算",
     .note_en = "besides {n} trainings without a market price, not valued"},
};

}  // namespace

std::span<const BesideWords> beside_words() { return besides; }

void Part::append(std::string_view name, std::string_view title, std::string_view json,
                  std::string_view told, std::string_view brief) {
  const bool zh = lang_ == Lang::zh;
  if (!json_.empty()) {
    json_ += ',';
    told_ += ' ';
    brief_ += zh ? "、" : ", ";
  }
  json_.append("\"").append(name).append("\":").append(json);
  told_.append(zh ? title : name).append("=").append(told);
  if (zh)
    brief_.append(brief);
  else
    brief_.append(name).append("=").append(told);
}

void Part::add(std::string_view name, std::string_view title, std::string_view word) {
  append(name, title, nlohmann::json(word).dump(), word, word);
}

void Part::add(const Manner& manner) {
  const std::string& told = lang_ == Lang::zh ? manner.word_zh : manner.word;
  const std::string json =
      manner.limit ? std::to_string(*manner.limit) : nlohmann::json(manner.word).dump();
  append(manner.name, manner.title, json, told, told);
}

void Part::add(const Slice& slice, const Word& word) {
  const std::string told = told_word(&slice, word, lang_);
  const std::string_view called = title(slice, lang_);
  std::string brief = told;
  if (!word)
    brief = std::string(called) + told;
  else if (words_of(slice).type == Type::boolean)
    brief = *word == "1" ? std::string(called) : std::string(called) + "：" + told;
  append(slice.name, called, json_word(&slice, word), told, brief);
}

void Part::add(const Filter& filter) {
  if (filter.words.size() == 1) return add(*filter.slice, filter.words.front());
  std::string json;
  std::string told;
  for (const Word& word : filter.words) {
    json += (json.empty() ? "" : ",") + json_word(filter.slice, word);
    told += (told.empty() ? "" : ",") + told_word(filter.slice, word, lang_);
  }
  append(filter.slice->name, title(*filter.slice, lang_), "[" + json + "]", told, told);
}

void Part::add_region(const Word& code, std::string_view called) {
  const std::string told = called.empty() ? told_word(nullptr, code, lang_) : std::string(called);
  append("region", "区域", json_word(nullptr, code), told, told);
}

std::string Part::bracketed() const {
  if (brief_.empty()) return {};
  return lang_ == Lang::zh ? "（" + brief_ + "）" : " (" + brief_ + ")";
}

Value value_cell(const Metric& metric, std::optional<std::int64_t> value) {
  if (!value) return Null{};
  if (in_tenths(metric)) return static_cast<double>(*value) / 10;
  if (!metric.fen) return *value;
  if (*value % 100 == 0) return *value / 100;
  return static_cast<double>(*value) / 100;  // told, never reckoned with
}

std::string number_text(const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  return std::to_string(as_integer(value));
}

Value numerator_cell(const Metric& metric, const Figure& figure) {
  if (metric.measure == Measure::made) return thousandths_cell(figure.numerator);
  if (metric.fen) return value_cell(metric, figure.numerator);
  return figure.numerator ? Value{*figure.numerator} : Value{};
}

Value denominator_cell(const Metric& metric, const Figure& figure) {
  if (metric.measure == Measure::made) return thousandths_cell(figure.denominator);
  return figure.denominator ? Value{*figure.denominator} : Value{};
}

std::string unit_of(const Metric& metric, const std::vector<const Slice*>& by, const Group& group,
                    Lang lang) {
  for (std::size_t i = 0; i < group.size(); ++i)
    if (by[i] != nullptr && by[i]->name == metric.unit_of && group[i])
      return std::string(metric.unit_before) + *group[i];
  return std::string(lang == Lang::zh ? metric.unit_zh : metric.unit_en);
}

std::string rounded_down(long long count, bool zh) {
  long long step = 1;
  while (count / step >= 100) step *= 10;
  if (count >= 10 && count < 100) step = 10;
  const long long floor = count / step * step;
  if (floor == count) return std::to_string(count);
  return zh ? std::to_string(floor) + "余" : "over " + std::to_string(floor);
}

}  // namespace jinguo
