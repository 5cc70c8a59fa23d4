#include "simple_shapes.h"

#include "simulation/camera_view.h"
#include "simulation/opengl/light_maps.h"
#include "simulation/opengl/opengl_renderer.h"
#include "simulation/opengl/shaders.h"
#include "simulation/picture_colours.h"
#include "simulation/ray_renderer.h"
#include "simulation/scene_look.h"
#include "simulation/shape_families.h"
#include "simulation/shape_store.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <vector>

using namespace grasploom;

namespace {

/// A renderer, or nothing with the reason.
std::unique_ptr<OpenGlRenderer> openGl(std::string& whyNot, int threads = 1) {
    try {
        return std::make_unique<OpenGlRenderer>(LightSamples{}, threads);
    } catch (const std::runtime_error& error) {
        whyNot = error.what();
        return nullptr;
    }
}

struct Stage {
    SimulatedScene scene;
    std::vector<Shape> shapes;
};

/// Objects of the built-in families side by side on the plane, in the style's light.
Stage familyStage(const std::string& style, std::uint64_t seed, int objects) {
    Stage stage;
    stage.scene.style = style;
    stage.scene.seed = seed;
    const ShapeStore store;
    PortableRandom random{seed, 7};
    for (int i = 0; i < objects; ++i) {
        const std::string name = store.draw(random);
        stage.shapes.push_back(scaled(*store.shape(name), 0.25));
        Eigen::AlignedBox3f box;
        for (const Eigen::Vector3f& corner : stage.shapes.back().mesh.positions) {
            box.extend(corner);
        }
        stage.scene.objects.push_back(objectAt(0.3 * (i - (objects - 1) / 2.0), 0, -box.min().z()));
        stage.scene.objects.back().longestSideMetres = 0.25;
    }
    drawLook(stage.scene);
    stage.scene.camera.pixels = 512;
    return stage;
}

Eigen::Vector3f clipPoint(const LightView& view, const Eigen::Vector3f& world) {
    const Eigen::Vector4f clip = view.clipFromWorld * world.homogeneous();
    return clip.head<3>() / clip.w();
}

}  // namespace

class TestOpenGlRenderer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewsHoldTheObjects();
    void nearerToTheLightIsLess();
    void skyIsSpreadEvenly();
    void lampAmidObjectsIsNoError();
    void countsAreChecked();
    void looksLikeRays_data();
    void looksLikeRays();
    void steepPlaneIsDrawnWhole();
    void highlightsAreThoseOfRays();
    void asksWhileOutlinesAreSmoothed();
    void shadersAreAscii();
    void whatIsNoColourIsBlack();
    void geometryAloneIsThatOfAllPictures();
    void threadsChangeNothing();
    void goesFromThreadToThread();
};

void TestOpenGlRenderer::viewsHoldTheObjects() {
    Lighting lighting;
    lighting.lampMetres = {0.7, -0.5, 1.2};
    lighting.lampRadiusMetres = 0.3;
    const std::vector<BoundingSphere> objects{{{0.2F, 0, 0.1F}, 0.1F}, {{-0.3F, 0.1F, 0.05F}, 0.05F}};
    const LightViews views = lightViews(lighting, objects);
    QCOMPARE(views.lamp.size(), std::size_t(64));
    QCOMPARE(views.sky.size(), std::size_t(96));
    for (const auto& kind : {views.lamp, views.sky}) {
        for (const LightView& view : kind) {
            for (const BoundingSphere& object : objects) {
                for (int axis = 0; axis < 3; ++axis) {
                    for (const float side : {-1.F, 1.F}) {
                        const Eigen::Vector3f clip =
                            clipPoint(view, object.centre + side * object.radius * Eigen::Vector3f::Unit(axis));
                        QVERIFY(clip.cwiseAbs().maxCoeff() < 1);
                    }
                }
            }
        }
    }
    QVERIFY(lightViews(lighting, {}).empty());
}

