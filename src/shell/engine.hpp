// What every command stands on: the baked data, opened once, and what is built over it when it is first needed.
#pragma once
#include <filesystem>
#include <optional>

#include "basemap/basemap.hpp"
#include "gazetteer/gazetteer.hpp"
#include "session/apply.hpp"

namespace dateline::shell {

/// Opens the gazetteer and the base map (maps, not reads). Throws DataError.
class Engine {
 public:
  Engine();

  session::Services services() const { return {m_gazetteer, m_basemap, m_data / "dossiers"}; }
  const gazetteer::Gazetteer& gazetteer() const { return m_gazetteer; }
  const basemap::Basemap& basemap() const { return m_basemap; }
  std::filesystem::path glyphs() const { return m_data / "glyphs.bin"; }
  std::filesystem::path fonts() const { return m_data / "fonts"; }

 private:
  std::filesystem::path m_data;
  gazetteer::Gazetteer m_gazetteer;
  basemap::Basemap m_basemap;
};

}  // namespace dateline::shell
