// Files that are articles, and files that are not: one clear sentence each.
#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "article/encoding.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "given.hpp"

using namespace dateline;
using given::refusalOfFile;
using given::refusalOfText;

namespace {

bool has(const std::string& sentence, const std::string& words) {
  INFO(sentence);
  return sentence.find(words) != std::string::npos;
}

/// A PDF of one page whose text is these lines, written by hand; the reader mends the table of offsets.
std::string pdfWith(const std::string& content) {
  std::string pdf = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  const auto object = [&](const std::string& body) {
    offsets.push_back(pdf.size());
    pdf += std::to_string(offsets.size()) + " 0 obj\n" + body + "\nendobj\n";
  };
  object("<< /Type /Catalog /Pages 2 0 R >>");
  object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  object(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
  object("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const std::size_t table = pdf.size();
  pdf += "xref\n0 6\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    std::string digits = std::to_string(offset);
    pdf += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return pdf + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

}  // namespace

TEST_CASE("a text stays verbatim and is sealed", "[article][load]") {
  const std::string text = "\xEF\xBB\xBF Une ligne.\r\n\r\n\tUne autre.\n\n\n";
  const given::File file("a.TXT", text);
  const auto article = article::loadArticle(file.path());
  CHECK(article.text == text);
  CHECK(article.sha256 == base::sha256Hex(text));
  CHECK(article.sourceSha256 == article.sha256);
  CHECK(article.id == "a1");
  CHECK(given::sentencesOf(article) == std::vector<std::string>{"Une ligne.", "Une autre."});
  CHECK(article::articleFromText(text).sourceSha256.empty());
}

TEST_CASE("a byte order mark hides no title", "[article][load]") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(article::loadArticle(given::File("a.md", mark + "# Un pont\n\nIl a cédé.").path()).title == "Un pont");
  CHECK(article::loadArticle(given::File("a.md", mark + "---\ntitle: Un pont\n---\nIl a cédé.").path()).title ==
        "Un pont");
  CHECK(article::articleFromText(mark + "Un pont\n\nIl a cédé. Il dort.").title == "Un pont");
  const auto page = article::loadArticle(
      given::File("a.html", mark + "<html lang=fr><title>Un pont</title><p>Il a cédé dans la nuit.</p>").path());
  CHECK(page.title == "Un pont");
  CHECK(page.language == "fr");
  CHECK(page.text == "Il a cédé dans la nuit.");
}

TEST_CASE("what is not UTF-8 is refused with its place", "[article][load]") {
  CHECK(has(refusalOfText("Un.\nDeux \xC3"), "offset 9 (line 2)"));
  CHECK(has(refusalOfText("Moitié \xED\xA0\xBD de paire"), "surrogate"));
  CHECK(has(refusalOfText("Long \xC0\x80"), "not valid UTF-8"));
  CHECK(has(refusalOfText("Un \xF5 deux \xE2\x82"), "offset 3"));
  CHECK(has(refusalOfText("L'\xE9t\xE9 \xE0 la pr\xE9"
                          "fecture de la r\xE9gion"),
            "Latin-1"));
  CHECK(has(refusalOfText("\xD1\xEE\xEB\xE4\xE0\xF2\xFB \xEF\xF0\xE8\xE1\xFB\xEB\xE8 \xE2 \xE3\xEE\xF0\xEE\xE4"),
            "Windows-1251"));
  CHECK(has(refusalOfText(std::string("\xFF\xFEU\0n\0", 6)), "UTF-16"));
  CHECK(has(refusalOfText(std::string("\xFE\xFF\0U\0n", 6)), "UTF-16"));
  CHECK(has(refusalOfText(std::string("\xFF\xFE\0\0U\0\0\0", 8)), "UTF-32"));
  CHECK(has(refusalOfText(std::string("U\0n\0 \0p\0o\0n\0t\0", 14)), "UTF-16"));
}

TEST_CASE("what is no text is refused", "[article][load]") {
  CHECK(has(refusalOfText(""), "no text"));
  CHECK(has(refusalOfText(" \n\t\n"), "no text"));
  CHECK(has(refusalOfText(std::string("Un pont.\nIl \0cède.", 19)), "NUL byte at offset 12 (line 2)"));
  CHECK(has(refusalOfFile("a.txt", "%PDF-1.4\n..."), "PDF"));
  CHECK(has(refusalOfFile("a.txt", "PK\x03\x04\x14"), ".docx"));
  CHECK(has(refusalOfFile("a.txt", "\x89PNG\r\n\x1A\n"), "PNG"));
  CHECK(has(refusalOfFile("empty.txt", ""), "empty.txt: there is no text"));
  CHECK(has(refusalOfFile("a.docx", "x"), "cannot be read from a .docx file"));
  CHECK(has(refusalOfFile("README", "x"), "no ending"));
}

TEST_CASE("folders and missing files are told as such", "[article][load]") {
  const given::File file("a.txt", "x");
  CHECK(has(given::refusal([&] { article::loadArticle(file.folder()); }), "folder"));
  CHECK(has(given::refusal([&] { article::loadArticle(file.folder() / "b.txt"); }), "b.txt"));
  CHECK(has(given::refusal([&] { article::loadArticle(file.folder() / "b.xyz"); }), "no such file"));
}

TEST_CASE("a text that is too long is refused at once; the longest that is not is cut in linear time",
          "[article][load][large]") {
  CHECK(has(refusalOfText(std::string(50'000'000, 'a')), "48 MB are too much for one article (at most 16 MB)"));
  const std::string sentence = "«Les équipes avancent. L'eau revient» à Almaty, dit M. Dupont. ";
  for (const std::string& unit : {sentence, std::string("a"), std::string("« "), std::string("\" a"),
                                  std::string("A. "), std::string("1.\n"), std::string("… Le "), std::string("(' ")}) {
    std::string text;
    while (text.size() + unit.size() <= article::maxTextBytes / 2) text += unit;
    INFO(unit);
    const auto begin = std::chrono::steady_clock::now();
    const auto article = article::articleFromText(text);
    article::sentences(article);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
  }
}

TEST_CASE("50 MB in one line are cut into sentences without hanging", "[article][sentences][large]") {
  std::string text;
  while (text.size() < 50'000'000)
    text += "The bridge in the valley fell on Monday night. \"Nobody. Was hurt,\" he said. ";
  const auto begin = std::chrono::steady_clock::now();
  const auto sentences = article::sentences(given::plain(text, "en"));
  CHECK(sentences.size() > 1'000'000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
}

TEST_CASE("a PDF's text is read", "[article][pdf]") {
  const std::string pdf = pdfWith(
      "BT /F1 12 Tf 72 720 Td 14 TL (The bridge in the valley fell on Monday night.) Tj T* "
      "(Nobody was hurt, said the mayor of the town.) Tj ET");
  const given::File file("bridge.pdf", pdf);
  const auto article = article::loadArticle(file.path());
  CHECK(given::sentencesOf(article) == std::vector<std::string>{"The bridge in the valley fell on Monday night.",
                                                                "Nobody was hurt, said the mayor of the town."});
  CHECK(article.language == "en");
  CHECK(article.sourceSha256 == base::sha256Hex(pdf));
}

TEST_CASE("PDFs that cannot be read", "[article][pdf]") {
  CHECK(has(refusalOfFile("a.pdf", "%PDF-1.4\n\x01\x02\x03 garbage"), "damaged"));
  CHECK(has(refusalOfFile("a.pdf", "Just a text."), "no PDF"));
  CHECK(has(refusalOfFile("a.pdf", ""), "no PDF"));
  CHECK(has(refusalOfFile("a.pdf", pdfWith("")), "no text in it"));
}
