#pragma once

#include "app/gui/jobs/job_thread.h"
#include "dataset/scene_index.h"
#include "evaluation/convention_doctor.h"

#include <QImage>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// What the convention doctor is asked about: a prediction file, predictions that have none, or, without both, the
/// dataset's own labels.
struct DoctorOrder {
    std::shared_ptr<const SceneIndex> index;
    std::string file;
    std::shared_ptr<const PredictionSet> predictions;
    int pictureSide = 200;  ///< px
};

/// A reading as it looks: the same scenes for each.
struct DoctorCard {
    std::size_t reading = 0;  ///< number in the diagnosis
    std::vector<QImage> pictures;
};

struct DoctorResult {
    Diagnosis diagnosis;
    std::vector<std::size_t> order;   ///< numbers of readings: as is, then the best first
    std::vector<DoctorCard> cards;    ///< of the first ones of `order`
    std::vector<std::string> scenes;  ///< ids of those drawn
};

/// Reads, diagnoses and draws. Throws what reading throws, Cancelled, or DataError where there is nothing to tell by.
DoctorResult consultDoctor(const DoctorOrder& order, const JobEvents& events);

}  // namespace grasploom
