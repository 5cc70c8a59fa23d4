#include "widgets/view3d/vtk_canvas.h"

#include "widgets/view3d/opengl_check.h"

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QWheelEvent>

#include <vtkCommand.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double degreesPerPixel = 0.4;
constexpr double zoomPerNotch = 1.15;
constexpr double zoomPerPixel = 1.006;
constexpr int samples = 8;
constexpr int restMs = 250;  ///< after a key or a turn of the wheel

}  // namespace

VtkCanvas::VtkCanvas(QWidget* parent) : QOpenGLWidget(parent) {
    setFormat(openGlFormat());
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
    m_window->SetReadyForRendering(false);
    m_window->SetOwnContext(0);
    m_window->SetFrameBlitModeToNoBlit();
    m_window->SetMultiSamples(samples);
    m_window->AddRenderer(&m_scene.renderer());
    m_window->AddObserver(vtkCommand::WindowMakeCurrentEvent, this, &VtkCanvas::makeCurrentForVtk);
    m_window->AddObserver(vtkCommand::WindowIsCurrentEvent, this, &VtkCanvas::tellWhetherCurrent);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &VtkCanvas::rest);
}

VtkCanvas::~VtkCanvas() {
    disconnect(m_contextEnds);
    if (context() != nullptr) {
        makeCurrent();
        letGo();
        doneCurrent();
    }
    m_window->RemoveAllObservers();
}

void VtkCanvas::setCamera(const OrbitCamera& camera) {
    if (m_camera != camera) {
        m_camera = camera;
        move();
    }
}

void VtkCanvas::move() {
    m_moving = m_wholeFrameMs > m_budgetMs;
    m_rest.start();
    update();
}

/// Not before the button is let go: until then the hand may go on at any time.
void VtkCanvas::rest() {
    if (!m_held) {
        finish();
    }
}

void VtkCanvas::finish() {
    if (m_moving) {
        m_moving = false;
        update();
    }
}

/// Not the widget's makeCurrent(): that binds its frame buffer, while VTK is drawing into its own.
void VtkCanvas::makeCurrentForVtk(vtkObject* /*caller*/, unsigned long /*event*/, void* /*data*/) {
    if (context() != nullptr && QOpenGLContext::currentContext() != context()) {
        context()->makeCurrent(context()->surface());
    }
}

void VtkCanvas::tellWhetherCurrent(vtkObject* /*caller*/, unsigned long /*event*/, void* data) {
    *static_cast<bool*>(data) = context() != nullptr && QOpenGLContext::currentContext() == context();
}

/// What VTK has on the graphics card goes with the context: a dock that is torn off or put back gets another one.
void VtkCanvas::letGo() {
    if (m_window->GetReadyForRendering()) {
        m_window->Finalize();
        m_window->SetReadyForRendering(false);
    }
}

void VtkCanvas::initializeGL() {
    disconnect(m_contextEnds);
    m_contextEnds = connect(
        context(), &QOpenGLContext::aboutToBeDestroyed, this,
        [this] {
            makeCurrent();
            letGo();
        },
        Qt::DirectConnection);
    m_window->SetForceMaximumHardwareLineWidth(1);
    m_window->SetReadyForRendering(true);
    m_window->GetState()->Reset();
    m_window->OpenGLInitContext();
}

void VtkCanvas::resizeGL(int width, int height) {
    const double ratio = devicePixelRatioF();
    m_window->SetSize(static_cast<int>(width * ratio), static_cast<int>(height * ratio));
    m_window->SetDPI(static_cast<int>(72 * ratio));
}

void VtkCanvas::paintGL() {
    QElapsedTimer clock;
    clock.start();
    m_scene.setCoarse(m_moving);
    m_window->SetMultiSamples(m_moving ? 0 : samples);
    draw();
    if (!m_moving) {
        context()->functions()->glFinish();  // else only what was asked for is measured, not what it takes
        m_wholeFrameMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
    Q_EMIT drawn();
}

void VtkCanvas::draw() {
    vtkOpenGLState* const state = m_window->GetState();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    m_scene.setCamera(m_camera, double(width()) / std::max(1, height()));
    m_window->Render();
    makeCurrent();
    blit();
    state->Pop();
}

void VtkCanvas::blit() {
    QOpenGLExtraFunctions& gl = *context()->extraFunctions();
    gl.glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    const GLenum target = GL_COLOR_ATTACHMENT0;
    gl.glDrawBuffers(1, &target);
    m_window->GetState()->vtkglDisable(GL_SCISSOR_TEST);
    gl.glDisable(GL_SCISSOR_TEST);
    const QSize to = size() * devicePixelRatioF();
    const int* const from = m_window->GetRenderFramebuffer()->GetLastSize();
    m_window->BlitDisplayFramebuffer(0, 0, 0, from[0], from[1], 0, 0, to.width(), to.height(), GL_COLOR_BUFFER_BIT,
                                     GL_LINEAR);
}

void VtkCanvas::mousePressEvent(QMouseEvent* event) {
    m_pointer = event->position();
    m_held = true;
    event->accept();
}

/// Left turns, middle (or Shift and left) moves, right (or Ctrl and left) zooms.
void VtkCanvas::mouseMoveEvent(QMouseEvent* event) {
    const QPointF by = event->position() - m_pointer;
    m_pointer = event->position();
    const bool left = event->buttons().testFlag(Qt::LeftButton);
    const bool pans = event->buttons().testFlag(Qt::MiddleButton) || (left && event->modifiers() == Qt::ShiftModifier);
    const bool zooms =
        event->buttons().testFlag(Qt::RightButton) || (left && event->modifiers() == Qt::ControlModifier);
    if (pans) {
        const double side = std::min(width(), height());
        m_camera.pan(by.x() / side, -by.y() / side);
    } else if (zooms) {
        m_camera.zoom(std::pow(zoomPerPixel, -by.y()));
    } else if (left) {
        m_camera.orbit(-by.x() * degreesPerPixel, by.y() * degreesPerPixel);
    } else {
        return;
    }
    move();
    Q_EMIT cameraMoved();
}

void VtkCanvas::mouseReleaseEvent(QMouseEvent* event) {
    m_held = event->buttons() != Qt::NoButton;
    rest();
    event->accept();
}

void VtkCanvas::wheelEvent(QWheelEvent* event) {
    m_camera.zoom(std::pow(zoomPerNotch, event->angleDelta().y() / 120.0));
    move();
    Q_EMIT cameraMoved();
    event->accept();
}

}  // namespace grasploom
