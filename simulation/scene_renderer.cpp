#include "simulation/scene_renderer.h"

#include "simulation/opengl/opengl_renderer.h"
#include "simulation/ray_renderer.h"

#include <stdexcept>

namespace grasploom {

std::unique_ptr<SceneRenderer> makeSceneRenderer(RenderingMethod method) {
    if (method == RenderingMethod::OpenGl) {
        return std::make_unique<OpenGlRenderer>();
    }
    return std::make_unique<RayRenderer>();
}

void checkRenderable(const SimulatedScene& scene, std::span<const Shape> shapes) {
    if (scene.objects.size() != shapes.size() || shapes.size() > 254) {
        throw std::invalid_argument("render: one shape for each object, 254 at most, is needed");
    }
    const Lighting& light = scene.lighting;
    if (!light.lampMetres.allFinite() || !(light.lampMetres.z() > 0) || !(light.lampRadiusMetres >= 0) ||
        !(light.lampIntensity >= 0) || !(light.ambientIntensity >= 0)) {
        throw std::invalid_argument("render: the lamp must be above the plane, radius and intensities not negative");
    }
}

}  // namespace grasploom
