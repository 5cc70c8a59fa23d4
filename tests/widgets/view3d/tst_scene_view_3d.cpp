// With OpenGL, on an X server.
#include "widgets/view3d/scene_view_3d.h"

#include "widgets/palette.h"
#include "widgets/view3d/opengl_check.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMouseEvent>
#include <QOpenGLWidget>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <cmath>
#include <functional>

using namespace grasploom;

namespace {

/// A level square of one metre, red on its left half and blue on the right, as two triangles each.
std::shared_ptr<const Surface3d> table() {
    auto surface = std::make_shared<Surface3d>();
    surface->texture = QImage(64, 64, QImage::Format_RGB888);
    surface->texture.fill(Qt::red);
    for (int y = 0; y < 64; ++y) {
        for (int x = 32; x < 64; ++x) {
            surface->texture.setPixelColor(x, y, y < 32 ? Qt::blue : Qt::cyan);
        }
    }
    surface->positions = {-.5, .5, 0, .5, .5, 0, -.5, -.5, 0, .5, -.5, 0};
    surface->uvs = {0, 0, 1, 0, 0, 1, 1, 1};
    surface->triangles = {0, 2, 1, 1, 2, 3};
    return surface;
}

/// Opens 20 cm along x at the world's origin, palm 10 cm above.
Gripper3d gripper() {
    Gripper3d result;
    result.fingers[0] = {{-.104F, 0, .05F}, {.004F, .01F, .05F}};
    result.fingers[1] = {{.104F, 0, .05F}, {.004F, .01F, .05F}};
    result.palm = {{0, 0, .11F}, {.108F, .015F, .01F}};
    result.fingerColour = palette::predictionA;
    return result;
}

using Is = std::function<bool(const QColor&)>;
bool isRed(const QColor& c) {
    return c.red() > 200 && c.green() < 60 && c.blue() < 60;
}
bool isBlue(const QColor& c) {
    return c.blue() > 200 && c.red() < 60 && c.green() < 60;
}
bool isCyan(const QColor& c) {
    return c.blue() > 200 && c.red() < 60 && c.green() > 200;
}
bool isOrange(const QColor& c) {  // lit more or less
    return c.hue() > 30 && c.hue() < 50 && c.saturation() > 180 && c.value() > 60;
}

struct Seen {
    int count = 0;
    QPointF middle;  ///< as shares of the picture
};
Seen seen(const QImage& image, const Is& is) {
    Seen result;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (is(image.pixelColor(x, y))) {
                ++result.count;
                result.middle += QPointF(x + 0.5, y + 0.5);
            }
        }
    }
    if (result.count > 0) {
        result.middle /= result.count;
        result.middle = {result.middle.x() / image.width(), result.middle.y() / image.height()};
    }
    return result;
}

}  // namespace

class SceneView3dTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void drawsTheSurfaceInItsColours();
    void theGripperStandsWhereItIsPut();
    void holesAreSeenThrough();
    void aCloudIsOfPoints();
    void outlinesAreOfTheirKind();
    void keysTurnTheView();
    void theMouseTurnsMovesAndZooms();
    void objectsAreDrawnWhereTheyAre();
    void theBackgroundFollowsThePalette();
    void survivesAMovedDock();
    void picturesAreInDevicePixels();
    void turnsCoarselyWhereAFrameTakesLong();

private:
    std::unique_ptr<SceneView3d> m_view;
};

void SceneView3dTest::init() {
    QCOMPARE(missingOpenGl(), QString());
    m_view = std::make_unique<SceneView3d>();
    m_view->resize(400, 400);
    m_view->setSurface(table());
    m_view->setPictureCamera({{0, 0, 3}, {}, 30});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_VERIFY(m_view->isDrawn());
}

void SceneView3dTest::drawsTheSurfaceInItsColours() {
    const QImage image = m_view->picture();
    // 3 m away 30° see 1.608 m: the metre takes 0.622 of each side.
    const double half = 400 * 400 * 0.622 * 0.622 / 2;
    QVERIFY(std::abs(seen(image, isRed).count - half) < 0.03 * half);
    QVERIFY(std::abs(seen(image, isBlue).count - half / 2) < 0.03 * half);
    QVERIFY(seen(image, isRed).middle.x() < 0.4 && seen(image, isBlue).middle.x() > 0.6);
    QVERIFY(seen(image, isBlue).middle.y() < seen(image, isCyan).middle.y());  // the texture is not upside down
    m_view->setSurface(nullptr);
    QCOMPARE(seen(m_view->picture(), isRed).count, 0);
}

