#include "simulation/trial_film.h"

#include "simulation/work_watch.h"

#include <stdexcept>

namespace grasploom {
namespace {

/// Keeps some of the frames it is shown.
class Recorder {
public:
    Recorder(std::vector<TrialFrame>& frames, double frameSeconds, const std::function<bool()>& cancelled)
        : m_frames(frames), m_frameSeconds(frameSeconds), m_cancelled(cancelled) {}

    void take(const TrialFrame& frame) {
        stopIf(m_cancelled);
        const bool due = m_frames.empty() || frame.seconds >= m_kept + m_frameSeconds * (1 - 1e-9);
        if (m_loose && m_frames.back().phase == frame.phase) {
            m_frames.back() = frame;
        } else {
            m_frames.push_back(frame);
        }
        m_loose = !due;
        if (due) {
            m_kept = frame.seconds;
        }
    }

private:
    std::vector<TrialFrame>& m_frames;
    double m_frameSeconds;
    const std::function<bool()>& m_cancelled;
    double m_kept = 0;     ///< when the last frame that stays was
    bool m_loose = false;  ///< the last frame gives way to the next one of its phase
};

/// Where a trial shows nothing, as the gripper cannot even come near: it stands where it was to go.
TrialFrame stillOf(const BuiltScene& built, const WorldGrasp& grasp) {
    TrialFrame frame;
    const Eigen::Vector3d back = -grasp.approach;
    frame.worldFromGripper.linear() << grasp.closing, back.cross(grasp.closing), back;
    frame.worldFromGripper.translation() = grasp.centre;
    frame.openingMetres = grasp.openingMetres;
    for (const SolidObject& object : built.objects) {
        frame.worldFromObjects.push_back(object.worldFromObject);
    }
    return frame;
}

}  // namespace

TrialFilm filmTrial(const SceneIndex& index, std::size_t scene, const ShapeStore& shapes, const Grasp& grasp,
                    const TrialSettings& settings, double frameSeconds, const std::function<bool()>& cancelled) {
    if (!(frameSeconds > 0)) {
        throw std::invalid_argument("frameSeconds must be positive");
    }
    TriedScene tried = readTriedScene(index, scene, shapes, cancelled);
    TrialFilm film;
    film.settings = settings;
    const auto inWorld = graspToTry(tried, grasp);
    if (inWorld) {
        film.grasp = *inWorld;
        Recorder recorder(film.frames, frameSeconds, cancelled);
        film.outcome = outcomeOf(tryGrasp(tried.built.objects, *inWorld, settings, [&](const TrialFrame& frame) {
                                     recorder.take(frame);
                                 }).verdict);
        if (film.frames.empty()) {
            film.frames.push_back(stillOf(tried.built, *inWorld));
        }
    }
    film.shapes = std::move(tried.built.shapes);
    film.scene = std::move(tried.built.scene);
    return film;
}

}  // namespace grasploom
