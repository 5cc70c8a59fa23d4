#pragma once

#include "simulation/camera_view.h"
#include "simulation/opengl/drawn_objects.h"
#include "simulation/opengl/pictures.h"

namespace grasploom {

/// Gives a camera to a program and uses it. Pixels see `offset` px beside their centres.
void useWithCamera(const GlProgram& program, const CameraView& camera, const Eigen::Vector2d& offset = {0, 0});

/// Draws what the pixels see: the plane, and the objects on it. OpenGL's context must be current throughout.
class SeenPass {
public:
    SeenPass();
    /// Where the stencil test lets it. Depth is drawn anew, the stencil stays.
    void draw(const SeenPicture& into, const CameraView& camera, const DrawnObjects& objects,
              const Eigen::Vector2d& offset = {0, 0}) const;

private:
    GlProgram m_plane, m_objects;
    GlObject m_nothing;  ///< a vertex array without any
};

}  // namespace grasploom
