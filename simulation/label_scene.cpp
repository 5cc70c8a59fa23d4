#include "simulation/label_scene.h"

#include "simulation/camera_view.h"
#include "simulation/settings_check.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

bool areSame(const Grasp& a, const Grasp& b, const LabelSettings& settings) {
    return std::hypot(a.x - b.x, a.y - b.y) < settings.samePixels &&
           angleDifference(a.angleRadians, b.angleRadians) < radians(settings.sameDegrees) &&
           std::max(a.opening, b.opening) < settings.sameOpening * std::min(a.opening, b.opening);
}

class Labelling {
public:
    Labelling(std::span<const SolidObject> objects, const cv::Mat& depthMetres, const Camera& camera,
              const LabelSettings& labels, const TrialSettings& trial)
        : m_objects(objects), m_depth(depthMetres), m_camera(camera), m_labels(labels), m_trial(trial) {}

    /// Tries a candidate that is unlike all before, with every jaw where the first holds.
    void take(const Grasp& candidate) {
        const auto isLikeIt = [&](const Grasp& other) { return areSame(candidate, other, m_labels); };
        if (std::ranges::any_of(m_found, isLikeIt)) {
            return;
        }
        ++m_result.triedCandidates;
        if (!holds(candidate)) {
            return;
        }
        m_found.push_back(candidate);
        m_result.grasps.push_back(candidate);
        for (std::size_t i = 1; i < m_labels.jawMetres.size(); ++i) {
            Grasp other = candidate;
            other.jaw *= m_labels.jawMetres[i] / m_labels.jawMetres.front();
            if (holds(other)) {
                m_result.grasps.push_back(other);
            }
        }
        m_result.distinct = static_cast<int>(m_found.size());
    }
    [[nodiscard]] const SceneLabels& result() const { return m_result; }

private:
    bool holds(const Grasp& grasp) {
        const auto world = toWorldGrasp(grasp, m_depth, m_camera);
        ++m_result.trials;
        return world && tryGrasp(m_objects, *world, m_trial).verdict == GraspVerdict::Success;
    }

    std::span<const SolidObject> m_objects;
    const cv::Mat& m_depth;
    const Camera& m_camera;
    const LabelSettings& m_labels;
    const TrialSettings& m_trial;
    std::vector<Grasp> m_found;
    SceneLabels m_result;
};

}  // namespace

std::string validate(const LabelSettings& settings) {
    if (settings.jawMetres.empty() || settings.jawMetres.size() > 20) {
        return "jawMetres: between 1 and 20 jaws are expected";
    }
    for (const double jaw : settings.jawMetres) {
        if (!(jaw >= 1e-3 && jaw <= 0.5)) {
            return "jawMetres: " + formatNumber(jaw) + " is not allowed; it must be from 0.001 to 0.5";
        }
    }
    const std::string reason = outOfRange(
        {{"leastWanted", static_cast<double>(settings.leastWanted), 1, 1e5},
         {"mostWanted", static_cast<double>(settings.mostWanted), static_cast<double>(settings.leastWanted), 1e5},
         {"mostTrials", static_cast<double>(settings.mostTrials), 1, 1e7},
         {"mostDraws", static_cast<double>(settings.mostDraws), 1, 1e9},
         {"samePixels", settings.samePixels, 0, 1e4},
         {"sameDegrees", settings.sameDegrees, 0, 90},
         {"sameOpening", settings.sameOpening, 1, 100}});
    return reason.empty() ? validate(settings.candidates) : reason;
}

SceneLabels labelScene(std::span<const SolidObject> objects, const cv::Mat& depthMetres, const cv::Mat& mask,
                       const Camera& camera, std::uint64_t seed, const LabelSettings& labels,
                       const TrialSettings& trial, const std::function<bool()>& cancelled) {
    for (const std::string& reason : {validate(labels), validate(trial)}) {
        if (!reason.empty()) {
            throw std::invalid_argument(reason);
        }
    }
    const CandidateSource source(objects, depthMetres, mask, camera, labels.candidates);
    PortableRandom random({seed, 0x6c6162656c73});
    const int wanted = labels.leastWanted + random.below(labels.mostWanted - labels.leastWanted + 1);
    Labelling labelling(objects, depthMetres, camera, labels, trial);
    for (int i = 0; i < labels.mostDraws && !source.empty(); ++i) {
        const SceneLabels& now = labelling.result();
        if (now.distinct >= wanted || now.triedCandidates >= labels.mostTrials || (cancelled && cancelled())) {
            break;
        }
        if (const auto candidate = source.draw(random, labels.jawMetres.front())) {
            labelling.take(*candidate);
        }
    }
    return labelling.result();
}

}  // namespace grasploom
