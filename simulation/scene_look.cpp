#include "simulation/scene_look.h"

#include "dataset/portable_random.h"
#include "simulation/plane_textures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace grasploom {

namespace {

/// Full colours of hue in [0, 6).
Colour fromHue(double hue, double saturation, double value) {
    Colour colour;
    for (int i = 0; i < 3; ++i) {
        const double k = std::fmod(5.0 - 2.0 * i + hue, 6.0);
        colour[i] = value * (1 - saturation * std::clamp(std::min(k, 4 - k), 0.0, 1.0));
    }
    return colour;
}

/// What models of household things wear: much white and grey, wood, some black, some paint.
Colour drawColour(PortableRandom& random) {
    const double kind = random.uniform();
    if (kind < 0.28) {
        const double grey = random.uniform(0.72, 0.95);
        return {grey, grey, grey};
    }
    if (kind < 0.42) {
        const double grey = random.uniform(0.25, 0.7);
        return {grey, grey * random.uniform(0.95, 1), grey * random.uniform(0.9, 1.02)};
    }
    if (kind < 0.52) {
        const double grey = random.uniform(0.03, 0.2);
        return {grey, grey, grey};
    }
    if (kind < 0.75) {
        return fromHue(random.uniform(0.3, 0.7), random.uniform(0.3, 0.65), random.uniform(0.3, 0.85));
    }
    return fromHue(random.uniform(0, 6), random.uniform(0.25, 0.85), random.uniform(0.35, 0.85));
}

/// Patterns that a thing's surface may wear: boards, cloth, stripes and the like.
int drawPattern(PortableRandom& random) {
    constexpr std::array patterns{1, 2, 3, 17, 18, 20, 27, 29, 30, 36};
    return patterns[static_cast<std::size_t>(random.below(static_cast<int>(patterns.size())))];
}

Material drawMatte(PortableRandom random) {
    Material material;
    material.colour = drawColour(random);
    material.roughness = random.uniform(0.6, 0.95);
    material.texture = random.uniform() < 0.25 ? drawPattern(random) : 0;
    return material;
}

/// A third stays matte, a third is glossy, a third metal of any polish.
void varyFinish(Material& material, PortableRandom random) {
    const double kind = random.uniform();
    if (kind < 0.35) {
        material.roughness = random.uniform(0.5, 1);
    } else if (kind < 0.68) {
        material.roughness = random.uniform(0.1, 0.5);
        material.metallic = random.coin() ? random.uniform(0, 0.3) : 0;
    } else {
        material.roughness = random.uniform(0.05, 0.55);
        material.metallic = random.uniform(0.7, 1);
    }
}

Lighting jacquardLight(PortableRandom random) {
    Lighting light;
    light.lampMetres = {0.85 + random.uniform(-0.05, 0.05), 0.42 + random.uniform(-0.05, 0.05), 1.75};
    light.lampRadiusMetres = 0.55;
    light.lampIntensity = 0.37;
    light.ambientIntensity = 0.485;
    return light;
}

/// `hardness` 0: a wide, high, white lamp and much light from everywhere; 1: a small, low, coloured lamp in the dark,
/// or one that dazzles.
Lighting wildLight(PortableRandom random) {
    const double hardness = random.uniform();
    const auto towards = [&](double easy, double hard) { return easy + (hard - easy) * hardness * random.uniform(); };
    const double elevation = towards(75, 18) * 0.017453292519943295;
    const double azimuth = random.uniform(0, 6.283185307179586);
    const double distance = random.uniform(1.2, 3);
    Lighting light;
    light.lampMetres = {distance * std::cos(elevation) * std::cos(azimuth),
                        distance * std::cos(elevation) * std::sin(azimuth), distance * std::sin(elevation)};
    light.lampRadiusMetres = towards(0.45, 0.01);
    light.lampColour = fromHue(random.uniform(0, 6), towards(0.03, 0.75), 1);
    light.ambientColour = fromHue(random.uniform(0, 6), towards(0.02, 0.5), 1);
    const double exposure = random.coin() ? towards(1, 2.2) : towards(1, 0.25);
    const double fromLamp = towards(0.5, 0.95);
    // A low lamp lights the plane slantwise: made up for in part, so that a low lamp is no darkness by itself.
    light.lampIntensity = 1.05 * exposure * fromLamp / std::max(0.45, std::sin(elevation));
    light.ambientIntensity = 1.05 * exposure * (1 - fromLamp);
    return light;
}

}  // namespace

void drawLook(SimulatedScene& scene) {
    const bool plus = scene.style == "jacquard+";
    if (!plus && scene.style != "jacquard") {
        throw std::invalid_argument("style: jacquard or jacquard+, not \"" + scene.style + "\"");
    }
    scene.camera = {};
    scene.planeTexture = 0;
    PortableRandom random{scene.seed, 0x100c};
    if (plus) {
        scene.camera.tiltDegrees = random.uniform(0, 70);
        scene.camera.azimuthDegrees = random.uniform(0, 360);
        scene.planeTexture = 1 + random.below(planeTextureCount() - 1);
    }
    scene.lighting =
        plus ? wildLight(PortableRandom{scene.seed, 0x11947}) : jacquardLight(PortableRandom{scene.seed, 0x11947});
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        scene.objects[i].material = drawMatte(PortableRandom{scene.seed, 0xc0104, i});
        if (plus) {
            varyFinish(scene.objects[i].material, PortableRandom{scene.seed, 0xf1415, i});
        }
    }
}

}  // namespace grasploom
