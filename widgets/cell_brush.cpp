#include "widgets/cell_brush.h"

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

CellBrush::CellBrush(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CellBrush::setPickable(bool pickable) {
    m_pickable = pickable;
    m_dragging = m_extending = false;
    update();
}

QRectF CellBrush::cellRectangle(std::size_t column, std::size_t row) const {
    const QRectF area = plot();
    const Size size = gridSize();
    const double width = area.width() / static_cast<double>(size.columns);
    const double height = area.height() / static_cast<double>(size.rows);
    return {area.left() + width * static_cast<double>(column), area.top() + height * static_cast<double>(row), width,
            height};
}

QRectF CellBrush::rectangleOf(const Block& block) const {
    return cellRectangle(block.first.column, block.first.row).united(cellRectangle(block.last.column, block.last.row));
}

void CellBrush::restart() {
    m_dragging = m_extending = false;
    m_anchor = m_cursor = {};
    m_hovered.reset();
}

/// A screen reader says what is at the place of the keyboard.
void CellBrush::refresh() {
    update();
    if (isEmpty()) {
        setAccessibleDescription(tr("Nothing is counted yet"));
        return;
    }
    QString text = describe(m_extending || m_dragging ? brushed() : Block{m_cursor, m_cursor});
    if (const auto chosen = picked(); chosen && chosen->contains(m_cursor)) {
        text += QStringLiteral("; ") + tr("picked");
    }
    setAccessibleDescription(text);
}

std::optional<CellBrush::Cell> CellBrush::cellAt(QPointF pointer) const {
    const QRectF area = plot();
    if (isEmpty() || !area.contains(pointer)) {
        return std::nullopt;
    }
    const auto part = [](double offset, double length, std::size_t count) {
        return std::min(count - 1, static_cast<std::size_t>(offset / length * static_cast<double>(count)));
    };
    return Cell{part(pointer.x() - area.left(), area.width(), gridSize().columns),
                part(pointer.y() - area.top(), area.height(), gridSize().rows)};
}

CellBrush::Block CellBrush::brushed() const {
    return {{std::min(m_anchor.column, m_cursor.column), std::min(m_anchor.row, m_cursor.row)},
            {std::max(m_anchor.column, m_cursor.column), std::max(m_anchor.row, m_cursor.row)}};
}

std::optional<CellBrush::Block> CellBrush::marked() const {
    if (isEmpty()) {
        return std::nullopt;
    }
    return m_dragging || m_extending ? brushed() : picked();
}

void CellBrush::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (event->button() != Qt::LeftButton || !cell || !m_pickable) {
        event->ignore();
        return;
    }
    m_anchor = m_cursor = *cell;
    m_dragging = true;
    m_extending = false;
    refresh();
}

void CellBrush::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragging) {
        // A drag that leaves the plot goes on at its edge.
        const QRectF area = plot();
        const QPointF inside(std::clamp(event->position().x(), area.left(), area.right()),
                             std::clamp(event->position().y(), area.top(), area.bottom()));
        m_cursor = cellAt(inside).value_or(m_cursor);
        refresh();
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

void CellBrush::mouseReleaseEvent(QMouseEvent* event) {
    if (m_dragging && event->button() == Qt::LeftButton) {
        pick();
    } else {
        event->ignore();
    }
}

void CellBrush::leaveEvent(QEvent* /*event*/) {
    m_hovered.reset();
    update();
}

void CellBrush::walk(int right, int down, bool extend) {
    m_cursor = {stepped(m_cursor.column, right, gridSize().columns), stepped(m_cursor.row, down, gridSize().rows)};
    m_extending = extend && m_pickable;
    if (!m_extending) {
        m_anchor = m_cursor;
    }
    refresh();
}

void CellBrush::pick() {
    const Block block = brushed();
    m_dragging = m_extending = false;
    if (!take(block)) {
        clear();
        return;
    }
    refresh();
    announce();
}

void CellBrush::clear() {
    dropPick();
    refresh();
    Q_EMIT cleared();
}

/// In a single row, up and down are left to others, and Home and End go to its ends.
bool CellBrush::walkBy(const QKeyEvent& event) {
    const bool extend = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool oneRow = gridSize().rows == 1;
    const int all = static_cast<int>(gridSize().columns);
    switch (event.key()) {
        case Qt::Key_Left:
            walk(-1, 0, extend);
            return true;
        case Qt::Key_Right:
            walk(1, 0, extend);
            return true;
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (!oneRow) {
                walk(0, event.key() == Qt::Key_Up ? -1 : 1, extend);
            }
            return !oneRow;
        case Qt::Key_Home:
        case Qt::Key_End:
            if (oneRow) {
                walk(event.key() == Qt::Key_Home ? -all : all, 0, extend);
            }
            return oneRow;
        default:
            return false;
    }
}

void CellBrush::keyPressEvent(QKeyEvent* event) {
    if (isEmpty()) {
        event->ignore();
        return;
    }
    const int key = event->key();
    const bool picks = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
    if (walkBy(*event)) {
        return;
    }
    if (picks && m_pickable) {
        pick();
    } else if (key == Qt::Key_Escape && (m_dragging || m_extending)) {
        m_dragging = false;
        walk(0, 0, false);
    } else if (key == Qt::Key_Escape && hasPick() && m_pickable) {
        clear();
    } else {
        event->ignore();
    }
}

}  // namespace grasploom
