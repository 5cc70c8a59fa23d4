// Where labels come from, what several reviewers say of them, and that neither is lost with a drive, in the real window.
#include "tests/app/labels_fixture.h"
#include "widgets/grasp_edit.h"
#include "widgets/grasp_form.h"
#include "widgets/inspector.h"

#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <array>
#include <functional>

using namespace grasploom;

class WindowReviewsTest : public QObject, private LabelsFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        startAfresh();
        openScenes();
        focusCanvas();
        QTRY_VERIFY(repair().store().canWrite());
    }
    void cleanup() { forgetLabels(); }
    void originFollowsThroughEdits();
    void revertedLabelsHaveNoOrigin();
    void handmadeLabelsNameTheReviewer();
    void manyOriginsAreWrittenOnceABurst();
    void secondOpinionTellsKappa();
    void damagedSecondOpinionIsRefused();
    void vanishedFolderLosesNothing();

private:
    [[nodiscard]] QString shownOrigin() const;
    [[nodiscard]] QPushButton* compareButton();
    static void chooseFile(const QString& file, const std::function<void()>& open);
};

QPushButton* WindowReviewsTest::compareButton() {
    const QList<QPushButton*> buttons = repair().findChildren<QPushButton*>();
    const auto found = std::ranges::find_if(
        buttons, [](const QPushButton* one) { return one->text().startsWith(QStringLiteral("Compare with another")); });
    return found == buttons.end() ? nullptr : *found;
}

/// What the inspector says of where the selected label comes from.
QString WindowReviewsTest::shownOrigin() const {
    const QList<QLabel*> texts = m_window->findChild<Inspector*>()->findChildren<QLabel*>();
    const auto found = std::ranges::find_if(
        texts, [](const QLabel* one) { return one->isVisible() && one->text().contains(QStringLiteral(" by ")); });
    return found == texts.end() ? QString() : (*found)->text();
}

void WindowReviewsTest::originFollowsThroughEdits() {
    openPredictions();
    repair().store().setReviewer(QStringLiteral("Ann"));
    document().setSelection(GraspRef{LayerKind::PredictionA, 1});
    press(Qt::Key_P);
    const auto label = static_cast<int>(document().labels().size()) - 1;
    const auto isSaid = [&](bool corrected) {
        const QString text = shownOrigin();
        return text.contains(QStringLiteral("Promoted from predictions, row 2")) &&
               text.contains(QStringLiteral("accepted by Ann")) &&
               text.contains(QStringLiteral("corrected since")) == corrected;
    };
    QVERIFY(isSaid(false));
    const auto edit = [&](const std::function<void()>& gesture) {
        const std::vector<Grasp> before = document().labels();
        gesture();
        return document().labels() != before && document().labels().size() == before.size() && isSaid(true);
    };
    document().setSelection(GraspRef{LayerKind::GroundTruth, label});
    QVERIFY(edit([&] { press(Qt::Key_Right); }));
    const auto drag = [&](QPointF from, QPointF to) {
        const auto at = [&](QPointF point) { return canvas().toView(point).toPoint(); };
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, at(from));
        QTest::mouseMove(&canvas(), at(from + (to - from) / 2));
        QTest::mouseMove(&canvas(), at(to));
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at(to));
    };
    const auto now = [&] { return document().labels().back(); };
    document().setSelection(GraspRef{LayerKind::GroundTruth, label});
    QVERIFY(edit([&] { press(Qt::Key_C); }));  // turned
    QVERIFY(edit([&] { drag(centreOf(now()), centreOf(now()) + QPointF(9, -7)); }));
    const GraspPart end{GraspPart::Kind::Side, 1, 0};
    QVERIFY(edit([&] { drag(positionOf(end, now()), positionOf(end, now()) + 12 * openingAxis(now())); }));
    auto* const jaw = m_window->findChild<GraspForm*>()->findChildren<QDoubleSpinBox*>().at(4);
    QVERIFY(edit([&] { jaw->setValue(jaw->value() + 3); }));
    const Grasp last = now();
    int undone = 0;
    for (; now() != document().predictions(SetSlot::A).of(0)->grasps[1].grasp && undone < 30; ++undone) {
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isSaid(now() != document().predictions(SetSlot::A).of(0)->grasps[1].grasp));
    }
    QVERIFY(undone >= 5 && undone < 30);
    for (; undone > 0; --undone) {
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(isSaid(true));
    }
    QVERIFY(now() == last);
    QVERIFY(document().history().saveUnsaved());
    QTRY_VERIFY(repair().store().isSaved());
    m_window = std::make_unique<MainWindow>();  // another day
    m_window->show();
    openScenes();
    QTRY_VERIFY(repair().store().canWrite());
    openPredictions();
    QVERIFY(now() == last);
    document().setSelection(GraspRef{LayerKind::GroundTruth, label});
    QTRY_VERIFY(isSaid(true));
}

