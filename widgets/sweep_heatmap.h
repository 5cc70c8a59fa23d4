#pragma once

#include "widgets/limit_heatmap.h"

#include "evaluation/accuracy.h"

namespace grasploom {

/// Accuracy over angle × IoU as coloured cells.
class SweepHeatmap : public LimitHeatmap {
    Q_OBJECT
public:
    explicit SweepHeatmap(QWidget* parent = nullptr);

    void setSweep(const QString& name, Sweep sweep);  ///< without limits: shows a hint
    [[nodiscard]] QString valuesCsv() const override;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const QRectF& place, bool roomForText) const override;
    [[nodiscard]] QString describe(const Cell& cell) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString nothing() const override;
    [[nodiscard]] Colour colourAt(double part) const override;
    [[nodiscard]] QString barLabel(double part) const override;

private:
    QString m_name;
    Sweep m_sweep;
};

}  // namespace grasploom
