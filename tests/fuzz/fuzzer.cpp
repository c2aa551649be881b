// The entry points of libFuzzer. One program serves every target: `fuzz-phone` is a link to it.
#include "fuzz/change.hpp"
#include "fuzz/target.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <string_view>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* bytes, std::size_t size, std::size_t most);
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size,
                                               std::size_t most, unsigned seed);

namespace jinguo::fuzz {
namespace {

constexpr std::string_view prefix = "fuzz-";

/// Set once, before the first input; libFuzzer hands nothing from one entry point to the next.
const Target* chosen = nullptr;

const Target* target_of(std::string_view program) {
  const std::string_view file = program.substr(program.rfind('/') + 1);
  return file.starts_with(prefix) ? find_target(file.substr(prefix.size())) : nullptr;
}

}  // namespace
}  // namespace jinguo::fuzz

int LLVMFuzzerInitialize(int*, char*** arguments) {
  using namespace jinguo::fuzz;
  chosen = target_of((*arguments)[0]);
  if (chosen != nullptr) return 0;
  std::fputs("This program is run by the name of a target:", stderr);
  for (const Target& target : targets())
    std::fprintf(stderr, " fuzz-%.*s", static_cast<int>(target.name.size()), target.name.data());
  std::fputs("\n", stderr);
  std::exit(2);
}

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  jinguo::fuzz::chosen->run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}

std::size_t LLVMFuzzerCustomMutator(std::uint8_t* bytes, std::size_t size, std::size_t most,
                                    unsigned seed) {
  using namespace jinguo::fuzz;
  std::minstd_rand chance(seed);
  if (chosen->words.empty() || chance() % 2 == 0) return LLVMFuzzerMutate(bytes, size, most);
  std::string text(reinterpret_cast<const char*>(bytes), size);
  for (auto times = 1 + chance() % 3; times > 0; --times)
    text = changed(std::move(text), *chosen, chance);
  if (text.size() > most) return LLVMFuzzerMutate(bytes, size, most);
  std::memcpy(bytes, text.data(), text.size());
  return text.size();
}
