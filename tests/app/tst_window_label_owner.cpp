// Two windows on one dataset: one owns its edited labels, its verdicts and the workspace file, the other one waits for
// them.
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/workspace_session.h"
#include "tests/app/window_fixture.h"
#include "widgets/message_bar.h"
#include "widgets/notice_bar.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace grasploom;

namespace {

/// What a window says in bars, and the buttons it offers there.
template <typename Bar>
QStringList said(MainWindow& window, bool buttons) {
    QStringList texts;
    for (const Bar* const bar : window.findChildren<Bar*>()) {
        for (const QLabel* const one : buttons ? QList<QLabel*>() : bar->template findChildren<QLabel*>()) {
            texts << (one->isVisible() ? one->text() : QString());
        }
        for (const QPushButton* const one :
             buttons ? bar->template findChildren<QPushButton*>() : QList<QPushButton*>()) {
            texts << (one->isVisible() ? one->text() : QString());
        }
    }
    texts.removeAll(QString());
    return texts;
}

bool says(const QStringList& texts, const char* part) {
    return std::ranges::any_of(texts, [part](const QString& text) { return text.contains(QLatin1String(part)); });
}

}  // namespace

class WindowLabelOwnerTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup();
    void waitsForTheLabels();
    void theSecondOneMayShowAnotherScene();
    void aDriveThatIsAwayIsNotFree();
    void damagedLabelsAreTheOwnersToMend();
    void damagedVerdictsAreTheOwnersToMend();
    void waitsForTheWorkspaceFile();
    void whatTheOwnerNotedStays();

private:
    /// The window so far goes on as the first one, and owns all.
    void openSecond() {
        m_first = std::move(m_window);
        openWindow();
        openScenes();
    }
    [[nodiscard]] Document& document() { return m_window->document(); }
    [[nodiscard]] ReviewStore& store(MainWindow& window) { return window.labelPages().repair().store(); }

    std::unique_ptr<MainWindow> m_first;
};

void WindowLabelOwnerTest::cleanup() {
    const auto folder = document().workspace().folder;
    m_first.reset();
    m_window.reset();
    for (const char* const name : {"labels", "reviews.json", "reviews.json.damaged"}) {
        std::filesystem::remove_all(folder / name);
    }
}

void WindowLabelOwnerTest::waitsForTheLabels() {
    openScenes();
    const std::vector<Grasp> own = document().labels();
    openSecond();
    QVERIFY(document().isLocked() && !m_window->canvas().isEditable() && !store(*m_window).canWrite());
    QTRY_VERIFY(says(said<NoticeBar>(*m_window, false), "Another window edits the labels"));
    document().editLabels({}, QStringLiteral("Delete grasps"));
    QVERIFY(document().labels() == own);
    qDeleteAll(m_window->findChildren<QMessageBox*>());
    // What the owner does after the other one was opened is what that one goes on with.
    const std::vector<Grasp> fewer(own.begin(), own.end() - 1);
    m_first->document().editLabels(fewer, QStringLiteral("Delete grasp"));
    store(*m_first).judge("0_unknown", ReviewVerdict::Unclear);
    QVERIFY(!QTest::qWaitFor([&] { return !document().isLocked(); }, 1500));  // it asks meanwhile, in vain
    m_first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!document().isLocked(), 20000);
    QVERIFY(document().labels() == fewer);
    QTRY_VERIFY_WITH_TIMEOUT(document().isEdited(0), 20000);  // known once those of all scenes are read
    QTRY_VERIFY(m_window->canvas().isEditable());
    QVERIFY(says(said<MessageBar>(*m_window, false), "can be edited here now"));
    QVERIFY(!says(said<NoticeBar>(*m_window, false), "Another window"));
    QTRY_VERIFY(store(*m_window).canWrite());
    QCOMPARE(store(*m_window).review().scenes.size(), std::size_t{1});
    document().editLabels({own.front()}, QStringLiteral("Delete grasps"));
    QVERIFY(document().history().saveUnsaved());
    QCOMPARE(LabelOverlay(document().workspace().labels()).load(document().index()->scene(0).id),
             std::optional(std::vector{own.front()}));
    QTRY_VERIFY(!document().isJudging());
    QVERIFY(document().truth()->grasps[*document().rowOf(0)] == std::vector{own.front()});
}

void WindowLabelOwnerTest::theSecondOneMayShowAnotherScene() {
    openScenes();
    openSecond();
    document().setCurrentScene(3);
    const std::vector<Grasp> own = document().labels();
    QVERIFY(!own.empty());
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    m_first->document().setCurrentScene(3);
    m_first->document().editLabels({own.back()}, QStringLiteral("Delete grasps"));
    m_first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!document().isLocked() && document().datasetTruth(), 20000);
    QVERIFY(document().currentScene() == std::size_t{3} && document().labels() == std::vector{own.back()});
    QVERIFY(!document().selection());  // another label lies there now
    document().revertLabels();
    QVERIFY(document().labels() == own);
}

