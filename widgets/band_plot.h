#pragma once

#include "evaluation/band_chart.h"

#include <QPen>
#include <QWidget>

class QChart;
class QValueAxis;

namespace grasploom {

class ChartView;

/// A BandChart on the screen, as the reports draw it: lines through the means, bands of one sample standard deviation,
/// grey uprights where something sets in. Curves differ by colour, dash and marker. Hovering a point reads it out.
class BandPlot : public QWidget {
    Q_OBJECT
public:
    explicit BandPlot(QWidget* parent = nullptr);
    void setChart(const BandChart& chart);  ///< in place of what was shown; without curves: the text that says so
    void setNothing(const QString& text);   ///< what stands there without curves
    [[nodiscard]] const BandChart& shown() const { return m_shown; }
    [[nodiscard]] QChart& chart() { return *m_chart; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void addBand(const BandCurve& curve, const QColor& colour);
    void addLine(const BandCurve& curve, const QPen& pen, int marker);
    void addMark(double iteration);
    void style();
    void fitLabels();

    BandChart m_shown;
    QString m_nothing;
    QChart* m_chart;
    ChartView* m_view;
    QValueAxis* m_steps;
    QValueAxis* m_values;
};

}  // namespace grasploom
