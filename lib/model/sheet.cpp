// A sheet whose rows are already in memory.
#include <jinguo/sheet.hpp>

#include <memory>
#include <utility>

namespace jinguo {

std::function<void(const RowSink&)> stored_rows(std::vector<Row> rows) {
  // A std::function copies its state; the shared pointer keeps the rows out of that.
  return [rows = std::make_shared<const std::vector<Row>>(std::move(rows))](const RowSink& sink) {
    for (const Row& row : *rows) sink(row);
  };
}

}  // namespace jinguo
