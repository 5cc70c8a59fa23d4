#pragma once

#include "widgets/plot_widget.h"

#include "evaluation/comparison.h"

#include <optional>

namespace grasploom {

/// The five cases of two rankings as bars with counts and shares. A click, or Up/Down and Enter, picks one.
class LedgerBars : public PlotWidget {
    Q_OBJECT
public:
    using Counts = std::array<std::size_t, ledgerEntryCount>;
    explicit LedgerBars(QWidget* parent = nullptr);

    void setCounts(const std::optional<Counts>& counts);  ///< none: nothing is compared
    [[nodiscard]] LedgerEntry current() const { return m_current; }
    [[nodiscard]] QRectF rowRectangle(LedgerEntry entry) const;  ///< widget pixels
    [[nodiscard]] QString valuesCsv() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void picked(grasploom::LedgerEntry entry);

protected:
    void paintPlot(QPainter& painter, const PlotInk& ink) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::optional<LedgerEntry> entryAt(QPointF pointer) const;
    [[nodiscard]] QString sentence(LedgerEntry entry) const;
    [[nodiscard]] double share(LedgerEntry entry) const;
    void setCurrent(LedgerEntry entry);
    void paintRow(QPainter& painter, const PlotInk& ink, LedgerEntry entry) const;

    std::optional<Counts> m_counts;
    std::size_t m_scenes = 0;
    LedgerEntry m_current = LedgerEntry::BFixes;  ///< what most come for
};

}  // namespace grasploom
