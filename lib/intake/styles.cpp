// Only number formats are read: fonts, fills and borders say nothing about a value.
#include "intake/styles.hpp"

#include "intake/number_attribute.hpp"
#include "intake/refusal.hpp"
#include "intake/xml_stream.hpp"

#include <cstdint>
#include <map>
#include <utility>

namespace jinguo {
namespace {

/// Spreadsheets themselves stop at 65,490.
constexpr std::size_t max_styles = 100'000;

class StylesHandler final : public XmlHandler {
 public:
  void start(std::string_view element, XmlAttributes attributes) override {
    if (element == "numFmts" || element == "cellXfs") {
      inside_ = element == "numFmts" ? Inside::formats : Inside::cells;
    } else if (element == "numFmt" && inside_ == Inside::formats) {
      const auto id = read_whole(attributes["numFmtId"]);
      if (id) defined_[*id] = read_number_format(attributes["formatCode"]);
      if (defined_.size() > max_styles) throw too_large(styles_text, "100000");
    } else if (element == "xf" && inside_ == Inside::cells) {
      ids_.push_back(read_whole(attributes["numFmtId"]).value_or(0));
      if (ids_.size() > max_styles) throw too_large(styles_text, "100000");
    }
  }

  void end(std::string_view element) override {
    if (element == "numFmts" || element == "cellXfs") inside_ = Inside::elsewhere;
  }

  [[nodiscard]] std::vector<NumberFormat> formats() const {
    std::vector<NumberFormat> formats;
    formats.reserve(ids_.size());
    for (const std::int64_t id : ids_) {
      const auto defined = defined_.find(id);
      formats.push_back(defined == defined_.end() ? built_in_format(id) : defined->second);
    }
    return formats;
  }

 private:
  enum class Inside : std::uint8_t { elsewhere, formats, cells };
  static constexpr Saying styles_text = {"单元格样式", "cell styles"};
  static_assert(max_styles == 100'000);

  Inside inside_ = Inside::elsewhere;
  std::map<std::int64_t, NumberFormat> defined_;
  std::vector<std::int64_t> ids_;
};

}  // namespace

std::vector<NumberFormat> read_styles(ZipEntry part) {
  StylesHandler handler;
  read_xml(std::move(part), handler);
  return handler.formats();
}

}  // namespace jinguo
