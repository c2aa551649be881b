// Names records for people and scripts: the code that other commands take, and a few words.
#pragma once

#include "report/about.hpp"
#include "store/store.hpp"

#include <jinguo/code.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/value.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace jinguo {

/// A record as it is told.
struct ToldRecord {
  std::string ref;    ///< code, or the id of kinds without code
  std::string words;  ///< what it is about; empty where nothing may be told
};

class RecordTeller {
 public:
  RecordTeller(Store& store, Lang lang) : store_(store), lang_(lang) {}

  /// Holds until the next record of the kind is told. Many records of one thing follow one another,
  /// so the last of each kind is kept.
  [[nodiscard]] const ToldRecord& tell(const Kind& kind, Id id);

 private:
  /// The statement that reads records of a kind, and what the last of them came to.
  template <typename Told>
  struct Known {
    std::unique_ptr<Statement> by_id;
    Id id = 0;
    Told told;
  };
  template <typename Told>
  using KnownByKind = std::map<std::string_view, Known<Told>>;

  /// Returns the row with this id, to be finished by the caller; null when there is none.
  template <typename Told>
  Statement* find(Known<Told>& known, const Kind& kind, Id id);
  [[nodiscard]] std::string words(const Kind& kind, std::string_view field, const Statement& row);
  [[nodiscard]] const std::string& name(const Kind& kind, Id id);

  Store& store_;
  Lang lang_;
  KnownByKind<ToldRecord> records_;
  KnownByKind<std::string> names_;
};

}  // namespace jinguo
