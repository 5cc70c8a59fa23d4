#pragma once

#include "dataset/grasp.h"
#include "simulation/shape.h"
#include "simulation/simulated_scene.h"

#include <cmath>

// Shapes whose pictures can be worked out by hand.
namespace grasploom {

/// Flat faces, centred on its origin. Metres.
inline Shape boxShape(const Eigen::Vector3f& sides) {
    Shape shape{"box", {}, {}};
    for (int axis = 0; axis < 3; ++axis) {
        for (const float sign : {-1.F, 1.F}) {
            const Eigen::Vector3f normal = sign * Eigen::Vector3f::Unit(axis);
            const Eigen::Vector3f u = Eigen::Vector3f::Unit((axis + 1) % 3);
            const Eigen::Vector3f v = sign * Eigen::Vector3f::Unit((axis + 2) % 3);
            const auto first = static_cast<std::uint32_t>(shape.mesh.positions.size());
            for (const auto& [p, q] : {std::pair{-1.F, -1.F}, {1.F, -1.F}, {1.F, 1.F}, {-1.F, 1.F}}) {
                shape.mesh.positions.push_back((normal + p * u + q * v).cwiseProduct(sides) / 2);
                shape.mesh.normals.push_back(normal);
                shape.mesh.uvs.emplace_back(p / 2, q / 2);
            }
            shape.mesh.triangles.push_back({first, first + 1, first + 2});
            shape.mesh.triangles.push_back({first, first + 2, first + 3});
        }
    }
    shape.parts = {shape.mesh.positions};
    return shape;
}

/// So many facets that it is round to a hundredth of a millimetre at a decimetre's size.
inline Shape sphereShape(float radiusMetres) {
    constexpr int rows = 180;
    constexpr int columns = 360;
    Shape shape{"sphere", {}, {}};
    for (int row = 0; row <= rows; ++row) {
        const double latitude = pi * row / rows;
        for (int column = 0; column <= columns; ++column) {
            const double longitude = 2 * pi * column / columns;
            const Eigen::Vector3d out(std::sin(latitude) * std::cos(longitude),
                                      std::sin(latitude) * std::sin(longitude), std::cos(latitude));
            shape.mesh.positions.push_back(radiusMetres * out.cast<float>());
            shape.mesh.normals.push_back(out.cast<float>());
            shape.mesh.uvs.emplace_back(static_cast<float>(column) / columns, static_cast<float>(row) / rows);
        }
    }
    for (std::uint32_t row = 0; row < rows; ++row) {
        for (std::uint32_t column = 0; column < columns; ++column) {
            const std::uint32_t at = row * (columns + 1) + column;
            shape.mesh.triangles.push_back({at, at + columns + 1, at + columns + 2});
            shape.mesh.triangles.push_back({at, at + columns + 2, at + 1});
        }
    }
    shape.parts = {shape.mesh.positions};
    return shape;
}

inline SceneObject objectAt(double x, double y, double z) {
    SceneObject object;
    object.longestSideMetres = 0.1;
    object.worldFromObject = Eigen::Translation3d(x, y, z);
    return object;
}

/// Jacquard's camera, a scene without objects.
inline SimulatedScene emptyScene(int pixels) {
    SimulatedScene scene;
    scene.style = "jacquard";
    scene.seed = 5;
    scene.camera.pixels = pixels;
    return scene;
}

}  // namespace grasploom
