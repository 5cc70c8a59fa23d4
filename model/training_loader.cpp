#include "model/training_loader.h"

#include "dataset/problem.h"

#include <algorithm>
#include <limits>

namespace grasploom {

TrainingLoader::TrainingLoader(PictureCache& cache, std::span<const LabelledScene> scenes, const TrainingConfig& config,
                               std::int64_t firstStep, int threads, ResampleOn where)
    : m_cache(cache),
      m_scenes(scenes),
      m_config(config),
      m_where(where),
      m_sampler(scenes.size(), config.seed),
      m_samples(static_cast<std::uint64_t>(firstStep) * static_cast<std::uint64_t>(config.batchSize),
                std::numeric_limits<std::uint64_t>::max(), threads,
                2 * static_cast<std::uint64_t>(std::max(config.batchSize, threads)),
                [this](std::uint64_t sample) { return make(sample); }) {}

std::vector<InputPicture> TrainingLoader::next() {
    std::vector<InputPicture> batch;
    for (int i = 0; i < m_config.batchSize; ++i) {
        batch.push_back(m_samples.next());
    }
    return batch;
}

std::vector<Problem> TrainingLoader::takeProblems() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_problems, {});
}

InputPicture TrainingLoader::make(std::uint64_t sample) {
    const EpochSampler::Place place = m_sampler.at(sample);
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
