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

/// Draws scenes by casting rays (Embree) on the calling thread: no display, no OpenGL, no GPU, and so no driver whose
/// rounding would show in the bytes. The same scene gives the same bytes, however many renderers are at work. Depth is
/// exact to a micrometre; shadows of a wide lamp and ambient occlusion are sampled by a fixed pattern.
/// Keep one for each thread: it reuses its memory (about 100 MB at 1024²).
class SceneRenderer {
public:
    SceneRenderer();  ///< throws std::runtime_error where Embree does not start
    ~SceneRenderer();
    SceneRenderer(SceneRenderer&&) noexcept;
    SceneRenderer& operator=(SceneRenderer&&) noexcept;

    /// Shape i is that of object i, already in metres (its longest side as the scene says). Throws
    /// std::invalid_argument for counts that differ, more than 254 objects, a broken mesh, a camera that sees beyond
    /// the plane, an unknown texture, or a lamp that is not above the plane. `cancelled` is asked a few times; after a
    /// yes Cancelled is thrown.
    SceneImages render(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                       const std::function<bool()>& cancelled = {});
    /// Mask, object numbers and perfect depth alone, which take a fraction of the time: the others are empty. Likewise.
    SceneImages renderGeometry(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                               const std::function<bool()>& cancelled = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace grasploom
