#include "widgets/view3d/vtk_scene.h"

#include "widgets/layer_style.h"
#include "widgets/view3d/vtk_shapes.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkMatrix4x4.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkTexture.h>

#include <algorithm>

namespace grasploom {
namespace {

constexpr double palmOpacity = 0.35;  ///< one looks through it at what is grasped

void show(vtkActor& actor, vtkPolyData* shape) {
    actor.SetVisibility(shape != nullptr);
    if (shape != nullptr) {
        vtkNew<vtkPolyDataMapper> mapper;
        mapper->SetInputData(shape);
        mapper->ScalarVisibilityOff();
        actor.SetMapper(mapper);
    }
}

void paint(vtkActor& actor, const QColor& colour) {
    actor.GetProperty()->SetColor(colour.redF(), colour.greenF(), colour.blueF());
}

/// Colours as they are in the picture: no light of ours.
void unlit(vtkActor& actor) {
    actor.GetProperty()->SetLighting(false);
}

void placeBox(vtkActor& actor, const QMatrix4x4& worldFromGripper, const Box3d& box) {
    QMatrix4x4 matrix = worldFromGripper;
    matrix.translate(box.centre);
    matrix.scale(box.halfSides);
    actor.SetUserMatrix(matrixOf(matrix));
}

}  // namespace

VtkScene::VtkScene() {
    for (vtkActor* const actor : {m_mesh.Get(), m_cloud.Get()}) {
        m_renderer->AddActor(actor);
        actor->VisibilityOff();
    }
    const vtkSmartPointer<vtkPolyData> cube = unitCube();
    for (auto& part : m_gripper) {
        show(*part, cube);
        part->GetProperty()->EdgeVisibilityOn();  // form without a light: a second cue beside the colour
        part->GetProperty()->SetEdgeColor(0.1, 0.1, 0.1);
        part->GetProperty()->SetAmbient(0.35);
        part->GetProperty()->SetDiffuse(0.75);
        part->VisibilityOff();
        m_renderer->AddActor(part);
    }
    m_gripper[2]->GetProperty()->SetOpacity(palmOpacity);
    paint(*m_gripper[2], QColor(0xB0, 0xB0, 0xB8));
    for (int kind = 0; kind < layerKindCount; ++kind) {
        vtkActor& lines = *m_outlines[static_cast<std::size_t>(kind)];
        unlit(lines);
        paint(lines, colourOf(static_cast<LayerKind>(kind)));
        lines.VisibilityOff();
        m_renderer->AddActor(&lines);
    }
    m_renderer->GradientBackgroundOn();
}

VtkScene::~VtkScene() = default;

void VtkScene::setSurface(const Surface3d* surface) {
    m_hasSurface = surface != nullptr && !surface->positions.empty();
    if (m_hasSurface) {
        vtkSmartPointer<vtkTexture> texture;
        if (!surface->texture.isNull()) {
            texture = textureOf(surface->texture);
        }
        const vtkSmartPointer<vtkPolyData> shapes[] = {trianglesOf(*surface), pointsOf(*surface)};
        int shape = 0;
        for (vtkActor* const actor : {m_mesh.Get(), m_cloud.Get()}) {
            show(*actor, shapes[shape++]);
            actor->SetTexture(texture);
            actor->GetProperty()->SetLighting(texture == nullptr);
            paint(*actor, texture != nullptr ? QColor(Qt::white) : surface->colour);
        }
    }
    showStyle();
}

void VtkScene::setStyle(SurfaceStyle style, double pointPixels) {
    m_style = style;
    m_cloud->GetProperty()->SetPointSize(static_cast<float>(pointPixels));
    showStyle();
}

void VtkScene::showStyle() {
    m_mesh->SetVisibility(m_hasSurface && m_style == SurfaceStyle::Mesh);
    m_cloud->SetVisibility(m_hasSurface && m_style == SurfaceStyle::Cloud);
}

void VtkScene::setObjects(const std::vector<std::shared_ptr<const Surface3d>>& objects) {
    for (const auto& actor : m_objects) {
        m_renderer->RemoveActor(actor);
    }
    m_objects.clear();
    for (const auto& object : objects) {
        auto actor = vtkSmartPointer<vtkActor>::New();
        show(*actor, trianglesOf(*object));
        paint(*actor, object->colour);
        actor->GetProperty()->SetAmbient(0.25);
        actor->GetProperty()->SetDiffuse(0.8);
        m_renderer->AddActor(actor);
        m_objects.push_back(actor);
    }
}

void VtkScene::setObjectPoses(const std::vector<QMatrix4x4>& poses) {
    for (std::size_t i = 0; i < std::min(poses.size(), m_objects.size()); ++i) {
        m_objects[i]->SetUserMatrix(matrixOf(poses[i]));
    }
}

void VtkScene::setGripper(const Gripper3d* gripper) {
    for (std::size_t i = 0; i < m_gripper.size(); ++i) {
        m_gripper[i]->SetVisibility(gripper != nullptr);
        if (gripper != nullptr) {
            placeBox(*m_gripper[i], gripper->worldFromGripper, i < 2 ? gripper->fingers[i] : gripper->palm);
        }
    }
    if (gripper != nullptr) {
        paint(*m_gripper[0], gripper->fingerColour);
        paint(*m_gripper[1], gripper->fingerColour);
    }
}

void VtkScene::setOutlines(const std::vector<Outline3d>& outlines, double pixelsWide) {
    for (int kind = 0; kind < layerKindCount; ++kind) {
        vtkActor& actor = *m_outlines[static_cast<std::size_t>(kind)];
        const auto lines = linesOf(outlines, static_cast<LayerKind>(kind));
        show(actor, lines->GetNumberOfLines() > 0 ? lines.Get() : nullptr);
        actor.GetProperty()->SetLineWidth(static_cast<float>(pixelsWide));
    }
}

void VtkScene::setBackground(const QColor& top, const QColor& bottom) {
    m_renderer->SetBackground(bottom.redF(), bottom.greenF(), bottom.blueF());
    m_renderer->SetBackground2(top.redF(), top.greenF(), top.blueF());
}

void VtkScene::setCamera(const OrbitCamera& camera, double widthPerHeight) {
    vtkCamera& eye = *m_renderer->GetActiveCamera();
    const QVector3D position = camera.position(), up = camera.up();
    eye.SetPosition(position.x(), position.y(), position.z());
    eye.SetFocalPoint(camera.target.x(), camera.target.y(), camera.target.z());
    eye.SetViewUp(up.x(), up.y(), up.z());
    eye.SetViewAngle(camera.fieldOfView);
    eye.SetParallelProjection(camera.parallel);
    eye.SetUseHorizontalViewAngle(widthPerHeight < 1);
    eye.SetParallelScale(camera.extentMetres() / 2 / std::min(1.0, widthPerHeight));
    m_renderer->ResetCameraClippingRange();
}

}  // namespace grasploom
