// What the tests of articles begin with: a text as an article, its sentences as strings, a file that goes away again.
#pragma once
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "article/load.hpp"
#include "article/sentences.hpp"
#include "base/error.hpp"

namespace given {

/// An article of this text, without any header that a loader would find.
inline dateline::article::Article plain(std::string text, std::string language) {
  dateline::article::Article article;
  article.text = std::move(text);
  article.language = std::move(language);
  return article;
}

inline std::vector<std::string> sentencesOf(const dateline::article::Article& article) {
  std::vector<std::string> found;
  for (const auto& sentence : dateline::article::sentences(article))
    found.emplace_back(sentence.range.of(article.text));
  return found;
}

inline std::vector<std::string> sentencesOf(const std::string& text, const std::string& language) {
  return sentencesOf(plain(text, language));
}

inline std::vector<std::string> partsOf(std::string_view text, const std::vector<dateline::base::TextRange>& ranges) {
  std::vector<std::string> parts;
  for (const auto& range : ranges) parts.emplace_back(range.of(text));
  return parts;
}

/// A file in a folder of its own, both gone at the end.
class File {
 public:
  File(const std::string& name, std::string_view bytes)
      : m_folder(std::filesystem::temp_directory_path() /
                 ("dateline-article-" + std::to_string(reinterpret_cast<std::size_t>(this)) + "-" +
                  std::to_string(std::hash<std::string>{}(name + std::string(bytes.substr(0, 64)))))),
        m_path(m_folder / name) {
    std::filesystem::create_directories(m_folder);
    std::ofstream(m_path, std::ios::binary) << bytes;
  }
  ~File() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  const std::filesystem::path& path() const { return m_path; }
  const std::filesystem::path& folder() const { return m_folder; }

 private:
  std::filesystem::path m_folder;
  std::filesystem::path m_path;
};

/// The sentence with which a file (or text) is refused; empty when it is taken.
template <typename Load>
std::string refusal(Load load) {
  try {
    load();
  } catch (const dateline::base::InputError& error) {
    return error.sentence(dateline::base::Language::English);
  }
  return {};
}

inline std::string refusalOfFile(const std::string& name, std::string_view bytes) {
  const File file(name, bytes);
  return refusal([&] { dateline::article::loadArticle(file.path()); });
}

inline std::string refusalOfText(const std::string& text) {
  return refusal([&] { dateline::article::articleFromText(text); });
}

}  // namespace given
