#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace grasploom {

struct GpuLoad {
    std::string name;
    std::uint64_t usedBytes = 0;
    std::uint64_t totalBytes = 0;
    unsigned percent = 0;  ///< of the last moments in which the GPU computed
};

/// Memory and load of NVIDIA GPUs by the driver's own management library (NVML), which is looked for at run time: where
/// there is none, nothing is said.
class GpuMeter {
public:
    explicit GpuMeter(const char* library = "libnvidia-ml.so.1");
    ~GpuMeter();
    GpuMeter(const GpuMeter&) = delete;
    GpuMeter& operator=(const GpuMeter&) = delete;
    [[nodiscard]] bool isThere() const { return m_library != nullptr; }
    [[nodiscard]] std::optional<GpuLoad> read(unsigned device) const;

private:
    void* m_library = nullptr;
};

}  // namespace grasploom
