#include "model/grasp_predictor.h"

#include "dataset/problem.h"
#include "model/input_batch.h"
#include "model/loaded_network.h"
#include "model/picture_cache.h"
#include "model/torch_device.h"

namespace grasploom {

namespace fs = std::filesystem;

struct GraspPredictor::Impl {
    PredictorOptions options;
    fs::path file;
    fs::file_time_type written;
    LoadedNetwork loaded;
};

GraspPredictor::GraspPredictor(const PredictorOptions& options) {
    const fs::path file = checkpointFile(options.run, options.checkpoint);
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(file, error);  // before it is read: a later one is news
    m_impl = std::make_unique<Impl>(
        Impl{options, file, written, LoadedNetwork::read(file, options.device, options.threads, options.alone)});
}

GraspPredictor::~GraspPredictor() = default;
GraspPredictor::GraspPredictor(GraspPredictor&&) noexcept = default;
GraspPredictor& GraspPredictor::operator=(GraspPredictor&&) noexcept = default;

const fs::path& GraspPredictor::checkpoint() const { return m_impl->file; }

bool GraspPredictor::isCurrent() const {
    try {
        std::error_code error;
        const fs::path file = checkpointFile(m_impl->options.run, m_impl->options.checkpoint);
        return file == m_impl->file && fs::last_write_time(file, error) == m_impl->written && !error;
    } catch (const DataError&) {
        return false;
    }
}

ScenePredictions GraspPredictor::predict(const SceneIndex& index, std::size_t scene, int top) {
    LoadedNetwork& loaded = m_impl->loaded;
    PictureCache cache(index, 0);  // the picture is wanted once
    const InputPicture picture =
        fittedPicture(cache, scene, loaded.network->options().inputSize, resampleOn(loaded.device));
    return inOriginalPixels(index, picture, loaded.rank({picture}, top).front());
}

}  // namespace grasploom
