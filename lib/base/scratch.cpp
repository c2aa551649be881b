#include "base/scratch.hpp"

#include <jinguo/error.hpp>

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace jinguo {
namespace {

[[noreturn]] void give_up() {
  throw Error(errno == ENOSPC ? Code::disk_full : Code::write_failed,
              {{"path", P_tmpdir}, {"detail", std::strerror(errno)}});
}

}  // namespace

void Scratch::append(std::string_view bytes) {
  if (bytes.empty()) return;
  errno = 0;
  if (!file_) file_.reset(std::tmpfile());
  if (!file_ || std::fwrite(bytes.data(), bytes.size(), 1, file_.get()) != 1) give_up();
  size_ += static_cast<std::int64_t>(bytes.size());
  flushed_ = false;
}

void Scratch::read(std::int64_t at, std::span<char> bytes) {
  errno = 0;
  if (!flushed_ && std::fflush(file_.get()) != 0) give_up();
  flushed_ = true;
  while (!bytes.empty()) {
    const ::ssize_t got = ::pread(::fileno(file_.get()), bytes.data(), bytes.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) give_up();
    at += got;
    bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

}  // namespace jinguo
