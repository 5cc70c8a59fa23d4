#include "dataset/driver_libraries.h"

#include <dlfcn.h>

#include <initializer_list>

namespace grasploom {

namespace {

/// Where the library lies that a function of this name is taken from.
const void* libraryOf(const char* function) {
    Dl_info info{};
    void* const found = dlsym(RTLD_DEFAULT, function);
    return found != nullptr && dladdr(found, &info) != 0 ? info.dli_fbase : nullptr;
}

bool load() {
    if (dlsym(RTLD_DEFAULT, "LLVMContextCreate") == nullptr &&
        dlsym(RTLD_DEFAULT, "LLVMInitializeX86Target") == nullptr &&
        dlsym(RTLD_DEFAULT, "LLVMInitializeAArch64Target") == nullptr) {
        return true;
    }
    if (libraryOf("malloc") != libraryOf("getenv")) {
        return false;
    }
    for (const char* const library : {"libEGL_mesa.so.0", "libGLX_mesa.so.0"}) {
        // They stay; where one is not there, it is not used either.
        static_cast<void>(dlopen(library, RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND));
    }
    return true;
}

}  // namespace

bool keepDriversApart() {
    static const bool apart = load();
    return apart;
}

}  // namespace grasploom