void TestOpenGlRenderer::nearerToTheLightIsLess() {
    Lighting lighting;
    lighting.lampMetres = {0, 0, 2};
    lighting.lampRadiusMetres = 0;
    const std::vector<BoundingSphere> objects{{{0, 0, 0.1F}, 0.1F}};
    const LightViews views = lightViews(lighting, objects);
    const Eigen::Vector3f top(0, 0, 0.15F);
    const Eigen::Vector3f bottom(0, 0, 0.05F);
    for (const LightView& view : views.lamp) {
        QVERIFY(clipPoint(view, top).z() < clipPoint(view, bottom).z());
        QVERIFY((view.towardsLight - Eigen::Vector3f::UnitZ()).norm() < 1e-5F);
        QVERIFY(clipPoint(view, top).head<2>().norm() < 1e-5F);  // on the axis
    }
    for (const LightView& view : views.sky) {
        const Eigen::Vector3f centre(0, 0, 0.1F);
        QVERIFY(std::abs(clipPoint(view, centre).z()) < 1e-5F);
        QVERIFY(clipPoint(view, centre + 0.05F * view.towardsLight).z() < -0.4F);
    }
}

void TestOpenGlRenderer::skyIsSpreadEvenly() {
    const std::vector<BoundingSphere> objects{{{0, 0, 0.1F}, 0.1F}};
    const LightViews views = lightViews({}, objects);
    for (const Eigen::Vector3f& normal :
         {Eigen::Vector3f(0, 0, 1), Eigen::Vector3f(1, 0, 0), Eigen::Vector3f(0.6F, -0.64F, 0.48F)}) {
        double sum = 0;
        for (const LightView& view : views.sky) {
            QVERIFY(std::abs(view.towardsLight.norm() - 1) < 1e-5F);
            sum += std::max(0.F, view.towardsLight.dot(normal));
        }
        // The mean of the cosine over the sphere, 0 behind, is 1/4.
        QVERIFY2(std::abs(sum / 96 - 0.25) < 0.004, qPrintable(QString::number(sum / 96)));
    }
}

void TestOpenGlRenderer::lampAmidObjectsIsNoError() {
    Lighting lighting;
    const std::vector<BoundingSphere> objects{{{0, 0, 0.4F}, 0.6F}};
    for (const Eigen::Vector3d& lamp : {Eigen::Vector3d(0, 0, 0.4), Eigen::Vector3d(0.1, 0, 0.9)}) {
        lighting.lampMetres = lamp;
        lighting.lampRadiusMetres = 0;
        const LightViews views = lightViews(lighting, objects);
        for (const LightView& view : views.lamp) {
            QVERIFY(view.clipFromWorld.allFinite());
        }
        QVERIFY(std::isfinite(views.lampWidthMetres));
    }
}

void TestOpenGlRenderer::countsAreChecked() {
    for (const LightSamples& bad : {LightSamples{0, 96}, LightSamples{80, 96}, LightSamples{64, 0},
                                    LightSamples{17, 96}, LightSamples{64, 2048}}) {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, static_cast<void>(lightViews({}, {}, bad)));
    }
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, OpenGlRenderer(LightSamples{0, 0}));
}

void TestOpenGlRenderer::looksLikeRays_data() {
    QTest::addColumn<QString>("style");
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("objects");
    for (int seed = 1; seed <= 4; ++seed) {
        QTest::addRow("jacquard %d", seed) << "jacquard" << seed << 1;
        QTest::addRow("jacquard+ %d", seed) << "jacquard+" << seed << 3;
    }
}

