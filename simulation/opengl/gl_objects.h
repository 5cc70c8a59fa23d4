#pragma once

#include <epoxy/gl.h>

#include <array>
#include <span>
#include <utility>

/// OpenGL's names as owners. The context that made them must be current when they are made, used and destroyed.
namespace grasploom {

/// A name with what deletes it.
class GlObject {
public:
    using Delete = void (*)(GLuint);
    GlObject() = default;
    GlObject(GLuint name, Delete how) : m_name(name), m_delete(how) {}
    GlObject(GlObject&& other) noexcept : m_name(std::exchange(other.m_name, 0)), m_delete(other.m_delete) {}
    GlObject& operator=(GlObject&& other) noexcept {
        std::swap(m_name, other.m_name);
        std::swap(m_delete, other.m_delete);
        return *this;
    }
    ~GlObject() {
        if (m_name != 0) {
            m_delete(m_name);
        }
    }
    GlObject(const GlObject&) = delete;
    GlObject& operator=(const GlObject&) = delete;

    [[nodiscard]] GLuint name() const { return m_name; }

private:
    GLuint m_name = 0;
    Delete m_delete = nullptr;
};

GlObject makeBuffer();
GlObject makeVertexArray();
GlObject makeFramebuffer();

/// A picture of one level, read texel by texel. `type` and `format` say what is in `data` (null: nothing yet).
GlObject makeTexture(GLenum internalFormat, int width, int height, GLenum format, GLenum type,
                     const void* data = nullptr);
/// Square 16-bit depth pictures that are compared with when looked up; outside of them everything is lit.
GlObject makeShadowMaps(int side, int layers);
/// Square, depth with stencil.
GlObject makeDepthStencil(int side);

/// A framebuffer of square textures that has its own depth and stencil. Throws std::runtime_error.
GlObject makeTarget(std::span<const GLuint> textures, GLuint depthStencil);

/// Draws one triangle over the whole target, with the program in use; `nothing` is a vertex array without any.
void coverAll(const GlObject& nothing);

/// Throws std::runtime_error with `during` for an error since the last call.
void checkGl(const char* during);

}  // namespace grasploom
