#include "widgets/label_history.h"

#include "dataset/files.h"
#include "dataset/problem.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <QtTest/QTest>

#include <filesystem>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

const QString first = QStringLiteral("0_abc");
const QString second = QStringLiteral("1_abc");
const std::vector<Grasp> own{{100, 200, 0.25, 40, 20}, {300, 200, -0.5, 50, 20}};

std::vector<Grasp> shifted(double by) {
    std::vector<Grasp> labels = own;
    labels[0].x += by;
    return labels;
}

}  // namespace

class LabelHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void undoAndRedoReturnExactly();
    void everyCommandIsSaved();
    void undoneToTheDatasetsOwnLeavesNoEdit();
    void historySurvivesSwitchingScenes();
    void undoNeverTouchesAnotherScene();
    void mergedStepsAreUndoneTogether();
    void unchangedLabelsAreNoStep();
    void laterSessionsFindTheEdit();
    void failedSaveKeepsTheEditAndIsTriedAgain();
    void failedSaveIsTriedAgainByItself();
    void nothingWaitsWhenItEnds();
    void anotherFolderGetsNothingOfTheOneBefore();
    void timesOfFilesDecideNothing();
    void vanishedFolderIsMadeAgain();
    void damagedOverlayIsReportedAndNotOverwritten();
    void withoutAnOverlayNothingIsEdited();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "labels"; }
    [[nodiscard]] LabelOverlay overlay() const { return LabelOverlay(folder()); }
    /// As the document does: the disk first, then the history.
    std::vector<Grasp> open(LabelHistory& history, const QString& scene) const {
        return history.openScene(scene, own, history.knows(scene) ? StoredEdit() : loadEdit(overlay(), scene));
    }
    [[nodiscard]] std::optional<std::vector<Grasp>> onDisk(const QString& scene) const {
        return overlay().load(scene.toStdString());
    }
    [[nodiscard]] fs::path file(const QString& scene) const { return folder() / (scene.toStdString() + "_grasps.txt"); }
};

void LabelHistoryTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void LabelHistoryTest::undoAndRedoReturnExactly() {
    LabelHistory history;
    history.setOverlay(overlay());
    QCOMPARE(open(history, first), own);
    QSignalSpy changes(&history, &LabelHistory::labelsChanged);
    for (int step = 1; step <= 60; ++step) {
        QVERIFY(history.push(first, shifted(step / 3.0), QStringLiteral("Move grasp")));
    }
    for (int step = 59; step >= 0; --step) {
        history.undoGroup().undo();
        QCOMPARE(changes.back().at(1).value<std::vector<Grasp>>(), shifted(step / 3.0));
    }
    QVERIFY(!history.undoGroup().canUndo());
    for (int step = 1; step <= 60; ++step) {
        history.undoGroup().redo();
        QCOMPARE(changes.back().at(1).value<std::vector<Grasp>>(), shifted(step / 3.0));
    }
    QCOMPARE(changes.size(), 180);
}

void LabelHistoryTest::everyCommandIsSaved() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    QCOMPARE(history.unsavedScenes(), QStringList(first));  // until the thread has done its work
    QTRY_COMPARE(history.unsavedScenes(), QStringList());
    QCOMPARE(onDisk(first).value(), shifted(1));
    history.push(first, {}, QStringLiteral("Delete grasp"));
    QTRY_COMPARE(history.unsavedScenes(), QStringList());
    QCOMPARE(onDisk(first).value(), std::vector<Grasp>());
    history.undoGroup().undo();
    QTRY_COMPARE(history.unsavedScenes(), QStringList());
    QCOMPARE(onDisk(first).value(), shifted(1));
    QVERIFY(history.isEdited(first));
}

void LabelHistoryTest::undoneToTheDatasetsOwnLeavesNoEdit() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    history.undoGroup().undo();
    QVERIFY(!history.isEdited(first));
    QVERIFY(history.saveUnsaved());
    QVERIFY(overlay().editedScenes().empty());
}

