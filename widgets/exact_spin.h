#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace grasploom {

/// A number field that shows no more digits than needed, and tells of a value when it is committed, not while typed.
/// Anything may be typed; what cannot be is marked, told by `refusalChanged` and never stored.
class ExactSpin : public QDoubleSpinBox {
    Q_OBJECT
public:
    ExactSpin(double least, double most, int decimals, double step, QWidget* parent = nullptr);

    /// What may be typed or stepped to; a value shown by `showValue` may lie outside.
    void setLimits(double least, double most);
    /// Makes "2 cm" a way to say 2 × `pixels`; none: a length cannot be said so here.
    void setCentimetre(std::optional<double> pixels) { m_centimetre = pixels; }
    /// Silently.
    void showValue(double value);
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString& text) const override;
    /// Whether the user has typed something that is not committed yet.
    [[nodiscard]] bool isBeingTyped() const;
    [[nodiscard]] QString refusal() const;  ///< why the text in the field is refused; empty: it is not
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;

Q_SIGNALS:
    /// As it is typed, and again when a refused text is dropped: then the reason stays. Empty: nothing is wrong.
    void refusalChanged(const QString& reason);

protected:
    bool event(QEvent* event) override;  ///< undo is the window's unless something is being typed
    void keyPressEvent(QKeyEvent* event) override;

private:
    void mark(const QString& reason);
    /// The number before "cm"; none: the text does not end so, or is no number.
    [[nodiscard]] std::optional<double> centimetresIn(const QString& text) const;
    double m_least, m_most;
    std::optional<double> m_centimetre;  ///< in the field's own unit
};

}  // namespace grasploom
