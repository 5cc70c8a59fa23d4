// Predictions that become labels, in the real window, and how many of them are labels still.
#include "tests/app/labels_fixture.h"

#include <QLabel>
#include <QStatusBar>

#include <algorithm>

using namespace grasploom;

class WindowPromotionsTest : public QObject, private LabelsFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        startAfresh();
        openScenes();
        focusCanvas();
        openPredictions();
        QTRY_VERIFY(repair().store().canWrite());
    }
    void cleanup() { forgetLabels(); }
    void promotedPredictionIsALabelWithItsOrigin();
    void promotedTwiceIsOneLabel();
    void undonePromotionsDoNotCount();
};

void WindowPromotionsTest::promotedPredictionIsALabelWithItsOrigin() {
    const std::vector<Grasp> before = document().labels();
    document().setSelection(GraspRef{LayerKind::PredictionA, 1});
    press(Qt::Key_P);
    QCOMPARE(document().labels().size(), before.size() + 1);
    const Grasp promoted = document().labels().back();
    QVERIFY(promoted == document().predictions(SetSlot::A).of(0)->grasps[1].grasp);
    QVERIFY(document().selection() == (GraspRef{LayerKind::GroundTruth, static_cast<int>(before.size())}));
    const LabelReview& review = repair().store().review();
    QCOMPARE(review.grasps.size(), 1U);
    QVERIFY(review.grasps[0].grasp == promoted);
    QCOMPARE(review.grasps[0].predictionRow, 2U);
    QCOMPARE(QString::fromStdString(review.grasps[0].predictionFile), document().predictions(SetSlot::A).file);
    QVERIFY(!review.grasps[0].reviewer.empty() && !review.grasps[0].time.empty());
    QTRY_VERIFY(repair().store().isSaved());
    QVERIFY(parseReview(readFile(repair().store().file()), "f") == review);
}

void WindowPromotionsTest::promotedTwiceIsOneLabel() {
    document().setSelection(GraspRef{LayerKind::PredictionA, 1});
    press(Qt::Key_P);
    const std::vector<Grasp> once = document().labels();
    const GraspRef label{LayerKind::GroundTruth, static_cast<int>(once.size()) - 1};
    document().setSelection(GraspRef{LayerKind::PredictionA, 1});
    press(Qt::Key_P);
    QVERIFY(document().labels() == once);
    QVERIFY(document().selection() == label);
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("is a label already")));
    QCOMPARE(repair().store().review().grasps.size(), 1U);
    document().setSelection(GraspRef{LayerKind::PredictionA, 0});  // another one is not
    press(Qt::Key_P);
    QCOMPARE(document().labels().size(), once.size() + 1);
}

void WindowPromotionsTest::undonePromotionsDoNotCount() {
    const auto told = [&](int count) {
        const QList<QLabel*> texts = repair().findChildren<QLabel*>();
        return std::ranges::any_of(
            texts, [&](const QLabel* one) { return one->text().contains(QStringLiteral("promoted: %1").arg(count)); });
    };
    repair().judge(ReviewVerdict::LabelMissing);  // counts are told once somebody judged
    document().setCurrentScene(0);
    QVERIFY(told(0));
    for (const int number : {0, 1}) {
        document().setSelection(GraspRef{LayerKind::PredictionA, number});
        press(Qt::Key_P);
        QVERIFY(told(number + 1));
    }
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(told(1));
    document().setCurrentScene(1);
    QVERIFY(told(1));  // also while another scene is shown
    document().setCurrentScene(0);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(told(0));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(told(1));
    QVERIFY(document().history().saveUnsaved());
    QTRY_VERIFY(repair().store().isSaved());
    m_window = std::make_unique<MainWindow>();  // another day
    openScenes();
    QTRY_VERIFY(repair().store().canWrite());
    QTRY_VERIFY(told(1));
    document().revertLabels();
    QVERIFY(told(0));
    QCOMPARE(repair().store().promoted(), std::optional<std::size_t>(0));
}

QTEST_MAIN(WindowPromotionsTest)
#include "tst_window_promotions.moc"
