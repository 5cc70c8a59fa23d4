#include "app/cli/prediction_checks.h"

#include "app/cli/messages.h"
#include "app/cli/text_table.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace grasploom::cli {
namespace {

/// How far right and down grasps are, and how wide, on average.
RelativeScale measure(std::span<const Grasp> grasps) {
    RelativeScale sum;
    for (const Grasp& grasp : grasps) {
        sum.position += grasp.x + grasp.y;
        sum.opening += grasp.opening;
    }
    const auto count = static_cast<double>(grasps.size());
    return {sum.position / count, sum.opening / count};
}

std::vector<Grasp> graspsOf(const ScenePredictions& scene) {
    std::vector<Grasp> grasps;
    for (const Prediction& prediction : scene.grasps) {
        grasps.push_back(prediction.grasp);
    }
    return grasps;
}

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

std::string someOf(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, names.size()); ++i) {
        text += (i == 0 ? "" : ", ") + names[i];
    }
    return text + (names.size() > 3 ? ", …" : "");
}

}  // namespace

void warnAboutScenes(const std::filesystem::path& file, const JudgedSet& judged, const SceneIndex& index) {
    if (const std::size_t missing = judged.missingScenes(); missing > 0) {
        warn(file.string() + ": no prediction for " + std::to_string(missing) + " of " +
             std::to_string(judged.sceneCount()) + " scenes; each counts as wrong" +
             (2 * missing > judged.sceneCount() ? " (--split and --fold judge only the scenes of a fold)" : ""));
    }
    std::vector<std::string> foreign;
    for (const std::string& id : judged.unknownScenes()) {
        if (!index.find(id)) {
            foreign.push_back(id);
        }
    }
    if (!foreign.empty()) {
        warn(file.string() + ": " + std::to_string(foreign.size()) +
             " scenes are not in the dataset and are ignored: " + someOf(foreign));
    }
    if (const std::size_t others = judged.unknownScenes().size() - foreign.size(); others > 0) {
        warn(file.string() + ": " + std::to_string(others) +
             " scenes are outside of the fold, or have no ground truth, and are ignored");
    }
}

std::optional<RelativeScale> relativeScale(const PredictionSet& predictions, const GroundTruth& truth) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < truth.scenes.size(); ++i) {
        known.emplace(truth.scenes[i], i);
    }
    std::vector<double> positions;
    std::vector<double> openings;
    for (const ScenePredictions& scene : predictions.scenes) {
        const auto found = known.find(scene.scene);
        if (found != known.end() && !scene.grasps.empty()) {
            const RelativeScale expected = measure(truth.grasps[found->second]);
            const RelativeScale got = measure(graspsOf(scene));
            positions.push_back(got.position / std::max(1.0, expected.position));
            openings.push_back(got.opening / std::max(1.0, expected.opening));
        }
    }
    if (positions.empty()) {
        return {};
    }
    return RelativeScale{median(positions), median(openings)};
}

void warnAboutScale(const std::filesystem::path& file, const PredictionSet& predictions, const GroundTruth& truth) {
    constexpr double least = 0.6;
    const std::optional<RelativeScale> scale = relativeScale(predictions, truth);
    if (!scale) {
        return;
    }
    // A network that has learnt little may well look in one corner only; that its openings shrink as much is no
    // accident.
    const bool small = scale->position < least && scale->opening < least;
    const bool large = scale->position > 1 / least && scale->opening > 1 / least;
    if (small || large) {
        warn(file.string() + ": coordinates and openings are about " + fixed(scale->position, 2) + " and " +
             fixed(scale->opening, 2) +
             " times the ground truth's; predictions must be in pixels of the original pictures, not of the network's "
             "input");
    }
}

}  // namespace grasploom::cli
