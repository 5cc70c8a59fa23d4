#include "evaluation/convention_doctor.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_images.h"
#include "evaluation/statistics.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr double leastMargin = 0.05;
constexpr double leastErrors = 2;  // standard errors
constexpr std::size_t leastScenes = 5;

/// At most `most` of `count` places, spread evenly.
std::vector<std::size_t> spread(std::size_t count, std::size_t most) {
    const std::size_t taken = std::min(count, most);
    std::vector<std::size_t> places(taken);
    for (std::size_t i = 0; i < taken; ++i) {
        places[i] = i * count / taken;
    }
    return places;
}

std::vector<Grasp> someOf(const std::vector<Grasp>& grasps, std::size_t most) {
    std::vector<Grasp> some;
    for (const std::size_t place : spread(grasps.size(), most)) {
        some.push_back(grasps[place]);
    }
    return some;
}

bool beats(const ReadingScore& a, const ReadingScore& b) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < a.scenes.size(); ++i) {
        if (!std::isnan(a.scenes[i]) && !std::isnan(b.scenes[i])) {
            differences.push_back(a.scenes[i] - b.scenes[i]);
        }
    }
    if (differences.size() < leastScenes) {
        return false;
    }
    const MeanDeviation mean = meanDeviation(differences);
    const double error = *mean.deviation / std::sqrt(static_cast<double>(mean.count));
    return mean.mean >= leastMargin && mean.mean >= leastErrors * error;
}

double meanOfKnown(const std::vector<ReadingFit>& fits, double ReadingFit::*share) {
    double sum = 0;
    std::size_t known = 0;
    for (const ReadingFit& fit : fits) {
        if (!std::isnan(fit.*share)) {
            sum += fit.*share;
            ++known;
        }
    }
    return known > 0 ? sum / static_cast<double>(known) : std::numeric_limits<double>::quiet_NaN();
}

ReadingScore scoreOf(const Reading& reading, const std::vector<ReadingFit>& fits) {
    ReadingScore score{reading, {}, {}};
    for (const ReadingFit& fit : fits) {
        score.scenes.push_back(fit.score());
    }
    score.fit.mask = meanOfKnown(fits, &ReadingFit::mask);
    score.fit.depth = meanOfKnown(fits, &ReadingFit::depth);
    score.fit.agreement = meanOfKnown(fits, &ReadingFit::agreement);
    return score;
}

void recommend(Diagnosis& diagnosis) {
    const auto& readings = diagnosis.readings;
    const auto beaten = [&readings](const ReadingScore& reading) {
        return std::ranges::any_of(readings, [&](const ReadingScore& other) { return beats(other, reading); });
    };
    // The highest score is beaten by none, so there is one.
    auto chosen = std::ranges::find_if_not(readings, beaten);
    const int changes = changeCount(chosen->reading);
    for (auto other = chosen; other != readings.end(); ++other) {
        if (changeCount(other->reading) == changes && other->score() > chosen->score() && !beaten(*other)) {
            chosen = other;
        }
    }
    diagnosis.recommended = static_cast<std::size_t>(chosen - readings.begin());
    double second = 0;
    for (const ReadingScore& reading : readings) {
        if (!(reading.reading == chosen->reading)) {
            second = std::max(second, std::isnan(reading.score()) ? 0 : reading.score());
        }
    }
    const auto known = [](double score) { return std::isnan(score) ? 0 : score; };
    diagnosis.margin = known(chosen->score()) - second;
    diagnosis.gain = known(chosen->score()) - known(readings.front().score());
}

cv::Mat channelOf(const SceneIndex& index, std::size_t scene, Channel channel) {
    try {
        return index.has(scene, channel) ? readChannel(index, scene, channel) : cv::Mat();
    } catch (const DataError&) {
        return {};  // a picture that cannot be read tells nothing; opening the scene says why
    }
}

DoctorScene picturesOf(const SceneIndex& index, std::size_t scene) {
    DoctorScene looked;
    looked.mask = channelOf(index, scene, Channel::Mask);
    looked.depthMetres = channelOf(index, scene, Channel::PerfectDepth);
    if (looked.depthMetres.empty()) {
        looked.depthMetres = channelOf(index, scene, Channel::StereoDepth);
    }
    return looked;
}

std::vector<Grasp> labelsOf(const SceneIndex& index, std::size_t scene) {
    std::vector<Problem> problems;
    try {
        return readLabels(index, scene, problems).grasps;
    } catch (const DataError&) {
        return {};
    }
}

/// Side of the largest picture among a few scenes; 1024, Jacquard's, where none has any.
double pictureSide(const SceneIndex& index, std::span<const std::size_t> scenes) {
    int side = 0;
    for (const std::size_t scene : scenes.first(std::min<std::size_t>(scenes.size(), 10))) {
        for (const Channel channel : {Channel::Rgb, Channel::Mask}) {
            try {
                const cv::Size size = index.has(scene, channel) ? imageSize(index.path(scene, channel)) : cv::Size();
                side = std::max({side, size.width, size.height});
            } catch (const DataError&) {
                continue;
            }
        }
    }
    return side > 0 ? side : 1024;
}

