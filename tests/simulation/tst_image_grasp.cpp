#include "simulation/image_grasp.h"

#include "dataset/portable_random.h"
#include "simulation/camera_view.h"

#include <QtTest/QTest>

#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>

using namespace grasploom;

namespace {

/// Planar depth of a surface that rays meet at `depthAlong(position, ray)` metres.
cv::Mat depthOf(const Camera& camera,
                const std::function<double(const Eigen::Vector3d&, const Eigen::Vector3d&)>& depthAlong) {
    const CameraView view(camera);
    cv::Mat depth(camera.pixels, camera.pixels, CV_32FC1);
    for (int y = 0; y < depth.rows; ++y) {
        for (int x = 0; x < depth.cols; ++x) {
            depth.at<float>(y, x) = static_cast<float>(depthAlong(view.position(), view.rayThrough(x + 0.5, y + 0.5)));
        }
    }
    return depth;
}

double toPlane(const Eigen::Vector3d& from, const Eigen::Vector3d& ray, const Eigen::Vector3d& normal, double offset) {
    return (offset - from.dot(normal)) / ray.dot(normal);
}

/// Depth of a sphere where a ray meets it, else of the plane z = 0.
double toSphere(const Eigen::Vector3d& from, const Eigen::Vector3d& ray, const Eigen::Vector3d& centre, double radius) {
    const Eigen::Vector3d away = from - centre;
    const double a = ray.squaredNorm(), b = ray.dot(away), c = away.squaredNorm() - radius * radius;
    const double inside = b * b - a * c;
    return inside >= 0 ? (-b - std::sqrt(inside)) / a : toPlane(from, ray, Eigen::Vector3d::UnitZ(), 0);
}

Camera cameraAt(double tilt, double azimuth, int pixels = 400) {
    Camera camera;
    camera.tiltDegrees = tilt;
    camera.azimuthDegrees = azimuth;
    camera.pixels = pixels;
    return camera;
}

double degreesBetween(const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
    return degrees(std::acos(std::clamp(a.dot(b), -1.0, 1.0)));
}

}  // namespace

class ImageGraspTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesThereAndBack_data();
    void goesThereAndBack();
    void readsNormals();
    void normalsAtEdgesStayThoseOfTheirSide();
    void holesTakeTheirNeighboursDepth();
    void anglesTurnClockwiseOnScreen();
    void comesStraightAlongTheAxis();
    void whatHasNoSurfaceHasNoGrasp();
    void otherPicturesAreRefused();
};

void ImageGraspTest::goesThereAndBack_data() {
    QTest::addColumn<double>("tilt");
    QTest::addColumn<double>("azimuth");
    for (const double tilt : {0.0, 10.0, 40.0, 70.0}) {
        for (const double azimuth : {0.0, 33.0, 200.0}) {
            QTest::addRow("tilt %.0f, azimuth %.0f", tilt, azimuth) << tilt << azimuth;
        }
    }
}

void ImageGraspTest::goesThereAndBack() {
    QFETCH(double, tilt);
    QFETCH(double, azimuth);
    const Camera camera = cameraAt(tilt, azimuth);
    const cv::Mat depth = depthOf(camera, [](const auto& from, const auto& ray) {
        return toSphere(from, ray, {0.02, 0.03, 0.05}, 0.12);
    });
    PortableRandom random{7};
    int edgeOn = 0;
    for (int i = 0; i < 200; ++i) {
        const Grasp grasp{random.uniform(1, 399), random.uniform(1, 399), random.uniform(-pi / 2, pi / 2),
                          random.uniform(2, 100), random.uniform(2, 40)};
        const auto world = toWorldGrasp(grasp, depth, camera);
        if (!world) {
            ++edgeOn;  // at the sphere's outline
            continue;
        }
        QVERIFY(std::abs(world->approach.norm() - 1) < 1e-9 && std::abs(world->closing.norm() - 1) < 1e-9);
        QVERIFY(std::abs(world->approach.dot(world->closing)) < 1e-9);
        const Grasp back = toImageGrasp(*world, camera);
        QVERIFY(std::abs(back.x - grasp.x) < 1e-6 && std::abs(back.y - grasp.y) < 1e-6);
        QVERIFY(angleDifference(back.angleRadians, grasp.angleRadians) < 1e-6);
        QVERIFY(std::abs(back.opening - grasp.opening) < 1e-6 && std::abs(back.jaw - grasp.jaw) < 1e-6);
    }
    QVERIFY(edgeOn <= 3);
}

void ImageGraspTest::readsNormals() {
    const Camera camera = cameraAt(10, 20, 1024);
    const Eigen::Vector3d centre(0.02, 0.03, 0.05);
    const cv::Mat depth =
        depthOf(camera, [&](const auto& from, const auto& ray) { return toSphere(from, ray, centre, 0.12); });
    for (const double x : {470.0, 512.0, 560.0}) {
        for (const double y : {450.0, 512.0, 540.0}) {
            const auto surface = surfaceAt(depth, camera, x, y);
            QVERIFY(surface);
            QVERIFY(degreesBetween(surface->normal, (surface->position - centre).normalized()) < 1);
        }
    }
    const auto plane = surfaceAt(depth, camera, 20, 20);
    QVERIFY(degreesBetween(plane->normal, Eigen::Vector3d::UnitZ()) < 0.05);
    QVERIFY(std::abs(plane->position.z()) < 1e-6);
}

