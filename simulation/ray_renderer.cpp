#include "simulation/ray_renderer.h"

#include "simulation/camera_view.h"
#include "simulation/outline_smoothing.h"
#include "simulation/picture_colours.h"
#include "simulation/stereo_depth.h"
#include "simulation/surface_pictures.h"
#include "simulation/surface_shading.h"
#include "simulation/work_watch.h"

namespace grasploom {

struct RayRenderer::Impl {
    RayCaster rays;
    std::vector<Surface> surfaces;
    std::vector<LightReach> reach;

    SceneImages seeGeometry(const SimulatedScene& scene, const CameraView& camera, std::span<const Shape> shapes,
                            const std::function<bool()>& cancelled);
    cv::Mat drawColours(const SimulatedScene& scene, const CameraView& camera);
};

RayRenderer::RayRenderer() : m_impl(std::make_unique<Impl>()) {}
RayRenderer::~RayRenderer() = default;
RayRenderer::RayRenderer(RayRenderer&&) noexcept = default;
RayRenderer& RayRenderer::operator=(RayRenderer&&) noexcept = default;

cv::Mat RayRenderer::Impl::drawColours(const SimulatedScene& scene, const CameraView& camera) {
    const SurfaceShading shading(scene, camera);
    cv::Mat rgb(camera.pixels(), camera.pixels(), CV_8UC3);
    auto* pixels = rgb.ptr<cv::Vec3b>();
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        pixels[i] = encodedColour(shading.shade(surfaces[i], reach[i]) * grainOf(i, scene.seed));
    }
    for (const std::size_t i : outlinePixels(surfaces, camera.pixels())) {
        pixels[i] = encodedColour(smoothedColour(rays, camera, shading, surfaces, reach, i));
    }
    return rgb;
}

SceneImages RayRenderer::Impl::seeGeometry(const SimulatedScene& scene, const CameraView& camera,
                                           std::span<const Shape> shapes, const std::function<bool()>& cancelled) {
    rays.load(scene.objects, shapes, cancelled);
    stopIf(cancelled);
    findSurfaces(rays, camera, scene.objects, shapes, surfaces, cancelled);
    return geometryPictures(surfaces, camera.pixels());
}

SceneImages RayRenderer::renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                        const std::function<bool()>& cancelled) {
    checkRenderable(scene, shapesInMetres);
    return m_impl->seeGeometry(scene, CameraView(scene.camera), shapesInMetres, cancelled);
}

SceneImages RayRenderer::render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                const std::function<bool()>& cancelled) {
    checkRenderable(scene, shapesInMetres);
    const CameraView camera(scene.camera);
    Impl& impl = *m_impl;
    SceneImages images = impl.seeGeometry(scene, camera, shapesInMetres, cancelled);
    stopIf(cancelled);
    castLight(impl.rays, impl.surfaces, camera.pixels(), scene.lighting, boundingSpheres(scene.objects, shapesInMetres),
              impl.reach, cancelled);
    stopIf(cancelled);
    images.rgb = impl.drawColours(scene, camera);
    stopIf(cancelled);
    images.stereoDepthMetres = stereoDepthMetres(images.perfectDepthMetres, patternSignal(impl.surfaces, camera, scene),
                                                 camera.focalPixels(), scene.seed);
    return images;
}

}  // namespace grasploom