/// The scenes of `index` that are looked at, with the grasps to read.
struct Patients {
    std::vector<std::size_t> scenes;
    std::vector<std::vector<Grasp>> grasps;  ///< parallel to `scenes`
    bool predicted = false;
};

Diagnosis diagnosePatients(const SceneIndex& index, const Patients& patients, const DoctorOptions& options) {
    std::vector<Grasp> all;
    for (const auto& grasps : patients.grasps) {
        all.insert(all.end(), grasps.begin(), grasps.end());
    }
    const std::vector<Reading> candidates = candidateReadings(all, pictureSide(index, patients.scenes));
    return diagnose(
        candidates, patients.scenes.size(),
        [&](std::size_t i) {
            DoctorScene scene = picturesOf(index, patients.scenes[i]);
            scene.grasps = patients.grasps[i];
            scene.groundTruth = patients.predicted ? labelsOf(index, patients.scenes[i]) : std::vector<Grasp>();
            return scene;
        },
        options);
}

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * share);
    return std::isnan(share) ? "–" : text;
}

std::string evidence(const ReadingFit& fit) {
    return "mask " + percent(fit.mask) + ", depth " + percent(fit.depth) + ", ground truth " + percent(fit.agreement);
}

}  // namespace

void DoctorOptions::validate() const {
    if (mostScenes < 1 || mostGrasps < 1) {
        throw std::invalid_argument("the convention doctor must look at one scene and one grasp at least");
    }
}

Diagnosis diagnose(std::span<const Reading> candidates, std::size_t sceneCount,
                   const std::function<DoctorScene(std::size_t)>& sceneAt, const DoctorOptions& options) {
    options.validate();
    if (candidates.empty() || changeCount(candidates.front()) != 0) {
        throw std::invalid_argument("the first reading must be as is");
    }
    const std::vector<std::size_t> scenes = spread(sceneCount, options.mostScenes);
    std::vector<std::vector<ReadingFit>> fits(candidates.size(), std::vector<ReadingFit>(scenes.size()));
    std::vector<std::size_t> counts(scenes.size());
    const auto look = [&](std::size_t i) {
        DoctorScene scene = sceneAt(scenes[i]);
        scene.grasps = someOf(scene.grasps, options.mostGrasps);
        counts[i] = scene.grasps.size();
        for (std::size_t reading = 0; reading < candidates.size(); ++reading) {
            fits[reading][i] = fitOf(scene, candidates[reading]);
        }
    };
    if (!parallelFor(scenes.size(), options.threads, look, options.progress)) {
        throw Cancelled();
    }
    Diagnosis diagnosis;
    diagnosis.scenes = scenes.size();
    for (std::size_t reading = 0; reading < candidates.size(); ++reading) {
        diagnosis.readings.push_back(scoreOf(candidates[reading], fits[reading]));
    }
    for (const std::size_t count : counts) {
        diagnosis.grasps += count;
    }
    recommend(diagnosis);
    return diagnosis;
}

Diagnosis diagnoseLabels(const SceneIndex& index, const DoctorOptions& options) {
    options.validate();
    std::vector<std::size_t> labelled;
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        const bool canTell = index.has(scene, Channel::Mask) || index.has(scene, Channel::PerfectDepth) ||
                             index.has(scene, Channel::StereoDepth);
        if (canTell && index.scene(scene).graspLines > 0) {
            labelled.push_back(scene);
        }
    }
    Patients patients;
    for (const std::size_t place : spread(labelled.size(), options.mostScenes)) {
        patients.scenes.push_back(labelled[place]);
        patients.grasps.push_back(labelsOf(index, labelled[place]));
    }
    return diagnosePatients(index, patients, options);
}

Diagnosis diagnosePredictions(const SceneIndex& index, const PredictionSet& predictions, const DoctorOptions& options) {
    options.validate();
    std::vector<std::pair<std::size_t, const ScenePredictions*>> known;
    for (const ScenePredictions& scene : predictions.scenes) {
        if (const auto number = index.find(scene.scene); number && !scene.grasps.empty()) {
            known.emplace_back(*number, &scene);
        }
    }
    Patients patients;
    patients.predicted = true;
    for (const std::size_t place : spread(known.size(), options.mostScenes)) {
        patients.scenes.push_back(known[place].first);
        auto& grasps = patients.grasps.emplace_back();
        for (const Prediction& prediction : known[place].second->grasps) {
            grasps.push_back(prediction.grasp);
        }
    }
    return diagnosePatients(index, patients, options);
}

std::string diagnosisText(const Diagnosis& diagnosis) {
    const ReadingScore& asIs = diagnosis.readings.front();
    const std::string looked =
        std::to_string(diagnosis.grasps) + " grasps of " + std::to_string(diagnosis.scenes) + " scenes";
    if (std::isnan(asIs.score())) {
        return "Nothing to tell the convention by: " + looked + ", without mask, depth or ground truth.";
    }
    const ReadingScore& chosen = diagnosis.readings[diagnosis.recommended];
    const std::string others = diagnosis.isAsIs() ? "" : "; as is: " + evidence(asIs.fit);
    return "Recommended: " + readingText(chosen.reading) + " (" + evidence(chosen.fit) + others + "; " + looked + ").";
}

}  // namespace grasploom
