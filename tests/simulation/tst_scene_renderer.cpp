#include "camera_recovery.h"
#include "simple_shapes.h"

#include "dataset/cancelled.h"
#include "dataset/scene_images.h"
#include "simulation/camera_view.h"
#include "simulation/scene_renderer.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace grasploom;

namespace {

bool sameBytes(const cv::Mat& a, const cv::Mat& b) {
    return a.type() == b.type() && a.size() == b.size() && a.isContinuous() && b.isContinuous() &&
           std::equal(a.data, a.data + a.total() * a.elemSize(), b.data);
}

bool sameBytes(const SceneImages& a, const SceneImages& b) {
    return sameBytes(a.rgb, b.rgb) && sameBytes(a.mask, b.mask) && sameBytes(a.objectNumbers, b.objectNumbers) &&
           sameBytes(a.perfectDepthMetres, b.perfectDepthMetres) && sameBytes(a.stereoDepthMetres, b.stereoDepthMetres);
}

/// What every test is run with.
RenderingMethod method = RenderingMethod::Rays;

SceneImages render(const SimulatedScene& scene, const std::vector<Shape>& shapes = {}) {
    return makeSceneRenderer(method)->render(scene, shapes);
}

/// Mean brightness of a square of pixels around where a point of the plane is seen.
double brightness(const SceneImages& images, const SimulatedScene& scene, double x, double y) {
    const Eigen::Vector3d seen = CameraView(scene.camera).project({x, y, 0});
    const cv::Rect around(static_cast<int>(seen.x()) - 3, static_cast<int>(seen.y()) - 3, 7, 7);
    const cv::Scalar mean = cv::mean(images.rgb(around));
    return (mean[0] + mean[1] + mean[2]) / 3;
}

/// How far from the camera's ray through a pixel's centre the sphere's surface is; nothing if the ray misses it.
/// `gap`: by how much the ray misses or enters the sphere, metres.
double sphereDepth(const CameraView& camera, int x, int y, const Eigen::Vector3d& centre, double radius, double& gap) {
    const Eigen::Vector3d ray = camera.rayThrough(x + 0.5, y + 0.5);
    const Eigen::Vector3d from = camera.position() - centre;
    const double half = from.dot(ray) / ray.squaredNorm();
    const Eigen::Vector3d closest = from - half * ray;
    gap = radius - closest.norm();
    const double inside = (radius * radius - closest.squaredNorm()) / ray.squaredNorm();
    return inside < 0 ? std::numeric_limits<double>::infinity() : -half - std::sqrt(inside);
}

SimulatedScene boxScene(const Eigen::Vector3d& lamp, double lampRadius) {
    SimulatedScene scene = emptyScene(256);
    scene.objects = {objectAt(0, 0, 0.05)};
    scene.lighting.lampMetres = lamp;
    scene.lighting.lampRadiusMetres = lampRadius;
    scene.lighting.lampIntensity = 0.7;
    scene.lighting.ambientIntensity = 0.2;
    return scene;
}

}  // namespace

Q_DECLARE_METATYPE(RenderingMethod)

class TestSceneRenderer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void init();
    void depthFitsThePlane_data();
    void depthFitsThePlane();
    void cameraIsRecoveredFromABall();
    void cameraIsRecoveredFromRealSamples();
    void sphereIsWhereGeometrySays();
    void maskIsWhereAnObjectIsInFront();
    void shadowIsFarFromTheLamp();
    void wideLampSoftensTheShadow();
    void cornersAreOccluded();
    void lampAndColoursShow();
    void outlinesAreSmooth();
    void sameBytesFromEveryThread();
    void rendererForgetsTheSceneBefore();
    void endsWhenItIsCancelled();
    void holesAreInStereoDepthOnly();
    void refusesWhatItCannotDraw();
};

void TestSceneRenderer::initTestCase_data() {
    QTest::addColumn<RenderingMethod>("method");
    QTest::newRow("rays") << RenderingMethod::Rays;
    QTest::newRow("OpenGL") << RenderingMethod::OpenGl;
}

