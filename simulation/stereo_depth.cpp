#include "simulation/stereo_depth.h"

#include "dataset/parallel_for.h"
#include "dataset/portable_random.h"
#include "simulation/texture_noise.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace grasploom {

namespace {

constexpr float hole = -1;
constexpr float stepPixels = 1.5F;  ///< of disparity between neighbours: an outline

/// One scene's measurement. Disparities in px throughout.
struct Measurement {
    const StereoOptions& options;
    std::uint32_t seed;
    float reach;      ///< depth in metres × disparity, as the camera believes
    cv::Mat truth;    ///< disparity of the perfect depth
    cv::Mat nearest;  ///< largest disparity around
    cv::Mat outline;  ///< 8 bit: a step of disparity is near

    [[nodiscard]] float noise(int x, int y, float size, std::uint32_t layer) const {
        return texture::noise(static_cast<float>(x) / size, static_cast<float>(y) / size, seed + layer);
    }
    [[nodiscard]] float seen(int x, int y) const;
    [[nodiscard]] float matched(float disparity, int x, int y) const;
    [[nodiscard]] bool unlit(int x, int y) const;
};

/// Blocks at an outline stick to the nearer side, here more, there less.
float Measurement::seen(int x, int y) const {
    if (outline.at<uchar>(y, x) == 0) {
        return truth.at<float>(y, x);
    }
    const auto reach = static_cast<float>(options.raggednessPixels);
    const int nx = std::clamp(x + cvRound(reach * noise(x, y, 7, 1)), 0, truth.cols - 1);
    const int ny = std::clamp(y + cvRound(reach * noise(x, y, 7, 2)), 0, truth.rows - 1);
    return nearest.at<float>(ny, nx);
}

/// Block matching finds whole disparities best: the fraction is drawn to zero, then rounded to a level.
float Measurement::matched(float disparity, int x, int y) const {
    const float wander = 0.09F * noise(x, y, 5, 3) + 0.05F * noise(x, y, 2.3F, 4);
    const float whole = std::floor(disparity + wander + 0.5F);
    const float fraction = std::clamp(disparity - whole, -0.6F, 0.6F);
    const float locked = static_cast<float>(options.pixelLocking) * fraction * std::abs(fraction);
    const float error = static_cast<float>(options.noisePixels) * 2 * noise(x, y, 3.1F, 5);
    const auto levels = static_cast<float>(options.levelsPerPixel);
    return std::floor((whole + locked + error) * levels + 0.5F) / levels;
}

bool Measurement::unlit(int x, int y) const {
    const auto reach = static_cast<float>(options.unlitCorner) * static_cast<float>(truth.cols);
    const auto from = static_cast<float>(x + y);
    return from < 2 * reach && from < reach * (1 + 0.8F * noise(x, y, 9, 6));
}

/// For every column of the second camera's row, the nearest surface that it sees.
void secondView(const std::vector<float>& disparities, std::vector<float>& nearest) {
    std::ranges::fill(nearest, 0.F);
    for (std::size_t x = 0; x < disparities.size(); ++x) {
        // The second camera's picture is taken as wide as needed: columns are stored shifted by the picture's width.
        const float column = static_cast<float>(x) - disparities[x] + static_cast<float>(disparities.size());
        if (column >= 0) {
            const auto at = static_cast<std::size_t>(column);
            nearest[at] = std::max(nearest[at], disparities[x]);
            nearest[at + 1] = std::max(nearest[at + 1], disparities[x]);
        }
    }
}

float measure(const Measurement& scene, int x, int y, float disparity, float inFront, float signal) {
    if (scene.unlit(x, y) || signal < 0.22F + 0.2F * scene.noise(x, y, 6, 7)) {
        return hole;
    }
    if (inFront > disparity + stepPixels) {
        // Hidden from the second camera. Now and then something else looks alike there.
        const float chance = scene.noise(x, y, 8, 8);
        return chance < 0.5F ? hole : scene.matched(disparity + (inFront - disparity) * chance, x, y);
    }
    const bool atOutline = scene.outline.at<uchar>(y, x) != 0;
    if (atOutline && scene.noise(x, y, 4, 9) > 0.42F) {
        return hole;
    }
    return scene.matched(disparity, x, y);
}

void measureRow(const Measurement& scene, int y, const cv::Mat& signal, cv::Mat& measured) {
    std::vector<float> disparities(static_cast<std::size_t>(measured.cols));
    std::vector<float> second(2 * disparities.size() + 2);
    for (int x = 0; x < measured.cols; ++x) {
        disparities[x] = scene.seen(x, y);
    }
    secondView(disparities, second);
    for (int x = 0; x < measured.cols; ++x) {
        const float column = static_cast<float>(x) - disparities[x] + static_cast<float>(measured.cols);
        const float inFront = column >= 0 ? second[static_cast<std::size_t>(column)] : 0;
        const float disparity = measure(scene, x, y, disparities[x], inFront, signal.at<float>(y, x));
        measured.at<float>(y, x) = disparity > 0 ? scene.reach / disparity : hole;
    }
}

void check(const cv::Mat& depth, const cv::Mat& signal, double focalPixels) {
    if (depth.type() != CV_32FC1 || signal.type() != CV_32FC1 || depth.size() != signal.size() || depth.empty()) {
        throw std::invalid_argument("stereo depth: depth and signal must be 32-bit float pictures of one size");
    }
    if (!(focalPixels > 0)) {
        throw std::invalid_argument("stereo depth: the focal length must be positive");
    }
}

Measurement prepare(const cv::Mat& depth, double focalPixels, std::uint64_t seed, const StereoOptions& options) {
    PortableRandom random{seed, 0x57e7e0};
    Measurement scene{options, static_cast<std::uint32_t>(random.next()), 0, {}, {}, {}};
    // Small errors are likelier than large ones.
    const double error = options.calibration * (random.uniform() - random.uniform());
    scene.reach = static_cast<float>(focalPixels * options.baselineMetres * (1 + error));
    scene.truth = focalPixels * options.baselineMetres / depth;
    cv::Mat around, farthest;
    cv::dilate(scene.truth, around, cv::Mat::ones(3, 3, CV_8U));
    cv::erode(scene.truth, farthest, cv::Mat::ones(3, 3, CV_8U));
    scene.outline = around - farthest > stepPixels;
    const cv::Mat block = cv::Mat::ones(7, 7, CV_8U);  // what is compared at once
    cv::dilate(scene.outline, scene.outline, block);
    cv::dilate(scene.truth, scene.nearest, block);
    return scene;
}

}  // namespace

