#include "model/training_session.h"

#include "dataset/problem.h"
#include "model/data_parallel.h"
#include "model/input_batch.h"
#include "model/replayed_features.h"
#include "model/torch_device.h"
#include "model/validation.h"
#include "model/validation_record.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr std::int64_t stepsPerLine = 10;  // of metrics.jsonl

double seconds(std::chrono::steady_clock::duration time) {
    return std::chrono::duration<double>(time).count();
}

LossOptions lossOptions(const TrainingConfig& config, const Share& share) {
    LossOptions options;
    options.firstImage = static_cast<std::uint64_t>(share.first);
    options.regressionWeight = config.regressionWeight;
    options.guidance = effectiveGuidance(config);
    options.guidanceStart = config.guidanceStart;
    options.match = config.match;
    options.seed = config.seed;
    return options;
}

std::string percent(double share) {
    const auto tenths = std::llround(share * 1000);
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " %";
}

std::string describe(const ValidationReport& report) {
    std::string text = "step " + std::to_string(report.step) + ": top-1 on " + std::to_string(report.scenes) +
                       (report.onTrainingScenes ? " training scenes:" : " validation scenes:");
    for (const auto& [name, value] : {std::pair{" by intermediate score ", report.intermediateTop1},
                                      std::pair{" by scorer ", report.scorerTop1}, std::pair{" ", report.directTop1}}) {
        if (value) {
            text += name + percent(*value);
        }
    }
    return text + (report.best ? ", best so far" : "");
}

}  // namespace

RunState TrainingSession::run() {
    m_started = m_lastLine = m_lastEvent = Clock::now();
    m_startedStep = m_lastLineStep = m_lastEventStep = m_state.step;
    m_network->train();
    for (;;) {
        if (validationIsDue() && !validate()) {
            save();
            return RunState::Cancelled;
        }
        const bool last = m_state.step >= m_job.config.iterations;
        if (last || (m_state.step > 0 && m_state.step % m_job.config.checkpointEvery == 0)) {
            save();
        }
        if (last) {
            log("done after " + std::to_string(m_state.step) + " iterations");
            return RunState::Done;
        }
        switch (wish()) {
            case Wish::Stop:
                save();
                log("stopped at step " + std::to_string(m_state.step));
                return RunState::Cancelled;
            case Wish::Pause:
                pause();
                continue;
            case Wish::GoOn:
                break;
        }
        step();
        reportProgress();
    }
}

/// What any process wishes, all do.
TrainingSession::Wish TrainingSession::wish() {
    bool stop = m_events.stopRequested();
    bool pause = !stop && m_events.pauseRequested();
    if (!m_group.isAlone()) {
        torch::Tensor votes = torch::tensor({stop ? 1.0F : 0.0F, pause ? 1.0F : 0.0F});
        m_group.allReduceSum(votes);
        stop = votes[0].item<float>() > 0;
        pause = votes[1].item<float>() > 0;
    }
    return stop ? Wish::Stop : pause ? Wish::Pause : Wish::GoOn;
}

void TrainingSession::step() {
    const std::vector<InputPicture> pictures = m_loader->next();
    logDataPath();
    BatchGroundTruth groundTruth;
    for (const InputPicture& picture : pictures) {
        groundTruth.push_back(picture.grasps);
    }
    m_optimiser->zeroGradients();
    LossTerms losses;
    const torch::Tensor images = imageBatch(pictures, m_device);
    startReplaying(images);
    {
        const MixedPrecision precision(m_job.config.precision, m_device);
        losses = computeLosses(m_network, images, groundTruth, lossOptions(m_job.config, m_share), m_state.step);
    }
    const LossValues values = learn(losses);
    ++m_state.step;
    m_lineMeter.add(values);
    m_liveMeter.add(values);
}

/// With cuda_graphs, before the first step: from then on the features' passes are replayed.
void TrainingSession::startReplaying(const torch::Tensor& images) {
    if (!m_mayReplay) {
        return;
    }
    m_mayReplay = false;
    if (!hasCudaGraphs() || !m_device.is_cuda()) {
        log("cuda_graphs: computed without, since they need a GPU and a GraspLoom built with CUDA's headers");
    } else if (!m_group.isAlone() && !effectiveFreezeBatchNorm(m_job.config)) {
        log("cuda_graphs: computed without, since BatchNorm speaks with the other processes amid the features");
    } else {
        try {
            m_network->replayFeatures(std::make_unique<ReplayedFeatures>(m_network->backbone, images,
                                                                         m_job.config.precision, cudaGraphs(m_device)));
            log("cuda_graphs: the features' passes are recorded and replayed");
        } catch (const c10::Error& error) {
            log("cuda_graphs: computed without, since the passes could not be recorded: " + plainMessage(error));
        }
    }
}

/// Returns the losses over the whole batch.
LossValues TrainingSession::learn(const LossTerms& own) {
    const double weight = static_cast<double>(m_share.count) / m_job.config.batchSize;
    const LossValues values = averageOverAll(m_group, valuesOf(own), weight);
    if (!std::isfinite(values.total)) {
        throw std::runtime_error("the loss is not finite at step " + std::to_string(m_state.step) +
                                 ": the training has diverged; the last good checkpoint stands; try a smaller learning_rate");
    }
    (own.total * weight).backward();
    sumGradients(m_group, *m_optimiser);
    m_optimiser->step();
    return values;
}

