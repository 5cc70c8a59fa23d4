#pragma once

#include "simulation/simulated_scene.h"

namespace grasploom {

/// Draws how a scene looks: camera, lighting, the plane's texture and the objects' materials, from `style` and `seed`
/// alone. Poses and shapes stay as they are.
/// "jacquard": 1.5 m, tilt 10°, 30° field of view, plaster, soft light from the upper right, matte colours.
/// "jacquard+": tilt uniform in [0°, 70°] from any side, one of the textures, light from easy to very hard, materials
/// from matte to metal; an object's colour is the one it has in style jacquard (Jacquard+ keeps base colours).
/// Throws std::invalid_argument for another style.
void drawLook(SimulatedScene& scene);

}  // namespace grasploom
