#include "dataset/scene_images.h"
#include "simulation/camera_view.h"
#include "simulation/stereo_depth.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <stdexcept>

using namespace grasploom;

namespace {

/// Planar depth of Jacquard's plane, or of one at another distance.
cv::Mat planeDepth(double distance) {
    Camera camera;
    camera.distanceMetres = distance;
    const CameraView view(camera);
    cv::Mat depth(camera.pixels, camera.pixels, CV_32FC1);
    for (int y = 0; y < depth.rows; ++y) {
        depth.row(y) = view.planeDepthMetres(0.5, y + 0.5);
    }
    return depth;
}

double focalPixels() {
    return CameraView(Camera{}).focalPixels();
}

cv::Mat measure(const cv::Mat& depth, double signal = 1, std::uint64_t seed = 1, const StereoOptions& options = {}) {
    return stereoDepthMetres(depth, cv::Mat(depth.size(), CV_32FC1, cv::Scalar(signal)), focalPixels(), seed, options);
}

struct PlaneNoise {
    double meanMetres, rmsMetres;  ///< of errors below 4 cm, about their mean
    double holes;                  ///< part of the pixels
};

PlaneNoise noiseOn(const cv::Mat& perfect, const cv::Mat& stereo, const cv::Mat& where) {
    const cv::Mat error = stereo - perfect;
    const cv::Mat hole = (stereo < 0) & where;
    const cv::Mat sound = where & (stereo > 0) & (cv::abs(error) < 0.04);
    cv::Scalar mean, deviation;
    cv::meanStdDev(error, mean, deviation, sound);
    return {mean[0], deviation[0], double(cv::countNonZero(hole)) / cv::countNonZero(where)};
}

cv::Mat everywhere(const cv::Mat& depth) {
    return cv::Mat(depth.size(), CV_8UC1, cv::Scalar(255));
}

/// Largest part of the values that are at multiples of 1/16 px of disparity, over calibrations near the true one.
double onLevels(const cv::Mat& stereo) {
    std::set<float> values;
    for (int y = 0; y < stereo.rows; y += 5) {
        values.insert(stereo.ptr<float>(y), stereo.ptr<float>(y) + stereo.cols);
    }
    values.erase(-1);
    std::ptrdiff_t most = 0;
    const double truth = focalPixels() * 0.08;
    for (double reach = truth * 0.998; reach < truth * 1.002; reach += truth * 5e-6) {
        most = std::max(most, std::ranges::count_if(values, [&](float z) {
                            const double level = 16 * reach / z;
                            return std::abs(level - std::round(level)) < 0.05;
                        }));
    }
    return double(most) / double(values.size());
}

}  // namespace

class TestStereoDepth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void planeIsNoisyAsInTheSamples();
    void samplesThemselvesAgree();
    void valuesLieAtSixteenthsOfAPixel();
    void noiseGrowsWithTheSquareOfDepth();
    void leftOfANearThingIsHidden();
    void outlinesAreRagged();
    void weakSignalLeavesHoles();
    void dependsOnTheSeedOnly();
    void refusesWhatMakesNoSense();
};

void TestStereoDepth::planeIsNoisyAsInTheSamples() {
    const cv::Mat depth = planeDepth(1.5);
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const PlaneNoise noise = noiseOn(depth, measure(depth, 1, seed), everywhere(depth));
        QVERIFY2(noise.rmsMetres > 2.3e-3 && noise.rmsMetres < 2.8e-3, qPrintable(QString::number(noise.rmsMetres)));
        QVERIFY(std::abs(noise.meanMetres) < 1.5e-3);
        QVERIFY2(noise.holes > 0 && noise.holes < 0.01, qPrintable(QString::number(noise.holes)));
    }
}

/// The limits of the test above, held against Jacquard's own pictures.
void TestStereoDepth::samplesThemselvesAgree() {
    const char* samples = std::getenv("GRASPLOOM_JACQUARD");
    if (samples == nullptr) {
        QSKIP("GRASPLOOM_JACQUARD is not set");
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
        const std::string path = entry.path().string();
        const std::size_t end = path.find("_stereo_depth.tiff");
        if (end == std::string::npos) {
            continue;
        }
        const cv::Mat stereo = readDepthMetres(path);
        cv::Mat away;
        cv::distanceTransform(readMask(path.substr(0, end) + "_mask.png") == 0, away, cv::DIST_L2, 3);
        const PlaneNoise noise =
            noiseOn(readDepthMetres(path.substr(0, end) + "_perfect_depth.tiff"), stereo, away > 60);
        QVERIFY2(noise.rmsMetres > 2.3e-3 && noise.rmsMetres < 2.8e-3, qPrintable(QString::number(noise.rmsMetres)));
        QVERIFY2(noise.holes < 0.01, qPrintable(QString::number(noise.holes)));
        QVERIFY2(onLevels(stereo) > 0.99, qPrintable(QString::number(onLevels(stereo))));
    }
}