void TestSceneRenderer::init() {
    QFETCH_GLOBAL(RenderingMethod, method);
    ::method = method;
    try {
        makeSceneRenderer(method);
    } catch (const std::runtime_error& error) {
        QSKIP(error.what());  // no OpenGL without a display here
    }
}

void TestSceneRenderer::depthFitsThePlane_data() {
    QTest::addColumn<double>("tilt");
    QTest::addColumn<double>("azimuth");
    QTest::newRow("Jacquard") << 10.0 << 0.0;
    QTest::newRow("from above") << 0.0 << 0.0;
    QTest::newRow("flat, turned") << 70.0 << 123.0;
}

void TestSceneRenderer::depthFitsThePlane() {
    QFETCH(double, tilt);
    QFETCH(double, azimuth);
    SimulatedScene scene = emptyScene(512);
    scene.camera.tiltDegrees = tilt;
    scene.camera.azimuthDegrees = azimuth;
    scene.objects = {objectAt(0.02, 0, 0.03)};
    const SceneImages images = render(scene, {boxShape({0.1F, 0.1F, 0.06F})});
    const RecoveredPlane plane =
        recoverPlane(images.perfectDepthMetres, images.mask, CameraView(scene.camera).focalPixels());
    QVERIFY2(plane.rmsMetres < 1e-5, qPrintable(QString::number(plane.rmsMetres)));
    QVERIFY(std::abs(plane.tiltDegrees - tilt) < 0.01);
    QVERIFY(std::abs(plane.distanceMetres - 1.5) < 1e-4);
}

void TestSceneRenderer::cameraIsRecoveredFromABall() {
    SimulatedScene scene = emptyScene(1024);
    scene.objects = {objectAt(0, 0, 0.05)};
    const SceneImages images = render(scene, {sphereShape(0.05F)});
    const double degrees = recoverFieldOfViewDegrees(images.perfectDepthMetres, images.mask);
    QVERIFY2(std::abs(degrees - 30) < 0.15, qPrintable(QString::number(degrees)));
}

void TestSceneRenderer::cameraIsRecoveredFromRealSamples() {
    const char* samples = std::getenv("GRASPLOOM_JACQUARD");
    if (samples == nullptr) {
        QSKIP("GRASPLOOM_JACQUARD is not set");
    }
    const std::string football = "2f486fc43af412df22ebff72a57eff4";  // the samples' one ball, of many facets
    const double focal = CameraView(Camera{}).focalPixels();
    int scenes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
        std::string path = entry.path().string();
        const std::size_t end = path.find("_perfect_depth.tiff");
        if (end == std::string::npos) {
            continue;
        }
        const cv::Mat depth = readDepthMetres(path);
        cv::Mat mask = readMask(path.substr(0, end) + "_mask.png");
        cv::dilate(mask, mask, cv::Mat::ones(5, 5, CV_8U));  // the mask misses some of the object's outermost pixels
        const RecoveredPlane plane = recoverPlane(depth, mask, focal);
        QVERIFY2(std::abs(plane.tiltDegrees - 10) < 0.1, qPrintable(QString::number(plane.tiltDegrees)));
        QVERIFY2(std::abs(plane.distanceMetres - 1.5) < 2e-3, qPrintable(QString::number(plane.distanceMetres)));
        QVERIFY2(plane.rmsMetres < 1e-4, qPrintable(QString::number(plane.rmsMetres)));
        ++scenes;
        if (path.find("/0_" + football) != std::string::npos) {
            cv::Mat inside;
            cv::erode(readMask(path.substr(0, end) + "_mask.png"), inside, cv::Mat::ones(5, 5, CV_8U));
            const double degrees = recoverFieldOfViewDegrees(depth, inside);
            QVERIFY2(std::abs(degrees - 30) < 1, qPrintable(QString::number(degrees)));
        }
    }
    QVERIFY(scenes > 0);
}

