#include "app/gui/jobs/gpu_meter.h"

#include <dlfcn.h>
#include <array>

namespace grasploom {
namespace {

// NVML's own names and layouts (nvml.h), as far as they are needed; every function returns 0 for success.
using Device = void*;
struct Memory {
    unsigned long long total, free, used;
};
struct Utilization {
    unsigned gpu, memory;
};

template <class Function>
Function* find(void* library, const char* name) {
    return reinterpret_cast<Function*>(::dlsym(library, name));
}

bool call(void* library, const char* name) {
    auto* const function = find<int()>(library, name);
    return function != nullptr && function() == 0;
}

}  // namespace

GpuMeter::GpuMeter(const char* library) : m_library(::dlopen(library, RTLD_NOW | RTLD_LOCAL)) {
    if (m_library != nullptr && !call(m_library, "nvmlInit_v2")) {
        ::dlclose(m_library);
        m_library = nullptr;
    }
}

GpuMeter::~GpuMeter() {
    if (m_library != nullptr) {
        call(m_library, "nvmlShutdown");
        ::dlclose(m_library);
    }
}

std::optional<GpuLoad> GpuMeter::read(unsigned device) const {
    if (!isThere()) {
        return std::nullopt;
    }
    auto* const handleOf = find<int(unsigned, Device*)>(m_library, "nvmlDeviceGetHandleByIndex_v2");
    auto* const memoryOf = find<int(Device, Memory*)>(m_library, "nvmlDeviceGetMemoryInfo");
    auto* const loadOf = find<int(Device, Utilization*)>(m_library, "nvmlDeviceGetUtilizationRates");
    auto* const nameOf = find<int(Device, char*, unsigned)>(m_library, "nvmlDeviceGetName");
    Device handle = nullptr;
    Memory memory{};
    if (handleOf == nullptr || memoryOf == nullptr || handleOf(device, &handle) != 0 ||
        memoryOf(handle, &memory) != 0) {
        return std::nullopt;
    }
    GpuLoad load;
    load.usedBytes = memory.used;
    load.totalBytes = memory.total;
    Utilization utilization{};
    if (loadOf != nullptr && loadOf(handle, &utilization) == 0) {
        load.percent = utilization.gpu;
    }
    std::array<char, 96> name{};
    if (nameOf != nullptr && nameOf(handle, name.data(), name.size()) == 0) {
        name.back() = '\0';
        load.name = name.data();
    }
    return load;
}

}  // namespace grasploom
