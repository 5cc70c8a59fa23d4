#pragma once

#include "widgets/view3d/orbit_camera.h"
#include "widgets/view3d/solid_values.h"

#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;

namespace grasploom {

class VtkCanvas;
class ViewOverlay;

enum class StandardView : std::uint8_t { Picture, Front, Right, Top, Oblique };

/// A scene in space: its surface, objects, a gripper, outlines of grasps. The mouse turns (left), moves (middle, or
/// Shift and left) and zooms (wheel, right, or Ctrl and left); keys as f3d's. Where there is no OpenGL a page says so
/// and how to get it. OpenGL is not asked for before the view is seen.
class SceneView3d : public QWidget {
    Q_OBJECT
public:
    explicit SceneView3d(QWidget* parent = nullptr);
    ~SceneView3d() override;

    void setSurface(std::shared_ptr<const Surface3d> surface);  ///< null: none
    void setSurfaceVisible(bool visible);
    /// What the picture was taken with, and the view goes back to. Moves the view unless the user has turned it.
    void setPictureCamera(const Camera3d& camera);
    void setGripper(const std::optional<Gripper3d>& gripper);
    void setOutlines(std::vector<Outline3d> outlines);
    void setObjects(std::vector<std::shared_ptr<const Surface3d>> objects);
    void setObjectPoses(std::vector<QMatrix4x4> worldFromObjects);
    void setStyle(SurfaceStyle style, int pointPixels);
    void setNotice(const QString& text);  ///< over the view: why something is not there
    /// What a frame may take while the view moves, 40 unless set. Where it takes longer, as in software, the surface's
    /// coarse form is drawn until the view rests.
    void setFrameBudget(double milliseconds);

    void setView(StandardView view);  ///< front, right, top: of the gripper, else of what the picture's camera looks at
    void setParallel(bool parallel);
    void lookAtGripper();
    [[nodiscard]] const OrbitCamera& camera() const { return m_camera; }
    [[nodiscard]] bool isDrawn() const { return m_canvas != nullptr; }  ///< false: not shown yet, or no OpenGL
    /// What is seen, in device pixels, with the axes; null where nothing is drawn.
    [[nodiscard]] QImage picture();

Q_SIGNALS:
    void pictureRequested();  ///< F12
    void parallelChanged(bool parallel);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void begin();
    void explain(const QString& reason);
    void fill();
    void refresh();
    void moveTo(const OrbitCamera& camera, bool byUser);
    void takeColours();
    [[nodiscard]] OrbitCamera pictureView() const;
    [[nodiscard]] bool takeKey(QKeyEvent* event);

    QStackedLayout* m_pages;
    QLabel* m_page;                 ///< what there is in place of the view
    VtkCanvas* m_canvas = nullptr;  ///< null where OpenGL is missing, or not asked for yet
    ViewOverlay* m_overlay = nullptr;
    bool m_begun = false;  ///< asked for OpenGL

    OrbitCamera m_camera;
    bool m_turned = false;  ///< by the user
    Camera3d m_pictureCamera;
    std::shared_ptr<const Surface3d> m_surface;
    bool m_surfaceVisible = true;
    std::vector<std::shared_ptr<const Surface3d>> m_objects;
    std::vector<QMatrix4x4> m_poses;
    std::optional<Gripper3d> m_gripper;
    std::vector<Outline3d> m_outlines;
    SurfaceStyle m_style = SurfaceStyle::Mesh;
    int m_pointPixels = 2;
    double m_frameBudgetMs = 40;
    QString m_notice;
};

}  // namespace grasploom