void TestSceneRenderer::sphereIsWhereGeometrySays() {
    constexpr double radius = 0.06;
    SimulatedScene scene = emptyScene(512);
    scene.camera.tiltDegrees = 35;
    scene.objects = {objectAt(0.1, -0.05, radius)};
    const SceneImages images = render(scene, {sphereShape(static_cast<float>(radius))});
    const CameraView camera(scene.camera);
    int covered = 0;
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            double gap = 0;
            const double depth = sphereDepth(camera, x, y, {0.1, -0.05, radius}, radius, gap);
            if (std::abs(gap) < 1e-4) {
                continue;  // facets may end a tenth of a millimetre before the sphere does
            }
            QCOMPARE(int(images.mask.at<uchar>(y, x)), gap > 0 ? 255 : 0);
            if (gap > 1e-3) {
                QVERIFY(std::abs(images.perfectDepthMetres.at<float>(y, x) - depth) < 1e-4);
                ++covered;
            }
        }
    }
    QVERIFY(covered > 1000);
}

void TestSceneRenderer::maskIsWhereAnObjectIsInFront() {
    SimulatedScene scene = emptyScene(512);
    scene.objects = {objectAt(-0.1, 0, 0.02), objectAt(0.1, 0.02, 0.05)};
    const SceneImages images = render(scene, {boxShape({0.1F, 0.1F, 0.04F}), boxShape({0.05F, 0.05F, 0.1F})});
    const CameraView camera(scene.camera);
    for (int y = 0; y < 512; ++y) {
        for (int x = 0; x < 512; ++x) {
            const double before = camera.planeDepthMetres(x + 0.5, y + 0.5) - images.perfectDepthMetres.at<float>(y, x);
            const bool object = images.objectNumbers.at<uchar>(y, x) > 0;
            QCOMPARE(int(images.mask.at<uchar>(y, x)), object ? 255 : 0);
            QVERIFY(object ? before > -1e-6 : std::abs(before) < 1e-6);
        }
    }
    const auto numberAt = [&](const Eigen::Vector3d& point) {
        const Eigen::Vector3d seen = camera.project(point);
        return int(images.objectNumbers.at<uchar>(static_cast<int>(seen.y()), static_cast<int>(seen.x())));
    };
    QCOMPARE(numberAt({-0.1, 0, 0.04}), 1);
    QCOMPARE(numberAt({0.1, 0.02, 0.1}), 2);
    QCOMPARE(numberAt({0, 0, 0}), 0);
}

void TestSceneRenderer::shadowIsFarFromTheLamp() {
    const std::vector<Shape> box{boxShape({0.06F, 0.06F, 0.1F})};
    for (const double side : {-1.0, 1.0}) {
        const SimulatedScene scene = boxScene({side * 1.2, 0, 1.2}, 0.02);
        SimulatedScene without = scene;
        without.objects.clear();
        const SceneImages images = render(scene, box);
        const SceneImages open = render(without);
        const double shaded = brightness(images, scene, -side * 0.08, 0) / brightness(open, scene, -side * 0.08, 0);
        const double lit = brightness(images, scene, side * 0.08, 0) / brightness(open, scene, side * 0.08, 0);
        QVERIFY2(shaded < 0.65, qPrintable(QString::number(shaded)));
        QVERIFY2(lit > 0.9, qPrintable(QString::number(lit)));
    }
}

void TestSceneRenderer::wideLampSoftensTheShadow() {
    const std::vector<Shape> box{boxShape({0.06F, 0.06F, 0.1F})};
    const auto step = [&](double radius) {
        const SimulatedScene scene = boxScene({1.2, 0, 1.2}, radius);
        const SceneImages images = render(scene, box);
        // Across the far end of the shadow, which is 0.1 m long from the box's side at −0.03.
        return std::abs(brightness(images, scene, -0.15, 0) - brightness(images, scene, -0.11, 0));
    };
    QVERIFY2(step(0.4) < 0.75 * step(0.01), qPrintable(QString("%1 %2").arg(step(0.4)).arg(step(0.01))));
}

