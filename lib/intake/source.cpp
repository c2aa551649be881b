// Tells forms apart by their first bytes, and finds the reader for each.
#include "intake/source.hpp"

#include "intake/compound_file.hpp"
#include "intake/csv.hpp"
#include "intake/refusal.hpp"
#include "intake/sheet_reader.hpp"
#include "intake/workbook.hpp"

#include <array>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace jinguo {
namespace {

bool ends_as_ndjson(std::string_view path) {
  return path.ends_with(".ndjson") || path.ends_with(".jsonl");
}

/// Commas in every row of a table of tabs would part it as well: where nobody says otherwise, a
/// name that says tabs is believed if the file begins with any.
char separator_by_name(std::string_view path, InputFile& file, char wish) {
  if (wish != 0 || !path.ends_with(".tsv")) return wish;
  std::array<char, 1024> head{};
  const std::string_view begin(head.data(), file.read_at(0, head));
  return begin.find('\t') == std::string_view::npos ? wish : '\t';
}

}  // namespace

std::string_view name(FileFormat format) {
  switch (format) {
    using enum FileFormat;
    case text:
      return "csv";
    case ndjson:
      return "ndjson";
    case xlsx:
      return "xlsx";
  }
  throw std::logic_error("unhandled FileFormat");
}

namespace {

constexpr Saying all_hidden = {"工作表都隐藏着", "all its sheets are hidden"};
constexpr std::string_view zip_mark = "PK\3\4";

/// Reads no row and says why.
class RefusedReader final : public RowReader {
 public:
  explicit RefusedReader(Problem why) : why_(std::move(why)) {}

  [[nodiscard]] bool next(RawRow&, Problems& problems) override {
    if (why_) problems.add(*std::exchange(why_, std::nullopt));
    return false;
  }
  [[nodiscard]] std::int64_t consumed() const override { return 0; }

 private:
  std::optional<Problem> why_;
};

}  // namespace

Source::Source(const std::string& path, SourceWish wish) : wish_(std::move(wish)), file_(path) {
  std::array<char, compound_file_mark.size()> head{};
  const std::string_view begin(head.data(), file_.read_at(0, head));
  const bool compound = begin == compound_file_mark;
  if (!compound && !begin.starts_with(zip_mark)) {
    form_ = judge_form(file_, {wish_.encoding, separator_by_name(path, file_, wish_.separator)});
    if (ends_as_ndjson(path) || begins_as_ndjson(file_, form_)) {
      format_ = FileFormat::ndjson;
      form_.separator = 0;
    }
    return;
  }
  format_ = FileFormat::xlsx;
  form_ = binary_form(file_);
  if (compound) {
    refused_ = judge_compound_file(file_).problem();
  } else {
    open_workbook();
  }
}

Source::~Source() = default;

void Source::open_workbook() {
  try {
    workbook_ = std::make_unique<Workbook>(file_);
  } catch (const Refusal& refusal) {
    refused_ = refusal.problem();
    return;
  }
  const std::span<const Workbook::Sheet> all = workbook_->sheets();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].info.hidden && !wish_.include_hidden) continue;
    shown_.push_back(i);
    sheets_.push_back(all[i].info);
  }
  if (shown_.empty()) refused_ = damaged(all_hidden).problem();
}

std::unique_ptr<RowReader> Source::open(std::size_t sheet) {
  if (refused_) return std::make_unique<RefusedReader>(*refused_);
  if (format_ == FileFormat::ndjson) {
    if (!keys_) keys_ = collect_keys(file_, form_);
    return std::make_unique<NdjsonReader>(file_, form_, *keys_);
  }
  if (!workbook_) {
    file_.rewind();
    return std::make_unique<CsvReader>(file_, form_);
  }
  try {
    return std::make_unique<SheetReader>(
        *workbook_, workbook_->sheets()[shown_.at(sheet)],
        wish_.include_hidden ? Hidden::included : Hidden::left_out);
  } catch (const Refusal& refusal) {
    return std::make_unique<RefusedReader>(refusal.problem());
  }
}

}  // namespace jinguo
