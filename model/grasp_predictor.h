#pragma once

#include "dataset/prediction_file.h"
#include "dataset/scene_index.h"

#include <filesystem>
#include <memory>
#include <string>

namespace grasploom {

struct PredictorOptions {
    std::filesystem::path run;        ///< run directory
    std::string checkpoint = "best";  ///< "best" (the last one where no validation was reached), "last", or a file
    std::string device = "auto";
    int threads = 0;     ///< 0: one per core
    bool alone = true;   ///< false: a training may be at work in this process, whose switches are then left as they are
};

/// A trained network that was read once and looks at one picture after the other. Belongs to one thread.
class GraspPredictor {
public:
    /// Throws DataError where the run has no weights, or these are damaged or hostile (nothing in them is executed);
    /// std::runtime_error, in plain words, where memory does not suffice.
    explicit GraspPredictor(const PredictorOptions& options);
    ~GraspPredictor();
    GraspPredictor(GraspPredictor&&) noexcept;
    GraspPredictor& operator=(GraspPredictor&&) noexcept;

    /// Ranked grasps in original pixels with both scores, those among the `top` best by either; as `predict`. Throws
    /// DataError where the picture cannot be read, std::runtime_error as above.
    [[nodiscard]] ScenePredictions predict(const SceneIndex& index, std::size_t scene, int top);
    /// The file whose weights these are, and when it was written: a run that learns goes on writing.
    [[nodiscard]] const std::filesystem::path& checkpoint() const;
    [[nodiscard]] bool isCurrent() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace grasploom
