// BLAKE2b-256 by libsodium.
#include "base/digest.hpp"

#include <jinguo/error.hpp>

#include <sodium/core.h>
#include <sodium/utils.h>

#include <array>

namespace jinguo {

namespace {

constexpr std::size_t digest_bytes = crypto_generichash_BYTES;
static_assert(digest_bytes == 32);

}  // namespace

Digest::Digest() {
  // Cheap after the first time; chooses the fastest code this processor has.
  if (sodium_init() < 0) throw Error(Code::internal, {{"detail", "libsodium does not start"}});
  crypto_generichash_init(&state_, nullptr, 0, digest_bytes);
}

void Digest::update(std::span<const unsigned char> bytes) {
  crypto_generichash_update(&state_, bytes.data(), bytes.size());
}

std::string Digest::hex() const {
  auto state = state_;
  std::array<unsigned char, digest_bytes> digest{};
  crypto_generichash_final(&state, digest.data(), digest.size());
  std::array<char, 2 * digest_bytes + 1> text{};
  return sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
}

}  // namespace jinguo