void WindowReviewsTest::revertedLabelsHaveNoOrigin() {
    openPredictions();
    const std::vector<Grasp> own = document().labels();
    document().setSelection(GraspRef{LayerKind::GroundTruth, static_cast<int>(own.size()) - 1});
    std::vector<Grasp> fewer = own;
    fewer.pop_back();
    document().editLabels(fewer, QStringLiteral("Delete grasp"));
    document().setSelection(GraspRef{LayerKind::PredictionA, 1});
    press(Qt::Key_P);
    QCOMPARE(document().labels().size(), own.size());
    const GraspRef last{LayerKind::GroundTruth, static_cast<int>(own.size()) - 1};
    QVERIFY(!shownOrigin().isEmpty());
    document().revertLabels();
    document().setSelection(last);
    QVERIFY(document().labels() == own && shownOrigin().isEmpty());  // another label in the same line
    press(Qt::Key_Z, Qt::ControlModifier);
    document().setSelection(last);
    QVERIFY(!shownOrigin().isEmpty());
}

void WindowReviewsTest::handmadeLabelsNameTheReviewer() {
    repair().store().setReviewer(QStringLiteral("Ann"));
    const auto own = static_cast<int>(document().labels().size());
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    QCOMPARE(shownOrigin(), QString());
    press(Qt::Key_Right);
    QVERIFY(shownOrigin().startsWith(QStringLiteral("The dataset's own; corrected by Ann, ")));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shownOrigin(), QString());
    press(Qt::Key_O);
    QTest::keyClick(&canvas(), Qt::Key_Return);
    QTRY_COMPARE(static_cast<int>(document().labels().size()), own + 1);
    document().setSelection(GraspRef{LayerKind::GroundTruth, own});
    QVERIFY(shownOrigin().startsWith(QStringLiteral("Drawn by Ann, ")));
    press(Qt::Key_Escape);
    document().setSelection(GraspRef{LayerKind::GroundTruth, own});
    press(Qt::Key_C);
    QVERIFY(shownOrigin().startsWith(QStringLiteral("Drawn by Ann, ")) && shownOrigin().endsWith(QStringLiteral("corrected since")));
    QTRY_VERIFY(repair().store().isSaved());
    QCOMPARE(repair().store().promoted(), std::optional<std::size_t>(0));
}

void WindowReviewsTest::manyOriginsAreWrittenOnceABurst() {
    const auto id = [&](std::size_t scene) { return document().index()->scene(scene).id; };
    LabelReview many;
    for (int i = 0; i < 3000; ++i) {
        many.grasps.push_back({id(5), {i + 0.5, 2, 0, 30, 10}, "Zoë", "2026-01-01T00:00:00Z", "a.csv", 1, 1, {}, false});
    }
    const auto file = repair().store().file();
    m_window->closeFolder();
    writeFileAtomically(file, formatReview(many));
    openScenes();
    QTRY_VERIFY(repair().store().canWrite());
    focusCanvas();
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    for (int i = 0; i < 5; ++i) {
        press(Qt::Key_Right);
    }
    QVERIFY(!repair().store().isSaved());
    const std::size_t now = repair().store().review().grasps.size();
    QVERIFY(now > 3000);
    QTRY_VERIFY(repair().store().isSaved());
    QCOMPARE(parseReview(readFile(file), file).grasps.size(), now);
    press(Qt::Key_Right);
    const LabelReview last = repair().store().review();
    m_window->closeFolder();  // sooner than it is written by itself
    QVERIFY(formatReview(parseReview(readFile(file), file)) == formatReview(last));
}

/// Answers the file dialog that `open` brings up.
void WindowReviewsTest::chooseFile(const QString& file, const std::function<void()>& open) {
    QTimer answer;
    connect(&answer, &QTimer::timeout, &answer, [&] {
        if (auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
            QMetaObject::invokeMethod(dialog, "accept");
        }
    });
    answer.start(20);
    open();
}

