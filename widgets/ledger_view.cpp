#include "widgets/ledger_view.h"

#include "widgets/side_style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace grasploom {
namespace {

/// "A: best 63.2 %, best of 5 80.1 %, of all 91.0 %; median rank of the first correct one: 2; none in 12 scenes"
QString oracleLine(int side, const OracleResult& oracle) {
    QString text = LedgerView::tr("%1: the best one %2 %").arg(sideName(side), percentText(oracle.bestOf(1)));
    for (const std::size_t k : {std::size_t{5}, std::size_t{10}}) {
        if (k < oracle.firstCorrect.size()) {
            text += LedgerView::tr(", best of %1 %2 %").arg(k).arg(percentText(oracle.bestOf(k)));
        }
    }
    text += LedgerView::tr(", best of all %1 %").arg(percentText(oracle.bestOf()));
    if (oracle.medianRank() > 0) {
        text +=
            QStringLiteral(" · ") + LedgerView::tr("median rank of the first correct one: %1").arg(oracle.medianRank());
    }
    return text;
}

}  // namespace

LedgerView::LedgerView(QWidget* parent)
    : QWidget(parent), m_bars(new LedgerBars), m_ranks(new RankHistogram), m_oracle(new QLabel) {
    m_oracle->setWordWrap(true);
    m_oracle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_oracle->setToolTip(
        tr("What a perfect ranking of the same predictions would reach: accuracy below the best of all "
           "is lost by ranking, the rest by the generator."));
    auto* pictures = new QHBoxLayout;
    pictures->addWidget(m_bars, 3);
    pictures->addWidget(m_ranks, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(pictures, 1);
    column->addWidget(m_oracle);
}

void LedgerView::setComparison(const Comparison* comparison, std::optional<std::array<OracleResult, 2>> oracles) {
    m_bars->setCounts(comparison != nullptr ? std::optional(comparison->counts) : std::nullopt);
    m_oracle->setText(oracles ? oracleLine(0, (*oracles)[0]) + QLatin1Char('\n') + oracleLine(1, (*oracles)[1])
                              : QString());
    m_oracle->setAccessibleName(m_oracle->text());
    m_ranks->setOracles(std::move(oracles));
}

QString LedgerView::oracleText() const {
    return m_oracle->text();
}

}  // namespace grasploom
