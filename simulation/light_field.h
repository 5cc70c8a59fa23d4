#pragma once

#include "simulation/surface_buffer.h"

#include <functional>
#include <span>
#include <vector>

namespace grasploom {

/// How much light reaches a surface, each in [0, 1].
struct LightReach {
    float lamp = 1;    ///< part of the lamp that is not hidden
    float sky = 1;     ///< part of the cosine-weighted hemisphere that sees the sky …
    float ground = 0;  ///< … and the plane; objects fill the rest
};

/// For every pixel: soft shadows of the lamp and ambient occlusion, from four rays each that neighbours share. The
/// pattern of rays is the same in every picture. `reach` has one entry a surface. Throws Cancelled after a yes of
/// `cancelled`.
void castLight(RayCaster& rays, const std::vector<Surface>& surfaces, int side, const Lighting& lighting,
               std::span<const BoundingSphere> objects, std::vector<LightReach>& reach,
               const std::function<bool()>& cancelled = {});

}  // namespace grasploom
