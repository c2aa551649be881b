// Whatever a spreadsheet, a mask or a hurried hand does to a value, what is stored is the true one,
// or the cell was refused, or it is listed for review: never is another value taken in silence.
#include "base/text.hpp"
#include "model/draft.hpp"
#include "model/identity.hpp"
#include "model/mask.hpp"

#include <jinguo/date.hpp>
#include <jinguo/kind.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {
namespace {

using namespace std::chrono_literals;

constexpr Date today = 2026y / 6 / 30;

struct Verdict {
  std::string stored;
  bool refused = false;
  bool listed = false;
};

Verdict judged(const Kind& kind, std::string_view field, std::string_view raw, CellNote note = {}) {
  Draft draft(kind, today);
  const std::size_t at = kind.index(field).value();
  judge_cell(draft, at, raw, note);
  if (kind.complete != nullptr) kind.complete(draft);
  return {plain_text(kind.fields[at], draft.values[at]), draft.refused(), !draft.findings.empty()};
}

/// What came in, how, and what the record should say.
struct Arrival {
  std::string cell;
  CellNote note = {};
};

void never_another(const Kind& kind, std::string_view field, std::string_view truth,
                   const Arrival& arrival) {
  const Verdict verdict = judged(kind, field, arrival.cell, arrival.note);
  if (verdict.refused) {
    RC_ASSERT(verdict.stored.empty());
  } else if (verdict.stored != truth) {
    RC_LOG() << "cell " << arrival.cell << " stored " << verdict.stored << " of " << truth;
    RC_ASSERT(verdict.listed || verdict.stored.empty());
  }
}

std::string digits(std::size_t count) {
  return *rc::gen::container<std::string>(count, rc::gen::inRange('0', static_cast<char>('9' + 1)));
}

Date some_day() { return add_days(1950y / 1 / 1, *rc::gen::inRange(0, 20000)); }

std::string identity_number() {
  std::string day = to_text(some_day());
  std::erase(day, '-');
  std::string number = "3299" + digits(2) + day + digits(3);
  number += identity_check_character(number);
  return number;
}

std::string printed(const char* form, double value) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), form, value);
  return text.data();
}

/// The digits as a double gives them back, and as a general format shows them.
Arrival through_a_double(const std::string& number, int choice) {
  const double value = std::stod(number);
  constexpr CellNote as_number{.origin = CellOrigin::number};
  switch (choice) {
    case 0:
      return {printed("%.0f", value), as_number};
    case 1:
      return {printed("%.17G", value), as_number};
    case 2:
      return {printed("%.5E", value)};
    case 3:
      return {printed("%.16E", value)};
    default:
      return {printed("%.2E", value)};
  }
}

std::string zeroed(std::string number) {
  for (std::size_t i = 15; i < number.size(); ++i) number[i] = '0';
  return number;
}

std::string with_replaced(std::string text, char from, char to) {
  std::ranges::replace(text, from, to);
  return text;
}

std::string full_width(std::string_view text) {
  std::string out;
  for (const char c : text) append_code_point(out, 0xFEE0U + static_cast<unsigned char>(c));
  return out;
}

/// What anybody's hand or program does to a number of any kind.
std::string mangled(const std::string& number) {
  const std::size_t at = *rc::gen::inRange<std::size_t>(1, number.size() - 1);
  switch (*rc::gen::inRange(0, 12)) {
    case 0:
      return with_replaced(number, '0', 'O');
    case 1:
      return with_replaced(number, '1', 'l');
    case 2:
      return full_width(number);
    case 3:
      return "'" + number;
    case 4:
      return "=\"" + number + "\"";
    case 5:
      return number.substr(0, at) + " " + number.substr(at);
    case 6:
      return number.substr(0, at) + "-" + number.substr(at);
    case 7:
      return number + ".0";
    case 8:
      return number.substr(0, at) + std::string(number.size() - at, '*');
    case 9:
      return number.substr(0, number.size() - 1);
    case 10:
      return number.substr(1);
    default:
      return "\t" + number + "　";
  }
}

}  // namespace

