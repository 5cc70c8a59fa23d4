#pragma once

#include <Eigen/Geometry>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Colours are sRGB, 0 … 1.
using Colour = std::array<double, 3>;

/// How a surface looks, from matte (roughness 1, metallic 0) to polished metal (roughness 0, metallic 1).
struct Material {
    Colour colour{0.7, 0.7, 0.7};
    double roughness = 0.8;  ///< 0 … 1
    double metallic = 0;     ///< 0 … 1
    int texture = 0;         ///< number of the procedural texture whose pattern shades the colour; 0: plain
    bool operator==(const Material&) const = default;
};

/// An object where it came to rest. The world's frame: metres, z up, the plane is z = 0.
struct SceneObject {
    std::string shape;             ///< what makes the shape again: "family:seed", or a file below the meshes' folder
    double longestSideMetres = 0;  ///< of the box around the shape in its own frame
    double massKilograms = 0;
    Material material;
    Eigen::Isometry3d worldFromObject = Eigen::Isometry3d::Identity();
};

/// A pinhole camera that looks at the world's origin; the image's y axis points down, its centre is the optical axis.
struct Camera {
    double tiltDegrees = 10;      ///< between the optical axis and the plane's normal, [0, 90)
    double azimuthDegrees = 0;    ///< direction of the tilt about z
    double distanceMetres = 1.5;  ///< from the origin along the optical axis
    double verticalFieldOfViewDegrees = 30;
    int pixels = 1024;  ///< side of the square image
    bool operator==(const Camera&) const = default;
};

/// One lamp and the light from everywhere. A white matte surface at the origin that faces the lamp and all the sky
/// is as bright as lampIntensity + ambientIntensity; 1 is white in the picture.
struct Lighting {
    Eigen::Vector3d lampMetres{0.4, 0.6, 2.0};  ///< where the lamp is, world frame
    double lampRadiusMetres = 0.15;             ///< softness of the shadows
    Colour lampColour{1, 1, 1};
    double lampIntensity = 1;
    double ambientIntensity = 0.5;
    Colour ambientColour{1, 1, 1};
};

/// What draws a scene's pictures.
enum class RenderingMethod {
    Rays,    ///< RayRenderer: the same bytes on every machine
    OpenGl,  ///< OpenGlRenderer: fast where there is a GPU; last bits are the driver's
};
/// "rays", "opengl".
constexpr std::string_view renderingMethodName(RenderingMethod method) {
    return method == RenderingMethod::Rays ? "rays" : "opengl";
}

/// All that makes a scene's pictures and trials again, exactly.
struct SimulatedScene {
    std::string style;       ///< "jacquard" or "jacquard+"
    std::uint64_t seed = 0;  ///< of this scene; of texture and noise, too
    std::vector<SceneObject> objects;
    Camera camera;
    Lighting lighting;
    int planeTexture = 0;  ///< number of the procedural texture of the plane; 0: plaster
    RenderingMethod rendering = RenderingMethod::Rays;
};

}  // namespace grasploom
