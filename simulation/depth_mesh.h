#pragma once

#include "simulation/simulated_scene.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace grasploom {

struct DepthMeshOptions {
    int mostAcross = 512;  ///< points along a side: a larger picture is thinned out evenly, [2, 16384]
    /// Neighbours are one surface up to this step in depth per distance across the line of sight; beyond, the mesh is
    /// torn: 8 is a slope of 83°.
    double tearSlope = 8;
};
/// Names the field that is out of range; empty when all are sound.
std::string validate(const DepthMeshOptions& options);

/// A depth picture as a surface in the world, metres. A pixel without depth makes no point.
struct DepthMesh {
    std::vector<Eigen::Vector3f> positions;
    std::vector<Eigen::Vector2f> uvs;                     ///< in the picture, 0 … 1 from its top left corner
    std::vector<std::array<std::uint32_t, 3>> triangles;  ///< counter-clockwise seen from the camera
};

/// `depthMetres`: 32-bit float planar depth as large as the camera's picture, values ≤ 0 or not finite are holes.
/// Throws std::invalid_argument for another kind or size, or options out of range.
DepthMesh depthMesh(const cv::Mat& depthMetres, const Camera& camera, const DepthMeshOptions& options = {});

}  // namespace grasploom
