#pragma once

#include "widgets/limit_heatmap.h"

#include "evaluation/difference_surface.h"

namespace grasploom {

/// A − B over angle × IoU: orange where A is better, blue where B is. What is not significant at 5 % is grey and
/// hatched.
class DifferenceHeatmap : public LimitHeatmap {
    Q_OBJECT
public:
    explicit DifferenceHeatmap(QWidget* parent = nullptr);

    void setSurface(DifferenceSurface surface);  ///< without limits: shows a hint
    void setCorrection(Correction correction);
    [[nodiscard]] Correction correction() const { return m_correction; }
    [[nodiscard]] const DifferenceSurface& surface() const { return m_surface; }
    [[nodiscard]] bool isSignificant(std::size_t angle, std::size_t iou) const;
    [[nodiscard]] std::size_t significantCells() const;
    [[nodiscard]] QString cellText(std::size_t angle, std::size_t iou) const { return describe({angle, iou}); }
    [[nodiscard]] QString valuesCsv() const override;

protected:
    void paintCell(QPainter& painter, const Cell& cell, const QRectF& place, bool roomForText) const override;
    [[nodiscard]] QString describe(const Cell& cell) const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString hint() const override;
    [[nodiscard]] QString nothing() const override;
    [[nodiscard]] Colour colourAt(double part) const override;
    [[nodiscard]] QString barLabel(double part) const override;
    [[nodiscard]] QString widestBarLabel() const override { return QStringLiteral("+100.0"); }
    [[nodiscard]] QString widestText() const override { return QStringLiteral("+00.0"); }

private:
    DifferenceSurface m_surface;
    double m_most = 0.01;  ///< end of the colour bar, a fraction
    Correction m_correction = Correction::Holm;
};

inline constexpr double significanceLevel = 0.05;

QString correctionTitle(Correction correction);
QString correctionExplanation(Correction correction);
/// "p = 0.031", "p < 0.0001"
QString pValueText(double p);
/// "+3.2", "−3.2", "0.0": of a fraction, in points.
QString pointsText(double fraction);

}  // namespace grasploom
