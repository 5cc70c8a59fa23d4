#include "evaluation/prediction_checks.h"

#include "dataset/parallel_for.h"
#include "dataset/scene_images.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr std::size_t scenesPerPart = 512;

/// On every core: there may be millions of predictions.
void forEachScene(const PredictionSet& predictions, const std::function<void(std::size_t)>& look) {
    const std::size_t scenes = predictions.scenes.size();
    parallelFor((scenes + scenesPerPart - 1) / scenesPerPart, 0, [&](std::size_t part) {
        for (std::size_t i = part * scenesPerPart; i < std::min((part + 1) * scenesPerPart, scenes); ++i) {
            look(i);
        }
    });
}

const Grasp& graspOf(const Grasp& grasp) {
    return grasp;
}
const Grasp& graspOf(const Prediction& prediction) {
    return prediction.grasp;
}

/// How far right and down grasps are, and how wide, on average.
template <typename Grasps>
RelativeScale measure(const Grasps& grasps) {
    RelativeScale sum;
    for (const auto& one : grasps) {
        const Grasp& grasp = graspOf(one);
        sum.position += grasp.x + grasp.y;
        sum.opening += grasp.opening;
    }
    const auto count = static_cast<double>(grasps.size());
    return {sum.position / count, sum.opening / count};
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

void remarkOnScenes(std::vector<std::string>& remarks, const JudgedSet& judged, const SceneIndex& index) {
    if (const std::size_t missing = judged.missingScenes(); missing > 0) {
        remarks.push_back(
            "no prediction for " + std::to_string(missing) + " of " + std::to_string(judged.sceneCount()) +
            " scenes; each counts as wrong" +
            (2 * missing > judged.sceneCount() ? "; are they those of a fold? Then judge only its test scenes" : ""));
    }
    std::vector<std::string> foreign;
    for (const std::string& id : judged.unknownScenes()) {
        if (!index.find(id)) {
            foreign.push_back(id);
        }
    }
    if (!foreign.empty()) {
        remarks.push_back(std::to_string(foreign.size()) +
                          " scenes are not in the dataset and are ignored: " + someOf(foreign));
    }
    if (const std::size_t others = judged.unknownScenes().size() - foreign.size(); others > 0) {
        remarks.push_back(std::to_string(others) +
                          " scenes are outside of the fold, or have no ground truth, and are ignored");
    }
}

/// Those of a scene that say the same grasp again, whatever their scores.
std::size_t repeatsIn(const std::vector<Prediction>& grasps) {
    const auto before = [&grasps](std::uint32_t a, std::uint32_t b) {
        const Grasp &one = grasps[a].grasp, &other = grasps[b].grasp;
        return std::tie(one.x, one.y, one.angleRadians, one.opening, one.jaw) <
               std::tie(other.x, other.y, other.angleRadians, other.opening, other.jaw);
    };
    std::vector<std::uint32_t> order(grasps.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, before);
    std::size_t repeats = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        repeats += grasps[order[i - 1]].grasp == grasps[order[i]].grasp ? 1 : 0;
    }
    return repeats;
}

void remarkOnRepeats(std::vector<std::string>& remarks, const PredictionSet& predictions) {
    std::atomic<std::size_t> repeats = 0;
    forEachScene(predictions, [&repeats, &predictions](std::size_t scene) {
        repeats += repeatsIn(predictions.scenes[scene].grasps);
    });
    if (repeats > 0) {
        remarks.push_back(std::to_string(repeats) + (repeats == 1 ? " prediction repeats" : " predictions repeat") +
                          " another one of the scene exactly");
    }
}

/// A stray centre or two are a network's affair; many are those of another frame.
void remarkOnPlaces(std::vector<std::string>& remarks, const PredictionSet& predictions, const SceneIndex& index) {
    constexpr std::size_t mostScenes = 100;  // a file's header each
    std::size_t looked = 0, grasps = 0, outside = 0;
    const std::size_t step = std::max<std::size_t>(1, predictions.scenes.size() / mostScenes);
    for (std::size_t i = 0; i < predictions.scenes.size() && looked < mostScenes; i += step) {
        const ScenePredictions& scene = predictions.scenes[i];
        const auto number = index.find(scene.scene);
        if (!number || !index.has(*number, Channel::Rgb)) {
            continue;
        }
        try {
            const cv::Size size = imageSize(index.path(*number, Channel::Rgb));
            ++looked;
            for (const Prediction& prediction : scene.grasps) {
                const Grasp& grasp = prediction.grasp;
                ++grasps;
                outside += grasp.x >= 0 && grasp.y >= 0 && grasp.x <= size.width && grasp.y <= size.height ? 0 : 1;
            }
        } catch (const DataError&) {
            continue;  // said where the picture is read
        }
    }
    if (10 * outside > grasps) {
        remarks.push_back(std::to_string(outside) + " of " + std::to_string(grasps) + " predictions looked at (" +
                          std::to_string(looked) + " scenes) have their centre outside of the picture");
    }
}

std::string twoDecimals(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

void remarkOnScale(std::vector<std::string>& remarks, const std::optional<RelativeScale>& scale) {
    constexpr double least = 0.6;
    // A network that has learnt little may well look in one corner only; that its openings shrink as much is no
    // accident.
    const bool small = scale && scale->position < least && scale->opening < least;
    const bool large = scale && scale->position > 1 / least && scale->opening > 1 / least;
    if (small || large) {
        remarks.push_back(
            "coordinates and openings are about " + twoDecimals(scale->position) + " and " +
            twoDecimals(scale->opening) +
            " times the ground truth's; predictions must be in pixels of the original pictures, not of the "
            "network's input");
    }
}

}  // namespace

std::optional<RelativeScale> relativeScale(const PredictionSet& predictions, const GroundTruth& truth) {
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < truth.scenes.size(); ++i) {
        known.emplace(truth.scenes[i], i);
    }
    std::vector<std::optional<RelativeScale>> scales(predictions.scenes.size());
    forEachScene(predictions, [&](std::size_t i) {
        const ScenePredictions& scene = predictions.scenes[i];
        const auto found = known.find(scene.scene);
        if (found != known.end() && !scene.grasps.empty()) {
            const RelativeScale expected = measure(truth.grasps[found->second]);
            const RelativeScale got = measure(scene.grasps);
            scales[i] = {got.position / std::max(1.0, expected.position),
                         got.opening / std::max(1.0, expected.opening)};
        }
    });
    std::vector<double> positions;
    std::vector<double> openings;
    for (const auto& scale : scales) {
        if (scale) {
            positions.push_back(scale->position);
            openings.push_back(scale->opening);
        }
    }
    if (positions.empty()) {
        return {};
    }
    return RelativeScale{median(positions), median(openings)};
}

std::vector<std::string> predictionRemarks(const PredictionSet& predictions, const JudgedSet& judged,
                                           const GroundTruth& truth, const SceneIndex& index) {
    std::vector<std::string> remarks;
    remarkOnScenes(remarks, judged, index);
    remarkOnRepeats(remarks, predictions);
    const std::size_t before = remarks.size();
    remarkOnScale(remarks, relativeScale(predictions, truth));
    if (remarks.size() == before) {  // a wrong scale would explain it
        remarkOnPlaces(remarks, predictions, index);
    }
    return remarks;
}

}  // namespace grasploom
