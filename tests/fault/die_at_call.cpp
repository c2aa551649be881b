// Preloaded before libc: counts the calls that change files and kills the process without warning
// just before the one that DIE_AT_CALL names, or sends it the signal DIE_OF. Without DIE_AT_CALL it
// writes the number of calls to the file COUNT_CALLS_IN when the process ends. SQLite reaches the
// kernel through these names, so every state that a power cut between two writes may leave can be
// visited one by one.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<long> calls{0};

/// Returns the number in a variable of the environment.
long number(const char* name, long otherwise) {
  const char* const text = std::getenv(name);
  return text == nullptr ? otherwise : std::atol(text);
}

void count() {
  static const long wanted = number("DIE_AT_CALL", -1);
  if (++calls == wanted) ::kill(::getpid(), static_cast<int>(number("DIE_OF", SIGKILL)));
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

/// Tells the number of calls when the process ends.
struct Report {
  ~Report() {
    const char* const path = std::getenv("COUNT_CALLS_IN");
    std::FILE* const file = path == nullptr ? nullptr : std::fopen(path, "w");
    if (file == nullptr) return;
    std::fprintf(file, "%ld\n", calls.load());
    std::fclose(file);
  }
};
const Report report;

}  // namespace

extern "C" {

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
  count();
  return real(file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  static auto* const real = next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
  count();
  return real(file, bytes, size, at);
}

ssize_t write(int file, const void* bytes, size_t size) {
  static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
  count();
  return real(file, bytes, size);
}

int fsync(int file) {
  static auto* const real = next<int(int)>("fsync");
  count();
  return real(file);
}

int fdatasync(int file) {
  static auto* const real = next<int(int)>("fdatasync");
  count();
  return real(file);
}

int ftruncate64(int file, off64_t size) noexcept {
  static auto* const real = next<int(int, off64_t)>("ftruncate64");
  count();
  return real(file, size);
}

int ftruncate(int file, off_t size) noexcept {
  static auto* const real = next<int(int, off_t)>("ftruncate");
  count();
  return real(file, size);
}

int unlink(const char* path) noexcept {
  static auto* const real = next<int(const char*)>("unlink");
  count();
  return real(path);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next<int(const char*, const char*)>("rename");
  count();
  return real(from, to);
}

}  // extern "C"