/// Ten scenes by two people: of eight that both judged they agree on six, half of each person's verdicts are of one kind and
/// half of the other: κ = (6/8 − 1/2) / (1 − 1/2) = 0.5.
void WindowReviewsTest::secondOpinionTellsKappa() {
    using enum ReviewVerdict;
    const std::array mine{ModelWrong, ModelWrong, ModelWrong, LabelMissing, LabelMissing, LabelMissing, ModelWrong, LabelMissing, Unclear};
    const std::array theirs{ModelWrong, ModelWrong, ModelWrong, LabelMissing, LabelMissing, LabelMissing, LabelMissing, ModelWrong};
    const auto id = [&](std::size_t scene) { return document().index()->scene(scene).id; };
    for (std::size_t scene = 0; scene < mine.size(); ++scene) {
        repair().store().judge(id(scene), mine[scene]);
    }
    LabelReview other;
    for (std::size_t scene = 0; scene < theirs.size(); ++scene) {
        setVerdict(other, {id(scene), Unclear, "Zoë", "2026-01-01T00:00:00Z"});
        setVerdict(other, {id(scene), theirs[scene], "Zoë", "2026-01-02T00:00:00Z"});  // thought again
    }
    setVerdict(other, {id(9), Both, "Zoë", "2026-01-02T00:00:00Z"});
    const auto file = m_fixture->path("zoe.json");
    writeFileAtomically(file, formatReview(other));
    m_window->showPage(&m_window->labelPages());
    m_window->labelPages().setCurrentWidget(&repair());
    const auto said = [&](const QString& text) {
        const QList<QLabel*> texts = repair().findChildren<QLabel*>();
        return std::ranges::any_of(texts, [&](const QLabel* one) { return one->isVisible() && one->text().contains(text); });
    };
    QTRY_VERIFY(said(QStringLiteral("Open the verdicts of somebody who judged the same scenes")));
    chooseFile(QString::fromStdString(file.string()), [&] { QTest::mouseClick(compareButton(), Qt::LeftButton); });
    QTRY_VERIFY(said(QStringLiteral("zoe.json: 8 scene(s) judged by both. The same on 75.00 %, by chance 50.00 %: Cohen's κ 0.500.")));
    auto* const list = repair().findChild<QListWidget*>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(1)->text(), QStringLiteral("%1: Label missing, the other: Model wrong").arg(QString::fromStdString(id(7))));
    list->scrollToItem(list->item(1));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(7));
    QTest::keyClick(list, Qt::Key_Up);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(6));
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(7));
    repair().judge(ModelWrong);  // convinced
    QTRY_COMPARE(list->count(), 1);
    // Observed 7/8; mine 5:3, theirs 4:4, by chance (5·4 + 3·4)/64 = 1/2.
    QTRY_VERIFY(said(QStringLiteral("The same on 87.50 %, by chance 50.00 %: Cohen's κ 0.750.")));
}

void WindowReviewsTest::damagedSecondOpinionIsRefused() {
    const auto file = m_fixture->path("damaged.json");
    writeFileAtomically(file, "{\"format\": ");
    chooseFile(QString::fromStdString(file.string()), [&] { compareButton()->click(); });
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->informativeText().contains(QStringLiteral("no usable file of label reviews")));
    QCOMPARE(repair().findChild<QListWidget*>()->count(), 0);
}

/// As when a network drive goes: what is edited meanwhile is kept, said to be unsaved, and saved when it is back.
void WindowReviewsTest::vanishedFolderLosesNothing() {
    namespace fs = std::filesystem;
    const fs::path folder = document().workspace().folder;
    fs::path away = folder;
    away += ".away";
    const std::vector<Grasp> own = document().labels();
    const std::string id = document().index()->scene(0).id;
    const LabelOverlay overlay(document().workspace().labels());
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    press(Qt::Key_Right);
    QVERIFY(document().labels() != own);
    QVERIFY(document().history().saveUnsaved());
    QTRY_VERIFY(repair().store().isSaved());  // nothing is being written just then
    const auto saved = overlay.load(id);
    fs::rename(folder, away);
    press(Qt::Key_Down);
    const std::vector<Grasp> edited = document().labels();
    QVERIFY(edited != *saved);
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->text().contains(QStringLiteral("kept here, and saving is tried again")));
    QVERIFY(message()->informativeText().contains(QStringLiteral("was a drive taken away")));
    qDeleteAll(m_window->findChildren<QMessageBox*>());
    const QList<QLabel*> status = m_window->statusBar()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        status, [](const QLabel* one) { return one->text().contains(QStringLiteral("labels of 1 scene(s) not saved yet")); }));
    repair().judge(ReviewVerdict::LabelWrong);
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->informativeText().contains(QStringLiteral("was a drive taken away")));
    qDeleteAll(m_window->findChildren<QMessageBox*>());
    document().setCurrentScene(3);
    const std::vector<Grasp> others = document().labels();
    focusCanvas();
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    press(Qt::Key_Up);
    QVERIFY(document().labels() != others);
    QTRY_COMPARE(document().history().failedScenes().size(), 2);
    const std::vector<Grasp> othersEdited = document().labels();
    SceneNote note;
    note.reviewed = true;
    document().setNote(3, note);
    QTest::qWait(1000);  // longer than the window takes to remember what is seen
    QVERIFY(!fs::exists(folder));  // what would lie there would be in the way of what comes back
    qDeleteAll(m_window->findChildren<QMessageBox*>());
    fs::rename(away, folder);
    QTRY_COMPARE_WITH_TIMEOUT(document().history().unsavedScenes(), QStringList(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(repair().store().isSaved(), 20000);
    QCOMPARE(overlay.load(id), std::optional(edited));
    QCOMPARE(overlay.load(document().index()->scene(3).id), std::optional(othersEdited));
    QCOMPARE(parseReview(readFile(repair().store().file()), "f").scenes.size(), 1U);
    const auto remembered = [&] {
        const fs::path file = folder / "view.grasploom";
        return fs::exists(file) && readFile(file).find("reviewed") != std::string::npos;
    };
    QTRY_VERIFY_WITH_TIMEOUT(remembered(), 20000);
    QVERIFY(m_window->findChild<QMessageBox*>() == nullptr);
    document().setCurrentScene(0);
    focusCanvas();
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().labels() == own);
}

QTEST_MAIN(WindowReviewsTest)
#include "tst_window_reviews.moc"
