#include "intake/json_object.hpp"

#include "intake/rows.hpp"
#include "intake/text_refusal.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace jinguo {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 64;

Finding fault(std::string detail, std::string detail_zh) {
  return {nullptr,
          Code::E_JSON,
          {},
          {{"detail", std::move(detail)}, {"detail.zh", std::move(detail_zh)}}};
}

Finding no_object() { return fault("it is not one object in braces", "不是花括号里的一个对象"); }

Finding misspelt(std::size_t place) {
  const std::string at = std::to_string(place);
  return fault("it is misspelt or broken off at byte " + at + " of the line",
               "这一行第 " + at + " 个字节处写错或中断了");
}

}  // namespace

/// What the parser meets, in its order. Returning false ends the parsing.
class JsonObject::Events {
 public:
  explicit Events(JsonObject& object) : object_(object) {}

  std::optional<Finding> found;

  bool null() { return value("", "null", CellOrigin::typed); }
  bool boolean(bool yes) {
    const std::string_view word = yes ? "true" : "false";
    return value(word, word, CellOrigin::boolean);
  }
  bool number_integer(std::int64_t number) { return literal(std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return literal(std::to_string(number)); }
  bool number_float(double, const std::string& written) { return literal(written); }
  bool string(const std::string& text) {
    if (text.find('\0') != std::string::npos)
      return refuse(fault("a text holds the character U+0000", "文字里有 U+0000 这个字符"));
    return value(text, depth_ > 1 ? Json(text).dump() : "", CellOrigin::typed);
  }
  bool binary(const Json::binary_t&) { return refuse(no_object()); }

  bool start_object(std::size_t) {
    if (depth_ == 0) return ++depth_ != 0;
    return open('{');
  }
  bool end_object() { return close('}'); }
  bool start_array(std::size_t) { return open('['); }
  bool end_array() { return close(']'); }

  bool key(const std::string& text) {
    if (depth_ > 1) {
      part();
      member().text += Json(text).dump() + ":";
      return true;
    }
    if (object_.count_ == object_.members_.size()) object_.members_.emplace_back();
    JsonMember& fresh = object_.members_[object_.count_++];
    fresh.key = text;
    fresh.text.clear();
    fresh.origin = CellOrigin::typed;
    return true;
  }

  bool parse_error(std::size_t place, const std::string&, const Json::exception&) {
    return refuse(misspelt(place));
  }

 private:
  [[nodiscard]] JsonMember& member() { return object_.members_[object_.count_ - 1]; }

  bool refuse(Finding why) {
    found = std::move(why);
    return false;
  }

  bool literal(const std::string& written) { return value(written, written, CellOrigin::typed); }

  /// Takes a value, within a nested one as JSON.
  bool value(std::string_view text, std::string_view json, CellOrigin origin) {
    if (depth_ == 0) return refuse(no_object());
    if (depth_ > 1) {
      part();
      member().text += json;
    } else {
      member().text = text;
      member().origin = origin;
    }
    return true;
  }

  /// Puts a comma before all but the first part of a list or an object.
  void part() {
    constexpr std::string_view before_first = "[{:";
    std::string& text = member().text;
    if (!text.empty() && before_first.find(text.back()) == std::string_view::npos) text += ',';
  }

  bool open(char bracket) {
    if (depth_ == 0) return refuse(no_object());
    if (++depth_ > deepest) return refuse(fault("it is nested too deeply", "嵌套太深"));
    part();
    member().text += bracket;
    member().origin = CellOrigin::nested;
    return true;
  }

  bool close(char bracket) {
    if (--depth_ > 0) member().text += bracket;
    return true;
  }

  JsonObject& object_;
  int depth_ = 0;
};

std::optional<Finding> JsonObject::read(std::string_view text) {
  count_ = 0;
  Events events(*this);
  if (!Json::sax_parse(text.begin(), text.end(), &events)) return events.found;

  sorted_.clear();
  for (const JsonMember& member : members()) {
    sorted_.push_back(member.key);
    if (static_cast<std::int64_t>(member.text.size()) > max_cell_bytes)
      return Finding{nullptr, Code::E_TOO_LARGE, {}, refusal_of(Limit::cell, 0).facts};
  }
  std::ranges::sort(sorted_);
  const auto twice = std::ranges::adjacent_find(sorted_);
  if (twice == sorted_.end()) return std::nullopt;
  const std::string key(*twice);
  return fault("the key “" + key + "” stands twice", "键“" + key + "”出现了两次");
}

}  // namespace jinguo
