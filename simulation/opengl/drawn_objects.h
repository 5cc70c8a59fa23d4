#pragma once

#include "simulation/opengl/gl_program.h"
#include "simulation/opengl/light_maps.h"
#include "simulation/shape.h"
#include "simulation/simulated_scene.h"

#include <functional>
#include <span>

namespace grasploom {

/// The objects of a scene on the graphics device: triangles, finishes, and what the lamp and the sky see of them.
/// OpenGL's context must be current throughout.
class DrawnObjects {
public:
    explicit DrawnObjects(const LightSamples& samples);

    /// Replaces what is there. Throws std::invalid_argument for a broken mesh, Cancelled after a yes of `cancelled`.
    void load(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
              const std::function<bool()>& cancelled);
    /// Draws what lies in shadow, as seen from everywhere where light comes from; after load().
    void castShadows(const Lighting& lighting, const std::function<bool()>& cancelled);

    /// All triangles, with the program in use: corners at 0, normals at 1, uv and object number at 2.
    void drawTriangles() const;
    /// Gives what they look like to shaders::light, on a texture unit.
    void giveFinishes(const GlProgram& program, int unit) const;
    /// Gives what light sees of them to shaders::reach, on four texture units; after castShadows().
    void giveShadows(const GlProgram& program, int firstUnit) const;

    [[nodiscard]] const BoundingSphere& sphere() const { return m_sphere; }

private:
    void drawMaps(std::span<const LightView> views, const GlObject& maps, int side,
                  const std::function<bool()>& cancelled);

    LightSamples m_samples;
    GlProgram m_shadowProgram;
    GlObject m_corners, m_indices, m_vertexArray, m_shadowTarget;
    GlObject m_objectTexture, m_viewTexture, m_lampMaps, m_skyMaps;
    GLsizei m_indexCount = 0;
    std::vector<BoundingSphere> m_spheres;
    BoundingSphere m_sphere;
    LightViews m_views;
};

}  // namespace grasploom
