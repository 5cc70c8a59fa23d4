#include "simulation/surface_pictures.h"

#include <algorithm>

namespace grasploom {

namespace {

float signalOn(const Surface& surface, const CameraView& camera, const SimulatedScene& scene) {
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

SceneImages geometryPictures(const std::vector<Surface>& surfaces, int side) {
    SceneImages images;
    images.objectNumbers.create(side, side, CV_8UC1);
    images.perfectDepthMetres.create(side, side, CV_32FC1);
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        images.objectNumbers.ptr<uchar>()[i] = static_cast<uchar>(surfaces[i].object + 1);
        images.perfectDepthMetres.ptr<float>()[i] = surfaces[i].depthMetres;
    }
    images.mask = images.objectNumbers > 0;
    return images;
}

cv::Mat patternSignal(const std::vector<Surface>& surfaces, const CameraView& camera, const SimulatedScene& scene) {
    cv::Mat picture(camera.pixels(), camera.pixels(), CV_32FC1);
    std::ranges::transform(surfaces, picture.ptr<float>(),
                           [&](const Surface& surface) { return signalOn(surface, camera, scene); });
    return picture;
}

}  // namespace grasploom
