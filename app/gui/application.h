#pragma once

#include <QIcon>

class QApplication;

namespace grasploom {

/// Names, resources and style of the application. Call once, before any window.
void prepareApplication(QApplication& app);

QIcon applicationIcon();

}  // namespace grasploom
