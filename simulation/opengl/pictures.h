#pragma once

#include "simulation/opengl/gl_objects.h"

namespace grasploom {

/// What the pixels of a square picture see, as shaders.h has it.
struct SeenPicture {
    GlObject seen, facing, target;
};

/// Square pictures of one size, all drawn into with the same depth and stencil.
struct Pictures {
    int side = 0;
    GlObject depthStencil;
    SeenPicture centre, beside;      ///< of the pixels' centres, and of other points in them
    GlObject whiteLit;               ///< linear colours under white light
    GlObject sums, sumsTarget;       ///< of the light that reaches them, as shaders::reach leaves it …
    GlObject reach, reachTarget;     ///< … and smoothed
    GlObject colours, colourTarget;  ///< linear light

    Pictures() = default;
    /// Throws std::runtime_error where there is no memory for them.
    explicit Pictures(int pixels);
};

}  // namespace grasploom
