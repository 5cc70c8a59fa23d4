// With OpenGL: what the view shows of a scene lies where the picture has it.
#include "app/gui/docks/space_content.h"
#include "app/gui/docks/view_3d_dock.h"
#include "simulation/camera_view.h"
#include "tests/app/window_fixture.h"
#include "widgets/layer_style.h"
#include "widgets/view3d/opengl_check.h"
#include "widgets/view3d/scene_view_3d.h"

#include <QApplication>
#include <QDockWidget>
#include <QPainter>

#include <cmath>

using namespace grasploom;

namespace {

const QColor markColour(0xE0, 0x10, 0xE0);
constexpr int side = 600;  ///< of the view, px

/// Where a colour is in a picture.
struct Patch {
    int count = 0;
    QPointF middle;
    QRectF bounds;
    double angle = 0;  ///< of its longest extent, clockwise
};
/// But for the lower left corner, where the axes are.
Patch patchOf(const QImage& image, const QColor& colour) {
    Patch patch;
    std::vector<QPointF> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = y > image.height() * 3 / 4 ? image.width() / 4 : 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            const int off = std::abs(c.hue() - colour.hue());
            if (std::min(off, 360 - off) < 6 && c.saturation() > 0.75 * colour.saturation() && c.value() > 50) {
                found.emplace_back(x + 0.5, y + 0.5);
                patch.bounds |= QRectF(x, y, 1, 1);
                patch.middle += found.back();
            }
        }
    }
    patch.count = static_cast<int>(found.size());
    patch.middle /= std::max<qsizetype>(1, patch.count);
    double xx = 0, xy = 0, yy = 0;
    for (const QPointF& p : found) {
        const QPointF d = p - patch.middle;
        xx += d.x() * d.x();
        xy += d.x() * d.y();
        yy += d.y() * d.y();
    }
    patch.angle = std::atan2(2 * xy, xx - yy) / 2;
    return patch;
}

/// Where the camera sees both fingers, with two pixels to spare.
QRectF fingersIn(const SpaceScene& space, const Gripper3d& gripper, double scale) {
    const CameraView camera(space.depth.camera);
    QRectF bounds;
    for (const Box3d& finger : gripper.fingers) {
        for (int corner = 0; corner < 8; ++corner) {
            const QVector3D signs((corner & 1) != 0 ? 1 : -1, (corner & 2) != 0 ? 1 : -1, (corner & 4) != 0 ? 1 : -1);
            const QVector3D at = gripper.worldFromGripper.map(finger.centre + signs * finger.halfSides);
            const Eigen::Vector3d seen = camera.project({at.x(), at.y(), at.z()});
            bounds |= QRectF(seen.x() * scale - 2, seen.y() * scale - 2, 4, 4);
        }
    }
    return bounds;
}

}  // namespace

class SpacePictureTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void graspsLieWhereThePictureHasThem_data();
    void graspsLieWhereThePictureHasThem();
    void theWindowsDockDrawsAndSaves();
};

void SpacePictureTest::graspsLieWhereThePictureHasThem_data() {
    QTest::addColumn<QString>("folder");
    QTest::newRow("painted") << m_fixture->datasetText();
    if (qEnvironmentVariableIsSet("GRASPLOOM_JACQUARD")) {
        QTest::newRow("real") << qEnvironmentVariable("GRASPLOOM_JACQUARD");
    }
}

