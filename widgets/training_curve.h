#pragma once

#include <QList>
#include <QPointF>

#include <vector>

namespace grasploom {

/// The values of one curve over ascending steps. Keeps all of them; `decimated` gives what a screen can show.
class TrainingCurve {
public:
    /// A step that is not beyond the last one drops what was there from it on (a resumed training goes that way again).
    void append(qint64 step, double value);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_steps.size(); }
    [[nodiscard]] qint64 step(std::size_t i) const { return m_steps[i]; }
    [[nodiscard]] double value(std::size_t i) const { return m_values[i]; }

    /// At most 4 points for each of `columns` equal parts of [from, to]: the first, least, greatest and last value there,
    /// so that no peak is lost. Values that are not finite, or with `positiveOnly` not above 0, are left out.
    [[nodiscard]] QList<QPointF> decimated(qint64 from, qint64 to, int columns, bool positiveOnly) const;

private:
    std::vector<qint64> m_steps;
    std::vector<double> m_values;
};

}  // namespace grasploom
