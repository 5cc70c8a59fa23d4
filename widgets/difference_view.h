#pragma once

#include "widgets/difference_heatmap.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace grasploom {

/// The difference over all limits with its choices: which limits, and how p-values are corrected for their number.
class DifferenceView : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceView(QWidget* parent = nullptr);

    void setSurface(DifferenceSurface surface);  ///< without limits: nothing is compared
    [[nodiscard]] DifferenceHeatmap& heatmap() { return *m_heatmap; }
    [[nodiscard]] QComboBox& corrections() { return *m_corrections; }
    [[nodiscard]] bool wantsFineLimits() const;

Q_SIGNALS:
    void limitsChanged();

private:
    void refresh();

    DifferenceHeatmap* m_heatmap;
    QComboBox* m_limits;
    QComboBox* m_corrections;
    QLabel* m_state;
};

}  // namespace grasploom
