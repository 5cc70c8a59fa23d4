#include "widgets/palette.h"
#include "widgets/place_map.h"
#include "widgets/quantity_plot.h"
#include "widgets/quantity_text.h"

#include "evaluation/colour_map.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

#include <limits>

using namespace grasploom;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Histogram makeHistogram() {
    Histogram histogram{Quantity::Iou, binsFor(Quantity::Iou, {}), {}, {}, 7, 0};
    for (std::size_t bin = 0; bin < histogram.bins.count; ++bin) {
        histogram.correct.push_back(bin >= 5 ? 10 * bin : 0);
        histogram.wrong.push_back(bin < 10 ? 100 : 0);
    }
    return histogram;
}

/// 10 × 6 cells of 100 px; at (3, 2) three of four are right, at (9, 5) none of one, else nothing.
PositionMap makeMap() {
    PositionMap map;
    map.columns = {0, 1, 2, 10, false, true};
    map.rows = {2, 1, 2, 6};
    map.correct.resize(60);
    map.total.resize(60);
    map.total[map.cell(3, 2)] = 4;
    map.correct[map.cell(3, 2)] = 3;
    map.total[map.cell(9, 5)] = 1;
    return map;
}

QueryRange rangeOf(const QSignalSpy& spy) {
    return spy.back().front().value<QueryRange>();
}

PlaceMap::Area areaOf(const QSignalSpy& spy) {
    return spy.back().front().value<PlaceMap::Area>();
}

void drag(QWidget& widget, QPointF from, QPointF to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&widget, ((from + to) / 2).toPoint());
    QTest::mouseMove(&widget, to.toPoint());
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, to.toPoint());
}

}  // namespace

class QuantityPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void dragPicksARange();
    void dragBeyondTheEdgePicksToTheEnd();
    void clickPicksABinAndPutsItBack();
    void keysPickARange();
    void pickedFollowsTheQuery();
    void barsAreStacked();
    void newCountsKeepThePlace();
    void onlyReadWhereItCannotPick();
    void emptyOnesPickNothing();
    void mapPicksARectangle();
    void mapKeysPickARectangle();
    void mapCellsHaveTheColourOfTheirAccuracy();
    void mapFollowsTheQuery();
    void mapIsOnlyReadWhereItCannotPick();
    void rangesReadAsMathematics();

private:
    std::unique_ptr<QuantityPlot> m_plot;
    std::unique_ptr<PlaceMap> m_map;
};

void QuantityPlotTest::init() {
    m_plot = std::make_unique<QuantityPlot>();
    m_plot->resize(900, 300);
    m_plot->setHistogram(makeHistogram());
    m_map = std::make_unique<PlaceMap>();
    m_map->resize(700, 400);
    m_map->setMap(makeMap());
    m_plot->show();
    m_map->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
    QVERIFY(QTest::qWaitForWindowExposed(m_map.get()));
}

void QuantityPlotTest::dragPicksARange() {
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    drag(*m_plot, m_plot->binRectangle(2).center(), m_plot->binRectangle(4).center());
    QCOMPARE(picks.size(), 1);
    QVERIFY(rangeOf(picks) == (QueryRange{0.1, 0.25, true, false}));
    drag(*m_plot, m_plot->binRectangle(7).center(), m_plot->binRectangle(6).center());  // backwards
    QVERIFY(rangeOf(picks) == (QueryRange{0.3, 0.4, true, false}));
    QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(picks.size(), 2);
}

void QuantityPlotTest::dragBeyondTheEdgePicksToTheEnd() {
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    drag(*m_plot, m_plot->binRectangle(18).center(), QPointF(899, 2));
    QVERIFY(rangeOf(picks) == (QueryRange{0.9, 1, true, true}));
}

void QuantityPlotTest::clickPicksABinAndPutsItBack() {
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    QSignalSpy clears(m_plot.get(), &QuantityPlot::cleared);
    const QPoint bin = m_plot->binRectangle(0).center().toPoint();
    QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, bin);
    QVERIFY(rangeOf(picks) == (QueryRange{0, 0.05, true, false}));
    QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, bin);
    QCOMPARE(picks.size(), 1);
    QCOMPARE(clears.size(), 1);
}

