#include "simulation/opengl/gl_objects.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace grasploom {

GlObject makeBuffer() {
    GLuint name = 0;
    glGenBuffers(1, &name);
    return {name, [](GLuint old) { glDeleteBuffers(1, &old); }};
}

GlObject makeVertexArray() {
    GLuint name = 0;
    glGenVertexArrays(1, &name);
    return {name, [](GLuint old) { glDeleteVertexArrays(1, &old); }};
}

GlObject makeFramebuffer() {
    GLuint name = 0;
    glGenFramebuffers(1, &name);
    return {name, [](GLuint old) { glDeleteFramebuffers(1, &old); }};
}

namespace {

GlObject makeTextureName() {
    GLuint name = 0;
    glGenTextures(1, &name);
    return {name, [](GLuint old) { glDeleteTextures(1, &old); }};
}

}  // namespace

GlObject makeTexture(GLenum internalFormat, int width, int height, GLenum format, GLenum type, const void* data) {
    GlObject texture = makeTextureName();
    glBindTexture(GL_TEXTURE_2D, texture.name());
    glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(internalFormat), width, height, 0, format, type, data);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    return texture;
}

GlObject makeShadowMaps(int side, int layers) {
    GlObject texture = makeTextureName();
    glBindTexture(GL_TEXTURE_2D_ARRAY, texture.name());
    glTexImage3D(GL_TEXTURE_2D_ARRAY, 0, GL_DEPTH_COMPONENT16, side, side, layers, 0, GL_DEPTH_COMPONENT,
                 GL_UNSIGNED_SHORT, nullptr);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_BORDER);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_BORDER);
    constexpr std::array<GLfloat, 4> lit{1, 1, 1, 1};
    glTexParameterfv(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_BORDER_COLOR, lit.data());
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
    glTexParameteri(GL_TEXTURE_2D_ARRAY, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    return texture;
}

GlObject makeDepthStencil(int side) {
    GLuint name = 0;
    glGenRenderbuffers(1, &name);
    GlObject buffer(name, [](GLuint old) { glDeleteRenderbuffers(1, &old); });
    glBindRenderbuffer(GL_RENDERBUFFER, name);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH32F_STENCIL8, side, side);
    return buffer;
}

GlObject makeTarget(std::span<const GLuint> textures, GLuint depthStencil) {
    GlObject target = makeFramebuffer();
    glBindFramebuffer(GL_FRAMEBUFFER, target.name());
    std::vector<GLenum> drawn;
    for (const GLuint texture : textures) {
        drawn.push_back(GL_COLOR_ATTACHMENT0 + static_cast<GLenum>(drawn.size()));
        glFramebufferTexture2D(GL_FRAMEBUFFER, drawn.back(), GL_TEXTURE_2D, texture, 0);
    }
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER, depthStencil);
    glDrawBuffers(static_cast<GLsizei>(drawn.size()), drawn.data());
    checkGl("memory for pictures was asked for");
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw std::runtime_error("OpenGL: the graphics device cannot draw into pictures of this kind");
    }
    return target;
}

void coverAll(const GlObject& nothing) {
    glBindVertexArray(nothing.name());
    glDrawArrays(GL_TRIANGLES, 0, 3);
}

void checkGl(const char* during) {
    if (const GLenum error = glGetError(); error != GL_NO_ERROR) {
        throw std::runtime_error("OpenGL: " + std::string(error == GL_OUT_OF_MEMORY ? "no memory" : "error ") +
                                 (error == GL_OUT_OF_MEMORY ? "" : std::to_string(error)) + " while " + during);
    }
}

}  // namespace grasploom