void SceneView3dTest::theGripperStandsWhereItIsPut() {
    QCOMPARE(seen(m_view->picture(), isOrange).count, 0);
    m_view->setGripper(gripper());
    m_view->lookAtGripper();
    QTest::keyClick(m_view.get(), Qt::Key_1);
    const Seen front = seen(m_view->picture(), isOrange);
    QVERIFY(front.count > 300);
    QVERIFY(std::abs(front.middle.x() - 0.5) < 0.02);  // a finger on each side
    const QImage image = m_view->picture();
    const Seen left = seen(image.copy(0, 0, image.width() / 2, image.height()), isOrange);
    // 45 cm away 30° see 24.1 cm: the finger stands 10.4 cm left of the middle, 5 cm up on average.
    QVERIFY(std::abs(left.middle.x() / 2 - (0.5 - 0.104 / 0.2411)) < 0.02);
    QVERIFY(std::abs(left.middle.y() - (0.5 - 0.05 / 0.2411)) < 0.04);
    QMatrix4x4 turned;
    turned.rotate(90, 0, 0, 1);
    Gripper3d other = gripper();
    other.worldFromGripper = turned;  // closes along the line of sight
    m_view->setGripper(other);
    const Seen side = seen(m_view->picture(), isOrange);
    QVERIFY(side.count > 300 && std::abs(side.middle.x() - 0.5) < 0.02);
    QCOMPARE(seen(m_view->picture().copy(0, 0, 60, 400), isOrange).count, 0);
    m_view->setGripper(std::nullopt);
    QCOMPARE(seen(m_view->picture(), isOrange).count, 0);
}

void SceneView3dTest::holesAreSeenThrough() {
    auto holed = std::make_shared<Surface3d>(*table());
    holed->triangles.resize(3);
    m_view->setSurface(holed);
    const QImage image = m_view->picture();
    QVERIFY(seen(image, isRed).count > 1000 && seen(image, isBlue).count > 1000);
    QCOMPARE(seen(image, isCyan).count, 0);
}

void SceneView3dTest::aCloudIsOfPoints() {
    auto cloud = std::make_shared<Surface3d>();
    cloud->texture = QImage(4, 4, QImage::Format_RGB888);
    cloud->texture.fill(Qt::red);
    for (int i = 0; i < 100; ++i) {
        const float x = static_cast<float>(i % 10 - 4.5) / 10, y = static_cast<float>(i / 10 - 4.5) / 10;
        cloud->positions.insert(cloud->positions.end(), {x, y, 0});
        cloud->uvs.insert(cloud->uvs.end(), {.5, .5});
    }
    m_view->setSurface(cloud);
    QCOMPARE(seen(m_view->picture(), isRed).count, 0);  // no triangles
    m_view->setStyle(SurfaceStyle::Cloud, 4);
    const int small = seen(m_view->picture(), isRed).count;
    QVERIFY2(small >= 100 * 9 && small <= 100 * 25, qPrintable(QString::number(small)));
    m_view->setStyle(SurfaceStyle::Cloud, 8);
    QVERIFY(seen(m_view->picture(), isRed).count > 3 * small);
}

void SceneView3dTest::outlinesAreOfTheirKind() {
    m_view->setSurface(nullptr);
    const auto square = [](LayerKind kind) {
        return Outline3d{kind, {{-.3F, -.3F, 0}, {-.3F, .3F, 0}, {.3F, .3F, 0}, {.3F, -.3F, 0}}};
    };
    const auto drawn = [&](const QColor& colour) {
        return seen(m_view->picture(),
                    [&](const QColor& c) { return std::abs(c.hue() - colour.hue()) < 8 && c.saturation() > 120; })
            .count;
    };
    m_view->setOutlines({square(LayerKind::GroundTruth)});
    const int solid = drawn(palette::groundTruth);
    QVERIFY(solid > 500);
    m_view->setOutlines({square(LayerKind::PredictionA)});
    const int dashed = drawn(palette::predictionA);
    QVERIFY(dashed > solid / 2 && dashed < solid * 9 / 10);  // two of four sides
    m_view->setOutlines({});
    QCOMPARE(drawn(palette::predictionA), 0);
}

