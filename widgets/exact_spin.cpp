#include "widgets/exact_spin.h"

#include "widgets/palette.h"
#include "widgets/wheel_guard.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace grasploom {

ExactSpin::ExactSpin(double least, double most, int decimals, double step, QWidget* parent)
    : QDoubleSpinBox(parent), m_least(least), m_most(most) {
    setRange(least, most);
    setDecimals(decimals);
    setSingleStep(step);
    setKeyboardTracking(false);
    guardWheel(this);
    setAlignment(Qt::AlignRight);
    // First of all listeners, so that what follows from the new value may be shown.
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { lineEdit()->setModified(false); });
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] { lineEdit()->setModified(false); });
    connect(this, &QDoubleSpinBox::valueChanged, this, [this] { mark({}); });
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { mark(refusal()); });
}

void ExactSpin::setLimits(double least, double most) {
    m_least = least;
    m_most = most;
}

void ExactSpin::showValue(double value) {
    const QSignalBlocker blocked(this);
    setValue(value);
    setPalette({});
}

/// Qt drops the keys that would make an impossible number: "400" becomes 40 unseen. Here they are all taken, and judged
/// as a whole.
QValidator::State ExactSpin::validate(QString& text, int& position) const {
    const QString point = locale().decimalPoint();
    const bool plain = locale().groupSeparator() != QStringLiteral(".");
    if (plain && point != QStringLiteral(".")) text.replace(QChar(u'.'), point);
    if (const auto typed = centimetresIn(text)) {
        const double value = m_centimetre ? *typed * *m_centimetre : m_least - 1;
        return value >= m_least && value <= m_most ? QValidator::Acceptable : QValidator::Intermediate;
    }
    const auto state = QDoubleSpinBox::validate(text, position);
    if (state != QValidator::Acceptable) return QValidator::Intermediate;
    const double typed = QDoubleSpinBox::valueFromText(text);
    // What is shown already may stay, wherever it lies.
    return (typed >= m_least && typed <= m_most) || typed == value() ? state : QValidator::Intermediate;
}

QString ExactSpin::refusal() const {
    QString text = lineEdit()->text();
    int position = 0;
    if (validate(text, position) == QValidator::Acceptable) return {};
    QString bare = text;
    if (bare.endsWith(suffix())) bare.chop(suffix().size());
    if (centimetresIn(text) && !m_centimetre) return tr("The depth is not known here: say it in pixels");
    bool number = false;
    locale().toDouble(bare.trimmed(), &number);
    if (!number) return tr("“%1” is not a number").arg(bare.trimmed());
    return tr("%1 is not possible: %2 to %3").arg(bare.trimmed(), textFromValue(m_least), textFromValue(m_most));
}

std::optional<double> ExactSpin::centimetresIn(const QString& text) const {
    QString bare = text;
    if (!suffix().isEmpty() && bare.endsWith(suffix())) bare.chop(suffix().size());
    bare = bare.trimmed();
    if (!bare.endsWith(QStringLiteral("cm"), Qt::CaseInsensitive)) return std::nullopt;
    bool number = false;
    const double typed = locale().toDouble(bare.chopped(2).trimmed(), &number);
    return number ? std::optional(typed) : std::nullopt;
}

double ExactSpin::valueFromText(const QString& text) const {
    const auto typed = m_centimetre ? centimetresIn(text) : std::nullopt;
    return typed ? *typed * *m_centimetre : QDoubleSpinBox::valueFromText(text);
}

void ExactSpin::stepBy(int steps) {
    setValue(std::clamp(value() + steps * singleStep(), m_least, m_most));
}

void ExactSpin::mark(const QString& reason) {
    QPalette colours;
    if (!reason.isEmpty()) {
        colours.setColor(QPalette::Base, grasploom::palette::wrong.lighter(170));
        colours.setColor(QPalette::Text, Qt::black);
    }
    setPalette(colours);
    Q_EMIT refusalChanged(reason);
}

bool ExactSpin::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !isBeingTyped()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    // Leaving with a refused text brings the number back; the reason stays in sight.
    const QString reason = event->type() == QEvent::FocusOut && lineEdit()->isModified() ? refusal() : QString();
    const bool done = QDoubleSpinBox::event(event);
    if (!reason.isEmpty()) {
        setPalette({});
        Q_EMIT refusalChanged(reason);
    }
    return done;
}

void ExactSpin::keyPressEvent(QKeyEvent* event) {
    const bool commits = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (commits && lineEdit()->isModified() && !refusal().isEmpty()) {
        mark(refusal());
        selectAll();
        event->accept();
        return;
    }
    QDoubleSpinBox::keyPressEvent(event);
}

QString ExactSpin::textFromValue(double value) const {
    QLocale plain = locale();
    plain.setNumberOptions(plain.numberOptions() | QLocale::OmitGroupSeparator);  // it is no part of what one types
    QString text = plain.toString(value, 'f', decimals());
    const QString point = locale().decimalPoint();
    if (!text.contains(point)) return text;
    while (text.endsWith(locale().zeroDigit())) text.chop(1);
    if (text.endsWith(point)) text.chop(point.size());
    return text;
}

bool ExactSpin::isBeingTyped() const { return hasFocus() && lineEdit()->isModified(); }

}  // namespace grasploom
