#include "widgets/band_plot.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QLineSeries>
#include <QValueAxis>
#include <QtTest/QTest>

using namespace grasploom;
using namespace Qt::StringLiterals;

namespace {

BandChart chart() {
    BandChart chart{"title", {}, {250}, {0.2, 0.8}};
    chart.curves.push_back({"by scorer", {100, 500}, {{0.3, 0.05, 3}, {0.7, 0.01, 3}}});
    chart.curves.push_back({"one seed", {100}, {{0.4, {}, 1}}});
    return chart;
}

template <class Series>
QList<Series*> seriesOf(BandPlot& plot) {
    QList<Series*> found;
    for (QAbstractSeries* const series : plot.chart().series()) {
        if (auto* const one = qobject_cast<Series*>(series)) {
            found << one;
        }
    }
    return found;
}

}  // namespace

class BandPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsMeansWithTheirSpread();
    void marksWhereSomethingSetsIn();
    void axesCoverTheCurves();
    void saysWhenThereIsNothing();
    void survivesEmptyCurves();
    void numbersAreWholeAndInTheLanguage();
};

void BandPlotTest::drawsMeansWithTheirSpread() {
    BandPlot plot;
    plot.setChart(chart());
    const auto bands = seriesOf<QAreaSeries>(plot);
    QCOMPARE(bands.size(), 1);  // one value has no spread
    QCOMPARE(bands.front()->upperSeries()->points(), (QList<QPointF>{{100, 35}, {500, 71}}));
    QCOMPARE(bands.front()->lowerSeries()->points(), (QList<QPointF>{{100, 25}, {500, 69}}));
    QStringList names;
    for (const QLineSeries* const line : seriesOf<QLineSeries>(plot)) {
        if (!line->name().isEmpty()) {
            names << line->name();
        }
    }
    QCOMPARE(names, (QStringList{u"by scorer"_s, u"one seed"_s}));
}

void BandPlotTest::marksWhereSomethingSetsIn() {
    BandPlot plot;
    plot.setChart(chart());
    const auto lines = seriesOf<QLineSeries>(plot);
    QCOMPARE(lines.front()->points(), (QList<QPointF>{{250, 20}, {250, 80}}));
}

void BandPlotTest::axesCoverTheCurves() {
    BandPlot plot;
    plot.setChart(chart());
    const auto* const steps = qobject_cast<QValueAxis*>(plot.chart().axes(Qt::Horizontal).front());
    const auto* const values = qobject_cast<QValueAxis*>(plot.chart().axes(Qt::Vertical).front());
    QCOMPARE(steps->min(), 0.0);
    QVERIFY(steps->max() >= 500);
    QCOMPARE(values->min(), 20.0);
    QCOMPARE(values->max(), 80.0);
}

void BandPlotTest::saysWhenThereIsNothing() {
    BandPlot plot;
    plot.setNothing(QStringLiteral("not yet"));
    QCOMPARE(plot.chart().title(), QStringLiteral("not yet"));
    plot.setChart(chart());
    QVERIFY(plot.chart().title().isEmpty());
    plot.setChart({});
    QCOMPARE(plot.chart().title(), QStringLiteral("not yet"));
    QVERIFY(plot.chart().series().isEmpty());
}

void BandPlotTest::survivesEmptyCurves() {
    BandPlot plot;
    plot.setChart({"empty", {{"nothing", {}, {}}}, {}, {}});
    plot.resize(400, 200);
    QVERIFY(!plot.grab().isNull());
}

void BandPlotTest::numbersAreWholeAndInTheLanguage() {
    QLocale::setDefault(QLocale(QLocale::German));
    BandChart wide = chart();
    wide.curves.front().x = {50000, 100000};
    BandPlot plot;
    plot.setChart(wide);
    plot.show();
    QLocale::setDefault(QLocale::c());
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    for (const QSize size : {QSize(900, 300), QSize(320, 150), QSize(260, 120)}) {
        plot.resize(size);
        const auto texts = [&plot] {
            plot.grab();
            QStringList found;
            for (const QGraphicsItem* const item : plot.chart().scene()->items()) {
                if (const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item); text && text->isVisible()) {
                    found << text->toPlainText();
                }
            }
            return found;
        };
        QTRY_VERIFY2(texts().contains(u"100.000"_s), qPrintable(texts().join(u' ')));
        for (const QString& text : {u"20 %"_s, u"50 %"_s, u"80 %"_s}) {
            QVERIFY2(texts().contains(text), qPrintable(texts().join(u' ')));
        }
    }
}

QTEST_MAIN(BandPlotTest)
#include "tst_band_plot.moc"
