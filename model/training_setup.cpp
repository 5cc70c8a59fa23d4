#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"
#include "dataset/split.h"
#include "model/input_batch.h"
#include "model/pretrained.h"
#include "model/run_files.h"
#include "model/torch_device.h"
#include "model/training_session.h"

#include <torch/version.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <ranges>
#include <set>
#include <stdexcept>
#include <tuple>

namespace grasploom {
namespace {

/// Pictures reduced for training keep this many times the input's size.
constexpr double reducedMargin = 1.5;

/// Whether two values of a key make no difference to the weights.
bool agree(const std::string& key, const nlohmann::json& a, const nlohmann::json& b) {
    static const std::set<std::string> free{"iterations", "device", "cuda_graphs", "checkpoint_every", "validate_every",
                                            "picture_cache_gigabytes"};
    const bool sameBits = key == "picture_cache" && a != "reduced" && b != "reduced";
    return a == b || free.contains(key) || sameBits;
}

void checkDataset(const std::string& stored, const SceneIndex& index) {
    if (stored != index.hash()) {
        throw DataError(index.root(),
                        "is not the dataset that this run was trained on, or has changed since (its hash is " +
                            index.hash() + ", the run's " + stored + ")");
    }
}

}  // namespace

TrainingConfig resolved(TrainingConfig config) {
    config.guidance = effectiveGuidance(config);
    config.freezeBatchNorm = effectiveFreezeBatchNorm(config);
    return config;
}

PictureCacheOptions pictureCacheOptions(const TrainingJob& job) {
    PictureCacheOptions options;
    options.keepInFile = job.config.pictureCache != CachedPictures::Off;
    if (job.config.pictureCache == CachedPictures::Reduced) {
        options.reducedTo = static_cast<int>(std::ceil(reducedMargin * job.config.inputSize));
    }
    options.folder = job.pictureFolder;
    options.gigabytes = job.config.pictureCacheGigabytes;
    return options;
}

void checkAgreement(const TrainingConfig& stored, const TrainingConfig& wanted) {
    const nlohmann::json before = toJson(resolved(stored));
    const nlohmann::json now = toJson(resolved(wanted));
    for (const auto& [key, value] : before.items()) {
        if (!agree(key, value, now.at(key))) {
            throw std::invalid_argument(key + ": " + now.at(key).dump() + " differs from the run's " + value.dump() +
                                        "; a run resumes with the configuration it was started with");
        }
    }
}

void checkResume(const SceneIndex& index, const TrainingJob& job, const RunDirectory& run) {
    const auto stored = job.resume ? run.config() : std::nullopt;
    if (!stored) {
        return;
    }
    try {
        const auto json = parseShallowJson(*stored);
        checkAgreement(parseTrainingConfig(json), job.config);
        checkDataset(json.value("dataset_hash", std::string()), index);
    } catch (const nlohmann::json::exception& error) {
        throw DataError(configFileOf(job.run), error.what());
    } catch (const std::domain_error& error) {
        throw DataError(configFileOf(job.run), error.what());
    }
}

TrainingSession::TrainingSession(const SceneIndex& index, const TrainingJob& job, TrainingEvents& events,
                                 const ProcessGroup& group, RunDirectory* run)
    : m_job(job),
      m_events(events),
      m_group(group),
      m_run(run),
      m_device(resolveDevice(job.config.device, group.place())),
      m_mayReplay(job.config.cudaGraphs),
      m_threads(threadsOf(job.threads, group.place())),
      m_loaderThreads(loaderThreads(m_device, m_threads)),
      m_datasetFolder(index.root().string()),
      m_cache(index, pictureCacheOptions(job)),
      m_share(group.shareOf(job.config.batchSize)) {
    m_job.config = resolved(job.config);
    writeState(RunState::Running);
    prepareTorch(m_device, m_threads, m_job.config.precision);
    if (m_job.config.pictureCache == CachedPictures::Reduced) {
        m_wholePictures.emplace(index);  // a validation sees what prediction sees
    }
    gather(index);
    buildNetwork();
    m_loader = std::make_unique<TrainingLoader>(m_cache, m_scenes.training, m_job.config, m_state.step, m_loaderThreads,
                                                resampleOn(m_device), m_share);
    record();
}

void TrainingSession::gather(const SceneIndex& index) {
    log("reading the labels of " + index.root().string());
    const std::optional<Split> split = agreeOnSplit();
    bool stopped = false;
    try {
        m_scenes = gatherScenes(index, m_job.config, split, m_threads, [this] {
            m_group.check();
            return m_events.stopRequested();
        });
    } catch (const Cancelled&) {
        stopped = true;
    }
    if (m_group.any(stopped)) {
        throw Cancelled();
    }
    if (split && m_run != nullptr) {
        writeSplit(*split, splitCopyOf(m_job.run));
    }
    for (const Problem& problem : m_scenes.problems | std::views::take(100)) {
        log("left out: " + describe(problem));
    }
    if (m_scenes.problems.size() > 100) {
        log("and " + std::to_string(m_scenes.problems.size() - 100) + " more problems");
    }
    if (m_scenes.withoutLabels > 0) {
        log(std::to_string(m_scenes.withoutLabels) + " scenes without ground truth are left out");
    }
    log("training on " + std::to_string(m_scenes.training.size()) + " scenes, validating on " +
        std::to_string(m_scenes.validation.size()) +
        (m_scenes.validatesOnTraining ? " of the same scenes: these accuracies say nothing of new scenes"
                                      : " that are held out of the training folds"));
    m_state.datasetHash = index.hash();
}

void TrainingSession::buildNetwork() {
    m_state.config = m_job.config;
    m_state.anchorSize = m_scenes.anchorSize;
    m_state.learningRate = m_job.config.learningRate;
    m_state.threads = m_threads;
    m_state.processes = m_group.size();
    m_network = GraspNetwork(networkOptions(m_job.config, m_state.anchorSize));
    moveTo(*m_network, m_device);
    m_optimiser.emplace(
        *m_network, MomentumSgd::Options{m_job.config.learningRate, m_job.config.momentum, m_job.config.weightDecay});
    if (m_run != nullptr) {
        fillWeights();
    }
    if (!m_group.isAlone()) {
        agreeOnStart();
    }
}

void TrainingSession::fillWeights() {
    const bool goesOn = m_job.resume && restore();
    if (!goesOn && !m_job.config.pretrained.empty()) {  // a run that goes on no longer needs the file
        loadPretrained(m_network->backbone, m_job.config.pretrained);
        log("starts from the weights of " + m_job.config.pretrained);
    }
    if (m_job.resume) {
        adoptBest();
    }
    m_run->rewindMetrics(m_state.step, m_state.validatedStep);
    if (goesOn) {
        log("goes on from step " + std::to_string(m_state.step));
    } else if (m_job.resume) {
        log("there is no checkpoint to go on from: starts from the beginning");
    }
}

bool TrainingSession::restore() {
    const std::vector<CheckpointFile> files = findCheckpoints(m_job.run);
    for (const CheckpointFile& file : files | std::views::reverse) {
        try {
            const Checkpoint checkpoint = Checkpoint::read(file.path);
            checkAgreement(checkpoint.state().config, m_job.config);
            if (checkpoint.state().step != file.step || checkpoint.state().datasetHash != m_state.datasetHash ||
                checkpoint.state().anchorSize != m_state.anchorSize) {
                throw DataError(file.path, "belongs to another step, dataset or split");
            }
            checkpoint.restore(m_network, *m_optimiser);
            logOtherRounding(checkpoint.state());
            m_state = checkpoint.state();
            m_state.config = m_job.config;
            m_state.threads = m_threads;
            m_state.processes = m_group.size();
            m_lineMeter.restore(m_state.lossSums);
            m_savedStep = m_state.step;
            return true;
        } catch (const DataError& error) {
            log(std::string("left out: ") + error.what());
        }
    }
    if (!files.empty()) {
        throw DataError(m_job.run, "none of its checkpoints can be used; see log.txt");
    }
    return false;
}

/// best.pt may be of a validation that the last checkpoint knows nothing of. At the same intervals this validation is
/// about to be made again, and the run stays the one that was never stopped; at others it may never be.
void TrainingSession::adoptBest() {
    std::error_code error;
    if (!std::filesystem::exists(m_run->bestFile(), error)) {
        return;
    }
    try {
        const CheckpointState best = Checkpoint::read(m_run->bestFile()).state();
        if (!best.best || best.datasetHash != m_state.datasetHash || best.anchorSize != m_state.anchorSize) {
            throw DataError(m_run->bestFile(), "belongs to another dataset or split");
        }
        m_bestOnDisk = best.best;
        if (best.config.validateEvery != m_job.config.validateEvery && (!m_state.best || *best.best > *m_state.best)) {
            m_state.best = best.best;
            m_state.bestStep = best.bestStep;
            log("the best so far is that of step " + std::to_string(best.bestStep));
        }
    } catch (const DataError& problem) {
        log(std::string("left out: ") + problem.what());
    }
}

void TrainingSession::logOtherRounding(const CheckpointState& before) {
    for (const auto& [name, then, now] : {std::tuple{" threads", before.threads, m_threads},
                                          std::tuple{" processes", before.processes, m_group.size()}}) {
        if (then != now) {
            log("the run used " + std::to_string(then) + name + " and now has " + std::to_string(now) +
                ": last digits may differ from a run that was never stopped");
        }
    }
}

std::vector<std::string> TrainingSession::validationIds() const {
    std::vector<std::string> ids;
    for (const LabelledScene& scene : m_scenes.validation) {
        ids.push_back(m_cache.index().scene(scene.scene).id);
    }
    return ids;
}

void TrainingSession::record() {
    if (m_run == nullptr) {
        return;
    }
    nlohmann::json config = toJson(m_job.config);
    config["version"] = GRASPLOOM_VERSION;
    config["torch"] = TORCH_VERSION;
    config["dataset"] = m_datasetFolder;
    config["dataset_hash"] = m_state.datasetHash;
    config["threads"] = m_threads;
    if (!m_group.isAlone()) {
        config["processes"] = m_group.size();
    }
    config["command"] = m_job.command;
    // The names of folders need not be UTF-8.
    m_run->writeConfig(config.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + '\n');
    m_run->writeValidationScenes(validationIds());
    log("network " + std::string(networkName(m_job.config.network)) + ", backbone " +
        std::string(backboneName(m_job.config.backbone)) +
        (m_network->hasScorer() ? ", guidance " + std::string(guidanceName(effectiveGuidance(m_job.config))) : "") +
        ", on " +
        (m_device.is_cuda() ? describeDevice(m_job.config.device)
                            : "CPU, " + std::to_string(m_threads) + (m_threads == 1 ? " thread" : " threads")) +
        (m_group.isAlone() ? "" : ", rank 0 of " + std::to_string(m_group.size()) + " processes"));
    logDataPath();
}

}  // namespace grasploom
