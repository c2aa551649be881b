// What is asked of the records of one kind, before it is SQL.
#pragma once

#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace jinguo {

enum class Op : std::uint8_t {
  any_of,   ///< equal to one of the values; a null among them matches only empty
  none_of,  ///< different from all the values; empty differs from every one
  less,
  less_equal,
  greater,
  greater_equal,
  contains,
  begins,  ///< a region and all below it
  filled,
  empty,
};

struct Condition {
  const Field* field = nullptr;  ///< null: the record's id
  Op op = Op::any_of;
  std::vector<Value> values = {};
};

struct Order {
  const Field* field = nullptr;
  bool descending = false;
};

struct Query {
  std::vector<Condition> where = {};
  std::vector<Order> order = {};  ///< the id decides last
  std::int64_t limit = -1;        ///< -1: all
};

}  // namespace jinguo
