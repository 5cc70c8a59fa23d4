#pragma once

#include "widgets/ledger_bars.h"
#include "widgets/rank_histogram.h"

#include <QWidget>

class QLabel;

namespace grasploom {

/// Where two rankings differ, and whether the ranking or the generator is at fault: the ledger beside the ranks of the
/// first correct predictions, and what perfect rankings would reach.
class LedgerView : public QWidget {
    Q_OBJECT
public:
    explicit LedgerView(QWidget* parent = nullptr);

    /// None: nothing is compared.
    void setComparison(const Comparison* comparison, std::optional<std::array<OracleResult, 2>> oracles);
    [[nodiscard]] LedgerBars& bars() { return *m_bars; }
    [[nodiscard]] RankHistogram& ranks() { return *m_ranks; }
    [[nodiscard]] QString oracleText() const;

private:
    LedgerBars* m_bars;
    RankHistogram* m_ranks;
    QLabel* m_oracle;
};

}  // namespace grasploom
