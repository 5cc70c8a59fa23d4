#pragma once

#include "dataset/grasp.h"

#include <opencv2/core/types.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace grasploom {

/// Online augmentation of Sec. VI-A, drawn on the original image.
struct AugmentOptions {
    bool rotate = true;       ///< about the image centre, uniform in [0°, 360°)
    bool mirror = true;       ///< left-right, with probability ½
    double shiftPixels = 50;  ///< per axis, uniform in [−shift, shift] original pixels
    bool operator==(const AugmentOptions&) const = default;
};

/// A similarity of the plane, with or without a reflection: p' = scale·R(angle)·M·p + offset, as a 2×3 matrix that
/// takes coordinates of the original image to those of the result. In both, (0, 0) is the top-left corner of the
/// picture and the centre of pixel (c, r) is (c + ½, r + ½).
struct Similarity {
    std::array<double, 6> m{1, 0, 0, 0, 1, 0};  ///< row major: x' = m0·x + m1·y + m2, y' = m3·x + m4·y + m5
    bool operator==(const Similarity&) const = default;
};

Similarity compose(const Similarity& second, const Similarity& first);
Similarity inverse(const Similarity& transform);
double scaleOf(const Similarity& transform);
bool isReflection(const Similarity& transform);
Point apply(const Similarity& transform, Point point);
/// Exact: the angle turns with the axis (and flips under a reflection), sizes scale; nothing is rounded.
Grasp apply(const Similarity& transform, const Grasp& grasp);

/// The whole picture into `inputSize`², uniform scale, centred. What test images get.
Similarity fitToInput(cv::Size image, int inputSize);

/// Augmentation of picture `index` in `epoch`, composed with `fitToInput`. Depends on (seed, epoch, index) only.
Similarity drawAugmentation(const AugmentOptions& options, cv::Size image, int inputSize, std::uint64_t seed,
                            std::uint64_t epoch, std::uint64_t index);

/// Transformed grasps; those whose centre leaves the size² result are dropped.
std::vector<Grasp> transformGrasps(std::span<const Grasp> grasps, const Similarity& transform, int size);

}  // namespace grasploom
