// With OpenGL: what the view shows of a scene lies where the picture has it.
#include "app/gui/docks/space_content.h"
#include "app/gui/docks/view_3d_dock.h"
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
    double angle = 0;  ///< of its longest extent, clockwise
};
Patch patchOf(const QImage& image, const QColor& colour) {
    Patch patch;
    std::vector<QPointF> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            const int off = std::abs(c.hue() - colour.hue());
            if (std::min(off, 360 - off) < 6 && c.saturation() > 190 && c.value() > 50) {
                found.emplace_back(x + 0.5, y + 0.5);
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
            view.setGripper(gripperAt(*world, LayerKind::PredictionB));
            const Patch gripper = patchOf(view.picture(), colourOf(LayerKind::PredictionB));
            QVERIFY(gripper.count > 20);
            // The fingers stand up to 10 cm nearer than the surface: a little farther from the optical axis.
            const QPointF nearer = QPointF(side / 2.0, side / 2.0) + (wanted - QPointF(side / 2.0, side / 2.0)) * 1.035;
            QVERIFY2((gripper.middle - nearer).manhattanLength() < 8, "the gripper's middle");
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
