// Whether the desktop asks for less movement.
#pragma once

namespace dateline::shell {

/// Asks the desktop's portal: GNOME's and GTK's animations, KDE's animation speed. False where nobody answers.
bool systemReducesMotion();

}  // namespace dateline::shell
