#pragma once

#include <memory>
#include <string>

namespace grasploom {

/// An OpenGL 3.3 core context that needs no display: on a GPU's own EGL device where there is one, else on Mesa's
/// software device, else on the display that is there (Xvfb, say). Current on the thread of the last makeCurrent().
class EglContext {
public:
    /// Throws std::runtime_error with the reason where no such context can be had. Makes nothing current.
    EglContext();
    ~EglContext();
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;

    /// Throws std::runtime_error.
    void makeCurrent() const;
    /// So that another thread may have it.
    void release() const;

    /// For people: "NVIDIA H200/PCIe/SSE2", "llvmpipe (LLVM 15.0.6, 256 bits)".
    [[nodiscard]] const std::string& deviceName() const { return m_deviceName; }
    /// No GPU draws, but this processor.
    [[nodiscard]] bool isSoftware() const;

private:
    void* m_context;
    std::string m_deviceName;
};

/// Current from here to the end of the block.
class CurrentContext {
public:
    explicit CurrentContext(const EglContext& context) : m_context(context) { context.makeCurrent(); }
    ~CurrentContext() { m_context.release(); }
    CurrentContext(const CurrentContext&) = delete;
    CurrentContext& operator=(const CurrentContext&) = delete;

private:
    const EglContext& m_context;
};

}  // namespace grasploom
