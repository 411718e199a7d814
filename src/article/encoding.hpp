// The gate in front of every text: UTF-8 and nothing else, refused in a sentence that says what it is instead.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::article {

/// The longest text of one article: more than four times "War and Peace". Longer ones are refused at once.
inline constexpr std::size_t maxTextBytes = std::size_t{16} << 20;
/// The largest page or PDF that is opened: saved pages carry their pictures with them.
inline constexpr std::size_t maxSourceBytes = std::size_t{64} << 20;

/// Throws InputError for bytes that are no UTF-8 text: UTF-16 or UTF-32, another program's file, NUL bytes, Latin-1 or
/// Windows-1251, and any sequence that is invalid, with its byte offset (from 0) and line (from 1). `where` is the
/// file's name for the sentence.
void requireUtf8(std::string_view bytes, const std::string& where);

/// The text behind a UTF-8 byte order mark, for kinds of files whose text is not kept verbatim.
std::string_view withoutMark(std::string_view text);

/// Throws InputError when there are more than `maxBytes` bytes.
void requireSize(std::size_t bytes, std::size_t maxBytes, const std::string& where);

}  // namespace dateline::article
