#pragma once

#include <QIcon>
#include <QString>

class QApplication;

namespace grasploom {

/// Names, resources and style of the application. Call once, before any window.
void prepareApplication(QApplication& app);

/// Translates the window: "fr", "en", or empty for the system's language. False when there is no such translation.
bool setLanguage(QApplication& app, const QString& language);

QIcon applicationIcon();

}  // namespace grasploom
