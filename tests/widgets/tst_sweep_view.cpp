#include "widgets/curve_legend.h"
#include "widgets/elided_label.h"
#include "widgets/sweep_heatmap.h"
#include "widgets/sweep_plot.h"
#include "widgets/sweep_view.h"

#include "evaluation/colour_map.h"

#include <QGraphicsTextItem>
#include <QLayout>
#include <QLineSeries>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace grasploom;

namespace {

NamedSweep makeSweep(const char* name, std::size_t bonus = 0) {
    NamedSweep named{name, {}};
    named.sweep.angles = {10, 20, 30, 40};
    named.sweep.ious = {0.2, 0.25, 0.3};
    named.sweep.scenes = 100;
    for (std::size_t a = 0; a < 4; ++a) {
        named.sweep.correct.push_back({});
        for (std::size_t i = 0; i < 3; ++i) {
            named.sweep.correct.back().push_back(20 + 15 * a - 10 * i + bonus);
        }
    }
    return named;
}

MatchCriterion picked(const QSignalSpy& spy) {
    return spy.back().front().value<MatchCriterion>();
}

}  // namespace

class SweepViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void clickPicksTheCell();
    void arrowsMoveTheCell();
    void cellsHaveTheColourOfTheirAccuracy();
    void criterionIsMarkedAndDescribed();
    void criterionBetweenCellsMovesToTheNearest();
    void noCellIsMarkedForLimitsThatItDoesNotMean();
    void curvesFollowTheCriterion();
    void pointOfACurvePicks();
    void emptySweepsShowAHint();
    void showsWhatHasTheFocus();
    void namesOfCurvesStayWhole();
    void limitsAreWrittenOnTheAxes();

private:
    std::unique_ptr<SweepView> m_view;
    [[nodiscard]] SweepHeatmap& heatmap() { return *m_view->findChild<SweepHeatmap*>(); }
    enum Limit : std::uint8_t { Angle, Iou };
    [[nodiscard]] SweepPlot& plot(Limit limit);
};

SweepPlot& SweepViewTest::plot(Limit limit) {
    QList<SweepPlot*> plots = m_view->findChildren<SweepPlot*>();
    std::sort(plots.begin(), plots.end(), [](const SweepPlot* a, const SweepPlot* b) { return a->x() < b->x(); });
    return *plots.at(limit == Angle ? 0 : 1);
}

void SweepViewTest::init() {
    m_view = std::make_unique<SweepView>();
    m_view->resize(1200, 400);
    m_view->setSweeps({makeSweep("intermediate"), makeSweep("scorer", 7)}, {30, 0.25});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void SweepViewTest::clickPicksTheCell() {
    QSignalSpy picks(m_view.get(), &SweepView::criterionPicked);
    QTest::mouseClick(&heatmap(), Qt::LeftButton, {}, heatmap().cellRectangle(3, 0).center().toPoint());
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picked(picks), (MatchCriterion{40, 0.2}));
    QTest::mouseClick(&heatmap(), Qt::LeftButton, {}, QPoint(1, 1));
    QCOMPARE(picks.size(), 1);
}

void SweepViewTest::arrowsMoveTheCell() {
    QSignalSpy picks(m_view.get(), &SweepView::criterionPicked);
    connect(m_view.get(), &SweepView::criterionPicked, m_view.get(), &SweepView::setCriterion);
    QTest::keyClick(&heatmap(), Qt::Key_Up);
    QCOMPARE(picked(picks), (MatchCriterion{40, 0.25}));
    QTest::keyClick(&heatmap(), Qt::Key_Up);  // the top row stays
    QCOMPARE(picked(picks), (MatchCriterion{40, 0.25}));
    QTest::keyClick(&heatmap(), Qt::Key_Right);
    QCOMPARE(picked(picks), (MatchCriterion{40, 0.3}));
    QTest::keyClick(&heatmap(), Qt::Key_Down);
    QTest::keyClick(&heatmap(), Qt::Key_Left);
    QCOMPARE(picked(picks), (MatchCriterion{30, 0.25}));
}

void SweepViewTest::cellsHaveTheColourOfTheirAccuracy() {
    m_view->setShown(1);
    const QImage image = heatmap().grab().toImage();
    for (std::size_t a = 0; a < 4; ++a) {
        for (std::size_t i = 0; i < 3; ++i) {
            const auto colour = viridis(makeSweep("", 7).sweep.accuracy(a, i));
            const QColor seen = image.pixelColor(heatmap().cellRectangle(a, i).topLeft().toPoint() + QPoint(8, 8));
            QVERIFY(std::abs(seen.redF() - colour[0]) < 0.02 && std::abs(seen.greenF() - colour[1]) < 0.02 &&
                    std::abs(seen.blueF() - colour[2]) < 0.02);
        }
    }
}

void SweepViewTest::criterionIsMarkedAndDescribed() {
    const QImage before = heatmap().grab().toImage();
    QVERIFY(heatmap().accessibleDescription().contains(QLocale().toString(40.0, 'f', 1)));
    m_view->setCriterion({10, 0.3});
    QVERIFY(heatmap().accessibleDescription().contains(QStringLiteral("10")));
    QVERIFY(heatmap().grab().toImage() != before);
}

void SweepViewTest::criterionBetweenCellsMovesToTheNearest() {
    QSignalSpy picks(m_view.get(), &SweepView::criterionPicked);
    m_view->setCriterion({33, 0.21});
    QTest::keyClick(&heatmap(), Qt::Key_Down);
    QCOMPARE(picked(picks), (MatchCriterion{20, 0.2}));
}

