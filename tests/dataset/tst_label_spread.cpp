#include "dataset/label_spread.h"

#include <QtTest/QTest>

#include <opencv2/core.hpp>

#include <cmath>

using namespace grasploom;

class LabelSpreadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void poolsScenes();
    void measuresFromTheMasksEdge();
    void quantilesAreBetweenTheValues();
};

namespace {

/// 40 px wide, 30 high; objects from column 10 to 19, all rows.
cv::Mat stripe() {
    cv::Mat mask(30, 40, CV_8UC1, cv::Scalar(0));
    mask.colRange(10, 20).setTo(255);
    return mask;
}

}  // namespace

void LabelSpreadTest::poolsScenes() {
    LabelSpread spread;
    addScene(spread, groupByJaw({{15, 15, 0, 8, 2}, {15, 15, 0, 8, 4}, {12, 9, radians(-30), 6, 2}}), stripe());
    addScene(spread, {}, stripe());
    QVERIFY((spread.lines == std::vector<double>{3, 0}));
    QVERIFY((spread.linesPerGrasp == std::vector<double>{1.5}));
    QVERIFY((spread.openings == std::vector<double>{8, 8, 6}));
    QCOMPARE(spread.degrees.size(), std::size_t{3});
    QVERIFY(std::abs(spread.degrees.back() + 30) < 1e-9);
}

void LabelSpreadTest::measuresFromTheMasksEdge() {
    LabelSpread spread;
    const auto at = [](double x) { return Grasp{x, 15, 0, 8, 2}; };
    // Middles of pixels: just within and just outside of either edge, in the middle, far outside, beside the picture.
    addScene(spread, groupByJaw({at(10.5), at(19.5), at(14.5), at(9.5), at(20.5), at(0.5), at(-5), at(500)}), stripe());
    const std::vector<double> wanted{0.5, 0.5, 4.5, -0.5, -0.5, -9.5, -9.5, -19.5};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QVERIFY2(std::abs(spread.edgePixels.at(i) - wanted[i]) < 1e-4, std::to_string(spread.edgePixels[i]).c_str());
    }
    // Without objects all is outside, without a plane all is within: nothing is nowhere.
    addScene(spread, groupByJaw({at(5)}), cv::Mat(30, 40, CV_8UC1, cv::Scalar(0)));
    QVERIFY(spread.edgePixels.back() < 0 && std::isfinite(spread.edgePixels.back()));
    addScene(spread, groupByJaw({at(5)}), cv::Mat(30, 40, CV_8UC1, cv::Scalar(255)));
    QVERIFY(spread.edgePixels.back() > 0 && std::isfinite(spread.edgePixels.back()));
}

void LabelSpreadTest::quantilesAreBetweenTheValues() {
    std::vector<double> values;
    for (int i = 100; i >= 0; --i) {
        values.push_back(i);
    }
    const auto found = quantilesOf(values);
    const std::array<double, 5> wanted{5, 25, 50, 75, 95};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        QVERIFY(std::abs(found[i] - wanted[i]) < 1e-9);
    }
    QVERIFY((quantilesOf({7}) == std::array<double, 5>{7, 7, 7, 7, 7}));
    QVERIFY((quantilesOf({}) == std::array<double, 5>{}));
}

QTEST_APPLESS_MAIN(LabelSpreadTest)
#include "tst_label_spread.moc"
