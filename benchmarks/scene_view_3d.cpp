// Frames of the 3-D view in software OpenGL (Mesa's, under Xvfb): the whole surface of a scene's depth, and what is drawn
// while the view turns. Wanted: at most 50 ms while it turns. GRASPLOOM_JACQUARD names a dataset with depth.

#include "app/gui/docks/space_content.h"
#include "widgets/view3d/opengl_check.h"
#include "widgets/view3d/scene_view_3d.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QOpenGLFunctions>
#include <QOpenGLWidget>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>
#include <cstdio>

using namespace grasploom;

namespace {

constexpr int frames = 11;

/// Of several turns by a key: until the frame is drawn. Milliseconds.
double medianFrame(SceneView3d& view, QOpenGLWidget& canvas) {
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        QSignalSpy drawn(&canvas, SIGNAL(drawn()));
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(&view, Qt::Key_Left);
        while (drawn.isEmpty()) {
            QCoreApplication::processEvents();
        }
        canvas.makeCurrent();
        canvas.context()->functions()->glFinish();
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + frames / 2);
    return times[frames / 2];
}

void run(const SpaceScene& scene, SurfaceStyle style, const char* name) {
    SceneView3d view;
    view.resize(900, 700);
    view.setStyle(style, 2);
    view.setSurface(scene.surface);
    view.setPictureCamera(scene.camera);
    view.show();
    while (!view.isDrawn() || view.picture().isNull()) {
        QCoreApplication::processEvents();
    }
    auto& canvas = *view.findChild<QOpenGLWidget*>();
    view.setFrameBudget(1e9);
    const double whole = medianFrame(view, canvas);
    view.setFrameBudget(0);
    const double turning = medianFrame(view, canvas);
    std::printf("%-6s 900 × 700, %zu points: whole %7.1f ms, while it turns %6.1f ms (wanted: 50 ms, %s)\n", name,
                scene.surface->positions.size() / 3, whole, turning, turning <= 50 ? "met" : "MISSED");
}

}  // namespace

int main(int argc, char** argv) {
    prepareOpenGl();
    QApplication app(argc, argv);
    if (const QString reason = missingOpenGl(); !reason.isEmpty()) {
        std::printf("no OpenGL: %s\n", qPrintable(reason));
        return 1;
    }
    const SceneIndex index = SceneIndex::open(qgetenv("GRASPLOOM_JACQUARD").toStdString());
    const SpaceScene scene = readSpaceScene(index, 0, Channel::PerfectDepth);
    run(scene, SurfaceStyle::Mesh, "mesh");
    run(scene, SurfaceStyle::Cloud, "cloud");
    return 0;
}