void StereoOptions::validate() const {
    const auto require = [](bool good, const char* what) {
        if (!good) {
            throw std::invalid_argument(std::string("stereo depth: ") + what);
        }
    };
    require(baselineMetres > 0 && baselineMetres < 10, "baselineMetres must be in (0, 10)");
    require(levelsPerPixel >= 1 && levelsPerPixel <= 1024, "levelsPerPixel must be in [1, 1024]");
    require(pixelLocking >= 0 && pixelLocking <= 2, "pixelLocking must be in [0, 2]");
    require(noisePixels >= 0 && noisePixels < 10, "noisePixels must be in [0, 10)");
    require(calibration >= 0 && calibration < 0.5, "calibration must be in [0, 0.5)");
    require(raggednessPixels >= 0 && raggednessPixels < 100, "raggednessPixels must be in [0, 100)");
    require(unlitCorner >= 0 && unlitCorner <= 1, "unlitCorner must be in [0, 1]");
}

cv::Mat stereoDepthMetres(const cv::Mat& perfectDepthMetres, const cv::Mat& signal, double focalPixels,
                          std::uint64_t seed, const StereoOptions& options, int threads) {
    options.validate();
    check(perfectDepthMetres, signal, focalPixels);
    const Measurement scene = prepare(perfectDepthMetres, focalPixels, seed, options);
    cv::Mat measured(perfectDepthMetres.size(), CV_32FC1);
    parallelFor(static_cast<std::size_t>(measured.rows), threads,
                [&](std::size_t y) { measureRow(scene, static_cast<int>(y), signal, measured); });
    return measured;
}

}  // namespace grasploom
