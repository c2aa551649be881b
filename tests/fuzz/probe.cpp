// Links only where clang has libFuzzer, both sanitizers and a C++20 library.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::span all(bytes, size);
  return std::string(all.begin(), all.end()).size() == size ? 0 : 1;
}
