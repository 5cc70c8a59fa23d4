#include "widgets/thumbnail_view.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace grasploom {

ThumbnailView::ThumbnailView(QWidget* parent) : QAbstractItemView(parent) {
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else the width, and so the columns, would depend on the rows
    setMouseTracking(true);
}

int ThumbnailView::rowCount() const { return model() ? model()->rowCount() : 0; }

int ThumbnailView::columns() const { return m_columns; }

void ThumbnailView::layOut() {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QAbstractItemDelegate* delegate = itemDelegate();
    const QSize least = delegate ? delegate->sizeHint(option, {}) : QSize(1, 1);
    const int width = std::max(1, viewport()->width());
    m_columns = std::max(1, width / std::max(1, least.width()));
    // The picture takes what the columns leave over; the caption's height stays.
    const int cellWidth = width / m_columns;
    m_cell = QSize(cellWidth, std::max(1, least.height() + cellWidth - least.width()));
}

QRect ThumbnailView::cellRect(int row) const {
    const int left = row % m_columns * m_cell.width();
    const qint64 top = static_cast<qint64>(row / m_columns) * m_cell.height() - verticalOffset();
    return {left, static_cast<int>(top), m_cell.width(), m_cell.height()};
}

QRect ThumbnailView::visualRect(const QModelIndex& index) const {
    return index.isValid() ? cellRect(index.row()) : QRect();
}

int ThumbnailView::verticalOffset() const { return verticalScrollBar()->value(); }

ThumbnailView::Range ThumbnailView::visibleRows() const {
    const int first = verticalOffset() / m_cell.height() * m_columns;
    const int last = (verticalOffset() + viewport()->height() - 1) / m_cell.height() * m_columns + m_columns - 1;
    return {first, std::min(last, rowCount() - 1)};
}

QModelIndex ThumbnailView::indexAt(const QPoint& point) const {
    const int column = point.x() / m_cell.width();
    if (point.x() < 0 || column >= m_columns || point.y() + verticalOffset() < 0) return {};
    const int row = (point.y() + verticalOffset()) / m_cell.height() * m_columns + column;
    return row < rowCount() ? model()->index(row, 0) : QModelIndex();
}

void ThumbnailView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid()) return;
    const QRect place = visualRect(index);
    const int spare = viewport()->height() - place.height();
    int by = 0;
    if (hint == PositionAtTop) {
        by = place.top();
    } else if (hint == PositionAtCenter) {
        by = place.top() - spare / 2;
    } else if (hint == PositionAtBottom) {
        by = place.top() - spare;
    } else if (place.top() < 0) {
        by = place.top();
    } else if (place.top() > spare) {
        by = std::min(place.top(), place.top() - spare);
    }
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void ThumbnailView::reset() {
    const int offset = verticalOffset();
    QAbstractItemView::reset();
    updateGeometries();
    verticalScrollBar()->setValue(offset);
    viewport()->update();
    Q_EMIT visibleRowsChanged();
}

void ThumbnailView::updateGeometries() {
    QAbstractItemView::updateGeometries();
    layOut();
    const int lines = (rowCount() + m_columns - 1) / m_columns;
    verticalScrollBar()->setSingleStep(std::max(1, m_cell.height() / 4));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, lines * m_cell.height() - viewport()->height()));
}

void ThumbnailView::resizeEvent(QResizeEvent* event) {
    // What was in the first line stays in sight when the number of columns changes.
    const int line = verticalOffset() / m_cell.height();
    const int within = verticalOffset() % m_cell.height();
    const int first = line * m_columns;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    verticalScrollBar()->setValue(first / m_columns * m_cell.height() + std::min(within, m_cell.height() - 1));
    Q_EMIT visibleRowsChanged();
}

void ThumbnailView::changeEvent(QEvent* event) {
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateGeometries();
}

void ThumbnailView::scrollContentsBy(int dx, int dy) {
    viewport()->scroll(dx, dy);
    Q_EMIT visibleRowsChanged();
}

void ThumbnailView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), command);
}

QRegion ThumbnailView::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const QModelIndex& index : selection.indexes()) region += visualRect(index);
    return region;
}

QModelIndex ThumbnailView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int rows = rowCount();
    if (rows == 0) return {};
    const int page = std::max(1, viewport()->height() / m_cell.height()) * m_columns;
    int row = currentIndex().isValid() ? currentIndex().row() : visibleRows().first;
    const auto jump = [&](int by) {
        // A jump that would leave the grid goes as far as its column reaches.
        while (row + by < 0) by += m_columns;
        while (row + by >= rows && by > 0) by -= m_columns;
        row += by;
    };
    if (currentIndex().isValid()) {
        switch (action) {
            case MoveUp: jump(-m_columns); break;
            case MoveDown: jump(m_columns); break;
            case MovePageUp: jump(-page); break;
            case MovePageDown: jump(page); break;
            case MoveLeft:
            case MovePrevious: --row; break;
            case MoveRight:
            case MoveNext: ++row; break;
            case MoveHome: row = 0; break;
            case MoveEnd: row = rows - 1; break;
        }
    }
    return model()->index(std::clamp(row, 0, rows - 1), 0);
}

void ThumbnailView::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_D || event->key() == Qt::Key_A)) {
        Q_EMIT stepped(event->key() == Qt::Key_D ? 1 : -1);
    } else if (plain && (event->key() == Qt::Key_Space || event->key() == Qt::Key_T || event->key() == Qt::Key_N)) {
        event->ignore();  // the window's: marks and notes
    } else {
        QAbstractItemView::keyPressEvent(event);
    }
}

void ThumbnailView::focusInEvent(QFocusEvent* event) {
    // QAbstractItemView would make the first row current, and so open a scene that nobody asked for.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ThumbnailView::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint mouse = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(mouse) : QModelIndex();
    const Range rows = visibleRows();
    for (int row = rows.first; row <= rows.last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = cellRect(row);
        if (!event->region().intersects(option.rect)) continue;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        itemDelegate()->paint(&painter, option, index);
    }
}

}  // namespace grasploom
