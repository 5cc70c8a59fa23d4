#include "model/epoch_sampler.h"

#include "dataset/portable_random.h"

#include <numeric>
#include <stdexcept>
#include <utility>

namespace grasploom {

std::vector<std::uint32_t> epochOrder(std::size_t count, std::uint64_t seed, std::uint64_t epoch) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    constexpr std::uint64_t stream = 0x73616d706c6572;  // apart from the augmentation's draws of the same seed
    PortableRandom random{stream, seed, epoch};
    for (std::size_t i = count; i > 1; --i) {
        std::swap(order[i - 1], order[random.next() % i]);
    }
    return order;
}

EpochSampler::EpochSampler(std::size_t scenes, std::uint64_t seed) : m_scenes(scenes), m_seed(seed) {
    if (scenes == 0) {
        throw std::invalid_argument("there is no scene to train on");
    }
}

EpochSampler::Place EpochSampler::at(std::uint64_t sample) const {
    const std::uint64_t number = sample / m_scenes;
    const std::lock_guard lock(m_mutex);
    Epoch& epoch = m_recent[number % m_recent.size()];
    if (!epoch.order || epoch.number != number) {
        epoch = {number, std::make_shared<const std::vector<std::uint32_t>>(epochOrder(m_scenes, m_seed, number))};
    }
    return {number, epoch.order, static_cast<std::size_t>(sample % m_scenes)};
}

}  // namespace grasploom
