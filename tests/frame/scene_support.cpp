#include "scene_support.hpp"

#include <algorithm>
#include <filesystem>
#include <string>

namespace dateline::frame::test {
namespace {

dossier::Passage passage(const std::string& id) {
  dossier::Passage p;
  p.id = id;
  p.article = "a1";
  p.range = base::TextRange{0, 1};
  return p;
}

dossier::Place place(const char* id, const char* name, const char* kind, const char* country, geo::LonLat at,
                     dossier::Role role, const char* capital = "") {
  dossier::Place p;
  p.id = id;
  p.name = name;
  p.kind = kind;
  p.country = country;
  p.at = at;
  p.role = role;
  p.status = dossier::Status::Verified;
  p.precision = p.kind == "country" ? dossier::Precision::Country : dossier::Precision::City;
  p.capital = capital;
  p.atCapital = !p.capital.empty();
  p.passages.push_back({"p1", {}});
  return p;
}

bool shapesLike(const Label& label, const text::ShapedText& line) {
  return std::ranges::equal(line.glyphs, label.line.glyphs, {}, &text::PlacedGlyph::glyph, &text::PlacedGlyph::glyph);
}

}  // namespace

const basemap::Basemap& basemap() {
  static const basemap::Basemap map =
      basemap::Basemap::open(std::filesystem::path(DATELINE_BUILD) / "data" / "basemap.bin");
  return map;
}

text::Atlas& atlas() {
  static text::Atlas atlas = text::Atlas::open(std::filesystem::path(DATELINE_BUILD) / "data" / "glyphs.bin",
                                               std::filesystem::path(DATELINE_BUILD) / "data" / "fonts");
  return atlas;
}

dossier::Dossier soldiers() {
  using dossier::Role;
  dossier::Dossier d;
  d.title = "Kazakhstan, janvier 2022";
  d.language = "fr";
  article::Article article;
  article.id = "a1";
  article.language = "fr";
  article.published = base::Date{2022, 1, 7};
  d.articles.push_back(std::make_shared<const article::Article>(article));
  d.passages = {passage("p1"), passage("p2")};
  d.places = {place("almaty", "Almaty", "city", "KAZ", {76.95, 43.25}, Role::Site),
              place("rus", "Russie", "country", "RUS", {37.62, 55.75}, Role::Origin, "Moscou"),
              place("arm", "Arménie", "country", "ARM", {44.51, 40.18}, Role::Origin, "Erevan"),
              place("blr", "Biélorussie", "country", "BLR", {27.57, 53.90}, Role::Origin, "Minsk"),
              place("kgz", "Kirghizistan", "country", "KGZ", {74.59, 42.87}, Role::Origin, "Bichkek"),
              place("tjk", "Tadjikistan", "country", "TJK", {68.77, 38.56}, Role::Origin, "Douchanbé"),
              place("kaz", "Kazakhstan", "country", "KAZ", basemap().country(basemap::CountryCode("KAZ"))->labelPoint,
                    Role::Destination)};
  d.places[0].geonames = 1526384;
  d.places[0].passages.push_back({"p2", {}});
  for (const char* from : {"rus", "arm", "blr", "kgz", "tjk"}) {
    dossier::Flow flow;
    flow.from = from;
    flow.to = "kaz";
    flow.what = "soldats";
    flow.passages = {"p1"};
    d.flows.push_back(flow);
  }
  return d;
}

session::State stateOf(dossier::Dossier dossier, int widthPx, int heightPx, base::Language language) {
  session::State state{.history = dossier::History(std::move(dossier))};
  state.language = language;
  state.projection = std::make_shared<const geo::Projection>(
      geo::Projection::fromCrs("+proj=aea +lat_1=44 +lat_2=52 +lat_0=48 +lon_0=67"));
  state.viewport = {widthPx, heightPx};
  geo::ProjectedBox box;
  for (const geo::LonLat& corner :
       {geo::LonLat{24, 53}, geo::LonLat{88, 50}, geo::LonLat{66, 36}, geo::LonLat{37, 60}}) {
    box.add(*state.projection->project(corner));
  }
  state.camera = geo::fitted(box, state.viewport, {20, 20, 20, 20});
  return state;
}

void look(session::State& state, const geo::LonLat& at, double metresPerPx) {
  state.camera = {*state.projection->project(at), metresPerPx};
}

Frame built(const session::State& state, const Furnishing& furnishing) {
  static Builder builder(basemap(), atlas());
  return builder.build(state, furnishing);
}

Frame builtAfresh(const session::State& state, const Furnishing& furnishing) {
  Builder builder(basemap(), atlas());
  return builder.build(state, furnishing);
}

const PlacedLabel* labelNamed(const Frame& frame, std::string_view text) {
  const auto found = std::ranges::find(frame.placed, text, &PlacedLabel::text);
  return found == frame.placed.end() ? nullptr : &*found;
}

int labelsNamed(const Frame& frame, std::string_view text) {
  return static_cast<int>(std::ranges::count(frame.placed, text, &PlacedLabel::text));
}

long furnitureTexts(const Frame& frame, std::string_view text) {
  // Furniture has no names beside its glyphs, so the same text is shaped again and compared.
  return static_cast<long>(std::ranges::count_if(frame.furnitureLabels, [&](const Label& label) {
    return shapesLike(label, atlas().shape(label.style, text)) ||
           shapesLike(label, atlas().shape(label.style, text, {0, true}));
  }));
}

bool hasFurnitureText(const Frame& frame, std::string_view text) {
  return furnitureTexts(frame, text) > 0;
}

}  // namespace dateline::frame::test
