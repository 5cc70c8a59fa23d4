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

namespace grasploom {
namespace {

QueryTerm rangeTerm(QueryField field, const QueryRange& range) {
    return {field, false, {}, 0, {range}};
}

}  // namespace

void ErrorsDock::connectPictures() {
    connect(m_kinds, &ErrorBars::errorsPicked, this, [this](quint32 errors) {
        if (errors == 0) {
            Q_EMIT widened({QueryField::Error});
        } else {
            narrowTo({{QueryField::Error, false, {}, errors, {}}});
        }
    });
    connect(m_numbers, &QuantityPlot::rangePicked, this, [this](const QueryRange& range) {
        narrowTo({rangeTerm(queryField(m_numbers->histogram()->quantity), range)});
    });
    connect(m_numbers, &QuantityPlot::cleared, this,
            [this] { Q_EMIT widened({queryField(m_numbers->histogram()->quantity)}); });
    connect(m_places, &PlaceMap::areaPicked, this, [this](const PlaceMap::Area& area) {
        narrowTo({rangeTerm(QueryField::X, area.x), rangeTerm(QueryField::Y, area.y)});
    });
    connect(m_places, &PlaceMap::cleared, this, [this] { Q_EMIT widened({QueryField::X, QueryField::Y}); });
    connect(m_objects, &ObjectTable::objectPicked, this,
            [this](const QString& name) { Q_EMIT narrowed(textOf(withObject({}, name.toStdString()))); });
}

void ErrorsDock::narrowTo(const std::vector<QueryTerm>& terms) {
    Q_EMIT narrowed(textOf(SceneQuery{terms}));
}

void ErrorsDock::setQuery(const SceneQuery& query) {
    m_query = query;
    followQuery();
}

void ErrorsDock::followQuery() {
    m_kinds->setPicked(errorsIn(m_query));
    const bool followed =
        m_sideBox->currentIndex() < 0 || m_sources.empty() ||
        m_sources[static_cast<std::size_t>(m_sideBox->currentIndex())].side == filteredSide(m_document);
    const auto range = [&](QueryField field) { return followed ? rangeIn(m_query, field) : std::nullopt; };
    m_numbers->setPicked(m_numbers->histogram() ? range(queryField(m_numbers->histogram()->quantity)) : std::nullopt);
    const auto x = range(QueryField::X);
    const auto y = range(QueryField::Y);
    m_places->setPicked(x && y ? std::optional(PlaceMap::Area{*x, *y}) : std::nullopt);
    m_objects->setPicked(objectIn(m_query).value_or(std::string()));
}

/// The filter looks at A's predictions: those of another side are only read.
void ErrorsDock::followSide() {
    const bool followed =
        m_sideBox->currentIndex() >= 0 && static_cast<std::size_t>(m_sideBox->currentIndex()) < m_sources.size() &&
        m_sources[static_cast<std::size_t>(m_sideBox->currentIndex())].side == filteredSide(m_document);
    const QString why = followed
                            ? QString()
                            : tr("The scenes are filtered by A's best prediction under the ranking in force. Choose "
                                 "it to pick scenes here.");
    m_numbers->setPickable(followed);
    m_places->setPickable(followed);
    m_sideBox->setToolTip(why);
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
