#pragma once

#include "widgets/view3d/vtk_scene.h"

#include <QOpenGLWidget>
#include <QTimer>

#include <vtkGenericOpenGLRenderWindow.h>

namespace grasploom {

// VTK's side of this folder: included by its sources only.

/// VTK in an OpenGL widget of Qt 6. (Debian's VTK has widgets for Qt 5 only, and windows of its own that end the
/// program without an X server: this one draws into the widget's own context, whatever makes that.) Where a frame takes
/// long, as in software, the surface is coarse while the view moves and whole again when it rests.
class VtkCanvas : public QOpenGLWidget {
    Q_OBJECT
public:
    explicit VtkCanvas(QWidget* parent = nullptr);
    ~VtkCanvas() override;
    /// After a change to it call update().
    [[nodiscard]] VtkScene& scene() { return m_scene; }
    [[nodiscard]] const OrbitCamera& camera() const { return m_camera; }
    void setCamera(const OrbitCamera& camera);
    void setFrameBudget(double milliseconds) { m_budgetMs = milliseconds; }  ///< as SceneView3d's
    void finish();                                                           ///< the next frame is whole

Q_SIGNALS:
    void drawn();
    void cameraMoved();  ///< by the user

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void makeCurrentForVtk(vtkObject* caller, unsigned long event, void* data);
    void tellWhetherCurrent(vtkObject* caller, unsigned long event, void* data);
    void letGo();
    void draw();
    void move();
    void rest();
    void blit();

    VtkScene m_scene;
    vtkNew<vtkGenericOpenGLRenderWindow> m_window;
    QMetaObject::Connection m_contextEnds;
    OrbitCamera m_camera;
    QPointF m_pointer;  ///< where a drag last was
    bool m_held = false;  ///< by a button of the mouse
    QTimer m_rest;
    bool m_moving = false;  ///< and coarse
    double m_budgetMs = 40;
    double m_wholeFrameMs = 0;  ///< what the last whole one took
};

}  // namespace grasploom
