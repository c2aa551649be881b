// Undo against a model: for any order of imports, edits and undos, every person stands where the
// last thing that happened to her, and was not taken back, left her.
#include "model/identity.hpp"
#include "unit/register.hpp"

#include <jinguo/batch.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace jinguo;
using registers::Register;

namespace {

constexpr int population = 6;

std::string number_of(int n) {
  std::string text = "329901199003070" + std::to_string(n) + "2";
  text.push_back(identity_check_character(text));
  return text;
}

std::string phone_of(int n) { return "1540000" + std::to_string(1000 + n); }

/// What wrote a telephone: a batch, or 0 for an edit by hand.
using History = std::vector<std::pair<Id, std::string>>;

class Model {
 public:
  std::string file() {
    std::string text = "姓名,身份证号,手机号\n";
    asked_.clear();
    for (int n = 0; n < population; ++n)
      if (*rc::gen::arbitrary<bool>()) {
        asked_[n] = phone_of(*rc::gen::inRange(0, 5));
        text += "王小梅," + number_of(n) + "," + asked_[n] + "\n";
      }
    return text;
  }
  void imported(Id batch) {
    for (const auto& [n, phone] : asked_)
      if (people_[n].empty() || people_[n].back().second != phone)
        people_[n].emplace_back(batch, phone);
    in_force_.insert(batch);
  }
  void edited(int n, const std::string& phone) {
    if (people_[n].back().second != phone) people_[n].emplace_back(0, phone);
  }
  void undone(Id batch) {
    for (auto& [n, history] : people_)
      if (!history.empty() && history.back().first == batch) history.pop_back();
    in_force_.erase(batch);
  }

  [[nodiscard]] std::vector<int> present() const {
    std::vector<int> all;
    for (const auto& [n, history] : people_)
      if (!history.empty()) all.push_back(n);
    return all;
  }
  [[nodiscard]] std::vector<Id> in_force() const { return {in_force_.begin(), in_force_.end()}; }
  [[nodiscard]] std::string told() const {
    std::map<std::string, std::string> lines;
    for (const int n : present()) lines[number_of(n)] = people_.at(n).back().second;
    std::string text;
    for (const auto& [number, phone] : lines)
      text += (text.empty() ? "" : " ") + number + "=" + phone;
    return text;
  }

 private:
  std::map<int, History> people_;
  std::map<int, std::string> asked_;
  std::set<Id> in_force_;
};

std::string stored(Register& reg) {
  return reg.sql("SELECT id_number || '=' || phone FROM worker ORDER BY id_number");
}

std::string whole(Register& reg) {
  return reg.sql(
      "SELECT id || code || name || id_number || sex || born_on || phone || IFNULL(batch_id, '-') "
      "|| created_at || updated_at FROM worker ORDER BY id");
}

UndoResult undo(Register& reg, Id batch) {
  return undo_batch(reg.session(), {.batch = std::to_string(batch)});
}

void import_something(Register& reg, Model& model) {
  const ImportResult result = reg.import("worker", model.file());
  RC_ASSERT(!result.refused);
  if (!result.already) model.imported(result.batch.value());
}

void edit_somebody(Register& reg, Model& model) {
  const std::vector<int> present = model.present();
  if (present.empty()) return;
  const int n = *rc::gen::elementOf(present);
  const std::string phone = phone_of(*rc::gen::inRange(0, 5));
  reg.edit("worker", number_of(n), {{"phone", phone}});
  model.edited(n, phone);
}

/// Undoes a batch, on the way there and back once more; all three must agree.
void undo_something(Register& reg, Model& model) {
  const std::vector<Id> in_force = model.in_force();
  if (in_force.empty()) return;
  const Id batch = *rc::gen::elementOf(in_force);
  const std::string before = whole(reg);

  const UndoResult first = undo(reg, batch);
  if (first.nothing) {
    RC_ASSERT(whole(reg) == before);
    return;
  }
  const Id away = first.batch.value();
  const std::string after = whole(reg);
  const Id back = undo(reg, away).batch.value();
  RC_ASSERT(whole(reg) == before);
  undo(reg, back);
  RC_ASSERT(whole(reg) == after);

  model.undone(batch);
}

}  // namespace

TEST_CASE("whatever was imported, edited and undone, everybody stands as the model says") {
  CHECK(rc::check([] {
    Register reg;
    Model model;
    const int steps = *rc::gen::inRange(2, 10);
    for (int i = 0; i < steps; ++i) {
      switch (*rc::gen::inRange(0, 4)) {
        case 0:
        case 1:
          import_something(reg, model);
          break;
        case 2:
          edit_somebody(reg, model);
          break;
        default:
          undo_something(reg, model);
      }
      RC_ASSERT(stored(reg) == model.told());
    }
  }));
}