void TestSceneRenderer::cornersAreOccluded() {
    SimulatedScene scene = boxScene({0, 0, 2}, 0.1);
    scene.lighting.lampIntensity = 0;
    const SceneImages images = render(scene, {boxShape({0.06F, 0.06F, 0.1F})});
    QVERIFY(brightness(images, scene, 0.055, 0.0) < 0.93 * brightness(images, scene, 0.3, 0.0));
}

void TestSceneRenderer::lampAndColoursShow() {
    SimulatedScene scene = boxScene({0, 0, 2}, 0.1);
    scene.objects[0].material.colour = {0.8, 0.1, 0.1};
    const auto top = [&](const SceneImages& images) {
        const Eigen::Vector3d seen = CameraView(scene.camera).project({0, 0, 0.1});
        return images.rgb.at<cv::Vec3b>(static_cast<int>(seen.y()), static_cast<int>(seen.x()));
    };
    const cv::Vec3b red = top(render(scene, {boxShape({0.06F, 0.06F, 0.1F})}));
    QVERIFY(red[0] > 3 * red[1] && red[0] > 3 * red[2]);
    scene.objects[0].material.colour = {0.7, 0.7, 0.7};
    scene.lighting.lampColour = {0.3, 0.3, 1};
    const cv::Vec3b blue = top(render(scene, {boxShape({0.06F, 0.06F, 0.1F})}));
    QVERIFY(blue[2] > blue[0] + 40);
}

void TestSceneRenderer::outlinesAreSmooth() {
    SimulatedScene scene = boxScene({0, 0, 2}, 0.1);
    scene.objects[0].material = {{0.9, 0, 0}, 1, 0, 0};
    scene.objects[0].worldFromObject.rotate(Eigen::AngleAxisd(0.3, Eigen::Vector3d::UnitZ()));
    const SceneImages images = render(scene, {boxShape({0.2F, 0.2F, 0.02F})});
    std::array<cv::Mat, 3> channels;
    cv::split(images.rgb, channels.data());
    cv::Mat inner;
    cv::erode(images.mask, inner, cv::Mat::ones(3, 3, CV_8U));
    const int around = cv::countNonZero(images.mask) - cv::countNonZero(inner);
    // Of green the plane has much, the box nearly none: what lies between is a mixture.
    double least = 0, most = 0;
    cv::minMaxLoc(channels[1], &least, &most);
    QVERIFY(most - least > 60);
    const double range = most - least;
    cv::Mat between;
    cv::inRange(channels[1], least + 0.25 * range, least + 0.6 * range, between);
    QVERIFY2(cv::countNonZero(between) > around / 3,
             qPrintable(QString("%1 of %2").arg(cv::countNonZero(between)).arg(around)));
}

