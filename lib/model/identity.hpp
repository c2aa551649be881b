// Identity numbers of persons: GB 11643-1999 (18 characters), GB 11643-1989 (15 digits), the
// permits of the same shape, and passports. A number is never repaired: it is taken or refused.
#pragma once

#include "model/cell.hpp"

#include <jinguo/date.hpp>

#include <optional>
#include <string_view>

namespace jinguo {

/// Cleans and judges an identity number of the document type named by `document` (one of the
/// choices of worker.id_type; empty: inferred from the number). On success `cell.text` is
/// canonical; findings are E_ID_… and W_ID_….
void check_identity_number(Cell& cell, std::string_view document);

/// Returns the document type that a canonical number has by its shape: resident, hmt_permit,
/// foreigner_permit or, when it has neither shape, other.
[[nodiscard]] std::string_view document_of(std::string_view canonical);

struct Holder {
  Date born;
  bool female = false;
};

/// Returns birth date and sex that a canonical 18-character number states (the 17th character
/// decides the sex); empty for numbers that state none.
[[nodiscard]] std::optional<Holder> holder_of(std::string_view canonical);

/// Returns the MOD 11-2 check character (ISO 7064) over the first 17 digits.
[[nodiscard]] char identity_check_character(std::string_view body);

}  // namespace jinguo