void ImageGraspTest::normalsAtEdgesStayThoseOfTheirSide() {
    // A flat step 5 cm high along x = 0: near its edge, too, both sides are level.
    const Camera camera = cameraAt(0, 0, 1024);
    const cv::Mat depth = depthOf(camera, [](const Eigen::Vector3d& from, const Eigen::Vector3d& ray) {
        const double top = toPlane(from, ray, Eigen::Vector3d::UnitZ(), 0.05);
        return (from + top * ray).x() < 0 ? top : toPlane(from, ray, Eigen::Vector3d::UnitZ(), 0);
    });
    for (const double x : {509.0, 511.0, 513.0, 515.0}) {
        const auto surface = surfaceAt(depth, camera, x, 512);
        QVERIFY(degreesBetween(surface->normal, Eigen::Vector3d::UnitZ()) < 1);
        QVERIFY(std::abs(surface->position.z() - (x < 512 ? 0.05 : 0)) < 1e-4);
    }
}

void ImageGraspTest::holesTakeTheirNeighboursDepth() {
    const Camera camera = cameraAt(10, 0);
    cv::Mat depth = depthOf(
        camera, [](const auto& from, const auto& ray) { return toPlane(from, ray, Eigen::Vector3d::UnitZ(), 0); });
    depth.at<float>(200, 200) = -1;
    depth.at<float>(200, 201) = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(std::abs(surfaceAt(depth, camera, 200.5, 200.5)->position.z()) < 0.002);
    depth(cv::Rect(180, 180, 40, 40)).setTo(-1);
    QVERIFY(!surfaceAt(depth, camera, 200.5, 200.5));
    QVERIFY(!toWorldGrasp({200.5, 200.5, 0, 20, 10}, depth, camera));
}

void ImageGraspTest::anglesTurnClockwiseOnScreen() {
    // From straight above at azimuth 0, image x is world x and image down is world −y.
    const Camera camera = cameraAt(0, 0);
    const cv::Mat depth = depthOf(
        camera, [](const auto& from, const auto& ray) { return toPlane(from, ray, Eigen::Vector3d::UnitZ(), 0); });
    const double focal = 200 / std::tan(radians(15));
    const auto grasp = toWorldGrasp({200, 200, radians(30), 50, 20}, depth, camera);
    QVERIFY(degreesBetween(grasp->closing, {std::cos(radians(30)), -std::sin(radians(30)), 0}) < 0.01);
    QVERIFY(std::abs(grasp->openingMetres - 50 * 1.5 / focal) < 1e-6);
    QVERIFY(std::abs(grasp->jawMetres - 20 * 1.5 / focal) < 1e-6);
    QVERIFY(grasp->centre.norm() < 1e-6);
}

void ImageGraspTest::comesStraightAlongTheAxis() {
    const Camera camera = cameraAt(40, 33);
    const cv::Mat depth = depthOf(camera, [](const auto& from, const auto& ray) {
        return toSphere(from, ray, {0.02, 0.03, 0.05}, 0.12);
    });
    const Grasp grasp{230, 170, radians(-50), 40, 12};
    const auto axis = toWorldGraspAlongAxis(grasp, depth, camera), normal = toWorldGrasp(grasp, depth, camera);
    QVERIFY(axis && normal);
    QVERIFY((axis->approach - CameraView(camera).worldFromCamera().col(2)).norm() < 1e-12);
    QVERIFY(degreesBetween(axis->approach, normal->approach) > 5);
    QVERIFY(axis->centre == normal->centre && axis->openingMetres == normal->openingMetres);
    const Grasp back = toImageGrasp(*axis, camera);
    QVERIFY(angleDifference(back.angleRadians, grasp.angleRadians) < 1e-9 && std::abs(back.jaw - grasp.jaw) < 1e-9);
    QVERIFY(!toWorldGraspAlongAxis({-1, 200, 0, 20, 10}, depth, camera));
    QVERIFY(!toWorldGraspAlongAxis({200, 200, 0, 20, -10}, depth, camera));
}

void ImageGraspTest::whatHasNoSurfaceHasNoGrasp() {
    const Camera camera = cameraAt(10, 0);
    const cv::Mat depth = depthOf(
        camera, [](const auto& from, const auto& ray) { return toPlane(from, ray, Eigen::Vector3d::UnitZ(), 0); });
    QVERIFY(!toWorldGrasp({-1, 200, 0, 20, 10}, depth, camera));
    QVERIFY(!toWorldGrasp({200, 400, 0, 20, 10}, depth, camera));
    QVERIFY(!toWorldGrasp({200, 200, 0, 0, 10}, depth, camera));
    QVERIFY(!toWorldGrasp({std::nan(""), 200, 0, 20, 10}, depth, camera));
}

void ImageGraspTest::otherPicturesAreRefused() {
    QVERIFY_EXCEPTION_THROWN(surfaceAt(cv::Mat(400, 399, CV_32FC1), cameraAt(10, 0), 5, 5), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(surfaceAt(cv::Mat(400, 400, CV_64FC1), cameraAt(10, 0), 5, 5), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(surfaceAt(cv::Mat(), cameraAt(10, 0), 5, 5), std::invalid_argument);
}

QTEST_APPLESS_MAIN(ImageGraspTest)
#include "tst_image_grasp.moc"
