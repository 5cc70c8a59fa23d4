#include "evaluation/depth_profile.h"

#include <QtTest/QTest>

#include <cmath>
#include <limits>
#include <stdexcept>

using namespace grasploom;

namespace {

constexpr double focal = 500;                // px
const Pinhole camera{focal, 200, 200};       // of a picture of 400 px
const Grasp straight{200, 200, 0, 100, 20};  // along the rows; at 1 m a pixel is 2 mm
constexpr CentrePlane level{1.0, {0, 0, -1}};
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

cv::Mat flat(float metres = 1) {
    return cv::Mat(400, 400, CV_32FC1, cv::Scalar(metres));
}

/// Planar depth of the plane with unit `normal` through the point at `depth` on the optical axis.
cv::Mat tilted(const std::array<double, 3>& normal, double depth) {
    cv::Mat picture(400, 400, CV_32FC1);
    for (int y = 0; y < 400; ++y) {
        for (int x = 0; x < 400; ++x) {
            const double across = (x + 0.5 - camera.centreX) / focal, down = (y + 0.5 - camera.centreY) / focal;
            picture.at<float>(y, x) =
                static_cast<float>(depth * normal[2] / (across * normal[0] + down * normal[1] + normal[2]));
        }
    }
    return picture;
}

ProfileSample sampleAt(const DepthProfile& profile, double offset) {
    for (const ProfileSample& sample : profile.samples) {
        if (std::abs(sample.offsetPixels - offset) < 1e-9) {
            return sample;
        }
    }
    throw std::runtime_error("no such sample");
}

bool near(double a, double b, double tolerance = 1e-6) {
    return std::abs(a - b) <= tolerance;
}

}  // namespace

class DepthProfileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizesComeFromTheDepthOfTheCentre();
    void followsTheClosingAxis();
    void averagesOverTheJaw();
    void holesAreGaps();
    void aRidgeUnderAFingerIsTouched();
    void roomIsMeasuredAlongTheWayIn();
    void aFingerOutsideThePictureIsUnseen();
    void whatIsUnsoundIsRefused();
};

void DepthProfileTest::sizesComeFromTheDepthOfTheCentre() {
    const DepthProfile profile = depthProfile(straight, flat(), camera, level);
    QVERIFY(near(profile.metresPerPixel, 0.002));
    QVERIFY(near(profile.openingMetres, 0.2) && near(profile.jawMetres, 0.04));
    QVERIFY(near(profile.fingers[0].innerPixels, -50) && near(profile.fingers[1].innerPixels, 50));
    QVERIFY(near(profile.fingers[0].outerPixels, -54) && near(profile.fingers[1].outerPixels, 54));  // 8 mm
    QCOMPARE(profile.samples.front().offsetPixels, -64.0);                                           // 20 mm more
    QCOMPARE(profile.samples.back().offsetPixels, 64.0);
    QVERIFY(!profile.touches() && near(*profile.fingers[0].roomMetres, 0, 1e-7));
    // Twice as far away the same pixels are twice as long.
    const DepthProfile far = depthProfile(straight, flat(2), camera, {2.0, {0, 0, -1}});
    QVERIFY(near(far.openingMetres, 0.4) && near(far.fingers[1].outerPixels, 52));
}

void DepthProfileTest::followsTheClosingAxis() {
    cv::Mat depth = flat();
    // Nearer the farther down: 1 mm a row.
    for (int y = 0; y < 400; ++y) {
        depth.row(y).setTo(1.0F - 0.001F * static_cast<float>(y - 200));
    }
    const auto along = [&](double angle) {
        return depthProfile({200.5, 200.5, radians(angle), 100, 1}, depth, camera, level);
    };
    QVERIFY(near(sampleAt(along(0), 40).meanMetres, 1, 1e-6));
    // θ is clockwise on the screen: at −90° the axis points up the picture.
    QVERIFY(near(sampleAt(along(-90), 40).meanMetres, 1.040, 1e-6));
    QVERIFY(near(sampleAt(along(-90), -40).meanMetres, 0.960, 1e-6));
    QVERIFY(near(sampleAt(along(30), 40).meanMetres, 0.980, 0.0011));
}

void DepthProfileTest::averagesOverTheJaw() {
    cv::Mat depth = flat();
    depth.rowRange(190, 195).setTo(0.9);  // a quarter of the jaw's 20 rows
    const ProfileSample sample = sampleAt(depthProfile(straight, depth, camera, level), 10);
    QVERIFY(near(sample.meanMetres, 0.975, 1e-6));
    QVERIFY(near(sample.nearestMetres, 0.9, 1e-6) && near(sample.farthestMetres, 1, 1e-6));
    QVERIFY(near(sample.planeMetres, 1));
    // What is outside of the jaw does not count.
    depth.rowRange(0, 190).setTo(0.5);
    QVERIFY(near(sampleAt(depthProfile(straight, depth, camera, level), 10).meanMetres, 0.975, 1e-6));
}

