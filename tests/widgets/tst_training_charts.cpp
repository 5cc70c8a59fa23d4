#include "dataset/files.h"
#include "dataset/problem.h"
#include "widgets/curve_chart.h"
#include "widgets/training_charts.h"
#include "widgets/training_curve.h"

#include <QChartView>
#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QImage>
#include <QTemporaryDir>
#include <QValueAxis>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace grasploom;

class TrainingChartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsPeaksWhenDecimating();
    void leavesOutWhatCannotBeDrawn();
    void followsAResumedTraining();
    void staysFluidWithManyPoints();
    void hidesCurves();
    void exportsEveryValue();
    void exportsPictures();
    void saysWhereItCannotWrite();
    void axesKeepTheirNumbersWhole();
    void stepsKeepTheirNumbersWhole();
    void axesSpeakTheLanguage();
    void noTickLosesItsNumber();
};

void TrainingChartsTest::keepsPeaksWhenDecimating() {
    TrainingCurve curve;
    for (int i = 0; i < 100000; ++i) curve.append(i, i == 77777 ? 50 : i == 33333 ? -50 : std::sin(i * 0.01));
    const QList<QPointF> points = curve.decimated(0, 99999, 500, false);
    QVERIFY(points.size() <= 2004);
    QVERIFY(points.contains(QPointF(77777, 50)));
    QVERIFY(points.contains(QPointF(33333, -50)));
    QCOMPARE(points.front(), QPointF(0, 0));
    QCOMPARE(points.back().x(), 99999.0);
    QVERIFY(std::is_sorted(points.begin(), points.end(), [](auto a, auto b) { return a.x() < b.x(); }));
    // Where there is room for all, all are there.
    QCOMPARE(curve.decimated(100, 200, 500, false).size(), 101);
}

void TrainingChartsTest::leavesOutWhatCannotBeDrawn() {
    TrainingCurve curve;
    curve.append(1, 0);
    curve.append(2, std::numeric_limits<double>::quiet_NaN());
    curve.append(3, std::numeric_limits<double>::infinity());
    curve.append(4, 2);
    QCOMPARE(curve.decimated(0, 10, 100, false), (QList<QPointF>{{1, 0}, {4, 2}}));
    QCOMPARE(curve.decimated(0, 10, 100, true), (QList<QPointF>{{4, 2}}));
    QVERIFY(TrainingCurve().decimated(0, 10, 100, false).isEmpty());
}

void TrainingChartsTest::followsAResumedTraining() {
    TrainingCurve curve;
    for (int i = 0; i < 100; ++i) curve.append(i, 1);
    curve.append(50, 2);
    QCOMPARE(curve.size(), std::size_t{51});
    QCOMPARE(curve.step(50), 50);
    QCOMPARE(curve.value(50), 2.0);
}

void TrainingChartsTest::staysFluidWithManyPoints() {
    TrainingCharts charts;
    charts.resize(900, 300);
    charts.show();
    for (int i = 0; i < 100000; ++i) {
        for (const char* name : {"total", "anchor", "scorer"}) charts.addLoss(i, QLatin1String(name), 1.0 / (i + 1));
    }
    charts.grab();
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 10;
    for (int i = 0; i < frames; ++i) {
        charts.addLoss(100000 + i, QStringLiteral("total"), 0.5);
        charts.setLogarithmic(i % 2 == 0);  // draws all of them anew
        charts.grab();
    }
    QVERIFY2(timer.elapsed() < frames * 150, qPrintable(QString::number(timer.elapsed())));
}

void TrainingChartsTest::hidesCurves() {
    TrainingCharts charts;
    charts.addLoss(1, QStringLiteral("total"), 1);
    charts.addValidation(1, QStringLiteral("scorer"), 0.5);
    QVERIFY(charts.isCurveVisible(QStringLiteral("total")));
    charts.setCurveVisible(QStringLiteral("total"), false);
    QVERIFY(!charts.isCurveVisible(QStringLiteral("total")));
    QVERIFY(charts.isCurveVisible(QStringLiteral("scorer")));
    QVERIFY(!charts.isCurveVisible(QStringLiteral("nobody")));
    charts.clear();
    QVERIFY(!charts.isCurveVisible(QStringLiteral("scorer")));
}

void TrainingChartsTest::exportsEveryValue() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath(QStringLiteral("curves.csv")).toStdString();
    TrainingCharts charts;
    charts.addLoss(10, QStringLiteral("total"), 0.1);
    charts.addLoss(20, QStringLiteral("total"), 1.0 / 3);
    charts.setCurveVisible(QStringLiteral("total"), false);
    charts.addValidation(20, QStringLiteral("a,\"b\""), 0.5);
    charts.exportCsv(file);
    QCOMPARE(QByteArray::fromStdString(readFile(file)),
             QByteArray("chart,curve,step,value\nloss,total,10,0.1\nloss,total,20,0.3333333333333333\n"
                        "validation,\"a,\"\"b\"\"\",20,0.5\n"));
}

