#pragma once

#include <Eigen/Core>

#include <array>

/// Directions and points from which light is sampled.
namespace grasploom {

inline constexpr int discPatternSize = 64;
/// Points of the R2 sequence (Roberts 2018) that fall into the unit disc: evenly spread, and so is each part of them.
const std::array<Eigen::Vector2f, discPatternSize>& discPattern();

/// A unit vector w with two unit vectors across it (Duff et al. 2017).
struct CrossFrame {
    Eigen::Vector3f u, v, w;
    CrossFrame() = default;
    explicit CrossFrame(const Eigen::Vector3f& axis);
};

}  // namespace grasploom
