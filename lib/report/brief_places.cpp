#include "report/brief_places.hpp"

#include "base/text.hpp"
#include "report/asked_figures.hpp"

#include <jinguo/error.hpp>

#include <algorithm>

namespace jinguo {
namespace {

[[noreturn]] void refuse_brace(std::string_view file, std::size_t line, std::string_view brace) {
  const bool opens = brace == "{";
  throw Error(
      Code::bad_template,
      {{"file", std::string(file)},
       {"line", std::to_string(line)},
       {"placeholder", std::string(brace)},
       {"detail", opens ? "the brace is not closed on its line" : "no brace was opened before it"},
       {"detail.zh", opens ? "这一行里没有对应的右花括号" : "前面没有对应的左花括号"}});
}

/// Cuts lines into pieces.
class Cutter {
 public:
  explicit Cutter(std::string_view file) : file_(file) {}

  void cut(std::string_view line) {
    ++line_;
    if (line.starts_with('#')) return;
    for (std::size_t at = 0; at < line.size();) {
      const std::string_view rest = line.substr(at);
      if (rest.starts_with("{{") || rest.starts_with("}}")) {
        add(rest.substr(0, 1));
        at += 2;
      } else if (rest.starts_with('{')) {
        const std::size_t end = rest.find('}');
        if (end == std::string_view::npos) refuse_brace(file_, line_, "{");
        pieces_.push_back({std::string(trim(rest.substr(1, end - 1))), true, line_});
        at += end + 1;
      } else if (rest.starts_with('}')) {
        refuse_brace(file_, line_, "}");
      } else {
        const std::size_t end = std::min(rest.find_first_of("{}"), rest.size());
        add(rest.substr(0, end));
        at += end;
      }
    }
    add("\n");
  }

  [[nodiscard]] std::vector<Piece>&& pieces() { return std::move(pieces_); }

 private:
  void add(std::string_view text) {
    if (pieces_.empty() || pieces_.back().place)
      pieces_.push_back({std::string(text), false, line_});
    else
      pieces_.back().text += text;
  }

  std::string_view file_;
  std::size_t line_ = 0;
  std::vector<Piece> pieces_;
};

void expect(std::string_view name, std::string_view word,
            std::initializer_list<std::string_view> known) {
  if (std::ranges::find(known, word) != known.end()) return;
  std::string listed;
  for (const std::string_view one : known)
    listed += (listed.empty() ? "" : ", ") + std::string(one);
  throw Error(Code::bad_value,
              {{"field", std::string(name)}, {"value", std::string(word)}, {"known", listed}});
}

}  // namespace

std::vector<Piece> read_template(std::string_view text, std::string_view file) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.ends_with('\n')) text.remove_suffix(1);
  Cutter cutter(file);
  for (std::string_view line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    cutter.cut(line);
  }
  return cutter.pieces();
}

Asking read_asking(std::string_view place) {
  Asking asking;
  const std::size_t end = std::min(place.find_first_of(" \t"), place.size());
  asking.metric = place.substr(0, end);
  for (const std::string& word : read_slices(replaced(place.substr(end), '\t', ' '))) {
    const std::size_t sign = std::min(word.find('='), word.size());
    const std::string name = word.substr(0, sign);
    const std::string said = sign < word.size() ? word.substr(sign + 1) : std::string();
    if (name == "window") {
      expect(name, said, {"month", "ytd", "all"});
      asking.window = said;
    } else if (name == "style") {
      expect(name, said, {"yu", "exact"});
      asking.round_down = said == "yu";
    } else if (name == "in") {
      asking.unit = said;
    } else {
      asking.slices.push_back(word);
    }
  }
  return asking;
}

}  // namespace jinguo
