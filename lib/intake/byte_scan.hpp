// The two searches of the hot path, sixteen bytes at a time where the processor can: the end of a
// run of ASCII, and the next of four bytes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jinguo {

/// A buffer searched by `FourBytes::find` must be readable this far past its end.
inline constexpr std::size_t scan_padding = 16;

/// Returns the first byte that is not ASCII, or `end`.
inline const char* skip_ascii(const char* at, const char* end) {
#ifdef __SSE2__
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const auto high = static_cast<unsigned>(_mm_movemask_epi8(block));
    if (high != 0) return at + std::countr_zero(high);
  }
#else
  for (std::uint64_t block = 0; end - at >= 8; at += 8) {
    std::memcpy(&block, at, 8);
    if ((block & 0x8080808080808080U) != 0) break;
  }
#endif
  while (at < end && static_cast<unsigned char>(*at) < 0x80) ++at;
  return at;
}

/// Finds the next of four bytes.
class FourBytes {
 public:
#ifdef __SSE2__
  FourBytes(char a, char b, char c, char d)
      : a_(_mm_set1_epi8(a)), b_(_mm_set1_epi8(b)), c_(_mm_set1_epi8(c)), d_(_mm_set1_epi8(d)) {}

  /// Returns the first of the four in [at, end), or `end`; reads up to `scan_padding` beyond it.
  [[nodiscard]] const char* find(const char* at, const char* end) const {
    for (; at < end; at += 16) {
      const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
      const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(block, a_), _mm_cmpeq_epi8(block, b_));
      const __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(block, c_), _mm_cmpeq_epi8(block, d_));
      const auto hits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(ab, cd)));
      if (hits == 0) continue;
      const char* const hit = at + std::countr_zero(hits);
      return hit < end ? hit : end;
    }
    return end;
  }

 private:
  __m128i a_, b_, c_, d_;
#else
  FourBytes(char a, char b, char c, char d) : a_(a), b_(b), c_(c), d_(d) {}

  /// Returns the first of the four in [at, end), or `end`.
  [[nodiscard]] const char* find(const char* at, const char* end) const {
    while (at < end && *at != a_ && *at != b_ && *at != c_ && *at != d_) ++at;
    return at;
  }

 private:
  char a_, b_, c_, d_;
#endif
};

}  // namespace jinguo
