#pragma once

#include "simulation/opengl/gl_objects.h"

#include <Eigen/Core>

namespace grasploom {

/// Shaders with what they are given. The context that made it must be current throughout.
class GlProgram {
public:
    GlProgram() = default;
    /// Throws std::runtime_error with the compiler's own words.
    GlProgram(const char* vertexShader, const char* fragmentShader);

    void use() const { glUseProgram(m_program.name()); }
    // Of the program in use; what its shaders do not ask for is passed over.
    void set(const char* name, int value) const { glUniform1i(at(name), value); }
    void set(const char* name, float value) const { glUniform1f(at(name), value); }
    void set(const char* name, const Eigen::Vector2f& value) const { glUniform2fv(at(name), 1, value.data()); }
    void set(const char* name, const Eigen::Vector3f& value) const { glUniform3fv(at(name), 1, value.data()); }
    void set(const char* name, const Eigen::Matrix3f& value) const {
        glUniformMatrix3fv(at(name), 1, GL_FALSE, value.data());
    }
    void set(const char* name, const Eigen::Matrix4f& value) const {
        glUniformMatrix4fv(at(name), 1, GL_FALSE, value.data());
    }
    /// A texture, by a texture unit of its own.
    void set(const char* name, const GlObject& texture, int unit, GLenum kind = GL_TEXTURE_2D) const;

private:
    [[nodiscard]] GLint at(const char* name) const { return glGetUniformLocation(m_program.name(), name); }

    GlObject m_program;
};

}  // namespace grasploom
