#include "dataset/painted_depth.h"

#include "dataset/painted_camera.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double baseline = 0.08;  // metres between the two eyes
constexpr double disparityStep = 1.0 / 16;
constexpr int occludedBorder = 2;  // px at the left edge that the other eye does not see

void fillAtHeight(cv::Mat& depth, const cv::Mat& mask, int shift, double heightMetres) {
    for (int y = std::max(0, shift); y < depth.rows; ++y) {
        const auto z = static_cast<float>(painted_camera::depthMetres(y + 0.5, heightMetres));
        const uchar* inside = mask.ptr<uchar>(y - shift);
        auto* row = depth.ptr<float>(y);
        for (int x = 0; x < depth.cols; ++x) {
            row[x] = inside[x] != 0 ? z : row[x];
        }
    }
}

/// Hidden from the right eye: a point whose match another, nearer point further right takes.
void markHidden(const float* disparity, int width, std::vector<uchar>& hidden) {
    float leftmost = 1e9F;
    for (int x = width - 1; x >= 0; --x) {
        const float match = static_cast<float>(x) - disparity[x];
        hidden[static_cast<std::size_t>(x)] = match > leftmost - 0.5F ? 1 : 0;
        leftmost = std::min(leftmost, match);
    }
}

}  // namespace

cv::Mat smoothNoise(int side, int cells, PortableRandom& random) {
    cv::Mat coarse(cells, cells, CV_32FC1);
    for (int y = 0; y < cells; ++y) {
        for (int x = 0; x < cells; ++x) {
            // Uniform of standard deviation 1.
            coarse.at<float>(y, x) = static_cast<float>(random.uniform(-1.7320508, 1.7320508));
        }
    }
    cv::Mat fine;
    cv::resize(coarse, fine, {side, side}, 0, 0, cells * 4 <= side ? cv::INTER_CUBIC : cv::INTER_LINEAR);
    return fine;
}

cv::Mat paintPerfectDepth(const cv::Mat& top, double heightMetres) {
    cv::Mat depth(top.size(), CV_32FC1);
    fillAtHeight(depth, cv::Mat(top.size(), CV_8UC1, cv::Scalar(255)), 0, 0);
    const int steps = std::max(1, static_cast<int>(std::lround(painted_camera::sidePixels(heightMetres))));
    for (int step = steps; step >= 0; --step) {
        fillAtHeight(depth, top, step, heightMetres * (steps - step) / steps);
    }
    return depth;
}

cv::Mat paintStereoDepth(const cv::Mat& perfect, PortableRandom& random) {
    constexpr double scale = painted_camera::focalPixels * baseline;
    const cv::Mat noise = smoothNoise(perfect.cols, 128, random);
    const cv::Mat failing = smoothNoise(perfect.cols, 96, random);
    cv::Mat stereo(perfect.size(), CV_32FC1);
    std::vector<float> disparity(static_cast<std::size_t>(perfect.cols));
    std::vector<uchar> hidden(disparity.size());
    for (int y = 0; y < perfect.rows; ++y) {
        const auto* z = perfect.ptr<float>(y);
        std::transform(z, z + perfect.cols, disparity.begin(), [](float d) { return static_cast<float>(scale / d); });
        markHidden(disparity.data(), perfect.cols, hidden);
        auto* row = stereo.ptr<float>(y);
        for (int x = 0; x < perfect.cols; ++x) {
            const auto at = static_cast<std::size_t>(x);
            const bool edge = x > 0 && x + 1 < perfect.cols && std::abs(disparity[at + 1] - disparity[at - 1]) > 0.5F;
            const bool unmatched =
                x < occludedBorder || (edge && failing.at<float>(y, x) > 0) || failing.at<float>(y, x) > 2.35F;
            const double seen = disparity[at] + 0.03 * noise.at<float>(y, x);
            row[x] = hidden[at] != 0 || unmatched
                         ? -1.0F
                         : static_cast<float>(scale / (std::round(seen / disparityStep) * disparityStep));
        }
    }
    return stereo;
}

}  // namespace grasploom
