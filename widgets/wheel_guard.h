#pragma once

#include <QObject>

class QWidget;

namespace grasploom {

/// Keeps the wheel from number fields, choices and sliders that do not have the focus: the form they stand in scrolls.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Guards `root` and the fields that are in it by now. The wheel does not give them the focus either.
void guardWheel(QWidget* root);

}  // namespace grasploom
