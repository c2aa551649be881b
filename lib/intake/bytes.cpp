// Opens, spools and reads the bytes of an input file; what cannot be read twice is copied first.
#include "intake/bytes.hpp"

#include <jinguo/error.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace jinguo {
namespace {

/// Closes a descriptor unless it was released.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

[[noreturn]] void fail(Code code, const std::string& path, int error) {
  throw Error(code, {{"path", path}, {"detail", std::generic_category().message(error)}});
}

/// Fills the buffer as far as the file goes; a short count means the end.
std::size_t read_fully(int file, std::span<char> buffer, const std::string& path) {
  std::size_t done = 0;
  while (done < buffer.size()) {
    const ::ssize_t got = ::read(file, buffer.data() + done, buffer.size() - done);
    if (got == 0) break;
    if (got < 0 && errno != EINTR) fail(Code::read_failed, path, errno);
    if (got > 0) done += static_cast<std::size_t>(got);
  }
  return done;
}

void write_fully(int file, std::span<const char> bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ::ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) fail(errno == ENOSPC ? Code::disk_full : Code::write_failed, path, errno);
    bytes = bytes.subspan(static_cast<std::size_t>(put));
  }
}

/// Opens a file that has no name any more, mode 0600: records must not stay behind.
int open_unnamed() {
  std::error_code error;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
  if (error) fail(Code::write_failed, folder.string(), error.value());
  std::string name = (folder / "jinguo-XXXXXX").string();
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) fail(Code::write_failed, folder.string(), errno);
  ::unlink(name.c_str());
  return file;
}

/// Copies a stream into an unnamed file, one byte past the limit at most: the reader refuses it
/// then, and an endless stream ends here.
int spool(int source, const std::string& path) {
  Descriptor copy(open_unnamed());
  const std::string folder = std::filesystem::temp_directory_path().string();
  std::vector<char> buffer(std::size_t{256} * 1024);
  std::int64_t total = 0;
  while (total <= max_file_bytes) {
    const std::size_t got = read_fully(source, buffer, path);
    write_fully(copy.number(), std::span(buffer).first(got), folder);
    total += static_cast<std::int64_t>(got);
    if (got < buffer.size()) break;
  }
  return copy.release();
}

int open_source(const std::string& path) {
  if (path == "-") return STDIN_FILENO;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(Code::read_failed, path, errno);
  return file;
}

}  // namespace

InputFile::InputFile(const std::string& path) : path_(path) {
  Descriptor source(open_source(path));
  struct ::stat facts = {};
  if (::fstat(source.number(), &facts) != 0) fail(Code::read_failed, path, errno);
  if (S_ISDIR(facts.st_mode)) fail(Code::read_failed, path, EISDIR);
  // Standard input may be a file already read in part by the caller's shell: it is spooled too.
  if (path == "-" || !S_ISREG(facts.st_mode)) {
    Descriptor copy(spool(source.number(), path));
    if (::fstat(copy.number(), &facts) != 0) fail(Code::read_failed, path, errno);
    file_ = copy.release();
    ::lseek(file_, 0, SEEK_SET);
  } else {
    file_ = source.release();
    ::posix_fadvise(file_, 0, 0, POSIX_FADV_SEQUENTIAL);
  }
  size_ = facts.st_size;
}

InputFile::~InputFile() { ::close(file_); }

std::size_t InputFile::read(std::span<char> buffer) { return read_fully(file_, buffer, path_); }

std::size_t InputFile::read_at(std::int64_t offset, std::span<char> buffer) const {
  std::size_t done = 0;
  while (done < buffer.size()) {
    const ::ssize_t got = ::pread(file_, buffer.data() + done, buffer.size() - done,
                                  offset + static_cast<std::int64_t>(done));
    if (got == 0) break;
    if (got < 0 && errno != EINTR) fail(Code::read_failed, path_, errno);
    if (got > 0) done += static_cast<std::size_t>(got);
  }
  return done;
}

void InputFile::rewind() {
  if (::lseek(file_, 0, SEEK_SET) < 0) fail(Code::read_failed, path_, errno);
}

}  // namespace jinguo
