// What the queue's worker does, and how its news come back.
#include "app/gui/jobs/run_notes.h"
#include "app/gui/jobs/training_queue.h"
#include "dataset/files.h"

#include <QMetaObject>

namespace grasploom {

JobState TrainingQueue::workTraining(int id, const Training& training, const std::shared_ptr<JobControl>& control) {
    TrainingBridge bridge(control, [this, id](TrainingNews news) {
        QMetaObject::invokeMethod(
            this, [this, id, news = std::move(news)] { receive(id, news); }, Qt::QueuedConnection);
    });
    JobState state = JobState::Failed;
    try {
        state = training(bridge, *control);
    } catch (...) {
        bridge.flush();
        throw;
    }
    bridge.flush();
    return state;
}

void TrainingQueue::receive(int id, const TrainingNews& news) {
    QueueJob* const found = job(id);
    if (found == nullptr) {
        return;
    }
    if (!news.reports.empty()) {
        const TrainingReport& last = news.reports.back();
        found->done = last.step;
        found->total = last.iterations;
        found->perSecond = last.iterationsPerSecond;
        found->secondsLeft = last.secondsLeft;
    }
    if (found->state == JobState::Running || found->state == JobState::Paused) {
        found->state = news.paused ? JobState::Paused : JobState::Running;
    }
    for (const std::string& line : news.lines) {
        Q_EMIT logged(id, QString::fromStdString(line));
    }
    if (!news.reports.empty()) {
        Q_EMIT reported(id, news.reports);
    }
    for (const ValidationReport& report : news.validations) {
        Q_EMIT validated(id, report);
    }
    Q_EMIT jobChanged(id);
}

JobState TrainingQueue::workPrediction(int id, const Index& index, const PredictionRequest& request,
                                       const std::shared_ptr<JobControl>& control) {
    const auto start = std::chrono::steady_clock::now();
    auto last = start;
    std::vector<Problem> problems;
    PredictOptions options;
    options.run = request.run;
    options.top = request.top;
    options.device = request.device;
    options.problems = &problems;
    options.progress = [&, this](std::size_t done, std::size_t total) {
        const auto now = std::chrono::steady_clock::now();
        if (now - last >= std::chrono::milliseconds(100)) {
            last = now;
            const double seconds = std::chrono::duration<double>(now - start).count();
            QMetaObject::invokeMethod(
                this,
                [this, id, done, total, seconds] {
                    receiveProgress(id, static_cast<std::int64_t>(done), static_cast<std::int64_t>(total), seconds);
                },
                Qt::QueuedConnection);
        }
        return !control->stopRequested();
    };
    auto set = std::make_shared<PredictionSet>(predict(*index, request.scenes, options));
    set->problems.insert(set->problems.end(), problems.begin(), problems.end());
    writeFileAtomically(request.output, formatPredictionsCsv(*set));
    writeRunNotes(request.run, {false, readRunNotes(request.run).hidden});
    QMetaObject::invokeMethod(
        this, [this, id, index, set, request] { receivePrediction(id, index, set, request); }, Qt::QueuedConnection);
    return JobState::Done;
}

void TrainingQueue::receiveProgress(int id, std::int64_t done, std::int64_t total, double seconds) {
    QueueJob* const found = job(id);
    if (found == nullptr || seconds <= 0) {
        return;
    }
    found->done = done;
    found->total = total;
    found->perSecond = static_cast<double>(done) / seconds;
    found->secondsLeft = found->perSecond > 0 ? static_cast<double>(total - done) / found->perSecond : 0;
    Q_EMIT jobChanged(id);
}

void TrainingQueue::receivePrediction(int id, const Index& index, const std::shared_ptr<PredictionSet>& set,
                                      const PredictionRequest& request) {
    if (QueueJob* const found = job(id)) {
        found->done = found->total;
    }
    Q_EMIT predicted(id, index, set, request);
}

}  // namespace grasploom
