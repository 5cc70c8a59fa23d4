#pragma once

#include "simulation/shape.h"
#include "simulation/simulated_scene.h"

#include <Eigen/Core>

#include <array>
#include <functional>
#include <memory>
#include <span>

namespace grasploom {

/// Rays are cast eight at a time.
inline constexpr int packetSize = 8;

/// Eight rays, world frame. Lane i is cast where bit i of `lanes` is set. `far` is in units of the direction's length.
struct alignas(32) RayPacket {
    std::array<float, packetSize> originX{}, originY{}, originZ{};
    std::array<float, packetSize> directionX{}, directionY{}, directionZ{};
    std::array<float, packetSize> far{};
    unsigned lanes = 0;

    void set(int lane, const Eigen::Vector3f& origin, const Eigen::Vector3f& direction, float farthest);
};

/// What a ray meets first.
struct SurfaceHit {
    int object = -1;                                    ///< index in the scene; −1: nothing before `far`
    float distance = 0;                                 ///< in units of the direction's length
    Eigen::Vector3f normal = Eigen::Vector3f::UnitZ();  ///< interpolated, unit, on the side the ray came from
    Eigen::Vector3f facet = Eigen::Vector3f::UnitZ();   ///< of the flat triangle, likewise
    Eigen::Vector2f uv = Eigen::Vector2f::Zero();
};

/// The objects of a scene, ready for rays (Embree). The plane is not in it. One thread at a time.
class RayCaster {
public:
    RayCaster();  ///< throws std::runtime_error where Embree does not start
    ~RayCaster();
    RayCaster(const RayCaster&) = delete;
    RayCaster& operator=(const RayCaster&) = delete;

    /// Replaces what rays meet: shape i, metres, stands where object i does. Throws std::invalid_argument for counts
    /// that differ, an index out of range, or a number that is not finite. After a yes of `cancelled` Cancelled is
    /// thrown, and rays meet nothing known.
    void load(std::span<const SceneObject> objects, std::span<const Shape> shapesInMetres,
              const std::function<bool()>& cancelled = {});

    /// What the rays meet first. `coherent`: neighbours go nearly the same way, which is faster.
    std::array<SurfaceHit, packetSize> closest(const RayPacket& rays, bool coherent);
    /// Bit i is set where anything is on ray i before `far`.
    unsigned occluded(const RayPacket& rays, bool coherent);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace grasploom
