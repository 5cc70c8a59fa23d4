#include "widgets/quantity_plot.h"

#include "widgets/quantity_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace grasploom {

double countStep(double most, int ticks) {
    const double rough = std::max(1.0, most / std::max(1, ticks));
    const double ten = std::pow(10, std::floor(std::log10(rough)));
    const double part = rough / ten;
    return ten * (part > 5 ? 10 : part > 2 ? 5 : part > 1 ? 2 : 1);
}

QuantityPlot::QuantityPlot(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setHistogram(std::nullopt);
}

QSize QuantityPlot::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 30, line * 13};
}

QSize QuantityPlot::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 14, line * 7};
}

void QuantityPlot::setHistogram(std::optional<Histogram> histogram) {
    const bool sameBins = m_histogram && histogram && m_histogram->quantity == histogram->quantity &&
                          m_histogram->bins == histogram->bins;
    m_histogram = std::move(histogram);
    if (!sameBins) {
        m_dragging = m_extending = false;
        m_anchor = m_cursor = 0;
        m_hovered.reset();
    }
    setAccessibleName(m_histogram ? tr("Histogram: %1").arg(quantityTitle(m_histogram->quantity)) : tr("Histogram"));
    tell();
    update();
}

void QuantityPlot::setPicked(const std::optional<QueryRange>& range) {
    m_picked = range;
    tell();
    update();
}

void QuantityPlot::setPickable(bool pickable) {
    m_pickable = pickable;
    m_dragging = m_extending = false;
    update();
}

std::optional<std::size_t> QuantityPlot::binAt(QPointF pointer) const {
    const QRectF area = plot();
    if (isEmpty() || !area.contains(pointer)) {
        return std::nullopt;
    }
    const auto bin = static_cast<std::size_t>((pointer.x() - area.left()) / area.width() *
                                              static_cast<double>(m_histogram->bins.count));
    return std::min(bin, m_histogram->bins.count - 1);
}

QuantityPlot::Span QuantityPlot::brushed() const {
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor)};
}

std::optional<QuantityPlot::Span> QuantityPlot::marked() const {
    if (isEmpty()) {
        return std::nullopt;
    }
    if (m_dragging || m_extending) {
        return brushed();
    }
    return m_picked ? m_histogram->bins.binsOf(*m_picked) : std::nullopt;
}

QString QuantityPlot::describe(const Span& bins) const {
    std::size_t correct = 0, total = 0;
    for (std::size_t bin = bins.first; bin <= bins.second; ++bin) {
        correct += m_histogram->correct[bin];
        total += countOf(bin);
    }
    return tr("%1: %2").arg(rangeText(m_histogram->bins.range(bins.first, bins.second),
                                      quantityTitle(m_histogram->quantity), quantityUnit(m_histogram->quantity)),
                            correctText(correct, total));
}

/// What a screen reader says of the place of the keyboard.
void QuantityPlot::tell() {
    if (isEmpty()) {
        setAccessibleDescription(tr("Nothing is counted yet"));
        return;
    }
    QString text = describe(m_extending || m_dragging ? brushed() : Span(m_cursor, m_cursor));
    const auto picked = m_picked ? m_histogram->bins.binsOf(*m_picked) : std::nullopt;
    if (picked && m_cursor >= picked->first && m_cursor <= picked->second) {
        text += QStringLiteral("; ") + tr("picked");
    }
    setAccessibleDescription(text);
}

void QuantityPlot::mousePressEvent(QMouseEvent* event) {
    const auto bin = binAt(event->position());
    if (event->button() != Qt::LeftButton || !bin || !m_pickable) {
        event->ignore();
        return;
    }
    m_anchor = m_cursor = *bin;
    m_dragging = true;
    m_extending = false;
    tell();
    update();
}

void QuantityPlot::mouseMoveEvent(QMouseEvent* event) {
    const QRectF area = plot();
    if (m_dragging) {
        // A drag that leaves the plot goes on at its edge.
        const QPointF inside(std::clamp(event->position().x(), area.left(), area.right()), area.center().y());
        m_cursor = binAt(inside).value_or(m_cursor);
        tell();
        update();
        QToolTip::showText(event->globalPosition().toPoint(), describe(brushed()), this);
        return;
    }
    const auto bin = binAt(event->position());
    if (bin != m_hovered) {
        m_hovered = bin;
        update();
    }
    if (bin) {
        QToolTip::showText(event->globalPosition().toPoint(), describe({*bin, *bin}), this,
                           binRectangle(*bin).toAlignedRect());
    }
}

void QuantityPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragging && event->button() == Qt::LeftButton) {
        pick();
    } else {
        event->ignore();
    }
}

void QuantityPlot::leaveEvent(QEvent* /*event*/) {
    m_hovered.reset();
    update();
}

void QuantityPlot::walk(int by, bool extend) {
    const auto last = static_cast<std::ptrdiff_t>(m_histogram->bins.count) - 1;
    m_cursor =
        static_cast<std::size_t>(std::clamp(static_cast<std::ptrdiff_t>(m_cursor) + by, std::ptrdiff_t{0}, last));
    m_extending = extend && m_pickable;
    if (!m_extending) {
        m_anchor = m_cursor;
    }
    tell();
    update();
}

void QuantityPlot::pick() {
    const Span span = brushed();
    const QueryRange range = m_histogram->bins.range(span.first, span.second);
    const bool again = m_picked == range;
    m_dragging = m_extending = false;
    if (again) {
        clear();
        return;
    }
    m_picked = range;
    tell();
    update();
    Q_EMIT rangePicked(range);
}

void QuantityPlot::clear() {
    m_picked.reset();
    tell();
    update();
    Q_EMIT cleared();
}

void QuantityPlot::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        event->ignore();
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int all = static_cast<int>(m_histogram->bins.count);
    switch (event->key()) {
        case Qt::Key_Left:
            return walk(-1, extend);
        case Qt::Key_Right:
            return walk(1, extend);
        case Qt::Key_Home:
            return walk(-all, extend);
        case Qt::Key_End:
            return walk(all, extend);
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (m_pickable) {
                return pick();
            }
            break;
        case Qt::Key_Escape:
            if (m_dragging || m_extending) {
                m_dragging = false;
                return walk(0, false);
            }
            if (m_picked && m_pickable) {
                return clear();
            }
            break;
        default:
            break;
    }
    event->ignore();
}

}  // namespace grasploom