void TestOpenGlRenderer::looksLikeRays() {
    std::string whyNot;
    const auto drawn = openGl(whyNot);
    if (!drawn) {
        QSKIP(whyNot.c_str());
    }
    QFETCH(QString, style);
    QFETCH(int, seed);
    QFETCH(int, objects);
    const Stage stage = familyStage(style.toStdString(), static_cast<std::uint64_t>(seed), objects);
    const SceneImages rays = RayRenderer().render(stage.scene, stage.shapes);
    const SceneImages images = drawn->render(stage.scene, stage.shapes);
    const cv::Mat other = rays.objectNumbers != images.objectNumbers;
    QVERIFY2(cv::countNonZero(other) < 20, qPrintable(QString::number(cv::countNonZero(other))));
    QVERIFY(cv::countNonZero(images.mask) > 500);
    cv::Mat difference;
    cv::absdiff(rays.perfectDepthMetres, images.perfectDepthMetres, difference);
    cv::Mat around;
    cv::dilate(other, around, cv::Mat::ones(3, 3, CV_8U));
    difference.setTo(0, around);
    // Between the facets of one object a pixel's centre may fall to either side.
    QVERIFY(cv::countNonZero(difference > 1e-5) < 20);
    cv::absdiff(rays.rgb, images.rgb, difference);
    const cv::Scalar mean = cv::mean(difference);
    QVERIFY2((mean[0] + mean[1] + mean[2]) / 3 < 1.5, qPrintable(QString::number(mean[0])));
    // No shadow that rays do not show, and none that they do is missing: 9 x 9 px on average within 25 levels.
    cv::Mat smoothRays, smooth;
    cv::blur(rays.rgb, smoothRays, {9, 9});
    cv::blur(images.rgb, smooth, {9, 9});
    QVERIFY2(cv::norm(smoothRays, smooth, cv::NORM_INF) < 25,
             qPrintable(QString::number(cv::norm(smoothRays, smooth, cv::NORM_INF))));
}

void TestOpenGlRenderer::steepPlaneIsDrawnWhole() {
    std::string whyNot;
    const auto drawn = openGl(whyNot);
    if (!drawn) {
        QSKIP(whyNot.c_str());
    }
    // Far away the plane's depth steps from pixel to pixel as at an outline.
    for (const int pixels : {64, 256}) {
        SimulatedScene scene = emptyScene(pixels);
        scene.camera.tiltDegrees = 70;
        scene.objects = {objectAt(0, 0, 0.05)};
        const std::vector<Shape> box{boxShape({0.1F, 0.1F, 0.1F})};
        const cv::Mat rays = RayRenderer().render(scene, box).rgb;
        const cv::Mat rgb = drawn->render(scene, box).rgb;
        const double difference = cv::norm(rays, rgb, cv::NORM_L1) / static_cast<double>(3 * rgb.total());
        QVERIFY2(difference < 3, qPrintable(QString("%1 at %2 px").arg(difference).arg(pixels)));
    }
}

void TestOpenGlRenderer::highlightsAreThoseOfRays() {
    std::string whyNot;
    const auto drawn = openGl(whyNot);
    if (!drawn) {
        QSKIP(whyNot.c_str());
    }
    // Polished plates by a small lamp: a highlight's edge moves with the last bits of their normals.
    const std::vector<Shape> plate{boxShape({0.5F, 0.5F, 0.02F})};
    for (const double turned : {0.03, 0.07, 0.11, 0.17}) {
        SimulatedScene scene = emptyScene(256);
        scene.lighting.lampMetres = {0.1, -0.1, 1.9};
        scene.lighting.lampRadiusMetres = 0.2;
        scene.lighting.lampIntensity = 0.3;
        scene.lighting.ambientIntensity = 0.3;
        scene.objects = {objectAt(0, 0, 0.1)};
        scene.objects[0].material = {{0.5, 0.5, 0.5}, 0.06, 0.75, 0};
        scene.objects[0].worldFromObject.rotate(Eigen::AngleAxisd(turned, Eigen::Vector3d(0.6, -0.48, 0.64)));
        const SceneImages rays = RayRenderer().render(scene, plate);
        const SceneImages images = drawn->render(scene, plate);
        cv::Mat inner, difference;
        cv::erode(rays.mask, inner, cv::Mat::ones(9, 9, CV_8U));
        cv::absdiff(rays.rgb, images.rgb, difference);
        cv::blur(difference, difference, {5, 5});
        difference.setTo(0, ~inner);
        const double most = cv::norm(difference, cv::NORM_INF);
        QVERIFY2(most < 3, qPrintable(QString("%1 levels, turned by %2").arg(most).arg(turned)));
    }
}

