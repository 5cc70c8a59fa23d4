#include "app/gui/settings.h"

#include "app/gui/language.h"
#include "dataset/files.h"

#include <QSettings>

#include <nlohmann/json.hpp>

#include <pwd.h>
#include <unistd.h>
#include <algorithm>
#include <cmath>

namespace grasploom::settings {
namespace {

constexpr int recentCount = 10;
/// State of docks that are no longer there would be applied wrongly: raise this when they change.
constexpr int stateVersion = 3;

QString key(const char* name) {
    return QString::fromLatin1(name);
}

/// A folder's name may hold what a group's may not.
QString groupOf(const QString& folder) {
    return QStringLiteral("datasets/") + QString::fromStdString(fingerprint(folder.toStdString()));
}

/// What is remembered of datasets that are no longer recent.
void forgetOldDatasets(QSettings& store, const QStringList& recent) {
    QStringList kept;
    for (const QString& folder : recent) {
        kept << groupOf(folder).section(QLatin1Char('/'), 1);
    }
    store.beginGroup(key("datasets"));
    for (const QString& group : store.childGroups()) {
        if (!kept.contains(group)) {
            store.remove(group);
        }
    }
    store.endGroup();
}

double bounded(const QVariant& value, double low, double high, double fallback) {
    bool fine = false;
    const double number = value.toDouble(&fine);
    return fine && std::isfinite(number) ? std::clamp(number, low, high) : fallback;
}

}  // namespace

QStringList recentFolders() {
    return QSettings().value(key("recentFolders")).toStringList().mid(0, recentCount);
}

void addRecentFolder(const QString& folder) {
    QStringList folders = recentFolders();
    folders.removeAll(folder);
    folders.prepend(folder);
    folders = folders.mid(0, recentCount);
    QSettings store;  // one: each waits for the disk when it goes
    store.setValue(key("recentFolders"), folders);
    forgetOldDatasets(store, folders);
}

void removeRecentFolder(const QString& folder) {
    QStringList folders = recentFolders();
    folders.removeAll(folder);
    QSettings().setValue(key("recentFolders"), folders);
}

Thresholds thresholds() {
    const QSettings store;
    Thresholds result;
    result.criterion.angleDegrees = bounded(store.value(key("thresholds/angle")), 0, 90, result.criterion.angleDegrees);
    result.criterion.iou = bounded(store.value(key("thresholds/iou")), 0, 0.999, result.criterion.iou);
    result.k = static_cast<int>(bounded(store.value(key("thresholds/k")), 1, 100, result.k));
    return result;
}

void setThresholds(const Thresholds& thresholds) {
    QSettings store;
    store.setValue(key("thresholds/angle"), thresholds.criterion.angleDegrees);
    store.setValue(key("thresholds/iou"), thresholds.criterion.iou);
    store.setValue(key("thresholds/k"), thresholds.k);
}

DatasetView datasetView(const QString& folder) {
    QSettings store;
    store.beginGroup(groupOf(folder));
    return {{store.value(key("a")).toString(), store.value(key("b")).toString()}, store.value(key("scene")).toString()};
}

std::optional<TrainingChoice> trainingChoice(const QString& folder) {
    try {
        return parseTrainingChoice(
            jsonIn(QSettings().value(groupOf(folder) + QStringLiteral("/training")).toByteArray()));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void setTrainingChoice(const QString& folder, const TrainingChoice& choice) {
    QSettings().setValue(groupOf(folder) + QStringLiteral("/training"), textOf(toJson(choice)));
}

QString meshFolder(const QString& folder) {
    return QSettings().value(groupOf(folder) + QStringLiteral("/meshes")).toString();
}

void setMeshFolder(const QString& folder, const QString& meshes) {
    QSettings().setValue(groupOf(folder) + QStringLiteral("/meshes"), meshes);
}

Appearance appearance() {
    const QString name = QSettings().value(key("appearance")).toString();
    return name == QLatin1String("dark")    ? Appearance::Dark
           : name == QLatin1String("light") ? Appearance::Light
                                            : Appearance::System;
}

void setAppearance(Appearance appearance) {
    const std::array names{"system", "light", "dark"};
    QSettings().setValue(key("appearance"), key(names[static_cast<std::size_t>(appearance)]));
}

QString language() {
    const QString code = QSettings().value(key("language")).toString();
    const auto known = [&code](const Language& one) { return one.code == code; };
    return std::any_of(languages().begin(), languages().end(), known) ? code : QString();
}

void setLanguage(const QString& code) {
    QSettings().setValue(key("language"), code);
}

QByteArray study(const QString& kind) {
    return QSettings().value(key("studies/") + kind).toByteArray();
}

void setStudy(const QString& kind, const QByteArray& choice) {
    QSettings().setValue(key("studies/") + kind, choice);
}

QByteArray simulation() {
    return QSettings().value(key("simulation/choice")).toByteArray();
}
void setSimulation(const QByteArray& choice) {
    QSettings().setValue(key("simulation/choice"), choice);
}
std::optional<double> sceneSeconds(const QString& style) {
    const double seconds = bounded(QSettings().value(key("simulation/seconds/") + style), 0.01, 3600, 0);
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}
void setSceneSeconds(const QString& style, double seconds) {
    QSettings().setValue(key("simulation/seconds/") + style, seconds);
}

QString studyFolder(const QString& kind, const QString& workspace) {
    return QSettings().value(key("studyFolders/") + kind + QLatin1Char('/') + workspace).toString();
}

void setStudyFolder(const QString& kind, const QString& workspace, const QString& folder) {
    QSettings().setValue(key("studyFolders/") + kind + QLatin1Char('/') + workspace, folder);
}

Editing editing() {
    const QSettings stored;
    return {stored.value(key("editing/jawsTogether"), true).toBool(), stored.value(key("editing/keptInside"), false).toBool(),
            stored.value(key("editing/snaps"), false).toBool()};
}

void setEditing(const Editing& editing) {
    QSettings stored;
    stored.setValue(key("editing/jawsTogether"), editing.jawsTogether);
    stored.setValue(key("editing/keptInside"), editing.keptInside);
    stored.setValue(key("editing/snaps"), editing.snaps);
}

Queueing queueing() {
    const QSettings stored;
    return {stored.value(key("queueing/keysJudge"), false).toBool(), stored.value(key("queueing/goesOn"), true).toBool()};
}

void setQueueing(const Queueing& queueing) {
    QSettings stored;
    stored.setValue(key("queueing/keysJudge"), queueing.keysJudge);
    stored.setValue(key("queueing/goesOn"), queueing.goesOn);
}

QString suggestingRun(const QString& workspace) {
    return QSettings().value(key("suggestingRuns/") + workspace).toString();
}

void setSuggestingRun(const QString& workspace, const QString& run) {
    QSettings().setValue(key("suggestingRuns/") + workspace, run);
}

QString reviewer() {
    QString name = QSettings().value(QStringLiteral("reviewer")).toString();
    if (name.isEmpty()) {
        name = qEnvironmentVariable("USER");
    }
    if (name.isEmpty()) {  // a container or a service
        const passwd* const account = ::getpwuid(::getuid());
        name = account != nullptr ? QString::fromLocal8Bit(account->pw_name) : QStringLiteral("?");
    }
    return name;
}

void setReviewer(const QString& name) { QSettings().setValue(QStringLiteral("reviewer"), name); }

QByteArray windowGeometry() {
    return QSettings().value(key("window/geometry")).toByteArray();
}

QByteArray windowState() {
    const QSettings store;
    return store.value(key("window/version")).toInt() == stateVersion ? store.value(key("window/state")).toByteArray()
                                                                      : QByteArray();
}

void setWindow(const QByteArray& geometry, const QByteArray& state) {
    QSettings store;
    store.setValue(key("window/geometry"), geometry);
    store.setValue(key("window/state"), state);
    store.setValue(key("window/version"), stateVersion);
}

}  // namespace grasploom::settings
