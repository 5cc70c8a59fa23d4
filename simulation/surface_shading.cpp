#include "simulation/surface_shading.h"

#include <algorithm>
#include <cmath>

namespace grasploom {

namespace {

using Eigen::Vector3f;

Vector3f toVector(const Colour& colour) {
    return {static_cast<float>(colour[0]), static_cast<float>(colour[1]), static_cast<float>(colour[2])};
}

Vector3f mix(const Vector3f& a, const Vector3f& b, float t) {
    return a + (b - a) * t;
}

float fifthPower(float x) {
    return x * x * x * x * x;
}

}  // namespace

Vector3f linearFromSrgb(const Vector3f& srgb) {
    // A cubic through the sRGB curve, within 0.3 %.
    const Eigen::Array3f c = srgb.array();
    return c * (c * (c * 0.305306011F + 0.682171111F) + 0.012522878F);
}

SurfaceShading::SurfaceShading(const SimulatedScene& scene, const CameraView& camera)
    : m_plane(scene.planeTexture, scene.seed),
      m_lampDistanceSquared(scene.lighting.lampMetres.cast<float>().squaredNorm()),
      m_focalPixels(static_cast<float>(camera.focalPixels())) {
    const Lighting& lighting = scene.lighting;
    m_light.eye = camera.position().cast<float>();
    m_light.lamp = lighting.lampMetres.cast<float>();
    m_light.lampColour = linearFromSrgb(toVector(lighting.lampColour)) * static_cast<float>(lighting.lampIntensity);
    m_light.ambient = linearFromSrgb(toVector(lighting.ambientColour)) * static_cast<float>(lighting.ambientIntensity);
    m_light.lampWidth = static_cast<float>(lighting.lampRadiusMetres) / m_light.lamp.norm();
    Vector3f mean = Vector3f::Zero();
    for (const SceneObject& object : scene.objects) {
        const Material& material = object.material;
        Coat coat{linearFromSrgb(toVector(material.colour)), static_cast<float>(material.roughness),
                  static_cast<float>(material.metallic), -1, static_cast<float>(object.longestSideMetres)};
        if (material.texture > 0) {
            coat.texture = static_cast<int>(m_textures.size());
            m_textures.emplace_back(material.texture, scene.seed + m_coats.size() + 1);
        }
        mean += coat.colour / static_cast<float>(scene.objects.size());
        m_coats.push_back(coat);
    }
    const float upright = m_light.lamp.z() / m_light.lamp.norm();
    m_light.ground =
        linearFromSrgb(m_plane.mean()).cwiseProduct(m_light.ambient * 0.85F + m_light.lampColour * upright * 0.75F);
    m_light.objects = mean.cwiseProduct(m_light.ambient * 0.7F + m_light.lampColour * 0.4F);
}

Vector3f SurfaceShading::surroundings(const Vector3f& direction) const {
    if (direction.z() < 0) {
        return m_light.ground;
    }
    // Brighter overhead and towards the lamp, as in a room under a ceiling light; its mean is about the ambient light.
    const float lampwards = std::max(0.F, direction.dot(m_light.lamp) / m_light.lamp.norm());
    const float glow = lampwards * lampwards * lampwards * lampwards;
    return m_light.ambient * (0.55F + 0.6F * direction.z()) + m_light.lampColour * (0.35F * glow * glow);
}

Vector3f SurfaceShading::baseColour(const Surface& surface, const Coat* coat, float cosine) const {
    const float footprint = surface.depthMetres / (m_focalPixels * std::max(cosine, 0.05F));
    if (coat == nullptr) {
        return linearFromSrgb(m_plane.colour(surface.origin.x(), surface.origin.y(), footprint));
    }
    if (coat->texture < 0) {
        return coat->colour;
    }
    const PlaneTexture& texture = m_textures[coat->texture];
    const Eigen::Vector2f place = surface.uv * coat->metresPerUv;
    const Vector3f pattern = texture.colour(place.x(), place.y(), footprint);
    const Vector3f relative = pattern.cwiseQuotient(texture.mean().cwiseMax(0.05F));
    return coat->colour.cwiseProduct(relative.cwiseMin(1.8F)).cwiseMin(1.F);
}

Vector3f SurfaceShading::baseColour(const Surface& surface) const {
    const Vector3f eye = (m_light.eye - surface.origin).normalized();
    const float facing = std::max(0.F, surface.normal.dot(eye));
    return baseColour(surface, surface.object < 0 ? nullptr : &m_coats[surface.object], facing);
}

Vector3f SurfaceShading::highlight(const Surface& surface, const Vector3f& eye, const Vector3f& toLamp,
                                   const Coat& coat, const Vector3f& facing) const {
    const Vector3f half = (eye + toLamp).normalized();
    // A wide lamp blurs its own reflection.
    const float rough = std::clamp(coat.roughness * coat.roughness + 0.3F * m_light.lampWidth, 0.02F, 1.F);
    const float cosine = std::max(0.F, surface.normal.dot(half));
    const float spread = cosine * cosine * (rough * rough - 1) + 1;
    const float lampHalf = std::max(0.1F, toLamp.dot(half));
    const float strength = rough * rough / (4 * spread * spread * lampHalf * lampHalf * (rough + 0.5F));
    const Vector3f fresnel = facing + (Vector3f::Ones() - facing) * fifthPower(1 - lampHalf);
    return fresnel * std::min(strength, 40.F);
}

Vector3f SurfaceShading::shade(const Surface& surface, const LightReach& reach) const {
    const Vector3f eye = (m_light.eye - surface.origin).normalized();
    const float facing = std::max(0.F, surface.normal.dot(eye));
    const Coat* coat = surface.object < 0 ? nullptr : &m_coats[surface.object];
    const Vector3f base = baseColour(surface, coat, facing);
    const Vector3f way = m_light.lamp - surface.origin;
    const Vector3f toLamp = way / way.norm();
    const float cosine = std::max(0.F, surface.normal.dot(toLamp));
    const Vector3f lamp = m_light.lampColour * (cosine * reach.lamp * m_lampDistanceSquared / way.squaredNorm());
    const float rest = std::max(0.F, 1 - reach.sky - reach.ground);
    const Vector3f around = m_light.ambient * reach.sky + m_light.ground * reach.ground + m_light.objects * rest;
    const Vector3f diffuse = base.cwiseProduct(lamp + around);
    if (coat == nullptr) {
        return diffuse;
    }
    const Vector3f straight = mix(Vector3f::Constant(0.04F), base, coat->metallic);
    const Vector3f grazing = straight.cwiseMax(1 - coat->roughness);
    const Vector3f fresnel = straight + (grazing - straight) * fifthPower(1 - facing);
    const Vector3f mirrored = 2 * surface.normal.dot(eye) * surface.normal - eye;
    const Vector3f reflected = mix(surroundings(mirrored), around, coat->roughness * coat->roughness) *
                               std::min(1.F, reach.sky + reach.ground);
    return diffuse * (1 - coat->metallic) + fresnel.cwiseProduct(reflected) +
           highlight(surface, eye, toLamp, *coat, straight).cwiseProduct(lamp);
}

}  // namespace grasploom
