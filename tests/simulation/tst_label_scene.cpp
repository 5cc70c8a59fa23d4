#include "simulation/label_scene.h"

#include "dataset/grasp_file.h"
#include "simulation/camera_view.h"
#include "simulation/settle.h"
#include "tests/simulation/simple_solids.h"

#include <QtTest/QTest>

#include <array>
#include <cmath>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

namespace {

struct Pictured {
    std::vector<SolidObject> objects;
    Camera camera;
    cv::Mat depth;
    cv::Mat mask;
};

/// Depth and mask by casting a ray a pixel.
Pictured pictured(std::vector<SolidObject> objects, int pixels = 512) {
    Pictured scene{std::move(objects), {}, {}, {}};
    scene.camera.pixels = pixels;
    scene.depth = cv::Mat(pixels, pixels, CV_32FC1);
    scene.mask = cv::Mat::zeros(pixels, pixels, CV_8UC1);
    const CameraView view(scene.camera);
    const SolidRays rays(scene.objects);
    for (int y = 0; y < pixels; ++y) {
        for (int x = 0; x < pixels; ++x) {
            const auto hits = rays.through(view.position(), view.rayThrough(x + 0.5, y + 0.5));
            scene.depth.at<float>(y, x) =
                static_cast<float>(hits.empty() ? view.planeDepthMetres(x + 0.5, y + 0.5) : hits.front().from);
            scene.mask.at<std::uint8_t>(y, x) = hits.empty() ? 0 : 255;
        }
    }
    return scene;
}

Pictured settled(const std::vector<ConvexPart>& parts, double mass, std::uint64_t seed) {
    const auto model = std::make_shared<const CollisionModel>(parts, 1.0);
    const DropRequest request{model, mass};
    return pictured({{model, mass, settleObjects({&request, 1}, {}, seed).worldFromObjects.at(0).value()}});
}

SceneLabels labelled(const Pictured& scene, std::uint64_t seed, LabelSettings settings = {}) {
    settings.samePixels /= 2;  // the pictures are half as large as Jacquard's
    return labelScene(scene.objects, scene.depth, scene.mask, scene.camera, seed, settings);
}

}  // namespace

class LabelSceneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesGoThroughSolids();
    void whatIsTooWideIsKnown();
    void findsGrasps_data();
    void findsGrasps();
    void labelsHoldWhenTriedAgain();
    void sameSeedSameLabels();
    void jawsFollowTheFirst();
    void noTwoAreNearlyTheSame();
    void nothingSeenNothingLabelled();
    void stopsWhenAsked();
    void nonsenseIsRefused();
};

void LabelSceneTest::linesGoThroughSolids() {
    const SolidObject object = standing(frame(.3, .02), .3);
    const SolidRays rays({&object, 1});
    const auto hits = rays.through({-1, 0, .01}, Eigen::Vector3d::UnitX());
    QCOMPARE(hits.size(), std::size_t{2});
    // Bullet's hulls have their corners on a grid of a ten-thousandth of the part.
    constexpr double grid = .3 / 10000;
    QVERIFY(std::abs(hits[0].from - .85) < grid && std::abs(hits[0].to - .87) < grid);
    QVERIFY(std::abs(hits[1].from - 1.13) < grid && std::abs(hits[1].to - 1.15) < grid);
    QVERIFY((hits[0].normalFrom + Eigen::Vector3d::UnitX()).norm() < 1e-3);
    QVERIFY((hits[1].normalTo - Eigen::Vector3d::UnitX()).norm() < 1e-3);
    QVERIFY(rays.through({-1, 0, .03}, Eigen::Vector3d::UnitX()).empty());
    // Along a side bar, through three parts that touch: one stretch.
    const auto along = rays.through({.14, -1, .01}, Eigen::Vector3d::UnitY());
    QCOMPARE(along.size(), std::size_t{1});
    QVERIFY(std::abs(along[0].to - along[0].from - .3) < grid);
}

void LabelSceneTest::whatIsTooWideIsKnown() {
    const auto mayBeHeld = [](const SolidObject& object, double metres) {
        return SolidRays({&object, 1}).mayBeHeld(0.92, metres);
    };
    for (const double side : {.1, .149, .155, .3}) {
        QCOMPARE(mayBeHeld(standing({boxPart({side, side, side})}, side), .15), side < .15);
    }
    // Where a no is given, thousands of draws find nothing either; what is held by one part of it gets a yes.
    const double wide = .3;
    const Pictured cube = pictured({standing({boxPart({wide, wide, wide})}, wide)});
    const CandidateSource source(cube.objects, cube.depth, cube.mask, cube.camera);
    QVERIFY(source.empty());
    CandidateSettings wider;
    wider.widestMetres = wide + .05;
    QVERIFY(!CandidateSource(cube.objects, cube.depth, cube.mask, cube.camera, wider).empty());
    QVERIFY(mayBeHeld(standing(frame(.3, .02), .3), .15));
}

void LabelSceneTest::findsGrasps_data() {
    QTest::addColumn<int>("which");
    const char* names[] = {"box", "ring", "frame", "rod", "plate"};
    for (int i = 0; i < 5; ++i) {
        QTest::addRow("%s", names[i]) << i;
    }
}