void SceneView3dTest::keysTurnTheView() {
    const OrbitCamera start = m_view->camera();
    QTest::keyClick(m_view.get(), Qt::Key_7);
    QCOMPARE(m_view->camera().elevation, 90.0);
    QVERIFY(seen(m_view->picture(), isRed).count > 1000);
    QTest::keyClick(m_view.get(), Qt::Key_1);
    QCOMPARE(m_view->camera().elevation, 0.0);
    QVERIFY(seen(m_view->picture(), isRed).count < 800);  // edge-on
    QTest::keyClick(m_view.get(), Qt::Key_3);
    QCOMPARE(m_view->camera().azimuth, 0.0);
    QTest::keyClick(m_view.get(), Qt::Key_9);
    QVERIFY(m_view->camera().elevation > 0 && m_view->camera().azimuth == -45);
    QSignalSpy parallel(m_view.get(), &SceneView3d::parallelChanged);
    QTest::keyClick(m_view.get(), Qt::Key_5);
    QCOMPARE(parallel.size(), 1);
    QVERIFY(m_view->camera().parallel);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    OrbitCamera wanted = start;
    wanted.parallel = true;
    QVERIFY(m_view->camera() == wanted);
    // Without perspective as large as before, at the target's distance.
    const double half = 400 * 400 * 0.622 * 0.622 / 2;
    QVERIFY(std::abs(seen(m_view->picture(), isRed).count - half) < 0.03 * half);
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Plus);
    QVERIFY(m_view->camera().distance < start.distance && m_view->camera().azimuth != start.azimuth);
    QSignalSpy picture(m_view.get(), &SceneView3d::pictureRequested);
    QTest::keyClick(m_view.get(), Qt::Key_F12);
    QCOMPARE(picture.size(), 1);
    // A new scene's camera does not take the view away from the user; Enter gives it back.
    const OrbitCamera turned = m_view->camera();
    m_view->setPictureCamera({{0, 0, 2}, {}, 30});
    QVERIFY(m_view->camera() == turned);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(m_view->camera().distance, 2.0);
}

void SceneView3dTest::theMouseTurnsMovesAndZooms() {
    QWidget* const canvas = m_view->childAt(200, 200);
    QVERIFY(canvas != nullptr && canvas != m_view.get());
    const auto drag = [canvas](Qt::MouseButton button, QPoint by, Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(canvas, button, keys, {200, 200});
        QMouseEvent move(QEvent::MouseMove, QPointF(200, 200) + by, canvas->mapToGlobal(QPointF(200, 200) + by),
                         Qt::NoButton, button, keys);
        QApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, button, keys, QPoint(200, 200) + by);
    };
    const OrbitCamera start = m_view->camera();
    drag(Qt::LeftButton, {50, -20});
    QCOMPARE(m_view->camera().azimuth, start.azimuth - 20);
    QCOMPARE(m_view->camera().elevation, 82.0);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    for (const auto& [button, keys] : {std::pair{Qt::MiddleButton, Qt::KeyboardModifiers()},
                                       std::pair{Qt::LeftButton, Qt::KeyboardModifiers(Qt::ShiftModifier)}}) {
        drag(button, {40, 0}, keys);
        // What was under the pointer stays under it: a tenth of the view's extent.
        QVERIFY(std::abs(m_view->camera().target.x() + 0.1 * start.extentMetres()) < 1e-5);
        QVERIFY(std::abs(seen(m_view->picture(), [](const QColor& c) { return isBlue(c) || isCyan(c); }).middle.x() -
                         (0.5 + 0.622 / 4 + 0.1)) < 0.02);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
    }
    drag(Qt::RightButton, {0, -50});
    QVERIFY(m_view->camera().distance < start.distance);
    const double before = m_view->camera().distance;
    QWheelEvent wheel(QPointF(200, 200), canvas->mapToGlobal(QPointF(200, 200)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas, &wheel);
    QVERIFY(m_view->camera().distance < before);
}

