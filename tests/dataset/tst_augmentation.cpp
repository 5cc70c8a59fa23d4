#include "dataset/augmentation.h"

#include "dataset/resampling.h"

#include <QtTest/QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>
#include <stdexcept>

using namespace grasploom;

namespace {

/// What part of each pixel the grasp's rectangle covers, 0–255, by 8 × 8 points: knows nothing of the code under test.
cv::Mat drawn(const Grasp& grasp, cv::Size size) {
    cv::Mat picture(size, CV_8UC1);
    const double c = std::cos(grasp.angleRadians);
    const double s = std::sin(grasp.angleRadians);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            int inside = 0;
            for (int i = 0; i < 64; ++i) {
                const double dx = x + (i % 8 + 0.5) / 8 - grasp.x;
                const double dy = y + (i / 8 + 0.5) / 8 - grasp.y;
                inside += std::abs(c * dx + s * dy) <= grasp.opening / 2 && std::abs(c * dy - s * dx) <= grasp.jaw / 2;
            }
            picture.at<uchar>(y, x) = static_cast<uchar>(inside * 255 / 64);
        }
    }
    return picture;
}

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

Point centroid(const cv::Mat& picture) {
    const cv::Moments m = cv::moments(picture);
    return {m.m10 / m.m00 + 0.5, m.m01 / m.m00 + 0.5};
}

}  // namespace

class AugmentationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inverseUndoes();
    void composesInOrder();
    void graspTurnsWithItsAxis();
    void mirrorFlipsTheAngleExactly();
    void fitKeepsAspectAndCentres();
    void maskAndGraspMoveTogether();
    void dropsGraspsThatLeave();
    void drawsAreDeterminedByTheirKeys();
    void drawsAreDistributedAsPromised();
    void optionsSwitchPartsOff();
    void refusesScaleZero();
};

void AugmentationTest::inverseUndoes() {
    for (std::uint64_t i = 0; i < 200; ++i) {
        const Similarity t = drawAugmentation({}, {1024, 768}, 320, 1, 2, i);
        const Similarity both = compose(inverse(t), t);
        const Similarity identity;
        for (std::size_t k = 0; k < 6; ++k) {
            QVERIFY(std::abs(both.m[k] - identity.m[k]) < 1e-9);
        }
        const Grasp grasp{100.5 + static_cast<double>(i), 300.25, radians(-80 + 0.7 * static_cast<double>(i)), 60, 20};
        const Grasp back = apply(inverse(t), apply(t, grasp));
        QVERIFY(distance({back.x, back.y}, {grasp.x, grasp.y}) < 1e-9);
        QVERIFY(angleDifference(back.angleRadians, grasp.angleRadians) < 1e-12);
        QVERIFY(std::abs(back.opening - grasp.opening) < 1e-9 && std::abs(back.jaw - grasp.jaw) < 1e-9);
    }
}

void AugmentationTest::composesInOrder() {
    const Similarity a = drawAugmentation({}, {640, 480}, 224, 3, 0, 0);
    const Similarity b = drawAugmentation({}, {100, 300}, 320, 4, 0, 0);
    const Point p{12.5, 77};
    QVERIFY(distance(apply(compose(b, a), p), apply(b, apply(a, p))) < 1e-9);
    QVERIFY(std::abs(scaleOf(compose(b, a)) - scaleOf(a) * scaleOf(b)) < 1e-12);
    QCOMPARE(isReflection(compose(b, a)), isReflection(a) != isReflection(b));
}

void AugmentationTest::graspTurnsWithItsAxis() {
    // The grasp's corners must be those of the transformed rectangle, in whatever order.
    for (std::uint64_t i = 0; i < 200; ++i) {
        const Similarity t = drawAugmentation({}, {1024, 1024}, 320, 9, 0, i);
        const Grasp grasp{500, 400, radians(37), 90, 25};
        const Grasp moved = apply(t, grasp);
        QVERIFY(moved.angleRadians >= -pi / 2 && moved.angleRadians < pi / 2);
        for (const Point& corner : corners(grasp)) {
            double nearest = 1e9;
            for (const Point& other : corners(moved)) {
                nearest = std::min(nearest, distance(apply(t, corner), other));
            }
            QVERIFY(nearest < 1e-9);
        }
    }
}

void AugmentationTest::mirrorFlipsTheAngleExactly() {
    const Similarity mirror{{-1, 0, 1024, 0, 1, 0}};
    for (double angle = -89.5; angle < 90; angle += 3.7) {
        const Grasp moved = apply(mirror, Grasp{100, 200, radians(angle), 30, 10});
        QCOMPARE(moved.angleRadians, -radians(angle));
        QCOMPARE(moved.x, 924.0);
        QCOMPARE(moved.y, 200.0);
        QCOMPARE(moved.opening, 30.0);
    }
    QCOMPARE(apply(mirror, Grasp{0, 0, -pi / 2, 1, 1}).angleRadians, -pi / 2);
    const Grasp grasp{1, 2, 0.3, 4, 5};
    QVERIFY(apply(Similarity{}, grasp) == grasp);
}