void LabelHistoryTest::historySurvivesSwitchingScenes() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    open(history, second);
    QVERIFY(!history.undoGroup().canUndo());
    QCOMPARE(open(history, first), shifted(1));
    QVERIFY(history.undoGroup().canUndo());
    history.undoGroup().undo();
    QCOMPARE(open(history, first), own);
    QVERIFY(history.undoGroup().canRedo());
}

void LabelHistoryTest::undoNeverTouchesAnotherScene() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    open(history, second);
    history.push(second, shifted(2), QStringLiteral("Move grasp"));
    QSignalSpy changes(&history, &LabelHistory::labelsChanged);
    history.undoGroup().undo();
    history.undoGroup().undo();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front().front().toString(), second);
    QVERIFY(history.saveUnsaved());
    QCOMPARE(onDisk(first).value(), shifted(1));
}

void LabelHistoryTest::mergedStepsAreUndoneTogether() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    for (int step = 1; step <= 5; ++step) {
        history.push(first, shifted(step), QStringLiteral("Type numbers"), 7);
    }
    history.push(first, shifted(9), QStringLiteral("Move grasp"));
    history.undoGroup().undo();
    QCOMPARE(open(history, first), shifted(5));
    history.undoGroup().undo();
    QCOMPARE(open(history, first), own);
}

void LabelHistoryTest::unchangedLabelsAreNoStep() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    QVERIFY(history.push(first, own, QStringLiteral("Move grasp")));
    QVERIFY(!history.undoGroup().canUndo());
    QVERIFY(!fs::exists(file(first)));
}

void LabelHistoryTest::laterSessionsFindTheEdit() {
    {
        LabelHistory history;
        history.setOverlay(overlay());
        open(history, first);
        history.push(first, shifted(1.0 / 3), QStringLiteral("Move grasp"));
    }
    LabelHistory history;
    history.setOverlay(overlay());
    QCOMPARE(open(history, first), shifted(1.0 / 3));
    QVERIFY(history.isEdited(first));
}

void LabelHistoryTest::failedSaveKeepsTheEditAndIsTriedAgain() {
    writeFileAtomically(folder(), "a file where the folder should be");
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    QSignalSpy failures(&history, &LabelHistory::saveFailed);
    QVERIFY(history.push(first, shifted(1), QStringLiteral("Move grasp")));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(!failures.front().at(1).toString().isEmpty());
    QCOMPARE(history.unsavedScenes(), QStringList(first));
    QCOMPARE(history.failedScenes(), QStringList(first));
    QVERIFY(!history.saveUnsaved());
    QCOMPARE(failures.size(), 1);  // the same reason is not told twice
    QCOMPARE(open(history, first), shifted(1));
    fs::remove(folder());
    open(history, second);
    QVERIFY(history.push(second, shifted(2), QStringLiteral("Move grasp")));
    QTRY_COMPARE(history.unsavedScenes(), QStringList());
    QCOMPARE(onDisk(first).value(), shifted(1));
    QCOMPARE(onDisk(second).value(), shifted(2));
    QVERIFY(history.saveUnsaved());
}

void LabelHistoryTest::failedSaveIsTriedAgainByItself() {
    writeFileAtomically(folder(), "a file where the folder should be");
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    QTRY_COMPARE(history.failedScenes(), QStringList(first));
    fs::remove(folder());
    QTRY_COMPARE_WITH_TIMEOUT(history.unsavedScenes(), QStringList(), 20000);
    QCOMPARE(onDisk(first).value(), shifted(1));
}

void LabelHistoryTest::nothingWaitsWhenItEnds() {
    {
        LabelHistory history;
        history.setOverlay(overlay());
        open(history, first);
        open(history, second);
        for (int step = 1; step <= 200; ++step) {  // faster than a disk syncs
            history.push(first, shifted(step), QStringLiteral("Move grasp"));
            history.push(second, shifted(-step), QStringLiteral("Move grasp"));
        }
    }
    QCOMPARE(onDisk(first).value(), shifted(200));
    QCOMPARE(onDisk(second).value(), shifted(-200));
}

