#include "shell/engine.hpp"

#include "base/file.hpp"

namespace dateline::shell {

Engine::Engine()
    : m_data(base::dataFolder()),
      m_gazetteer(gazetteer::Gazetteer::open(m_data / "gazetteer.bin")),
      m_basemap(basemap::Basemap::open(m_data / "basemap.bin")) {}

}  // namespace dateline::shell
