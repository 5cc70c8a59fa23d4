#pragma once

#include <QPlainTextEdit>

namespace grasploom {

/// What happened, newest last, with the time.
class LogDock : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LogDock(QWidget* parent = nullptr);
    void add(const QString& line);
};

}  // namespace grasploom
