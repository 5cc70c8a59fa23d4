#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>

namespace grasploom {

/// A second camera to the right, and a projected pattern matched block by block. The defaults are what Jacquard's own
/// stereo depth shows: its values lie at multiples of 1/16 px of disparity for a baseline of 8 cm.
struct StereoOptions {
    double baselineMetres = 0.08;
    int levelsPerPixel = 16;      ///< of disparity
    double pixelLocking = 1.19;   ///< matched fraction u becomes ± this · u²; drawn to whole pixels
    double noisePixels = 0.05;    ///< of disparity, neighbours alike
    double calibration = 0.001;   ///< largest relative error of a scene's whole depth
    double raggednessPixels = 3;  ///< how far outlines move about
    double unlitCorner = 0.045;   ///< part of the image's side that the pattern misses at the top left
    void validate() const;        ///< throws std::invalid_argument naming the field
};

/// What such a stereo camera would measure: float32 metres, −1 where nothing can be matched: hidden from the second
/// camera, at ragged outlines, where `signal` is weak. `signal` (float32, [0, 1]) says how well the pattern can be seen
/// on a pixel's surface: low at grazing angles, on mirrors, on black. Its error grows with z². Deterministic, whatever
/// the threads.
/// Throws std::invalid_argument for pictures of different size or type.
cv::Mat stereoDepthMetres(const cv::Mat& perfectDepthMetres, const cv::Mat& signal, double focalPixels,
                          std::uint64_t seed, const StereoOptions& options = {}, int threads = 1);

}  // namespace grasploom
