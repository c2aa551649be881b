#include "intake/source.hpp"

#include "intake/csv.hpp"

#include <stdexcept>
#include <string_view>
#include <utility>

namespace jinguo {
namespace {

bool ends_as_ndjson(std::string_view path) {
  return path.ends_with(".ndjson") || path.ends_with(".jsonl");
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

Source::Source(const std::string& path, SourceWish wish) : wish_(std::move(wish)), file_(path) {
  form_ = judge_form(file_, {wish_.encoding, wish_.separator});
  if (ends_as_ndjson(path) || begins_as_ndjson(file_, form_)) {
    format_ = FileFormat::ndjson;
    form_.separator = 0;
  }
}

Source::~Source() = default;

std::unique_ptr<RowReader> Source::open(std::size_t) {
  if (format_ == FileFormat::ndjson) {
    if (!keys_) keys_ = collect_keys(file_, form_);
    return std::make_unique<NdjsonReader>(file_, form_, *keys_);
  }
  file_.rewind();
  return std::make_unique<CsvReader>(file_, form_);
}

}  // namespace jinguo
