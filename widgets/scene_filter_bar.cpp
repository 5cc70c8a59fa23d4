#include "widgets/scene_filter_bar.h"

#include "widgets/outcome_button.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QStyle>
#include <QToolButton>

namespace grasploom {

SceneFilterBar::SceneFilterBar(QWidget* parent)
    : QWidget(parent), m_search(new QLineEdit), m_outcome(new OutcomeButton), m_object(new QComboBox),
      m_sort(new QComboBox), m_direction(new QToolButton), m_chip(new QToolButton), m_count(new QLabel) {
    build();
    arrange();
    wire();
    setObjects(nullptr);
    retranslate();
}

void SceneFilterBar::build() {
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_object->setEditable(true);
    m_object->setInsertPolicy(QComboBox::NoInsert);
    m_object->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_object->setMinimumContentsLength(8);
    m_object->setMaxVisibleItems(16);
    // Thousands of objects: without this, each opening measures every one of them.
    if (auto* list = qobject_cast<QListView*>(m_object->view())) list->setUniformItemSizes(true);
    m_object->completer()->setFilterMode(Qt::MatchContains);
    m_object->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_object->lineEdit()->setClearButtonEnabled(true);
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sort->setMinimumContentsLength(8);
    for (int i = 0; i < sceneSortCount; ++i) m_sort->addItem(QString());
    m_direction->setCheckable(true);
    m_direction->setAutoRaise(true);
    m_direction->setArrowType(Qt::UpArrow);
    m_chip->setIcon(style()->standardIcon(QStyle::SP_LineEditClearButton));
    m_chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_chip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_chip->hide();
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setForegroundRole(QPalette::Text);
}

void SceneFilterBar::arrange() {
    auto* grid = new QGridLayout(this);
    const int space = std::max(3, fontMetrics().height() / 4);
    grid->setContentsMargins(space, space, space, space);
    grid->setSpacing(space);
    grid->addWidget(m_search, 0, 0, 1, 3);
    grid->addWidget(m_outcome, 1, 0);
    grid->addWidget(m_object, 1, 1, 1, 2);
    grid->addWidget(m_sort, 2, 0, 1, 2);
    grid->addWidget(m_direction, 2, 2);
    grid->addWidget(m_chip, 3, 0, 1, 3);
    grid->addWidget(m_count, 4, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void SceneFilterBar::wire() {
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.text = text;
        change();
    });
    connect(m_outcome, &OutcomeButton::outcomesChanged, this, [this] {
        m_filter.outcomes = m_outcome->outcomes();
        change();
    });
    connect(m_outcome, &OutcomeButton::aboutToShow, this, &SceneFilterBar::outcomeCountsWanted);
    connect(m_object, &QComboBox::activated, this, &SceneFilterBar::readObject);
    connect(m_object->lineEdit(), &QLineEdit::editingFinished, this, &SceneFilterBar::readObject);
    connect(m_object->lineEdit(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) readObject();
    });
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int sort) {
        m_filter.sort = static_cast<SceneSort>(sort);
        change();
    });
    connect(m_direction, &QToolButton::toggled, this, [this](bool descending) {
        m_filter.descending = descending;
        change();
    });
    connect(m_chip, &QToolButton::clicked, this, [this] {
        m_filter.subset.reset();
        change();
    });
}

void SceneFilterBar::change() {
    showFilter();
    Q_EMIT filterChanged();
}

void SceneFilterBar::setObjects(const SceneIndex* index) {
    const QSignalBlocker blocked(m_object);
    const QSignalBlocker blockedEdit(m_object->lineEdit());
    m_objects.clear();
    for (std::size_t i = 0; index && i < index->objectCount(); ++i) {
        m_objects += QString::fromStdString(index->objectName(i));
    }
    m_object->clear();
    m_object->addItem(tr("All objects"));
    m_object->addItems(m_objects);
    m_filter.object.reset();
    showFilter();
}

void SceneFilterBar::readObject() {
    const QString text = m_object->currentText().trimmed();
    const auto place = m_objects.indexOf(text);
    std::optional<std::uint32_t> object;
    if (place >= 0) object = static_cast<std::uint32_t>(place);
    // A name that is none goes back to what is shown; an emptied field shows all.
    if (place < 0 && !text.isEmpty() && text != m_object->itemText(0)) object = m_filter.object;
    const bool changed = object != m_filter.object;
    m_filter.object = object;
    showFilter();
    if (changed) Q_EMIT filterChanged();
}

void SceneFilterBar::setFilter(const SceneFilter& filter) {
    m_filter = filter;
    showFilter();
}

