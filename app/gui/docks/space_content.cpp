#include "app/gui/docks/space_content.h"

#include "dataset/scene_images.h"
#include "simulation/camera_view.h"
#include "simulation/depth_mesh.h"
#include "widgets/layer_style.h"
#include "widgets/picture_image.h"

#include <QPainter>

namespace grasploom {
namespace {

constexpr int coarseAcross = 128;     ///< points along a side of what is drawn while the view turns in software
constexpr float planeMetres = 0.6F;   ///< half a side of the plane under a trial
constexpr double liftMetres = 0.001;  ///< of outlines above the surface, so that they do not sink into it

QVector3D toVector(const Eigen::Vector3d& v) {
    return {static_cast<float>(v.x()), static_cast<float>(v.y()), static_cast<float>(v.z())};
}

/// As large as the square that the depth was put into.
QImage madeSquare(const QImage& picture, const DepthView& depth) {
    const int side = depth.camera.pixels;
    if (picture.isNull() || picture.size() == QSize(side, side)) {
        return picture;
    }
    QImage square(side, side, QImage::Format_RGB888);
    square.fill(Qt::black);
    QPainter(&square).drawImage(QPointF(depth.addedLeft, depth.addedAbove), picture);
    return square;
}

QImage coloursOf(const SceneIndex& index, std::size_t scene, const DepthView& depth) {
    try {
        if (index.has(scene, Channel::Rgb)) {
            return madeSquare(toImage(readChannel(index, scene, Channel::Rgb)), depth);
        }
    } catch (const DataError&) {
        // Told of where the picture itself is shown.
    }
    return colourMapDepth(depth.depthMetres);
}

std::shared_ptr<Surface3d> surfaceOf(const DepthView& depth, int mostAcross) {
    DepthMeshOptions options;
    options.mostAcross = mostAcross;
    const DepthMesh mesh = depthMesh(depth.depthMetres, depth.camera, options);
    auto surface = std::make_shared<Surface3d>();
    surface->positions.reserve(mesh.positions.size() * 3);
    for (const Eigen::Vector3f& p : mesh.positions) {
        surface->positions.insert(surface->positions.end(), {p.x(), p.y(), p.z()});
    }
    surface->uvs.reserve(mesh.uvs.size() * 2);
    for (const Eigen::Vector2f& uv : mesh.uvs) {
        surface->uvs.insert(surface->uvs.end(), {uv.x(), uv.y()});
    }
    surface->triangles.reserve(mesh.triangles.size() * 3);
    for (const auto& corners : mesh.triangles) {
        surface->triangles.insert(surface->triangles.end(), corners.begin(), corners.end());
    }
    return surface;
}

/// x: closing axis, z: against the approach; origin: the centre.
Eigen::Isometry3d frameOf(const WorldGrasp& grasp) {
    Eigen::Isometry3d frame = Eigen::Isometry3d::Identity();
    const Eigen::Vector3d back = -grasp.approach;
    frame.linear() << grasp.closing, back.cross(grasp.closing), back;
    frame.translation() = grasp.centre;
    return frame;
}

Grasp inSquare(const SpaceScene& scene, Grasp grasp) {
    grasp.x += scene.depth.addedLeft;
    grasp.y += scene.depth.addedAbove;
    return grasp;
}

}  // namespace

SpaceScene readSpaceScene(const SceneIndex& index, std::size_t scene, Channel depth) {
    SpaceScene space;
    space.depth = readDepthView(index, scene, depth);
    const auto surface = surfaceOf(space.depth, DepthMeshOptions().mostAcross);
    surface->texture = coloursOf(index, scene, space.depth);
    if (space.depth.camera.pixels > coarseAcross) {
        surface->coarse = surfaceOf(space.depth, coarseAcross);
    }
    space.surface = surface;
    const CameraView view(space.depth.camera);
    space.camera = {toVector(view.position()), {}, space.depth.camera.verticalFieldOfViewDegrees};
    return space;
}

std::optional<WorldGrasp> inWorld(const SpaceScene& scene, const Grasp& grasp, Approach approach) {
    const auto convert = approach == Approach::SurfaceNormal ? toWorldGrasp : toWorldGraspAlongAxis;
    return convert(inSquare(scene, grasp), scene.depth.depthMetres, scene.depth.camera, {});
}

QMatrix4x4 toMatrix(const Eigen::Isometry3d& pose) {
    QMatrix4x4 matrix;
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column) {
            matrix(row, column) = static_cast<float>(pose(row, column));
        }
    }
    return matrix;
}

