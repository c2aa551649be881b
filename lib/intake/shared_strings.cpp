// Reads the part xl/sharedStrings.xml (ECMA-376-1, 18.4).
#include "intake/shared_strings.hpp"

#include "intake/refusal.hpp"
#include "intake/rows.hpp"
#include "intake/spreadsheet_text.hpp"
#include "intake/xml_stream.hpp"

namespace jinguo {
namespace {

class StringsHandler final : public XmlHandler {
 public:
  StringsHandler(std::string& all, std::vector<std::uint32_t>& ends) : text_(all), ends_(ends) {}

  void start(std::string_view element, XmlAttributes) override { runs_.start(element); }

  void end(std::string_view element) override {
    runs_.end(element);
    if (element != "si") return;
    const std::size_t begin = ends_.empty() ? 0 : ends_.back();
    decode_escapes(text_, begin);
    if (text_.size() - begin > max_cell_bytes) throw too_large({"一格", "one cell"}, "1 MiB");
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }

  void text(std::string_view piece) override {
    if (runs_.inside()) text_ += piece;
  }

 private:
  std::string& text_;
  std::vector<std::uint32_t>& ends_;
  RunText runs_;
};

}  // namespace

SharedStrings::SharedStrings(ZipEntry part) {
  StringsHandler handler(text_, ends_);
  read_xml(std::move(part), handler);
}

}  // namespace jinguo