void SpacePictureTest::graspsLieWhereThePictureHasThem() {
    QFETCH(QString, folder);
    IndexOptions uncached;
    uncached.useCache = false;
    const SceneIndex index = SceneIndex::open(folder.toStdString(), uncached);
    SceneView3d view;
    view.resize(side, side);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_VERIFY(view.isDrawn());
    for (std::size_t scene = 0; scene < index.size(); scene += 4) {
        SpaceScene space = readSpaceScene(index, scene, Channel::PerfectDepth);
        view.setPictureCamera(space.camera);
        std::vector<Problem> problems;
        const GraspLabels labels = readLabels(index, scene, problems);
        for (const std::size_t number : {std::size_t{0}, labels.grasps.size() / 2}) {
            const Grasp& grasp = labels.grasps[number];
            const auto world = inWorld(space, grasp, Approach::CameraAxis);
            QVERIFY(world);
            const double scale = side / double(space.depth.camera.pixels);
            const QPointF wanted(grasp.x * scale, grasp.y * scale);
            auto marked = std::make_shared<Surface3d>(*space.surface);
            marked->texture.fill(Qt::gray);
            QPainter(&marked->texture).fillRect(QRectF(grasp.x - 8, grasp.y - 8, 16, 16), markColour);
            view.setSurface(marked);
            view.setGripper(std::nullopt);
            const Patch mark = patchOf(view.picture(), markColour);
            QVERIFY2(mark.count > 20 && (mark.middle - wanted).manhattanLength() < 4, "the surface's colours");
            view.setSurface(nullptr);  // which would hide what is behind it
            view.setOutlines(outlinesIn(space, {{LayerKind::GroundTruth, {}, {{0, grasp}}}}, Approach::CameraAxis));
            const Patch outline = patchOf(view.picture(), colourOf(LayerKind::GroundTruth));
            QVERIFY(outline.count > 20);
            QVERIFY2((outline.middle - wanted).manhattanLength() < 4,
                     qPrintable(QStringLiteral("the outline's middle lies at %1, %2 in place of %3, %4")
                                    .arg(outline.middle.x())
                                    .arg(outline.middle.y())
                                    .arg(wanted.x())
                                    .arg(wanted.y())));
            view.setOutlines({});
            Gripper3d fingers = gripperAt(*world, LayerKind::PredictionB);
            fingers.palm.halfSides = {1e-4F, 1e-4F, 1e-4F};  // which hides them from the camera
            view.setGripper(fingers);
            const Patch gripper = patchOf(view.picture(), colourOf(LayerKind::PredictionB));
            QVERIFY(gripper.count > 20);
            const QRectF room = fingersIn(space, fingers, scale);
            QVERIFY2(room.contains(gripper.bounds), "the fingers");
            QVERIFY2((gripper.bounds.center() - room.center()).manhattanLength() < 4, "the fingers' middle");
            if (grasp.opening > 2.5 * grasp.jaw) {
                QVERIFY2(angleDifference(gripper.angle, grasp.angleRadians) < radians(8), "the closing axis");
            }
        }
    }
}

void SpacePictureTest::theWindowsDockDrawsAndSaves() {
    startAfresh();
    openScenes();
    View3dDock& dock = m_window->space();
    m_window->showPage(&dock);
    QTRY_VERIFY_WITH_TIMEOUT(dock.shown().has_value(), 20000);
    QTRY_VERIFY(dock.view().isDrawn());
    m_window->document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    dock.view().lookAtGripper();
    const QColor fingers = colourOf(LayerKind::GroundTruth);
    QVERIFY(patchOf(dock.view().picture(), fingers).count > 100);
    auto* const frame = qobject_cast<QDockWidget*>(dock.parentWidget());
    for (int i = 0; i < 2; ++i) {
        frame->setFloating(!frame->isFloating());
        QTRY_VERIFY(patchOf(dock.view().picture(), fingers).count > 100);
    }
    const QString file = QString::fromStdString(m_fixture->path("view.png").string());
    QCOMPARE(dock.savePicture(file), QString());
    QVERIFY(patchOf(QImage(file), fingers).count > 100);
    QVERIFY(!dock.savePicture(QStringLiteral("/nowhere/at/all.png")).isEmpty());
    m_window.reset();  // with its context
}

int main(int argc, char** argv) {
    prepareOpenGl();
    QApplication app(argc, argv);
    SpacePictureTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_space_picture.moc"