void QuantityPlotTest::keysPickARange() {
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    QSignalSpy clears(m_plot.get(), &QuantityPlot::cleared);
    QTest::keyClick(m_plot.get(), Qt::Key_Left);  // the first stays
    QTest::keyClick(m_plot.get(), Qt::Key_Right);
    QTest::keyClick(m_plot.get(), Qt::Key_Right);
    QVERIFY(m_plot->accessibleDescription().contains(correctText(0, 100)));
    QTest::keyClick(m_plot.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(m_plot.get(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_plot->accessibleDescription().contains(correctText(0, 300)));
    QVERIFY(picks.isEmpty());
    QTest::keyClick(m_plot.get(), Qt::Key_Return);
    QVERIFY(rangeOf(picks) == (QueryRange{0.1, 0.25, true, false}));
    QTest::keyClick(m_plot.get(), Qt::Key_Escape);
    QCOMPARE(clears.size(), 1);
    QTest::keyClick(m_plot.get(), Qt::Key_End);
    QTest::keyClick(m_plot.get(), Qt::Key_Space);
    QVERIFY(rangeOf(picks) == (QueryRange{0.95, 1, true, true}));
}

void QuantityPlotTest::pickedFollowsTheQuery() {
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    m_plot->clearFocus();
    const QImage bare = m_plot->grab().toImage();
    m_plot->setPicked(QueryRange{0.1, 0.25, true, false});
    const QImage marked = m_plot->grab().toImage();
    QVERIFY(marked != bare);
    const QPoint inside = m_plot->binRectangle(3).center().toPoint();
    const QPoint outside = m_plot->binRectangle(8).center().toPoint();
    QVERIFY(marked.pixelColor(outside) != bare.pixelColor(outside));  // fades
    QVERIFY(inside.x() < outside.x());
    m_plot->setPicked(QueryRange{0.11, 0.25, true, false});  // no bins make it up: nothing is marked
    QCOMPARE(m_plot->grab().toImage(), bare);
    m_plot->setPicked(std::nullopt);
    QCOMPARE(m_plot->grab().toImage(), bare);
    QVERIFY(picks.isEmpty());
}

void QuantityPlotTest::barsAreStacked() {
    const QImage image = m_plot->grab().toImage();
    const auto count = [&](std::size_t bin, const QColor& colour) {
        const QRect room = m_plot->binRectangle(bin).toAlignedRect();
        int pixels = 0;
        for (int y = room.top(); y < room.bottom(); ++y) {
            pixels += image.pixelColor(room.center().x(), y) == colour ? 1 : 0;
        }
        return pixels;
    };
    const int whole = count(19, palette::right);  // 190, the most
    QVERIFY(std::abs(whole - m_plot->binRectangle(19).height()) < 4);
    QVERIFY(std::abs(count(10, palette::right) - whole * 100 / 190) <= 2);
    QCOMPARE(count(2, palette::right), 0);
    QVERIFY(count(2, palette::wrong) > 20);  // and between them the hatch
    QVERIFY(count(6, palette::wrong) > 20 && count(6, palette::right) > 20);
    QCOMPARE(count(15, palette::wrong), 0);
}

void QuantityPlotTest::newCountsKeepThePlace() {
    QTest::keyClick(m_plot.get(), Qt::Key_End);
    Histogram more = makeHistogram();
    more.correct[19] = 1234;
    m_plot->setHistogram(more);
    QVERIFY(m_plot->accessibleDescription().contains(correctText(1234, 1234)));
    const std::vector<double> openings{1, 2, 3};
    const Bins bins = binsFor(Quantity::Opening, openings);
    m_plot->setHistogram(Histogram{Quantity::Opening, bins, std::vector<std::size_t>(bins.count, 1),
                                   std::vector<std::size_t>(bins.count), 0, bins.count});
    QVERIFY(m_plot->accessibleDescription().contains(correctText(1, 1)));
    QVERIFY(m_plot->accessibleName().contains(quantityTitle(Quantity::Opening)));
}

void QuantityPlotTest::onlyReadWhereItCannotPick() {
    m_plot->setPickable(false);
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    drag(*m_plot, m_plot->binRectangle(2).center(), m_plot->binRectangle(4).center());
    QTest::keyClick(m_plot.get(), Qt::Key_End);
    QVERIFY(m_plot->accessibleDescription().contains(correctText(190, 190)));
    QTest::keyClick(m_plot.get(), Qt::Key_Return);
    QVERIFY(picks.isEmpty());
}

void QuantityPlotTest::emptyOnesPickNothing() {
    QSignalSpy picks(m_plot.get(), &QuantityPlot::rangePicked);
    for (const std::optional<Histogram>& empty : {std::optional<Histogram>(), std::optional(Histogram{})}) {
        m_plot->setHistogram(empty);
        drag(*m_plot, {300, 100}, {500, 100});
        QTest::keyClick(m_plot.get(), Qt::Key_Right);
        QTest::keyClick(m_plot.get(), Qt::Key_Return);
        QVERIFY(!m_plot->grab().isNull());
    }
    QVERIFY(picks.isEmpty());
    QSignalSpy areas(m_map.get(), &PlaceMap::areaPicked);
    for (const std::optional<PositionMap>& empty : {std::optional<PositionMap>(), std::optional(PositionMap{})}) {
        m_map->setMap(empty);
        drag(*m_map, {300, 100}, {500, 200});
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QVERIFY(!m_map->grab().isNull());
    }
    QVERIFY(areas.isEmpty());
}

void QuantityPlotTest::mapPicksARectangle() {
    QSignalSpy picks(m_map.get(), &PlaceMap::areaPicked);
    QSignalSpy clears(m_map.get(), &PlaceMap::cleared);
    drag(*m_map, m_map->cellRectangle(4, 3).center(), m_map->cellRectangle(2, 1).center());
    QVERIFY(areaOf(picks) == (PlaceMap::Area{{200, 500, true, false}, {300, 600, true, false}}));
    drag(*m_map, m_map->cellRectangle(9, 5).center(), QPointF(699, 399));
    QVERIFY(areaOf(picks) == (PlaceMap::Area{{900, infinity, true, true}, {700, 800, true, false}}));
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, m_map->cellRectangle(9, 5).center().toPoint());
    QCOMPARE(picks.size(), 2);
    QCOMPARE(clears.size(), 1);
}

void QuantityPlotTest::mapKeysPickARectangle() {
    QSignalSpy picks(m_map.get(), &PlaceMap::areaPicked);
    for (const Qt::Key key :
         {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Down}) {
        QTest::keyClick(m_map.get(), key);
    }
    QVERIFY(m_map->accessibleDescription().contains(correctText(3, 4)));
    QTest::keyClick(m_map.get(), Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(m_map.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QVERIFY(areaOf(picks) == (PlaceMap::Area{{200, 400, true, false}, {400, 600, true, false}}));
    QSignalSpy clears(m_map.get(), &PlaceMap::cleared);
    QTest::keyClick(m_map.get(), Qt::Key_Escape);
    QCOMPARE(clears.size(), 1);
}

void QuantityPlotTest::mapCellsHaveTheColourOfTheirAccuracy() {
    const QImage image = m_map->grab().toImage();
    const auto seen = [&](std::size_t column, std::size_t row) {
        return image.pixelColor(m_map->cellRectangle(column, row).topLeft().toPoint() + QPoint(5, 5));
    };
    const auto right = viridis(0.75);
    QVERIFY(std::abs(seen(3, 2).redF() - right[0]) < 0.02 && std::abs(seen(3, 2).greenF() - right[1]) < 0.02);
    const auto wrong = viridis(0);
    QVERIFY(std::abs(seen(9, 5).redF() - wrong[0]) < 0.02 && std::abs(seen(9, 5).blueF() - wrong[2]) < 0.02);
    QCOMPARE(seen(0, 0), m_map->palette().color(QPalette::Window));
}

void QuantityPlotTest::mapFollowsTheQuery() {
    m_map->clearFocus();
    const QImage bare = m_map->grab().toImage();
    m_map->setPicked(PlaceMap::Area{{200, 500, true, false}, {300, 600, true, false}});
    QVERIFY(m_map->grab().toImage() != bare);
    m_map->setPicked(PlaceMap::Area{{210, 500, true, false}, {300, 600, true, false}});
    QCOMPARE(m_map->grab().toImage(), bare);
}

void QuantityPlotTest::mapIsOnlyReadWhereItCannotPick() {
    m_map->setPickable(false);
    QSignalSpy picks(m_map.get(), &PlaceMap::areaPicked);
    drag(*m_map, m_map->cellRectangle(4, 3).center(), m_map->cellRectangle(2, 1).center());
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QVERIFY(picks.isEmpty());
}

void QuantityPlotTest::rangesReadAsMathematics() {
    const QString deg = QStringLiteral("°");
    const QString x = QStringLiteral("x");
    QCOMPARE(rangeText({10, 20, true, false}, x, deg), QStringLiteral("10° ≤ x < 20°"));
    QCOMPARE(rangeText({-infinity, 20, true, false}, x, deg), QStringLiteral("x < 20°"));
    QCOMPARE(rangeText({10, infinity, true, true}, x, {}), QStringLiteral("x ≥ 10"));
    QCOMPARE(rangeText({}, x, {}), x);
    QCOMPARE(countStep(190, 5), 50.0);
    QCOMPARE(countStep(3, 5), 1.0);
    for (int quantity = 0; quantity < quantityCount; ++quantity) {
        QVERIFY(!quantityTitle(static_cast<Quantity>(quantity)).isEmpty());
        QVERIFY(!quantityExplanation(static_cast<Quantity>(quantity)).isEmpty());
    }
}

QTEST_MAIN(QuantityPlotTest)
#include "tst_quantity_plot.moc"
