// The drop folder. What makes it safe to kill: a file is moved only after its commit, and the same
// bytes again are known as imported; so the next run merely moves it. What makes it safe to run
// twice at once: the lock of the folder.
#include "base/files.hpp"
#include "work/inbox_folder.hpp"

#include <jinguo/error.hpp>
#include <jinguo/inbox.hpp>
#include <jinguo/recognise.hpp>

#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

InboxFile untold(const std::string& path) {
  InboxFile file;
  file.name = name_of(path);
  file.result.file = file.name;
  return file;
}

class InboxRun {
 public:
  InboxRun(Session& session, const InboxWish& wish, const InboxTeller& tell)
      : session_(session), wish_(wish), tell_(tell), folder_(wish.folder) {}

  void run() {
    std::vector<KnownFile> files = recognise_all();
    sort_by_kind(files);
    for (const KnownFile& file : files) {
      session_.check_stop();
      take(file);
    }
  }

 private:
  [[nodiscard]] std::vector<KnownFile> recognise_all() const {
    std::vector<KnownFile> files;
    for (const std::string& name : input_names(wish_.folder)) {
      const std::string path = folder_.path(name);
      const std::optional<FileState> state = file_state(path);
      if (!state) continue;  // somebody took it back
      // A clock that runs ahead elsewhere must not keep a file here for hours.
      if (std::abs(wish_.now - state->changed) < wish_.settle_seconds) {
        InboxFile told = untold(path);
        told.place = InboxFile::Place::young;
        tell_(told);
        continue;
      }
      static_cast<void>(readable(path, [&] {
        files.push_back(wish_.kind != nullptr ? KnownFile{.path = path, .kind = wish_.kind}
                                              : recognise_file(path, wish_.import));
      }));
    }
    return files;
  }

  void take(const KnownFile& file) {
    const std::optional<FileState> before = file_state(file.path);
    if (!before) return;  // somebody took it back
    InboxFile told = untold(file.path);
    ImportWish import = wish_.import;
    import.dry_run = false;
    if (wish_.begin) wish_.begin(told.name);
    // Good rows stay out with the bad ones: the file itself is what has to be corrected.
    if (import.on_error == OnError::skip) import.rejects = folder_.fresh_rejects();
    if (!readable(file.path, [&] { told.result = import_known(session_, file, import); })) return;
    told.result.file = told.name;
    if (file_state(file.path) == before) put_away(told, import.rejects);
    tell_(told);
  }

  void put_away(InboxFile& told, const std::string& rejects) const {
    const bool done = exit_code(told.result) == 0;
    told.place = done ? InboxFile::Place::done : InboxFile::Place::failed;
    const Slot slot = folder_.free_slot(done ? "done" : "failed", told.name);
    if (!done && !told.result.refused) {
      told.rejects = slot.path + ".rejects.csv";
      put_in_place(rejects, told.rejects);
    } else {
      // A correction of these rows alone would lose those that were in order.
      static_cast<void>(folder_.fresh_rejects());
    }
    if (wish_.describe) write_private(slot.path + ".result.json", wish_.describe(told.result));
    folder_.move(told.name, slot);
    told.moved_to = slot.path;
  }

  /// Does something with a file; when it cannot be read it is left, and told.
  template <typename Work>
  [[nodiscard]] bool readable(const std::string& path, Work work) const {
    try {
      work();
      return true;
    } catch (const Error& error) {
      if (error.code() != Code::read_failed) throw;
      InboxFile told = untold(path);
      told.unreadable = error.facts();
      tell_(told);
      return false;
    }
  }

  Session& session_;
  const InboxWish& wish_;
  const InboxTeller& tell_;
  InboxFolder folder_;
};

}  // namespace

void run_inbox(Session& session, const InboxWish& wish, const InboxTeller& tell) {
  InboxRun(session, wish, tell).run();
}

}  // namespace jinguo