void TestOpenGlRenderer::asksWhileOutlinesAreSmoothed() {
    std::string whyNot;
    const auto drawn = openGl(whyNot);
    if (!drawn) {
        QSKIP(whyNot.c_str());
    }
    const auto asked = [&](const std::vector<SceneObject>& objects, const std::vector<Shape>& shapes) {
        SimulatedScene scene = emptyScene(64);
        scene.objects = objects;
        int count = 0;
        drawn->render(scene, shapes, [&count] { return ++count < 0; });
        return count;
    };
    // Without objects there are neither shadows nor outlines.
    const int none = asked({}, {});
    const int box = asked({objectAt(0, 0, 0.05)}, {boxShape({0.1F, 0.1F, 0.1F})});
    constexpr int shadows = (64 + 96) / 8;
    QVERIFY2(box >= none + shadows + 8, qPrintable(QString("%1 and %2").arg(none).arg(box)));
}

void TestOpenGlRenderer::shadersAreAscii() {
    // GLSL 3.30 knows no other characters, in comments neither.
    for (const std::string_view text : {shaders::wholePicture, shaders::planeSurface, shaders::objectCorner,
                                        shaders::objectSurface, shaders::shadowCorner, shaders::shadowDepth,
                                        shaders::outline, shaders::reach, shaders::smoothReach, shaders::light}) {
        QVERIFY(std::ranges::all_of(text, [](char letter) { return static_cast<unsigned char>(letter) < 128; }));
    }
}

void TestOpenGlRenderer::whatIsNoColourIsBlack() {
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    constexpr float endless = std::numeric_limits<float>::infinity();
    QCOMPARE(encodedColour({none, -endless, endless}), cv::Vec3b(0, 0, 255));
}

void TestOpenGlRenderer::geometryAloneIsThatOfAllPictures() {
    std::string whyNot;
    const auto drawn = openGl(whyNot);
    if (!drawn) {
        QSKIP(whyNot.c_str());
    }
    const Stage stage = familyStage("jacquard+", 9, 2);
    const SceneImages all = drawn->render(stage.scene, stage.shapes);
    const SceneImages some = drawn->renderGeometry(stage.scene, stage.shapes);
    QVERIFY(some.rgb.empty() && some.stereoDepthMetres.empty());
    QCOMPARE(cv::norm(all.perfectDepthMetres, some.perfectDepthMetres, cv::NORM_INF), 0.0);
    QCOMPARE(cv::norm(all.mask, some.mask, cv::NORM_INF), 0.0);
}

void TestOpenGlRenderer::threadsChangeNothing() {
    std::string whyNot;
    const auto one = openGl(whyNot);
    const auto four = openGl(whyNot, 4);
    if (!one || !four) {
        QSKIP(whyNot.c_str());
    }
    const Stage stage = familyStage("jacquard+", 11, 2);
    const SceneImages a = one->render(stage.scene, stage.shapes);
    const SceneImages b = four->render(stage.scene, stage.shapes);
    QCOMPARE(cv::norm(a.rgb, b.rgb, cv::NORM_INF), 0.0);
    QCOMPARE(cv::norm(a.stereoDepthMetres, b.stereoDepthMetres, cv::NORM_INF), 0.0);
}

void TestOpenGlRenderer::goesFromThreadToThread() {
    std::string whyNot;
    auto drawn = openGl(whyNot);
    if (!drawn) {
        QSKIP(whyNot.c_str());
    }
    const Stage stage = familyStage("jacquard", 3, 1);
    const SceneImages here = drawn->render(stage.scene, stage.shapes);
    SceneImages there;
    std::thread([&] { there = drawn->render(stage.scene, stage.shapes); }).join();
    QCOMPARE(cv::norm(here.rgb, there.rgb, cv::NORM_INF), 0.0);
    std::thread([&] { drawn.reset(); }).join();
}

QTEST_APPLESS_MAIN(TestOpenGlRenderer)
#include "tst_opengl_renderer.moc"
