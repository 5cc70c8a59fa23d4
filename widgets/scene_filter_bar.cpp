#include "widgets/scene_filter_bar.h"

#include "widgets/filter_chips.h"
#include "widgets/outcome_button.h"
#include "widgets/palette.h"
#include "widgets/query_edit.h"
#include "widgets/query_terms.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QStandardItemModel>
#include <QToolButton>

namespace grasploom {

SceneFilterBar::SceneFilterBar(QWidget* parent)
    : QWidget(parent),
      m_search(new QueryEdit),
      m_problem(new QLabel),
      m_outcome(new OutcomeButton),
      m_object(new QComboBox),
      m_sort(new QComboBox),
      m_direction(new QToolButton),
      m_chips(new FilterChips),
      m_count(new QLabel) {
    build();
    arrange();
    wire();
    setObjects(nullptr);
    retranslate();
}

void SceneFilterBar::build() {
    m_problem->setWordWrap(true);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_object->setEditable(true);
    m_object->setInsertPolicy(QComboBox::NoInsert);
    m_object->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_object->setMinimumContentsLength(8);
    m_object->setMaxVisibleItems(16);
    // Thousands of objects: without this, each opening measures every one of them.
    if (auto* list = qobject_cast<QListView*>(m_object->view())) {
        list->setUniformItemSizes(true);
    }
    m_object->completer()->setFilterMode(Qt::MatchContains);
    m_object->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_object->lineEdit()->setClearButtonEnabled(true);
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sort->setMinimumContentsLength(8);
    for (int i = 0; i < sceneSortCount; ++i) {
        m_sort->addItem(QString());
    }
    m_direction->setCheckable(true);
    m_direction->setAutoRaise(true);
    m_direction->setArrowType(Qt::UpArrow);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setForegroundRole(QPalette::Text);
}

void SceneFilterBar::arrange() {
    auto* grid = new QGridLayout(this);
    const int space = std::max(3, fontMetrics().height() / 4);
    grid->setContentsMargins(space, space, space, space);
    grid->setSpacing(space);
    grid->addWidget(m_search, 0, 0, 1, 3);
    grid->addWidget(m_problem, 1, 0, 1, 3);
    grid->addWidget(m_outcome, 2, 0);
    grid->addWidget(m_object, 2, 1, 1, 2);
    grid->addWidget(m_sort, 3, 0, 1, 2);
    grid->addWidget(m_direction, 3, 2);
    grid->addWidget(m_chips, 4, 0, 1, 3);
    grid->addWidget(m_count, 5, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

void SceneFilterBar::addBesideSearch(QWidget* widget) {
    auto* grid = qobject_cast<QGridLayout*>(layout());
    grid->addWidget(m_search, 0, 0, 1, 2);
    grid->addWidget(widget, 0, 2);
}

void SceneFilterBar::wire() {
    connect(m_search, &QueryEdit::queryChanged, this, [this] {
        m_filter.query = m_search->query();
        change();
    });
    connect(m_search, &QueryEdit::problemChanged, this, &SceneFilterBar::showProblem);
    connect(m_search, &QueryEdit::left, this, &SceneFilterBar::left);
    connect(m_outcome, &OutcomeButton::outcomesChanged, this,
            [this] { setQuery(withOutcomes(m_filter.query, m_outcome->outcomes())); });
    connect(m_outcome, &OutcomeButton::aboutToShow, this, &SceneFilterBar::outcomeCountsWanted);
    connect(m_object, &QComboBox::activated, this, &SceneFilterBar::readObject);
    connect(m_object->lineEdit(), &QLineEdit::editingFinished, this, &SceneFilterBar::readObject);
    connect(m_object->lineEdit(), &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            readObject();
        }
    });
    connect(m_sort, &QComboBox::currentIndexChanged, this, [this](int sort) {
        m_filter.sort = static_cast<SceneSort>(sort);
        change();
    });
    connect(m_direction, &QToolButton::toggled, this, [this](bool descending) {
        m_filter.descending = descending;
        change();
    });
    connect(m_chips, &FilterChips::termRemoved, this, [this](int number) {
        SceneQuery query = m_filter.query;
        query.terms.erase(query.terms.begin() + number);
        setQuery(std::move(query));
    });
    connect(m_chips, &FilterChips::subsetRemoved, this, [this] {
        m_filter.subset.reset();
        change();
    });
}

void SceneFilterBar::change() {
    showFilter();
    Q_EMIT filterChanged();
}

void SceneFilterBar::setQuery(SceneQuery query) {
    m_filter.query = std::move(query);
    m_search->setQuery(m_filter.query);
    change();
}

void SceneFilterBar::setText(const QString& text) {
    m_search->setText(text);
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
    m_search->setObjects(m_objects);
    m_filter.query = without(m_filter.query, QueryField::Object);
    m_search->setQuery(m_filter.query);
    showFilter();
}

void SceneFilterBar::readObject() {
    const QString text = m_object->currentText().trimmed();
    const auto shown = objectIn(m_filter.query);
    const bool all = text.isEmpty() || text == m_object->itemText(0);
    // A name that is none goes back to what is shown; an emptied field shows all.
    if ((!all && !m_objects.contains(text)) || (shown && text == QString::fromStdString(*shown))) {
        showFilter();
        return;
    }
    SceneQuery query = withObject(m_filter.query, all ? std::nullopt : std::optional(text.toStdString()));
    if (query == m_filter.query || (all && !shown)) {
        showFilter();
    } else {
        setQuery(std::move(query));
    }
}

void SceneFilterBar::setFilter(const SceneFilter& filter) {
    m_filter = filter;
    m_search->setQuery(m_filter.query);
    showFilter();
}

void SceneFilterBar::setSubsetReason(const QString& why) {
    m_reason = why;
    showFilter();
}

void SceneFilterBar::showFilter() {
    const QSignalBlocker sortBlocked(m_sort);
    const QSignalBlocker directionBlocked(m_direction);
    const bool splits = splitsOutcomes(m_filter.query);
    m_outcome->setOutcomes(outcomesIn(m_filter.query), splits);
    showObject();
    m_sort->setCurrentIndex(static_cast<int>(m_filter.sort));
    m_direction->setChecked(m_filter.descending);
    m_direction->setArrowType(m_filter.descending ? Qt::DownArrow : Qt::UpArrow);
    m_direction->setToolTip(m_filter.descending ? tr("Descending: click for ascending")
                                                : tr("Ascending: click for descending"));
    showProblem();
    m_chips->setQuery(m_filter.query);
    m_chips->setSubset(m_filter.subset ? std::optional(m_reason.isEmpty() ? tr("Only some scenes") : m_reason)
                                       : std::nullopt);
    layout()->activate();
}

/// A pattern of several objects stands there as it is written.
void SceneFilterBar::showObject() {
    const QSignalBlocker objectBlocked(m_object);
    const QSignalBlocker objectEditBlocked(m_object->lineEdit());
    const auto shown = objectIn(m_filter.query);
    const QString name = shown ? QString::fromStdString(*shown) : QString();
    const auto place = shown ? m_objects.indexOf(name) : -1;
    m_object->setCurrentIndex(static_cast<int>(place) + 1);
    const bool emptied = m_object->lineEdit()->hasFocus() && m_object->currentText().isEmpty() && !shown;
    if (!emptied) {
        m_object->setEditText(shown ? name : m_object->itemText(0));
    }
    m_object->lineEdit()->setCursorPosition(0);
}

void SceneFilterBar::showProblem() {
    const QString& problem = m_search->problem();
    const bool inVain = !m_trialsKnown && asksForTrials(m_filter.query);
    m_problem->setVisible(!problem.isEmpty() || inVain);
    m_problem->setText(!problem.isEmpty() ? tr("⚠ Not applied: %1").arg(problem)
                       : inVain
                           ? tr("⚠ No trial is known yet, so that nothing matches: try the best grasps under Compare, "
                                "Trial.")
                           : QString());
    layout()->activate();
}

void SceneFilterBar::setTrialsKnown(bool known) {
    m_trialsKnown = known;
    showProblem();
}

void SceneFilterBar::setCount(std::size_t visible, std::size_t total) {
    m_visible = visible;
    m_total = total;
    m_countsPatches = false;
    showCount();
}

void SceneFilterBar::setPatchCount(std::size_t patches, std::size_t scenes) {
    m_visible = patches;
    m_total = scenes;
    m_countsPatches = true;
    showCount();
}

void SceneFilterBar::showCount() {
    const QString visible = locale().toString(qulonglong{m_visible});
    const QString total = locale().toString(qulonglong{m_total});
    if (m_countsPatches) {
        m_count->setText(tr("%1 patches of %2 scenes").arg(visible, total));
        m_count->setToolTip(tr("Predictions shown, and scenes that they are of"));
        return;
    }
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
    for (int sort = 0; items && sort < sceneSortCount; ++sort) {
        const bool possible = known || !sortNeedsPredictions(static_cast<SceneSort>(sort));
        items->item(sort)->setEnabled(possible);
        items->item(sort)->setToolTip(possible ? QString() : tr("Open predictions to sort by this"));
    }
}

void SceneFilterBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SceneFilterBar::retranslate() {
    m_search->retranslate();
    m_object->setItemText(0, tr("All objects"));
    m_object->setToolTip(tr("Show only scenes of one object"));
    m_object->setAccessibleName(tr("Object filter"));
    for (int i = 0; i < sceneSortCount; ++i) {
        m_sort->setItemText(i, tr("Sort: %1").arg(sortTitle(static_cast<SceneSort>(i))));
    }
    m_sort->setToolTip(tr("Order of the scenes; those without the value come last"));
    m_sort->setAccessibleName(tr("Sort by"));
    m_direction->setAccessibleName(tr("Descending"));
    showFilter();
    showCount();
}

void SceneFilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        retranslate();
    }
}

QString sortTitle(SceneSort sort) {
    switch (sort) {
        case SceneSort::DatasetOrder:
            return SceneFilterBar::tr("Dataset order");
        case SceneSort::Score:
            return SceneFilterBar::tr("Score");
        case SceneSort::BestIou:
            return SceneFilterBar::tr("Best IoU");
        case SceneSort::AngleError:
            return SceneFilterBar::tr("Angle error");
        case SceneSort::GroundTruthCount:
            return SceneFilterBar::tr("Ground truth count");
        case SceneSort::FirstCorrect:
            return SceneFilterBar::tr("First correct rank");
        case SceneSort::Opening:
            return SceneFilterBar::tr("Opening");
        case SceneSort::Jaw:
            return SceneFilterBar::tr("Jaw");
        case SceneSort::Theta:
            return SceneFilterBar::tr("Angle");
    }
    return {};
}

}  // namespace grasploom
