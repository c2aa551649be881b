// Overlaps are refused, so that a row never has more covers than columns.
#include "intake/merged_cells.hpp"

#include "intake/refusal.hpp"

#include <algorithm>
#include <cstring>

namespace jinguo {
namespace {

constexpr std::size_t chunk = std::size_t{128} * 1024;
constexpr std::string_view needle = "mergeCell";
constexpr std::string_view spaces = " \t\r\n";
/// No tag that means a merged area is longer; it may be cut by the end of a chunk.
constexpr std::size_t longest_tag = 256;

constexpr Saying areas_text = {"合并单元格", "merged areas"};
constexpr Saying overlapping = {"合并单元格互相重叠", "merged areas overlap"};
static_assert(max_merged_areas == 100'000);

/// Returns the value of the attribute `ref` in a tag's text.
std::string_view ref_attribute(std::string_view tag) {
  constexpr std::string_view name = "ref=";
  const std::size_t at = tag.find(name);
  if (at == std::string_view::npos || at + name.size() == tag.size()) return {};
  const char quote = tag[at + name.size()];
  const std::string_view value = tag.substr(at + name.size() + 1);
  return value.substr(0, value.find(quote));
}

class MergedFinder {
 public:
  /// Takes the areas out of a piece of XML; returns how much of it was searched for good.
  std::size_t search(std::string_view text) {
    std::size_t at = 0;
    for (;;) {
      // As fast as memory: nothing else of the sheet is looked at.
      const void* const hit =
          ::memmem(text.data() + at, text.size() - at, needle.data(), needle.size());
      if (hit == nullptr) return std::max(at, text.size() - std::min(text.size(), longest_tag));
      const auto begin = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
      const std::size_t end = text.find('>', begin);
      if (end == std::string_view::npos) return begin == 0 ? 0 : begin - 1;
      take(text.substr(0, end), begin);
      at = end;
    }
  }

  [[nodiscard]] std::vector<CellRange> areas() {
    std::ranges::stable_sort(areas_, {}, &CellRange::top);
    return std::move(areas_);
  }

 private:
  void take(std::string_view text, std::size_t begin) {
    const std::string_view tag = text.substr(begin + needle.size());
    const bool is_tag = begin > 0 && (text[begin - 1] == '<' || text[begin - 1] == ':') &&
                        !tag.empty() && spaces.find(tag[0]) != std::string_view::npos;
    const auto area = is_tag ? read_range(ref_attribute(tag)) : std::nullopt;
    if (!area || area->left >= max_columns) return;
    if (area->top == area->bottom && area->left == area->right) return;
    if (areas_.size() == max_merged_areas) throw too_large(areas_text, "100000");
    areas_.push_back(*area);
    areas_.back().right = std::min(area->right, max_columns - 1);
  }

  std::vector<CellRange> areas_;
};

}  // namespace

std::vector<CellRange> find_merged(ZipEntry part) {
  MergedFinder finder;
  std::vector<char> buffer(longest_tag + chunk);
  std::size_t kept = 0;
  for (;;) {
    const std::size_t got = part.read(std::span(buffer).subspan(kept, chunk));
    if (got == 0) break;
    const std::string_view text(buffer.data(), kept + got);
    const std::size_t searched = finder.search(text);
    kept = std::min(text.size() - searched, longest_tag);
    std::memmove(buffer.data(), text.data() + text.size() - kept, kept);
  }
  return finder.areas();
}

void MergedCells::begin(const CellRange& area) {
  for (const Cover& cover : covers_) {
    if (cover.area->left <= area.right && area.left <= cover.area->right) {
      throw damaged(overlapping);
    }
  }
  covers_.push_back({.area = &area, .text = {}, .note = {}});
}

void MergedCells::lay_over(std::int64_t row, std::vector<std::string_view>& cells,
                           std::vector<CellNote>& notes) {
  std::erase_if(covers_, [row](const Cover& cover) { return cover.area->bottom < row; });
  for (; next_ < areas_.size() && areas_[next_].top <= row; ++next_) {
    if (areas_[next_].bottom >= row) begin(areas_[next_]);
  }
  for (Cover& cover : covers_) {
    const CellRange& area = *cover.area;
    if (cells.size() <= area.right) {
      cells.resize(area.right + 1);
      notes.resize(area.right + 1);
    }
    const bool first = area.top == row;
    if (first) {
      cover.text = cells[area.left];
      cover.note = notes[area.left];
      cover.note.merged = true;
    } else {
      cells[area.left] = cover.text;
      notes[area.left] = cover.note;
    }
    for (std::size_t column = area.left + 1; column <= area.right; ++column) {
      cells[column] = {};
      notes[column] = {.merged = true};
    }
  }
}

}  // namespace jinguo
