#pragma once

#include "simulation/light_field.h"
#include "simulation/plane_textures.h"
#include "simulation/simulated_scene.h"

#include <Eigen/Core>

#include <vector>

namespace grasploom {

/// Light intensities from sRGB values and back. Only arithmetic: the same on every machine.
Eigen::Vector3f linearFromSrgb(const Eigen::Vector3f& srgb);

/// What lights a scene. Linear intensities; 1 is white. World frame, metres.
struct SceneLight {
    Eigen::Vector3f eye, lamp;
    Eigen::Vector3f lampColour;  ///< on a surface that faces it at the origin
    Eigen::Vector3f ambient;     ///< of the sky
    Eigen::Vector3f ground;      ///< what the plane throws back …
    Eigen::Vector3f objects;     ///< … and what objects do
    float lampWidth = 0;         ///< its radius by its distance from the origin
};

/// Colours of a scene's surfaces: diffuse, microfacet highlights of the lamp (GGX), a simple surrounding for metal.
class SurfaceShading {
public:
    SurfaceShading(const SimulatedScene& scene, const CameraView& camera);

    /// Linear light towards the camera; 1 is white.
    [[nodiscard]] Eigen::Vector3f shade(const Surface& surface, const LightReach& reach) const;
    /// Linear colour of a surface under white light.
    [[nodiscard]] Eigen::Vector3f baseColour(const Surface& surface) const;
    [[nodiscard]] const SceneLight& light() const { return m_light; }

private:
    struct Coat {
        Eigen::Vector3f colour;  ///< linear
        float roughness, metallic;
        int texture;  ///< index into m_textures; −1: plain
        float metresPerUv;
    };
    [[nodiscard]] Eigen::Vector3f surroundings(const Eigen::Vector3f& direction) const;
    [[nodiscard]] Eigen::Vector3f baseColour(const Surface& surface, const Coat* coat, float cosine) const;
    [[nodiscard]] Eigen::Vector3f highlight(const Surface& surface, const Eigen::Vector3f& eye,
                                            const Eigen::Vector3f& toLamp, const Coat& coat,
                                            const Eigen::Vector3f& facing) const;

    std::vector<Coat> m_coats;
    std::vector<PlaneTexture> m_textures;
    PlaneTexture m_plane;
    SceneLight m_light;
    float m_lampDistanceSquared, m_focalPixels;
};

}  // namespace grasploom
