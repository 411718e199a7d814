// The reader against any input (libFuzzer): the first byte says which way in and which language, the rest is the text.
// A broken promise of a reading (tests/reading/sound.hpp) ends the process, as does anything that the sanitizers find.
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "article/load.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/ndjson.hpp"
#include "reading/read.hpp"
#include "reading/sound.hpp"

using namespace dateline;

namespace {

constexpr const char* languages[] = {"fr", "en", "ru", "kk", "und"};
constexpr const char* days[] = {"2022-01-07", "2022-01", "2022", ""};
constexpr const char* publishers[] = {"", "thisisoxfordshire.co.uk", "Le Parisien", "The Daily News"};

const gazetteer::Gazetteer& opened() {
  static const gazetteer::Gazetteer gazetteer = gazetteer::Gazetteer::open(base::dataFolder() / "gazetteer.bin");
  return gazetteer;
}

void hold(const article::Article& article, const reading::Reading& reading) {
  const std::string fault = test::faultOf(article, reading);
  if (fault.empty()) return;
  std::cerr << fault << '\n';
  std::abort();
}

/// A line of `dateline read --ndjson`, and what comes out for it is a line of JSON whose offsets fit its text.
void readLine(std::string_view line) {
  const reading::LineDocument document = reading::documentFrom(line);
  const reading::Reading reading = reading::read(document.article, opened());
  hold(document.article, reading);
  const base::Json out = base::Json::parse(reading::lineOf(document, reading, opened()));
  if (!out.contains("mentions")) std::abort();
}

void readText(std::string_view text, unsigned choice) {
  article::LoadOptions options;
  options.language = languages[choice % std::size(languages)];
  options.published = base::dateFromEdtf(days[choice / std::size(languages) % std::size(days)]);
  article::Article article = article::articleFromText(std::string(text), options);
  article.publisher = publishers[choice % std::size(publishers)];
  hold(article, reading::read(article, opened()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    if (data[0] % 8 == 0) {
      readLine(rest);
    } else {
      readText(rest, data[0]);
    }
  } catch (const base::InputError&) {
    return 0;  // one clear sentence is what bad input gets
  }
  return 0;
}
