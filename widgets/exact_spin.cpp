#include "widgets/exact_spin.h"

#include <QLineEdit>
#include <QLocale>
#include <QWheelEvent>

namespace grasploom {

ExactSpin::ExactSpin(double least, double most, int decimals, double step, QWidget* parent) : QDoubleSpinBox(parent) {
    setRange(least, most);
    setDecimals(decimals);
    setSingleStep(step);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setAlignment(Qt::AlignRight);
    // First of all listeners, so that what follows from the new value may be shown.
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { lineEdit()->setModified(false); });
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] { lineEdit()->setModified(false); });
}

void ExactSpin::showValue(double value) {
    const QSignalBlocker blocked(this);
    setValue(value);
}

QString ExactSpin::textFromValue(double value) const {
    QString text = locale().toString(value, 'f', decimals());
    const QString point = locale().decimalPoint();
    if (!text.contains(point)) return text;
    while (text.endsWith(locale().zeroDigit())) text.chop(1);
    if (text.endsWith(point)) text.chop(point.size());
    return text;
}

bool ExactSpin::isBeingTyped() const { return hasFocus() && lineEdit()->isModified(); }

void ExactSpin::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

}  // namespace grasploom
