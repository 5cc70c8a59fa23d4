#pragma once

#include "dataset/scene_index.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

enum class SplitBy : std::uint8_t { Object, Image };

/// A k-fold split: fold f's scenes are tested by the network trained on all the others.
struct Split {
    SplitBy by = SplitBy::Object;
    std::uint64_t seed = 0;
    std::string indexHash;                        ///< SceneIndex::hash() of the dataset it was made for
    std::vector<std::vector<std::string>> folds;  ///< scene ids per fold
    bool operator==(const Split&) const = default;
};

/// Deterministic in (ids, folds, by, seed) on every machine. Folds differ by at most one object (or image).
/// Throws std::invalid_argument when there are fewer objects (images) than folds, or folds < 2.
Split makeSplit(const SceneIndex& index, int folds, SplitBy by, std::uint64_t seed);

/// What is wrong with it: a scene in two folds, an object-wise split with an object in two folds, unknown scenes,
/// scenes of the index in no fold: the first twenty, then how many more. Empty when it is sound.
std::vector<std::string> findLeaks(const Split& split, const SceneIndex& index);

std::string formatSplit(const Split& split);
/// Throws DataError on malformed files; whether the ids are those of a dataset is for `findLeaks` to say.
Split parseSplit(std::string_view text, const std::filesystem::path& file);
Split readSplit(const std::filesystem::path& file);
void writeSplit(const Split& split, const std::filesystem::path& file);

/// Scene numbers in the index, ascending. Throws std::invalid_argument when `fold` is out of range or the split
/// has a leak (the message names it).
std::vector<std::size_t> trainingScenes(const Split& split, const SceneIndex& index, int fold);
std::vector<std::size_t> testScenes(const Split& split, const SceneIndex& index, int fold);

}  // namespace grasploom
