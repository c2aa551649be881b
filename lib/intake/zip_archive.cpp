// The one file that knows libzip. It reads the archive through the InputFile, which may have no
// path, and counts what comes out of each entry while it comes.
#include "intake/zip_archive.hpp"

#include "base/text.hpp"
#include "intake/refusal.hpp"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <utility>

namespace jinguo {
namespace {

constexpr Saying bad_directory = {"压缩包不完整", "the archive is cut short or damaged"};
constexpr Saying bad_entry = {"压缩的内容损坏了", "packed content is damaged"};
constexpr Saying missing_entry = {"缺少必要的部分", "a necessary part is missing"};
constexpr Saying double_entry = {"同一部分出现了两次", "one part is there twice"};
constexpr Saying packed_too_well = {"压缩得异常紧，像是有意做成的",
                                    "it unpacks to far more than real tables do"};
constexpr Saying entries_text = {"压缩包里的文件", "parts of the archive"};
constexpr Saying unpacked_text = {"解压后的内容", "its unpacked content"};
constexpr std::string_view unpacked_limit = "512 MiB";
static_assert(max_unpacked_bytes == std::int64_t{512} << 20);

/// The record that ends every archive (APPNOTE 4.3.16): its length without comment, its mark, and
/// where its numbers stand, lowest byte first.
constexpr std::size_t end_record_bytes = 22;
constexpr std::string_view end_record_mark = "PK\5\6";
constexpr std::size_t entry_count_at = 10;
constexpr std::size_t directory_length_at = 12;
constexpr std::size_t directory_begin_at = 16;
constexpr std::size_t longest_comment = 0xffff;
constexpr std::int64_t in_zip64_record = 0xffffffff;

std::int64_t read_number(std::string_view text, std::size_t at, std::size_t bytes) {
  std::int64_t number = 0;
  for (std::size_t i = bytes; i-- > 0;)
    number = (number << 8) + static_cast<unsigned char>(text[at + i]);
  return number;
}

/// Tells whether packed bytes only look like the record: a directory ends before its record.
bool is_by_chance(std::string_view record, std::int64_t place) {
  const std::int64_t length = read_number(record, directory_length_at, 4);
  const std::int64_t begin = read_number(record, directory_begin_at, 4);
  return begin != in_zip64_record && length != in_zip64_record && begin + length > place;
}

/// Refuses a directory with too many entries before libzip makes room for them. More than 65,534
/// are written as 65,535, so the larger record of zip64 need not be looked at.
void check_entry_count(const InputFile& file) {
  std::vector<char> tail(end_record_bytes + longest_comment);
  const std::int64_t begin =
      std::max<std::int64_t>(0, file.size() - static_cast<std::int64_t>(tail.size()));
  tail.resize(file.read_at(begin, tail));
  const std::string_view text(tail.data(), tail.size());
  for (std::size_t at = text.find(end_record_mark); at != std::string_view::npos;
       at = text.find(end_record_mark, at + 1)) {
    const std::string_view record = text.substr(at, end_record_bytes);
    if (record.size() < end_record_bytes) break;
    if (is_by_chance(record, begin + static_cast<std::int64_t>(at))) continue;
    const auto count = static_cast<std::size_t>(read_number(record, entry_count_at, 2));
    if (count > max_zip_entries) throw too_large(entries_text, "10000");
  }
}
static_assert(max_zip_entries == 10000);

}  // namespace

/// What libzip reads from. An exception may not pass through C: it waits here.
struct ZipArchive::Source {
  explicit Source(const InputFile& input) : file(input) { ::zip_error_init(&error); }
  ~Source() { ::zip_error_fini(&error); }
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  static ::zip_int64_t call(void* self, void* data, ::zip_uint64_t length,
                            ::zip_source_cmd_t command) {
    return static_cast<Source*>(self)->answer(data, length, command);
  }
  ::zip_int64_t answer(void* data, ::zip_uint64_t length, ::zip_source_cmd_t command);
  ::zip_int64_t read(void* data, ::zip_uint64_t length);
  ::zip_int64_t seek(void* data, ::zip_uint64_t length);
  ::zip_int64_t stat(void* data) const;
  void rethrow() {
    if (failure) std::rethrow_exception(std::exchange(failure, nullptr));
  }

