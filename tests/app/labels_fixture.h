#pragma once

#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "tests/app/window_fixture.h"

namespace grasploom {

/// The window with the canvas's keyboard at hand, for tests that edit labels and judge them.
class LabelsFixture : protected WindowFixture {
protected:
    [[nodiscard]] Document& document() { return m_window->document(); }
    [[nodiscard]] GraspCanvas& canvas() { return m_window->canvas(); }
    [[nodiscard]] RepairPage& repair() { return m_window->labelPages().repair(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), key, modifiers); }
    /// Closes the window, and leaves nothing that was edited or judged in it.
    void forgetLabels() {
        const auto folder = document().workspace().folder;
        qDeleteAll(m_window->findChildren<QMessageBox*>());
        m_window.reset();
        if (!folder.empty()) {
            std::filesystem::remove_all(folder / "labels");
            std::filesystem::remove(folder / "reviews.json");
        }
    }
};

}  // namespace grasploom
