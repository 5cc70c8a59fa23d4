#include "evaluation/charts.h"
#include "evaluation/colour_map.h"

#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <cmath>

using namespace grasploom;

namespace {

NamedSweep exampleSweep() {
    Sweep sweep;
    sweep.angles = {10, 20, 30};
    sweep.ious = {0.2, 0.25};
    sweep.correct = {{2, 1}, {5, 4}, {10, 8}};
    sweep.scenes = 10;
    return {"net · <scorer>", sweep};
}

cv::Mat decode(const std::string& bytes) {
    return cv::imdecode(std::vector<unsigned char>(bytes.begin(), bytes.end()), cv::IMREAD_COLOR);
}

}  // namespace

class ChartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void heatmapCellsHaveTheirAccuracysColour();
    void heatmapMarksTheCriterion();
    void everyFormatIsWhatItSays();
    void curvesDifferBetweenRankings();
    void emptySweepStillDraws();
    void csvHoldsEveryCell();
};

void ChartsTest::heatmapCellsHaveTheirAccuracysColour() {
    const cv::Mat picture = decode(drawHeatmap(exampleSweep(), {90, 0.9}, PictureFormat::Png));
    QCOMPARE(picture.cols, 1280);
    // Cell (angle 30°, IoU 20 %) is the top left one of 2 × 3 in the frame at (84, 56), 460 × 340; PNG is at scale 2.
    const auto colourAt = [&](double x, double y) {
        return picture.at<cv::Vec3b>(static_cast<int>(y * 2), static_cast<int>(x * 2));
    };
    const auto expected = viridis(1.0);
    const cv::Vec3b corner = colourAt(84 + 12, 56 + 12);
    for (int c = 0; c < 3; ++c) {
        QVERIFY(std::abs(corner[2 - c] - expected[static_cast<std::size_t>(c)] * 255) < 2);
    }
    const auto low = viridis(0.1);  // angle 10°, IoU 25 %: bottom right
    const cv::Vec3b bottom = colourAt(84 + 460 - 12, 56 + 340 - 12);
    for (int c = 0; c < 3; ++c) {
        QVERIFY(std::abs(bottom[2 - c] - low[static_cast<std::size_t>(c)] * 255) < 2);
    }
}

void ChartsTest::heatmapMarksTheCriterion() {
    QVERIFY(drawHeatmap(exampleSweep(), {30, 0.25}, PictureFormat::Png) !=
            drawHeatmap(exampleSweep(), {90, 0.9}, PictureFormat::Png));
}

void ChartsTest::everyFormatIsWhatItSays() {
    const NamedSweep sweep = exampleSweep();
    QVERIFY(drawHeatmap(sweep, {}, PictureFormat::Svg).find("<svg") != std::string::npos);
    QCOMPARE(drawHeatmap(sweep, {}, PictureFormat::Pdf).substr(0, 5), std::string("%PDF-"));
    QCOMPARE(drawCurves({sweep}, {}, PictureFormat::Png).substr(1, 3), std::string("PNG"));
    QVERIFY(drawCurves({sweep}, {}, PictureFormat::Svg).find("<svg") != std::string::npos);
}

void ChartsTest::curvesDifferBetweenRankings() {
    NamedSweep other = exampleSweep();
    other.sweep.correct[2][0] = 3;
    QVERIFY(drawCurves({exampleSweep()}, {}, PictureFormat::Svg) != drawCurves({other}, {}, PictureFormat::Svg));
    QVERIFY(!decode(drawCurves({exampleSweep(), other}, {}, PictureFormat::Png)).empty());
}

void ChartsTest::emptySweepStillDraws() {
    QVERIFY(!drawHeatmap({"nothing", {}}, {}, PictureFormat::Png).empty());
    QVERIFY(!drawCurves({}, {}, PictureFormat::Png).empty());
    Sweep noScenes = exampleSweep().sweep;
    noScenes.scenes = 0;
    noScenes.correct = {{0, 0}, {0, 0}, {0, 0}};
    QVERIFY(!drawCurves({{"no scenes", noScenes}}, {}, PictureFormat::Svg).empty());
}

void ChartsTest::csvHoldsEveryCell() {
    QCOMPARE(formatSweepCsv(exampleSweep().sweep),
             std::string("angle_degrees,iou,correct,total,accuracy\n10,0.2,2,10,0.200000\n10,0.25,1,10,0.100000\n"
                         "20,0.2,5,10,0.500000\n20,0.25,4,10,0.400000\n30,0.2,10,10,1.000000\n30,0.25,8,10,0.800000\n"));
}

QTEST_APPLESS_MAIN(ChartsTest)
#include "tst_charts.moc"
