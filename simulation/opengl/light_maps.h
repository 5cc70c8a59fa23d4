#pragma once

#include "simulation/simulated_scene.h"
#include "simulation/surface_buffer.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace grasploom {

/// The view from where light comes from: what it does not show lies in shadow. As OpenGL wants it: what is seen lies in
/// the cube of clip coordinates, nearer is less.
struct LightView {
    Eigen::Matrix4f clipFromWorld = Eigen::Matrix4f::Identity();
    Eigen::Vector3f towardsLight = Eigen::Vector3f::UnitZ();  ///< unit; of parallel light
};

/// All light of a scene, as views of its objects.
struct LightViews {
    std::vector<LightView> lamp;  ///< from points of the lamp's disc, each as bright as the others
    std::vector<LightView> sky;   ///< parallel, from directions evenly spread over the whole sphere
    float lampWidthMetres = 0;    ///< how wide, at the objects, a view from the lamp is …
    float skyWidthMetres = 0;     ///< … and one of parallel light

    [[nodiscard]] bool empty() const { return lamp.empty(); }
};

/// How many of each, in multiples of 16: the pixels of a 4 × 4 block share them.
struct LightSamples {
    int lamp = 64;  ///< at most discPatternSize
    int sky = 96;
};

/// The least sphere around the spheres' box; radius 0 without any.
BoundingSphere enclosingSphere(std::span<const BoundingSphere> objects);

/// Throws std::invalid_argument.
void validate(const LightSamples& samples);

/// Views that hold all objects; none without objects. A lamp amid the objects sees those before it, 80° to each side.
LightViews lightViews(const Lighting& lighting, std::span<const BoundingSphere> objects,
                      const LightSamples& samples = {});

}  // namespace grasploom
