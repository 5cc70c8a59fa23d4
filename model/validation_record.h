#pragma once

#include "model/training_config.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace grasploom {

/// A validation whose predictions a run keeps.
struct ValidationFile {
    std::int64_t step = 0;
    std::filesystem::path path;  ///< predictions CSV, see docs/formats.md
};

/// `validation/<step>.csv` of a run folder, oldest first; none where the run was trained before they were kept.
std::vector<ValidationFile> findValidations(const std::filesystem::path& run);

/// Ids of the scenes that every validation of a run judges, those that could not be read included. Throws DataError
/// where `validation/scenes.txt` is missing or damaged.
std::vector<std::string> readValidationScenes(const std::filesystem::path& run);

/// What a run keeps of its validations. It follows from the configuration alone, so that a run that was interrupted
/// keeps the same; a bound on all rows (about 150 MB) holds however often it validates.
struct ValidationKeeping {
    static constexpr int mostGrasps = 5;
    static constexpr std::int64_t mostRows = 1'000'000;

    int top = mostGrasps;    ///< grasps of a scene by each ranking
    std::int64_t every = 1;  ///< of so many validations one is kept; the last one always is
    bool operator==(const ValidationKeeping&) const = default;
};
ValidationKeeping validationKeeping(const TrainingConfig& config, std::size_t scenes);
bool isKept(const ValidationKeeping& keeping, const TrainingConfig& config, std::int64_t step);

}  // namespace grasploom
