#include "simulation/opengl/seen_pass.h"

#include "simulation/opengl/shaders.h"

#include <algorithm>

namespace grasploom {

namespace {

/// Clip coordinates of what the camera sees at image points moved by `offset` px. Nothing at depths outside is drawn.
Eigen::Matrix4f clipFromWorld(const CameraView& camera, const Eigen::Vector2d& offset, double nearest,
                              double farthest) {
    const double scale = 2 * camera.focalPixels() / camera.pixels();
    const double depth = farthest - nearest;
    Eigen::Matrix4d clip;
    clip.row(0) << scale, 0, -2 * offset.x() / camera.pixels(), 0;
    clip.row(1) << 0, scale, -2 * offset.y() / camera.pixels(), 0;
    clip.row(2) << 0, 0, (farthest + nearest) / depth, -2 * farthest * nearest / depth;
    clip.row(3) << 0, 0, 1, 0;
    Eigen::Matrix4d cameraFromWorld = Eigen::Matrix4d::Identity();
    cameraFromWorld.topLeftCorner<3, 3>() = camera.worldFromCamera().transpose();
    cameraFromWorld.topRightCorner<3, 1>() = -camera.worldFromCamera().transpose() * camera.position();
    return (clip * cameraFromWorld).cast<float>();
}

}  // namespace

void useWithCamera(const GlProgram& program, const CameraView& camera, const Eigen::Vector2d& offset) {
    program.use();
    program.set("worldFromCamera", Eigen::Matrix3f(camera.worldFromCamera().cast<float>()));
    program.set("eye", Eigen::Vector3f(camera.position().cast<float>()));
    program.set("focal", static_cast<float>(camera.focalPixels()));
    program.set("centre", static_cast<float>(camera.pixels()) / 2);
    program.set("offset", Eigen::Vector2f(offset.cast<float>()));
}

SeenPass::SeenPass()
    : m_plane(shaders::wholePicture, shaders::planeSurface),
      m_objects(shaders::objectCorner, shaders::objectSurface),
      m_nothing(makeVertexArray()) {}

void SeenPass::draw(const SeenPicture& into, const CameraView& camera, const DrawnObjects& objects,
                    const Eigen::Vector2d& offset) const {
    glBindFramebuffer(GL_FRAMEBUFFER, into.target.name());
    glViewport(0, 0, camera.pixels(), camera.pixels());
    useWithCamera(m_plane, camera, offset);
    coverAll(m_nothing);
    const BoundingSphere& all = objects.sphere();
    const double depth = camera.worldFromCamera().col(2).dot(all.centre.cast<double>() - camera.position());
    constexpr double margin = 1e-3;
    const double nearest = std::max(margin, depth - all.radius - margin);
    const double farthest = depth + all.radius + margin;
    if (!(all.radius > 0) || farthest <= nearest) {
        return;
    }
    constexpr GLfloat end = 1;
    glClearBufferfv(GL_DEPTH, 0, &end);
    useWithCamera(m_objects, camera, offset);
    m_objects.set("clipFromWorld", clipFromWorld(camera, offset, nearest, farthest));
    glEnable(GL_DEPTH_TEST);
    glDepthFunc(GL_LESS);
    objects.drawTriangles();
    glDisable(GL_DEPTH_TEST);
}

}  // namespace grasploom
