#pragma once

#include "simulation/surface_shading.h"

#include <array>
#include <vector>

namespace grasploom {

/// Points of a pixel, px from its centre: eight rooks that do not threaten each other, spread over a little more than
/// the pixel, as a camera's lens spreads light.
const std::array<Eigen::Vector2d, packetSize>& outlinePoints();

/// Where the object, the depth or the normal steps from a pixel to the next: there one ray a pixel shows stairs.
std::vector<std::size_t> outlinePixels(const std::vector<Surface>& surfaces, int side);

/// The colour of a pixel as the mean of eight rays spread over it; linear, each bounded to white.
Eigen::Vector3f smoothedColour(RayCaster& rays, const CameraView& camera, const SurfaceShading& shading,
                               const std::vector<Surface>& surfaces, const std::vector<LightReach>& reach,
                               std::size_t pixel);

}  // namespace grasploom
