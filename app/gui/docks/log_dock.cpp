#include "app/gui/docks/log_dock.h"

#include <QFontDatabase>
#include <QTime>

namespace grasploom {

LogDock::LogDock(QWidget* parent) : QPlainTextEdit(parent) {
    setReadOnly(true);
    setMaximumBlockCount(10000);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Log"));
}

void LogDock::add(const QString& line) {
    appendPlainText(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + line);
}

}  // namespace grasploom
