// BLAKE2b-256, the digest by which files, migrations and published figures are recognised.
#pragma once

#include <sodium/crypto_generichash.h>

#include <span>
#include <string>
#include <string_view>

namespace jinguo {

/// Takes bytes in any number of pieces.
class Digest {
 public:
  Digest();

  void update(std::span<const unsigned char> bytes);
  void update(std::string_view bytes) {
    update({reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()});
  }

  /// Returns the digest of what was taken so far: 64 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const;

 private:
  crypto_generichash_state state_{};
};

}  // namespace jinguo
