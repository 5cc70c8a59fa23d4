#pragma once

#include "dataset/prediction_file.h"
#include "dataset/scene_index.h"

#include <opencv2/core/mat.hpp>

#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace grasploom {

/// How the five numbers of a grasp file may have been meant, where they are not meant as ours.
struct Reading {
    bool negatesAngle = false;    ///< θ counts the other way round
    bool swapsAxes = false;       ///< the first number is y
    bool swapsSides = false;      ///< the fourth number is the jaw
    bool angleInRadians = false;  ///< what was read as degrees is radians
    double scale = 1;             ///< lengths and places are to be multiplied by this
    bool operator==(const Reading&) const = default;
};
/// How many of the five are not the default.
int changeCount(const Reading& reading);
std::string readingText(const Reading& reading);  ///< "as is", "θ negated, lengths × 3.2"

/// The grasp as it was meant. Angles come out wrapped.
Grasp applyReading(const Reading& reading, const Grasp& grasp);
std::vector<Grasp> applyReading(const Reading& reading, std::span<const Grasp> grasps);

/// One scene as it is looked at. Empty: not there.
struct DoctorScene {
    std::vector<Grasp> grasps;       ///< as they were read
    std::vector<Grasp> groundTruth;  ///< of predictions
    cv::Mat mask;                    ///< 8 bit, 0 off the object
    cv::Mat depthMetres;             ///< 32-bit float; not positive: not known
};

/// Shares of the grasps that suit the scene under a reading, [0, 1]; NaN where there is nothing to tell by.
struct ReadingFit {
    double mask = std::numeric_limits<double>::quiet_NaN();  ///< centre on the object, both plates off it
    double depth =
        std::numeric_limits<double>::quiet_NaN();  ///< both plates deeper than the centre, so that they can go down
    double agreement = std::numeric_limits<double>::quiet_NaN();  ///< correct (30°, 25 %) by the ground truth
    [[nodiscard]] double score() const;                           ///< mean of those there are; NaN without
};
/// A plate is nine points along its jaw; six in seven of them must be off the object, or 5 mm deeper. Points of unknown
/// depth are passed over; of a plate with fewer than half known, nothing is known to fit.
ReadingFit fitOf(const DoctorScene& scene, const Reading& reading);

/// Every combination that could be: of the two signs, axis orders and side orders; radians where no angle read is
/// beyond ±π°; and each usual input side of a network (224, 300, 320 …) to `pictureSide` where 98 % of the centres lie
/// within it. Fewest changes first; the first is as is.
std::vector<Reading> candidateReadings(std::span<const Grasp> grasps, double pictureSide);

struct ReadingScore {
    Reading reading;
    ReadingFit fit;              ///< means over the scenes that tell
    std::vector<double> scenes;  ///< per scene looked at: its score; NaN where it does not tell
    [[nodiscard]] double score() const { return fit.score(); }
};

struct Diagnosis {
    std::vector<ReadingScore> readings;  ///< as the candidates; the first is as is
    std::size_t recommended = 0;         ///< number in `readings`
    std::size_t scenes = 0;              ///< looked at
    std::size_t grasps = 0;
    double margin = 0;  ///< score of the recommended reading less the best other one
    double gain = 0;    ///< score of the recommended reading less that of as is
    [[nodiscard]] bool isAsIs() const { return recommended == 0; }
};

struct DoctorOptions {
    std::size_t mostScenes = 200;                          ///< spread evenly over those there are, ≥ 1
    std::size_t mostGrasps = 40;                           ///< of a scene, likewise, ≥ 1
    int threads = 0;                                       ///< 0: one per core
    std::function<bool(std::size_t scenesDone)> progress;  ///< on the calling thread; false cancels: throws Cancelled
    void validate() const;                                 ///< throws std::invalid_argument
};

/// A reading beats another when its mean score is higher by at least 0.05 and by twice the standard error of the
/// difference, paired by scene, over at least five scenes. Recommended is the one with the fewest changes that none
/// beats, so that doubt leaves the data as they are.
Diagnosis diagnose(std::span<const Reading> candidates, std::size_t sceneCount,
                   const std::function<DoctorScene(std::size_t)>& sceneAt, const DoctorOptions& options = {});

/// Of a dataset's labels. Scenes without labels, or with neither mask nor depth, are passed over.
Diagnosis diagnoseLabels(const SceneIndex& index, const DoctorOptions& options = {});
/// Of predictions beside a dataset: by masks, depth and its ground truth. Scenes that it does not have are passed over.
Diagnosis diagnosePredictions(const SceneIndex& index, const PredictionSet& predictions,
                              const DoctorOptions& options = {});

/// A sentence for people: what is recommended, by how much, on how much evidence.
std::string diagnosisText(const Diagnosis& diagnosis);

/// The whole set as it was meant. Scores stay.
PredictionSet applyReading(const Reading& reading, PredictionSet predictions);

}  // namespace grasploom
