#include <jinguo/error.hpp>
#include <jinguo/session.hpp>

#include "store/engine.hpp"

namespace jinguo {

Session::Session(Settings settings, Access access)
    : settings_(std::move(settings)),
      store_(
          open_sqlite(settings_, access == Access::writing ? Opening::writing : Opening::reading)) {
  store_->query("SELECT id FROM office ORDER BY id LIMIT 1", {},
                [this](const Statement& row) { office_ = row.integer(0); });
}

Session::~Session() = default;

void Session::check_stop() const {
  if (settings_.stop == nullptr || settings_.stop->load() == 0) return;
  throw Error(Code::interrupted, {{"signal", std::to_string(settings_.stop->load())}});
}

}  // namespace jinguo
