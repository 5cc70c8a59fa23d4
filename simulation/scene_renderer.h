#pragma once

#include "simulation/shape.h"
#include "simulation/simulated_scene.h"

#include <opencv2/core/mat.hpp>

#include <functional>
#include <memory>
#include <span>

namespace grasploom {

/// A scene's pictures, all of the camera's size.
struct SceneImages {
    cv::Mat rgb;                 ///< 8-bit, three channels in R, G, B order
    cv::Mat mask;                ///< 8-bit, 255 where a pixel's centre sees an object, else 0
    cv::Mat objectNumbers;       ///< 8-bit, 1 + index of the object that a pixel's centre sees; 0: the plane
    cv::Mat perfectDepthMetres;  ///< float32, planar z of what a pixel's centre sees
    cv::Mat stereoDepthMetres;   ///< float32, as a stereo camera measures it; −1 where it cannot
};

/// Draws scenes. Keep one for each thread that draws: it reuses its memory. It may be handed to another thread between
/// two calls.
class SceneRenderer {
public:
    virtual ~SceneRenderer() = default;

    /// Shape i is that of object i, already in metres (its longest side as the scene says). Throws
    /// std::invalid_argument for counts that differ, more than 254 objects, a broken mesh, a camera that sees beyond
    /// the plane, an unknown texture, or a lamp that is not above the plane. `cancelled` is asked a few times; after a
    /// yes Cancelled is thrown.
    virtual SceneImages render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                               const std::function<bool()>& cancelled = {}) = 0;
    /// Mask, object numbers and perfect depth alone, which take a fraction of the time: the others are empty. Likewise.
    virtual SceneImages renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                                       const std::function<bool()>& cancelled = {}) = 0;
};

/// Throws std::runtime_error with the reason where it cannot start here.
std::unique_ptr<SceneRenderer> makeSceneRenderer(RenderingMethod method);

/// What render() and renderGeometry() refuse but for meshes and cameras: throws std::invalid_argument.
void checkRenderable(const SimulatedScene& scene, std::span<const Shape> shapes);

}  // namespace grasploom
