#pragma once

#include "evaluation/band_chart.h"
#include "evaluation/ranking_result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// Top-1 accuracy on the validation scenes at one iteration; empty where the network has no such ranking.
struct ValidationPoint {
    std::int64_t step = 0;
    std::optional<double> intermediate, scorer;
};

/// One training of an experiment, finished.
struct SeedRun {
    std::uint64_t seed = 0;
    std::size_t validationScenes = 0;
    std::vector<ValidationPoint> validations;  ///< ascending
    std::vector<RankingResult> test;           ///< of its last checkpoint, on the test fold
};

/// The same training with several seeds.
struct ArmRuns {
    std::string name;                           ///< "full:regression"
    std::optional<std::int64_t> guidanceStart;  ///< where guidance sets in later than at once
    std::vector<SeedRun> runs;
};

/// Over the seeds, at every iteration at which all of them were validated under `ranking` (Intermediate or Scorer).
/// Empty where the arm has no such ranking.
BandCurve meanCurve(const ArmRuns& arm, Ranking ranking);

/// Where the scorer's mean curve passes the intermediate one. Resolved to the validations' steps.
struct Overtaking {
    std::optional<std::int64_t> first;    ///< iteration at which it is above for the first time
    std::optional<std::int64_t> forGood;  ///< from which it is above at every validation to the last
    MeanDeviation atEnd;                  ///< scorer − intermediate at the last, paired by seed
};
/// Empty without both rankings.
std::optional<Overtaking> findOvertaking(const ArmRuns& arm);

/// "never above it (…)", "above it from iteration 750 on …": what the scorer's mean curve does beside the intermediate
/// one.
std::string describe(const Overtaking& overtaking);

/// "arm,ranking,step,mean,standard_deviation,n" rows; fractions.
std::string formatCurvesCsv(std::span<const ArmRuns> arms);
/// "arm,seed,step,scenes,intermediate_top1,scorer_top1" rows: what the means are made of.
std::string formatSeedsCsv(std::span<const ArmRuns> arms);

}  // namespace grasploom
