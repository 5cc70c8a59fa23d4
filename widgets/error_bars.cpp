#include "widgets/error_bars.h"

#include "widgets/error_bar_delegate.h"
#include "widgets/focus_frame.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace grasploom {

ErrorBars::ErrorBars(QWidget* parent) : QTreeView(parent) {
    setAccessibleName(tr("Kinds of error"));
    setAccessibleDescription(
        tr("Arrows walk, Return shows the scenes with the kind of error, Control and Space several kinds"));
    setModel(&m_model);
    setItemDelegate(new ErrorBarDelegate(m_model, this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(false);  // its wash would change the bars' colours; drawRow frames the row
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    header()->setStretchLastSection(false);
    header()->setSectionsMovable(false);
    header()->setSectionsClickable(false);
    header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    header()->setSectionResizeMode(ErrorTypeModel::Predictions, QHeaderView::Stretch);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_silent) {
            Q_EMIT errorsPicked(picked());
        }
    });
}

void ErrorBars::setSides(std::vector<ErrorSide> sides) {
    const std::size_t before = m_model.sides().size();
    const quint32 kept = picked();
    m_silent = true;
    m_model.setSides(std::move(sides));
    m_silent = false;
    if (before != m_model.sides().size()) {
        setPicked(kept);
        doItemsLayout();  // rows are higher with two sides
    }
    if (!currentIndex().isValid() && m_model.rowCount() > 0) {
        selectionModel()->setCurrentIndex(m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    }
    fitColumns();
    viewport()->update();
}

void ErrorBars::fitColumns() {
    if (header()->count() == 0) {
        return;  // still being made
    }
    for (const int column : {ErrorTypeModel::Kind, ErrorTypeModel::Mended}) {
        header()->resizeSection(column, std::max(sizeHintForColumn(column), header()->sectionSizeHint(column)));
    }
}

void ErrorBars::setPicked(quint32 errors) {
    m_silent = true;
    QItemSelection selection;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if ((errors >> static_cast<unsigned>(ErrorTypeModel::typeOf(row)) & 1U) != 0) {
            selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_silent = false;
}

quint32 ErrorBars::picked() const {
    quint32 errors = 0;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        errors |= 1U << static_cast<unsigned>(ErrorTypeModel::typeOf(index.row()));
    }
    return errors;
}

QRect ErrorBars::rowRectangle(ErrorType type) const {
    const int row = ErrorTypeModel::rowOf(type);
    return visualRect(m_model.index(row, 0)).united(visualRect(m_model.index(row, m_model.columnCount() - 1)));
}

QItemSelectionModel::SelectionFlags ErrorBars::commandFor(const QModelIndex& index, bool inAddition) const {
    if (inAddition) {
        return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
    }
    const bool only = selectionModel()->isSelected(index) && selectionModel()->selectedRows().size() == 1;
    return only ? QItemSelectionModel::Clear : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

/// Only a press picks; walking does not, since every pick narrows the scenes.
QItemSelectionModel::SelectionFlags ErrorBars::selectionCommand(const QModelIndex& index, const QEvent* event) const {
    if (event == nullptr || event->type() != QEvent::MouseButtonPress || !index.isValid()) {
        return QItemSelectionModel::NoUpdate;
    }
    const auto* press = static_cast<const QMouseEvent*>(event);
    return press->button() == Qt::LeftButton ? commandFor(index, press->modifiers().testFlag(Qt::ControlModifier))
                                             : QItemSelectionModel::SelectionFlags(QItemSelectionModel::NoUpdate);
}

void ErrorBars::pick(const QModelIndex& index, bool inAddition) {
    if (index.isValid()) {
        selectionModel()->select(index, commandFor(index, inAddition));
    }
}

void ErrorBars::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    const auto sides = static_cast<int>(m_model.sides().size());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() != ErrorTypeModel::Kind && sides > 1) {
        const QRect cell = visualRect(index);
        const int line = (event->position().toPoint().y() - cell.top()) * sides / std::max(1, cell.height());
        Q_EMIT sidePressed(std::clamp(line, 0, sides - 1));
    }
    QTreeView::mousePressEvent(event);
}

void ErrorBars::keyPressEvent(QKeyEvent* event) {
    const auto walkTo = [this](int row) {
        const int last = m_model.rowCount() - 1;
        if (last >= 0) {
            const QModelIndex index = m_model.index(std::clamp(row, 0, last), 0);
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
            scrollTo(index);
        }
    };
    switch (event->key()) {
        case Qt::Key_Up:
            return walkTo(currentIndex().row() - 1);
        case Qt::Key_Down:
            return walkTo(currentIndex().row() + 1);
        case Qt::Key_Home:
            return walkTo(0);
        case Qt::Key_End:
            return walkTo(m_model.rowCount() - 1);
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return pick(currentIndex(), event->modifiers().testFlag(Qt::ControlModifier));
        case Qt::Key_Escape:
            if (picked() != 0) {
                return selectionModel()->clearSelection();
            }
            [[fallthrough]];
        default:
            event->ignore();
    }
}

void ErrorBars::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem plain = option;
    plain.state &= ~QStyle::State_HasFocus;
    QTreeView::drawRow(painter, plain, index);
    if (hasFocus() && index.row() == currentIndex().row()) {
        paintFocusFrame(*painter, option.rect, palette());
    }
}

void ErrorBars::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (m_model.rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Load predictions to see what goes wrong, and what mending it would bring."));
    }
}

void ErrorBars::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitColumns();
    }
}

}  // namespace grasploom
