#pragma once

#include "app/gui/appearance.h"
#include "app/gui/docks/training_choice.h"
#include "dataset/prediction_file.h"
#include "evaluation/jaccard_matching.h"

#include <QByteArray>
#include <QStringList>

#include <array>
#include <optional>

namespace grasploom::settings {

/// What the window remembers between starts, in QSettings.
QStringList recentFolders();  ///< and workspace files; newest first, at most ten
void addRecentFolder(const QString& folder);
void removeRecentFolder(const QString& folder);

struct Thresholds {
    MatchCriterion criterion;
    int k = 1;
};
Thresholds thresholds();
void setThresholds(const Thresholds& thresholds);

/// What was looked at in a dataset, as versions without workspace files kept it.
struct DatasetView {
    std::array<QString, 2> predictions;  ///< files shown as A and B; empty: none
    QString scene;                       ///< id
};
DatasetView datasetView(const QString& folder);

/// What the training form stood at beside a dataset, for as long as the folder is recent; none where nothing (sound) is
/// remembered.
std::optional<TrainingChoice> trainingChoice(const QString& folder);
void setTrainingChoice(const QString& folder, const TrainingChoice& choice);

/// Where the meshes are that a dataset's scenes were made of; empty: not known.
QString meshFolder(const QString& folder);
void setMeshFolder(const QString& folder, const QString& meshes);

Appearance appearance();
void setAppearance(Appearance appearance);

QString language();  ///< code of a language of the window; empty: the system's
void setLanguage(const QString& code);

/// What the page of a kind of study stands at, as its own text; and its folder for one dataset's workspace.
QByteArray study(const QString& kind);
void setStudy(const QString& kind, const QByteArray& choice);
QString studyFolder(const QString& kind, const QString& workspace);  ///< empty: none is remembered
void setStudyFolder(const QString& kind, const QString& workspace, const QString& folder);

/// What the form for a new simulated dataset stands at, as its own text; and what a scene of a style took of a core's
/// time when scenes were made here last, in seconds.
QByteArray simulation();
void setSimulation(const QByteArray& choice);
std::optional<double> sceneSeconds(const QString& style);
void setSceneSeconds(const QString& style, double seconds);

/// How labels are edited on the canvas.
struct Editing {
    bool jawsTogether = true;
    bool keptInside = false;
    bool snaps = false;  ///< ends of openings, to the object's edges
};
Editing editing();
void setEditing(const Editing& editing);

/// How scenes are judged one after the other.
struct Queueing {
    bool keysJudge = false;
    bool goesOn = true;  ///< to the next scene, after a verdict
};
Queueing queueing();
void setQueueing(const Queueing& queueing);

/// The run folder that suggests labels for a dataset's workspace; empty: none was chosen.
QString suggestingRun(const QString& workspace);
void setSuggestingRun(const QString& workspace, const QString& run);

/// Who judges labels; the name of the account where none was given.
QString reviewer();
void setReviewer(const QString& name);

QByteArray windowGeometry();
QByteArray windowState();
void setWindow(const QByteArray& geometry, const QByteArray& state);

}  // namespace grasploom::settings
