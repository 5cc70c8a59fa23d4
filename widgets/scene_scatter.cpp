#include "widgets/scene_scatter.h"

#include "widgets/focus_frame.h"
#include "widgets/palette.h"

#include <QEvent>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

namespace grasploom {
namespace {

constexpr std::size_t mostPointsAtOnce = 5000;  ///< so many are painted within a few milliseconds

}  // namespace

SceneScatter::SceneScatter(QWidget* parent) : PlotWidget(parent) {
    setAccessibleName(tr("Scenes as points"));
    setCursor(Qt::CrossCursor);
    connect(&m_drawing, &QFutureWatcherBase::finished, this, &SceneScatter::receiveDrawing);
    setPlot({});
}

void SceneScatter::setPlot(std::shared_ptr<const ScatterPlot> plot) {
    m_plot = std::move(plot);
    m_byX.clear();
    m_outline.clear();
    m_dragging = false;
    announce(!m_plot     ? tr("Nothing is compared yet")
             : isEmpty() ? tr("No scene has both values: these predictions have no scores.")
                         : tr("%n scene(s)", nullptr, static_cast<int>(m_plot->points.size())));
    update();
}

void SceneScatter::setCurrentScene(std::optional<std::size_t> scene) {
    m_scene = scene;
    const ScatterPoint* const point = scene ? pointOf(*scene) : nullptr;
    if (point != nullptr) {
        announce(sentence(*point));
    }
    update();
}

void SceneScatter::setTool(Tool tool) {
    m_tool = tool;
    m_outline.clear();
    update();
}

QString SceneScatter::sentence(const ScatterPoint& point) const {
    const auto number = [](const PlotAxis& axis, double value) {
        return axis.title + QLatin1Char(' ') +
               (axis.percent ? tr("%1 %").arg(percentText(value)) : QLocale().toString(value, 'g', 4));
    };
    return tr("%1; %2; %3").arg(number(m_plot->x, point.x), number(m_plot->y, point.y), m_plot->kinds[point.kind].name);
}

QString SceneScatter::valuesCsv() const {
    if (isEmpty()) {
        return {};
    }
    QString csv = QStringLiteral("scene_number,x,y,kind\n");
    for (const ScatterPoint& point : m_plot->points) {
        csv += QString::number(point.scene + 1) + QLatin1Char(',') + QString::number(point.x, 'g', 12) +
               QLatin1Char(',') + QString::number(point.y, 'g', 12) + QStringLiteral(",\"") +
               m_plot->kinds[point.kind].name + QStringLiteral("\"\n");
    }
    return csv;
}

QSize SceneScatter::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 30, line * 16};
}

QSize SceneScatter::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 16, line * 6};
}

ScatterPicture SceneScatter::picture() const {
    return {m_plot, rect(), font()};
}

QPointF SceneScatter::placeOf(const ScatterPoint& point) const {
    return frame().place(point.x, point.y);
}

void SceneScatter::paintPlot(QPainter& painter, const PlotInk& ink) const {
    if (isEmpty()) {
        painter.setPen(ink.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    picture().paintFrame(painter, ink);
    picture().paintPoints(painter, ink);
}

void SceneScatter::paintEvent(QPaintEvent* event) {
    if (isEmpty()) {
        PlotWidget::paintEvent(event);
        return;
    }
    if (!m_drawn.isOf(state())) {
        drawAside();
    }
    QPainter painter(this);
    if (m_drawn.image.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing);
        picture().paintFrame(painter, screenInk());  // the points follow
    } else {
        painter.drawImage(rect(), m_drawn.image);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurrent(painter);
    if (!m_outline.isEmpty()) {
        QColor fill = palette().color(QPalette::Highlight);
        painter.setPen(QPen(fill, 1.5));
        fill.setAlphaF(0.15F);
        painter.setBrush(fill);
        painter.drawPolygon(m_outline);
    }
    if (hasFocus()) {
        paintFocusFrame(painter, rect(), palette());
    }
}

/// Few points at once; many in a thread of their own, and until they come what there was is shown.
void SceneScatter::drawAside() {
    if (m_drawing.isRunning()) {
        return;  // its end asks for the next one
    }
    auto draw = [state = state(), picture = picture(), ink = screenInk()] {
        QImage image(state.size * state.ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(state.ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(picture.font);
        picture.paintFrame(painter, ink);
        picture.paintPoints(painter, ink);
        painter.end();
        return Drawing{state, image};
    };
    if (m_plot->points.size() <= mostPointsAtOnce) {
        m_drawn = draw();
        return;
    }
    const auto promise = std::make_shared<QPromise<Drawing>>();
    m_drawing.setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start([promise, draw] {
        promise->addResult(draw());
        promise->finish();
    });
}

void SceneScatter::receiveDrawing() {
    m_drawn = m_drawing.result();
    update();
    if (isDrawn()) {
        Q_EMIT drawn();
    }
}

void SceneScatter::paintCurrent(QPainter& painter) const {
    const ScatterPoint* const point = m_scene ? pointOf(*m_scene) : nullptr;
    if (point == nullptr) {
        return;
    }
    const QPointF place = placeOf(*point);
    const double size = picture().radius() * 2;
    painter.setBrush(Qt::NoBrush);
    for (const QPen& pen : {QPen(Qt::black, 4), QPen(palette::selection, 2)}) {
        painter.setPen(pen);
        painter.drawEllipse(place, size, size);
        for (const QPointF& arm : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
            painter.drawLine(place + arm * size, place + arm * size * 1.7);
        }
    }
}

const ScatterPoint* SceneScatter::pointOf(std::size_t scene) const {
    if (!m_plot) {
        return nullptr;
    }
    const auto found = std::ranges::find(m_plot->points, scene, &ScatterPoint::scene);
    return found == m_plot->points.end() ? nullptr : &*found;
}

void SceneScatter::changeEvent(QEvent* event) {
    if (event->type() != QEvent::ActivationChange) {
        ++m_look;
    }
    PlotWidget::changeEvent(event);
}

void SceneScatter::resizeEvent(QResizeEvent* event) {
    m_outline.clear();
    PlotWidget::resizeEvent(event);
}

}  // namespace grasploom
