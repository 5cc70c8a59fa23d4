#pragma once

#include "app/gui/docks/training_choice.h"
#include "app/gui/document/workspace.h"
#include "app/gui/jobs/study_work.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// In Table I's order.
inline constexpr std::array tableNetworks{NetworkKind::Direct, NetworkKind::Baseline, NetworkKind::NoIntermediate,
                                          NetworkKind::Full};

/// What a study's form stands at.
struct StudyChoice {
    TrainingChoice training;       ///< what all trainings share; `config.split` is the study's own once it has begun
    std::filesystem::path folder;  ///< of the study
    std::size_t limit = 0;         ///< most scenes of a test fold; 0: all
    std::vector<NetworkKind> networks{tableNetworks.begin(), tableNetworks.end()};  ///< of a cross-validation
    std::vector<std::string> arms = defaultArms();                                  ///< of an experiment
    std::vector<std::uint64_t> seeds{0, 1, 2};                                      ///< of an experiment
    bool operator==(const StudyChoice&) const = default;
};

QString kindName(StudyKind kind);  ///< studyKindName's

/// As JSON, for the next start of the program; all but folder and split.
QByteArray toText(const StudyChoice& choice);
/// `otherwise` where `text` is no such choice.
StudyChoice choiceFrom(const QByteArray& text, const StudyChoice& otherwise);

StudyOptions optionsOf(StudyKind kind, const StudyChoice& choice);

/// The settings with which the study in `choice.folder` can go on: its own where it has any, else `choice`'s.
StudyChoice adopted(const StudyRecord& study, StudyChoice choice);

/// What a study's folder holds, as found. Reads and writes (a lock): call it off the window's thread.
struct StudyLook {
    std::optional<StudyRecord> record;            ///< empty: nothing yet
    bool ofDataset = false;                       ///< it belongs to the dataset
    std::shared_ptr<const StudyResults> results;  ///< null: nothing, or a study of another kind or dataset
};
/// Throws DataError.
StudyLook lookAtStudy(const SceneIndex& index, StudyKind kind, const StudyChoice& choice);

/// The folder of the workspace's newest study of this kind, or that of its first.
std::filesystem::path latestStudy(const Workspace& workspace, StudyKind kind);
/// A folder that is not there yet.
std::filesystem::path nextStudy(const Workspace& workspace, StudyKind kind);

}  // namespace grasploom
