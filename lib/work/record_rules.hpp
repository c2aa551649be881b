// Rules of one kind that need more than its own record: a row per rule, run when a record is
// judged.
#pragma once

#include "model/draft.hpp"

#include <jinguo/session.hpp>

namespace jinguo {

/// Notes what the rules of the draft's kind find in it.
void check_record_rules(Session& session, Draft& draft);

}  // namespace jinguo
