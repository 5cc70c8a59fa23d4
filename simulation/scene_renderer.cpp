#include "simulation/scene_renderer.h"

#include "simulation/camera_view.h"
#include "simulation/outline_smoothing.h"
#include "simulation/stereo_depth.h"
#include "simulation/surface_shading.h"
#include "simulation/texture_noise.h"
#include "simulation/work_watch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace grasploom {

namespace {

constexpr int steps = 4096;
constexpr float grain = 0.025F;  ///< of the light of a pixel, as the samples show

/// 8-bit sRGB of linear light in `steps` steps.
std::array<uchar, steps> makeEncoding() {
    std::array<uchar, steps> table{};
    for (int i = 0; i < steps; ++i) {
        const double linear = (i + 0.5) / steps;
        const double srgb = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
        table[i] = static_cast<uchar>(std::lround(255 * srgb));
    }
    return table;
}

cv::Vec3b encode(const Eigen::Vector3f& linear) {
    static const std::array<uchar, steps> table = makeEncoding();
    const auto level = [](float value) {
        return table[static_cast<std::size_t>(std::clamp(value * steps, 0.F, steps - 1.F))];
    };
    return {level(linear.x()), level(linear.y()), level(linear.z())};
}

void check(const SimulatedScene& scene, std::span<const Shape> shapes) {
    if (scene.objects.size() != shapes.size() || shapes.size() > 254) {
        throw std::invalid_argument("render: one shape for each object, 254 at most, is needed");
    }
    const Lighting& light = scene.lighting;
    if (!light.lampMetres.allFinite() || !(light.lampMetres.z() > 0) || !(light.lampRadiusMetres >= 0) ||
        !(light.lampIntensity >= 0) || !(light.ambientIntensity >= 0)) {
        throw std::invalid_argument("render: the lamp must be above the plane, radius and intensities not negative");
    }
}

/// How well a projected pattern can be matched on a surface; see stereoDepthMetres.
float patternSignal(const Surface& surface, const CameraView& camera, const SimulatedScene& scene) {
    if (surface.object < 0) {
        return 1;
    }
    const Eigen::Vector3f eye = (camera.position().cast<float>() - surface.origin).normalized();
    const float facing = std::max(0.F, surface.normal.dot(eye));
    const Material& material = scene.objects[surface.object].material;
    const auto polish = static_cast<float>((1 - material.roughness) * (0.35 + 0.65 * material.metallic));
    const double brightest = std::max({material.colour[0], material.colour[1], material.colour[2]});
    const float dark = brightest < 0.08 ? 0.25F : 0.F;
    // A mirror throws the pattern away, and where it faces the camera it dazzles.
    return std::clamp(2.2F * facing, 0.F, 1.F) * (1 - polish * (0.55F + 0.45F * facing * facing)) - dark;
}

}  // namespace

struct SceneRenderer::Impl {
    RayCaster rays;
    std::vector<Surface> surfaces;
    std::vector<LightReach> reach;

    SceneImages seeGeometry(const SimulatedScene& scene, const CameraView& camera, std::span<const Shape> shapes,
                            const std::function<bool()>& cancelled);
    cv::Mat drawColours(const SimulatedScene& scene, const CameraView& camera);
    [[nodiscard]] cv::Mat signal(const SimulatedScene& scene, const CameraView& camera) const;
};

SceneRenderer::SceneRenderer() : m_impl(std::make_unique<Impl>()) {}
SceneRenderer::~SceneRenderer() = default;
SceneRenderer::SceneRenderer(SceneRenderer&&) noexcept = default;
SceneRenderer& SceneRenderer::operator=(SceneRenderer&&) noexcept = default;

cv::Mat SceneRenderer::Impl::drawColours(const SimulatedScene& scene, const CameraView& camera) {
    const SurfaceShading shading(scene, camera);
    cv::Mat rgb(camera.pixels(), camera.pixels(), CV_8UC3);
    auto* pixels = rgb.ptr<cv::Vec3b>();
    const auto grainSeed = static_cast<std::uint32_t>(scene.seed);
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        const float random = texture::cell(static_cast<int>(i), 0, grainSeed) - 0.5F;
        pixels[i] = encode(shading.shade(surfaces[i], reach[i]) * (1 + grain * random));
    }
    for (const std::size_t i : outlinePixels(surfaces, camera.pixels())) {
        pixels[i] = encode(smoothedColour(rays, camera, shading, surfaces, reach, i));
    }
    return rgb;
}

cv::Mat SceneRenderer::Impl::signal(const SimulatedScene& scene, const CameraView& camera) const {
    cv::Mat picture(camera.pixels(), camera.pixels(), CV_32FC1);
    std::ranges::transform(surfaces, picture.ptr<float>(),
                           [&](const Surface& surface) { return patternSignal(surface, camera, scene); });
    return picture;
}

SceneImages SceneRenderer::Impl::seeGeometry(const SimulatedScene& scene, const CameraView& camera,
                                             std::span<const Shape> shapes, const std::function<bool()>& cancelled) {
    rays.load(scene.objects, shapes, cancelled);
    stopIf(cancelled);
    findSurfaces(rays, camera, scene.objects, shapes, surfaces);
    SceneImages images;
    images.objectNumbers.create(camera.pixels(), camera.pixels(), CV_8UC1);
    images.perfectDepthMetres.create(camera.pixels(), camera.pixels(), CV_32FC1);
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        images.objectNumbers.ptr<uchar>()[i] = static_cast<uchar>(surfaces[i].object + 1);
        images.perfectDepthMetres.ptr<float>()[i] = surfaces[i].depthMetres;
    }
    images.mask = images.objectNumbers > 0;
    return images;
}

SceneImages SceneRenderer::renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                          const std::function<bool()>& cancelled) {
    check(scene, shapesInMetres);
    return m_impl->seeGeometry(scene, CameraView(scene.camera), shapesInMetres, cancelled);
}

SceneImages SceneRenderer::render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                  const std::function<bool()>& cancelled) {
    check(scene, shapesInMetres);
    const CameraView camera(scene.camera);
    Impl& impl = *m_impl;
    SceneImages images = impl.seeGeometry(scene, camera, shapesInMetres, cancelled);
    stopIf(cancelled);
    castLight(impl.rays, impl.surfaces, camera.pixels(), scene.lighting, boundingSpheres(scene.objects, shapesInMetres),
              impl.reach, cancelled);
    stopIf(cancelled);
    images.rgb = impl.drawColours(scene, camera);
    stopIf(cancelled);
    images.stereoDepthMetres =
        stereoDepthMetres(images.perfectDepthMetres, impl.signal(scene, camera), camera.focalPixels(), scene.seed);
    return images;
}

}  // namespace grasploom
