#include "ui/article_mark.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace dateline::ui {

frame::Colour articleColour(std::size_t index) {
  constexpr std::array colours{frame::rgb(0x4477AA), frame::rgb(0xEE6677), frame::rgb(0x228833), frame::rgb(0xCCBB44),
                               frame::rgb(0x66CCEE), frame::rgb(0xAA3377), frame::rgb(0x999933), frame::rgb(0x882255)};
  return colours[index % colours.size()];
}

float drawArticleMark(const Context& context, std::size_t index, ImVec2 at, float side) {
  const frame::Colour ground = articleColour(index);
  const frame::Colour light = frame::rgb(0xFFFFFF);
  const frame::Colour dark = frame::rgb(0x111111);
  const frame::Colour& ink = frame::contrast(light, ground) > frame::contrast(dark, ground) ? light : dark;
  const std::string number = std::to_string(index + 1);
  ImFont* font = context.fonts.small;
  const float text = textWidth(font, number);
  const float width = std::max(side, text + context.px(6));
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + side}, packed(ground), context.px(3));
  drawText(context, font, {std::round(at.x + (width - text) / 2), std::round(at.y + (side - font->FontSize) / 2)}, ink,
           number);
  return width;
}

std::size_t articleIndex(const dossier::Dossier& dossier, std::string_view article) {
  const auto found =
      std::ranges::find(dossier.articles, article, [](const auto& one) -> std::string_view { return one->id; });
  return static_cast<std::size_t>(found - dossier.articles.begin());
}

std::string articleName(const article::Article& article) {
  if (article.title.empty()) return article.publisher.empty() ? article.id : article.publisher;
  return article.publisher.empty() ? article.title : article.publisher + " · " + article.title;
}

}  // namespace dateline::ui
