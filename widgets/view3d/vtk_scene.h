#pragma once

// VTK's side of this folder: included by its sources only.

#include "widgets/view3d/orbit_camera.h"
#include "widgets/view3d/solid_values.h"

#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkSmartPointer.h>

#include <array>

class vtkActor;
class vtkPolyData;
class vtkTexture;

namespace grasploom {

/// The values of a 3-D view as VTK draws them. Knows no OpenGL context: a renderer is taken over by whoever has one.
class VtkScene {
public:
    VtkScene();
    ~VtkScene();
    VtkScene(const VtkScene&) = delete;
    VtkScene& operator=(const VtkScene&) = delete;

    void setSurface(const Surface3d* surface);  ///< null: none
    void setStyle(SurfaceStyle style, double pointPixels);
    void setCoarse(bool coarse);  ///< shows the surface's coarse form where it has one
    void setObjects(const std::vector<std::shared_ptr<const Surface3d>>& objects);
    void setObjectPoses(const std::vector<QMatrix4x4>& poses);  ///< one per object
    void setGripper(const Gripper3d* gripper);                  ///< null: none
    void setOutlines(const std::vector<Outline3d>& outlines, double pixelsWide);
    void setBackground(const QColor& top, const QColor& bottom);
    void setCamera(const OrbitCamera& camera, double widthPerHeight);  ///< of the view
    [[nodiscard]] vtkRenderer& renderer() { return *m_renderer; }

private:
    /// A surface in one fineness, in both styles.
    struct Form {
        vtkNew<vtkActor> mesh, cloud;
        bool isThere = false;
        double spacing = 1;  ///< between points, as a multiple of the full form's
    };
    void fill(Form& form, const Surface3d* surface, vtkTexture* texture, const QColor& colour);
    void showStyle();

    vtkNew<vtkRenderer> m_renderer;
    Form m_full, m_coarse;
    std::array<vtkNew<vtkActor>, 3> m_gripper;  ///< fingers, palm
    std::array<vtkNew<vtkActor>, layerKindCount> m_outlines;
    std::vector<vtkSmartPointer<vtkActor>> m_objects;
    SurfaceStyle m_style = SurfaceStyle::Mesh;
    double m_pointPixels = 1;
    bool m_showsCoarse = false;
};

}  // namespace grasploom
