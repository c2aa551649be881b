#include "intake/source.hpp"

#include "intake/csv.hpp"

#include <stdexcept>
#include <utility>

namespace jinguo {

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
}

Source::~Source() = default;

std::unique_ptr<RowReader> Source::open(std::size_t) {
  file_.rewind();
  return std::make_unique<CsvReader>(file_, form_);
}

}  // namespace jinguo
