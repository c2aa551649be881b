// The drop folder on the disk: its lock, the places `done` and `failed`, and moves that overwrite
// nothing and survive a power cut.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinguo {

/// What tells that a file is still the one that was read.
struct FileState {
  std::uint64_t device = 0;
  std::uint64_t number = 0;
  std::int64_t size = 0;
  std::int64_t changed = 0;  ///< seconds since 1970
  std::int64_t changed_part = 0;

  friend bool operator==(const FileState&, const FileState&) = default;
};

/// Returns the state of a regular file; none when there is none of this name.
[[nodiscard]] std::optional<FileState> file_state(const std::string& path);

/// Returns the last part of a path.
[[nodiscard]] std::string name_of(const std::string& path);

/// Writes a file that only its owner may read and that appears complete. Throws
/// Error(write_failed).
void write_private(const std::string& path, std::string_view text);

/// A free name for a file.
struct Slot {
  std::string folder;
  std::string path;
};

class InboxFolder {
 public:
  /// Locks the folder and makes the places in it. Throws Error: inbox_busy, read_failed (there is
  /// no such folder), write_failed.
  explicit InboxFolder(std::string folder);
  ~InboxFolder();
  InboxFolder(const InboxFolder&) = delete;
  InboxFolder& operator=(const InboxFolder&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return folder_ + "/" + name; }
  /// Returns where rejects are written while a file is imported; what a killed run left is gone.
  [[nodiscard]] std::string fresh_rejects() const;
  /// Returns a name that no file has: `a.csv`, else `a-2.csv` …
  [[nodiscard]] Slot free_slot(const std::string& place, const std::string& name) const;
  /// Moves a file of the folder; throws Error(write_failed), also when the name was taken since.
  void move(const std::string& name, const Slot& to) const;

 private:
  std::string folder_;
  int lock_ = -1;
};

}  // namespace jinguo
