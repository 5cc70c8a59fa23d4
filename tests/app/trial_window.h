#pragma once

#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/trial_book.h"
#include "app/gui/docks/trial_card.h"
#include "app/gui/docks/trial_page.h"
#include "tests/app/window_fixture.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/scene_grid.h"

#include <QPushButton>

#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// The window with a few simulated scenes and two prediction sets that are judged by Jaccard and by trial.
class TrialWindow : protected WindowFixture {
protected:
    void simulate();  ///< the scenes and sets, once
    void startWithoutTrials();
    void open(const std::filesystem::path& dataset);
    void openSets(bool both = true);
    void showTrials();
    void tryAll();
    void query(const QString& text);
    [[nodiscard]] QString written(const char* name, const PredictionSet& set) const;

    [[nodiscard]] CompareDock& dock() { return m_window->compare(); }
    [[nodiscard]] TrialPage& page() { return dock().trials(); }
    [[nodiscard]] TrialBook& book() { return dock().trialBook(); }
    [[nodiscard]] SceneFilterBar& bar() { return *m_window->grid().findChild<SceneFilterBar*>(); }
    [[nodiscard]] std::size_t shown() { return m_window->grid().visibleCount(); }
    [[nodiscard]] QString cell(int side, TrialCell cell) { return page().card(side).cell(cell).text(); }

    const Grasp m_beside{20, 20, 0, 60, 20};  ///< the objects, on the bare plane
    std::filesystem::path m_scenes;
    PredictionSet m_a, m_b;
};

}  // namespace grasploom
