#pragma once

#include "dataset/augmentation.h"
#include "dataset/scene_index.h"

#include <opencv2/core/mat.hpp>

#include <cstddef>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace grasploom {

/// Decoded RGB pictures of a dataset, kept while there is room. Thread-safe.
/// What came first stays: under shuffled epochs every picture is wanted equally often, and throwing some out to admit
/// others only costs decoding.
class PictureCache {
public:
    explicit PictureCache(const SceneIndex& index, std::size_t maxBytes = std::size_t{1} << 30U)
        : m_index(index), m_maxBytes(maxBytes) {}
    /// 8-bit R, G, B; do not write to it. Throws DataError.
    cv::Mat rgb(std::size_t scene);
    [[nodiscard]] const SceneIndex& index() const { return m_index; }
    [[nodiscard]] std::size_t bytes() const;

private:
    const SceneIndex& m_index;
    std::size_t m_maxBytes;
    mutable std::mutex m_mutex;
    std::size_t m_bytes = 0;
    std::unordered_map<std::size_t, cv::Mat> m_pictures;
};

/// A scene as the network gets it.
struct InputPicture {
    std::size_t scene = 0;
    cv::Mat pixels;             ///< S×S, 32-bit float R, G, B, normalised by ImageNet's mean and deviation
    std::vector<Grasp> grasps;  ///< ground truth in network-input px
    Similarity inputFromImage;
};

/// Resampled once by `inputFromImage`, then normalised; outside of the picture ImageNet's mean, which becomes 0.
cv::Mat normalisedInput(const cv::Mat& rgb, const Similarity& inputFromImage, int inputSize);

/// The scene without augmentation, as in tests. Throws DataError.
InputPicture fittedPicture(PictureCache& cache, std::size_t scene, int inputSize);

}  // namespace grasploom
