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
    void damagedOverlayIsReportedAndNotOverwritten();
    void withoutAnOverlayNothingIsEdited();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    [[nodiscard]] fs::path folder() const { return fs::path(m_folder->path().toStdString()) / "labels"; }
    [[nodiscard]] LabelOverlay overlay() const { return LabelOverlay(folder()); }
    [[nodiscard]] fs::path file(const QString& scene) const { return folder() / (scene.toStdString() + "_grasps.txt"); }
};

void LabelHistoryTest::init() {
    m_folder = std::make_unique<QTemporaryDir>();
}

void LabelHistoryTest::undoAndRedoReturnExactly() {
    LabelHistory history;
    history.setOverlay(overlay());
    QCOMPARE(history.openScene(first, own), own);
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
    history.openScene(first, own);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    QCOMPARE(overlay().load(first.toStdString()).value(), shifted(1));
    history.push(first, {}, QStringLiteral("Delete grasp"));
    QCOMPARE(overlay().load(first.toStdString()).value(), std::vector<Grasp>());
    history.undoGroup().undo();
    QCOMPARE(overlay().load(first.toStdString()).value(), shifted(1));
    QVERIFY(history.isEdited(first));
    QVERIFY(history.unsavedScenes().isEmpty());
}

void LabelHistoryTest::undoneToTheDatasetsOwnLeavesNoEdit() {
    LabelHistory history;
    history.setOverlay(overlay());
    history.openScene(first, own);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    history.undoGroup().undo();
    QVERIFY(!history.isEdited(first));
    QVERIFY(overlay().editedScenes().empty());
}

void LabelHistoryTest::historySurvivesSwitchingScenes() {
    LabelHistory history;
    history.setOverlay(overlay());
    history.openScene(first, own);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    history.openScene(second, own);
    QVERIFY(!history.undoGroup().canUndo());
    QCOMPARE(history.openScene(first, own), shifted(1));
    QVERIFY(history.undoGroup().canUndo());
    history.undoGroup().undo();
    QCOMPARE(history.openScene(first, own), own);
    QVERIFY(history.undoGroup().canRedo());
}

void LabelHistoryTest::undoNeverTouchesAnotherScene() {
    LabelHistory history;
    history.setOverlay(overlay());
    history.openScene(first, own);
    history.push(first, shifted(1), QStringLiteral("Move grasp"));
    history.openScene(second, own);
    history.push(second, shifted(2), QStringLiteral("Move grasp"));
    QSignalSpy changes(&history, &LabelHistory::labelsChanged);
    history.undoGroup().undo();
    history.undoGroup().undo();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.front().front().toString(), second);
    QCOMPARE(overlay().load(first.toStdString()).value(), shifted(1));
}

void LabelHistoryTest::mergedStepsAreUndoneTogether() {
    LabelHistory history;
    history.setOverlay(overlay());
    history.openScene(first, own);
    for (int step = 1; step <= 5; ++step) {
        history.push(first, shifted(step), QStringLiteral("Type numbers"), 7);
    }
    history.push(first, shifted(9), QStringLiteral("Move grasp"));
    history.undoGroup().undo();
    QCOMPARE(history.openScene(first, own), shifted(5));
    history.undoGroup().undo();
    QCOMPARE(history.openScene(first, own), own);
}

void LabelHistoryTest::unchangedLabelsAreNoStep() {
    LabelHistory history;
    history.setOverlay(overlay());
    history.openScene(first, own);
    QVERIFY(history.push(first, own, QStringLiteral("Move grasp")));
    QVERIFY(!history.undoGroup().canUndo());
    QVERIFY(!fs::exists(file(first)));
}

void LabelHistoryTest::laterSessionsFindTheEdit() {
    {
        LabelHistory history;
        history.setOverlay(overlay());
        history.openScene(first, own);
        history.push(first, shifted(1.0 / 3), QStringLiteral("Move grasp"));
    }
    LabelHistory history;
    history.setOverlay(overlay());
    QCOMPARE(history.openScene(first, own), shifted(1.0 / 3));
    QVERIFY(history.isEdited(first));
}

void LabelHistoryTest::failedSaveKeepsTheEditAndIsTriedAgain() {
    writeFileAtomically(folder(), "a file where the folder should be");
    LabelHistory history;
    history.setOverlay(overlay());
    history.openScene(first, own);
    QSignalSpy failures(&history, &LabelHistory::saveFailed);
    QVERIFY(history.push(first, shifted(1), QStringLiteral("Move grasp")));
    QCOMPARE(failures.size(), 1);
    QVERIFY(!failures.front().at(1).toString().isEmpty());
    QCOMPARE(history.unsavedScenes(), QStringList(first));
    QCOMPARE(history.openScene(first, own), shifted(1));
    fs::remove(folder());
    history.openScene(second, own);
    QVERIFY(history.push(second, shifted(2), QStringLiteral("Move grasp")));
    QVERIFY(history.unsavedScenes().isEmpty());
    QCOMPARE(overlay().load(first.toStdString()).value(), shifted(1));
    QVERIFY(history.saveUnsaved());
}

void LabelHistoryTest::damagedOverlayIsReportedAndNotOverwritten() {
    const std::string damage = "470.1;253.8;68\r\nnot a number\r\n";
    writeFileAtomically(file(first), damage);
    LabelHistory history;
    history.setOverlay(overlay());
    QSignalSpy reports(&history, &LabelHistory::overlayDamaged);
    QCOMPARE(history.openScene(first, own), own);
    QCOMPARE(reports.size(), 1);
    QVERIFY(history.isLocked(first));
    QVERIFY(!history.push(first, shifted(1), QStringLiteral("Move grasp")));
    QCOMPARE(readFile(file(first)), damage);
    QCOMPARE(history.setDamagedAside(first), QString());
    QVERIFY(history.push(first, shifted(1), QStringLiteral("Move grasp")));
    QCOMPARE(overlay().load(first.toStdString()).value(), shifted(1));
    fs::path aside = file(first);
    aside += ".damaged";
    QCOMPARE(readFile(aside), damage);
}

void LabelHistoryTest::withoutAnOverlayNothingIsEdited() {
    LabelHistory history;
    QCOMPARE(history.openScene(first, own), own);
    QVERIFY(!history.push(first, shifted(1), QStringLiteral("Move grasp")));
    history.setOverlay(overlay());
    QVERIFY(!history.push(first, shifted(1), QStringLiteral("Move grasp")));  // forgotten: not opened
    QVERIFY(history.setDamagedAside(first).isEmpty());
}

QTEST_GUILESS_MAIN(LabelHistoryTest)
#include "tst_label_history.moc"
