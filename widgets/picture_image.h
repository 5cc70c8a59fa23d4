#pragma once

#include <QImage>

#include <opencv2/core/mat.hpp>

namespace grasploom {

/// A deep copy for the screen. 8-bit with 1 (grey) or 3 (R, G, B) channels; anything else gives a null image.
QImage toImage(const cv::Mat& picture);

/// Depth (32-bit float metres) in colours: perceptual and colour-blind safe (viridis), near is bright, over the 1st to
/// 99th percentile of the valid pixels (finite and > 0). Invalid pixels are a grey hatch that no depth has.
QImage colourMapDepth(const cv::Mat& depthMetres);

}  // namespace grasploom
