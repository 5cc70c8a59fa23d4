#include "simulation/opengl/egl_context.h"

#include "dataset/driver_libraries.h"

#include <dlfcn.h>
#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <array>
#include <cstring>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace grasploom {

namespace {

/// libepoxy ends the process where a library is missing: asked before.
bool librariesAreThere() {
    const auto present = [](const char* name) { return dlopen(name, RTLD_LAZY | RTLD_LOCAL) != nullptr; };
    return present("libEGL.so.1") && (present("libOpenGL.so.0") || present("libGL.so.1"));
}

bool names(const char* extensions, std::string_view wanted) {
    const std::string_view all = extensions == nullptr ? "" : extensions;
    for (std::size_t at = all.find(wanted); at != std::string_view::npos; at = all.find(wanted, at + 1)) {
        const std::size_t end = at + wanted.size();
        if ((at == 0 || all[at - 1] == ' ') && (end == all.size() || all[end] == ' ')) {
            return true;
        }
    }
    return false;
}

/// GPUs first, then what draws on the processor.
std::vector<EGLDeviceEXT> devices() {
    std::array<EGLDeviceEXT, 64> found{};
    EGLint count = 0;
    std::vector<EGLDeviceEXT> gpus, software;
    if (eglQueryDevicesEXT(static_cast<EGLint>(found.size()), found.data(), &count) == EGL_TRUE) {
        for (EGLint i = 0; i < count; ++i) {
            const char* extensions = eglQueryDeviceStringEXT(found[i], EGL_EXTENSIONS);
            (names(extensions, "EGL_MESA_device_software") ? software : gpus).push_back(found[i]);
        }
    }
    gpus.insert(gpus.end(), software.begin(), software.end());
    return gpus;
}

/// In the order in which they are tried.
std::vector<EGLDisplay> displays() {
    const char* extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    std::vector<EGLDisplay> all;
    if (names(extensions, "EGL_EXT_platform_base")) {
        if (names(extensions, "EGL_EXT_platform_device") && names(extensions, "EGL_EXT_device_enumeration")) {
            for (const EGLDeviceEXT device : devices()) {
                all.push_back(eglGetPlatformDisplayEXT(EGL_PLATFORM_DEVICE_EXT, device, nullptr));
            }
        }
        if (names(extensions, "EGL_MESA_platform_surfaceless")) {
            all.push_back(eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
        }
    }
    all.push_back(eglGetDisplay(EGL_DEFAULT_DISPLAY));
    return all;
}

/// Null where the display has none such.
EGLContext createContext(EGLDisplay display) {
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE ||
        !names(eglQueryString(display, EGL_EXTENSIONS), "EGL_KHR_surfaceless_context") ||
        eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
        return EGL_NO_CONTEXT;
    }
    constexpr std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                           EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglChooseConfig(display, wanted.data(), &config, 1, &count) != EGL_TRUE || count == 0) {
        return EGL_NO_CONTEXT;
    }
    constexpr std::array<EGLint, 7> version{
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    return eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
}

/// The first display on which a context can be had, with which each thread makes its own. It is never terminated:
/// that would end the contexts of others in this process.
EGLDisplay chosenDisplay() {
    static const EGLDisplay chosen = [] {
        if (!keepDriversApart()) {
            throw std::runtime_error("OpenGL: this program's LibTorch and its allocator are in the driver's way");
        }
        if (!librariesAreThere()) {
            throw std::runtime_error("OpenGL: libEGL or libOpenGL is not installed (Debian: libegl1 libopengl0)");
        }
        for (const EGLDisplay display : displays()) {
            if (const EGLContext context = createContext(display); context != EGL_NO_CONTEXT) {
                eglDestroyContext(display, context);
                return display;
            }
        }
        throw std::runtime_error(
            "OpenGL: no EGL device draws OpenGL 3.3 without a display; install the GPU's driver, or Mesa's software "
            "one (Debian: libgl1-mesa-dri)");
    }();
    return chosen;
}

}  // namespace

EglContext::EglContext() : m_context(createContext(chosenDisplay())) {
    if (m_context == EGL_NO_CONTEXT) {
        throw std::runtime_error("OpenGL: no more contexts can be made on the graphics device");
    }
    try {
        const CurrentContext current(*this);
        m_deviceName = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    } catch (...) {
        eglDestroyContext(chosenDisplay(), m_context);
        throw;
    }
}

EglContext::~EglContext() {
    if (eglGetCurrentContext() == m_context) {
        release();  // a context that is current is not destroyed
    }
    eglDestroyContext(chosenDisplay(), m_context);
}

void EglContext::makeCurrent() const {
    // The interface that contexts are bound by is the thread's own choice.
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE ||
        eglMakeCurrent(chosenDisplay(), EGL_NO_SURFACE, EGL_NO_SURFACE, m_context) != EGL_TRUE) {
        throw std::runtime_error("OpenGL: the graphics device does not answer");
    }
}

void EglContext::release() const {
    eglMakeCurrent(chosenDisplay(), EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

bool EglContext::isSoftware() const {
    return m_deviceName.find("llvmpipe") != std::string::npos || m_deviceName.find("softpipe") != std::string::npos ||
           m_deviceName.find("swrast") != std::string::npos;
}

}  // namespace grasploom
