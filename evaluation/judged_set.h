#pragma once

#include "dataset/prediction_file.h"
#include "evaluation/ground_truth.h"
#include "evaluation/staircase.h"
#include "evaluation/step_detail.h"
#include "evaluation/step_table.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

struct JudgeOptions {
    IouMetric metric = IouMetric::Exact;
    int threads = 0;                                       ///< 0: one per core
    std::function<bool(std::size_t scenesDone)> progress;  ///< on the calling thread; false cancels: throws Cancelled
    bool details = false;  ///< keep what tells errors of centre, of size and duplicates apart: 4 bytes a step
};

/// Predictions beside their ground truth: made once, then every threshold is a look-up. A value; scenes are those of
/// the ground truth, in its order; a scene without predictions stays, with none.
class JudgedSet {
public:
    /// With details the set keeps copies of both.
    static JudgedSet judge(const GroundTruth& truth, const PredictionSet& predictions,
                           const JudgeOptions& options = {});
    /// With details it keeps them, shared.
    static JudgedSet judge(const std::shared_ptr<const GroundTruth>& truth,
                           const std::shared_ptr<const PredictionSet>& predictions, const JudgeOptions& options = {});

    [[nodiscard]] std::size_t sceneCount() const { return m_scenes.size(); }
    [[nodiscard]] const std::string& scene(std::size_t i) const { return m_scenes[i]; }
    [[nodiscard]] const std::string& object(std::size_t i) const { return m_objects[i]; }
    [[nodiscard]] std::size_t predictionCount(std::size_t scene) const { return m_first[scene + 1] - m_first[scene]; }
    /// Prediction numbers (as in the file) of a scene, best first. Throws std::invalid_argument when the predictions
    /// do not have that ranking's score.
    [[nodiscard]] std::span<const std::uint32_t> ranked(std::size_t scene, Ranking ranking) const;
    [[nodiscard]] std::span<const Step> staircase(std::size_t scene, std::size_t prediction) const;
    [[nodiscard]] bool hasDetails() const { return m_truth != nullptr; }
    /// Why the overlap with the ground truth of a step of the staircase is small: two overlaps, worked out here and now.
    /// Only where the set has details, as what follows.
    [[nodiscard]] StepDetail detail(std::size_t scene, std::size_t prediction, std::size_t step) const;
    /// The physical grasp of that ground truth, by the number of its first line: lines that differ only in jaw share it.
    [[nodiscard]] std::size_t physicalGrasp(std::size_t scene, std::size_t prediction, std::size_t step) const;
    /// Predictions of all scenes before this one: numbers every prediction from 0 to predictionCount() − 1.
    [[nodiscard]] std::size_t firstPrediction(std::size_t scene) const { return m_first[scene]; }
    [[nodiscard]] std::size_t predictionCount() const { return m_first.back(); }
    /// As isCorrect(staircase(scene, prediction), limits.criterion), faster.
    [[nodiscard]] bool isCorrect(std::size_t scene, std::size_t prediction, const StepLimits& limits) const;
    /// Whether some ground truth overlaps enough, at any angle.
    [[nodiscard]] bool iouHolds(std::size_t scene, std::size_t prediction, const StepLimits& limits) const;
    /// Whether some ground truth that overlaps at all has the angle.
    [[nodiscard]] bool angleHolds(std::size_t scene, std::size_t prediction, const StepLimits& limits) const;
    [[nodiscard]] bool overlaps(std::size_t scene, std::size_t prediction) const {
        return !placeOf(scene, prediction).isEmpty();
    }
    [[nodiscard]] bool has(Ranking ranking) const { return m_has[static_cast<std::size_t>(ranking)]; }
    /// Scenes of the prediction file that the ground truth does not know: ids.
    [[nodiscard]] const std::vector<std::string>& unknownScenes() const { return m_unknown; }
    /// Scenes without any prediction.
    [[nodiscard]] std::size_t missingScenes() const;
    [[nodiscard]] IouMetric metric() const { return m_metric; }
    /// Differs when the scenes, any of their ground truth, or the metric do.
    [[nodiscard]] std::uint64_t truthFingerprint() const { return m_truthFingerprint; }

    /// Differs when any scene's predicted grasps do; their order and their scores do not matter.
    [[nodiscard]] std::uint64_t candidateFingerprint() const { return m_candidateFingerprint; }

private:
    struct Chunk;
    struct Work;
    /// Takes over scenes and counts; returns the predictions of each scene, null where there are none.
    std::vector<const ScenePredictions*> assign(const GroundTruth& truth, const PredictionSet& predictions);
    void judgeAll(const Work& work);
    void prepare();
    void makeRoom(const std::vector<Chunk>& chunks, std::size_t scenesDone);
    void gather(const Chunk& chunk, std::size_t firstScene);
    void takeOrder(std::size_t ranking, const Chunk& chunk, std::size_t firstScene);
    [[nodiscard]] StepTable::Place placeOf(std::size_t scene, std::size_t prediction) const {
        const std::size_t i = m_first[scene] + prediction;
        return {i, m_firstStep[i], m_firstStep[i + 1]};
    }

    IouMetric m_metric = IouMetric::Exact;
    std::uint64_t m_truthFingerprint = 0;
    std::uint64_t m_candidateFingerprint = 0;
    std::vector<std::string> m_scenes, m_objects, m_unknown;
    std::vector<std::size_t> m_first{0};                ///< per scene: its first prediction; one more at the end
    /// Per ranking, over all predictions; empty where absent, and where every scene is ranked as the file has it.
    std::array<std::vector<std::uint32_t>, 3> m_order;
    std::vector<std::uint32_t> m_fileOrder;  ///< 0, 1, … of the longest scene
    std::array<bool, 3> m_ranksAsFile{true, true, true};
    std::array<bool, 3> m_has{};
    std::vector<std::uint32_t> m_firstStep{0};
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_labels;  ///< per step the number of its ground truth; empty without details
    std::shared_ptr<const GroundTruth> m_truth;  ///< these are null without details
    std::shared_ptr<const PredictionSet> m_predictions;
    std::vector<const ScenePredictions*> m_predicted;  ///< per scene, in m_predictions
    StepTable m_table;  ///< the same staircases, small
};

inline std::span<const Step> JudgedSet::staircase(std::size_t scene, std::size_t prediction) const {
    const StepTable::Place place = placeOf(scene, prediction);
    return {m_steps.data() + place.begin, place.end - place.begin};
}

inline bool JudgedSet::isCorrect(std::size_t scene, std::size_t prediction, const StepLimits& limits) const {
    const StepTable::Answer answer = m_table.isCorrect(placeOf(scene, prediction), limits);
    if (answer == StepTable::Answer::Unsure) {
        return grasploom::isCorrect(staircase(scene, prediction), limits.criterion);
    }
    return answer == StepTable::Answer::Yes;
}

}  // namespace grasploom
