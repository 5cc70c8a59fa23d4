#pragma once

#include "dataset/painted_objects.h"

#include <opencv2/core/mat.hpp>

namespace grasploom {

/// The pictures of one scene, as Jacquard has them.
struct PaintedPictures {
    cv::Mat rgb;           ///< 8 bit, R, G, B
    cv::Mat mask;          ///< 8 bit, 0 or 255: top and visible sides
    cv::Mat perfectDepth;  ///< 32-bit float, metres, planar z
    cv::Mat stereoDepth;  ///< the same as a stereo camera sees it: steps of disparity, noise, −1 where nothing matches
};

/// `object` placed in the picture. Depends on its arguments only.
PaintedPictures paint(const PaintedObject& object, PortableRandom& random);

}  // namespace grasploom
