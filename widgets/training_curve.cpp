#include "widgets/training_curve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace grasploom {
namespace {

/// The points of one column that matter.
struct Column {
    std::array<std::size_t, 4> index{};  // first, least, greatest, last
    bool empty = true;
};

void extend(Column& column, std::size_t i, const std::vector<double>& values) {
    if (column.empty) column.index.fill(i);
    column.empty = false;
    if (values[i] < values[column.index[1]]) column.index[1] = i;
    if (values[i] > values[column.index[2]]) column.index[2] = i;
    column.index[3] = i;
}

}  // namespace

void TrainingCurve::append(qint64 step, double value) {
    const auto from = std::lower_bound(m_steps.begin(), m_steps.end(), step) - m_steps.begin();
    m_steps.resize(static_cast<std::size_t>(from));
    m_values.resize(static_cast<std::size_t>(from));
    m_steps.push_back(step);
    m_values.push_back(value);
}

void TrainingCurve::clear() {
    m_steps.clear();
    m_values.clear();
}

QList<QPointF> TrainingCurve::decimated(qint64 from, qint64 to, int columns, bool positiveOnly) const {
    QList<QPointF> points;
    const auto flush = [&](Column& column) {
        if (column.empty) return;
        std::sort(column.index.begin(), column.index.end());
        const auto end = std::unique(column.index.begin(), column.index.end());
        for (auto i = column.index.begin(); i != end; ++i) {
            points += QPointF(static_cast<double>(m_steps[*i]), m_values[*i]);
        }
        column.empty = true;
    };
    const double width = std::max(1.0, static_cast<double>(to - from) / std::max(1, columns));
    Column column;
    qint64 at = -1;
    auto i = static_cast<std::size_t>(std::lower_bound(m_steps.begin(), m_steps.end(), from) - m_steps.begin());
    for (; i < m_steps.size() && m_steps[i] <= to; ++i) {
        if (!std::isfinite(m_values[i]) || (positiveOnly && m_values[i] <= 0)) continue;
        const auto place = static_cast<qint64>(static_cast<double>(m_steps[i] - from) / width);
        if (place != at) flush(column);
        at = place;
        extend(column, i, m_values);
    }
    flush(column);
    return points;
}

}  // namespace grasploom