void LabelHistoryTest::anotherFolderGetsNothingOfTheOneBefore() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    const LabelOverlay other(folder().parent_path() / "other");
    history.setOverlay(other);
    QCOMPARE(onDisk(first).value(), shifted(1));
    QVERIFY(history.unsavedScenes().isEmpty() && !history.knows(first));
    history.openScene(first, own);
    history.push(first, shifted(2), QStringLiteral("Move grasp"));
    QVERIFY(history.saveUnsaved());
    QCOMPARE(onDisk(first).value(), shifted(1));
    QCOMPARE(other.load(first.toStdString()).value(), shifted(2));
}

void LabelHistoryTest::timesOfFilesDecideNothing() {
    for (const int years : {-40, 70}) {  // a clock that was set back, or ran ahead
        LabelHistory history;
        history.setOverlay(overlay());
        open(history, first);
        history.push(first, shifted(years), QStringLiteral("Move grasp"));
        QVERIFY(history.saveUnsaved());
        fs::last_write_time(file(first), fs::file_time_type::clock::now() + std::chrono::hours(24 * 365 * years));
        history.push(first, shifted(years + 1), QStringLiteral("Move grasp"));
        QVERIFY(history.saveUnsaved());
        QCOMPARE(onDisk(first).value(), shifted(years + 1));
    }
}

void LabelHistoryTest::vanishedFolderIsMadeAgain() {
    LabelHistory history;
    history.setOverlay(overlay());
    open(history, first);
    open(history, second);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    QVERIFY(history.saveUnsaved());
    fs::remove_all(folder());
    history.push(second, shifted(2), QStringLiteral("Move grasp"));
    QVERIFY(history.saveUnsaved());
    QCOMPARE(onDisk(second).value(), shifted(2));
    history.push(first, shifted(3), QStringLiteral("Move grasp"));
    QVERIFY(history.saveUnsaved());
    QCOMPARE(onDisk(first).value(), shifted(3));
}

void LabelHistoryTest::damagedOverlayIsReportedAndNotOverwritten() {
    const std::string damage = "470.1;253.8;68\r\nnot a number\r\n";
    writeFileAtomically(file(first), damage);
    LabelHistory history;
    history.setOverlay(overlay());
    QSignalSpy reports(&history, &LabelHistory::overlayDamaged);
    QCOMPARE(open(history, first), own);
    QCOMPARE(reports.size(), 1);
    QVERIFY(history.isLocked(first));
    QVERIFY(history.damage(first).contains(QStringLiteral("damaged")));
    QVERIFY(!history.push(first, shifted(1), QStringLiteral("Move grasp")));
    QCOMPARE(readFile(file(first)), damage);
    QCOMPARE(history.setDamagedAside(first), QString());
    QVERIFY(history.push(first, shifted(1), QStringLiteral("Move grasp")));
    QVERIFY(history.saveUnsaved());
    QCOMPARE(onDisk(first).value(), shifted(1));
    fs::path aside = file(first);
    aside += ".damaged";
    QCOMPARE(readFile(aside), damage);
}

void LabelHistoryTest::withoutAnOverlayNothingIsEdited() {
    LabelHistory history;
    QCOMPARE(open(history, first), own);
    QVERIFY(!history.push(first, shifted(1), QStringLiteral("Move grasp")));
    history.setOverlay(overlay());
    QVERIFY(!history.push(first, shifted(1), QStringLiteral("Move grasp")));  // forgotten: not opened
    QVERIFY(history.setDamagedAside(first).isEmpty());
}

QTEST_GUILESS_MAIN(LabelHistoryTest)
#include "tst_label_history.moc"
