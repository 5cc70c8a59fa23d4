#pragma once

#include "evaluation/chart.h"
#include "evaluation/comparison.h"
#include "evaluation/difference_surface.h"

#include <array>
#include <string>

namespace grasploom {

/// How the surface is shown: a cell whose adjusted p is not below the level is grey and hatched, whatever its difference.
struct DifferenceStyle {
    Correction correction = Correction::Holm;
    double level = 0.05;
};

/// B − A in points over angle × IoU: orange where A is better, blue where B is, grey and hatched where that may be
/// chance; the criterion's cell framed.
Chart differenceChart(const DifferenceSurface& surface, const MatchCriterion& criterion,
                      const DifferenceStyle& style = {});

/// Orange, through white, to blue for differences from −1 (A better) to 1 (B better): red, green, blue in [0, 1].
std::array<double, 3> differenceColour(double difference);

/// "angle_degrees,iou,only_a,only_b,both,difference_b_minus_a,p,p_holm,p_benjamini_hochberg" rows.
std::string formatDifferenceCsv(const DifferenceSurface& surface);

}  // namespace grasploom
