#include "simulation/surface_buffer.h"

#include "simulation/work_watch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {

namespace {

constexpr float offSurfaceMetres = 2e-4F;

/// Pixels [left, right) × [top, bottom).
struct PixelBox {
    int left, top, right, bottom;
};

/// Where an object can be seen: around all its corners.
PixelBox pixelBox(const CameraView& camera, const SceneObject& object, const Shape& shape) {
    constexpr double none = std::numeric_limits<double>::infinity();
    const int side = camera.pixels();
    double left = none, top = none, right = -none, bottom = -none;
    for (const Eigen::Vector3f& corner : shape.mesh.positions) {
        const Eigen::Vector3d seen = camera.project(object.worldFromObject * corner.cast<double>());
        if (seen.z() < 1e-3) {
            return {0, 0, side, side};  // beside or behind the camera: no box can be told
        }
        left = std::min(left, seen.x());
        right = std::max(right, seen.x());
        top = std::min(top, seen.y());
        bottom = std::max(bottom, seen.y());
    }
    const auto bounded = [&](double value) { return static_cast<int>(std::clamp(value, 0.0, double(side))); };
    return {bounded(left - 1) & ~(packetSize - 1), bounded(top - 1), bounded(right + 2), bounded(bottom + 2)};
}

void castBox(RayCaster& rays, const CameraView& camera, const PixelBox& box, std::vector<Surface>& surfaces,
             const std::function<bool()>& cancelled) {
    constexpr int askedEvery = 16;  ///< rows: a fan of slivers takes a tenth of a second for as many
    const Eigen::Vector3f eye = camera.position().cast<float>();
    for (int y = box.top; y < box.bottom; ++y) {
        if (y % askedEvery == 0) {
            stopIf(cancelled);
        }
        for (int x = box.left; x < box.right; x += packetSize) {
            RayPacket packet;
            Surface* row = &surfaces[static_cast<std::size_t>(y) * camera.pixels() + x];
            const int lanes = std::min(packetSize, box.right - x);
            for (int i = 0; i < lanes; ++i) {
                packet.set(i, eye, camera.rayThrough(x + i + 0.5, y + 0.5).cast<float>(), row[i].depthMetres);
            }
            const auto hits = rays.closest(packet, true);
            for (int i = 0; i < lanes; ++i) {
                if (hits[i].object >= 0) {
                    row[i] = objectSurface(camera, x + i + 0.5, y + 0.5, hits[i]);
                }
            }
        }
    }
}

}  // namespace

BoundingSphere boundingSphere(std::span<const Eigen::Vector3f> points) {
    Eigen::AlignedBox3f box;
    for (const Eigen::Vector3f& point : points) {
        box.extend(point);
    }
    return box.isEmpty() ? BoundingSphere{} : BoundingSphere{box.center(), box.diagonal().norm() / 2};
}

std::vector<BoundingSphere> boundingSpheres(std::span<const SceneObject> objects,
                                            std::span<const Shape> shapesInMetres) {
    std::vector<BoundingSphere> spheres;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        Eigen::AlignedBox3d box;
        for (const Eigen::Vector3f& corner : shapesInMetres[i].mesh.positions) {
            box.extend(objects[i].worldFromObject * corner.cast<double>());
        }
        if (!box.isEmpty()) {
            spheres.push_back({box.center().cast<float>(), static_cast<float>(box.diagonal().norm() / 2)});
        }
    }
    return spheres;
}

Surface planeSurface(const CameraView& camera, double x, double y) {
    Surface surface;
    const Eigen::Vector3d ray = camera.rayThrough(x, y);
    const double depth = -camera.position().z() / ray.z();
    surface.origin = (camera.position() + depth * ray).cast<float>();
    surface.origin.z() = offSurfaceMetres;
    surface.depthMetres = static_cast<float>(depth);
    return surface;
}

Surface objectSurface(const CameraView& camera, double x, double y, const SurfaceHit& hit) {
    Surface surface;
    surface.origin = camera.unproject(x, y, hit.distance).cast<float>() + offSurfaceMetres * hit.facet;
    surface.normal = hit.normal;
    surface.uv = hit.uv;
    surface.depthMetres = hit.distance;
    surface.object = hit.object;
    return surface;
}

void findSurfaces(RayCaster& rays, const CameraView& camera, std::span<const SceneObject> objects,
                  std::span<const Shape> shapesInMetres, std::vector<Surface>& surfaces,
                  const std::function<bool()>& cancelled) {
    const int side = camera.pixels();
    surfaces.resize(static_cast<std::size_t>(side) * side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            surfaces[static_cast<std::size_t>(y) * side + x] = planeSurface(camera, x + 0.5, y + 0.5);
        }
    }
    // Boxes may overlap: a pixel's ray then ends at what was found before, and finds the same or nothing nearer.
    for (std::size_t i = 0; i < objects.size(); ++i) {
        castBox(rays, camera, pixelBox(camera, objects[i], shapesInMetres[i]), surfaces, cancelled);
    }
}

}  // namespace grasploom