Box3d toBox(const GripperBox& box) {
    return {toVector(box.centre), toVector(box.halfSides)};
}

Gripper3d gripperAt(const WorldGrasp& grasp, LayerKind kind) {
    const auto boxes = gripperBoxes({}, grasp.openingMetres, grasp.openingMetres, grasp.jawMetres);
    return {toMatrix(frameOf(grasp)), {toBox(boxes[0]), toBox(boxes[1])}, toBox(boxes[2]), colourOf(kind)};
}

DepthProfile profileAt(const SpaceScene& scene, const Grasp& grasp, const WorldGrasp& world) {
    const CameraView view(scene.depth.camera);
    const Eigen::Vector3d normal = view.worldFromCamera().transpose() * -world.approach;
    const double middle = scene.depth.camera.pixels / 2.0;
    const GripperSettings gripper;
    ProfileOptions options;
    options.fingerThicknessMetres = gripper.fingerThicknessMetres;
    options.touchToleranceMetres = gripper.touchToleranceMetres;
    return depthProfile(inSquare(scene, grasp), scene.depth.depthMetres, {view.focalPixels(), middle, middle},
                        {view.project(world.centre).z(), {normal.x(), normal.y(), normal.z()}}, options);
}

std::vector<Outline3d> outlinesIn(const SpaceScene& scene, const std::vector<CanvasLayer>& layers, Approach approach) {
    std::vector<Outline3d> outlines;
    for (const CanvasLayer& layer : layers) {
        for (const LayerGrasp& one : layer.grasps) {
            const auto world = one.hidden ? std::nullopt : inWorld(scene, one.grasp, approach);
            if (!world) {
                continue;
            }
            const Eigen::Isometry3d frame = frameOf(*world);
            const double x = world->openingMetres / 2, y = world->jawMetres / 2;
            const auto corner = [&](double a, double b) { return toVector(frame * Eigen::Vector3d(a, b, liftMetres)); };
            outlines.push_back({layer.kind, {corner(-x, -y), corner(-x, y), corner(x, y), corner(x, -y)}});
        }
    }
    return outlines;
}

std::vector<std::shared_ptr<const Surface3d>> objectsOf(const TrialFilm& film) {
    std::vector<std::shared_ptr<const Surface3d>> objects;
    for (std::size_t i = 0; i < film.shapes.size(); ++i) {
        const TriangleMesh& mesh = film.shapes[i].mesh;
        auto surface = std::make_shared<Surface3d>();
        for (const Eigen::Vector3f& p : mesh.positions) {
            surface->positions.insert(surface->positions.end(), {p.x(), p.y(), p.z()});
        }
        for (const auto& corners : mesh.triangles) {
            surface->triangles.insert(surface->triangles.end(), corners.begin(), corners.end());
        }
        const Colour& colour = film.scene.objects[i].material.colour;
        surface->colour = QColor::fromRgbF(static_cast<float>(colour[0]), static_cast<float>(colour[1]),
                                           static_cast<float>(colour[2]));
        objects.push_back(std::move(surface));
    }
    auto plane = std::make_shared<Surface3d>();
    plane->positions = {-planeMetres, -planeMetres, 0, planeMetres,  -planeMetres, 0,
                        planeMetres,  planeMetres,  0, -planeMetres, planeMetres,  0};
    plane->triangles = {0, 1, 2, 0, 2, 3};
    plane->colour = QColor(0xB8, 0xB8, 0xB0);
    objects.push_back(std::move(plane));
    return objects;
}

std::vector<QMatrix4x4> posesOf(const TrialFrame& frame) {
    std::vector<QMatrix4x4> poses;
    for (const Eigen::Isometry3d& pose : frame.worldFromObjects) {
        poses.push_back(toMatrix(pose));
    }
    poses.emplace_back();  // the plane
    return poses;
}

Gripper3d gripperOf(const TrialFilm& film, const TrialFrame& frame, const QColor& fingerColour) {
    const auto boxes =
        gripperBoxes(film.settings.gripper, frame.openingMetres, film.grasp.openingMetres, film.grasp.jawMetres);
    return {toMatrix(frame.worldFromGripper), {toBox(boxes[0]), toBox(boxes[1])}, toBox(boxes[2]), fingerColour};
}

}  // namespace grasploom
