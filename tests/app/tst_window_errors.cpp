#include "app/gui/docks/errors_dock.h"
#include "app/gui/docks/sweep_dock.h"
#include "tests/app/window_fixture.h"
#include "widgets/error_bars.h"
#include "widgets/filter_chip.h"
#include "widgets/object_table.h"
#include "widgets/place_map.h"
#include "widgets/quantity_plot.h"
#include "widgets/query_terms.h"
#include "widgets/scene_grid.h"

#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QtTest/QtTest>

using namespace grasploom;

namespace {

constexpr quint32 bit(ErrorType type) {
    return 1U << static_cast<unsigned>(type);
}

void drag(QWidget& widget, QPointF from, QPointF to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&widget, to.toPoint());
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to.toPoint());
}

}  // namespace

/// At 10° most of the ten scenes are wrong by angle, all but those with a second label close by; the first overlaps
/// nothing; see AppFixture::predictions.
class WindowErrorsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup() { m_window.reset(); }
    void countsAreOfTheLimitsInForce();
    void barNarrowsTheGrid();
    void gridsFilterIsShownInTheBars();
    void brushedRangeNarrowsTheGrid();
    void pickedPlaceNarrowsTheGrid();
    void objectNarrowsTheGrid();
    void latestLimitsWin();
    void offTheObjectIsKnownOnceMasksAreRead();
    void secondFileStandsBeside();
    void countsOnlyWhatIsSeen();
    void keysReachTheDock();
    void closingEmptiesIt();

private:
    [[nodiscard]] ErrorsDock& dock() { return m_window->errors(); }
    [[nodiscard]] std::size_t count(ErrorType type, std::size_t side = 0) {
        const auto& sides = dock().kinds().rows().sides();
        return side < sides.size() ? sides[side].counts.counts[static_cast<std::size_t>(type)] : 99;
    }
    /// As the threshold bar has it.
    [[nodiscard]] std::size_t byAngle() const {
        return m_window->document().evaluation(SetSlot::A)->verdicts[static_cast<std::size_t>(Verdict::AngleOnly)];
    }
    [[nodiscard]] QString query() { return textOf(m_window->grid().filter().query); }
    [[nodiscard]] QStringList chips() {
        QStringList texts;
        const auto found = m_window->grid().findChildren<FilterChip*>();
        for (const FilterChip* const chip : found) {
            if (chip->isVisible()) {
                texts << chip->condition();
            }
        }
        return texts;
    }
    std::size_t m_byAngle = 0;
    /// With two rankings not all rows fit into the low dock: the arrows bring the row into sight, without picking.
    void clickBar(ErrorType type, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(&dock().kinds(), Qt::Key_Home);
        for (int row = 0; row < ErrorTypeModel::rowOf(type); ++row) {
            QTest::keyClick(&dock().kinds(), Qt::Key_Down);
        }
        QVERIFY(dock().kinds().viewport()->rect().contains(dock().kinds().rowRectangle(type).center()));
        QTest::mouseClick(dock().kinds().viewport(), Qt::LeftButton, keys, dock().kinds().rowRectangle(type).center());
    }
};

void WindowErrorsTest::init() {
    startAfresh();
    openScenes();
    openPredictions();
    m_window->document().setRanking(Ranking::Intermediate);  // prefers those that are turned
    m_window->document().setCriterion({10, 0.25});
    m_window->showPage(&dock());
    QTRY_VERIFY_WITH_TIMEOUT(!dock().isCounting(), 20000);
    m_byAngle = byAngle();
    QVERIFY(m_byAngle > 5);
    QTRY_COMPARE(count(ErrorType::AngleOnly), m_byAngle);
}

void WindowErrorsTest::countsAreOfTheLimitsInForce() {
    QCOMPARE(count(ErrorType::Correct), 9 - m_byAngle);
    QCOMPARE(count(ErrorType::NoneNear) + count(ErrorType::OffObject), std::size_t{1});
    m_window->document().setCriterion({30, 0.25});
    QTRY_COMPARE(count(ErrorType::Correct), std::size_t{9});
    m_window->document().setCriterion({10, 0.25});
    m_window->document().setK(2);  // the second one is the label itself
    QTRY_COMPARE(dock().kinds().rows().sides().at(0).counts.k, 2);
    QTRY_COMPARE(count(ErrorType::Correct), 18 - m_byAngle);
    QCOMPARE(count(ErrorType::AngleOnly), m_byAngle);
    const ErrorCounts& counts = dock().kinds().rows().sides().at(0).counts;
    QCOMPARE(counts.recoverable(ErrorType::AngleOnly), static_cast<double>(m_byAngle) / 20);
    QCOMPARE(counts.recoverableAnyHit(ErrorType::AngleOnly), 0.0);  // each of them has the right one too
}