void LabelSceneTest::findsGrasps() {
    QFETCH(int, which);
    const std::vector<std::vector<ConvexPart>> all{{boxPart({.04, .08, .06})},
                                                   ring(.05, .012, .04),
                                                   frame(.25, .015),
                                                   {prismPart(.006, .25)},
                                                   {boxPart({.1, .15, .01})}};
    const Pictured scene = settled(all[static_cast<std::size_t>(which)], .15, 3);
    const SceneLabels labels = labelled(scene, 11);
    qInfo("%d distinct, %zu lines, %d candidates tried, %d trials", labels.distinct, labels.grasps.size(),
          labels.triedCandidates, labels.trials);
    QVERIFY(labels.distinct >= 8);
    QVERIFY(labels.grasps.size() >= static_cast<std::size_t>(2 * labels.distinct));
    // Of the first ones, before what is left to try is only what fails again and again.
    LabelSettings few;
    few.leastWanted = few.mostWanted = 8;
    const SceneLabels first = labelled(scene, 11, few);
    QVERIFY2(first.distinct * 3 >= first.triedCandidates, "much of what is tried should hold");
    const GraspLabels grouped = groupByJaw(labels.grasps);
    QCOMPARE(static_cast<int>(grouped.groupCount()), labels.distinct);
    for (const Grasp& grasp : labels.grasps) {
        QVERIFY(isValid(grasp));
        QVERIFY(grasp.x >= 0 && grasp.x < 512 && grasp.y >= 0 && grasp.y < 512);
    }
}

void LabelSceneTest::labelsHoldWhenTriedAgain() {
    const Pictured scene = settled(ring(.05, .012, .04), .15, 4);
    const SceneLabels labels = labelled(scene, 2);
    // As they come out of a file.
    std::vector<Problem> problems;
    const auto read = parseGrasps(formatGrasps(labels.grasps), "grasps.txt", problems).grasps;
    QCOMPARE(read.size(), labels.grasps.size());
    for (const Grasp& grasp : read) {
        const auto world = toWorldGrasp(grasp, scene.depth, scene.camera);
        QVERIFY(world);
        QCOMPARE(tryGrasp(scene.objects, *world).verdict, GraspVerdict::Success);
    }
}

void LabelSceneTest::sameSeedSameLabels() {
    const Pictured scene = settled({boxPart({.04, .08, .06})}, .15, 5);
    QVERIFY(labelled(scene, 1) == labelled(scene, 1));
    QVERIFY(labelled(scene, 1) != labelled(scene, 2));
}

void LabelSceneTest::jawsFollowTheFirst() {
    const Pictured scene = settled({boxPart({.05, .2, .04})}, .15, 6);
    const SceneLabels labels = labelled(scene, 3);
    const GraspLabels grouped = groupByJaw(labels.grasps);
    const CameraView view(scene.camera);
    double firstJaw = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < grouped.grasps.size(); ++i) {
        const bool first = i == 0 || grouped.groups[i] != grouped.groups[i - 1];
        if (first) {
            const auto surface = surfaceAt(scene.depth, scene.camera, grouped.grasps[i].x, grouped.grasps[i].y);
            const double jaw = grouped.grasps[i].jaw * view.project(surface->position).z() / view.focalPixels();
            QVERIFY(std::abs(jaw - .02) < .0015);
            firstJaw = grouped.grasps[i].jaw;
            last = 0;
        } else {  // 1, 3, 4, 6 cm in this order, as far as they hold
            const std::array<double, 4> factors{.5, 1.5, 2, 3};
            while (last < factors.size() && std::abs(grouped.grasps[i].jaw - factors[last] * firstJaw) > 1e-9) {
                ++last;
            }
            QVERIFY(last++ < factors.size());
        }
    }
}

void LabelSceneTest::noTwoAreNearlyTheSame() {
    const Pictured scene = settled({boxPart({.04, .08, .06})}, .15, 5);
    LabelSettings many;
    many.leastWanted = many.mostWanted = 40;
    const GraspLabels grouped = groupByJaw(labelled(scene, 4, many).grasps);
    std::vector<Grasp> distinct;
    for (std::size_t i = 0; i < grouped.grasps.size(); ++i) {
        if (i == 0 || grouped.groups[i] != grouped.groups[i - 1]) {
            distinct.push_back(grouped.grasps[i]);
        }
    }
    QVERIFY(distinct.size() >= 15);
    for (std::size_t i = 0; i < distinct.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            const Grasp &a = distinct[i], &b = distinct[k];
            QVERIFY(std::hypot(a.x - b.x, a.y - b.y) >= many.samePixels / 2 ||
                    angleDifference(a.angleRadians, b.angleRadians) >= radians(many.sameDegrees) ||
                    std::max(a.opening, b.opening) >= many.sameOpening * std::min(a.opening, b.opening));
        }
    }
}

void LabelSceneTest::nothingSeenNothingLabelled() {
    Pictured scene = settled({boxPart({.04, .08, .06})}, .15, 5);
    scene.mask.setTo(0);
    QVERIFY(labelled(scene, 1).grasps.empty());
}

void LabelSceneTest::stopsWhenAsked() {
    const Pictured scene = settled({boxPart({.04, .08, .06})}, .15, 5);
    const SceneLabels labels =
        labelScene(scene.objects, scene.depth, scene.mask, scene.camera, 1, {}, {}, [] { return true; });
    QCOMPARE(labels.trials, 0);
}

void LabelSceneTest::nonsenseIsRefused() {
    const Pictured scene = pictured({standing({boxPart({.04, .08, .06})}, .15)}, 64);
    LabelSettings settings;
    QVERIFY(validate(settings).empty());
    settings.jawMetres.clear();
    QVERIFY_EXCEPTION_THROWN(labelled(scene, 1, settings), std::invalid_argument);
    settings = {};
    settings.mostWanted = 1;
    QVERIFY_EXCEPTION_THROWN(labelled(scene, 1, settings), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(labelScene(scene.objects, scene.depth, scene.depth, scene.camera, 1),
                             std::invalid_argument);
}

QTEST_APPLESS_MAIN(LabelSceneTest)
#include "tst_label_scene.moc"
