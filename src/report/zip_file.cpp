#include "report/zip_file.hpp"

#include <zip.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include "base/error.hpp"

namespace dateline::report {

namespace {

// 1 January 1980, midnight, as DOS tells it: the first moment that a ZIP file knows, and the same in every time zone.
constexpr zip_uint16_t firstDay = (1U << 5U) | 1U;

[[noreturn]] void fail(const char* why) {
  throw base::SystemError({"the file cannot be packed: {}", {why}}, "", "try again, with fewer or smaller pictures");
}

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

}  // namespace

std::string zipOf(const std::vector<ZipPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const std::unique_ptr<zip_source_t, FreeSource> whole(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!whole) fail(zip_error_strerror(&error));
  zip_source_keep(whole.get());  // the archive lets go of its own
  std::unique_ptr<zip_t, Discard> archive(zip_open_from_source(whole.get(), ZIP_TRUNCATE, &error));
  if (!archive) fail(zip_error_strerror(&error));
  for (const ZipPart& part : parts) {
    zip_source_t* const source = zip_source_buffer(archive.get(), part.bytes.data(), part.bytes.size(), 0);
    const zip_int64_t index =
        source == nullptr ? -1 : zip_file_add(archive.get(), part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      fail(zip_strerror(archive.get()));
    }
    const auto at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive.get(), at, part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 9);
    zip_file_set_dostime(archive.get(), at, 0, firstDay, 0);
  }
  if (zip_close(archive.get()) != 0) fail(zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  if (zip_source_open(whole.get()) != 0) fail("no memory");
  zip_source_seek(whole.get(), 0, SEEK_END);
  const zip_int64_t size = zip_source_tell(whole.get());
  zip_source_seek(whole.get(), 0, SEEK_SET);
  std::string bytes(static_cast<std::size_t>(std::max<zip_int64_t>(size, 0)), '\0');
  const zip_int64_t read = zip_source_read(whole.get(), bytes.data(), bytes.size());
  zip_source_close(whole.get());
  if (read != size) fail("no memory");
  return bytes;
}

}  // namespace dateline::report
