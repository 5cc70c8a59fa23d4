// From pictures to the filter of the scenes and back, and what leaves the dock.
#include "app/gui/docks/errors_dock.h"
#include "widgets/chart_export.h"
#include "widgets/error_bars.h"
#include "widgets/object_table.h"
#include "widgets/place_map.h"
#include "widgets/quantity_plot.h"
#include "widgets/query_terms.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace grasploom {
namespace {

QueryTerm rangeTerm(QueryField field, const QueryRange& range) {
    return {field, false, {}, 0, {range}};
}

}  // namespace

const ErrorSource* ErrorsDock::chosen() const {
    const auto number = static_cast<std::size_t>(std::max(0, m_sideBox->currentIndex()));
    return number < m_sources.size() ? &m_sources[number] : nullptr;
}

/// The chosen side; where the filter asks it nothing, on the page of all sides, the one that it does ask. Null: none.
const ErrorSource* ErrorsDock::picking() const {
    const ErrorSource* const wanted = chosen();
    if (wanted == nullptr || fieldAsking(m_document, wanted->side, QueryField::Error)) {
        return wanted;
    }
    const auto filtered = filteredSide(m_document);
    const auto found = std::ranges::find_if(m_sources, [&](const ErrorSource& one) { return one.side == filtered; });
    return page() == ErrorPage::Kinds && found != m_sources.end() ? &*found : nullptr;
}

std::optional<QueryField> ErrorsDock::asked(QueryField field) const {
    const ErrorSource* const source = picking();
    return source != nullptr ? fieldAsking(m_document, source->side, field) : std::nullopt;
}

void ErrorsDock::connectPictures() {
    const auto widen = [this](std::initializer_list<QueryField> fields) {
        std::vector<QueryField> found;
        for (const QueryField field : fields) {
            if (const auto one = asked(field)) {
                found.push_back(*one);
            }
        }
        Q_EMIT widened(found);
    };
    connect(m_kinds, &ErrorBars::sidePressed, this, &ErrorsDock::choosePicked);
    connect(m_kinds, &ErrorBars::errorsPicked, this, [this, widen](quint32 errors) {
        if (errors == 0) {
            widen({QueryField::Error});
        } else {
            narrowTo({{QueryField::Error, false, {}, errors, {}}});
        }
    });
    connect(m_numbers, &QuantityPlot::rangePicked, this, [this](const QueryRange& range) {
        narrowTo({rangeTerm(queryField(m_numbers->histogram()->quantity), range)});
    });
    connect(m_numbers, &QuantityPlot::cleared, this,
            [this, widen] { widen({queryField(m_numbers->histogram()->quantity)}); });
    connect(m_places, &PlaceMap::areaPicked, this, [this](const PlaceMap::Area& area) {
        narrowTo({rangeTerm(QueryField::X, area.x), rangeTerm(QueryField::Y, area.y)});
    });
    connect(m_places, &PlaceMap::cleared, this, [widen] { widen({QueryField::X, QueryField::Y}); });
    connect(m_objects, &ObjectTable::objectPicked, this,
            [this](const QString& name) { Q_EMIT narrowed(textOf(withObject({}, name.toStdString()))); });
}

/// A press on a side's bar picks of that side, if the filter can.
void ErrorsDock::choosePicked(int side) {
    const auto number = static_cast<std::size_t>(side);
    if (number < m_sources.size() && side != m_sideBox->currentIndex() &&
        fieldAsking(m_document, m_sources[number].side, QueryField::Error)) {
        m_sideBox->setCurrentIndex(side);
        chooseSide();
    }
}

/// `terms` as A is asked.
void ErrorsDock::narrowTo(std::vector<QueryTerm> terms) {
    for (QueryTerm& term : terms) {
        const auto field = asked(term.field);
        if (!field) {
            return;
        }
        term.field = *field;
    }
    Q_EMIT narrowed(textOf(SceneQuery{std::move(terms)}));
}

void ErrorsDock::setQuery(const SceneQuery& query) {
    m_query = query;
    followQuery();
}

void ErrorsDock::followQuery() {
    const auto error = asked(QueryField::Error);
    m_kinds->setPicked(error ? errorsIn(m_query, *error) : 0);
    const auto range = [&](QueryField ofA) {
        const auto field = asked(ofA);
        return field ? rangeIn(m_query, *field) : std::nullopt;
    };
    m_numbers->setPicked(m_numbers->histogram() ? range(queryField(m_numbers->histogram()->quantity)) : std::nullopt);
    const auto x = range(QueryField::X);
    const auto y = range(QueryField::Y);
    m_places->setPicked(x && y ? std::optional(PlaceMap::Area{*x, *y}) : std::nullopt);
    m_objects->setPicked(objectIn(m_query).value_or(std::string()));
}

/// The filter looks at A and at the second compared ranking: those of another one are only read.
void ErrorsDock::followSide() {
    const bool followed = asked(QueryField::Error).has_value();
    m_numbers->setPickable(followed);
    m_places->setPickable(followed);
    m_sideBox->setToolTip(followed ? tr("What is picked shows the scenes where this one's best prediction is so")
                                   : tr("The scenes are filtered by the best prediction of A under the ranking in "
                                        "force, or of the second compared ranking. Choose one of them to pick scenes "
                                        "here."));
}

void ErrorsDock::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    fillExportMenu(menu);
    menu.exec(event->globalPos());
}

std::vector<std::vector<std::string>> ErrorsDock::tableRows() const {
    switch (page()) {
        case ErrorPage::Kinds:
            return errorRows(m_counts);
        case ErrorPage::Numbers:
            return m_numbers->histogram() ? histogramRows(*m_numbers->histogram())
                                          : std::vector<std::vector<std::string>>();
        case ErrorPage::Places:
            return m_places->map() ? positionRows(*m_places->map()) : std::vector<std::vector<std::string>>();
        case ErrorPage::Objects:
            return objectRows(m_objects->rows().breakdown());
    }
    return {};
}

void ErrorsDock::fillExportMenu(QMenu& menu) {
    addExportActions(
        menu, {m_pages, QStringLiteral("errors"), [this] { return tableRows(); }},
        [this](const QString& file) { Q_EMIT logged(tr("Written: %1").arg(file)); },
        [this](const QString& reason) { Q_EMIT failed(tr("The export failed."), reason); });
}

}  // namespace grasploom
