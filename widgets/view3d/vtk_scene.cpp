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
#include <cmath>

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
    for (vtkActor* const actor : {m_full.mesh.Get(), m_full.cloud.Get(), m_coarse.mesh.Get(), m_coarse.cloud.Get()}) {
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
    vtkSmartPointer<vtkTexture> texture;
    if (surface != nullptr && !surface->texture.isNull()) {
        texture = textureOf(surface->texture);
    }
    const QColor colour = surface == nullptr ? QColor() : texture != nullptr ? QColor(Qt::white) : surface->colour;
    const Surface3d* const coarse = surface != nullptr ? surface->coarse.get() : nullptr;
    fill(m_full, surface, texture, colour);
    fill(m_coarse, coarse, texture, colour);
    if (m_coarse.isThere) {
        m_coarse.spacing = std::sqrt(static_cast<double>(surface->positions.size()) /
                                     static_cast<double>(coarse->positions.size()));
    }
    showStyle();
}

void VtkScene::fill(Form& form, const Surface3d* surface, vtkTexture* texture, const QColor& colour) {
    form.isThere = surface != nullptr && !surface->positions.empty();
    if (!form.isThere) {
        return;
    }
    show(*form.mesh, trianglesOf(*surface));
    show(*form.cloud, pointsOf(*surface));
    for (vtkActor* const actor : {form.mesh.Get(), form.cloud.Get()}) {
        actor->SetTexture(texture);
        actor->GetProperty()->SetLighting(texture == nullptr);
        paint(*actor, colour);
    }
}

void VtkScene::setStyle(SurfaceStyle style, double pointPixels) {
    m_style = style;
    m_pointPixels = pointPixels;
    showStyle();
}

void VtkScene::setCoarse(bool coarse) {
    if (m_showsCoarse != coarse) {
        m_showsCoarse = coarse;
        showStyle();
    }
}

/// Fewer points are larger, so that a cloud stays as dense.
void VtkScene::showStyle() {
    const bool coarse = m_showsCoarse && m_coarse.isThere;
    for (Form* const form : {&m_full, &m_coarse}) {
        const bool shown = form->isThere && coarse == (form == &m_coarse);
        form->mesh->SetVisibility(shown && m_style == SurfaceStyle::Mesh);
        form->cloud->SetVisibility(shown && m_style == SurfaceStyle::Cloud);
        form->cloud->GetProperty()->SetPointSize(static_cast<float>(m_pointPixels * form->spacing));
    }
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
