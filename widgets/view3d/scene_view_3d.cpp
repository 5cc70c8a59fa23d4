#include "widgets/view3d/scene_view_3d.h"

#include "widgets/view3d/opengl_check.h"
#include "widgets/view3d/view_overlay.h"
#include "widgets/view3d/vtk_canvas.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QTimer>

namespace grasploom {
namespace {

constexpr double outlinePixels = 1.6;
constexpr double gripperDistance = 0.45;  ///< m, from which a gripper fills a good part of the view
constexpr double turnDegrees = 5;         ///< by an arrow key
constexpr double zoomStep = 1.15;

}  // namespace

SceneView3d::SceneView3d(QWidget* parent) : QWidget(parent), m_pages(new QStackedLayout(this)), m_page(new QLabel) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Scene in 3-D"));
    setAccessibleDescription(
        tr("The scene's surface with the gripper at the selected grasp. Keys: 1 front, 3 right, "
           "7 top, 9 oblique, 5 parallel, F gripper, Enter as the picture, F12 save."));
    m_page->setWordWrap(true);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setMargin(fontMetrics().height());
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pages->addWidget(m_page);
    setMinimumSize(fontMetrics().height() * 9, fontMetrics().height() * 7);
}

SceneView3d::~SceneView3d() = default;

/// Not when it is shown: a dock behind the others of its tabs is "shown", outside of the window.
void SceneView3d::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!m_begun) {
        m_begun = true;
        QTimer::singleShot(0, this, &SceneView3d::begin);  // no new children while painting
    }
}

void SceneView3d::begin() {
    if (const QString reason = missingOpenGl(); !reason.isEmpty()) {
        explain(reason);
        return;
    }
    m_canvas = new VtkCanvas;
    m_pages->addWidget(m_canvas);
    m_pages->setCurrentWidget(m_canvas);
    m_overlay = new ViewOverlay(this);
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    m_overlay->show();
    connect(m_canvas, &VtkCanvas::cameraMoved, this, [this] { moveTo(m_canvas->camera(), true); });
    fill();
}

void SceneView3d::explain(const QString& reason) {
    m_page->setText(
        tr("<p><b>No 3-D view here.</b> %1</p><p>The view needs a desktop with OpenGL 3.2; Mesa's drivers "
           "(package libgl1-mesa-dri) draw in software where there is no graphics card, on remote desktops, "
           "too.</p><p>The depth profile and trials work without it.</p>")
            .arg(reason.toHtmlEscaped()));
}

void SceneView3d::fill() {
    VtkScene& scene = m_canvas->scene();
    scene.setSurface(m_surfaceVisible ? m_surface.get() : nullptr);
    scene.setStyle(m_style, m_pointPixels * devicePixelRatioF());
    scene.setObjects(m_objects);
    scene.setObjectPoses(m_poses);
    scene.setGripper(m_gripper ? &*m_gripper : nullptr);
    scene.setOutlines(m_outlines, outlinePixels * devicePixelRatioF());
    m_overlay->setNotice(m_notice);
    m_canvas->setFrameBudget(m_frameBudgetMs);
    takeColours();
    moveTo(m_camera, m_turned);
}

void SceneView3d::refresh() {
    if (m_canvas != nullptr) {
        m_canvas->update();
    }
}

void SceneView3d::setSurface(std::shared_ptr<const Surface3d> surface) {
    m_surface = std::move(surface);
    if (m_canvas != nullptr) {
        m_canvas->scene().setSurface(m_surfaceVisible ? m_surface.get() : nullptr);
        refresh();
    }
}

void SceneView3d::setSurfaceVisible(bool visible) {
    if (m_surfaceVisible != visible) {
        m_surfaceVisible = visible;
        setSurface(m_surface);
    }
}

void SceneView3d::setPictureCamera(const Camera3d& camera) {
    m_pictureCamera = camera;
    if (!m_turned) {
        moveTo(pictureView(), false);
    }
}

void SceneView3d::setGripper(const std::optional<Gripper3d>& gripper) {
    m_gripper = gripper;
    if (m_canvas != nullptr) {
        m_canvas->scene().setGripper(m_gripper ? &*m_gripper : nullptr);
        refresh();
    }
}

void SceneView3d::setOutlines(std::vector<Outline3d> outlines) {
    m_outlines = std::move(outlines);
    if (m_canvas != nullptr) {
        m_canvas->scene().setOutlines(m_outlines, outlinePixels * devicePixelRatioF());
        refresh();
    }
}

void SceneView3d::setObjects(std::vector<std::shared_ptr<const Surface3d>> objects) {
    m_objects = std::move(objects);
    m_poses.clear();
    if (m_canvas != nullptr) {
        m_canvas->scene().setObjects(m_objects);
        refresh();
    }
}

void SceneView3d::setObjectPoses(std::vector<QMatrix4x4> worldFromObjects) {
    m_poses = std::move(worldFromObjects);
    if (m_canvas != nullptr) {
        m_canvas->scene().setObjectPoses(m_poses);
        refresh();
    }
}

