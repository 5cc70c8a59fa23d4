#include "widgets/view3d/vtk_shapes.h"

#include "widgets/layer_style.h"

#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkImageData.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkTexture.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace grasploom {
namespace {

constexpr double dashMetres = 0.0012;  ///< a dash of one pixel's width of the canvas, in space

vtkSmartPointer<vtkPolyData> cornersOf(const Surface3d& surface) {
    vtkNew<vtkFloatArray> coordinates;
    coordinates->SetNumberOfComponents(3);
    coordinates->SetNumberOfTuples(static_cast<vtkIdType>(surface.positions.size() / 3));
    std::copy(surface.positions.begin(), surface.positions.end(), coordinates->GetPointer(0));
    vtkNew<vtkPoints> points;
    points->SetData(coordinates);
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(points);
    if (!surface.uvs.empty()) {
        vtkNew<vtkFloatArray> places;
        places->SetNumberOfComponents(2);
        places->SetNumberOfTuples(static_cast<vtkIdType>(surface.uvs.size() / 2));
        float* out = places->GetPointer(0);
        for (std::size_t i = 0; i + 1 < surface.uvs.size(); i += 2) {
            *out++ = surface.uvs[i];
            *out++ = 1 - surface.uvs[i + 1];  // VTK's pictures begin at the bottom
        }
        data->GetPointData()->SetTCoords(places);
    }
    return data;
}

/// The stretch from `from` to `to`, in dashes that fit it evenly.
void addDashes(vtkPoints& points, vtkCellArray& lines, const QVector3D& from, const QVector3D& to,
               const QList<qreal>& pattern) {
    const auto add = [&](double start, double end) {
        const QVector3D a = from + (to - from) * float(start), b = from + (to - from) * float(end);
        const vtkIdType ends[2] = {points.InsertNextPoint(a.x(), a.y(), a.z()),
                                   points.InsertNextPoint(b.x(), b.y(), b.z())};
        lines.InsertNextCell(2, ends);
    };
    double period = 0;
    for (const qreal part : pattern) {
        period += part * dashMetres;
    }
    const double length = (to - from).length();
    if (period <= 0 || length <= 0) {
        add(0, 1);
        return;
    }
    const int repeats = std::clamp(static_cast<int>(std::lround(length / period)), 1, 100);
    const double scale = dashMetres / (period * repeats);
    double at = 0;
    for (int i = 0; i < repeats; ++i) {
        for (qsizetype part = 0; part < pattern.size(); ++part) {
            const double next = at + pattern[part] * scale;
            if (part % 2 == 0) {
                add(at, next);
            }
            at = next;
        }
    }
}

}  // namespace

vtkSmartPointer<vtkPolyData> trianglesOf(const Surface3d& surface) {
    auto data = cornersOf(surface);
    vtkNew<vtkCellArray> cells;
    cells->AllocateExact(static_cast<vtkIdType>(surface.triangles.size() / 3),
                         static_cast<vtkIdType>(surface.triangles.size()));
    for (std::size_t i = 0; i + 2 < surface.triangles.size(); i += 3) {
        const vtkIdType corners[3] = {surface.triangles[i], surface.triangles[i + 1], surface.triangles[i + 2]};
        cells->InsertNextCell(3, corners);
    }
    data->SetPolys(cells);
    return data;
}

vtkSmartPointer<vtkPolyData> pointsOf(const Surface3d& surface) {
    auto data = cornersOf(surface);
    const vtkIdType count = data->GetNumberOfPoints();
    vtkNew<vtkCellArray> cells;
    cells->AllocateExact(1, count);
    cells->InsertNextCell(static_cast<int>(count));
    for (vtkIdType i = 0; i < count; ++i) {
        cells->InsertCellPoint(i);
    }
    data->SetVerts(cells);
    return data;
}

vtkSmartPointer<vtkTexture> textureOf(const QImage& picture) {
    const QImage colours = picture.convertToFormat(QImage::Format_RGB888);
    vtkNew<vtkImageData> data;
    data->SetDimensions(colours.width(), colours.height(), 1);
    data->AllocateScalars(VTK_UNSIGNED_CHAR, 3);
    for (int y = 0; y < colours.height(); ++y) {
        std::memcpy(data->GetScalarPointer(0, colours.height() - 1 - y, 0), colours.constScanLine(y),
                    static_cast<std::size_t>(colours.width()) * 3);
    }
    auto texture = vtkSmartPointer<vtkTexture>::New();
    texture->SetInputData(data);
    texture->InterpolateOn();
    texture->SetWrap(vtkTexture::ClampToEdge);
    return texture;
}

vtkSmartPointer<vtkPolyData> unitCube() {
    vtkNew<vtkPoints> points;
    for (int corner = 0; corner < 8; ++corner) {
        points->InsertNextPoint((corner & 1) != 0 ? 1 : -1, (corner & 2) != 0 ? 1 : -1, (corner & 4) != 0 ? 1 : -1);
    }
    constexpr vtkIdType faces[6][4] = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4},
                                       {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
    vtkNew<vtkCellArray> cells;
    for (const auto& face : faces) {
        cells->InsertNextCell(4, face);
    }
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(points);
    data->SetPolys(cells);
    return data;
}

vtkSmartPointer<vtkPolyData> linesOf(const std::vector<Outline3d>& outlines, LayerKind kind) {
    vtkNew<vtkPoints> points;
    vtkNew<vtkCellArray> lines;
    for (const Outline3d& outline : outlines) {
        for (int i = 0; i < 4 && outline.kind == kind; ++i) {
            const bool jaw = i % 2 == 0;  // these stay solid, as on the canvas
            addDashes(*points, *lines, outline.corners[i], outline.corners[(i + 1) % 4],
                      jaw ? QList<qreal>() : dashesOf(kind));
        }
    }
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(points);
    data->SetLines(lines);
    return data;
}

vtkSmartPointer<vtkMatrix4x4> matrixOf(const QMatrix4x4& matrix) {
    auto result = vtkSmartPointer<vtkMatrix4x4>::New();
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column) {
            result->SetElement(row, column, matrix(row, column));
        }
    }
    return result;
}

}  // namespace grasploom