void WindowErrorsTest::barNarrowsTheGrid() {
    clickBar(ErrorType::AngleOnly);
    QTRY_COMPARE(m_window->grid().visibleCount(), m_byAngle);
    QCOMPARE(query(), QStringLiteral("err:angle"));
    QCOMPARE(chips().size(), 1);
    QCOMPARE(dock().kinds().picked(), bit(ErrorType::AngleOnly));
    clickBar(ErrorType::OffObject, Qt::ControlModifier);
    QCOMPARE(query(), QStringLiteral("err:angle|off_object"));
    clickBar(ErrorType::AngleOnly);
    QCOMPARE(query(), QStringLiteral("err:angle"));
    clickBar(ErrorType::AngleOnly);  // again: all scenes
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{10});
    QCOMPARE(query(), QString());
    QVERIFY(chips().isEmpty());
}

void WindowErrorsTest::gridsFilterIsShownInTheBars() {
    m_window->grid().narrow(QStringLiteral("err:none_near|off_object a:0"));
    QCOMPARE(dock().kinds().picked(), bit(ErrorType::NoneNear) | bit(ErrorType::OffObject));
    clickBar(ErrorType::AngleOnly);  // another term on the kinds; the other terms stay
    QCOMPARE(query(), QStringLiteral("a:0 err:angle"));
    m_window->grid().clearFilters();
    QCOMPARE(dock().kinds().picked(), 0U);
    m_window->grid().narrow(QStringLiteral("-err:angle"));
    QVERIFY((dock().kinds().picked() & bit(ErrorType::AngleOnly)) == 0 && dock().kinds().picked() != 0);
}

void WindowErrorsTest::brushedRangeNarrowsTheGrid() {
    dock().showQuantity(Quantity::Angle);
    QTRY_VERIFY(dock().numbers().histogram().has_value() && !dock().isCounting());
    QuantityPlot& plot = dock().numbers();
    std::size_t brushed = 0;
    for (const std::size_t bin : {std::size_t{3}, std::size_t{4}}) {
        brushed += plot.histogram()->wrong[bin] + plot.histogram()->correct[bin];
    }
    QVERIFY(brushed >= m_byAngle);  // turned by 20°
    drag(plot, plot.binRectangle(3).center(), plot.binRectangle(4).center());
    QCOMPARE(query(), QStringLiteral("angle:[15,25)"));
    QTRY_COMPARE(m_window->grid().visibleCount(), brushed);
    QTest::keyClick(&plot, Qt::Key_Escape);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{10});
    const QString before = plot.accessibleDescription();
    QTest::keyClick(&plot, Qt::Key_Home);
    m_window->grid().narrow(QStringLiteral("angle:[0,5)"));
    QVERIFY(plot.accessibleDescription() != before);  // says that it is picked
}

void WindowErrorsTest::pickedPlaceNarrowsTheGrid() {
    dock().showErrors(ErrorPage::Places);
    QTRY_VERIFY(dock().places().map().has_value() && !dock().isCounting());
    PlaceMap& places = dock().places();
    const PositionMap& map = *places.map();
    const auto most = std::max_element(map.total.begin(), map.total.end());
    const auto cell = static_cast<std::size_t>(most - map.total.begin());
    const QPointF centre = places.cellRectangle(cell % map.columns.count, cell / map.columns.count).center();
    QTest::mouseClick(&places, Qt::LeftButton, {}, centre.toPoint());
    QVERIFY(query().startsWith(QStringLiteral("x:")) && query().contains(QStringLiteral(" y:")));
    QTRY_COMPARE(m_window->grid().visibleCount(), *most);
    QCOMPARE(chips().size(), 2);
    QTest::mouseClick(&places, Qt::LeftButton, {}, centre.toPoint());
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{10});
}

void WindowErrorsTest::objectNarrowsTheGrid() {
    dock().showErrors(ErrorPage::Objects);
    QTRY_COMPARE(dock().objects().rows().rowCount(), 5);
    ObjectTable& table = dock().objects();
    QCOMPARE(table.rows().at(0).scenes, std::size_t{2});
    const QPoint place = table.visualRect(table.rows().index(1, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, place);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{2});
    QCOMPARE(objectIn(m_window->grid().filter().query), table.rows().at(1).name);
    m_window->grid().clearFilters();
    QVERIFY(!table.selectionModel()->hasSelection());
}

void WindowErrorsTest::latestLimitsWin() {
    for (int angle = 11; angle <= 40; ++angle) {
        m_window->document().setCriterion({angle * 1.0, 0.25});
        QCoreApplication::processEvents();
    }
    m_window->document().setCriterion({12, 0.25});
    QTRY_VERIFY(!dock().isCounting());
    QCOMPARE(count(ErrorType::AngleOnly), byAngle());
    for (int angle = 11; angle <= 40; ++angle) {
        m_window->document().setCriterion({angle * 1.0, 0.25});
    }
    QTRY_VERIFY(!dock().isCounting());
    QCOMPARE(count(ErrorType::Correct), std::size_t{9});
}

void WindowErrorsTest::offTheObjectIsKnownOnceMasksAreRead() {
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().objectHits(SetSlot::A) != nullptr, 20000);
    QTRY_COMPARE(count(ErrorType::OffObject), std::size_t{1});  // beyond the picture's edge
    QCOMPARE(count(ErrorType::NoneNear), std::size_t{0});
    clickBar(ErrorType::OffObject);
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{1});
}

