#include "widgets/view3d/view_overlay.h"

#include "widgets/focus_frame.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace grasploom {
namespace {

struct Axis {
    QVector3D direction;
    QColor colour;
    const char* name;
};

/// Okabe–Ito's nearest to the usual red, green and blue; the letters tell them apart as well.
const std::array<Axis, 3>& axes() {
    static const std::array<Axis, 3> all{{{{1, 0, 0}, QColor(0xD5, 0x5E, 0x00), "x"},
                                          {{0, 1, 0}, QColor(0x00, 0x9E, 0x73), "y"},
                                          {{0, 0, 1}, QColor(0x2A, 0x86, 0xC8), "z"}}};
    return all;
}

}  // namespace

void paintAxes(QPainter& painter, const OrbitCamera& camera, QPointF centre, double length, const QColor& ink) {
    const QVector3D right = camera.right(), up = camera.up();
    const QVector3D towards = QVector3D::crossProduct(right, up);
    std::array<Axis, 3> sorted = axes();
    std::sort(sorted.begin(), sorted.end(), [&](const Axis& a, const Axis& b) {
        return QVector3D::dotProduct(a.direction, towards) < QVector3D::dotProduct(b.direction, towards);
    });
    const QFontMetricsF metrics(painter.font());
    for (const Axis& axis : sorted) {
        const QPointF way(QVector3D::dotProduct(axis.direction, right), -QVector3D::dotProduct(axis.direction, up));
        painter.setPen(QPen(axis.colour, 2.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre, centre + way * length);
        const QPointF at = centre + way * (length + metrics.height() * 0.6);
        painter.setPen(ink);
        painter.drawText(QRectF(at.x() - 10, at.y() - 10, 20, 20), Qt::AlignCenter, QLatin1String(axis.name));
    }
}

ViewOverlay::ViewOverlay(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ViewOverlay::setCamera(const OrbitCamera& camera) {
    if (m_camera != camera) {
        m_camera = camera;
        update();
    }
}

void ViewOverlay::setNotice(const QString& text) {
    if (m_notice != text) {
        m_notice = text;
        update();
    }
}

QColor ViewOverlay::ink() const {
    return palette().color(QPalette::WindowText);
}

void ViewOverlay::paintInto(QPainter& painter) const {
    const double length = fontMetrics().height() * 1.6;
    const double edge = length + fontMetrics().height() * 1.4;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    paintAxes(painter, m_camera, QPointF(edge, height() - edge), length, ink());
}

void ViewOverlay::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintInto(painter);
    if (!m_notice.isEmpty()) {
        const int line = fontMetrics().height();
        const QRect room = rect().adjusted(line, line / 2, -line, -line / 2);
        QRect text = fontMetrics().boundingRect(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_notice);
        QColor ground = palette().color(QPalette::Window);
        ground.setAlphaF(0.85F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(text.adjusted(-line / 2, -line / 5, line / 2, line / 5), line / 4.0, line / 4.0);
        painter.setPen(ink());
        painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_notice);
    }
    if (parentWidget() != nullptr && parentWidget()->hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

}  // namespace grasploom
