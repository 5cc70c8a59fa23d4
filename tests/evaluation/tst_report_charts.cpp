#include "evaluation/bar_chart.h"
#include "evaluation/chart_frame.h"
#include "evaluation/difference_chart.h"
#include "evaluation/quality_charts.h"

#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <cmath>

using namespace grasploom;

namespace {

cv::Mat pixels(const Chart& chart) {
    const std::string bytes = draw(chart, PictureFormat::Png);
    return cv::imdecode(std::vector<unsigned char>(bytes.begin(), bytes.end()), cv::IMREAD_COLOR);
}

/// At a point of the chart; a PNG is drawn twice as large.
std::array<double, 3> colourAt(const cv::Mat& picture, double x, double y) {
    const auto& pixel = picture.at<cv::Vec3b>(static_cast<int>(y * 2), static_cast<int>(x * 2));
    return {pixel[2] / 255.0, pixel[1] / 255.0, pixel[0] / 255.0};
}

bool near(const std::array<double, 3>& a, const std::array<double, 3>& b) {
    return std::abs(a[0] - b[0]) < 0.02 && std::abs(a[1] - b[1]) < 0.02 && std::abs(a[2] - b[2]) < 0.02;
}

/// Two angles and two IoUs: B better and sure; A better and sure; B better but maybe by chance; the same.
DifferenceSurface surface() {
    DifferenceSurface made{{10, 20}, {0.2, 0.3}, {{{}, {}}, {{}, {}}}, 100};
    made.cells[0][0] = {10, 50, 20, 1e-6, 1e-5, 1e-5};
    made.cells[0][1] = {50, 10, 20, 1e-6, 1e-5, 1e-5};
    made.cells[1][0] = {5, 15, 20, 0.04, 0.16, 0.06};
    made.cells[1][1] = {5, 5, 20, 1, 1, 1};
    return made;
}

}  // namespace

class ReportChartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyChartIsWhatItsFormatSays();
    void differencesAreColouredBySign();
    void whatMayBeChanceIsGreyUnderTheCorrectionNamed();
    void differenceCsvHoldsEveryCell();
    void barsAreAsLongAsTheirValues();
    void shortensTextsWithinCharacters();
};

void ReportChartsTest::everyChartIsWhatItsFormatSays() {
    const Calibration calibration{{{0, 0.5, 4, 1, 0.3}, {0.5, 1, 0, 0, 0}}, 0.05, 0.05, 0.2};
    const std::vector<Chart> charts{
        differenceChart(surface(), {20, 0.3}), barChart({"t", "a", {}, {}}),
        reliabilityChart({{"s", calibration}}), precisionRecallChart({{"s", {{0.9, 0.5, 1, 0}}}}),
        anyHitChart({"1", "all"}, {{"r", {0.5, 0.75}, {{0.4, 0.6}, {0.6, 0.9}}}})};
    for (const Chart& chart : charts) {
        QVERIFY(draw(chart, PictureFormat::Png).starts_with("\x89PNG"));
        QVERIFY(draw(chart, PictureFormat::Pdf).starts_with("%PDF"));
        QVERIFY(draw(chart, PictureFormat::Svg).find("<svg") != std::string::npos);
        QCOMPARE(pixels(chart).cols, static_cast<int>(2 * chart.width));
    }
}

void ReportChartsTest::differencesAreColouredBySign() {
    const auto better = differenceColour(1), worse = differenceColour(-1);
    QVERIFY(better[2] > better[0] && worse[0] > worse[2]);  // blue for B, orange for A
    QVERIFY(near(differenceColour(0), {1, 1, 1}));
    QVERIFY(near(differenceColour(NAN), {1, 1, 1}));
    QVERIFY(near(differenceColour(7), better));
    const cv::Mat picture = pixels(differenceChart(surface(), {90, 0.9}));
    // Frame (84, 62), 440 × 320: 10° is the lower row. The largest difference has the full colour.
    QVERIFY(near(colourAt(picture, 84 + 20, 62 + 320 - 20), better));
    QVERIFY(near(colourAt(picture, 84 + 440 - 20, 62 + 320 - 20), worse));
}

void ReportChartsTest::whatMayBeChanceIsGreyUnderTheCorrectionNamed() {
    const auto isGrey = [](const DifferenceStyle& style) {
        const auto colour = colourAt(pixels(differenceChart(surface(), {90, 0.9}, style)), 84 + 30, 62 + 31);
        return std::abs(colour[0] - colour[2]) < 0.02 && colour[0] < 0.95;
    };
    QVERIFY(isGrey({}));  // Holm: 0.16
    QVERIFY(isGrey({Correction::BenjaminiHochberg, 0.05}));
    QVERIFY(!isGrey({Correction::BenjaminiHochberg, 0.1}));
    QVERIFY(!isGrey({Correction::None, 0.05}));
}

void ReportChartsTest::differenceCsvHoldsEveryCell() {
    const QList<QByteArray> lines = QByteArray::fromStdString(formatDifferenceCsv(surface())).trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[1], QByteArray("10,0.2,10,50,20,0.4,1e-06,1e-05,1e-05"));
    QCOMPARE(lines[4], QByteArray("20,0.3,5,5,20,0,1,1,1"));
}

void ReportChartsTest::barsAreAsLongAsTheirValues() {
    const cv::Mat picture = pixels(barChart({"t", "a", {}, {{"half", {5}, {""}}, {"whole", {10}, {""}}}}));
    const auto length = [&](double y) {
        int count = 0;
        for (int x = 0; x < picture.cols; ++x) {
            const auto& p = picture.at<cv::Vec3b>(static_cast<int>(2 * y), x);
            count += p[0] < 60 && p[2] > 200 ? 1 : 0;  // orange: the first of the palette
        }
        return count;
    };
    const int half = length(44 + 7), whole = length(44 + 25 + 7);
    QVERIFY(half > 100);
    QVERIFY(std::abs(2 * half - whole) <= 4);
}

void ReportChartsTest::shortensTextsWithinCharacters() {
    const CairoPage page(PictureFormat::Svg, 10, 10);
    const QString text = QStringLiteral("Δθ≤30°日本語Δθ≤30°日本語");
    for (const double room : {10.0, 30.0, 50.0, 70.0}) {
        const std::string shorter = fitted(page, text.toStdString(), 12, room);
        QVERIFY(shorter == "…" || page.textWidth(shorter, 12) <= room);
        QVERIFY(text.startsWith(QString::fromStdString(shorter).chopped(1)));  // whole characters only
        QVERIFY(shorter.ends_with("…"));
    }
    QCOMPARE(fitted(page, "short", 12, 100), std::string("short"));
}

QTEST_APPLESS_MAIN(ReportChartsTest)
#include "tst_report_charts.moc"
