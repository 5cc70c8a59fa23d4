#pragma once

#include "evaluation/charts.h"
#include "evaluation/comparison.h"
#include "evaluation/difference_surface.h"
#include "evaluation/error_types.h"
#include "evaluation/ranking_quality.h"
#include "evaluation/trial_agreement.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

struct ReportInput;

/// What one ranking of one set of predictions achieves.
struct RankingFigures {
    std::string name;
    Evaluation evaluation;
    ErrorCounts errors;            ///< of the best-ranked predictions
    std::vector<ErrorType> types;  ///< per scene, likewise
    OracleResult oracle;
    NamedSweep sweep;  ///< of the best-ranked prediction
};

/// What one score of one set of predictions is worth, over all its predictions.
struct ScoreFigures {
    std::string name;
    Ranking ranking = Ranking::Score;
    std::size_t leftOut = 0;  ///< predictions without a finite score
    RankingQuality quality;
    std::optional<Calibration> calibration;  ///< only where the scores are probabilities
    std::vector<ScoreCurvePoint> curve;
};

struct ObjectFigures {
    std::string object;
    std::size_t scenes = 0;
    std::vector<std::size_t> correct;  ///< scenes whose best-ranked prediction is correct; one per ranking
};

/// All numbers of a report, computed once for every format.
struct ReportFigures {
    std::vector<RankingFigures> rankings;  ///< one or two
    std::vector<ScoreFigures> scores;      ///< every score of every different set
    std::vector<ObjectFigures> objects;    ///< the worst first: share correct under the last ranking, then more scenes
    std::optional<Comparison> comparison;  ///< of two rankings, as the surface
    std::optional<DifferenceSurface> surface;
    std::vector<TrialAgreement> trials;              ///< one per ranking, or none
    std::optional<TrialComparison> trialComparison;  ///< of two rankings that were tried
    bool masksRead = false;
    std::size_t hitsUnknown = 0;  ///< predictions of which no mask says whether they are on the object
};

/// Told how much of the whole is done, from 0 to 1. What it throws (Cancelled) stops the work.
using ReportProgress = std::function<void(double done)>;

/// Throws std::invalid_argument when the input is not complete.
ReportFigures computeFigures(const ReportInput& input, const ReportProgress& progress = {});

}  // namespace grasploom
