#include "dataset/label_spread.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

/// From each pixel to the mask's edge, which lies half a pixel from the outermost ones of either side.
cv::Mat edgeDistances(const cv::Mat& mask) {
    cv::Mat inside, outside;
    cv::distanceTransform(mask != 0, inside, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    cv::distanceTransform(mask == 0, outside, cv::DIST_L2, cv::DIST_MASK_PRECISE);
    cv::Mat distances(mask.size(), CV_32FC1);
    for (int y = 0; y < mask.rows; ++y) {
        for (int x = 0; x < mask.cols; ++x) {
            const float in = inside.at<float>(y, x);
            distances.at<float>(y, x) = in > 0 ? in - 0.5F : 0.5F - outside.at<float>(y, x);
        }
    }
    return distances;
}

}  // namespace

void addScene(LabelSpread& spread, const GraspLabels& labels, const cv::Mat& mask) {
    const cv::Mat distances = edgeDistances(mask);
    for (const Grasp& grasp : labels.grasps) {
        spread.openings.push_back(grasp.opening);
        spread.degrees.push_back(degrees(grasp.angleRadians));
        const int x = std::clamp(static_cast<int>(std::floor(grasp.x)), 0, mask.cols - 1);
        const int y = std::clamp(static_cast<int>(std::floor(grasp.y)), 0, mask.rows - 1);
        spread.edgePixels.push_back(distances.at<float>(y, x));
    }
    const auto lines = static_cast<double>(labels.grasps.size());
    spread.lines.push_back(lines);
    if (labels.groupCount() > 0) {
        spread.linesPerGrasp.push_back(lines / static_cast<double>(labels.groupCount()));
    }
}

std::array<double, 5> quantilesOf(std::vector<double> values) {
    std::array<double, 5> found{0.05, 0.25, 0.5, 0.75, 0.95};
    std::ranges::sort(values);
    for (double& share : found) {
        if (values.empty()) {
            share = 0;
            continue;
        }
        const double place = share * static_cast<double>(values.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        share = values[below] + (place - std::floor(place)) * (values[above] - values[below]);
    }
    return found;
}

}  // namespace grasploom
