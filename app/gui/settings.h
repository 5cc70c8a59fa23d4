#pragma once

#include "dataset/prediction_file.h"
#include "evaluation/jaccard_matching.h"

#include <QByteArray>
#include <QStringList>

namespace grasploom::settings {

/// What the window remembers between starts, in QSettings.
QStringList recentFolders();                      ///< newest first, at most ten
void addRecentFolder(const QString& folder);
void removeRecentFolder(const QString& folder);

struct Thresholds {
    MatchCriterion criterion;
    int k = 1;
};
Thresholds thresholds();
void setThresholds(const Thresholds& thresholds);

QByteArray windowGeometry();
QByteArray windowState();
void setWindow(const QByteArray& geometry, const QByteArray& state);

}  // namespace grasploom::settings
