#pragma once

#include "dataset/grasp_file.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <vector>

namespace grasploom {

/// How scenes are labelled, pooled: what is compared to tell whether two datasets are labelled alike.
struct LabelSpread {
    std::vector<double> lines;          ///< per scene: lines of its grasp file
    std::vector<double> linesPerGrasp;  ///< per scene: lines by grasps that differ in more than their jaw
    std::vector<double> openings;       ///< per line, px
    std::vector<double> degrees;        ///< per line, [−90, 90)
    std::vector<double> edgePixels;     ///< per line: from the centre to the mask's edge; below 0 outside of the mask
};

/// Adds a scene. `mask`: 8-bit, not 0 where there are objects; a centre beside the picture counts as at its border.
void addScene(LabelSpread& spread, const GraspLabels& labels, const cv::Mat& mask);

/// 5, 25, 50, 75 and 95 %, linearly between the sorted values; 0 without values.
std::array<double, 5> quantilesOf(std::vector<double> values);

}  // namespace grasploom
