#pragma once

#include <QDoubleSpinBox>

namespace grasploom {

/// A number field that shows no more digits than needed, and tells of a value when it is committed, not while typed.
class ExactSpin : public QDoubleSpinBox {
    Q_OBJECT
public:
    ExactSpin(double least, double most, int decimals, double step, QWidget* parent = nullptr);

    /// Silently.
    void showValue(double value);
    [[nodiscard]] QString textFromValue(double value) const override;
    /// Whether the user has typed something that is not committed yet.
    [[nodiscard]] bool isBeingTyped() const;

protected:
    void wheelEvent(QWheelEvent* event) override;  ///< only with focus: scrolling past it must not edit
};

}  // namespace grasploom
