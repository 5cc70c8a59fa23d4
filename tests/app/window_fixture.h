#pragma once

#include "app/gui/application.h"
#include "app/gui/document/workspace.h"
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "tests/app/app_fixture.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

#include <memory>

namespace grasploom {

/// The real window over ten painted scenes. Each test starts with a new one that remembers nothing.
class WindowFixture {
protected:
    void prepare() {
        m_fixture = std::make_unique<AppFixture>(10);
        prepareApplication(*qApp);
    }
    void startAfresh() {
        QSettings().remove(QStringLiteral("datasets"));
        settings::setThresholds({});
        std::error_code error;
        for (const auto& workspace : std::filesystem::directory_iterator(dataFolder() / "workspaces", error)) {
            std::filesystem::remove(workspace.path() / "view.grasploom", error);
        }
        openWindow();
    }
    void openWindow() {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void openScenes() {
        m_window->openFolder(m_fixture->datasetText());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().isJudging(), 20000);
    }
    /// Without a picture, which is decoded on another thread, most keys of the canvas are the window's.
    void focusCanvas() {
        m_window->activateWindow();
        m_window->canvas().setFocus();
        QTRY_VERIFY(m_window->canvas().hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->canvas().showsPicture(), 20000);
    }
    void openPredictions() {
        m_window->openPredictions(m_fixture->writePredictions());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
    }
    /// Of A's k best; -1 where it is not judged for this k.
    [[nodiscard]] double accuracy(int k = 1) const {
        const auto evaluation = m_window->document().evaluation(SetSlot::A);
        for (const TopK& top : evaluation->top) {
            if (top.k == k) {
                return top.accuracy;
            }
        }
        return -1;
    }
    [[nodiscard]] QMessageBox* message() const { return m_window->findChild<QMessageBox*>(); }

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

}  // namespace grasploom
