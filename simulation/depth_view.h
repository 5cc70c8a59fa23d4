#pragma once

#include "dataset/scene_index.h"
#include "simulation/simulated_scene.h"

#include <opencv2/core/mat.hpp>

namespace grasploom {

/// A scene's depth with the camera that took it.
struct DepthView {
    cv::Mat depthMetres;         ///< 32-bit float, square as a Camera's picture; holes (and what was added) are ≤ 0
    Camera camera;               ///< world frame: z up, the plane is z = 0
    bool cameraIsKnown = false;  ///< by the scene's recipe; otherwise it is taken for Jacquard's
    double addedLeft = 0;        ///< px of holes left of the file's picture, which make it square
    double addedAbove = 0;
};

/// Jacquard's camera for a square picture that holds one of `size`: 30° over the picture's height, 10° of tilt, 1.5 m.
Camera jacquardCamera(cv::Size size);

/// `depthMetres` under Jacquard's camera, made square.
DepthView jacquardDepthView(const cv::Mat& depthMetres);

/// The depth of `channel` (perfect or stereo) under the camera of the scene's recipe where it has one, else Jacquard's.
/// Throws DataError where depth or recipe cannot be read, or do not agree.
DepthView readDepthView(const SceneIndex& index, std::size_t scene, Channel channel);

}  // namespace grasploom