TrainingReport TrainingSession::measure(const LossMeter& meter, std::int64_t steps, Clock::duration spent) const {
    TrainingReport report;
    report.step = m_state.step;
    report.iterations = m_job.config.iterations;
    meter.fill(report);
    report.iterationsPerSecond = static_cast<double>(steps) / std::max(1e-9, seconds(spent));
    const auto done = static_cast<double>(std::max<std::int64_t>(1, m_state.step - m_startedStep));
    report.secondsLeft =
        seconds(Clock::now() - m_started) / done * static_cast<double>(report.iterations - report.step);
    return report;
}

void TrainingSession::reportProgress() {
    if (m_run == nullptr) {
        return;
    }
    const auto now = Clock::now();
    const bool last = m_state.step == m_job.config.iterations;
    const bool lineIsDue = last || m_state.step % stepsPerLine == 0;
    // Lines come at fixed steps, so that the file is the same however the run was cut; events follow the clock.
    const double silence = seconds(now - m_lastEvent);
    if (last || silence >= 1 || (lineIsDue && silence >= 0.1)) {
        m_events.progressed(measure(m_liveMeter, m_state.step - m_lastEventStep, now - m_lastEvent));
        m_liveMeter.clear();
        m_lastEvent = now;
        m_lastEventStep = m_state.step;
    }
    if (lineIsDue) {
        m_run->append(metricsLine(measure(m_lineMeter, m_state.step - m_lastLineStep, now - m_lastLine)));
        m_lineMeter.clear();
        m_lastLine = now;
        m_lastLineStep = m_state.step;
    }
}

bool TrainingSession::validationIsDue() const {
    return m_state.step > 0 && m_state.validatedStep != m_state.step &&
           (m_state.step % m_job.config.validateEvery == 0 || m_state.step >= m_job.config.iterations);
}

bool TrainingSession::validate() {
    ValidationOptions options;
    options.device = m_device;
    options.precision = m_job.config.precision;
    options.batchSize = std::max(static_cast<int>(m_share.count), 5);
    options.group = &m_group;
    options.loaderThreads = m_loaderThreads;
    options.cancelled = [this] {
        m_group.check();
        return m_events.stopRequested();
    };
    options.unreadable = [this](const Problem& problem) { logLeftOut(problem); };
    const ValidationKeeping keeping = validationKeeping(m_job.config, m_scenes.validation.size());
    options.top = keeping.top;
    auto validation =
        validateNetwork(m_network, m_wholePictures ? *m_wholePictures : m_cache, m_scenes.validation, options);
    if (!validation) {
        log("stopped during the validation at step " + std::to_string(m_state.step));
        return false;
    }
    ValidationReport& report = validation->report;
    report.step = m_state.step;
    report.onTrainingScenes = m_scenes.validatesOnTraining;
    const double accuracy = ownAccuracy(report, m_job.config.network);
    report.best = !m_state.best || accuracy > *m_state.best;
    m_state.validatedStep = m_state.step;
    if (report.best) {
        m_state.best = accuracy;
        m_state.bestStep = m_state.step;
    }
    if (m_run == nullptr) {
        return true;
    }
    if (isKept(keeping, m_job.config, m_state.step)) {
        m_run->writeValidation(m_state.step, validation->predictions);
    }
    if (report.best && (!m_bestOnDisk || accuracy >= *m_bestOnDisk)) {
        m_bestOnDisk = accuracy;
        m_state.lossSums = m_lineMeter.sums();
        writeCheckpoint(m_run->bestFile(), m_state, m_network, nullptr);
    }
    m_run->append(metricsLine(report));
    log(describe(report));
    m_events.validated(report);
    return true;
}

void TrainingSession::save() {
    if (m_run == nullptr || m_savedStep == m_state.step) {
        return;
    }
    m_run->syncMetrics();  // a checkpoint vouches for the lines up to its step
    m_state.lossSums = m_lineMeter.sums();
    writeCheckpoint(m_run->checkpointFile(m_state.step), m_state, m_network, &*m_optimiser);
    m_savedStep = m_state.step;
    m_run->pruneCheckpoints();
}

void TrainingSession::pause() {
    save();
    writeState(RunState::Paused);
    log("paused at step " + std::to_string(m_state.step));
    const auto before = Clock::now();
    m_events.waitWhilePaused();
    const auto away = Clock::now() - before;
    m_started += away;
    m_lastLine += away;
    m_lastEvent += away;
    writeState(RunState::Running);
    log("goes on");
}

void TrainingSession::writeState(RunState state) {
    if (m_run != nullptr) {
        m_run->writeState(state);
    }
}

void TrainingSession::log(const std::string& message) {
    if (m_run != nullptr) {
        m_run->log(message);
        m_events.logged(message);
    }
}

void TrainingSession::logLeftOut(const Problem& problem) {
    const std::string message = "left out: " + grasploom::describe(problem);
    log(message);
    if (m_run == nullptr) {
        m_events.logged("rank " + std::to_string(m_group.rank()) + ": " + message);
    }
}

void TrainingSession::logDataPath() {
    for (const std::string& notice : m_cache.takeNotices()) {
        log(notice);
    }
    for (const Problem& problem : m_loader->takeProblems()) {
        logLeftOut(problem);
    }
}

}  // namespace grasploom
