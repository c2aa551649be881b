// A question to the metric table: which figures, of which part, split by what, for which windows.
#pragma once

#include "report/metric.hpp"
#include "store/store.hpp"

#include <jinguo/date.hpp>
#include <jinguo/report.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// A word as the store holds it, ids and truths as digits; empty where a record leaves it open.
using Word = std::optional<std::string>;

/// One word per slice that a question is split by.
using Group = std::vector<Word>;

/// Only rows whose slice holds one of these words.
struct Filter {
  const Slice* slice;
  std::vector<Word> stored;
  std::vector<Word> words;  ///< the same as told outside: codes for references
};

struct Question {
  const Metric* metric;
  std::vector<Filter> filters = {};
  /// Slices to split by; null splits by the regions one level below the one asked for.
  std::vector<const Slice*> by = {};
  std::vector<Window> windows = {};
  std::optional<std::int64_t> limit = {};  ///< minutes; else the metric's own
};

/// Reads `field=value,value` as a filter of the metric; an empty value means records that leave the
/// field open. Throws Error: unknown_slice, bad_value, not_found, ambiguous.
[[nodiscard]] Filter read_filter(Store& store, const Metric& metric, std::string_view text,
                                 Date today);

/// How a figure is counted, where its metric leaves a choice: minutes allowed, or another row.
struct Manner {
  std::string_view name;
  std::string_view title;
  std::string word;
  std::string word_zh;
  const Metric* metric = nullptr;
  std::optional<std::int64_t> limit = {};
};

/// Reads `name=word` as a manner of counting; none when the name is not one of the metric's. Throws
/// Error(bad_value) on a word that it does not know.
[[nodiscard]] std::optional<Manner> read_manner(const Metric& metric, std::string_view text);

/// Returns the word as JSON: truths and whole numbers bare, none as null.
[[nodiscard]] std::string json_word(const Slice* slice, const Word& word);

/// Returns the word as people read it: the choice's title, 是 or 否, 未填 or, of a region, 未分配.
[[nodiscard]] std::string told_word(const Slice* slice, const Word& word, Lang lang);

/// Returns where a word stands among others of its slice: choices as declared, else by text, the
/// empty word last.
[[nodiscard]] std::pair<std::size_t, std::string> rank(const Slice* slice, const Word& word);

}  // namespace jinguo
