// Scenes as points: picked by lasso, rectangle, range, click and key.
#include "widgets/exact_spin.h"
#include "widgets/palette.h"
#include "widgets/scatter_view.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace grasploom;

using Scenes = std::vector<std::size_t>;

class ScatterViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aLassoPicksWhatItGoesAround();
    void aLassoMayBeConcave();
    void aRectanglePicksWhicheverWayItIsDragged();
    void aRangePicksByKeyboard();
    void rangeEndsAreIncluded();
    void aClickGoesToTheNearestScene();
    void keysStepFromLeftToRight();
    void escapeTakesTheOutlineAway();
    void theCurrentSceneIsMarked();
    void everyKindIsSeenAndCounted();
    void crowdsBecomeSquares();
    void aFullDatasetIsDrawnOnce();
    void anotherChoiceShowsOtherValues();
    void withoutPointsNothingIsPicked();

private:
    [[nodiscard]] static ScatterPlot makePlot(std::vector<ScatterPoint> points);
    [[nodiscard]] SceneScatter& scatter() { return m_view->scatter(); }
    void drag(const QList<QPointF>& path);
    std::unique_ptr<ScatterView> m_view;
};

ScatterPlot ScatterViewTest::makePlot(std::vector<ScatterPoint> points) {
    ScatterPlot plot;
    plot.x = {0, 1, QStringLiteral("score of A")};
    plot.y = {0, 1, QStringLiteral("IoU of A"), true};
    plot.kinds = {{QStringLiteral("right"), Glyph::Disc, palette::right},
                  {QStringLiteral("wrong"), Glyph::Cross, palette::wrong}};
    plot.points = std::move(points);
    return plot;
}

void ScatterViewTest::init() {
    m_view = std::make_unique<ScatterView>();
    m_view->resize(800, 600);
    m_view->setPlots(
        {makePlot({{0.2, 0.2, 0, 10}, {0.8, 0.2, 1, 11}, {0.2, 0.8, 1, 12}, {0.8, 0.8, 0, 13}, {0.5, 0.5, 0, 14}}),
         makePlot({{0.5, 0.5, 1, 20}})},
        {QStringLiteral("one"), QStringLiteral("other")});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

/// `path` in values.
void ScatterViewTest::drag(const QList<QPointF>& path) {
    const auto at = [this](QPointF value) { return scatter().placeOf({value.x(), value.y(), 0, 0}).toPoint(); };
    QTest::mousePress(&scatter(), Qt::LeftButton, {}, at(path.front()));
    for (const QPointF& value : path) {
        QTest::mouseMove(&scatter(), at(value));
    }
    QTest::mouseRelease(&scatter(), Qt::LeftButton, {}, at(path.back()));
}

void ScatterViewTest::aLassoPicksWhatItGoesAround() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenesPicked);
    drag({{0.1, 0.1}, {0.95, 0.1}, {0.95, 0.3}, {0.1, 0.3}});
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picks[0][0].value<Scenes>(), (Scenes{10, 11}));
    QVERIFY(picks[0][1].toString().contains(QStringLiteral("score of A")));
    drag({{0.3, 0.6}, {0.4, 0.6}, {0.4, 0.7}});  // around nothing
    QCOMPARE(picks.size(), 1);
}

void ScatterViewTest::aLassoMayBeConcave() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenesPicked);
    // A U around the lower corners and both upper ones, not the middle.
    drag({{0.1, 0.9}, {0.1, 0.1}, {0.9, 0.1}, {0.9, 0.9}, {0.7, 0.9}, {0.7, 0.3}, {0.3, 0.3}, {0.3, 0.9}});
    QCOMPARE(picks[0][0].value<Scenes>(), (Scenes{10, 11, 12, 13}));
}

void ScatterViewTest::aRectanglePicksWhicheverWayItIsDragged() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenesPicked);
    QTest::mouseClick(m_view->findChildren<QToolButton*>().at(1), Qt::LeftButton);
    drag({{0.9, 0.9}, {0.6, 0.6}, {0.4, 0.4}});
    drag({{0.4, 0.4}, {0.2, 0.1}, {0.9, 0.9}});
    QCOMPARE(picks.size(), 2);
    QCOMPARE(picks[0][0].value<Scenes>(), (Scenes{13, 14}));
    QCOMPARE(picks[1][0].value<Scenes>(), (Scenes{13, 14}));
}

