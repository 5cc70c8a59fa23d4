#include "model/input_picture.h"

#include "dataset/scene_images.h"

#include <array>

namespace grasploom {
namespace {

// Of torchvision's ImageNet weights, in R, G, B order and units of the full range.
constexpr std::array<double, 3> imageNetMean{0.485, 0.456, 0.406};
constexpr std::array<double, 3> imageNetDeviation{0.229, 0.224, 0.225};

using Levels = std::array<std::array<float, 256>, 3>;

/// Normalised value of every 8-bit level of every channel.
Levels normalisedLevels() {
    Levels levels{};
    for (std::size_t c = 0; c < 3; ++c) {
        for (std::size_t v = 0; v < 256; ++v) {
            levels[c][v] = static_cast<float>((static_cast<double>(v) / 255 - imageNetMean[c]) / imageNetDeviation[c]);
        }
    }
    return levels;
}

}  // namespace

cv::Mat PictureCache::rgb(std::size_t scene) {
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_pictures.find(scene); found != m_pictures.end()) {
            return found->second;
        }
    }
    cv::Mat picture = readRgb(m_index.path(scene, Channel::Rgb));
    const std::size_t bytes = picture.total() * picture.elemSize();
    const std::lock_guard lock(m_mutex);
    if (m_bytes + bytes <= m_maxBytes && m_pictures.emplace(scene, picture).second) {
        m_bytes += bytes;
    }
    return picture;
}

std::size_t PictureCache::bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

cv::Mat normalisedInput(const cv::Mat& rgb, const Similarity& inputFromImage, int inputSize) {
    static const Levels levels = normalisedLevels();
    const cv::Scalar fill(255 * imageNetMean[0], 255 * imageNetMean[1], 255 * imageNetMean[2]);
    const cv::Mat input = resample(rgb, inputFromImage, inputSize, fill);
    cv::Mat normalised(inputSize, inputSize, CV_32FC3);
    for (int r = 0; r < inputSize; ++r) {
        const auto* from = input.ptr<std::uint8_t>(r);
        auto* to = normalised.ptr<float>(r);
        for (int i = 0; i < 3 * inputSize; i += 3) {
            to[i] = levels[0][from[i]];
            to[i + 1] = levels[1][from[i + 1]];
            to[i + 2] = levels[2][from[i + 2]];
        }
    }
    return normalised;
}

InputPicture fittedPicture(PictureCache& cache, std::size_t scene, int inputSize) {
    const cv::Mat rgb = cache.rgb(scene);
    const Similarity inputFromImage = fitToInput(rgb.size(), inputSize);
    return {scene, normalisedInput(rgb, inputFromImage, inputSize), {}, inputFromImage};
}

}  // namespace grasploom
