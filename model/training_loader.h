#pragma once

#include "model/epoch_sampler.h"
#include "model/input_picture.h"
#include "model/ordered_prefetch.h"
#include "model/process_group.h"
#include "model/training_scenes.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace grasploom {

/// Augmented training batches, made on background threads while the step before them computes. The batches of a
/// configuration are the same whatever the number of threads and wherever they start.
class TrainingLoader {
public:
    /// From batch `firstStep` on, of each batch the pictures of `share`, all by default. `scenes` and `cache` must
    /// outlive it.
    TrainingLoader(PictureCache& cache, std::span<const LabelledScene> scenes, const TrainingConfig& config,
                   std::int64_t firstStep, int threads, ResampleOn where = ResampleOn::Processor,
                   const std::optional<Share>& share = {});

    /// The share of the next batch. A scene that cannot be read gives its place to the one after it.
    /// Throws DataError when none can be read.
    std::vector<InputPicture> next();
    /// Scenes that turned out unreadable since this was last asked; each is named once.
    std::vector<Problem> takeProblems();

private:
    /// `number` counts the shares' pictures; their number in the whole batches decides what they are.
    [[nodiscard]] InputPicture make(std::uint64_t number);
    [[nodiscard]] InputPicture augmented(const LabelledScene& scene, std::uint64_t epoch) const;
    void note(std::size_t scene, const Problem& problem);

    PictureCache& m_cache;
    std::span<const LabelledScene> m_scenes;
    TrainingConfig m_config;
    ResampleOn m_where;
    Share m_share;
    EpochSampler m_sampler;
    std::mutex m_mutex;
    std::set<std::size_t> m_unreadable;
    std::vector<Problem> m_problems;
    OrderedPrefetch<InputPicture> m_samples;  // last: its threads use all of the above
};

}  // namespace grasploom