void ScatterViewTest::aRangePicksByKeyboard() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenesPicked);
    const auto fields = m_view->findChildren<ExactSpin*>();
    QCOMPARE(fields.size(), 4);
    QCOMPARE(fields[3]->value(), 100.0);  // shares are typed in %
    QTest::keyClick(fields[0], Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(fields[0], QLocale().toString(0.4));
    QTest::keyClick(fields[0], Qt::Key_Return);
    QTest::keyClick(fields[3], Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(fields[3], QLocale().toString(60));
    QTest::keyClick(fields[3], Qt::Key_Return);
    QTest::keyClick(m_view->findChild<QPushButton*>(), Qt::Key_Space);
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picks[0][0].value<Scenes>(), (Scenes{11, 14}));
    QVERIFY2(picks[0][1].toString().contains(QStringLiteral("0.4 to 1")), qPrintable(picks[0][1].toString()));
}

void ScatterViewTest::rangeEndsAreIncluded() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenesPicked);
    scatter().selectRange({0.5, 0.8, 0.5, 0.8});
    QCOMPARE(picks[0][0].value<Scenes>(), (Scenes{13, 14}));
}

void ScatterViewTest::aClickGoesToTheNearestScene() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenePicked);
    QTest::mouseClick(&scatter(), Qt::LeftButton, {}, scatter().placeOf({0.8, 0.8, 0, 0}).toPoint() + QPoint(3, 2));
    QTest::mouseClick(&scatter(), Qt::LeftButton, {}, scatter().placeOf({0.6, 0.1, 0, 0}).toPoint());
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picks[0][0].value<std::size_t>(), std::size_t{13});
}

void ScatterViewTest::keysStepFromLeftToRight() {
    QSignalSpy picks(m_view.get(), &ScatterView::scenePicked);
    connect(m_view.get(), &ScatterView::scenePicked, &scatter(),
            [this](std::size_t scene) { scatter().setCurrentScene(scene); });
    Scenes seen;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&scatter(), Qt::Key_Right);
        seen.push_back(picks.back()[0].value<std::size_t>());
    }
    QCOMPARE(seen, (Scenes{10, 12, 14, 11, 13, 13}));
    QVERIFY2(scatter().accessibleDescription().contains(QStringLiteral("IoU of A 80.0 %")),
             qPrintable(scatter().accessibleDescription()));
}

void ScatterViewTest::escapeTakesTheOutlineAway() {
    scatter().clearFocus();
    const QImage bare = scatter().grab().toImage();
    scatter().selectRange({0.1, 0.9, 0.1, 0.9});
    QVERIFY(scatter().grab().toImage() != bare);
    QTest::keyClick(&scatter(), Qt::Key_Escape);
    QVERIFY(scatter().grab().toImage() == bare);
}

void ScatterViewTest::theCurrentSceneIsMarked() {
    const QImage bare = scatter().grab().toImage();
    scatter().setCurrentScene(14);
    const QImage marked = scatter().grab().toImage();
    QRect changed;
    for (int y = 0; y < bare.height(); ++y) {
        for (int x = 0; x < bare.width(); ++x) {
            changed |= bare.pixel(x, y) != marked.pixel(x, y) ? QRect(x, y, 1, 1) : QRect();
        }
    }
    QVERIFY((QRectF(changed).center() - scatter().placeOf({0.5, 0.5, 0, 0})).manhattanLength() < 3);
    scatter().setCurrentScene(999);  // has no point
    QVERIFY(scatter().grab().toImage() == bare);
}

void ScatterViewTest::everyKindIsSeenAndCounted() {
    const QImage image = scatter().grab().toImage();
    QCOMPARE(image.pixelColor(scatter().placeOf({0.5, 0.5, 0, 0}).toPoint()), palette::right);
    QCOMPARE(image.pixelColor(scatter().placeOf({0.8, 0.2, 0, 0}).toPoint()), palette::wrong);
    QCOMPARE(scatter().valuesCsv().count(QLatin1Char('\n')), 6);
    QVERIFY(scatter().valuesCsv().contains(QStringLiteral("12,0.8,0.2,\"wrong\"\n")));  // scenes count from 1
}

