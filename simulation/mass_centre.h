#pragma once

#include "simulation/shape.h"

#include <span>

namespace grasploom {

/// A solid of unit density.
struct MassCentre {
    double volume = 0;                                 ///< cubic metres
    Eigen::Vector3d centre = Eigen::Vector3d::Zero();  ///< of mass, metres; the mean corner of a solid without volume
};

/// Of the hull of `part`.
MassCentre massCentre(const ConvexPart& part);

/// Of the hulls of `parts`; what lies in several counts several times, as it does in a compound of rigid bodies.
MassCentre massCentre(std::span<const ConvexPart> parts);

/// Of what a closed surface encloses; corners counter-clockwise seen from outside, or the volume is negative.
MassCentre massCentre(const TriangleMesh& closed);

}  // namespace grasploom