void SceneView3dTest::objectsAreDrawnWhereTheyAre() {
    m_view->setSurfaceVisible(false);
    QCOMPARE(seen(m_view->picture(), isRed).count, 0);
    auto object = std::make_shared<Surface3d>();
    object->positions = {-.1F, -.1F, 0, .1F, -.1F, 0, .1F, .1F, 0, -.1F, .1F, 0};
    object->triangles = {0, 1, 2, 0, 2, 3};
    object->colour = palette::predictionA;
    m_view->setObjects({object, object});
    QMatrix4x4 left, right;
    left.translate(-.4F, 0, 0);
    right.translate(.4F, 0, 0);
    m_view->setObjectPoses({left, right});
    const QImage apart = m_view->picture();
    QVERIFY(seen(apart.copy(0, 0, 150, 400), isOrange).count > 500);
    QVERIFY(seen(apart.copy(250, 0, 150, 400), isOrange).count > 500);
    m_view->setObjectPoses({left, left});
    QCOMPARE(seen(m_view->picture().copy(250, 0, 150, 400), isOrange).count, 0);
    m_view->setObjects({});
    QCOMPARE(seen(m_view->picture(), isOrange).count, 0);
    m_view->setSurfaceVisible(true);
    QVERIFY(seen(m_view->picture(), isRed).count > 1000);
}

void SceneView3dTest::theBackgroundFollowsThePalette() {
    const auto corner = [&] { return m_view->picture().pixelColor(395, 5).lightness(); };
    QPalette palette(QColor(0xef, 0xef, 0xef));
    m_view->setPalette(palette);
    QVERIFY(corner() > 180);
    palette = QPalette(QColor(0x22, 0x22, 0x25));
    m_view->setPalette(palette);
    QVERIFY(corner() < 90);
}

/// A dock that is torn off gets another context, and another one when it is put back.
void SceneView3dTest::survivesAMovedDock() {
    m_view.reset();
    QMainWindow window;
    auto* dock = new QDockWidget;
    auto* view = new SceneView3d;
    view->setSurface(table());
    view->setPictureCamera({{0, 0, 3}, {}, 30});
    view->setGripper(gripper());
    dock->setWidget(view);
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    window.resize(640, 480);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto isThere = [view] { return seen(view->picture(), isRed).count > 500; };
    QTRY_VERIFY(isThere());
    for (int i = 0; i < 3; ++i) {
        dock->setFloating(true);
        QVERIFY(QTest::qWaitForWindowExposed(dock));
        QTRY_VERIFY(isThere());
        dock->setFloating(false);
        QTRY_VERIFY(isThere());
    }
    dock->hide();
    view->setSurface(nullptr);
    dock->show();
    QTRY_VERIFY(!isThere() && !view->picture().isNull());
}

void SceneView3dTest::picturesAreInDevicePixels() {
    const QImage picture = m_view->picture();
    QCOMPARE(picture.size(), m_view->size() * m_view->devicePixelRatioF());
    // The axes are in it, in the lower left corner: red-orange x to the right.
    const auto isAxis = [](const QColor& c) {
        return c.hue() >= 15 && c.hue() <= 35 && c.saturation() > 200 && c.value() > 180;
    };
    QVERIFY(seen(picture.copy(0, picture.height() - 90, 90, 90), isAxis).count > 20);
}

/// The coarse form of this one lacks its cyan corner.
void SceneView3dTest::turnsCoarselyWhereAFrameTakesLong() {
    auto coarse = std::make_shared<Surface3d>(*table());
    coarse->triangles.resize(3);
    coarse->texture = {};
    auto surface = std::make_shared<Surface3d>(*table());
    surface->coarse = coarse;
    m_view->setSurface(surface);
    auto* const canvas = m_view->findChild<QOpenGLWidget*>();
    const auto isWhole = [canvas] {
        const QImage image = canvas->grabFramebuffer();
        return seen(image, isRed).count > 1000 && seen(image, isCyan).count > 1000;
    };
    const auto turn = [canvas](int to) {
        QMouseEvent move(QEvent::MouseMove, QPointF(200 + to, 200), canvas->mapToGlobal(QPointF(200 + to, 200)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &move);
    };
    QVERIFY(isWhole());
    m_view->setFrameBudget(1e9);
    QTest::mousePress(canvas, Qt::LeftButton, {}, {200, 200});
    turn(2);
    QVERIFY(isWhole());  // there is time for all of it
    m_view->setFrameBudget(0);
    turn(4);
    QVERIFY(!isWhole());
    QVERIFY(seen(canvas->grabFramebuffer(), isRed).count > 1000);  // in the same colours
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, {204, 200});
    QVERIFY(isWhole());
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QVERIFY(!isWhole());
    QTRY_VERIFY(isWhole());  // by itself, when no other key comes
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(seen(m_view->picture(), isCyan).count > 1000);  // a picture is of all of it
}

int main(int argc, char** argv) {
    prepareOpenGl();
    QApplication app(argc, argv);
    SceneView3dTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_scene_view_3d.moc"
