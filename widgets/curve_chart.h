#pragma once

#include "widgets/training_curve.h"

#include <QPen>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QAbstractAxis;
class QChart;
class QCheckBox;
class QLineSeries;
class QValueAxis;

namespace grasploom {

class ChartView;
class FlowLayout;

/// One chart over training steps with a switch for each curve. Redraws at most ten times a second, whatever arrives.
class CurveChart : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Loss, Accuracy };
    explicit CurveChart(Kind kind, QWidget* parent = nullptr);
    ~CurveChart() override;

    void add(qint64 step, const QString& name, double value);
    void clear();
    void setLogarithmic(bool logarithmic);
    [[nodiscard]] bool isLogarithmic() const { return m_logarithmic; }
    void setCurveVisible(const QString& name, bool visible);
    [[nodiscard]] bool isCurveVisible(const QString& name) const;
    void setTitle(const QString& title);

    struct Curve {
        QString name;
        TrainingCurve data;
        QLineSeries* series = nullptr;
        QCheckBox* toggle = nullptr;
        QPen pen;
    };
    [[nodiscard]] const std::vector<std::unique_ptr<Curve>>& curves() const { return m_curves; }
    void refresh();  ///< at once
    void addCorner(QWidget* widget);  ///< right of the switches
    /// The curves that are switched on, with a legend, in any size, shown or not.
    void render(QPainter& painter, const QRectF& place);

Q_SIGNALS:
    void pointActivated(qint64 step, const QString& name);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Curve& curve(const QString& name);
    [[nodiscard]] const Curve* find(const QString& name) const;
    void style();
    void styleCurve(Curve& curve, int place);
    void replaceValueAxis();
    [[nodiscard]] int ticksWithRoom() const;
    void makeRoomForLabels();
    void fitValueAxis(double least, double greatest);

    const Kind m_kind;
    bool m_logarithmic = false;
    std::vector<std::unique_ptr<Curve>> m_curves;
    QChart* m_chart;
    ChartView* m_view;
    QValueAxis* m_steps;
    QAbstractAxis* m_values = nullptr;
    FlowLayout* m_toggles;
    QTimer m_refreshing;
};

}  // namespace grasploom