void TestSceneRenderer::sameBytesFromEveryThread() {
    SimulatedScene scene = boxScene({0.8, 0.4, 1.6}, 0.4);
    scene.planeTexture = 33;
    scene.objects[0].material = {{0.6, 0.5, 0.4}, 0.3, 0.5, 2};
    const std::vector<Shape> shapes{boxShape({0.1F, 0.05F, 0.1F})};
    const SceneImages expected = render(scene, shapes);
    std::vector<SceneImages> made(4);
    std::vector<std::thread> threads;
    for (SceneImages& images : made) {
        threads.emplace_back([&] { images = render(scene, shapes); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const SceneImages& images : made) {
        QVERIFY(sameBytes(images, expected));
    }
    scene.seed = 6;
    QVERIFY(!sameBytes(render(scene, shapes).rgb, expected.rgb));
}

void TestSceneRenderer::rendererForgetsTheSceneBefore() {
    const auto renderer = makeSceneRenderer(method);
    const SimulatedScene scene = boxScene({0.8, 0.4, 1.6}, 0.4);
    const std::vector<Shape> shapes{boxShape({0.1F, 0.05F, 0.1F})};
    const SceneImages first = renderer->render(scene, shapes);
    const SceneImages kept{first.rgb.clone(), first.mask.clone(), first.objectNumbers.clone(),
                           first.perfectDepthMetres.clone(), first.stereoDepthMetres.clone()};
    SimulatedScene large = emptyScene(300);
    QCOMPARE(cv::countNonZero(renderer->render(large, {}).mask), 0);
    QVERIFY(sameBytes(renderer->render(scene, shapes), kept));
    QVERIFY(sameBytes(first, kept));  // what was handed out is not drawn over
}

void TestSceneRenderer::endsWhenItIsCancelled() {
    SimulatedScene scene = emptyScene(128);
    scene.objects = {objectAt(0.02, 0, 0.03)};
    const std::vector<Shape> shapes{boxShape({0.1F, 0.1F, 0.06F})};
    const auto renderer = makeSceneRenderer(method);
    const SceneImages whole = renderer->render(scene, shapes);
    int asked = 0;
    const SceneImages never = renderer->render(scene, shapes, [&asked] { return ++asked < 0; });
    QCOMPARE(cv::norm(whole.rgb, never.rgb, cv::NORM_INF), 0.0);
    QVERIFY(asked >= 4);
    for (int after = 1; after <= asked; ++after) {
        int now = 0;
        QVERIFY_EXCEPTION_THROWN(renderer->render(scene, shapes, [&] { return ++now >= after; }), Cancelled);
    }
    const SceneImages again = renderer->render(scene, shapes);
    QCOMPARE(cv::norm(whole.rgb, again.rgb, cv::NORM_INF), 0.0);
    QCOMPARE(cv::norm(whole.stereoDepthMetres, again.stereoDepthMetres, cv::NORM_INF), 0.0);
}

void TestSceneRenderer::holesAreInStereoDepthOnly() {
    SimulatedScene scene = emptyScene(512);
    scene.objects = {objectAt(0, 0, 0.1)};
    const std::vector<Shape> shapes{boxShape({0.1F, 0.1F, 0.2F})};
    const auto holesOnObject = [&](const SceneImages& images) {
        return cv::countNonZero((images.stereoDepthMetres < 0) & (images.mask > 0));
    };
    const SceneImages matte = render(scene, shapes);
    double least = 0;
    cv::minMaxLoc(matte.perfectDepthMetres, &least);
    QVERIFY(least > 1);
    QVERIFY(cv::countNonZero(matte.stereoDepthMetres < 0) > 100);
    QCOMPARE(cv::countNonZero((matte.stereoDepthMetres < 0) & (matte.stereoDepthMetres != -1)), 0);
    scene.objects[0].material = {{0.7, 0.7, 0.7}, 0.05, 1, 0};
    QVERIFY(holesOnObject(render(scene, shapes)) > 5 * holesOnObject(matte));
}

void TestSceneRenderer::refusesWhatItCannotDraw() {
    const std::vector<Shape> box{boxShape({0.1F, 0.1F, 0.1F})};
    const auto refused = [](const SimulatedScene& scene, const std::vector<Shape>& shapes) {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, render(scene, shapes));
    };
    const SimulatedScene good = boxScene({1, 0, 1}, 0.1);
    refused(good, {});
    SimulatedScene scene = good;
    scene.lighting.lampMetres.z() = -1;
    refused(scene, box);
    scene = good;
    scene.camera.tiltDegrees = 80;
    refused(scene, box);
    scene = good;
    scene.planeTexture = -1;
    refused(scene, box);
    scene = good;
    scene.objects[0].material.texture = 100000;
    refused(scene, box);
    std::vector<Shape> broken = box;
    broken[0].mesh.triangles.push_back({0, 1, 24});
    refused(good, broken);
    broken = box;
    broken[0].mesh.positions[3].x() = std::numeric_limits<float>::quiet_NaN();
    refused(good, broken);
    broken = box;
    broken[0].mesh.normals.pop_back();
    refused(good, broken);
    broken = box;
    broken[0].mesh.uvs[3].x() = std::numeric_limits<float>::quiet_NaN();
    refused(good, broken);
}

QTEST_APPLESS_MAIN(TestSceneRenderer)
#include "tst_scene_renderer.moc"
