#include "widgets/place_map.h"

#include "widgets/quantity_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace grasploom {
namespace {

std::size_t stepped(std::size_t from, int by, std::size_t count) {
    const auto last = static_cast<std::ptrdiff_t>(count) - 1;
    return static_cast<std::size_t>(std::clamp(static_cast<std::ptrdiff_t>(from) + by, std::ptrdiff_t{0}, last));
}

}  // namespace

PlaceMap::PlaceMap(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Accuracy by place in the picture"));
    tell();
}

QSize PlaceMap::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 26, line * 15};
}

QSize PlaceMap::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 14, line * 8};
}

void PlaceMap::setMap(std::optional<PositionMap> map) {
    const bool sameCells = m_map && map && m_map->columns == map->columns && m_map->rows == map->rows;
    m_map = std::move(map);
    if (!sameCells) {
        m_dragging = m_extending = false;
        m_anchor = m_cursor = {};
        m_hovered.reset();
    }
    tell();
    update();
}

void PlaceMap::setPicked(const std::optional<Area>& picked) {
    m_picked = picked;
    tell();
    update();
}

void PlaceMap::setPickable(bool pickable) {
    m_pickable = pickable;
    m_dragging = m_extending = false;
    update();
}

std::optional<PlaceMap::Cell> PlaceMap::cellAt(QPointF pointer) const {
    const QRectF area = plot();
    if (isEmpty() || !area.contains(pointer)) {
        return std::nullopt;
    }
    const auto part = [](double offset, double length, std::size_t count) {
        return std::min(count - 1, static_cast<std::size_t>(offset / length * static_cast<double>(count)));
    };
    return Cell{part(pointer.x() - area.left(), area.width(), m_map->columns.count),
                part(pointer.y() - area.top(), area.height(), m_map->rows.count)};
}

PlaceMap::Block PlaceMap::brushed() const {
    return {{std::min(m_anchor.column, m_cursor.column), std::min(m_anchor.row, m_cursor.row)},
            {std::max(m_anchor.column, m_cursor.column), std::max(m_anchor.row, m_cursor.row)}};
}

std::optional<PlaceMap::Block> PlaceMap::picked() const {
    if (isEmpty() || !m_picked) {
        return std::nullopt;
    }
    const auto columns = m_map->columns.binsOf(m_picked->x);
    const auto rows = m_map->rows.binsOf(m_picked->y);
    return columns && rows ? std::optional(Block{{columns->first, rows->first}, {columns->second, rows->second}})
                           : std::nullopt;
}

std::optional<PlaceMap::Block> PlaceMap::marked() const {
    return !isEmpty() && (m_dragging || m_extending) ? std::optional(brushed()) : picked();
}

PlaceMap::Area PlaceMap::areaOf(const Block& block) const {
    return {m_map->columns.range(block.first.column, block.last.column),
            m_map->rows.range(block.first.row, block.last.row)};
}

QString PlaceMap::describe(const Block& block) const {
    std::size_t correct = 0, total = 0;
    for (std::size_t row = block.first.row; row <= block.last.row; ++row) {
        for (std::size_t column = block.first.column; column <= block.last.column; ++column) {
            correct += m_map->correct[m_map->cell(column, row)];
            total += m_map->total[m_map->cell(column, row)];
        }
    }
    const Area area = areaOf(block);
    const QString px = quantityUnit(Quantity::X);
    return tr("%1, %2: %3")
        .arg(rangeText(area.x, QStringLiteral("x"), px), rangeText(area.y, QStringLiteral("y"), px),
             correctText(correct, total));
}

/// What a screen reader says of the place of the keyboard.
void PlaceMap::tell() {
    if (isEmpty()) {
        setAccessibleDescription(tr("Nothing is counted yet"));
        return;
    }
    QString text = describe(m_extending || m_dragging ? brushed() : Block{m_cursor, m_cursor});
    const auto chosen = picked();
    if (chosen && rectangleOf(*chosen).contains(cellRectangle(m_cursor.column, m_cursor.row).center())) {
        text += QStringLiteral("; ") + tr("picked");
    }
    setAccessibleDescription(text);
}

void PlaceMap::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (event->button() != Qt::LeftButton || !cell || !m_pickable) {
        event->ignore();
        return;
    }
    m_anchor = m_cursor = *cell;
    m_dragging = true;
    m_extending = false;
    tell();
    update();
}

void PlaceMap::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        const QRectF area = plot();
        const QPointF inside(std::clamp(event->position().x(), area.left(), area.right()),
                             std::clamp(event->position().y(), area.top(), area.bottom()));
        m_cursor = cellAt(inside).value_or(m_cursor);
        tell();
        update();
        QToolTip::showText(event->globalPosition().toPoint(), describe(brushed()), this);
        return;
    }
    const auto cell = cellAt(event->position());
    if (cell != m_hovered) {
        m_hovered = cell;
        update();
    }
    if (cell) {
        QToolTip::showText(event->globalPosition().toPoint(), describe({*cell, *cell}), this,
                           cellRectangle(cell->column, cell->row).toAlignedRect());
    }
}

void PlaceMap::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragging && event->button() == Qt::LeftButton) {
        pick();
    } else {
        event->ignore();
    }
}

void PlaceMap::leaveEvent(QEvent* /*event*/) {
    m_hovered.reset();
    update();
}

void PlaceMap::walk(int right, int down, bool extend) {
    m_cursor = {stepped(m_cursor.column, right, m_map->columns.count), stepped(m_cursor.row, down, m_map->rows.count)};
    m_extending = extend && m_pickable;
    if (!m_extending) {
        m_anchor = m_cursor;
    }
    tell();
    update();
}

void PlaceMap::pick() {
    const Area area = areaOf(brushed());
    const bool again = m_picked == area;
    m_dragging = m_extending = false;
    if (again) {
        clear();
        return;
    }
    m_picked = area;
    tell();
    update();
    Q_EMIT areaPicked(area);
}

void PlaceMap::clear() {
    m_picked.reset();
    tell();
    update();
    Q_EMIT cleared();
}

void PlaceMap::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        event->ignore();
        return;
    }
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
        case Qt::Key_Left:
            return walk(-1, 0, extend);
        case Qt::Key_Right:
            return walk(1, 0, extend);
        case Qt::Key_Up:
            return walk(0, -1, extend);
        case Qt::Key_Down:
            return walk(0, 1, extend);
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
                return walk(0, 0, false);
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
