#include "simulation/opengl/drawn_objects.h"

#include "simulation/opengl/shaders.h"
#include "simulation/placed_mesh.h"
#include "simulation/work_watch.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <stdexcept>

namespace grasploom {

namespace {

constexpr int lampMapSide = 1024;
constexpr int skyMapSide = 512;
constexpr int texelsPerView = 5;  ///< in the texture of views: four columns and a direction

struct Corner {
    Eigen::Vector3f position, normal, uvObject;
};
static_assert(sizeof(Corner) == 9 * sizeof(float));

void append(const PlacedMesh& mesh, std::size_t object, std::vector<Corner>& corners,
            std::vector<std::uint32_t>& indices) {
    const std::size_t first = corners.size();
    if (first + mesh.positions.size() > std::numeric_limits<std::uint32_t>::max()) {
        throw std::invalid_argument("mesh: too many corners to draw at once");
    }
    for (std::size_t i = 0; i < mesh.positions.size(); ++i) {
        corners.push_back(
            {mesh.positions[i], mesh.normals[i], {mesh.uvs[i].x(), mesh.uvs[i].y(), static_cast<float>(object)}});
    }
    for (const auto& triangle : mesh.triangles) {
        for (const std::uint32_t corner : triangle) {
            indices.push_back(static_cast<std::uint32_t>(first) + corner);
        }
    }
}

template <typename T>
void upload(GLenum target, const GlObject& buffer, const std::vector<T>& values) {
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(values.size() * sizeof(T)), values.data(), GL_STREAM_DRAW);
}

/// Two rows: finishes and spheres. At least one texel wide.
GlObject objectTexture(const SimulatedScene& scene, const std::vector<BoundingSphere>& spheres) {
    const std::size_t width = std::max<std::size_t>(1, scene.objects.size());
    std::vector<Eigen::Vector4f> texels(2 * width, Eigen::Vector4f::Zero());
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        const Material& material = scene.objects[i].material;
        texels[i] << static_cast<float>(material.roughness), static_cast<float>(material.metallic), 0, 0;
        texels[width + i] << spheres[i].centre, spheres[i].radius;
    }
    return makeTexture(GL_RGBA32F, static_cast<int>(width), 2, GL_RGBA, GL_FLOAT, texels.data());
}

GlObject viewTexture(const LightViews& views) {
    std::vector<Eigen::Vector4f> texels;
    const auto add = [&](const LightView& view) {
        for (int column = 0; column < 4; ++column) {
            texels.emplace_back(view.clipFromWorld.col(column));
        }
        texels.emplace_back(view.towardsLight.x(), view.towardsLight.y(), view.towardsLight.z(), 0.F);
    };
    for (const LightView& view : views.lamp) {
        add(view);
    }
    for (const LightView& view : views.sky) {
        add(view);
    }
    texels.resize(std::max<std::size_t>(texels.size(), texelsPerView), Eigen::Vector4f::Zero());
    return makeTexture(GL_RGBA32F, texelsPerView, static_cast<int>(texels.size()) / texelsPerView, GL_RGBA, GL_FLOAT,
                       texels.data());
}

}  // namespace

DrawnObjects::DrawnObjects(const LightSamples& samples)
    : m_samples(samples),
      m_shadowProgram(shaders::shadowCorner, shaders::shadowDepth),
      m_corners(makeBuffer()),
      m_indices(makeBuffer()),
      m_vertexArray(makeVertexArray()),
      m_shadowTarget(makeFramebuffer()),
      m_lampMaps(makeShadowMaps(lampMapSide, samples.lamp)),
      m_skyMaps(makeShadowMaps(skyMapSide, samples.sky)) {
    glBindVertexArray(m_vertexArray.name());
    glBindBuffer(GL_ARRAY_BUFFER, m_corners.name());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, m_indices.name());
    for (GLuint i = 0; i < 3; ++i) {
        glEnableVertexAttribArray(i);
        glVertexAttribPointer(i, 3, GL_FLOAT, GL_FALSE, sizeof(Corner),
                              reinterpret_cast<const void*>(i * 3 * sizeof(float)));
    }
    checkGl("memory for shadows was asked for");
}

