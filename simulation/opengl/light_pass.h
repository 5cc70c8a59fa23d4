#pragma once

#include "simulation/opengl/seen_pass.h"
#include "simulation/surface_shading.h"

#include <opencv2/core/types.hpp>

#include <functional>

namespace grasploom {

/// Draws the colours of what the pixels see. OpenGL's context must be current throughout.
class LightPass {
public:
    LightPass();
    /// From what the pixels' centres see, its colours under white light and the shadows of the objects, all drawn
    /// before. At outlines a pixel's colour is the mean of points all over it. `objectPixels`: all that see an object.
    /// Throws Cancelled after a yes of `cancelled`.
    void draw(const Pictures& pictures, const CameraView& camera, const DrawnObjects& objects, const SeenPass& seen,
              const SurfaceShading& shading, const Lighting& lighting, const cv::Rect& objectPixels,
              const std::function<bool()>& cancelled) const;

private:
    void drawReach(const Pictures& pictures, const CameraView& camera, const DrawnObjects& objects,
                   const Lighting& lighting) const;
    void markOutlines(const Pictures& pictures, const cv::Rect& objectPixels) const;
    void giveLight(const Pictures& pictures, const DrawnObjects& objects, const SurfaceShading& shading) const;
    void smoothOutlines(const Pictures& pictures, const CameraView& camera, const DrawnObjects& objects,
                        const SeenPass& seen, const cv::Rect& objectPixels,
                        const std::function<bool()>& cancelled) const;
    void drawColours(const Pictures& pictures, const SeenPicture& of, const CameraView& camera,
                     const Eigen::Vector2d& offset, float weight) const;

    GlProgram m_reach, m_smoothReach, m_outline, m_light;
    GlObject m_nothing;  ///< a vertex array without any
};

}  // namespace grasploom