void WindowErrorsTest::secondFileStandsBeside() {
    PredictionSet right = m_fixture->predictions();
    for (ScenePredictions& scene : right.scenes) {
        scene.grasps.erase(scene.grasps.begin());
    }
    right.hasIntermediate = right.hasScorer = false;
    m_window->document().setPredictions(SetSlot::B, QStringLiteral("b"), {},
                                        std::make_shared<const PredictionSet>(std::move(right)));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::B).judged != nullptr, 20000);
    QTRY_COMPARE(dock().kinds().rows().sides().size(), std::size_t{2});
    QTRY_VERIFY(!dock().isCounting());
    QCOMPARE(count(ErrorType::AngleOnly, 0), m_byAngle);
    QCOMPARE(count(ErrorType::AngleOnly, 1), std::size_t{0});
    QCOMPARE(count(ErrorType::Correct, 1), std::size_t{9});
    // A press on B's bar asks B.
    const auto pressBar = [this](ErrorType type, double part) {
        const QRect place = dock().kinds().rowRectangle(type);
        QTest::mouseClick(dock().kinds().viewport(), Qt::LeftButton, {},
                          QPoint(place.center().x(), place.top() + static_cast<int>(part * place.height())));
    };
    pressBar(ErrorType::AngleOnly, 0.75);
    QCOMPARE(query(), QStringLiteral("err_b:angle"));
    QCOMPARE(dock().kinds().picked(), bit(ErrorType::AngleOnly));
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{0});
    pressBar(ErrorType::AngleOnly, 0.25);  // A's, in addition: what is picked of it
    QCOMPARE(query(), QStringLiteral("err_b:angle err:angle"));
    QCOMPARE(dock().kinds().picked(), bit(ErrorType::AngleOnly));
    pressBar(ErrorType::AngleOnly, 0.75);  // of B it is the only one: no more
    QCOMPARE(query(), QStringLiteral("err:angle"));
    pressBar(ErrorType::AngleOnly, 0.25);
    QCOMPARE(query(), QString());
    // B's histogram asks B as well.
    dock().showQuantity(Quantity::Angle);
    QTRY_VERIFY(dock().numbers().histogram().has_value() && !dock().isCounting());
    QVERIFY(dock().numbers().histogram()->correct[0] < 9);
    QComboBox* sides = nullptr;
    for (QComboBox* const box : dock().findChildren<QComboBox*>()) {
        sides = box->isVisible() && box->count() == 2 ? box : sides;
    }
    QVERIFY(sides != nullptr);
    QTest::keyClick(sides, Qt::Key_End);
    QTRY_COMPARE(dock().numbers().histogram()->correct[0], std::size_t{9});
    QuantityPlot& plot = dock().numbers();
    drag(plot, plot.binRectangle(0).center(), plot.binRectangle(1).center());
    QCOMPARE(query(), QStringLiteral("angle_b:[0,10)"));
    QTRY_COMPARE(m_window->grid().visibleCount(), std::size_t{9});
}

void WindowErrorsTest::countsOnlyWhatIsSeen() {
    m_window->showPage(&m_window->sweep());
    QTRY_VERIFY(dock().visibleRegion().isEmpty());
    m_window->document().setCriterion({30, 0.25});
    QTRY_COMPARE(byAngle(), std::size_t{0});
    QTest::qWait(300);
    QVERIFY(dock().isCounting());  // it owes a count
    QCOMPARE(count(ErrorType::AngleOnly), m_byAngle);  // nothing counts behind the other dock
    m_window->showPage(&dock());
    QTRY_COMPARE(count(ErrorType::AngleOnly), std::size_t{0});
}

void WindowErrorsTest::keysReachTheDock() {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(&dock());
    QTRY_VERIFY(m_window->focusWidget() != nullptr && dock().isAncestorOf(m_window->focusWidget()));
    auto* const tabs = dock().findChild<QTabBar*>();
    QCOMPARE(m_window->focusWidget(), tabs);
    for (int page = 1; page < 4; ++page) {
        QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), page);
        QTRY_VERIFY(!dock().isCounting());
    }
    QTest::keyClick(tabs, Qt::Key_Home);
    dock().showErrors(ErrorPage::Kinds);
    dock().kinds().setFocus();
    QTest::keyClick(&dock().kinds(), Qt::Key_Home);
    QTest::keyClick(&dock().kinds(), Qt::Key_Return);
    QCOMPARE(query(), QStringLiteral("err:angle"));
}

void WindowErrorsTest::closingEmptiesIt() {
    for (const ErrorPage page : {ErrorPage::Numbers, ErrorPage::Places, ErrorPage::Objects}) {
        dock().showErrors(page);
        QTRY_VERIFY(!dock().isCounting());
    }
    m_window->document().clearPredictions(SetSlot::A);
    QTRY_VERIFY(dock().kinds().rows().sides().empty());
    QVERIFY(!dock().numbers().histogram() && !dock().places().map());
    QCOMPARE(dock().objects().rows().rowCount(), 0);
    m_window->closeFolder();
    QTRY_VERIFY(!dock().isCounting());
}

QTEST_MAIN(WindowErrorsTest)
#include "tst_window_errors.moc"
