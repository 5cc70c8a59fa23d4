#pragma once

#include "evaluation/error_types.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace grasploom {

/// What a network predicted at one validation of its training, judged with details.
struct JudgedValidation {
    std::int64_t step = 0;  ///< iterations done
    std::shared_ptr<const JudgedSet> judged;
    ObjectHits hits{};
};

/// One validation, by the best-ranked grasp of every scene. Scenes are rows of the ground truth, ascending.
struct HistoryStep {
    std::int64_t step = 0;
    std::array<std::size_t, errorTypeCount> types{};  ///< scenes per ErrorType; their sum is that of all scenes
    std::vector<ErrorType> verdicts;                  ///< per scene
    /// Right now, wrong at the validation before; at the first one all that are right.
    std::vector<std::uint32_t> learned;
    std::vector<std::uint32_t> forgotten;  ///< wrong now, right at the validation before
    [[nodiscard]] std::size_t correct() const { return types[static_cast<std::size_t>(ErrorType::Correct)]; }
};

/// How one scene fared.
struct SceneHistory {
    std::optional<std::size_t> firstRight;  ///< number of the validation; empty: never right
    std::uint32_t forgettingEvents = 0;     ///< times it turned from right to wrong (Toneva et al. 2019)
    bool rightAtEnd = false;
    bool operator==(const SceneHistory&) const = default;
};

/// Kinds of scenes that exclude each other and leave none out.
enum class LearningKind : std::uint8_t {
    NeverRight,
    NeverForgotten,  ///< right from some validation on, to the end
    Relearned,       ///< forgotten at least once, right at the end
    Lost             ///< forgotten at least once, wrong at the end
};
inline constexpr int learningKindCount = 4;
std::string_view learningKindName(LearningKind kind);  ///< "never_right", "never_forgotten", "relearned", "lost"

/// Of a training, under one ranking and criterion. Before the first validation every scene counts as wrong.
struct TrainingHistory {
    std::size_t scenes = 0;
    std::vector<HistoryStep> steps;  ///< as the validations: ascending
    std::vector<SceneHistory> perScene;

    [[nodiscard]] double accuracy(std::size_t step) const;  ///< top-1, of the step's number; 0 without scenes
    [[nodiscard]] std::vector<std::uint32_t> scenesOf(LearningKind kind) const;
};
LearningKind learningKind(const SceneHistory& scene);

/// `types`: per validation, of each scene's best-ranked prediction. Throws std::invalid_argument where their numbers of
/// scenes differ, or there are not as many as `steps`.
TrainingHistory historyOf(std::span<const std::int64_t> steps, std::span<const std::vector<ErrorType>> types);

/// The same of judged sets, all of one ground truth; a set that lacks the ranking's score is taken by its own.
TrainingHistory historyOf(std::span<const JudgedValidation> validations, Ranking ranking,
                          const MatchCriterion& criterion);

/// Those that every validation has a score for: intermediate and scorer where they are there, else the file's own
/// order.
std::vector<Ranking> rankingsOf(std::span<const JudgedValidation> validations);

/// Only what some ranking puts first in its scene: all that a history looks at.
PredictionSet bestOfEachRanking(const PredictionSet& predictions);

}  // namespace grasploom
