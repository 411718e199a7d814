#include "frame/role_names.hpp"

namespace dateline::frame {

using dossier::Role;

base::Message roleName(Role role, long count, bool allCountries) {
  switch (role) {
    case Role::Site:
      return base::Message::counted(count, "Scene of events", "Scenes of events");
    case Role::Origin:
      return allCountries ? base::Message::counted(count, "Contributing country", "Contributing countries")
                          : base::Message::counted(count, "Origin", "Origins");
    case Role::Destination:
      return base::Message::counted(count, "Destination", "Destinations");
    case Role::Actor:
      return base::Message::counted(count, "Actor", "Actors");
    case Role::Mention:
      break;
  }
  return base::Message::counted(count, "Also mentioned", "Also mentioned");
}

}  // namespace dateline::frame