/// The lock's file is away with it, and held all the same.
void WindowLabelOwnerTest::aDriveThatIsAwayIsNotFree() {
    openScenes();
    QTRY_VERIFY(!m_window->session().isRestoring());
    openSecond();
    QTRY_VERIFY(!m_window->session().isRestoring());
    const auto folder = document().workspace().folder;
    auto away = folder;
    away += ".away";
    std::filesystem::rename(folder, away);
    const bool taken = QTest::qWaitFor([&] { return !document().isLocked(); }, 2500);
    std::filesystem::rename(away, folder);
    QVERIFY(!taken);
    QVERIFY(!QTest::qWaitFor([&] { return !document().isLocked(); }, 1500));
    m_first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!document().isLocked(), 20000);
}

void WindowLabelOwnerTest::damagedLabelsAreTheOwnersToMend() {
    openScenes();
    const auto file = document().workspace().labels() / (document().index()->scene(0).id + "_grasps.txt");
    m_window->closeFolder();
    writeFileAtomically(file, "1;2;3");
    openScenes();
    QTRY_VERIFY(document().isDamaged());
    openSecond();
    QTRY_VERIFY(document().isDamaged());
    QTRY_VERIFY(says(said<NoticeBar>(*m_first, true), "Set aside and edit"));
    QTRY_VERIFY(says(said<NoticeBar>(*m_window, false), "Another window"));
    QVERIFY(said<NoticeBar>(*m_window, true).isEmpty());
    QVERIFY(!document().setDamagedAside().isEmpty());
    QVERIFY(document().isDamaged() && readFile(file) == "1;2;3");
    m_first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(says(said<NoticeBar>(*m_window, true), "Set aside and edit"),
                             20000);  // it is the owner now
    QCOMPARE(document().setDamagedAside(), QString());
    QVERIFY(!document().isLocked() && !std::filesystem::exists(file));
}

void WindowLabelOwnerTest::damagedVerdictsAreTheOwnersToMend() {
    openScenes();
    const auto file = store(*m_window).file();
    m_window->closeFolder();
    writeFileAtomically(file, "{\"format\": ");
    openScenes();
    QTRY_VERIFY(store(*m_window).isDamaged());
    openSecond();
    QTRY_VERIFY(store(*m_window).isDamaged());
    for (MainWindow* const window : {m_first.get(), m_window.get()}) {
        window->showPage(&window->labelPages());
        window->labelPages().setCurrentIndex(0);
    }
    QTRY_VERIFY(says(said<NoticeBar>(*m_first, true), "Set aside and begin afresh"));
    QVERIFY(!says(said<NoticeBar>(*m_window, true), "Set aside and begin afresh"));
    QVERIFY(!store(*m_window).setDamagedAside().isEmpty());
    QCOMPARE(readFile(file), std::string("{\"format\": "));
    QCOMPARE(store(*m_first).setDamagedAside(), QString());
    QVERIFY(!std::filesystem::exists(file));
}

void WindowLabelOwnerTest::waitsForTheWorkspaceFile() {
    openScenes();
    const auto file = m_fixture->path("mine.grasploom");
    const QString name = QString::fromStdString(file.string());
    QVERIFY(m_window->saveWorkspaceAs(name));
    m_first = std::move(m_window);
    openWindow();
    m_window->openPath(name);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isReadOnly() && !m_window->session().isRestoring(), 20000);
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("read-only")));
    document().setCriterion({5, 0.125});
    m_first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().isReadOnly(), 20000);
    QVERIFY(!m_window->windowTitle().contains(QStringLiteral("read-only")));
    QVERIFY(says(said<MessageBar>(*m_window, false), "mine.grasploom"));
    const auto isKept = [&] { return readWorkspace(file).judging.criterion == MatchCriterion{5, 0.125}; };
    QTRY_VERIFY_WITH_TIMEOUT(isKept(), 5000);
}

/// The dataset's own file: the second window knew nothing of the notes, and must not write over them.
void WindowLabelOwnerTest::whatTheOwnerNotedStays() {
    openScenes();
    QTRY_VERIFY(!m_window->session().isRestoring());
    openSecond();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isReadOnly() && !m_window->session().isRestoring(), 20000);
    SceneNote note;
    note.text = "seen by the first";
    m_first->document().setNote(2, note);
    document().setCriterion({6, 0.125});
    m_first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().isReadOnly(), 20000);
    QCOMPARE(document().note(2).text, note.text);
    QVERIFY(document().criterion() == (MatchCriterion{6, 0.125}));  // what is shown stays as it is
    note.text = "seen by the second";
    document().setNote(3, note);
    QVERIFY(m_window->session().save());
    const WorkspaceFile kept = readWorkspace(document().workspace().folder / "view.grasploom");
    QCOMPARE(kept.notes.size(), std::size_t{2});
    QVERIFY(kept.judging.criterion == (MatchCriterion{6, 0.125}));
}

QTEST_MAIN(WindowLabelOwnerTest)
#include "tst_window_label_owner.moc"
