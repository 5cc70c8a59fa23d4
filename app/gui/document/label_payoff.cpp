#include "app/gui/document/label_payoff.h"

#include <limits>
#include <unordered_map>

namespace grasploom {
namespace {

double share(std::size_t part, std::size_t all) {
    return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : std::numeric_limits<double>::quiet_NaN();
}

/// Per scene with ground truth: whether its best-ranked prediction is right.
std::unordered_map<std::string, bool> judgeAll(const PayoffOrder& order, const GroundTruth& truth,
                                               const std::function<bool(std::size_t)>& progress) {
    JudgeOptions options;
    options.metric = order.metric;
    options.progress = progress;
    const GroundTruth judgedTruth = order.mask.empty() ? truth : restrictTo(truth, *order.index, order.mask);
    const JudgedSet judged = JudgedSet::judge(judgedTruth, *order.predictions, options);
    std::unordered_map<std::string, bool> right;
    for (std::size_t scene = 0; scene < judged.sceneCount(); ++scene) {
        right[judged.scene(scene)] = verdict(judged, scene, order.ranking, order.criterion) == Verdict::Correct;
    }
    return right;
}

}  // namespace

double LabelPayoff::before() const { return share(correctBefore, scenesBefore); }
double LabelPayoff::after() const { return share(correctAfter, scenesAfter); }

LabelPayoff measurePayoff(const PayoffOrder& order, const std::function<bool(std::size_t)>& progress) {
    const auto before = judgeAll(order, *order.own, progress);
    const auto after = judgeAll(order, applyEdits(*order.own, *order.index, order.edits, order.jaws), progress);
    LabelPayoff payoff;
    payoff.scenesBefore = before.size();
    payoff.scenesAfter = after.size();
    for (const auto& [scene, right] : before) {
        payoff.correctBefore += right ? 1 : 0;
    }
    for (const auto& [scene, right] : after) {
        payoff.correctAfter += right ? 1 : 0;
        if (const auto was = before.find(scene); was != before.end()) {
            payoff.becameCorrect += right && !was->second ? 1 : 0;
            payoff.becameWrong += !right && was->second ? 1 : 0;
        }
    }
    return payoff;
}

}  // namespace grasploom
