#pragma once

#include <QPalette>

class QChart;
class QValueAxis;
class QWidget;

namespace grasploom {

/// Qt Charts has themes of its own; the font and colours of `like` fit better. `ground` is the role of the background.
/// For all axes that the chart has now.
void styleChart(QChart& chart, const QWidget& like, QPalette::ColorRole ground);

/// Numbers the iterations from 0 to `last`, at most six of them and no more than have room beside each other: Qt Charts
/// writes "…" in place of the others.
void fitIterations(QValueAxis& axis, const QChart& chart, const QWidget& like, double last);

}  // namespace grasploom
