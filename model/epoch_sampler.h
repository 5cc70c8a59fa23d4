#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace grasploom {

/// Every scene once an epoch, in an order drawn from (seed, epoch). Batches run on across the ends of epochs, so the
/// number of samples seen, step · batch, is the sampler's whole state. Thread-safe.
class EpochSampler {
public:
    EpochSampler(std::size_t scenes, std::uint64_t seed);

    struct Place {
        std::uint64_t epoch = 0;
        std::shared_ptr<const std::vector<std::uint32_t>> order;  ///< of that epoch
        std::size_t position = 0;                                 ///< in `order`
    };
    [[nodiscard]] Place at(std::uint64_t sample) const;

private:
    std::size_t m_scenes;
    std::uint64_t m_seed;
    struct Epoch {
        std::uint64_t number = 0;
        std::shared_ptr<const std::vector<std::uint32_t>> order;
    };
    mutable std::mutex m_mutex;
    mutable std::array<Epoch, 2> m_recent;  ///< threads work on both sides of an epoch's end
};

/// 0 … count − 1 shuffled; depends on (seed, epoch) only, on every machine.
std::vector<std::uint32_t> epochOrder(std::size_t count, std::uint64_t seed, std::uint64_t epoch);

}  // namespace grasploom
