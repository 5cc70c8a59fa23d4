#pragma once

#include <QChartView>

namespace grasploom {

/// A chart that shows when it has the keyboard's focus.
class ChartView : public QChartView {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    explicit ChartView(QChart* chart, QWidget* parent = nullptr);  ///< takes `chart`

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

}  // namespace grasploom
