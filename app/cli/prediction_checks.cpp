#include "app/cli/prediction_checks.h"

#include "app/cli/messages.h"
#include "app/cli/text_table.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace grasploom::cli {
namespace {

double meanReach(std::span<const Grasp> grasps) {
    double sum = 0;
    for (const Grasp& grasp : grasps) {
        sum += grasp.x + grasp.y;
    }
    return sum / static_cast<double>(grasps.size());
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
        warn(file.string() + ": no prediction for " + std::to_string(missing) + " of " + std::to_string(judged.sceneCount()) +
             " scenes; each counts as wrong" +
             (2 * missing > judged.sceneCount() ? " (--split and --fold judge only the scenes of a fold)" : ""));
    }
    std::vector<std::string> foreign;
    for (const std::string& id : judged.unknownScenes()) {
        if (!index.find(id)) {
            foreign.push_back(id);
        }
    }
    if (!foreign.empty()) {
        warn(file.string() + ": " + std::to_string(foreign.size()) + " scenes are not in the dataset and are ignored: " + someOf(foreign));
    }
    if (const std::size_t others = judged.unknownScenes().size() - foreign.size(); others > 0) {
        warn(file.string() + ": " + std::to_string(others) + " scenes are outside of the fold, or have no ground truth, and are ignored");
    }
}

std::optional<double> relativeScale(const PredictionSet& predictions, const GroundTruth& truth) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < truth.scenes.size(); ++i) {
        known.emplace(truth.scenes[i], i);
    }
    std::vector<double> ratios;
    for (const ScenePredictions& scene : predictions.scenes) {
        const auto found = known.find(scene.scene);
        if (found != known.end() && !scene.grasps.empty()) {
            const double expected = meanReach(truth.grasps[found->second]);
            ratios.push_back(meanReach({&scene.grasps.front().grasp, 1}) / std::max(1.0, expected));
        }
    }
    if (ratios.empty()) {
        return {};
    }
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    return *middle;
}

void warnAboutScale(const std::filesystem::path& file, const PredictionSet& predictions, const GroundTruth& truth) {
    const std::optional<double> scale = relativeScale(predictions, truth);
    if (scale && (*scale < 0.6 || *scale > 1 / 0.6)) {
        warn(file.string() + ": the predictions lie at " + fixed(*scale, 2) +
             " times the ground truth's coordinates; they must be in pixels of the original pictures, not of the network's input");
    }
}

}  // namespace grasploom::cli
