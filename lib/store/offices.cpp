#include "store/offices.hpp"

#include "model/kinds/office.hpp"
#include "store/records.hpp"

#include <array>

namespace jinguo {

std::string office_name(Store& store, Id office) {
  std::string name;
  const std::array<const Field*, 1> fields{&get_field(office::kind, "name")};
  scan(store, office::kind, fields, {.where = {{nullptr, Op::any_of, {office}}}},
       [&](Id, std::vector<Value>& cells) { name = as_text(cells[0]); });
  return name;
}

}  // namespace jinguo
