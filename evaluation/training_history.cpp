#include "evaluation/training_history.h"

#include <algorithm>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr std::array allRankings{Ranking::Score, Ranking::Intermediate, Ranking::Scorer};

bool isRight(ErrorType type) {
    return type == ErrorType::Correct;
}

/// The scene's verdict at the validation number `number`, after what is known of it so far.
void follow(SceneHistory& scene, bool right, std::size_t number) {
    if (right && !scene.firstRight) {
        scene.firstRight = number;
    }
    scene.forgettingEvents += scene.rightAtEnd && !right ? 1 : 0;
    scene.rightAtEnd = right;
}

HistoryStep stepOf(std::int64_t step, std::size_t number, const std::vector<ErrorType>& types,
                   std::vector<SceneHistory>& scenes) {
    HistoryStep result;
    result.step = step;
    result.verdicts = types;
    for (std::size_t i = 0; i < types.size(); ++i) {
        ++result.types[static_cast<std::size_t>(types[i])];
        const bool wasRight = scenes[i].rightAtEnd;
        if (isRight(types[i]) != wasRight) {
            (wasRight ? result.forgotten : result.learned).push_back(static_cast<std::uint32_t>(i));
        }
        follow(scenes[i], isRight(types[i]), number);
    }
    return result;
}

}  // namespace

std::string_view learningKindName(LearningKind kind) {
    static constexpr std::array<std::string_view, learningKindCount> names{"never_right", "never_forgotten",
                                                                           "relearned", "lost"};
    return names.at(static_cast<std::size_t>(kind));
}

LearningKind learningKind(const SceneHistory& scene) {
    if (!scene.firstRight) {
        return LearningKind::NeverRight;
    }
    if (scene.forgettingEvents == 0) {
        return LearningKind::NeverForgotten;
    }
    return scene.rightAtEnd ? LearningKind::Relearned : LearningKind::Lost;
}

double TrainingHistory::accuracy(std::size_t step) const {
    return scenes > 0 ? static_cast<double>(steps[step].correct()) / static_cast<double>(scenes) : 0;
}

std::vector<std::uint32_t> TrainingHistory::scenesOf(LearningKind kind) const {
    std::vector<std::uint32_t> found;
    for (std::size_t i = 0; i < perScene.size(); ++i) {
        if (learningKind(perScene[i]) == kind) {
            found.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return found;
}

TrainingHistory historyOf(std::span<const std::int64_t> steps, std::span<const std::vector<ErrorType>> types) {
    if (steps.size() != types.size()) {
        throw std::invalid_argument("a history needs the verdicts of every validation");
    }
    TrainingHistory history;
    history.scenes = types.empty() ? 0 : types.front().size();
    history.perScene.resize(history.scenes);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (types[i].size() != history.scenes) {
            throw std::invalid_argument("a history needs the same scenes at every validation");
        }
        history.steps.push_back(stepOf(steps[i], i, types[i], history.perScene));
    }
    return history;
}

TrainingHistory historyOf(std::span<const JudgedValidation> validations, Ranking ranking,
                          const MatchCriterion& criterion) {
    std::vector<std::int64_t> steps;
    std::vector<std::vector<ErrorType>> types;
    for (const JudgedValidation& validation : validations) {
        const Ranking own = validation.judged->has(ranking) ? ranking : Ranking::Score;
        steps.push_back(validation.step);
        types.push_back(errorTypes(*validation.judged, own, criterion, validation.hits));
    }
    return historyOf(steps, types);
}

std::vector<Ranking> rankingsOf(std::span<const JudgedValidation> validations) {
    std::vector<Ranking> rankings;
    for (const Ranking ranking : {Ranking::Intermediate, Ranking::Scorer}) {
        if (!validations.empty() && std::ranges::all_of(validations, [&](const JudgedValidation& validation) {
                return validation.judged->has(ranking);
            })) {
            rankings.push_back(ranking);
        }
    }
    return rankings.empty() ? std::vector{Ranking::Score} : rankings;
}

PredictionSet bestOfEachRanking(const PredictionSet& predictions) {
    PredictionSet best = predictions;
    for (ScenePredictions& scene : best.scenes) {
        std::vector<std::uint32_t> first;
        for (const Ranking ranking : allRankings) {
            if (const auto order = rankedOrder(scene, ranking); !order.empty()) {
                first.push_back(order.front());
            }
        }
        std::ranges::sort(first);  // the file's order decides ties: it stays
        std::vector<Prediction> kept;
        for (std::size_t i = 0; i < first.size(); ++i) {
            if (i == 0 || first[i] != first[i - 1]) {
                kept.push_back(scene.grasps[first[i]]);
            }
        }
        scene.grasps = std::move(kept);
    }
    return best;
}

}  // namespace grasploom
