// How scenes are picked in the scatter: by lasso, rectangle, range, click and key.
#include "widgets/scene_scatter.h"

#include <QHelpEvent>
#include <QImage>
#include <QKeyEvent>
#include <QLineF>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace grasploom {
namespace {

constexpr double leastStep = 2;    ///< between corners of a lasso, pixels
constexpr double clickReach = 10;  ///< how far from a point a click still means it, pixels

/// Which pixels of a widget lie within an outline. One look-up a point, whatever the number of corners.
class Stencil {
public:
    Stencil(QSize size, const QPolygonF& outline) : m_image(size, QImage::Format_Grayscale8) {
        m_image.fill(0);
        QPainter painter(&m_image);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawPolygon(outline, Qt::OddEvenFill);
    }
    [[nodiscard]] bool holds(QPointF place) const {
        const QPoint pixel(static_cast<int>(place.x()), static_cast<int>(place.y()));
        return m_image.rect().contains(pixel) && m_image.constScanLine(pixel.y())[pixel.x()] != 0;
    }

private:
    QImage m_image;
};

}  // namespace

void SceneScatter::select(const QPolygonF& outline, const QString& how) {
    const Stencil stencil(size(), outline);
    const PlotFrame axes = frame();
    std::vector<std::size_t> scenes;
    for (const ScatterPoint& point : m_plot->points) {
        if (stencil.holds(axes.place(point.x, point.y))) {
            scenes.push_back(point.scene);
        }
    }
    std::ranges::sort(scenes);
    const QString text = tr("%n scene(s)", nullptr, static_cast<int>(scenes.size()));
    announce(how + QStringLiteral(": ") + text);
    if (!scenes.empty()) {
        Q_EMIT scenesPicked(scenes, how);
    }
}

void SceneScatter::selectRange(const ScatterRange& range) {
    if (isEmpty()) {
        return;
    }
    std::vector<std::size_t> scenes;
    for (const ScatterPoint& point : m_plot->points) {
        if (point.x >= range.xLow && point.x <= range.xHigh && point.y >= range.yLow && point.y <= range.yHigh) {
            scenes.push_back(point.scene);
        }
    }
    std::ranges::sort(scenes);
    const PlotFrame axes = frame();
    m_outline = QPolygonF(
        QRectF(axes.place(range.xLow, range.yHigh), axes.place(range.xHigh, range.yLow)).intersected(axes.plot()));
    update();
    const auto part = [](const PlotAxis& axis, double low, double high) {
        const double unit = axis.percent ? 100 : 1;
        const QLocale locale;
        const QString text =
            tr("%1 %2 to %3")
                .arg(axis.title, locale.toString(low * unit, 'g', 4), locale.toString(high * unit, 'g', 4));
        return axis.percent ? tr("%1 %").arg(text) : text;
    };
    const QString why =
        part(m_plot->x, range.xLow, range.xHigh) + QStringLiteral(", ") + part(m_plot->y, range.yLow, range.yHigh);
    announce(why + QStringLiteral(": ") + tr("%n scene(s)", nullptr, static_cast<int>(scenes.size())));
    if (!scenes.empty()) {
        Q_EMIT scenesPicked(scenes, why);
    }
}

const ScatterPoint* SceneScatter::pointAt(QPointF pointer) const {
    const ScatterPoint* nearest = nullptr;
    double least = clickReach;
    if (!isEmpty()) {
        const PlotFrame axes = frame();
        for (const ScatterPoint& point : m_plot->points) {
            const double away = QLineF(axes.place(point.x, point.y), pointer).length();
            if (away < least) {
                least = away;
                nearest = &point;
            }
        }
    }
    return nearest;
}

void SceneScatter::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || isEmpty()) {
        event->ignore();
        return;
    }
    m_dragging = true;
    m_from = event->position();
    m_outline = {{m_from}};
    update();
}

void SceneScatter::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging) {
        return;
    }
    if (m_tool == Tool::Rectangle) {
        m_outline = QPolygonF(QRectF(m_from, event->position()).normalized());
    } else if (QLineF(m_outline.last(), event->position()).length() >= leastStep) {
        m_outline << event->position();
    }
    update();
}

void SceneScatter::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_dragging || event->button() != Qt::LeftButton) {
        return;
    }
    m_dragging = false;
    const QSizeF extent = m_outline.boundingRect().size();
    if (m_outline.size() < 3 || std::max(extent.width(), extent.height()) < 4) {
        m_outline.clear();
        if (const ScatterPoint* const point = pointAt(event->position())) {
            Q_EMIT scenePicked(point->scene);
        }
    } else {
        select(m_outline, m_tool == Tool::Lasso ? tr("lasso around %1 × %2").arg(m_plot->x.title, m_plot->y.title)
                                                : tr("rectangle of %1 × %2").arg(m_plot->x.title, m_plot->y.title));
    }
    update();
}

void SceneScatter::keyPressEvent(QKeyEvent* event) {
    const int step = (event->key() == Qt::Key_Right) - (event->key() == Qt::Key_Left);
    if (event->key() == Qt::Key_Escape && !m_outline.isEmpty()) {
        m_outline.clear();
        m_dragging = false;
        update();
    } else if (step != 0 && !isEmpty()) {
        stepScene(step);
    } else {
        PlotWidget::keyPressEvent(event);
    }
}

void SceneScatter::stepScene(int step) {
    if (m_byX.empty()) {
        m_byX.resize(m_plot->points.size());
        std::iota(m_byX.begin(), m_byX.end(), 0);
        std::ranges::sort(m_byX, {}, [this](std::uint32_t i) {
            const ScatterPoint& point = m_plot->points[i];
            return std::tuple(point.x, point.y, point.scene);
        });
    }
    const auto at =
        std::ranges::find_if(m_byX, [this](std::uint32_t i) { return m_scene && m_plot->points[i].scene == *m_scene; });
    const auto last = static_cast<std::ptrdiff_t>(m_byX.size()) - 1;
    const std::ptrdiff_t next = at == m_byX.end() ? 0 : std::clamp<std::ptrdiff_t>(at - m_byX.begin() + step, 0, last);
    Q_EMIT scenePicked(m_plot->points[m_byX[static_cast<std::size_t>(next)]].scene);
}

bool SceneScatter::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* const help = static_cast<QHelpEvent*>(event);
        if (const ScatterPoint* const point = pointAt(help->pos())) {
            QToolTip::showText(help->globalPos(), sentence(*point), this);
        } else {
            QToolTip::showText(help->globalPos(),
                               tr("Drag around points to show their scenes; click a point to go to its scene. A square "
                                  "stands for more than %1 scenes, the darker the more.")
                                   .arg(4),
                               this);
        }
        return true;
    }
    return PlotWidget::event(event);
}

}  // namespace grasploom
