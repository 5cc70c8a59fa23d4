// What the canvas paints: a cached base of picture and layers, and over it what changes with the pointer.
#include "widgets/focus_frame.h"
#include "widgets/grasp_canvas.h"
#include "widgets/grasp_painter.h"
#include "widgets/grasp_readout.h"
#include "widgets/palette.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace grasploom {
namespace {

constexpr double pointRadius = 3.5;

QColor grounds(const QPalette& colours) {
    return colours.color(QPalette::Window).darker(112);
}

}  // namespace

void GraspCanvas::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (!showsPicture()) {
        painter.fillRect(rect(), grounds(palette()));
        paintMessage(painter);
    } else {
        if (m_baseStale || m_base.deviceIndependentSize() != QSizeF(size()) ||
            m_base.devicePixelRatio() != devicePixelRatioF()) {
            rebuildBase();
        }
        painter.drawPixmap(0, 0, m_base);
        painter.setRenderHint(QPainter::Antialiasing);
        if (!m_hideHeld) {
            paintOverlays(painter);
        }
    }
    if (hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

void GraspCanvas::rebuildBase() {
    const double scale = devicePixelRatioF();
    const QSize wanted = (QSizeF(size()) * scale).toSize();
    if (m_base.size() != wanted) {
        m_base = QPixmap(wanted);
    }
    m_base.setDevicePixelRatio(scale);
    m_base.fill(grounds(palette()));
    QPainter painter(&m_base);
    const QRectF sight(rect());
    m_picture.paint(painter, m_view, sight, scale);
    m_baseStale = false;
    if (m_hideHeld) {
        return;
    }
    if (!m_scene.selected) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintLayers(painter, m_scene, m_view, sight);
        return;
    }
    // What is not selected steps back, so that the selected one and its nearest miss stand out of a crowd.
    painter.setOpacity(0.6);
    painter.drawImage(0, 0, layersImage(wanted, scale));
}

QImage GraspCanvas::layersImage(QSize pixels, double scale) const {
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<GraspRef> edited;
    if (m_draft && m_points.empty() && m_scene.selected) {
        edited.push_back(*m_scene.selected);
        for (const int number : m_scene.also) {
            edited.push_back({LayerKind::GroundTruth, number});
        }
    }
    paintLayers(painter, m_scene, m_view, QRectF(rect()), edited);
    return image;
}

void GraspCanvas::paintMessage(QPainter& painter) const {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString text = m_message.isEmpty() ? tr("No picture. Open a dataset folder, or drop one here.") : m_message;
    painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void GraspCanvas::paintNotice(QPainter& painter) const {
    const QRect room = rect().adjusted(24, 12, -24, -12);
    QRect place = fontMetrics().boundingRect(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_notice);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(place.adjusted(-8, -4, 8, 4), 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_notice);
}

void GraspCanvas::paintOverlays(QPainter& painter) {
    const QRectF sight(rect());
    if (!m_notice.isEmpty()) {
        paintNotice(painter);
    }
    if (m_draft || !m_points.empty()) {
        paintEditing(painter);
    } else {
        paintSuggestions(painter, m_scene, m_view, sight);
        paintHighlights(painter, m_scene, m_view, sight);
        if (const auto around = handles()) {
            paintHandles(painter, *around);
        }
    }
    if (m_drag == Drag::Band) {
        paintBand(painter);
    }
    m_legend = layLegend(m_scene, font(), size());
    paintLegend(painter, m_legend, palette(), font(), m_legendHovered);
    if (m_draft) {
        QStringList lines = readout(*m_draft, m_depthScale.get());
        if (m_snap) {
            lines << tr("beside the object's edge; Alt lets go");
        }
        paintReadout(painter, lines, m_editByKey ? m_view.toView(centreOf(*m_draft)) : m_pointer, sight,
                     palette(), font());
    } else if (m_scene.hovered) {
        paintReadout(painter, readout(m_scene, *m_scene.hovered, m_depthScale.get()), m_pointer, sight, palette(), font());
    } else if (const LayerGrasp* offered = m_scene.lookedAt()) {
        // Beside it, so that the grasp itself stays in sight.
        const auto around = corners(offered->grasp);
        const Point farthest = *std::ranges::max_element(around, {}, [](const Point& corner) { return corner.x + corner.y; });
        paintReadout(painter, suggestionReadout(m_scene, m_depthScale.get()), m_view.toView(toQPointF(farthest)), sight,
                     palette(), font());
    } else if (const LayerGrasp* chosen =
                   m_readSelected && m_scene.selected ? m_scene.find(*m_scene.selected) : nullptr) {
        paintReadout(painter, readout(m_scene, *m_scene.selected, m_depthScale.get()), m_view.toView(centreOf(chosen->grasp)), sight,
                     palette(), font());
    }
}

void GraspCanvas::paintBand(QPainter& painter) const {
    QColor fill = palette::selection;
    fill.setAlpha(40);
    painter.setBrush(fill);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(band());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette::selection, 1.2, Qt::DashLine));
    painter.drawRect(band());
}

void GraspCanvas::paintEditing(QPainter& painter) {
    if (const auto others = groupDrafts(); !others.empty()) {
        paintGrasps(painter, LayerKind::GroundTruth, others, m_view, QRectF(rect()), groupLook(others.size()));
    }
    if (m_draft) {
        LayerGrasp shown;
        shown.grasp = *m_draft;
        QColor halo = palette::selection;
        halo.setAlpha(200);
        paintGrasps(painter, LayerKind::GroundTruth, {&shown, 1}, m_view, QRectF(rect()),
                    {.width = 2.0, .casing = 3, .halo = halo});
        paintSnap(painter);
        if (m_points.empty()) {
            paintHandles(painter, layHandles(*m_draft, m_view, m_knob));
        }
    }
    painter.setPen(QPen(Qt::black, 1.2));
    painter.setBrush(palette::selection);
    for (const QPointF& point : m_points) {
        painter.drawEllipse(m_view.toView(point), pointRadius, pointRadius);
    }
}

}  // namespace grasploom