void ScatterViewTest::crowdsBecomeSquares() {
    std::vector<ScatterPoint> points;
    for (std::size_t i = 0; i < 1000; ++i) {
        points.push_back({0.5, 0.5, static_cast<std::uint8_t>(i % 10 == 0 ? 1 : 0), i});
    }
    scatter().setPlot(std::make_shared<const ScatterPlot>(makePlot(points)));
    const QImage crowd = scatter().grab().toImage();
    const QPoint place = scatter().placeOf({0.5, 0.5, 0, 0}).toPoint();
    int blue = 0;
    for (int dx = -6; dx <= 6; ++dx) {
        blue +=
            crowd.pixelColor(place.x() + dx, place.y()).blue() > crowd.pixelColor(place.x() + dx, place.y()).red() + 60;
    }
    QVERIFY(blue >= 4);
}

/// Off the window's thread, and a move of the pointer must not draw every point again.
void ScatterViewTest::aFullDatasetIsDrawnOnce() {
    std::vector<ScatterPoint> points;
    std::uint32_t state = 1;
    const auto random = [&state] {
        state = state * 1664525U + 1013904223U;
        return (state >> 8) / static_cast<double>(1U << 24);
    };
    for (std::size_t i = 0; i < 54485; ++i) {
        const double x = random(), y = random();
        points.push_back({x, y, static_cast<std::uint8_t>(i % 2), i});
    }
    QSignalSpy drawings(&scatter(), &SceneScatter::drawn);
    const QImage before = scatter().grab().toImage();
    scatter().setPlot(std::make_shared<const ScatterPlot>(makePlot(points)));
    QVERIFY(!scatter().isDrawn());
    QVERIFY(scatter().grab().toImage() == before);  // the old points, until the new ones are drawn in their own thread
    QTRY_VERIFY(scatter().isDrawn());
    const QImage first = scatter().grab().toImage();
    QVERIFY(first != before);
    QCOMPARE(drawings.size(), 1);
    QSignalSpy picks(m_view.get(), &ScatterView::scenesPicked);
    drag({{0.25, 0.25}, {0.75, 0.25}, {0.75, 0.75}, {0.25, 0.75}});
    const auto picked = picks[0][0].value<Scenes>();
    QVERIFY(std::abs(static_cast<double>(picked.size()) / 54485 - 0.25) < 0.01);
    for (const std::size_t scene : picked) {
        QVERIFY(points[scene].x > 0.24 && points[scene].x < 0.76 && points[scene].y > 0.23 && points[scene].y < 0.77);
    }
    QTest::keyClick(&scatter(), Qt::Key_Escape);
    scatter().clearFocus();
    QVERIFY(scatter().grab().toImage().size() == first.size());
    QCOMPARE(drawings.size(), 1);
    m_view->resize(700, 500);
    QTRY_COMPARE(drawings.size(), 2);
    QTRY_VERIFY(scatter().isDrawn());
}

void ScatterViewTest::anotherChoiceShowsOtherValues() {
    QTest::keyClick(&m_view->choice(), Qt::Key_Down);
    QCOMPARE(scatter().plot()->points.size(), std::size_t{1});
    QCOMPARE(scatter().plot()->points[0].scene, std::size_t{20});
    m_view->setPlots({makePlot({{0.1, 0.1, 0, 1}}), makePlot({{0.1, 0.1, 0, 2}})},
                     {QStringLiteral("one"), QStringLiteral("other")});
    QCOMPARE(scatter().plot()->points[0].scene, std::size_t{2});  // the choice stays
}

void ScatterViewTest::withoutPointsNothingIsPicked() {
    QSignalSpy scenes(m_view.get(), &ScatterView::scenesPicked);
    QSignalSpy scene(m_view.get(), &ScatterView::scenePicked);
    for (const bool compared : {false, true}) {
        m_view->setPlots(compared ? std::vector{makePlot({})} : std::vector<ScatterPlot>(),
                         compared ? QStringList{QStringLiteral("one")} : QStringList());
        QTest::mouseClick(&scatter(), Qt::LeftButton);
        QTest::keyClick(&scatter(), Qt::Key_Right);
        scatter().selectRange({0, 1, 0, 1});
        QVERIFY(!scatter().grab().isNull());
        QVERIFY(scatter().valuesCsv().isEmpty());
    }
    QVERIFY(scenes.isEmpty() && scene.isEmpty());
}

QTEST_MAIN(ScatterViewTest)
#include "tst_scatter_view.moc"
