// The user's story, in the real window: open, look, find the way.
#include "app/gui/docks/sweep_dock.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/key_sheet.h"
#include "tests/app/window_fixture.h"
#include "widgets/exact_spin.h"
#include "widgets/inspector.h"
#include "widgets/scene_grid.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QTableWidget>
#include <QUndoGroup>

using namespace grasploom;

class MainWindowTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void beginsWithTheWelcomePage();
    void opensAFolderAndWalksItsScenes();
    void aFolderWithNothingUsableIsOneMessage();
    void droppedFilesAreOpened();
    void keysReachEveryPart();
    void labelsAreShownWithoutAPicture();
    void whatCannotBeDoneNowIsDisabled();
    void everyUnusableFileIsAProblem();
};

void MainWindowTest::beginsWithTheWelcomePage() {
    QVERIFY(!m_window->grid().isVisible());
    QVERIFY(m_window->document().index() == nullptr);
}

void MainWindowTest::opensAFolderAndWalksItsScenes() {
    openScenes();
    Document& document = m_window->document();
    QCOMPARE(document.index()->size(), std::size_t{10});
    QVERIFY(m_window->grid().isVisible());
    QCOMPARE(*document.currentScene(), std::size_t{0});
    QVERIFY(!document.labels().empty());
    focusCanvas();
    QTest::keyClick(&m_window->canvas(), Qt::Key_D);
    QCOMPARE(*document.currentScene(), std::size_t{1});
    QTest::keyClick(&m_window->canvas(), Qt::Key_Right);
    QCOMPARE(*document.currentScene(), std::size_t{2});
    QTest::keyClick(&m_window->canvas(), Qt::Key_A);
    QCOMPARE(*document.currentScene(), std::size_t{1});
    QCOMPARE(m_window->inspector().content().scene, QString::fromStdString(document.index()->scene(1).id));
}

void MainWindowTest::aFolderWithNothingUsableIsOneMessage() {
    std::filesystem::create_directories(m_fixture->path("empty"));
    m_window->openFolder(QString::fromStdString(m_fixture->path("empty").string()));
    QTRY_VERIFY_WITH_TIMEOUT(message() != nullptr, 10000);
    QVERIFY(message()->informativeText().contains(QStringLiteral("empty")));
    QVERIFY(m_window->document().index() == nullptr);
}

void MainWindowTest::droppedFilesAreOpened() {
    const auto drop = [this](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    };
    drop(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    drop(m_fixture->writePredictions());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged != nullptr, 20000);
    drop(m_fixture->writePredictions("second.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::B).judged != nullptr, 20000);
}

void MainWindowTest::keysReachEveryPart() {
    openScenes();
    openPredictions();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const std::vector<QWidget*> pages{&m_window->grid(), &m_window->inspector(), &m_window->training(),
                                      &m_window->sweep()};
    for (std::size_t i = 0; i < pages.size(); ++i) {
        QTest::keyClick(m_window->focusWidget(), static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)),
                        Qt::AltModifier);
        QTRY_VERIFY(pages[i]->isAncestorOf(m_window->focusWidget()));
        QVERIFY(m_window->focusWidget()->isVisible());
    }
    m_window->document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    QTest::keyClick(m_window->focusWidget(), Qt::Key_2, Qt::AltModifier);
    QVERIFY(qobject_cast<ExactSpin*>(m_window->focusWidget()) != nullptr);  // to its numbers, not its scroll area
    m_window->document().setSelection(std::nullopt);
    m_window->showPage(&m_window->sweep());
    QTableWidget& table = m_window->sweep().table();
    QTRY_VERIFY(table.rowCount() > 0);
    table.setFocus();
    table.setCurrentCell(0, 0);
    QTest::keyClick(&table, Qt::Key_Tab);
    QVERIFY(!table.hasFocus());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_0, Qt::AltModifier);
    GraspCanvas& canvas = m_window->canvas();
    QTRY_VERIFY(canvas.hasFocus());
    const auto tabSelects = [&canvas] {  // once the picture is there
        canvas.setFocus();
        QTest::keyClick(&canvas, Qt::Key_Tab);
        return canvas.hasFocus() && canvas.selected();
    };
    QTRY_VERIFY(tabSelects());
    QTest::keyClick(&canvas, Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!canvas.hasFocus());
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!canvas.hasFocus());

    m_window->showKeys();
    auto* sheet = m_window->findChild<KeySheet*>();
    QStringList texts;
    for (const QLabel* const label : sheet->findChildren<QLabel*>()) {
        texts << label->text();
    }
    for (const QAction* const action : m_window->findChildren<QAction*>()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        // Ranges are written with their ends only; redo and help have two keys.
        if (!key.isEmpty() && !key.startsWith(QStringLiteral("Alt+")) &&
            !QStringList{QStringLiteral("Ctrl+2"), QStringLiteral("Ctrl+3")}.contains(key)) {
            QVERIFY2(!texts.filter(key).isEmpty(), qPrintable(key));
        }
    }
}