  const InputFile& file;
  ::zip_error_t error{};
  std::int64_t at = 0;
  std::exception_ptr failure;
};

::zip_int64_t ZipArchive::Source::answer(void* data, ::zip_uint64_t length,
                                         ::zip_source_cmd_t command) {
  switch (command) {
    case ZIP_SOURCE_OPEN:
      at = 0;
      return 0;
    case ZIP_SOURCE_READ:
      return read(data, length);
    case ZIP_SOURCE_SEEK:
      return seek(data, length);
    case ZIP_SOURCE_TELL:
      return at;
    case ZIP_SOURCE_STAT:
      return stat(data);
    case ZIP_SOURCE_ERROR:
      return ::zip_error_to_data(&error, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
      return 0;
    case ZIP_SOURCE_SUPPORTS:
      return ::zip_source_make_command_bitmap(
          ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
          ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    default:
      ::zip_error_set(&error, ZIP_ER_OPNOTSUPP, 0);
      return -1;
  }
}

::zip_int64_t ZipArchive::Source::read(void* data, ::zip_uint64_t length) {
  try {
    const std::size_t got = file.read_at(at, {static_cast<char*>(data), length});
    at += static_cast<std::int64_t>(got);
    return static_cast<::zip_int64_t>(got);
  } catch (...) {
    failure = std::current_exception();
    ::zip_error_set(&error, ZIP_ER_READ, 0);
    return -1;
  }
}

::zip_int64_t ZipArchive::Source::seek(void* data, ::zip_uint64_t length) {
  const ::zip_int64_t to = ::zip_source_seek_compute_offset(
      static_cast<::zip_uint64_t>(at), static_cast<::zip_uint64_t>(file.size()), data, length,
      &error);
  if (to < 0) return -1;
  at = to;
  return 0;
}

::zip_int64_t ZipArchive::Source::stat(void* data) const {
  ::zip_stat_t facts;
  ::zip_stat_init(&facts);
  facts.size = static_cast<::zip_uint64_t>(file.size());
  facts.valid = ZIP_STAT_SIZE;
  std::memcpy(data, &facts, sizeof facts);
  return sizeof facts;
}

void ZipArchive::Close::operator()(zip* archive) const { ::zip_discard(archive); }
void ZipEntry::Close::operator()(zip_file* file) const { ::zip_fclose(file); }

ZipArchive::ZipArchive(const InputFile& file) : source_(std::make_unique<Source>(file)) {
  if (file.size() > max_unpacked_bytes) throw too_large({"文件", "the file"}, unpacked_limit);
  check_entry_count(file);
  ::zip_source_t* const source =
      ::zip_source_function_create(&Source::call, source_.get(), nullptr);
  if (source == nullptr) throw std::bad_alloc();
  zip_.reset(::zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (!zip_) {
    ::zip_source_free(source);
    source_->rethrow();
    throw damaged(bad_directory);
  }
  list();
}

ZipArchive::~ZipArchive() = default;

void ZipArchive::list() {
  const auto count = static_cast<std::size_t>(::zip_get_num_entries(zip_.get(), 0));
  if (count > max_zip_entries) throw too_large(entries_text, "10000");
  entries_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    ::zip_stat_t facts;
    ::zip_stat_init(&facts);
    constexpr ::zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (::zip_stat_index(zip_.get(), i, ZIP_FL_ENC_RAW, &facts) != 0 ||
        (facts.valid & needed) != needed) {
      throw damaged(bad_directory);
    }
    entries_[i].packed = static_cast<std::int64_t>(facts.comp_size);
    entries_[i].stated = static_cast<std::int64_t>(facts.size);
    if (!index_.emplace(lower(facts.name), i).second) throw damaged(double_entry);
  }
}

bool ZipArchive::has(std::string_view name) const { return index_.contains(lower(name)); }

ZipEntry ZipArchive::open(std::string_view name) {
  const auto found = index_.find(lower(name));
  if (found == index_.end()) throw damaged(missing_entry);
  return {*this, found->second};
}

/// Counts the bytes of an entry that nobody has seen before.
void ZipArchive::count(Entry& entry, std::int64_t unpacked) {
  if (unpacked > any_ratio_bytes && unpacked / max_packing_ratio > entry.packed) {
    throw damaged(packed_too_well);
  }
  if (unpacked <= entry.unpacked) return;
  unpacked_ += unpacked - std::exchange(entry.unpacked, unpacked);
  if (unpacked_ > max_unpacked_bytes) throw too_large(unpacked_text, unpacked_limit);
}

ZipEntry::ZipEntry(ZipArchive& archive, std::size_t index)
    : archive_(&archive), index_(index), file_(::zip_fopen_index(archive.zip_.get(), index, 0)) {
  if (file_) return;
  archive_->source_->rethrow();
  const int error = ::zip_error_code_zip(::zip_get_error(archive.zip_.get()));
  if (error == ZIP_ER_NOPASSWD) throw Refusal(Code::E_PASSWORD);
  throw damaged(bad_entry);
}

std::size_t ZipEntry::read(std::span<char> buffer) {
  const ::zip_int64_t got = ::zip_fread(file_.get(), buffer.data(), buffer.size());
  if (got < 0) {
    archive_->source_->rethrow();
    throw damaged(bad_entry);
  }
  unpacked_ += got;
  archive_->count(archive_->entries_[index_], unpacked_);
  return static_cast<std::size_t>(got);
}

double ZipEntry::share() const {
  const std::int64_t stated = archive_->entries_[index_].stated;
  if (unpacked_ >= stated) return 1;
  return static_cast<double>(unpacked_) / static_cast<double>(stated);
}

}  // namespace jinguo
