#include "widgets/object_table.h"

#include "widgets/error_type_mark.h"
#include "widgets/palette.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace grasploom {
namespace {

/// The mix of an object's errors as a small bar, its length the share that is wrong.
class MixDelegate : public QStyledItemDelegate {
public:
    MixDelegate(const ObjectTableModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        const QStyle* const style = option.widget != nullptr ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const ObjectErrors& object = m_model.at(index.row());
        const QRectF room = QRectF(option.rect).adjusted(4, 4, -4, -4);
        const auto all = static_cast<double>(object.correct() + object.wrong());
        double x = room.left();
        for (int i = 1; i < errorTypeCount && all > 0; ++i) {
            const double width = room.width() * static_cast<double>(object.counts[std::size_t(i)]) / all;
            fillErrorTypePart(*painter, QRectF(x, room.top(), width, room.height()), static_cast<ErrorType>(i));
            x += width;
        }
        QColor frame = option.palette.color(QPalette::Text);
        frame.setAlphaF(0.3F);
        painter->setPen(frame);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(room);
    }

private:
    const ObjectTableModel& m_model;
};

}  // namespace

ObjectTable::ObjectTable(QWidget* parent) : QTableView(parent) {
    setAccessibleName(tr("Failures by object"));
    setAccessibleDescription(tr("Return shows the scenes of the object"));
    setModel(&m_model);
    setItemDelegateForColumn(ObjectTableModel::Mix, new MixDelegate(m_model, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);  // arrows walk; Tab leaves
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(ObjectTableModel::Mix, QHeaderView::Stretch);
    horizontalHeader()->setSortIndicator(ObjectTableModel::Mended, Qt::DescendingOrder);
    setSortingEnabled(true);
    const int em = fontMetrics().averageCharWidth();
    for (int column = 0; column < ObjectTableModel::ColumnCount; ++column) {
        const int wanted = (column == ObjectTableModel::Object ? 36 : column == ObjectTableModel::Mended ? 20 : 12) * em;
        horizontalHeader()->resizeSection(column, std::max(wanted, horizontalHeader()->sectionSizeHint(column)));
    }
    connect(this, &QTableView::doubleClicked, this, &ObjectTable::pick);
}

void ObjectTable::setBreakdown(ObjectBreakdown breakdown) {
    m_model.setBreakdown(std::move(breakdown));
    viewport()->update();
}

void ObjectTable::setPicked(const std::string& object) {
    const int row = object.empty() ? -1 : m_model.rowOf(object);
    if (row < 0) {
        clearSelection();
        return;
    }
    const QModelIndex index = m_model.index(row, 0);
    if (!selectionModel()->isRowSelected(row)) {
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(index);
    }
}

void ObjectTable::pick(const QModelIndex& index) {
    if (index.isValid()) {
        Q_EMIT objectPicked(QString::fromStdString(m_model.at(index.row()).name));
    }
}

void ObjectTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        pick(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ObjectTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (m_model.rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Load predictions to see which objects they fail on."));
    }
}

}  // namespace grasploom
