// The part of a metric that a figure is about, told twice: as the slice object of JSON and in
// words.
#pragma once

#include "report/question.hpp"
#include "report/tally.hpp"

#include <jinguo/code.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

class Part {
 public:
  explicit Part(Lang lang) : lang_(lang) {}

  /// Adds a word that is its own in JSON, such as a month.
  void add(std::string_view name, std::string_view title, std::string_view word);
  void add(const Filter& filter);
  void add(const Manner& manner);
  /// `called` is the region's name where it is known.
  void add_region(const Word& code, std::string_view called);
  void add(const Slice& slice, const Word& word);

  /// Returns `{"funding":"inclusive"}`.
  [[nodiscard]] std::string json() const { return "{" + json_ + "}"; }
  /// Returns `经费性质=普惠性 …`, as it may be said to --slice again.
  [[nodiscard]] const std::string& told() const { return told_; }
  /// Returns `普惠性、…` in brackets, to stand after a title; empty for the whole.
  [[nodiscard]] std::string bracketed() const;

 private:
  void append(std::string_view name, std::string_view title, std::string_view json,
              std::string_view told, std::string_view brief);

  Lang lang_;
  std::string json_;
  std::string told_;
  std::string brief_;
};

/// Returns a figure's value as a cell: fen become yuan, tenths the unit.
[[nodiscard]] Value value_cell(const Metric& metric, std::optional<std::int64_t> value);

/// Returns a number as it stands in a sentence.
[[nodiscard]] std::string number_text(const Value& value);

/// Returns the two numbers of a quotient as cells.
[[nodiscard]] Value numerator_cell(const Metric& metric, const Figure& figure);
[[nodiscard]] Value denominator_cell(const Metric& metric, const Figure& figure);

/// Returns the unit of a figure: the metric's, or the word that it is counted by.
[[nodiscard]] std::string unit_of(const Metric& metric, const std::vector<const Slice*>& by,
                                  const Group& group, Lang lang);

/// Returns a count floored to its leading digits, with 余 (or `over `) where it was more: two
/// digits from 100 on, one from 10 on. 4601 is 4600余, 4600 is 4600, 7 is 7.
[[nodiscard]] std::string rounded_down(long long count, bool zh);

/// One kind of number beside a figure, and how it is told.
struct BesideWords {
  Beside beside;
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  std::string_view note_zh;  ///< `{n}` is the number
  std::string_view note_en;
};

[[nodiscard]] std::span<const BesideWords> beside_words();

}  // namespace jinguo
