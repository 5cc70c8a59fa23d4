#pragma once

// VTK's side of this folder: included by its sources only.

#include "widgets/view3d/solid_values.h"

#include <vtkSmartPointer.h>

class vtkMatrix4x4;
class vtkPolyData;
class vtkTexture;

namespace grasploom {

vtkSmartPointer<vtkPolyData> trianglesOf(const Surface3d& surface);
vtkSmartPointer<vtkPolyData> pointsOf(const Surface3d& surface);
/// The colours of a picture at each point.
vtkSmartPointer<vtkTexture> textureOf(const QImage& picture);
/// From −1 to 1 along every axis.
vtkSmartPointer<vtkPolyData> unitCube();
/// The rectangles of one kind, dashed as that kind is.
vtkSmartPointer<vtkPolyData> linesOf(const std::vector<Outline3d>& outlines, LayerKind kind);
vtkSmartPointer<vtkMatrix4x4> matrixOf(const QMatrix4x4& matrix);

}  // namespace grasploom
