#include "widgets/filter_chips.h"

#include "widgets/filter_chip.h"
#include "widgets/flow_layout.h"
#include "widgets/query_terms.h"
#include "widgets/query_words.h"

#include <algorithm>

namespace grasploom {

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(this)), m_subset(addChip()) {
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(std::max(2, fontMetrics().height() / 5));
    connect(m_subset, &QToolButton::clicked, this, &FilterChips::subsetRemoved);
    hide();
}

FilterChip* FilterChips::addChip() {
    auto* chip = new FilterChip(this);
    chip->hide();
    m_flow->insertWidget(m_flow->count(), chip);
    return chip;
}

void FilterChips::setQuery(const SceneQuery& query) {
    while (m_terms.size() < query.terms.size()) {
        const int number = static_cast<int>(m_terms.size());
        m_terms.push_back(addChip());
        connect(m_terms.back(), &QToolButton::clicked, this, [this, number] { Q_EMIT termRemoved(number); });
    }
    m_shown = query.terms.size();
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        if (i < m_shown) {
            const QueryTerm& term = query.terms[i];
            const QString help = queryFieldHelp(term.field);
            m_terms[i]->setCondition(textOf(term), (term.negated ? tr("Not: %1").arg(help) : help) + u'\n' +
                                                       tr("Click to remove this condition."));
        }
        m_terms[i]->setVisible(i < m_shown);
    }
    showIfAny();
}

void FilterChips::setSubset(const std::optional<QString>& why) {
    m_hasSubset = why.has_value();
    if (why) {
        m_subset->setCondition(*why, tr("%1\nClick to show the whole dataset again.").arg(*why));
    }
    m_subset->setVisible(m_hasSubset);
    showIfAny();
}

void FilterChips::showIfAny() {
    setVisible(m_hasSubset || m_shown > 0);
    // At once: a layout above that is activated first would take this one for done, with its chips as wide as before.
    m_flow->invalidate();
    m_flow->activate();
    updateGeometry();
}

}  // namespace grasploom