void AugmentationTest::fitKeepsAspectAndCentres() {
    const Similarity square = fitToInput({1024, 1024}, 320);
    QVERIFY(distance(apply(square, Point{0, 0}), {0, 0}) < 1e-12);
    QVERIFY(distance(apply(square, Point{1024, 1024}), {320, 320}) < 1e-9);
    const Similarity wide = fitToInput({640, 480}, 320);
    QVERIFY(distance(apply(wide, Point{0, 0}), {0, 40}) < 1e-12);
    QVERIFY(distance(apply(wide, Point{640, 480}), {320, 280}) < 1e-9);
}

void AugmentationTest::maskAndGraspMoveTogether() {
    const cv::Size image{400, 360};
    const Grasp grasp{190.3, 201.7, radians(28), 120.5, 41.5};
    const cv::Mat picture = drawn(grasp, image);
    int reflections = 0;
    for (std::uint64_t i = 0; i < 24; ++i) {
        const Similarity t = drawAugmentation({}, image, 160, 5, 1, i);
        const Grasp moved = apply(t, grasp);
        const cv::Mat expected = drawn(moved, {160, 160});
        const cv::Mat got = resample(picture, t, 160);
        // Half a pixel of error in the convention would be seen five times over.
        QVERIFY(distance(centroid(got), {moved.x, moved.y}) < 0.1);
        QVERIFY(cv::norm(got, expected, cv::NORM_L1) < 0.04 * cv::norm(expected, cv::NORM_L1));
        reflections += isReflection(t) ? 1 : 0;
    }
    QVERIFY(reflections > 0 && reflections < 24);
}

void AugmentationTest::dropsGraspsThatLeave() {
    const std::vector<Grasp> grasps{{10, 10, 0, 5, 5}, {-0.01, 10, 0, 5, 5}, {99.99, 50, 0, 5, 5}, {50, 100, 0, 5, 5}};
    const std::vector<Grasp> kept = transformGrasps(grasps, Similarity{}, 100);
    QCOMPARE(kept.size(), std::size_t{2});
    QCOMPARE(kept[1].x, 99.99);
}

void AugmentationTest::drawsAreDeterminedByTheirKeys() {
    const auto draw = [](std::uint64_t seed, std::uint64_t epoch, std::uint64_t index) {
        return drawAugmentation({}, {1024, 1024}, 320, seed, epoch, index);
    };
    const Similarity first = draw(1, 2, 3);
    QVERIFY(!(draw(1, 2, 4) == first));
    QVERIFY(draw(1, 2, 3) == first);
    QVERIFY(!(draw(1, 3, 3) == first));
    QVERIFY(!(draw(2, 2, 3) == first));
    QVERIFY(!(draw(2, 1, 3) == first));
}

void AugmentationTest::drawsAreDistributedAsPromised() {
    const int count = 20000;
    int mirrored = 0;
    std::array<int, 12> turns{};
    std::array<int, 10> shifts{};
    for (int i = 0; i < count; ++i) {
        // At the image's own size nothing is scaled, and the image's centre only shifts.
        const Similarity t = drawAugmentation({}, {1000, 1000}, 1000, 11, 0, static_cast<std::uint64_t>(i));
        mirrored += isReflection(t) ? 1 : 0;
        const Point centre = apply(t, Point{500, 500});
        QVERIFY(std::abs(centre.x - 500) <= 50 && std::abs(centre.y - 500) <= 50);
        ++shifts[static_cast<std::size_t>(std::min(9.0, (centre.x - 450) / 10))];
        const double turn = std::atan2(t.m[4], t.m[1]) + pi;
        ++turns[static_cast<std::size_t>(std::min(11.0, turn / (pi / 6)))];
    }
    // Five standard deviations of the binomial counts.
    QVERIFY(std::abs(mirrored - count / 2) < 5 * std::sqrt(count / 4.0));
    for (const int turn : turns) {
        QVERIFY(std::abs(turn - count / 12.0) < 5 * std::sqrt(count / 12.0));
    }
    for (const int shift : shifts) {
        QVERIFY(std::abs(shift - count / 10.0) < 5 * std::sqrt(count / 10.0));
    }
}

void AugmentationTest::optionsSwitchPartsOff() {
    const AugmentOptions none{false, false, 0};
    QVERIFY(drawAugmentation(none, {1024, 1024}, 320, 1, 1, 1) == fitToInput({1024, 1024}, 320));
    for (std::uint64_t i = 0; i < 50; ++i) {
        QVERIFY(!isReflection(drawAugmentation({true, false, 50}, {64, 64}, 64, 1, 0, i)));
        const Similarity upright = drawAugmentation({false, true, 50}, {64, 64}, 64, 1, 0, i);
        QVERIFY(upright.m[1] == 0 && upright.m[3] == 0);
    }
}

void AugmentationTest::refusesScaleZero() {
    QVERIFY_EXCEPTION_THROWN(inverse(Similarity{{0, 0, 1, 0, 0, 1}}), std::invalid_argument);
}

QTEST_APPLESS_MAIN(AugmentationTest)
#include "tst_augmentation.moc"
