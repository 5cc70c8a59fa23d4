#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace grasploom {

/// A place on a sheet: a scene of one of several datasets.
struct SheetPlace {
    std::size_t dataset = 0;
    std::size_t scene = 0;
    bool operator==(const SheetPlace&) const = default;
};

/// Up to `count` places, mixed: each dataset has as many as the others as long as it has scenes, drawn by the seed.
/// `scenes`: how many each has.
std::vector<SheetPlace> drawSheet(std::span<const std::size_t> scenes, std::size_t count, std::uint64_t seed);

/// How a picture looks at the size of a thumbnail; brightnesses are Rec. 601 luma, 0 … 255.
struct ThumbnailLook {
    double planeBrightness = 0;   ///< mean beside the objects
    double planeContrast = 0;     ///< standard deviation there: texture, shadows
    double planeEdges = 0;        ///< its 99th percentile of change from pixel to pixel: hard shadows, hard textures
    double objectBrightness = 0;  ///< mean
    double objectShare = 0;       ///< of the picture, 0 … 1
};
/// Of an 8-bit RGB picture and its mask, which have the same size. Where the mask is full or empty, what it leaves
/// nothing of is 0.
ThumbnailLook lookOf(const cv::Mat& rgb, const cv::Mat& mask);

/// As large as fits into a square of `side` px: each pixel the mean over what it covers.
cv::Mat thumbnail(const cv::Mat& picture, int side);

/// Thumbnails (8-bit, three channels) row by row, `columns` in each, in the middle of squares of `side` px with a grey
/// line between them.
cv::Mat contactSheet(std::span<const cv::Mat> thumbnails, int side, int columns);

}  // namespace grasploom