void SceneView3d::setStyle(SurfaceStyle style, int pointPixels) {
    m_style = style;
    m_pointPixels = pointPixels;
    if (m_canvas != nullptr) {
        m_canvas->scene().setStyle(style, pointPixels * devicePixelRatioF());
        refresh();
    }
}

void SceneView3d::setNotice(const QString& text) {
    m_notice = text;
    if (m_overlay != nullptr) {
        m_overlay->setNotice(text);
    }
}

OrbitCamera SceneView3d::pictureView() const {
    OrbitCamera camera =
        OrbitCamera::looking(m_pictureCamera.position, m_pictureCamera.target, m_pictureCamera.fieldOfViewDegrees);
    camera.parallel = m_camera.parallel;
    return camera;
}

void SceneView3d::setView(StandardView view) {
    OrbitCamera camera = m_camera;
    if (view == StandardView::Picture) {
        m_turned = false;
        moveTo(pictureView(), false);
        return;
    }
    camera.target = m_gripper ? m_gripper->worldFromGripper.map(QVector3D()) : m_pictureCamera.target;
    camera.azimuth = view == StandardView::Right ? 0 : view == StandardView::Oblique ? -45 : -90;
    camera.elevation = view == StandardView::Top ? 90 : view == StandardView::Oblique ? 30 : 0;
    moveTo(camera, true);
}

void SceneView3d::lookAtGripper() {
    if (m_gripper) {
        OrbitCamera camera = m_camera;
        camera.target = m_gripper->worldFromGripper.map(QVector3D());
        camera.distance = gripperDistance;
        moveTo(camera, true);
    }
}

void SceneView3d::setParallel(bool parallel) {
    if (m_camera.parallel != parallel) {
        OrbitCamera camera = m_camera;
        camera.parallel = parallel;
        moveTo(camera, m_turned);
        Q_EMIT parallelChanged(parallel);
    }
}

void SceneView3d::moveTo(const OrbitCamera& camera, bool byUser) {
    m_camera = camera;
    m_turned = byUser;
    if (m_canvas != nullptr) {
        m_canvas->setCamera(camera);
        m_overlay->setCamera(camera);
    }
}

void SceneView3d::setFrameBudget(double milliseconds) {
    m_frameBudgetMs = milliseconds;
    if (m_canvas != nullptr) {
        m_canvas->setFrameBudget(milliseconds);
    }
}

QImage SceneView3d::picture() {
    if (m_canvas == nullptr || !m_canvas->isValid()) {
        return {};
    }
    m_canvas->finish();  // a picture is of the whole surface
    QImage picture = m_canvas->grabFramebuffer().convertToFormat(QImage::Format_RGB888);
    picture.setDevicePixelRatio(m_canvas->devicePixelRatioF());
    QPainter painter(&picture);
    m_overlay->paintInto(painter);
    return picture;
}

void SceneView3d::takeColours() {
    const QColor ground = palette().color(QPalette::Window);
    const bool dark = ground.lightness() < 128;
    if (m_canvas != nullptr) {
        m_canvas->scene().setBackground(dark ? ground.lighter(150) : ground.lighter(104),
                                        dark ? ground.darker(115) : ground.darker(112));
        refresh();
    }
}

void SceneView3d::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        takeColours();
    }
}

void SceneView3d::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_overlay != nullptr) {
        m_overlay->setGeometry(rect());
        m_overlay->raise();
    }
}

void SceneView3d::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_overlay != nullptr) {
        m_overlay->update();
    }
}

void SceneView3d::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    if (m_overlay != nullptr) {
        m_overlay->update();
    }
}

void SceneView3d::keyPressEvent(QKeyEvent* event) {
    if ((event->modifiers() & ~Qt::KeypadModifier & ~Qt::ShiftModifier) != 0 || !takeKey(event)) {
        QWidget::keyPressEvent(event);
    }
}

bool SceneView3d::takeKey(QKeyEvent* event) {
    OrbitCamera turned = m_camera;
    switch (event->key()) {
        case Qt::Key_1:
            setView(StandardView::Front);
            return true;
        case Qt::Key_3:
            setView(StandardView::Right);
            return true;
        case Qt::Key_5:
            setParallel(!m_camera.parallel);
            return true;
        case Qt::Key_7:
            setView(StandardView::Top);
            return true;
        case Qt::Key_9:
            setView(StandardView::Oblique);
            return true;
        case Qt::Key_F:
            lookAtGripper();
            return true;
        case Qt::Key_Enter:
        case Qt::Key_Return:
            setView(StandardView::Picture);
            return true;
        case Qt::Key_F12:
            Q_EMIT pictureRequested();
            return true;
        case Qt::Key_Left:
            turned.orbit(turnDegrees, 0);
            break;
        case Qt::Key_Right:
            turned.orbit(-turnDegrees, 0);
            break;
        case Qt::Key_Up:
            turned.orbit(0, -turnDegrees);
            break;
        case Qt::Key_Down:
            turned.orbit(0, turnDegrees);
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            turned.zoom(zoomStep);
            break;
        case Qt::Key_Minus:
            turned.zoom(1 / zoomStep);
            break;
        default:
            return false;
    }
    moveTo(turned, true);
    return true;
}

}  // namespace grasploom
