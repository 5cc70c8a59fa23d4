#include "simulation/opengl/light_pass.h"

#include "simulation/opengl/shaders.h"
#include "simulation/outline_smoothing.h"
#include "simulation/work_watch.h"

namespace grasploom {

namespace {

constexpr int objectUnits = 8;  ///< texture units from here on are the objects'; those before, the pictures'

/// Outlines lie in objects, and a pixel beside them.
void drawOnlyAround(const cv::Rect& objectPixels) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(objectPixels.x - 1, objectPixels.y - 1, objectPixels.empty() ? 0 : objectPixels.width + 2,
              objectPixels.empty() ? 0 : objectPixels.height + 2);
}

}  // namespace

LightPass::LightPass()
    : m_reach(shaders::wholePicture, shaders::reach),
      m_smoothReach(shaders::wholePicture, shaders::smoothReach),
      m_outline(shaders::wholePicture, shaders::outline),
      m_light(shaders::wholePicture, shaders::light),
      m_nothing(makeVertexArray()) {}

void LightPass::draw(const Pictures& pictures, const CameraView& camera, const DrawnObjects& objects,
                     const SeenPass& seen, const SurfaceShading& shading, const Lighting& lighting,
                     const cv::Rect& objectPixels, const std::function<bool()>& cancelled) const {
    drawReach(pictures, camera, objects, lighting);
    markOutlines(pictures, objectPixels);
    giveLight(pictures, objects, shading);
    glEnable(GL_STENCIL_TEST);
    glStencilFunc(GL_EQUAL, 0, 1);
    drawColours(pictures, pictures.centre, camera, {0, 0}, 1);
    if (!objectPixels.empty()) {
        smoothOutlines(pictures, camera, objects, seen, objectPixels, cancelled);
    }
    glDisable(GL_STENCIL_TEST);
    checkGl("colours were drawn");
}

void LightPass::smoothOutlines(const Pictures& pictures, const CameraView& camera, const DrawnObjects& objects,
                               const SeenPass& seen, const cv::Rect& objectPixels,
                               const std::function<bool()>& cancelled) const {
    glStencilFunc(GL_EQUAL, 1, 1);
    drawOnlyAround(objectPixels);
    glBlendFunc(GL_ONE, GL_ONE);
    const auto& points = outlinePoints();
    for (const Eigen::Vector2d& offset : points) {
        glFinish();  // each draws all triangles anew
        stopIf(cancelled);
        seen.draw(pictures.beside, camera, objects, offset);
        glEnable(GL_BLEND);
        drawColours(pictures, pictures.beside, camera, offset, 1.F / static_cast<float>(points.size()));
        glDisable(GL_BLEND);
    }
    glDisable(GL_SCISSOR_TEST);
}

/// How much light reaches what the pixels' centres show.
void LightPass::drawReach(const Pictures& pictures, const CameraView& camera, const DrawnObjects& objects,
                          const Lighting& lighting) const {
    glBindFramebuffer(GL_FRAMEBUFFER, pictures.sumsTarget.name());
    glViewport(0, 0, pictures.side, pictures.side);
    useWithCamera(m_reach, camera);
    m_reach.set("lamp", Eigen::Vector3f(lighting.lampMetres.cast<float>()));
    m_reach.set("lampRadius", static_cast<float>(lighting.lampRadiusMetres));
    m_reach.set("seenMap", pictures.centre.seen, 0);
    m_reach.set("facingMap", pictures.centre.facing, 1);
    objects.giveShadows(m_reach, objectUnits);
    coverAll(m_nothing);
    glBindFramebuffer(GL_FRAMEBUFFER, pictures.reachTarget.name());
    m_smoothReach.use();
    m_smoothReach.set("side", pictures.side);
    m_smoothReach.set("seenMap", pictures.centre.seen, 0);
    m_smoothReach.set("facingMap", pictures.centre.facing, 1);
    m_smoothReach.set("sumsMap", pictures.sums, 2);
    coverAll(m_nothing);
}

/// Stencil 1 where the surface steps at an object, else 0. All colours are black then.
void LightPass::markOutlines(const Pictures& pictures, const cv::Rect& objectPixels) const {
    glBindFramebuffer(GL_FRAMEBUFFER, pictures.colourTarget.name());
    constexpr GLint none = 0;
    constexpr std::array<GLfloat, 4> black{0, 0, 0, 0};
    glClearBufferiv(GL_STENCIL, 0, &none);
    glClearBufferfv(GL_COLOR, 0, black.data());
    glEnable(GL_STENCIL_TEST);
    glStencilFunc(GL_ALWAYS, 1, 1);
    glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    drawOnlyAround(objectPixels);
    m_outline.use();
    m_outline.set("side", pictures.side);
    m_outline.set("seenMap", pictures.centre.seen, 0);
    m_outline.set("facingMap", pictures.centre.facing, 1);
    coverAll(m_nothing);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glStencilOp(GL_KEEP, GL_KEEP, GL_KEEP);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_SCISSOR_TEST);
}

void LightPass::giveLight(const Pictures& pictures, const DrawnObjects& objects, const SurfaceShading& shading) const {
    const SceneLight& light = shading.light();
    m_light.use();
    m_light.set("lamp", light.lamp);
    m_light.set("lampColour", light.lampColour);
    m_light.set("lampWidth", light.lampWidth);
    m_light.set("ambient", light.ambient);
    m_light.set("ground", light.ground);
    m_light.set("others", light.objects);
    m_light.set("side", pictures.side);
    m_light.set("centreSeen", pictures.centre.seen, 2);
    m_light.set("centreFacing", pictures.centre.facing, 3);
    m_light.set("reachMap", pictures.reach, 4);
    m_light.set("colourMap", pictures.whiteLit, 5);
    objects.giveFinishes(m_light, objectUnits);
}

void LightPass::drawColours(const Pictures& pictures, const SeenPicture& of, const CameraView& camera,
                            const Eigen::Vector2d& offset, float weight) const {
    glBindFramebuffer(GL_FRAMEBUFFER, pictures.colourTarget.name());
    useWithCamera(m_light, camera, offset);
    m_light.set("weight", weight);
    m_light.set("seenMap", of.seen, 0);
    m_light.set("facingMap", of.facing, 1);
    coverAll(m_nothing);
}

}  // namespace grasploom
