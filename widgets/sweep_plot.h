#pragma once

#include "widgets/chart_view.h"

#include <QList>
#include <QPixmap>
#include <QPointF>
#include <QString>

#include <vector>

class QAbstractSeries;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace grasploom {

struct SweepCurve {
    QString name;
    QList<QPointF> points;  ///< limit, accuracy in %
};

/// Accuracy of several rankings over one limit. Curves differ in colour (Okabe–Ito), dash and marker. A click on a
/// curve picks its nearest point.
class SweepPlot : public ChartView {
    Q_OBJECT
public:
    /// `unit` follows the numbers: "°", " %".
    SweepPlot(const QString& limitName, const QString& unit, QWidget* parent = nullptr);

    void setCurves(const std::vector<SweepCurve>& curves);
    void setAside(const QString& other);  ///< which other limit the curves are for, as text beside the axis
    void setMark(double limit);           ///< a vertical line at the limit in force

Q_SIGNALS:
    void limitPicked(double limit);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Lines {
        QLineSeries* line = nullptr;  ///< owned by the chart, as are all series and axes
        QScatterSeries* markers = nullptr;
    };
    void rebuild(std::size_t count);
    void add(QAbstractSeries* series);
    void takeColours();
    void pickNearest(const QLineSeries& line, QPointF at);
    void tell(const QLineSeries& line, QPointF at, bool inside);

    QString m_limitName;
    QString m_unit;
    QValueAxis* m_limits;
    QValueAxis* m_accuracy;
    QLineSeries* m_mark = nullptr;
    std::vector<Lines> m_lines;
    double m_marked = 0;
};

/// A piece of the line of curve `number`, with its marker.
QPixmap curveSample(std::size_t number, int height, double devicePixelRatio);

}  // namespace grasploom