void DrawnObjects::load(const SimulatedScene& scene, std::span<const Shape> shapesInMetres,
                        const std::function<bool()>& cancelled) {
    std::vector<Corner> corners;
    std::vector<std::uint32_t> indices;
    m_spheres.clear();
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        stopIf(cancelled);
        const PlacedMesh placed = place(shapesInMetres[i].mesh, scene.objects[i].worldFromObject);
        m_spheres.push_back(boundingSphere(placed.positions));
        append(placed, i, corners, indices);
    }
    m_sphere = enclosingSphere(m_spheres);
    m_indexCount = static_cast<GLsizei>(indices.size());
    glBindVertexArray(m_vertexArray.name());
    upload(GL_ARRAY_BUFFER, m_corners, corners);
    upload(GL_ELEMENT_ARRAY_BUFFER, m_indices, indices);
    m_objectTexture = objectTexture(scene, m_spheres);
    checkGl("meshes were handed over");
}

void DrawnObjects::drawTriangles() const {
    glBindVertexArray(m_vertexArray.name());
    glDrawElements(GL_TRIANGLES, m_indexCount, GL_UNSIGNED_INT, nullptr);
}

void DrawnObjects::castShadows(const Lighting& lighting, const std::function<bool()>& cancelled) {
    m_views = lightViews(lighting, m_spheres, m_samples);
    m_viewTexture = viewTexture(m_views);
    m_shadowProgram.use();
    glBindFramebuffer(GL_FRAMEBUFFER, m_shadowTarget.name());
    glDrawBuffer(GL_NONE);
    glReadBuffer(GL_NONE);
    glEnable(GL_DEPTH_TEST);
    glDepthMask(GL_TRUE);
    glDepthFunc(GL_LESS);
    drawMaps(m_views.lamp, m_lampMaps, lampMapSide, cancelled);
    drawMaps(m_views.sky, m_skyMaps, skyMapSide, cancelled);
    glDisable(GL_DEPTH_TEST);
    checkGl("shadows were drawn");
}

void DrawnObjects::drawMaps(std::span<const LightView> views, const GlObject& maps, int side,
                            const std::function<bool()>& cancelled) {
    // On the processor a million triangles take some 50 ms a view.
    constexpr int mostCorners = 12'000'000;
    const auto askedEvery = static_cast<std::size_t>(std::clamp(mostCorners / std::max(m_indexCount, 1), 1, 8));
    glViewport(0, 0, side, side);
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (i % askedEvery == 0) {
            glFinish();  // else all would only be asked for by now
            stopIf(cancelled);
        }
        glFramebufferTextureLayer(GL_FRAMEBUFFER, GL_DEPTH_ATTACHMENT, maps.name(), 0, static_cast<GLint>(i));
        constexpr GLfloat farthest = 1;
        glClearBufferfv(GL_DEPTH, 0, &farthest);
        m_shadowProgram.set("clipFromWorld", views[i].clipFromWorld);
        drawTriangles();
    }
}

void DrawnObjects::giveFinishes(const GlProgram& program, int unit) const {
    program.set("objects", m_objectTexture, unit);
}

void DrawnObjects::giveShadows(const GlProgram& program, int firstUnit) const {
    program.set("objects", m_objectTexture, firstUnit);
    program.set("views", m_viewTexture, firstUnit + 1);
    program.set("lampShadows", m_lampMaps, firstUnit + 2, GL_TEXTURE_2D_ARRAY);
    program.set("skyShadows", m_skyMaps, firstUnit + 3, GL_TEXTURE_2D_ARRAY);
    program.set("objectCount", static_cast<int>(m_spheres.size()));
    program.set("lampCount", static_cast<int>(m_views.lamp.size()));
    program.set("skyCount", static_cast<int>(m_views.sky.size()));
    program.set("lampTexel", m_views.lampWidthMetres / lampMapSide);
    program.set("skyTexel", m_views.skyWidthMetres / skyMapSide);
}

}  // namespace grasploom
