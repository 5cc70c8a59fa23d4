#pragma once

#include "dataset/portable_random.h"

#include <opencv2/core/mat.hpp>

namespace grasploom {

/// Ground, object (`top`: 8 bit, 0 or 255) and the sides under it, metres.
cv::Mat paintPerfectDepth(const cv::Mat& top, double heightMetres);

/// What a stereo camera makes of `perfect`: steps of a sixteenth of a pixel of disparity, some noise, and −1 where one
/// of its eyes is hidden from the point or finds no match.
cv::Mat paintStereoDepth(const cv::Mat& perfect, PortableRandom& random);

/// Smooth noise, 32-bit float, about 0 with a standard deviation of about 1: `cells`² random numbers, interpolated.
cv::Mat smoothNoise(int side, int cells, PortableRandom& random);

}  // namespace grasploom
