#pragma once

#include "dataset/grasp.h"
#include "dataset/problem.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// One predicted grasp. NaN marks a score that the file does not have.
struct Prediction {
    Grasp grasp;
    double score = std::numeric_limits<double>::quiet_NaN();         ///< what the file ranks by
    double intermediate = std::numeric_limits<double>::quiet_NaN();  ///< graspable probability of the predictor
    double scorer = std::numeric_limits<double>::quiet_NaN();        ///< of the scorer
    std::int32_t anchor = -1;  ///< that predicted it, by which every ranking breaks its ties; −1: not known (read from a file)
};

struct ScenePredictions {
    std::string scene;                ///< id
    std::vector<Prediction> grasps;  ///< as in the file: best first
};

enum class Ranking : std::uint8_t {
    Score,         ///< by `score`; file order where there is none
    Intermediate,  ///< by the predictor's score
    Scorer         ///< by the scorer's
};
std::string_view rankingName(Ranking ranking);  ///< "score", "intermediate", "scorer"

/// What `ranking` ranks by; NaN where the file does not have it.
double scoreOf(const Prediction& prediction, Ranking ranking);
/// Whether `a` comes before `b`: the higher score, else the lower anchor. NaN comes last. Neither before the other: as
/// they stand.
bool ranksBefore(const Prediction& a, const Prediction& b, Ranking ranking);

struct PredictionSet {
    std::vector<ScenePredictions> scenes;  ///< in order of first appearance; scene ids are unique
    bool hasScore = false;
    bool hasIntermediate = false;  ///< every row has one
    bool hasScorer = false;
    std::size_t rowsLeftOut = 0;
    std::vector<Problem> problems;  ///< of rows left out; of very many only the first, and a last one for the rest
};

/// What people know a file's predictions by: the run's name for `predictions-<fold>.csv` in a run folder, "run@step" for
/// its `validation/<step>.csv`, else the file's.
std::string predictionSetName(const std::filesystem::path& file);

/// SGT text or CSV (see docs/formats.md), told apart by content. Throws DataError when it is neither.
PredictionSet parsePredictions(std::string_view text, const std::filesystem::path& file);
PredictionSet readPredictions(const std::filesystem::path& file);

/// Lossless: the shortest digits that read back to the same doubles. Columns that no row has are left out.
std::string formatPredictionsCsv(const PredictionSet& set);
/// Jacquard's SGT submission text: two lines per grasp, best first, no scores; scenes without a grasp write nothing.
std::string formatPredictionsSgt(const PredictionSet& set);

/// Indices of `scene.grasps`, best first under `ranking`; what ranksBefore does not decide keeps file order.
std::vector<std::uint32_t> rankedOrder(const ScenePredictions& scene, Ranking ranking);

}  // namespace grasploom
