// Web pages: the story without its furniture, and what the page says of itself.
#include <catch2/catch.hpp>
#include <string>

#include "given.hpp"

using namespace dateline;

namespace {

article::Article page(const std::string& html) {
  return article::loadArticle(given::File("page.html", html).path());
}

const std::string story =
    "<p>Le pont de la vallée a cédé dans la nuit de lundi, selon le maire de la ville, sans faire de blessés.</p>"
    "<p>Il a expliqué que «les travaux dureront un an. Personne ne passera avant.» Les cars feront le tour par le "
    "nord.</p>";

}  // namespace

TEST_CASE("main text without menus, comments, links and captions", "[article][html]") {
  const auto article = page(
      "<!doctype html><html lang=\"fr-FR\"><head><title>Un pont cède | Le Val</title>"
      "<meta property=\"og:site_name\" content=\"Le Val\"><script>var p = '<p>Du code, rien que du code.</p>';</script>"
      "<style>p { color: red }</style></head><body><nav><p>Accueil et toutes les rubriques du journal, sans "
      "fin.</p></nav>"
      "<div id=\"content\"><article><header><h1>Un pont cède</h1><p class=\"byline\">Par J. M.</p></header>" +
      story +
      "<figure><img src=x><figcaption>Le pont, photographié hier par nos soins.</figcaption></figure>"
      "<h2>Un an de travaux</h2><p>Le chantier commence au <a href=\"/x\">printemps</a> prochain, dit&nbsp;la "
      "région.</p>"
      "<p><a href=\"/y\">Lire aussi : un autre pont, dans une autre vallée, a cédé.</a></p>"
      "<h3>Sur le même sujet</h3></article>"
      "<div class=\"comments-list\"><p>Je le savais depuis longtemps, ce pont était trop vieux, voilà "
      "tout.</p></div></div>"
      "<aside><p>Abonnez-vous à notre lettre, elle est gratuite et paraît tous les matins.</p></aside>"
      "<footer><p>Tous droits réservés, quels que soient les droits dont il s'agit.</p></footer></body></html>");
  CHECK(article.title == "Un pont cède");
  CHECK(article.publisher == "Le Val");
  CHECK(article.language == "fr");
  CHECK(
      article.text ==
      "Un pont cède\n\nLe pont de la vallée a cédé dans la nuit de lundi, selon le maire de la ville, sans faire de "
      "blessés.\n\nIl a expliqué que «les travaux dureront un an. Personne ne passera avant.» Les cars feront le tour "
      "par le nord.\n\nUn an de travaux\n\nLe chantier commence au printemps prochain, dit\u00A0la région.");
  CHECK(given::partsOf(article.text, article.headers) == std::vector<std::string>{"Un pont cède", "Un an de travaux"});
  CHECK(given::sentencesOf(article).size() == 4);
  CHECK(article.sourceSha256.size() == 64);
  CHECK(article.sourceSha256 != article.sha256);
}

TEST_CASE("a page without semantic tags, paragraphs made with <br>", "[article][html]") {
  const auto article = page(
      "<body><table><tr><td><a href=/>Home</a> <a href=/w>World</a></td><td><div>The bridge in the valley fell on "
      "Monday "
      "night, the mayor said, and nobody was hurt.<br><br>The works will take a year, and buses go round by the north "
      "until then.<br>Tickets stay valid.</div></td></tr></table></body>");
  CHECK(article.text ==
        "The bridge in the valley fell on Monday night, the mayor said, and nobody was hurt.\n\nThe works will take a "
        "year, and buses go round by the north until then.\nTickets stay valid.");
  CHECK(article.language == "en");
}

TEST_CASE("a story whose own class sounds like furniture is still found", "[article][html]") {
  CHECK(page("<body><div class=\"social related\">" + story + "</div></body>").text.find("le maire") !=
        std::string::npos);
}

TEST_CASE("the date of publication, by how much it is to be trusted", "[article][html]") {
  const auto published = [](const std::string& head, const std::string& body = "") {
    return page("<html><head>" + head + "</head><body>" + body + story + "</body></html>").published;
  };
  const std::string time = "<time datetime=\"2020-05-05\">hier</time>";
  const std::string meta = "<meta name=\"date\" content=\"2020-04-04\">";
  const std::string linked =
      "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\","
      "\"datePublished\":\"2020-03-03T08:00:00Z\",\"publisher\":{\"name\":\"Le Val\"}}]}</script>";
  const std::string graph = "<meta property=\"article:published_time\" content=\"2020-02-02T23:59:00+01:00\">";
  CHECK(published("", time) == base::Date{2020, 5, 5});
  CHECK(published(meta, time) == base::Date{2020, 4, 4});
  CHECK(published(meta + linked, time) == base::Date{2020, 3, 3});
  CHECK(published(meta + linked + graph, time) == base::Date{2020, 2, 2});
  CHECK_FALSE(published("<script type=\"application/ld+json\">{\"datePublished\":[[[</script>"));
  CHECK_FALSE(published("<meta property=\"article:published_time\" content=\"soon\">"));
}

TEST_CASE("title and address", "[article][html]") {
  const auto article = page(
      "<html><head><meta property=\"og:title\" content=\"Un  pont\n cède - Le Val\"><meta property=\"og:site_name\" "
      "content=\"Le Val\"><link rel=\"canonical\" href=\"https://example.org/pont\"></head><body><h1>Autre</h1>" +
      story + "</body></html>");
  CHECK(article.title == "Un pont cède");
  CHECK(article.url == "https://example.org/pont");
  CHECK(page("<link rel=canonical href=\"javascript:x\"><h1>Seul titre</h1>" + story).url.empty());
  CHECK(page("<h1>Seul titre</h1>" + story).title == "Seul titre");
}

TEST_CASE("hostile pages are refused in a sentence, or read as what they show", "[article][html]") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  CHECK(given::refusalOfFile("deep.html", deep + story).find("too deep") != std::string::npos);

  std::string laughs = "<!DOCTYPE html [<!ENTITY a \"ha\">";
  for (char c = 'b'; c < 'm'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(c - 1) + ";";
    laughs += "\">";
  }
  const auto laughing =
      page(laughs + "]><body>" + story + "<p>On rit, on rit encore, et voici la fin : &l; et rien.</p>");
  CHECK(laughing.text.size() < 4000);

  std::string attributes = "<p ";
  for (int i = 0; i < 200'000; ++i) attributes += "a" + std::to_string(i) + " ";
  CHECK(given::refusalOfFile("wide.html", attributes + ">" + story).find("attributes") != std::string::npos);

  CHECK(given::refusalOfFile("empty.html", "<html><body></body></html>").find("no text") != std::string::npos);
  CHECK(given::refusalOfFile("empty.html", "").find("no text") != std::string::npos);
  CHECK(page("</p></div><p>" + story + "<b><i></b><p <p <").text.find("le maire") != std::string::npos);
}

TEST_CASE("a page of 50 MB in one line does not hang", "[article][html][large]") {
  std::string html = "<body>";
  while (html.size() < 50'000'000) html += "<p>The bridge fell on Monday night, and nobody was hurt.</p>";
  CHECK(given::refusalOfFile("large.html", html).find("too much for one article") != std::string::npos);
  CHECK_FALSE(given::refusalOfFile("text.html", "<p>" + std::string(50'000'000, 'a')).empty());
}
