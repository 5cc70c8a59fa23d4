#pragma once

#include "widgets/scene_scatter.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;

namespace grasploom {

class ExactSpin;
class FlowLayout;

/// The scatter with its choices: which values, lasso or rectangle, and a range to pick scenes by keyboard.
class ScatterView : public QWidget {
    Q_OBJECT
public:
    explicit ScatterView(QWidget* parent = nullptr);

    void setPlots(std::vector<ScatterPlot> plots,
                  const QStringList& names);  ///< equally many; none: nothing is compared
    [[nodiscard]] SceneScatter& scatter() { return *m_scatter; }
    [[nodiscard]] QComboBox& choice() { return *m_choice; }

Q_SIGNALS:
    void scenesPicked(const std::vector<std::size_t>& scenes, const QString& why);
    void scenePicked(std::size_t scene);

private:
    QWidget* buildBar();
    void addRange(FlowLayout& flow);
    void refresh();
    void pickRange();

    std::vector<std::shared_ptr<const ScatterPlot>> m_plots;
    SceneScatter* m_scatter;
    QComboBox* m_choice;
    QLabel* m_state;
    std::array<QLabel*, 2> m_axisNames{};
    std::array<ExactSpin*, 4> m_range{};  ///< x from, x to, y from, y to; in the axis' own unit
};

}  // namespace grasploom
