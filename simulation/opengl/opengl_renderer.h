#pragma once

#include "simulation/opengl/light_maps.h"
#include "simulation/scene_renderer.h"

#include <string>

namespace grasploom {

/// Draws scenes by OpenGL, without a display: on a GPU through EGL where there is one, else on the processor through
/// Mesa. Looks like RayRenderer's pictures, by the same formulas: colours of surfaces are looked up by the same code,
/// while visibility, soft shadows and ambient occlusion come from the graphics device, and rounding is its driver's:
/// pixels at outlines may differ from machine to machine. Shadows thinner than a few millimetres are lost, as shadow
/// maps cannot show them.
class OpenGlRenderer final : public SceneRenderer {
public:
    /// Throws std::runtime_error with the reason where there is no OpenGL 3.3 without a display, std::invalid_argument
    /// as validate() says. `threads` share what is the processor's part: 1 where every core has a renderer, 0 (one per
    /// core) where pictures are wanted at once.
    explicit OpenGlRenderer(const LightSamples& samples = {}, int threads = 1);
    ~OpenGlRenderer() override;

    SceneImages render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                       const std::function<bool()>& cancelled = {}) override;
    SceneImages renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                               const std::function<bool()>& cancelled = {}) override;

    /// For people: what draws.
    [[nodiscard]] const std::string& deviceName() const;
    /// No GPU draws, but this processor.
    [[nodiscard]] bool isSoftware() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace grasploom
