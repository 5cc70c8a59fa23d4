#pragma once

#include "dataset/grasp.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;

namespace grasploom {

class ExactSpin;

/// The five numbers of a grasp: fields where they may be edited, else text. A number that is not touched keeps all its digits.
class GraspForm : public QWidget {
    Q_OBJECT
public:
    explicit GraspForm(QWidget* parent = nullptr);
    /// The centre must lie within; none: anywhere.
    void setPictureSize(std::optional<QSize> size);
    /// What a pixel at its centre measures, so that sides may be typed in cm; none: not known.
    void setScale(std::optional<double> metresPerPixel);
    /// `same`: still the grasp shown before, so that a number being typed stays.
    void setGrasp(const Grasp& grasp, bool editable, bool same);

Q_SIGNALS:
    void graspEdited(grasploom::Grasp grasp);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Number { X, Y, Angle, Opening, Jaw, numberCount };
    void retranslate();
    void commit(Number which, double value);
    void note(Number which, const QString& text);
    [[nodiscard]] double shown(Number which) const;

    Grasp m_grasp;
    std::array<QLabel*, numberCount> m_names{};
    std::array<ExactSpin*, numberCount> m_fields{};
    std::array<QLabel*, numberCount> m_texts{};
    QLabel* m_note;  ///< what was refused and why, or how an angle was turned
};

}  // namespace grasploom