void MainWindowTest::labelsAreShownWithoutAPicture() {
    PaintedOptions options;
    options.scenes = 4;
    const std::filesystem::path folder = m_fixture->path("no_rgb");
    generatePaintedScenes(folder, options);
    IndexOptions uncached;
    uncached.useCache = false;
    std::filesystem::remove(SceneIndex::open(folder, uncached).path(2, Channel::Rgb));
    m_window->openFolder(QString::fromStdString(folder.string()));
    Document& document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document.truth() != nullptr, 20000);
    document.setCurrentScene(2);
    GraspCanvas& canvas = m_window->canvas();
    const Grasp grasp = document.labels().front();
    const auto clickedOn = [&] {
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.toView({grasp.x, grasp.y}).toPoint());
        return canvas.selected().has_value();
    };
    QTRY_VERIFY_WITH_TIMEOUT(clickedOn(), 10000);
    QVERIFY(canvas.isEditable());
}

void MainWindowTest::whatCannotBeDoneNowIsDisabled() {
    const auto enabled = [this](const char* text) {
        for (const QAction* const action : m_window->findChildren<QAction*>()) {
            const QString name = action->text().section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));  // without the key
            if (name == QLatin1String(text)) {
                return action->isEnabled();
            }
        }
        QTest::qFail(text, __FILE__, __LINE__);
        return false;
    };
    QVERIFY(!enabled("Paste grasp"));
    openScenes();
    Document& document = m_window->document();
    document.setCurrentScene(3);
    for (const char* const text : {"Close predictions A", "Close predictions B", "Swap A and B", "Copy grasp",
                                   "Delete grasp", "Revert to the dataset's labels", "Set damaged labels aside"}) {
        QVERIFY2(!enabled(text), text);
    }
    QVERIFY(enabled("Paste grasp"));
    document.setSelection(GraspRef{LayerKind::GroundTruth, 0});
    QVERIFY(enabled("Copy grasp") && enabled("Delete grasp"));
    openPredictions();
    QVERIFY(enabled("Close predictions A") && !enabled("Close predictions B"));
    document.setSelection(GraspRef{LayerKind::PredictionA, 0});
    QVERIFY(enabled("Copy grasp") && !enabled("Delete grasp"));
    std::vector<Grasp> labels = document.labels();
    labels.front().x += 1;
    document.editLabels(labels, QStringLiteral("Move grasp"));
    QVERIFY(enabled("Revert to the dataset's labels"));
    document.history().undoGroup().undo();
    QVERIFY(!enabled("Revert to the dataset's labels"));
}

void MainWindowTest::everyUnusableFileIsAProblem() {
    PaintedOptions options;
    options.scenes = 8;
    const std::filesystem::path folder = m_fixture->path("broken");
    generatePaintedScenes(folder, options);
    IndexOptions uncached;
    uncached.useCache = false;
    const SceneIndex index = SceneIndex::open(folder, uncached);
    for (const std::size_t scene : {1U, 3U}) {
        std::filesystem::remove(index.path(scene, Channel::Mask));
    }
    std::filesystem::remove(index.path(4, Channel::Grasps));
    const std::filesystem::path cut = index.path(2, Channel::Rgb);
    std::filesystem::resize_file(cut, 100);
    m_window->openFolder(QString::fromStdString(folder.string()));
    Document& document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document.truth() != nullptr, 20000);
    const auto told = [&](const std::filesystem::path& file, const std::string& reason) {
        return std::count_if(document.problems().begin(), document.problems().end(), [&](const Problem& problem) {
            return problem.file == file && problem.reason.find(reason) != std::string::npos;
        });
    };
    QCOMPARE(told(index.path(1, Channel::Mask), "2 scene"), 1);
    QCOMPARE(told(index.path(1, Channel::Mask), index.scene(3).id), 1);
    QCOMPARE(told(index.path(4, Channel::Grasps), index.scene(4).id), 1);
    document.setCurrentScene(2);
    QTRY_COMPARE_WITH_TIMEOUT(told(cut, ""), 1, 10000);
    document.reportPicture(2, Channel::Rgb, QStringLiteral("again"));
    QCOMPARE(told(cut, ""), 1);
    document.closeFolder();
    QVERIFY(document.problems().empty());
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
