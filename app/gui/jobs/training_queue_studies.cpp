// Studies in the queue: one job, many trainings.
#include "app/gui/jobs/training_queue.h"

#include <QMetaObject>

namespace grasploom {
namespace {

/// What went wrong, or whose the rest is; throws where some training failed.
JobState stateAfter(const StudySummary& summary) {
    if (!summary.failures.empty()) {
        throw std::runtime_error(TrainingQueue::tr("%n training(s) failed; starting again tries them again. First: %1",
                                                   nullptr, static_cast<int>(summary.failures.size()))
                                     .arg(QString::fromStdString(summary.failures.front()))
                                     .toStdString());
    }
    return summary.cancelled ? JobState::Cancelled : JobState::Done;
}

}  // namespace

int TrainingQueue::addStudy(const Index& index, const StudyOptions& options, const QString& name) {
    QueueJob job;
    job.kind = JobKind::Study;
    job.name = name;
    job.run = folderOf(options);
    auto control = std::make_shared<JobControl>();
    const int id = add(
        job, [this, index, options, control](int number) { return workStudy(number, index, options, control); }, false);
    m_controls[id] = control;
    startNext();
    return id;
}

JobState TrainingQueue::workStudy(int id, const Index& index, const StudyOptions& options,
                                  const std::shared_ptr<JobControl>& control) {
    requireDevice(options);
    const StudyPlan plan = planStudy(*index, options);
    const auto gather = [&index, &plan] { return gatherStudy(*index, plan); };
    StudyBridge bridge(control, gather, [this, id](StudyNews news) {
        QMetaObject::invokeMethod(
            this, [this, id, news = std::move(news)] { receiveStudy(id, news); }, Qt::QueuedConnection);
    });
    bridge.show(gather());
    const StudySummary summary = runStudy(*index, jobOf(plan), chosenOf(plan), bridge);
    auto results = std::make_shared<StudyResults>(*gather());
    if (results->hasAny()) {
        publishStudy(*results);
        results->reported = true;
    }
    bridge.show(results);
    return stateAfter(summary);
}

void TrainingQueue::receiveStudy(int id, const StudyNews& news) {
    QueueJob* const found = job(id);
    if (found == nullptr) {
        return;
    }
    const StudyProgress& progress = news.progress;
    found->total = static_cast<std::int64_t>(progress.count);
    found->done += static_cast<std::int64_t>(news.ends.size());
    found->secondsLeft = progress.studySecondsLeft;
    if (found->state == JobState::Running || found->state == JobState::Paused) {
        found->state = progress.paused ? JobState::Paused : JobState::Running;
    }
    for (const StudyRunEnd& end : news.ends) {
        // The last one of a study that is stopped is not done.
        found->done -= end.outcome == StudyOutcome::Cancelled ? 1 : 0;
    }
    for (const std::string& line : news.lines) {
        Q_EMIT logged(id, QString::fromStdString(line));
    }
    Q_EMIT studyReported(id, news);
    Q_EMIT jobChanged(id);
}

}  // namespace grasploom