void SceneFilterBar::setSubsetReason(const QString& why) {
    m_reason = why;
    showFilter();
}

void SceneFilterBar::showFilter() {
    const QSignalBlocker searchBlocked(m_search);
    const QSignalBlocker objectBlocked(m_object);
    const QSignalBlocker objectEditBlocked(m_object->lineEdit());
    const QSignalBlocker sortBlocked(m_sort);
    const QSignalBlocker directionBlocked(m_direction);
    if (m_search->text() != m_filter.text) m_search->setText(m_filter.text);
    m_outcome->setOutcomes(m_filter.outcomes);
    const int object = m_filter.object ? static_cast<int>(*m_filter.object) + 1 : 0;
    m_object->setCurrentIndex(object);
    const bool emptied = m_object->lineEdit()->hasFocus() && m_object->currentText().isEmpty() && object == 0;
    if (!emptied) m_object->setEditText(m_object->itemText(object));
    m_object->lineEdit()->setCursorPosition(0);
    m_sort->setCurrentIndex(static_cast<int>(m_filter.sort));
    m_direction->setChecked(m_filter.descending);
    m_direction->setArrowType(m_filter.descending ? Qt::DownArrow : Qt::UpArrow);
    m_direction->setToolTip(m_filter.descending ? tr("Descending: click for ascending")
                                                : tr("Ascending: click for descending"));
    m_chip->setVisible(m_filter.subset.has_value());
    layout()->activate();
    showChip();
}

void SceneFilterBar::showChip() {
    // However long the reason, it must not widen the grid.
    const QString reason = m_reason.isEmpty() ? tr("Only some scenes") : m_reason;
    const int room = m_chip->width() - m_chip->iconSize().width() - 2 * fontMetrics().height();
    m_chip->setText(fontMetrics().elidedText(reason, Qt::ElideRight, std::max(room, fontMetrics().height() * 3)));
    m_chip->setToolTip(tr("%1\nClick to show the whole dataset again.").arg(reason));
    m_chip->setAccessibleName(tr("Remove filter: %1").arg(reason));
}

void SceneFilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();  // the chip has its new width only then
    showChip();
}

void SceneFilterBar::setCount(std::size_t visible, std::size_t total) {
    m_visible = visible;
    m_total = total;
    showCount();
}

void SceneFilterBar::showCount() {
    const QString visible = locale().toString(qulonglong{m_visible});
    const QString total = locale().toString(qulonglong{m_total});
    m_count->setText(m_visible == m_total ? tr("%1 scenes").arg(total) : tr("%1 of %2 scenes").arg(visible, total));
    m_count->setToolTip(tr("Scenes shown, of those in the dataset"));
}

void SceneFilterBar::setOutcomeCounts(const std::array<std::size_t, verdictCount>& counts) {
    m_outcome->setCounts(counts);
}

void SceneFilterBar::setOutcomesKnown(bool known) {
    m_outcome->setEnabled(known);
    m_outcome->setToolTip(known ? tr("Show only scenes whose best-ranked prediction ends so at the limits in force")
                                : tr("Open predictions to filter by outcome"));
    auto* items = qobject_cast<QStandardItemModel*>(m_sort->model());
    for (const SceneSort sort : {SceneSort::Score, SceneSort::BestIou, SceneSort::AngleError}) {
        QStandardItem* item = items ? items->item(static_cast<int>(sort)) : nullptr;
        if (!item) continue;
        item->setEnabled(known);
        item->setToolTip(known ? QString() : tr("Open predictions to sort by this"));
    }
}

void SceneFilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SceneFilterBar::retranslate() {
    m_search->setPlaceholderText(tr("Find a scene or object"));
    m_search->setToolTip(tr("Part of a scene's or object's name (%1)")
                             .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Find a scene or object"));
    m_object->setItemText(0, tr("All objects"));
    m_object->setToolTip(tr("Show only scenes of one object"));
    m_object->setAccessibleName(tr("Object filter"));
    const QStringList sorts{tr("Dataset order"), tr("Score"), tr("Best IoU"), tr("Angle error"), tr("Ground truth count")};
    for (int i = 0; i < sceneSortCount; ++i) m_sort->setItemText(i, tr("Sort: %1").arg(sorts[i]));
    m_sort->setToolTip(tr("Order of the scenes; those without the value come last"));
    m_sort->setAccessibleName(tr("Sort by"));
    m_direction->setAccessibleName(tr("Descending"));
    showFilter();
    showCount();
}

bool SceneFilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SceneFilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) retranslate();
}

}  // namespace grasploom
