#pragma once

#include <filesystem>

namespace grasploom::bench {

/// Two prediction files (CSV with three scores) over a JacquardSizedFolder: of every scene 100 grasps, most of them a
/// label a little off, the others anywhere around the object. Numbers have all their digits, as a network's have. Made
/// once, beside the dataset.
struct PredictionFiles {
    explicit PredictionFiles(const std::filesystem::path& dataset);
    static constexpr int rowsPerScene = 100;
    std::filesystem::path a, b;
};

/// The colour picture of every scene, for a window that shows them: one file under all names.
void linkPictures(const std::filesystem::path& dataset);

}  // namespace grasploom::bench
