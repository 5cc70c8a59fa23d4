#include "simulation/opengl/gl_program.h"

#include <array>
#include <stdexcept>
#include <string>

namespace grasploom {

namespace {

GlObject compile(GLenum kind, const char* text) {
    GlObject shader(glCreateShader(kind), [](GLuint name) { glDeleteShader(name); });
    glShaderSource(shader.name(), 1, &text, nullptr);
    glCompileShader(shader.name());
    GLint good = 0;
    glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &good);
    if (good != GL_TRUE) {
        std::array<char, 2048> words{};
        glGetShaderInfoLog(shader.name(), static_cast<GLsizei>(words.size()), nullptr, words.data());
        throw std::runtime_error(std::string("OpenGL: a shader does not compile here: ") + words.data());
    }
    return shader;
}

}  // namespace

GlProgram::GlProgram(const char* vertexShader, const char* fragmentShader)
    : m_program(glCreateProgram(), [](GLuint name) { glDeleteProgram(name); }) {
    const GlObject vertex = compile(GL_VERTEX_SHADER, vertexShader);
    const GlObject fragment = compile(GL_FRAGMENT_SHADER, fragmentShader);
    glAttachShader(m_program.name(), vertex.name());
    glAttachShader(m_program.name(), fragment.name());
    glLinkProgram(m_program.name());
    GLint good = 0;
    glGetProgramiv(m_program.name(), GL_LINK_STATUS, &good);
    if (good != GL_TRUE) {
        std::array<char, 2048> words{};
        glGetProgramInfoLog(m_program.name(), static_cast<GLsizei>(words.size()), nullptr, words.data());
        throw std::runtime_error(std::string("OpenGL: shaders do not link here: ") + words.data());
    }
}

void GlProgram::set(const char* name, const GlObject& texture, int unit, GLenum kind) const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(kind, texture.name());
    set(name, unit);
}

}  // namespace grasploom
