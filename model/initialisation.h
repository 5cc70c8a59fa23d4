#pragma once

#include "model/grasp_network.h"

#include <cstdint>

namespace grasploom {

/// Draws all weights anew from `seed` alone (not from Torch's global generator): He initialisation throughout, small
/// last layers so that every score starts at ½ and every shift at the anchor. Then lays convolution weights out
/// channels last, the faster order on CPU and GPU.
void initialiseWeights(GraspNetworkImpl& network, std::uint64_t seed);

}  // namespace grasploom
