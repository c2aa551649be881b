// Records of any kind: add, edit, remove, find, show, list, export, template, fields.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/kind.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jinguo {

/// A field and what the user wrote for it; an empty text empties the field on edit.
struct Assignment {
  const Field* field = nullptr;
  std::string text;
};

struct Written {
  Id id = 0;
  std::string code;  ///< the id in words for kinds without code
};

/// Adds one record. Findings go to `problems`; throws Error(data_refused) when one of them refuses
/// it, and then nothing was written.
Written JINGUO_API add_record(Session& session, const Kind& kind,
                              std::span<const Assignment> fields, Problems& problems);

/// Adds the records of a JSON object or array, all in one transaction. Throws Error: bad_value when
/// the text is no such JSON, unknown_field, data_refused.
std::vector<Written> JINGUO_API add_json(Session& session, const Kind& kind, std::string_view json,
                                         Problems& problems);

/// Changes the fields named. Throws Error: not_found, ambiguous, data_refused.
Written JINGUO_API edit_record(Session& session, const Kind& kind, std::string_view ref,
                               std::span<const Assignment> fields, Problems& problems);

/// Removes records, all or none. Throws Error: not_found, ambiguous, still_referenced.
void JINGUO_API remove_records(Session& session, const Kind& kind,
                               std::span<const std::string> refs);

/// Returns the record that a reference names: a code or another handle of the kind; for kinds
/// without code its id, or the values of a key joined by `/`. Throws Error: not_found, ambiguous.
[[nodiscard]] Id JINGUO_API get_record(Session& session, const Kind& kind, std::string_view ref);

/// How records are to be seen.
struct View {
  std::vector<std::string> columns;  ///< field names; empty: the usual ones; `all`: every one
  Audience audience = Audience::scripts;
  Lang lang = Lang::zh;
  bool reveal = false;  ///< sensitive fields in full; the look is noted in the store
  std::string reason;   ///< why, when revealed
};

/// Returns one record in full, or several as a table. Throws Error: not_found, ambiguous,
/// reveal_needs_reason.
[[nodiscard]] Sheet JINGUO_API show_records(Session& session, const Kind& kind,
                                            std::span<const std::string> refs, const View& view);

/// What a list is asked for; everything given is required.
struct Listing {
  std::vector<std::string> where;  ///< `field=a,b`, `!=`, `<`, `<=`, `>`, `>=`, `~`, `?`, `!?`
  std::string region;              ///< code or name: it and all below it
  std::string from;                ///< first day, of the kind's deciding date
  std::string to;                  ///< last day
  std::string month;               ///< YYYY-MM
  std::string sort;                ///< `field,-field`
  std::int64_t limit = -1;
};

/// Throws Error: bad_filter, unknown_field, bad_value, not_found and ambiguous (regions).
[[nodiscard]] Sheet JINGUO_API list_records(Session& session, const Kind& kind,
                                            const Listing& listing, const View& view);
[[nodiscard]] std::int64_t JINGUO_API count_records(Session& session, const Kind& kind,
                                                    const Listing& listing);

/// Returns all records with every field that an import takes, sorted by code.
[[nodiscard]] Sheet JINGUO_API export_records(Session& session, const Kind& kind, const View& view);

/// Returns the 台账 of a window as a form: a title with office and window, the records numbered
/// from 1 in order of their deciding date, and a line of totals under what can be added up. Columns
/// are those of an export unless the view names others; scripts get neither numbers nor totals that
/// they would have to skip. Throws what list_records throws.
[[nodiscard]] Sheet JINGUO_API ledger(Session& session, const Kind& kind, const Listing& listing,
                                      const View& view);

/// Returns an empty form: the headers of every field that an import takes.
[[nodiscard]] Sheet JINGUO_API template_sheet(const Kind& kind, Lang lang);

/// Returns the kind's table: name, title, type, rules, choices, aliases, help.
[[nodiscard]] Sheet JINGUO_API fields_sheet(const Kind& kind, Lang lang);

}  // namespace jinguo