void DepthProfileTest::holesAreGaps() {
    for (const float invalid :
         {-1.0F, 0.0F, std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
        cv::Mat depth = flat();
        depth(cv::Rect(210, 190, 10, 9)).setTo(invalid);   // 9 of 20 rows: still seen
        depth(cv::Rect(220, 190, 10, 11)).setTo(invalid);  // 11 of 20: a hole
        const DepthProfile profile = depthProfile(straight, depth, camera, level);
        QVERIFY(near(sampleAt(profile, 15).meanMetres, 1, 1e-6));
        QVERIFY(std::isnan(sampleAt(profile, 25).meanMetres) && std::isnan(sampleAt(profile, 25).nearestMetres));
        QVERIFY(near(sampleAt(profile, 25).planeMetres, 1));
    }
}

void DepthProfileTest::aRidgeUnderAFingerIsTouched() {
    cv::Mat depth = flat(1.03F);                   // 3 cm below the centre
    depth(cv::Rect(170, 180, 60, 40)).setTo(1.0);  // what is to be grasped
    const DepthProfile free = depthProfile(straight, depth, camera, level);
    QVERIFY(!free.touches());
    QVERIFY(near(*free.fingers[0].roomMetres, 0.03, 1e-6) && near(*free.fingers[1].roomMetres, 0.03, 1e-6));
    depth(cv::Rect(252, 205, 1, 1)).setTo(0.99);  // one pixel, 1 cm above the centre, under the right finger
    const DepthProfile blocked = depthProfile(straight, depth, camera, level);
    QVERIFY(blocked.fingers[1].touches && !blocked.fingers[0].touches && blocked.touches());
    QVERIFY(near(*blocked.fingers[1].roomMetres, -0.01, 1e-6));
    ProfileOptions lenient;
    lenient.touchToleranceMetres = 0.011;
    QVERIFY(!depthProfile(straight, depth, camera, level, lenient).touches());
    depth(cv::Rect(252, 205, 1, 1)).setTo(1.03);
    depth(cv::Rect(256, 205, 1, 1)).setTo(0.99);  // just behind the finger's back
    QVERIFY(!depthProfile(straight, depth, camera, level).touches());
}

/// A slope that the gripper comes in along the normal of is level to it; straight along the axis one finger hits it.
void DepthProfileTest::roomIsMeasuredAlongTheWayIn() {
    const std::array<double, 3> normal{std::sin(radians(30)), 0, -std::cos(radians(30))};
    const cv::Mat slope = tilted(normal, 1);
    const DepthProfile along = depthProfile(straight, slope, camera, {1, normal});
    QVERIFY(!along.touches());
    for (const ProfileSample& sample : along.samples) {
        QVERIFY(near(sample.planeMetres, sample.meanMetres, 0.002));
    }
    QVERIFY(near(*along.fingers[0].roomMetres, 0, 1e-6) && near(*along.fingers[1].roomMetres, 0, 1e-6));
    const DepthProfile axis = depthProfile(straight, slope, camera, level);
    QVERIFY(axis.fingers[0].touches && !axis.fingers[1].touches);
    // The lower side starts 50 px out: z = 1 / (1 − tan 30° · 50.5 / 500).
    const double depth = 1 / (1 - std::tan(radians(30)) * 50.5 / focal);
    QVERIFY(near(*axis.fingers[1].roomMetres, depth - 1, 1e-5));
}

void DepthProfileTest::aFingerOutsideThePictureIsUnseen() {
    const DepthProfile profile = depthProfile({30, 200, 0, 100, 20}, flat(), camera, level);
    QVERIFY(!profile.fingers[0].roomMetres && !profile.fingers[0].touches);
    QVERIFY(profile.fingers[1].roomMetres.has_value());
    QVERIFY(std::isnan(sampleAt(profile, -31).meanMetres) && !std::isnan(sampleAt(profile, -29).meanMetres));
}

void DepthProfileTest::whatIsUnsoundIsRefused() {
    const auto refused = [](const Grasp& grasp, const cv::Mat& depth, const Pinhole& pinhole, const CentrePlane& plane,
                            const ProfileOptions& options = {}) {
        QVERIFY_EXCEPTION_THROWN(depthProfile(grasp, depth, pinhole, plane, options), std::invalid_argument);
    };
    refused(straight, cv::Mat(), camera, level);
    refused(straight, cv::Mat(4, 4, CV_64FC1), camera, level);
    refused({200, 200, 0, -1, 20}, flat(), camera, level);
    refused({200, 200, 0, 1e9, 20}, flat(), camera, level);
    refused(straight, flat(), {0, 200, 200}, level);
    refused(straight, flat(), camera, {0, {0, 0, -1}});
    refused(straight, flat(), camera, {notANumber, {0, 0, -1}});
    ProfileOptions options;
    options.seenShare = 0;
    refused(straight, flat(), camera, level, options);
    QVERIFY(validate(options).starts_with("seenShare"));
}

QTEST_APPLESS_MAIN(DepthProfileTest)
#include "tst_depth_profile.moc"
