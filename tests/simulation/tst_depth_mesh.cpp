#include "simulation/depth_mesh.h"

#include "dataset/grasp.h"
#include "simulation/camera_view.h"
#include "simulation/depth_view.h"

#include <QtTest/QTest>

#include <opencv2/core.hpp>

#include <limits>
#include <stdexcept>

using namespace grasploom;

namespace {

Camera cameraOf(int pixels) {
    Camera camera;
    camera.pixels = pixels;
    return camera;
}

/// What Jacquard's camera sees of the bare plane.
cv::Mat planeDepth(const Camera& camera) {
    const CameraView view(camera);
    cv::Mat depth(camera.pixels, camera.pixels, CV_32FC1);
    for (int y = 0; y < depth.rows; ++y) {
        for (int x = 0; x < depth.cols; ++x) {
            depth.at<float>(y, x) = static_cast<float>(view.planeDepthMetres(x + 0.5, y + 0.5));
        }
    }
    return depth;
}

}  // namespace

class DepthMeshTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsLieInTheWorld();
    void facesTheCamera();
    void isThinnedOutEvenly();
    void holesStayHoles();
    void tearsAtSteps();
    void otherPicturesAreRefused();
    void oblongPicturesAreMadeSquare();
};

void DepthMeshTest::pointsLieInTheWorld() {
    const Camera camera = cameraOf(64);
    const DepthMesh mesh = depthMesh(planeDepth(camera), camera);
    QCOMPARE(mesh.positions.size(), std::size_t{64 * 64});
    QCOMPARE(mesh.uvs.size(), mesh.positions.size());
    QCOMPARE(mesh.triangles.size(), std::size_t{2 * 63 * 63});
    const CameraView view(camera);
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        QVERIFY(std::abs(mesh.positions[i].z()) < 1e-6F);
        const Eigen::Vector3d at = view.project(mesh.positions[i].cast<double>());
        QVERIFY(std::abs(at.x() / 64 - mesh.uvs[i].x()) < 1e-5 && std::abs(at.y() / 64 - mesh.uvs[i].y()) < 1e-5);
    }
}

void DepthMeshTest::facesTheCamera() {
    const Camera camera = cameraOf(32);
    cv::Mat depth = planeDepth(camera);
    depth.at<float>(9, 9) = depth.at<float>(20, 21) = -1;  // so that every kind of split is there
    const DepthMesh mesh = depthMesh(depth, camera);
    for (const auto& corners : mesh.triangles) {
        const Eigen::Vector3f &a = mesh.positions[corners[0]], &b = mesh.positions[corners[1]],
                              &c = mesh.positions[corners[2]];
        QVERIFY((b - a).cross(c - a).z() > 0);
    }
}

void DepthMeshTest::isThinnedOutEvenly() {
    const Camera camera = cameraOf(100);
    DepthMeshOptions options;
    options.mostAcross = 40;
    const DepthMesh mesh = depthMesh(planeDepth(camera), camera, options);
    QCOMPARE(mesh.positions.size(), std::size_t{34 * 34});  // every third pixel
    QCOMPARE(mesh.triangles.size(), std::size_t{2 * 33 * 33});
}

void DepthMeshTest::holesStayHoles() {
    const Camera camera = cameraOf(16);
    cv::Mat depth = planeDepth(camera);
    depth.at<float>(5, 5) = -1;
    depth.at<float>(5, 6) = std::numeric_limits<float>::quiet_NaN();
    depth.at<float>(0, 0) = 0;
    const DepthMesh mesh = depthMesh(depth, camera);
    QCOMPARE(mesh.positions.size(), std::size_t{16 * 16 - 3});
    // Six cells touch the two inner holes, of which the two between them lose all; one more loses its corner.
    QCOMPARE(mesh.triangles.size(), std::size_t{2 * 15 * 15 - 4 - 2 * 2 - 1});
    QVERIFY(depthMesh(cv::Mat(16, 16, CV_32FC1, cv::Scalar(-1)), camera).positions.empty());
}

void DepthMeshTest::tearsAtSteps() {
    Camera camera = cameraOf(64);
    camera.tiltDegrees = 0;
    cv::Mat depth = planeDepth(camera);
    cv::Mat table = depth.colRange(0, 32);
    table -= cv::Scalar(0.3);
    const DepthMesh mesh = depthMesh(depth, camera);
    QCOMPARE(mesh.triangles.size(), std::size_t{2 * 62 * 63});
    DepthMeshOptions loose;
    loose.tearSlope = 100;
    QCOMPARE(depthMesh(depth, camera, loose).triangles.size(), std::size_t{2 * 63 * 63});
}

void DepthMeshTest::otherPicturesAreRefused() {
    QVERIFY_EXCEPTION_THROWN(depthMesh(cv::Mat(16, 15, CV_32FC1), cameraOf(16)), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(depthMesh(cv::Mat(16, 16, CV_8UC1), cameraOf(16)), std::invalid_argument);
    DepthMeshOptions options;
    options.mostAcross = 1;
    QVERIFY_EXCEPTION_THROWN(depthMesh(cv::Mat(16, 16, CV_32FC1), cameraOf(16), options), std::invalid_argument);
}

void DepthMeshTest::oblongPicturesAreMadeSquare() {
    const cv::Mat depth(480, 640, CV_32FC1, cv::Scalar(1.5));
    const DepthView view = jacquardDepthView(depth);
    QVERIFY(view.depthMetres.size() == cv::Size(640, 640) && !view.cameraIsKnown);
    QCOMPARE(view.addedAbove, 80.0);
    QCOMPARE(view.addedLeft, 0.0);
    // The focal length stays that of 30° over the picture's own height.
    QVERIFY(std::abs(CameraView(view.camera).focalPixels() - 240 / std::tan(radians(15))) < 1e-9);
    QCOMPARE(view.depthMetres.at<float>(79, 0), -1.0F);
    QCOMPARE(view.depthMetres.at<float>(80, 0), 1.5F);
    const DepthView square = jacquardDepthView(cv::Mat(64, 64, CV_32FC1, cv::Scalar(1.5)));
    QVERIFY(square.camera == cameraOf(64) && square.addedAbove == 0);
}

QTEST_APPLESS_MAIN(DepthMeshTest)
#include "tst_depth_mesh.moc"
