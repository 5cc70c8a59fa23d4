#include "widgets/scores_view.h"

#include "widgets/flow_layout.h"
#include "widgets/side_style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace grasploom {

ScoresView::ScoresView(QWidget* parent)
    : QWidget(parent),
      m_reliability(new ReliabilityPlot),
      m_roc(new ScoreCurvePlot(ScoreCurvePlot::Kind::Roc)),
      m_precision(new ScoreCurvePlot(ScoreCurvePlot::Kind::PrecisionRecall)),
      m_choice(new QComboBox),
      m_state(new QLabel) {
    m_choice->setAccessibleName(tr("Predictions that count"));
    m_choice->addItems({tr("the best-ranked one of each scene"), tr("every prediction")});
    m_choice->setToolTip(tr("Equal scores are one threshold. Predictions without a score do not count."));
    auto* bar = new QWidget;
    auto* flow = new FlowLayout(bar);
    flow->addWidget(new QLabel(tr("Scores of")));
    flow->addWidget(m_choice);
    flow->addWidget(m_state);
    auto* pictures = new QHBoxLayout;
    pictures->addWidget(m_reliability, 4);
    pictures->addWidget(m_roc, 3);
    pictures->addWidget(m_precision, 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(bar);
    column->addLayout(pictures, 1);
    connect(m_choice, &QComboBox::activated, this, &ScoresView::choiceChanged);
}

std::size_t ScoresView::k() const {
    return m_choice->currentIndex() == 0 ? 1 : 0;
}

void ScoresView::setQualities(std::optional<ScoreQualities> qualities) {
    QStringList states;
    for (const int side : {0, 1}) {
        const ScoreQuality* const one = qualities ? &(*qualities)[static_cast<std::size_t>(side)] : nullptr;
        if (one != nullptr && one->leftOut > 0) {
            states << tr("%1: %2 without a score left out").arg(sideName(side), countText(one->leftOut));
        }
    }
    m_state->setText(states.join(QStringLiteral("; ")));
    m_reliability->setQualities(qualities);
    m_roc->setQualities(qualities);
    m_precision->setQualities(std::move(qualities));
}

}  // namespace grasploom