void SweepViewTest::noCellIsMarkedForLimitsThatItDoesNotMean() {
    heatmap().clearFocus();
    m_view->setCriterion({5, 0.46});  // outside: nothing is marked
    const QImage bare = heatmap().grab().toImage();
    m_view->setCriterion({12.5, 0.46});
    QVERIFY(heatmap().grab().toImage() == bare);
    QVERIFY(heatmap().accessibleDescription().contains(QLocale().toString(12.5)));
    // Between two rows and two columns: only what is around the very place changes.
    m_view->setCriterion({12.5, 0.275});
    const QImage marked = heatmap().grab().toImage();
    const QPointF low = heatmap().cellRectangle(0, 1).center();
    const QPointF high = heatmap().cellRectangle(1, 2).center();
    const QPointF place(low.x() + (high.x() - low.x()) / 2, low.y() + (high.y() - low.y()) / 4);
    QRect changed;
    for (int y = 0; y < bare.height(); ++y) {
        for (int x = 0; x < bare.width(); ++x) {
            if (bare.pixel(x, y) != marked.pixel(x, y)) {
                changed |= QRect(x, y, 1, 1);
            }
        }
    }
    QVERIFY(!changed.isEmpty());
    QVERIFY((QRectF(changed).center() - place).manhattanLength() < 2);
    QVERIFY(changed.width() < 20 && changed.height() < 20);
}

void SweepViewTest::curvesFollowTheCriterion() {
    const auto line = [&](Limit limit, const QString& name) {
        for (QAbstractSeries* series : plot(limit).chart()->series()) {
            if (series->name() == name && qobject_cast<QLineSeries*>(series) != nullptr) {
                return qobject_cast<QLineSeries*>(series);
            }
        }
        return static_cast<QLineSeries*>(nullptr);
    };
    QCOMPARE(line(Angle, QStringLiteral("scorer"))->points(), (QList<QPointF>{{10, 17}, {20, 32}, {30, 47}, {40, 62}}));
    QCOMPARE(line(Iou, QStringLiteral("intermediate"))->points(), (QList<QPointF>{{20, 50}, {25, 40}, {30, 30}}));
    m_view->setCriterion({10, 0.2});
    QCOMPARE(line(Angle, QStringLiteral("scorer"))->points().front(), QPointF(10, 27));
    QCOMPARE(line(Iou, QStringLiteral("intermediate"))->points().front(), QPointF(20, 20));
    const auto title = [&](Limit limit) { return plot(limit).chart()->axes(Qt::Horizontal).constFirst()->titleText(); };
    m_view->setCriterion({12, 0.26});  // between two of the sweep's limits: the nearest are shown, and said
    QVERIFY2(title(Angle).endsWith(QStringLiteral("IoU > 25 %")), qPrintable(title(Angle)));
    QVERIFY2(title(Iou).endsWith(QStringLiteral("angle ≤ 10°")), qPrintable(title(Iou)));
}

void SweepViewTest::pointOfACurvePicks() {
    QSignalSpy picks(m_view.get(), &SweepView::criterionPicked);
    auto* series = qobject_cast<QLineSeries*>(plot(Iou).chart()->series().at(1));
    QVERIFY(series != nullptr);
    Q_EMIT series->clicked({28.9, 35});
    QCOMPARE(picked(picks), (MatchCriterion{30, 0.3}));
    Q_EMIT qobject_cast<QLineSeries*>(plot(Angle).chart()->series().at(1))->clicked({18, 35});
    QCOMPARE(picked(picks), (MatchCriterion{20, 0.25}));
}

void SweepViewTest::emptySweepsShowAHint() {
    QSignalSpy picks(m_view.get(), &SweepView::criterionPicked);
    m_view->setSweeps({}, {30, 0.25});
    QTest::keyClick(&heatmap(), Qt::Key_Up);
    QTest::mouseClick(&heatmap(), Qt::LeftButton);
    QVERIFY(picks.isEmpty());
    QVERIFY(!plot(Angle).isVisible());
    m_view->setShown(1);
    m_view->setSweeps({makeSweep("one")}, {30, 0.25});
    QVERIFY(plot(Angle).isVisible());
}

void SweepViewTest::showsWhatHasTheFocus() {
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    for (QWidget* const part : std::initializer_list<QWidget*>{&heatmap(), &plot(Angle), &plot(Iou)}) {
        part->setFocus();
        QTRY_VERIFY(part->hasFocus());
        const QColor highlight = part->palette().color(QPalette::Highlight);
        QCOMPARE(part->grab().toImage().pixelColor(0, part->height() / 2), highlight);
        part->clearFocus();
        QVERIFY(part->grab().toImage().pixelColor(0, part->height() / 2) != highlight);
    }
}

void SweepViewTest::namesOfCurvesStayWhole() {
    m_view->setSweeps({makeSweep("A · intermediate score"), makeSweep("A · scorer's score"),
                       makeSweep("B · intermediate score"), makeSweep("B · scorer's score")},
                      {30, 0.25});
    m_view->resize(700, 260);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->layout()->activate();
    const auto* legend = m_view->findChild<CurveLegend*>();
    const auto labels = legend->findChildren<ElidedLabel*>();
    QCOMPARE(labels.size(), 4);
    for (const ElidedLabel* label : labels) {
        QTRY_VERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
        QVERIFY(legend->rect().contains(QRect(label->mapTo(legend, QPoint()), label->size())));
    }
}

void SweepViewTest::limitsAreWrittenOnTheAxes() {
    const auto written = [&](const QString& number) {
        for (const QGraphicsItem* const item : plot(Angle).scene()->items()) {
            const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item);
            if (text != nullptr && text->isVisible() && text->toPlainText() == number) {
                return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(written(QStringLiteral("20")) && written(QStringLiteral("40")) && written(QStringLiteral("100")));
}

QTEST_MAIN(SweepViewTest)
#include "tst_sweep_view.moc"
