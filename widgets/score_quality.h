#pragma once

#include "evaluation/ranking_quality.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace grasploom {

/// How well one side's scores tell right from wrong.
struct ScoreQuality {
    QString name;                            ///< "run 3 · scorer"
    std::size_t scored = 0;                  ///< predictions that count
    std::size_t leftOut = 0;                 ///< without a finite score
    std::optional<Calibration> calibration;  ///< empty: the scores are no probabilities
    RankingQuality quality;
    std::vector<ScoreCurvePoint> curve;
};
/// A and B.
using ScoreQualities = std::array<ScoreQuality, 2>;

}  // namespace grasploom