void TrainingChartsTest::exportsPictures() {
    const QTemporaryDir folder;
    TrainingCharts charts;
    charts.resize(900, 300);
    for (int i = 1; i < 50; ++i) {
        charts.addLoss(i, QStringLiteral("total"), 10.0 / i);
        charts.addValidation(i, QStringLiteral("scorer"), i / 50.0);
    }
    const QString png = folder.filePath(QStringLiteral("curves.png"));
    charts.exportPng(png.toStdString());
    const QImage picture(png);
    QVERIFY(picture.width() >= 1800);
    int colours = 0;
    for (int x = 0; x < picture.width(); ++x) {
        if (picture.pixelColor(x, picture.height() / 2).saturation() > 100) ++colours;
    }
    QVERIFY(colours > 0);
    const QString svg = folder.filePath(QStringLiteral("curves.svg"));
    charts.exportSvg(svg.toStdString());
    const QByteArray text = QByteArray::fromStdString(readFile(svg.toStdString()));
    QVERIFY(text.contains("<svg") && text.contains("<polyline") && text.contains("Total"));
}

void TrainingChartsTest::saysWhereItCannotWrite() {
    const QTemporaryDir folder;
    const std::filesystem::path file = folder.path().toStdString();  // a folder
    TrainingCharts charts;
    charts.addLoss(1, QStringLiteral("total"), 1);
    QVERIFY_EXCEPTION_THROWN(charts.exportCsv(file), DataError);
    QVERIFY_EXCEPTION_THROWN(charts.exportSvg(file), DataError);
    QVERIFY_EXCEPTION_THROWN(charts.exportPng(file), DataError);
}

namespace {

QStringList textsOf(const CurveChart& chart) {
    QStringList texts;
    for (const QGraphicsItem* const item : chart.findChild<QChartView*>()->scene()->items()) {
        if (const auto* text = qgraphicsitem_cast<const QGraphicsTextItem*>(item); text && text->isVisible()) {
            texts << text->toPlainText();
        }
    }
    return texts;
}

}  // namespace

void TrainingChartsTest::axesKeepTheirNumbersWhole() {
    for (const int height : {120, 150, 200, 260}) {
        CurveChart chart(CurveChart::Kind::Loss);
        chart.resize(220, height);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        qint64 step = 0;
        for (const double value : {4.0, 7.5, 7.9, 9.5, 0.05, 95.0, 950.0, 12345.0}) {
            chart.add(++step, QStringLiteral("total"), value);
            chart.refresh();
            chart.grab();
            QTRY_VERIFY2(textsOf(chart).filter(QStringLiteral("..")).isEmpty(), qPrintable(textsOf(chart).join(u' ')));
        }
    }
}

void TrainingChartsTest::stepsKeepTheirNumbersWhole() {
    for (const int width : {150, 180, 220, 400}) {
        for (const qint64 last : {50, 100, 500, 2000, 100000}) {
            CurveChart chart(CurveChart::Kind::Loss);
            chart.setTitle(QStringLiteral("Loss"));
            chart.show();
            QVERIFY(QTest::qWaitForWindowExposed(&chart));
            chart.add(last, QStringLiteral("scorer"), 3.5);
            for (const int height : {220, 180, 150, 130}) {
                chart.resize(width, height);
                chart.refresh();
                chart.grab();
                const QStringList texts = textsOf(chart);
                QVERIFY2(texts.filter(QStringLiteral("..")).isEmpty(),
                         qPrintable(QStringLiteral("%1x%2: %3").arg(width).arg(height).arg(texts.join(u' '))));
            }
        }
    }
}

void TrainingChartsTest::axesSpeakTheLanguage() {
    QLocale::setDefault(QLocale(QLocale::French));
    CurveChart chart(CurveChart::Kind::Accuracy);
    chart.resize(300, 250);
    chart.show();
    chart.add(1, QStringLiteral("scorer"), 0.5);
    chart.refresh();
    QLocale::setDefault(QLocale::c());
    QTRY_VERIFY2(textsOf(chart).contains(QStringLiteral("0,2")) && textsOf(chart).contains(QStringLiteral("0,8")),
                 qPrintable(textsOf(chart).join(u' ')));
}

void TrainingChartsTest::noTickLosesItsNumber() {
    CurveChart chart(CurveChart::Kind::Accuracy);
    chart.add(1, QStringLiteral("scorer"), 0.5);
    chart.show();
    for (const int height : {400, 170, 140}) {
        chart.resize(260, height);
        chart.refresh();
        const auto* axis =
            qobject_cast<QValueAxis*>(chart.findChild<QChartView*>()->chart()->axes(Qt::Vertical).constFirst());
        const auto shown = [&] {
            chart.grab();
            int count = 0;
            for (int tick = 0; tick < axis->tickCount(); ++tick) {
                const double value = static_cast<double>(tick) / (axis->tickCount() - 1);
                count += static_cast<int>(textsOf(chart).contains(QLocale().toString(value, 'g', 3)));
            }
            return count;
        };
        QTRY_COMPARE(shown(), axis->tickCount());
    }
}

QTEST_MAIN(TrainingChartsTest)
#include "tst_training_charts.moc"
