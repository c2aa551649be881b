// A zip archive (PKWARE APPNOTE) whose entries are unpacked as streams, by a reader that trusts
// nothing it says of itself. Names of entries are looked up, never used as paths.
#pragma once

#include "intake/bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// libzip's own, which only zip_archive.cpp knows.
struct zip;
struct zip_file;

namespace jinguo {

inline constexpr std::size_t max_zip_entries = 10'000;
/// All that is unpacked of one archive; an archive longer than that is not looked into.
inline constexpr std::int64_t max_unpacked_bytes = std::int64_t{512} << 20;
/// An entry longer than `any_ratio_bytes` may be this many times as long as it is packed.
inline constexpr std::int64_t max_packing_ratio = 100;
inline constexpr std::int64_t any_ratio_bytes = std::int64_t{1} << 20;

class ZipArchive;

/// One entry, unpacked from its first byte; the archive must outlive it.
class ZipEntry {
 public:
  /// Unpacks up to the size of the buffer; 0 at the end, once length and checksum are right.
  /// Throws Refusal (E_XLSX, E_TOO_LARGE).
  [[nodiscard]] std::size_t read(std::span<char> buffer);

  /// How much of the entry was read, 0 to 1, as far as its stated length can be believed.
  [[nodiscard]] double share() const;

 private:
  friend class ZipArchive;
  struct Close {
    void operator()(zip_file* file) const;
  };
  ZipEntry(ZipArchive& archive, std::size_t index);

  ZipArchive* archive_;
  std::size_t index_;
  std::unique_ptr<zip_file, Close> file_;
  std::int64_t unpacked_ = 0;
};

class ZipArchive {
 public:
  /// Reads the directory of a file that must outlive the archive. Throws Refusal: E_XLSX where it
  /// is damaged or names an entry twice, E_TOO_LARGE.
  explicit ZipArchive(const InputFile& file);
  ~ZipArchive();
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;

  /// Tells whether there is an entry; letters count without case, as in part names (ECMA-376-2).
  [[nodiscard]] bool has(std::string_view name) const;
  /// Begins to unpack an entry. Throws Refusal: E_XLSX where there is none, E_PASSWORD.
  [[nodiscard]] ZipEntry open(std::string_view name);

 private:
  friend class ZipEntry;
  struct Source;
  struct Entry {
    std::int64_t packed = 0;
    std::int64_t stated = 0;    ///< length, as the directory says
    std::int64_t unpacked = 0;  ///< bytes that were seen, however often it was opened
  };
  struct Close {
    void operator()(zip* archive) const;
  };
  void list();
  void count(Entry& entry, std::int64_t unpacked);

  std::unique_ptr<Source> source_;
  std::unique_ptr<zip, Close> zip_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::size_t> index_;
  std::int64_t unpacked_ = 0;
};

}  // namespace jinguo
