#pragma once

#include "simulation/scene_renderer.h"

namespace grasploom {

/// Draws scenes by casting rays (Embree) on the calling thread: no display, no OpenGL, no GPU, and so no driver whose
/// rounding would show in the bytes. The same scene gives the same bytes, however many renderers are at work. Depth is
/// exact to a micrometre; shadows of a wide lamp and ambient occlusion are sampled by a fixed pattern. Takes about
/// 100 MB at 1024².
class RayRenderer final : public SceneRenderer {
public:
    RayRenderer();  ///< throws std::runtime_error where Embree does not start
    ~RayRenderer() override;
    RayRenderer(RayRenderer&&) noexcept;
    RayRenderer& operator=(RayRenderer&&) noexcept;

    SceneImages render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                       const std::function<bool()>& cancelled = {}) override;
    SceneImages renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                               const std::function<bool()>& cancelled = {}) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace grasploom
