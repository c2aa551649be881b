// Vouchers used and vouchers run out.
#pragma once

#include <jinguo/api.hpp>
#include <jinguo/problem.hpp>
#include <jinguo/records.hpp>
#include <jinguo/session.hpp>
#include <jinguo/sheet.hpp>

#include <string>

namespace jinguo {

struct Redemption {
  std::string serial;  ///< of the voucher; its code will do
  std::string by;      ///< a person or a household
  std::string on;      ///< empty: today
  std::string order;   ///< the service order it paid for; empty: none on record
  std::string item;    ///< the service that was asked for; empty: the order's, or not looked at
};

/// Redeems a voucher; returns its code. The order, when there is one, names the voucher from then
/// on. A voucher marked expired is taken when the day lay within its validity: paper comes late.
/// Throws Error: not_found, ambiguous, bad_value, cannot_redeem, data_refused.
JINGUO_API std::string redeem_benefit(Session& session, const Redemption& wish, Problems& problems);

enum class Expiry : unsigned char { written, shown };

/// Marks vouchers whose last day is over as expired and returns them; `shown` only returns them.
[[nodiscard]] JINGUO_API Sheet expire_benefits(Session& session, Expiry how, const View& view,
                                               Problems& problems);

}  // namespace jinguo
