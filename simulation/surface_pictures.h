#pragma once

#include "simulation/scene_renderer.h"
#include "simulation/surface_buffer.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace grasploom {

/// Mask, object numbers and perfect depth of what the pixels of a square picture see, row by row; the others are empty.
SceneImages geometryPictures(const std::vector<Surface>& surfaces, int side);

/// How well a projected pattern can be matched on what each pixel sees, for stereoDepthMetres(): float32, [0, 1], a
/// picture of the camera's size. Low at grazing angles, on mirrors, on black.
cv::Mat patternSignal(const std::vector<Surface>& surfaces, const CameraView& camera, const SimulatedScene& scene);

}  // namespace grasploom
