#include "widgets/grasp_readout.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GraspReadout)
};

QString number(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

/// In (−90, 90], as the fields and the files have it.
double shownDegrees(double angleRadians) {
    const double angle = degrees(wrapAngle(angleRadians));
    return angle <= -90 ? 90 : angle;
}

}  // namespace

QStringList readout(const Grasp& grasp, const DepthScale* scale) {
    QStringList lines{Text::tr("x %1   y %2").arg(number(grasp.x, 1), number(grasp.y, 1)),
                      Text::tr("θ %1°").arg(number(shownDegrees(grasp.angleRadians), 1)),
                      Text::tr("opening %1 px   jaw %2 px").arg(number(grasp.opening, 1), number(grasp.jaw, 1))};
    if (const auto metres = scale != nullptr ? scale->metresPerPixel({grasp.x, grasp.y}) : std::nullopt) {
        lines += Text::tr("opening %1 cm   jaw %2 cm")
                     .arg(number(100 * grasp.opening * *metres, 1), number(100 * grasp.jaw * *metres, 1));
    }
    return lines;
}

QStringList readout(const CanvasScene& scene, const GraspRef& ref, const DepthScale* scale) {
    const LayerGrasp* grasp = scene.find(ref);
    if (grasp == nullptr) {
        return {};
    }
    // People count from one.
    const int place = grasp->place > 0 ? grasp->place : grasp->number + 1;
    QStringList lines{Text::tr("%1 no. %2").arg(scene.layer(ref.kind)->name, QLocale().toString(place))};
    lines += readout(grasp->grasp, scale);
    if (!std::isnan(grasp->score)) {
        lines += Text::tr("score %1").arg(number(grasp->score, 4));
    }
    if (grasp->correct) {
        lines += *grasp->correct ? Text::tr("✓ right") : Text::tr("✗ wrong");
    }
    return lines;
}

QStringList suggestionReadout(const CanvasScene& scene, const DepthScale* scale) {
    const LayerGrasp* const grasp = scene.lookedAt();
    if (grasp == nullptr) {
        return {};
    }
    QStringList lines{Text::tr("Suggestion of rank %1").arg(QLocale().toString(grasp->place))};
    lines += readout(grasp->grasp, scale);
    if (!std::isnan(grasp->score)) {
        lines += Text::tr("score %1").arg(number(grasp->score, 4));
    }
    return lines << Text::tr("P accepts, G and Shift+G step, Esc puts away");
}

void paintReadout(QPainter& painter, const QStringList& lines, QPointF anchor, const QRectF& view,
                  const QPalette& colours, const QFont& font) {
    if (lines.isEmpty()) {
        return;
    }
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString& line : lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    const double pad = metrics.height() * 0.4;
    QRectF panel(anchor + QPointF(18, 18), QSizeF(width + 2 * pad, metrics.lineSpacing() * lines.size() + 2 * pad));
    if (panel.right() > view.right()) {
        panel.moveRight(anchor.x() - 12);
    }
    if (panel.bottom() > view.bottom()) {
        panel.moveBottom(anchor.y() - 12);
    }
    panel.moveLeft(std::max(panel.left(), view.left()));
    panel.moveTop(std::max(panel.top(), view.top()));
    painter.save();
    painter.setFont(font);
    QColor ground = colours.color(QPalette::ToolTipBase);
    ground.setAlpha(235);
    QColor rim = colours.color(QPalette::ToolTipText);
    rim.setAlpha(70);
    painter.setPen(rim);
    painter.setBrush(ground);
    painter.drawRoundedRect(panel, 4, 4);
    painter.setPen(colours.color(QPalette::ToolTipText));
    painter.drawText(panel.adjusted(pad, pad, 0, 0), Qt::AlignLeft | Qt::AlignTop, lines.join(QChar(u'\n')));
    painter.restore();
}

}  // namespace grasploom
