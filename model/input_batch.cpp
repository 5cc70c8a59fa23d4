#include "model/input_batch.h"

#include "model/device_resampling.h"

#include <algorithm>
#include <cstring>

namespace grasploom {

ResampleOn resampleOn(const torch::Device& device) {
    return device.is_cpu() ? ResampleOn::Processor : ResampleOn::Device;
}

int loaderThreads(const torch::Device& device, int threads) {
    // On the CPU the network itself wants the cores, and is slow enough for few loaders to keep up with it.
    return device.is_cuda() ? threads : std::clamp(threads / 2, 1, 8);
}

torch::Tensor imageBatch(std::span<const InputPicture> pictures, const torch::Device& device) {
    if (pictures.front().pixels.empty()) {
        return resampledBatch(pictures, device);
    }
    const std::int64_t size = pictures.front().inputSize;
    torch::Tensor rows = torch::empty({static_cast<std::int64_t>(pictures.size()), size, size, 3});
    const std::size_t bytes = static_cast<std::size_t>(size * size) * 3 * sizeof(float);
    auto* to = rows.data_ptr<float>();
    for (const InputPicture& picture : pictures) {
        std::memcpy(to, picture.pixels.ptr<float>(), bytes);
        to += size * size * 3;
    }
    // Interleaved pixels are what channels-last means: no copy.
    return rows.permute({0, 3, 1, 2}).to(device);
}

}  // namespace grasploom
