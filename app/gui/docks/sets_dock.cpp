#include "app/gui/docks/sets_dock.h"

#include "app/gui/docks/slot_target.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {

SetsDock::SetsDock(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(document), m_view(new QTableView), m_hint(new QLabel) {
    m_view->setModel(&m_model);
    m_view->setObjectName(QStringLiteral("sets"));
    m_view->setAccessibleName(tr("Prediction sets"));
    m_view->setAccessibleDescription(tr("A or B shows the row there, Delete closes it, R reads it again."));
    m_view->setTabKeyNavigation(false);  // arrows walk; Tab leaves
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    const int em = fontMetrics().averageCharWidth();
    const std::array widths{5, 5, 36, 11, 13, 28, 12};
    for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
        const int wanted = widths[static_cast<std::size_t>(column)] * em;
        m_view->setColumnWidth(column, std::max(wanted, m_view->horizontalHeader()->sectionSizeHint(column)));
    }
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setText(
        tr("No predictions are open. Open any number of prediction files, or drop them into the window: two of "
           "them at a time are shown and compared, as A and B."));
    auto* row = new QHBoxLayout;
    buildButtons(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint, 1);
    connect(m_view, &QTableView::clicked, this, &SetsDock::clickCell);
    connect(m_view, &QTableView::customContextMenuRequested, this, &SetsDock::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SetsDock::refreshButtons);
    for (const auto signal : {&Document::setsChanged, &Document::problemsChanged, &Document::closed}) {
        connect(&m_document, signal, this, &SetsDock::refresh);
    }
    refresh();
}

void SetsDock::buildButtons(QHBoxLayout* row) {
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        auto* target = new SlotTarget(m_document, slot);
        connect(target, &SlotTarget::fileDropped, this,
                [this, slot](const QString& file) { Q_EMIT fileDropped(file, slot); });
        row->addWidget(target);
        if (slot == SetSlot::A) {
            auto* swap = new QPushButton(QStringLiteral("⇄"));
            swap->setToolTip(tr("Swap A and B"));
            swap->setAccessibleName(tr("Swap A and B"));
            swap->setFixedWidth(swap->sizeHint().height() * 3 / 2);
            connect(swap, &QPushButton::clicked, &m_document, &Document::swapPredictions);
            row->addWidget(swap);
        }
    }
    row->addStretch(1);
    const auto add = [row](const QString& text, const QString& help) {
        auto* button = new QPushButton(text);
        button->setToolTip(help);
        row->addWidget(button);
        return button;
    };
    connect(add(tr("Open…"), tr("Open a prediction file beside those that are open")), &QPushButton::clicked, this,
            &SetsDock::openRequested);
    m_reload = add(tr("Reload"), tr("Read the selected set's file again (R)"));
    m_reveal = add(tr("Show file"), tr("Open the folder in which the selected set's file lies"));
    m_close = add(tr("Close"), tr("Close the selected set; its file stays (Delete)"));
    connect(m_reload, &QPushButton::clicked, this, [this] { m_document.reloadSet(selectedSet()); });
    connect(m_reveal, &QPushButton::clicked, this, &SetsDock::revealFile);
    connect(m_close, &QPushButton::clicked, this, [this] { m_document.closeSet(selectedSet()); });
}

int SetsDock::selectedSet() const {
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : m_model.idAt(rows.constFirst().row());
}

void SetsDock::selectSet(int id) {
    if (const int row = m_model.rowOf(id); row >= 0) {
        m_view->selectRow(row);
    }
}

void SetsDock::refresh() {
    const int selected = selectedSet();
    m_model.refresh();
    selectSet(selected);
    if (selectedSet() == 0 && m_model.rowCount() > 0) {
        m_view->selectRow(0);
    }
    m_view->setVisible(m_model.rowCount() > 0);
    m_hint->setVisible(m_model.rowCount() == 0);
    refreshButtons();
}

void SetsDock::refreshButtons() {
    const PredictionSlot* const set = m_document.set(selectedSet());
    m_close->setEnabled(set != nullptr);
    m_reload->setEnabled(set != nullptr && !set->file.isEmpty());
    m_reveal->setEnabled(set != nullptr && !set->file.isEmpty());
    QFont font = m_reload->font();
    font.setBold(set != nullptr && set->changedOnDisk);
    m_reload->setFont(font);
}

void SetsDock::toggle(int id, SetSlot slot) {
    m_document.showSet(id, m_document.slotOfSet(id) == slot ? std::nullopt : std::optional(slot));
}

void SetsDock::clickCell(const QModelIndex& index) {
    if (index.column() <= SetTable::ShownB) {
        toggle(m_model.idAt(index.row()), static_cast<SetSlot>(index.column()));
    } else if (index.column() == SetTable::Problems && !index.data().toString().isEmpty()) {
        Q_EMIT problemsRequested();
    }
}

void SetsDock::showMenu(const QPoint& at) {
    const int id = m_model.idAt(m_view->indexAt(at).row());
    if (id == 0) {
        return;
    }
    QMenu menu;
    menu.addAction(tr("Show as &A"), this, [this, id] { m_document.showSet(id, SetSlot::A); });
    menu.addAction(tr("Show as &B"), this, [this, id] { m_document.showSet(id, SetSlot::B); });
    menu.addAction(tr("Set a&side"), this, [this, id] { m_document.showSet(id, std::nullopt); })
        ->setEnabled(m_document.slotOfSet(id).has_value());
    menu.addSeparator();
    menu.addAction(tr("&Reload"), this, [this, id] { m_document.reloadSet(id); });
    menu.addAction(tr("Show &file"), this, &SetsDock::revealFile);
    menu.addAction(tr("&Close"), this, [this, id] { m_document.closeSet(id); });
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

void SetsDock::revealFile() {
    if (const PredictionSlot* const set = m_document.set(selectedSet())) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(set->file).absolutePath()));
    }
}

bool SetsDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto* const press = static_cast<QKeyEvent*>(event);
        const int id = selectedSet();
        if (id == 0 || (press->modifiers() & ~Qt::KeypadModifier) != 0) {
            return false;
        }
        switch (press->key()) {
            case Qt::Key_A:
                toggle(id, SetSlot::A);
                return true;
            case Qt::Key_B:
                toggle(id, SetSlot::B);
                return true;
            case Qt::Key_R:
                m_document.reloadSet(id);
                return true;
            case Qt::Key_Delete:
                m_document.closeSet(id);
                return true;
            default:
                break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace grasploom