void TestStereoDepth::valuesLieAtSixteenthsOfAPixel() {
    QVERIFY(onLevels(measure(planeDepth(1.5))) > 0.99);
}

void TestStereoDepth::noiseGrowsWithTheSquareOfDepth() {
    const cv::Mat near = planeDepth(1.2);
    const cv::Mat far = planeDepth(2.4);
    const double ratio = noiseOn(far, measure(far), everywhere(far)).rmsMetres /
                         noiseOn(near, measure(near), everywhere(near)).rmsMetres;
    QVERIFY2(ratio > 3.4 && ratio < 4.6, qPrintable(QString::number(ratio)));
}

void TestStereoDepth::leftOfANearThingIsHidden() {
    cv::Mat depth(400, 600, CV_32FC1, cv::Scalar(1.5));
    depth(cv::Rect(300, 100, 100, 200)) = 1.2;
    const cv::Mat stereo = measure(depth);
    // The second camera, to the right, sees the near thing shifted by the difference of disparities.
    const int hidden = cvRound(focalPixels() * 0.08 * (1 / 1.2 - 1 / 1.5));
    const auto holes = [&](int x, int width) {
        return cv::countNonZero(stereo(cv::Rect(x, 110, width, 180)) < 0) / (180.0 * width);
    };
    QVERIFY(hidden > 20);
    QVERIFY2(holes(300 - hidden + 4, hidden - 8) > 0.6,
             qPrintable(QString::number(holes(300 - hidden + 4, hidden - 8))));
    QVERIFY(holes(300 - 2 * hidden, hidden - 6) < 0.02);
    QVERIFY(holes(408, hidden) < 0.02);
}

void TestStereoDepth::outlinesAreRagged() {
    cv::Mat depth(400, 400, CV_32FC1, cv::Scalar(1.5));
    depth(cv::Rect(100, 100, 200, 200)) = 1.3;
    const cv::Mat stereo = measure(depth);
    // The right outline, row by row: where the near side ends.
    std::vector<double> ends;
    for (int y = 110; y < 290; ++y) {
        int x = 290;
        while (x < 320 && stereo.at<float>(y, x) < 1.4F) {
            ++x;
        }
        ends.push_back(x);
    }
    cv::Scalar mean, deviation;
    cv::meanStdDev(ends, mean, deviation);
    QVERIFY2(mean[0] > 299 && mean[0] < 306, qPrintable(QString::number(mean[0])));
    QVERIFY2(deviation[0] > 0.3 && deviation[0] < 4, qPrintable(QString::number(deviation[0])));
}

void TestStereoDepth::weakSignalLeavesHoles() {
    const cv::Mat depth(256, 256, CV_32FC1, cv::Scalar(1.5));
    const auto holes = [&](double signal) {
        return cv::countNonZero(measure(depth, signal) < 0) / double(depth.total());
    };
    QCOMPARE(holes(0), 1.0);
    QVERIFY(holes(1) < 0.01);
    QVERIFY(holes(0.2) > 0.3 && holes(0.2) < 0.9);
    QVERIFY(holes(0.15) > holes(0.25));
}

void TestStereoDepth::dependsOnTheSeedOnly() {
    const cv::Mat depth = planeDepth(1.5);
    QCOMPARE(cv::countNonZero(measure(depth, 1, 4) != measure(depth, 1, 4)), 0);
    QVERIFY(cv::countNonZero(measure(depth, 1, 4) != measure(depth, 1, 5)) > 1000);
}

void TestStereoDepth::refusesWhatMakesNoSense() {
    const cv::Mat depth(8, 8, CV_32FC1, cv::Scalar(1));
    const cv::Mat other(8, 9, CV_32FC1, cv::Scalar(1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stereoDepthMetres(depth, other, 100, 0));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stereoDepthMetres(cv::Mat(), cv::Mat(), 100, 0));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, stereoDepthMetres(depth, depth, 0, 0));
    StereoOptions options;
    options.baselineMetres = 0;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, measure(depth, 1, 0, options));
    options = {};
    options.levelsPerPixel = 0;
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, measure(depth, 1, 0, options));
    options = {};
    options.raggednessPixels = std::nan("");
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, measure(depth, 1, 0, options));
}

QTEST_APPLESS_MAIN(TestStereoDepth)
#include "tst_stereo_depth.moc"
