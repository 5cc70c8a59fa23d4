#include "evaluation/band_chart.h"
#include "evaluation/chart_lines.h"

#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <cmath>
#include <set>

using namespace grasploom;

namespace {

BandCurve curve(double mean, double deviation) {
    return {"net <a>", {500, 1000}, {{mean, deviation, 3}, {mean, deviation, 3}}};
}

cv::Mat decode(const std::string& bytes) {
    return cv::imdecode(std::vector<unsigned char>(bytes.begin(), bytes.end()), cv::IMREAD_COLOR);
}

}  // namespace

class BandChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rangeHoldsTheBandsInRoundSteps();
    void bandLiesWhereTheDeviationSays();
    void oneSeedHasNoBand();
    void marksAreDrawn();
    void everyFormatIsWhatItSays();
    void nothingStillDraws();
    void stylesDiffer();
};

void BandChartTest::rangeHoldsTheBandsInRoundSteps() {
    const std::vector<BandCurve> curves{curve(0.5, 0.15), curve(0.7, 0.05)};
    const AccuracyRange range = accuracyRange(curves);
    QVERIFY(std::abs(range.low - 0.2) < 1e-12 && std::abs(range.high - 0.8) < 1e-12);
    const std::vector<BandCurve> perfect{curve(1, 0.1)};
    const AccuracyRange top = accuracyRange(perfect);
    QVERIFY(std::abs(top.low - 0.8) < 1e-12 && top.high == 1);
    const AccuracyRange none = accuracyRange({});
    QVERIFY(none.low >= 0 && none.high <= 1 && none.low < none.high);
}

void BandChartTest::bandLiesWhereTheDeviationSays() {
    // One curve: the plot is 760 × 260 from (64, 64); mean ½, band from 0.3 to 0.7 of [0, 1]. PNG is at scale 2.
    const cv::Mat picture = decode(drawBands({"title", {curve(0.5, 0.2)}, {}, {0, 1}}, PictureFormat::Png));
    const auto isTinted = [&](double iteration, double accuracy) {
        const auto pixel = picture.at<cv::Vec3b>(static_cast<int>(2 * (64 + 260 * (1 - accuracy))),
                                                 static_cast<int>(2 * (64 + 760 * iteration / 1000)));
        return pixel[0] + 5 < pixel[2];  // orange on white: less blue than red
    };
    QVERIFY(isTinted(750, 0.65) && isTinted(750, 0.35));
    QVERIFY(!isTinted(750, 0.72) && !isTinted(750, 0.28) && !isTinted(400, 0.6));
}

void BandChartTest::oneSeedHasNoBand() {
    BandCurve single = curve(0.5, 0.2);
    for (MeanDeviation& value : single.accuracy) {
        value.deviation.reset();
    }
    const cv::Mat picture = decode(drawBands({"title", {single}, {}, {0, 1}}, PictureFormat::Png));
    const auto pixel = picture.at<cv::Vec3b>(static_cast<int>(2 * (64 + 260 * 0.36)), 2 * (64 + 570));
    QCOMPARE(pixel, cv::Vec3b(255, 255, 255));
}

void BandChartTest::marksAreDrawn() {
    QVERIFY(drawBands({"t", {curve(0.5, 0.1)}, {}, {0, 1}}, PictureFormat::Svg) !=
            drawBands({"t", {curve(0.5, 0.1)}, {250}, {0, 1}}, PictureFormat::Svg));
}

void BandChartTest::everyFormatIsWhatItSays() {
    const BandChart chart{"t", {curve(0.5, 0.1)}, {}, {0, 1}};
    QVERIFY(drawBands(chart, PictureFormat::Svg).find("<svg") != std::string::npos);
    QCOMPARE(drawBands(chart, PictureFormat::Png).substr(1, 3), std::string("PNG"));
    QCOMPARE(drawBands(chart, PictureFormat::Pdf).substr(0, 5), std::string("%PDF-"));
}

void BandChartTest::nothingStillDraws() {
    QVERIFY(!drawBands({"t", {}, {}, {}}, PictureFormat::Png).empty());
    QVERIFY(!drawBands({"t", {{"empty", {}, {}}}, {}, {}}, PictureFormat::Svg).empty());
}

void BandChartTest::stylesDiffer() {
    std::set<std::pair<std::vector<double>, int>> seen;
    for (std::size_t i = 0; i < 7; ++i) {
        seen.insert({lineStyle(i).dash, lineStyle(i).marker});
    }
    QCOMPARE(seen.size(), std::size_t{7});
}

QTEST_APPLESS_MAIN(BandChartTest)
#include "tst_band_chart.moc"
