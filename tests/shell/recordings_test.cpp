// Every recording of tests/shell/recordings is played against the whole program without a window.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <vector>

#include "base/file.hpp"
#include "events_table.hpp"
#include "headless.hpp"
#include "image/png.hpp"
#include "shell/recording.hpp"

namespace dateline {
namespace {

const std::filesystem::path recordings = std::filesystem::path(DATELINE_SOURCE) / "tests/shell/recordings";
constexpr geo::Viewport windowSize{1280, 800};

std::vector<std::filesystem::path> allRecordings() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(recordings)) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// What a recording may open: a dossier that is cut off, a text that is no UTF-8, and articles.
void layOutFiles(const std::filesystem::path& folder) {
  const auto builtIn = test::engine().services().builtInDossier / "builtin.fr.geojson";
  const std::string whole = base::readFile(builtIn);
  base::writeFileAtomically(folder / "cut.geojson", std::string_view(whole).substr(0, whole.size() / 2));
  base::writeFileAtomically(folder / "latin1.txt", "Les soldats sont arriv\xE9s.");
  base::writeFileAtomically(folder / "article.txt",
                            "Berlin, 3 May 2021. The minister said in Paris that 200 soldiers from France had arrived "
                            "in Warsaw.\n");
  base::writeFileAtomically(folder / "fires.txt",
                            "Lebanon, Ohio, 3 May 2021. A fire in Lebanon, Ohio, hurt two people on Sunday, the mayor "
                            "said. Three schools were closed in Cincinnati, Ohio. Nobody was hurt in the village of "
                            "Zyvex Falls, the sheriff said.\n");
  base::writeFileAtomically(folder / "events.csv", test::manyEvents(2000));
  const std::string storm =
      "Storm over the capital\n\nAt least 12 people were hurt in Warsaw on 3 May 2023, police said.\n\nTrains to "
      "Gdansk "
      "stood still for hours.\n";
  const std::string agency =
      "Night of wind\n\nAt least 12 people were hurt in Warsaw on 3 May 2023, police officers said.\n";
  base::writeFileAtomically(folder / "storm.txt", storm);
  base::writeFileAtomically(
      folder / "storm-changed.txt",
      "Storm over the capital\n\nNo fewer than 13 people were hurt in Warsaw on 3 May 2023, police "
      "said.\n\nTrains to Gdansk stood still for hours.\n");
  base::writeFileAtomically(folder / "agency.txt", agency);
}

/// The picture at the failing line, to look at.
std::string savedPicture(const shell::RecordingPlayer& player, const std::string& name) {
  const std::filesystem::path file =
      std::filesystem::path(DATELINE_BUILD) / "pictures" / ("recording-" + name + ".png");
  std::filesystem::create_directories(file.parent_path());
  base::writeFileAtomically(file, image::encodePng(player.picture()));
  return file.string();
}

void play(const std::string& text, const std::string& name) {
  const test::TestFolder folder;
  layOutFiles(folder.path());
  const auto save = [](const std::string& picture, const image::Picture& pixels) {
    const std::filesystem::path pictures = std::filesystem::path(DATELINE_BUILD) / "pictures";
    std::filesystem::create_directories(pictures);
    base::writeFileAtomically(pictures / (picture + ".png"), image::encodePng(pixels));
  };
  shell::RecordingPlayer player(test::engine(), test::builtInState(base::Language::English), windowSize, folder.path(),
                                save);
  try {
    player.play(text, name);
  } catch (const shell::RecordingFailure& failure) {
    FAIL(failure.what() << "\nthe window then: " << savedPicture(player, name));
  }
}

}  // namespace

TEST_CASE("Recordings come true") {
  const shell::OffscreenContext context;
  const std::vector<std::filesystem::path> files = allRecordings();
  REQUIRE_FALSE(files.empty());
  for (const std::filesystem::path& file : files) {
    DYNAMIC_SECTION(file.stem().string()) {
      play(base::readFile(file), file.filename().string());
    }
  }
}

TEST_CASE("A shortcut counts even when all of its keys are let go within one frame") {
  const shell::OffscreenContext context;
  const test::TestFolder folder;
  shell::RecordingPlayer player(test::engine(), test::builtInState(base::Language::English), windowSize, folder.path());
  player.play("click place:almaty\nland\nkey R\nexpect status almaty rejected", "reject");
  using namespace ui;
  const InputEvent quick[] = {ModifiersHeld{}, ModifiersHeld{true}, KeyTurned{"Z", true}, ModifiersHeld{false},
                              KeyTurned{"Z", false}};
  for (const InputEvent& event : quick) player.app().feed(event);
  player.play("turn 0.1\nexpect status almaty verified", "undo");
}

TEST_CASE("A recording that does not come true says which line and what was found") {
  const shell::OffscreenContext context;
  const test::TestFolder folder;
  shell::RecordingPlayer player(test::engine(), test::builtInState(base::Language::English), windowSize, folder.path());
  const auto failureOf = [&](const char* text) {
    try {
      player.play(text, "r.txt");
    } catch (const shell::RecordingFailure& failure) {
      return std::string(failure.what());
    }
    return std::string();
  };
  CHECK(failureOf("# a comment\n\nexpect selection place almaty\n") == "r.txt:3: expected place almaty, found none");
  CHECK(failureOf("click marker:nowhere").starts_with("r.txt:1: marker:nowhere is not in the window; there are: "));
  CHECK(failureOf("dance") == "r.txt:1: there is no such word as dance");
  CHECK(failureOf("type \"open").starts_with("r.txt:1: a quote does not end"));
  CHECK(failureOf("turn soon") == "r.txt:1: soon is not a number");
  CHECK(failureOf("expect changed map") == "r.txt:1: nothing was remembered");
  CHECK(failureOf("").empty());
}

}  // namespace dateline
