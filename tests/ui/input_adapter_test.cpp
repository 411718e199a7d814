#include "ui/input_adapter.hpp"

#include <catch2/catch.hpp>

#include "toolkit.hpp"

using namespace dateline::ui;
using test::Toolkit;

namespace {

struct Fixture {
  Toolkit toolkit;
  InputAdapter input;
  ImGuiIO& io = ImGui::GetIO();

  void frame() {
    io.DisplaySize = {800, 600};
    input.beginFrame();
    ImGui::NewFrame();
    ImGui::EndFrame();
  }
};

}  // namespace

TEST_CASE("press and release in one batch are seen as a click") {
  Fixture f;
  f.input.feed(PointerButton{0, true});
  f.input.feed(PointerButton{0, false});
  f.frame();
  CHECK(f.io.MouseClicked[0]);
  CHECK(f.input.hasWaiting());
  f.frame();
  CHECK(f.io.MouseReleased[0]);
  CHECK_FALSE(f.input.hasWaiting());
}

TEST_CASE("a move has a frame of its own before the press") {
  Fixture f;
  f.input.feed(PointerMoved{10, 20});
  f.input.feed(PointerMoved{30, 40});
  f.input.feed(PointerButton{0, true});
  f.input.feed(PointerMoved{90, 90});
  f.frame();
  CHECK(f.io.MousePos.x == 30);
  CHECK_FALSE(f.io.MouseDown[0]);
  f.frame();
  CHECK(f.io.MouseDown[0]);
  CHECK(f.io.MousePos.x == 30);
  f.frame();
  CHECK(f.io.MousePos.x == 90);
}

TEST_CASE("keys: pressed ones are named, down and up of one key take two frames") {
  Fixture f;
  f.input.feed(KeyTurned{"N", true});
  f.input.feed(KeyTurned{"Enter", true});
  f.input.feed(KeyTurned{"N", false});
  f.frame();
  CHECK(f.input.pressedKeys() == std::vector<std::string>{"N", "Enter"});
  CHECK(ImGui::IsKeyPressed(f.io.KeyMap[ImGuiKey_Enter]));
  f.frame();
  CHECK(f.input.pressedKeys().empty());
}

TEST_CASE("odd events do no harm") {
  Fixture f;
  f.input.feed(PointerButton{17, true});
  f.input.feed(PointerButton{-1, true});
  f.input.feed(KeyTurned{"NoSuchKey", true});
  f.input.feed(KeyTurned{"", true});
  f.input.feed(TextTyped{0});
  f.input.feed(TextTyped{0x10FFFF});
  f.input.feed(WheelTurned{0, 1});
  f.input.feed(WheelTurned{0, 2});
  f.input.feed(FilesDropped{"a.txt"});
  f.io.DisplaySize = {800, 600};
  for (int i = 0; i < 4; ++i) {
    f.input.beginFrame();
    if (i == 0) CHECK(f.io.MouseWheel == 3);
    if (i == 0) CHECK(f.input.droppedFiles() == std::vector<std::string>{"a.txt"});
    ImGui::NewFrame();
    ImGui::EndFrame();
  }
  CHECK_FALSE(f.input.hasWaiting());
}
