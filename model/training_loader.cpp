#include "model/training_loader.h"

#include "dataset/problem.h"

#include <algorithm>
#include <limits>

namespace grasploom {

TrainingLoader::TrainingLoader(PictureCache& cache, std::span<const LabelledScene> scenes, const TrainingConfig& config,
                               std::int64_t firstStep, int threads, ResampleOn where, const std::optional<Share>& share)
    : m_cache(cache),
      m_scenes(scenes),
      m_config(config),
      m_where(where),
      m_share(share.value_or(Share{0, config.batchSize})),
      m_sampler(scenes.size(), config.seed),
      m_samples(static_cast<std::uint64_t>(firstStep) * static_cast<std::uint64_t>(m_share.count),
                std::numeric_limits<std::uint64_t>::max(), threads,
                2 * std::max(static_cast<std::uint64_t>(m_share.count), static_cast<std::uint64_t>(threads)),
                [this](std::uint64_t number) { return make(number); }) {}

std::vector<InputPicture> TrainingLoader::next() {
    std::vector<InputPicture> batch;
    for (std::int64_t i = 0; i < m_share.count; ++i) {
        batch.push_back(m_samples.next());
    }
    return batch;
}

std::vector<Problem> TrainingLoader::takeProblems() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_problems, {});
}

InputPicture TrainingLoader::make(std::uint64_t number) {
    const auto count = static_cast<std::uint64_t>(m_share.count);
    const std::uint64_t batch = number / count * static_cast<std::uint64_t>(m_config.batchSize);
    const EpochSampler::Place place = m_sampler.at(batch + static_cast<std::uint64_t>(m_share.first) + number % count);
    std::optional<Problem> last;
    for (std::size_t i = 0; i < m_scenes.size(); ++i) {
        const LabelledScene& scene = m_scenes[(*place.order)[(place.position + i) % m_scenes.size()]];
        try {
            return augmented(scene, place.epoch);
        } catch (const DataError& error) {
            note(scene.scene, error.problem());
            last = error.problem();
        }
    }
    throw DataError(m_cache.index().root(), "none of its scenes can be read any more; last: " + describe(*last));
}

InputPicture TrainingLoader::augmented(const LabelledScene& scene, std::uint64_t epoch) const {
    const KeptPicture kept = m_cache.picture(scene.scene);
    const int size = m_config.inputSize;
    const Similarity inputFromImage =
        drawAugmentation(m_config.augment, kept.original, size, m_config.seed, epoch, scene.scene);
    InputPicture picture = movedPicture(scene.scene, kept, inputFromImage, size, m_where);
    picture.grasps = transformGrasps(scene.groundTruth, inputFromImage, size);
    return picture;
}

void TrainingLoader::note(std::size_t scene, const Problem& problem) {
    const std::lock_guard lock(m_mutex);
    if (m_unreadable.insert(scene).second) {
        m_problems.push_back(problem);
    }
}

}  // namespace grasploom