TEST_CASE("a damaged identity number is the true one, refused or listed") {
  const Kind& worker = get_kind("worker");
  CHECK(rc::check("through a double", [&worker] {
    std::string number = identity_number();
    RC_PRE(number.back() != 'X');
    never_another(worker, "id_number", number, through_a_double(number, *rc::gen::inRange(0, 5)));
    never_another(worker, "id_number", number, {zeroed(number)});
  }));
  CHECK(rc::check("by hand", [&worker] {
    const std::string number = identity_number();
    never_another(worker, "id_number", number, {mangled(number)});
  }));
}

TEST_CASE("a number of a workbook with more than 15 digits is never stored") {
  CHECK(rc::check("", [] {
    const std::string number = "3" + digits(*rc::gen::inRange<std::size_t>(15, 19));
    constexpr CellNote as_number{.origin = CellOrigin::number};
    for (const auto& [kind, field] : {std::pair{"worker", "id_number"},
                                      {"worker", "code"},
                                      {"enterprise", "credit_code"},
                                      {"attendance", "worker"},
                                      {"attendance", "certificate_no"}}) {
      const Verdict verdict = judged(get_kind(kind), field, number, as_number);
      RC_ASSERT(verdict.refused);
      RC_ASSERT(verdict.stored.empty());
    }
  }));
}

TEST_CASE("a damaged telephone number is the true one, refused or listed") {
  CHECK(rc::check("", [] {
    const std::string number = "15" + digits(9);
    const Arrival arrival = *rc::gen::inRange(0, 3) == 0
                                ? through_a_double(number, *rc::gen::inRange(0, 5))
                                : Arrival{mangled(number)};
    never_another(get_kind("worker"), "phone", number, arrival);
  }));
}

TEST_CASE("a day in the form of any spreadsheet is the true one, refused or listed") {
  constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  CHECK(rc::check("", [&names] {
    const Date day = some_day();
    const auto y = static_cast<int>(day.year());
    const std::string year = std::to_string(y);
    const std::string yy = year.substr(2);
    const std::string m = std::to_string(static_cast<unsigned>(day.month()));
    const std::string d = std::to_string(static_cast<unsigned>(day.day()));
    const std::string mm = (m.size() < 2 ? "0" : "") + m;
    const std::string dd = (d.size() < 2 ? "0" : "") + d;
    const std::string name(names[static_cast<unsigned>(day.month()) - 1]);
    const std::vector<std::string> forms = {
        m + "/" + d + "/" + year,
        mm + "/" + dd + "/" + yy,
        d + "/" + m + "/" + year,
        dd + "/" + mm + "/" + yy,
        m + "/" + d + "/" + yy,
        d + "-" + name + "-" + yy,
        dd + "-" + name + "-" + year,
        name + " " + d + ", " + year,
        d + " " + name + " " + year,
        name + "-" + yy,
        d + "-" + name,
        yy + "-" + mm + "-" + dd,
        yy + "/" + m + "/" + d,
        year + "/" + m + "/" + d + " 0:00",
        dd + "." + mm + "." + year,
        year + "." + m,
        m + "月" + d + "日",
    };
    const std::string cell = *rc::gen::elementOf(forms);
    const bool birth = *rc::gen::arbitrary<bool>();
    never_another(get_kind("worker"), birth ? "born_on" : "registered_on", to_text(day), {cell});

    // And in a column of counts none of them is a number.
    const Verdict count = judged(get_kind("training"), "capacity", cell);
    RC_ASSERT(count.stored.empty());
  }));
}

TEST_CASE("what a mask shows is refused by every sensitive field of every kind") {
  CHECK(rc::check("", [] {
    const std::string number = identity_number();
    const std::vector<std::string> truths = {number,
                                             "15" + digits(9),
                                             "0515-8" + digits(7),
                                             "4001234567",
                                             to_text(some_day()),
                                             "王小梅",
                                             "欧阳小兰",
                                             "王",
                                             "阿依古丽·买买提",
                                             "Mary Ann",
                                             "幸福路 3 号",
                                             "12345678"};
    const std::string truth = *rc::gen::elementOf(truths);
    for (const Kind* kind : kinds()) {
      for (const Field& field : kind->fields) {
        if (!field.sensitive()) continue;
        const std::string cell = masked(field.mask, truth);
        const Verdict verdict = judged(*kind, field.name, cell);
        if (!verdict.refused) RC_LOG() << kind->name << "." << field.name << ": " << cell;
        RC_ASSERT(verdict.refused);
        RC_ASSERT(verdict.stored.empty());
      }
    }
  }));
}

}  // namespace jinguo
