#include "widgets/quantity_plot.h"

#include "widgets/quantity_text.h"

#include <algorithm>
#include <cmath>

namespace grasploom {

double countStep(double most, int ticks) {
    const double rough = std::max(1.0, most / std::max(1, ticks));
    const double ten = std::pow(10, std::floor(std::log10(rough)));
    const double part = rough / ten;
    return ten * (part > 5 ? 10 : part > 2 ? 5 : part > 1 ? 2 : 1);
}

QuantityPlot::QuantityPlot(QWidget* parent) : CellBrush(parent) {
    setHistogram(std::nullopt);
}

QSize QuantityPlot::sizeHint() const {
    const int line = fontMetrics().height();
    return {line * 30, line * 13};
}

QSize QuantityPlot::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {line * 14, line * 7};
}

void QuantityPlot::setHistogram(std::optional<Histogram> histogram) {
    const bool sameBins = m_histogram && histogram && m_histogram->quantity == histogram->quantity &&
                          m_histogram->bins == histogram->bins;
    m_histogram = std::move(histogram);
    if (!sameBins) {
        restart();
    }
    setAccessibleName(m_histogram ? tr("Histogram: %1").arg(quantityTitle(m_histogram->quantity)) : tr("Histogram"));
    refresh();
}

void QuantityPlot::setPicked(const std::optional<QueryRange>& range) {
    m_picked = range;
    refresh();
}

CellBrush::Size QuantityPlot::gridSize() const {
    return m_histogram && m_histogram->bins.count > 0 ? Size{m_histogram->bins.count, 1} : Size{};
}

std::optional<CellBrush::Block> QuantityPlot::picked() const {
    const auto bins = m_picked && !isEmpty() ? m_histogram->bins.binsOf(*m_picked) : std::nullopt;
    return bins ? std::optional(Block{{bins->first, 0}, {bins->second, 0}}) : std::nullopt;
}

bool QuantityPlot::take(const Block& block) {
    const QueryRange range = m_histogram->bins.range(block.first.column, block.last.column);
    const bool other = m_picked != range;
    m_picked = range;
    return other;
}

QString QuantityPlot::describe(const Block& block) const {
    const auto first = block.first.column, last = block.last.column;
    std::size_t correct = 0, total = 0;
    for (std::size_t bin = first; bin <= last; ++bin) {
        correct += m_histogram->correct[bin];
        total += countOf(bin);
    }
    return tr("%1: %2").arg(rangeText(m_histogram->bins.range(first, last), quantityTitle(m_histogram->quantity),
                                      quantityUnit(m_histogram->quantity)),
                            correctText(correct, total));
}

}  // namespace grasploom
