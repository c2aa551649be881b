// Which field a column header means.
#pragma once

#include <jinguo/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// Returns the form in which two spellings of a header are equal: NFKC, without white space, `*`,
/// `★`, colons and bracketed text at the end, Latin letters in lower case.
[[nodiscard]] std::string header_key(std::string_view header);

/// How a column came to its field.
enum class HeaderHow : std::uint8_t {
  none,       ///< no field is meant
  exact,      ///< its words are the name, the title or an alias
  contained,  ///< its words contain one
  joined,     ///< the words of two header rows together are one
  map,        ///< the mapping file says so, or says that it is not to be used
  serial,     ///< it only counts the rows
};

[[nodiscard]] std::string_view name(HeaderHow how);  ///< none, exact, contained …

/// The words above one column: those of a second, lower row are empty where there is none.
struct HeaderWords {
  std::string upper;  ///< repeated from the left where one cell spans several columns
  std::string lower;

  /// Returns the words as a person would say them: `upper/lower`.
  [[nodiscard]] std::string shown() const;
};

struct HeaderMeaning {
  const Field* field = nullptr;
  HeaderHow how = HeaderHow::none;
};

/// The spellings of a kind's fields, made comparable once.
class HeaderIndex {
 public:
  explicit HeaderIndex(const Kind& kind);

  /// Returns what the columns mean. An exact name, title or alias wins; else the longest title or
  /// alias contained in the header when only one field has it and no other column is exactly it. Of
  /// two rows the lower decides when it alone means a field and the upper speaks of nobody else.
  /// Fields set by jinguo itself are never meant.
  [[nodiscard]] std::vector<HeaderMeaning> meanings(std::span<const HeaderWords> headers) const;

  /// Lets a header mean this field, whatever its words say; null: it is known and not to be used.
  void map(std::string_view header, const Field* field);

  /// Returns the field whose name, title or alias the words are; null when none.
  [[nodiscard]] const Field* exact(const std::string& key) const;

 private:
  [[nodiscard]] const Field* contained(std::string_view key) const;
  [[nodiscard]] HeaderMeaning certain(const HeaderWords& words) const;
  [[nodiscard]] const Field* guess(const HeaderWords& words) const;

  std::map<std::string, const Field*, std::less<>> spellings_;
  std::map<std::string, const Field*, std::less<>> mapped_;
};

/// How well a row serves as a header: the cells that mean something, and the different things that
/// they mean.
struct HeaderScore {
  std::size_t fields = 0;
  std::size_t cells = 0;
  std::size_t sure = 0;  ///< cells whose words are a field's own, not only contain them
};

[[nodiscard]] HeaderScore score_of(std::span<const HeaderMeaning> meanings);

/// Returns the fields that the headers of one row mean, one per header, null where none is meant.
[[nodiscard]] std::vector<const Field*> match_headers(const Kind& kind,
                                                      std::span<const std::string> headers);

/// Tells whether a header stands above a column that only counts the rows: 序号, No.
[[nodiscard]] bool is_serial_header(std::string_view header);

}  // namespace jinguo
