#pragma once

#include <cstdint>

namespace grasploom {

/// How the window looks: as the desktop does, or light or dark whatever the desktop does.
enum class Appearance : std::uint8_t { System, Light, Dark };

/// Changes the running application. The first call remembers what the desktop gave.
void applyAppearance(Appearance appearance);

}  // namespace grasploom
