#include "work/inbox_folder.hpp"

#include "base/files.hpp"

#include <jinguo/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <utility>

namespace jinguo {
namespace {

constexpr std::string_view lock_name = ".jinguo-inbox.lock";
constexpr std::array<std::string_view, 2> places{"done", "failed"};
/// What follows a name (a number, `.result.json.XXXXXX`) must fit into the 255 bytes of most disks.
constexpr std::size_t longest_name = 225;
constexpr mode_t private_folder = 0700;
constexpr mode_t private_file = 0600;

[[noreturn]] void give_up(Code code, const std::string& path) {
  const int why = errno;
  throw Error(code == Code::write_failed && why == ENOSPC ? Code::disk_full : code,
              {{"path", path}, {"detail", std::strerror(why)}});
}

void flush_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) give_up(Code::write_failed, path);
  // Some network shares cannot flush a folder; the move itself has happened.
  static_cast<void>(::fsync(folder));
  ::close(folder);
}

/// Cuts between two characters of UTF-8.
std::string cut(std::string text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  text.resize(bytes);
  return text;
}

bool exists(const std::string& path) {
  struct stat state {};
  return ::lstat(path.c_str(), &state) == 0;
}

}  // namespace

std::optional<FileState> file_state(const std::string& path) {
  struct stat state {};
  if (::lstat(path.c_str(), &state) != 0 || !S_ISREG(state.st_mode)) return std::nullopt;
  return FileState{.device = state.st_dev,
                   .number = state.st_ino,
                   .size = state.st_size,
                   .changed = state.st_mtim.tv_sec,
                   .changed_part = state.st_mtim.tv_nsec};
}

std::string name_of(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

void write_private(const std::string& path, std::string_view text) {
  std::string temporary = path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);  // mode 0600
  if (file < 0) give_up(Code::write_failed, path);
  while (!text.empty()) {
    const ssize_t written = ::write(file, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      const int why = errno;
      ::close(file);
      ::unlink(temporary.c_str());
      errno = why;
      give_up(Code::write_failed, path);
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  ::close(file);
  put_in_place(temporary, path);
}

InboxFolder::InboxFolder(std::string folder) : folder_(std::move(folder)) {
  if (!std::filesystem::is_directory(folder_)) {
    errno = exists(folder_) ? ENOTDIR : ENOENT;
    give_up(Code::read_failed, folder_);
  }
  const std::string lock = path(std::string(lock_name));
  lock_ = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, private_file);
  if (lock_ < 0) give_up(Code::write_failed, lock);
  if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    const int why = errno;
    ::close(std::exchange(lock_, -1));
    errno = why;
    if (why != EWOULDBLOCK) give_up(Code::write_failed, lock);
    throw Error(Code::inbox_busy, {{"folder", folder_}});
  }
  for (const std::string_view place : places) {
    const std::string made = path(std::string(place));
    if (::mkdir(made.c_str(), private_folder) != 0 && errno != EEXIST) {
      const int why = errno;
      ::close(std::exchange(lock_, -1));
      errno = why;
      give_up(Code::write_failed, made);
    }
  }
}

/// The lock's file stays: taking it away would let two runs lock two different files.
InboxFolder::~InboxFolder() {
  if (lock_ >= 0) ::close(lock_);
}

std::string InboxFolder::fresh_rejects() const {
  std::string rejects = path("failed/.rejects");
  ::unlink(rejects.c_str());
  return rejects;
}

/// What stands beside a name without its file is of a run that was killed, and written over.
Slot InboxFolder::free_slot(const std::string& place, const std::string& name) const {
  const std::filesystem::path parts(name);
  const std::string ending = parts.extension().string();
  const std::string stem =
      cut(parts.stem().string(), longest_name - std::min(longest_name, ending.size()));
  Slot slot{.folder = path(place), .path = {}};
  slot.path = fmt::format("{}/{}{}", slot.folder, stem, ending);
  for (int n = 2; exists(slot.path); ++n)
    slot.path = fmt::format("{}/{}-{}{}", slot.folder, stem, n, ending);
  return slot;
}

void InboxFolder::move(const std::string& name, const Slot& to) const {
  const std::string from = path(name);
  int moved = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.path.c_str(), RENAME_NOREPLACE);
  // Not every file system knows the flag; the name was free when it was chosen.
  if (moved != 0 && (errno == EINVAL || errno == ENOSYS))
    moved = std::rename(from.c_str(), to.path.c_str());
  if (moved != 0) give_up(Code::write_failed, to.path);
  flush_folder(to.folder);
  flush_folder(folder_);
}

}  // namespace jinguo
