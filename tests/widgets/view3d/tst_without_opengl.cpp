// On a display without OpenGL.
#include "widgets/view3d/opengl_check.h"
#include "widgets/view3d/scene_view_3d.h"

#include <QLabel>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace grasploom;

class WithoutOpenGlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysSoAndGoesOn();
};

void WithoutOpenGlTest::saysSoAndGoesOn() {
    QVERIFY(missingOpenGl().contains(QStringLiteral("offscreen")));
    SceneView3d view;
    const auto* page = view.findChild<QLabel*>();
    QVERIFY(page->text().isEmpty());  // nothing is asked for before it is shown
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QVERIFY(page->isVisible());
    QTRY_VERIFY(page->text().contains(QStringLiteral("No 3-D view here")) && page->text().contains(missingOpenGl()));
    QVERIFY(!view.isDrawn() && view.picture().isNull());
    // All that a view is told is taken without harm.
    auto surface = std::make_shared<Surface3d>();
    surface->positions = {0, 0, 0, 1, 0, 0, 0, 1, 0};
    surface->triangles = {0, 1, 2};
    view.setSurface(surface);
    view.setObjects({surface});
    view.setObjectPoses({QMatrix4x4()});
    view.setGripper(Gripper3d{});
    view.setOutlines({Outline3d{}});
    view.setStyle(SurfaceStyle::Cloud, 3);
    view.setPictureCamera({{0, 0, 1.5F}, {}, 30});
    view.setNotice(QStringLiteral("notice"));
    QSignalSpy wanted(&view, &SceneView3d::pictureRequested);
    for (const int key :
         {Qt::Key_1, Qt::Key_3, Qt::Key_7, Qt::Key_9, Qt::Key_5, Qt::Key_F, Qt::Key_Return, Qt::Key_F12}) {
        QTest::keyClick(&view, static_cast<Qt::Key>(key));
    }
    QCOMPARE(wanted.size(), 1);
    QVERIFY(view.camera().parallel);
}

QTEST_MAIN(WithoutOpenGlTest)
#include "tst_without_opengl.moc"
