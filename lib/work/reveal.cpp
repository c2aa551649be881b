#include "work/reveal.hpp"

#include "base/text.hpp"
#include "store/store.hpp"
#include "store/trail.hpp"

#include <jinguo/error.hpp>

namespace jinguo {

bool reveals(const View& view) {
  if (view.reveal && trim(view.reason).empty()) throw Error(Code::reveal_needs_reason);
  return view.reveal;
}

void note_look(Session& session, const Kind& kind, std::int64_t records, const View& view) {
  Transaction change(session.store());
  append_access(session, kind.name, records, view.reason);
  change.commit();
}

}  // namespace jinguo
