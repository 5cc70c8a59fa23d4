#include "app/gui/jobs/training_queue.h"

#include "app/gui/jobs/job_thread.h"
#include "app/gui/jobs/training_process.h"
#include "dataset/cancelled.h"
#include "model/run_follower.h"

#include <QDateTime>
#include <QMetaObject>

#include <algorithm>

namespace grasploom {
namespace {

JobState stateAfter(FollowEnd end) {
    switch (end) {
        case FollowEnd::Done:
            return JobState::Done;
        case FollowEnd::Detached:
            return JobState::Detached;
        case FollowEnd::Cancelled:
            break;
    }
    return JobState::Cancelled;
}

auto trainingHere(const TrainingQueue::Index& index, const TrainingJob& training) {
    return [index, training](TrainingEvents& events, const JobControl&) {
        return train(*index, training, events) == RunState::Done ? JobState::Done : JobState::Cancelled;
    };
}

auto separateTraining(const TrainingQueue::Index& index, const TrainingJob& training) {
    return [dataset = index->root(), training](TrainingEvents& events, const JobControl& control) {
        return stateAfter(trainInProcess(dataset, training, events, control));
    };
}

}  // namespace

TrainingQueue::TrainingQueue(QObject* parent) : QObject(parent) {}

TrainingQueue::~TrainingQueue() {
    for (const auto& [id, control] : m_controls) {
        const QueueJob* const found = find(id);
        found != nullptr && found->ownProcess ? control->detach() : control->stop();
    }
    for (auto& [id, follower] : m_followers) {
        follower.join();
    }
}

int TrainingQueue::addTraining(const Index& index, const TrainingJob& training, const QString& name,
                               bool predictAfterwards, bool ownProcess) {
    QueueJob job;
    job.kind = JobKind::Training;
    job.ownProcess = ownProcess;
    job.name = name;
    job.run = training.run;
    job.config = training.config;
    job.total = training.config.iterations;
    job.predictAfterwards = predictAfterwards;
    auto control = std::make_shared<JobControl>();
    const Training work =
        ownProcess ? Training(separateTraining(index, training)) : Training(trainingHere(index, training));
    const int id = add(
        job, [this, work, control](int number) { return workTraining(number, work, control); }, false);
    m_controls[id] = control;
    startNext();
    return id;
}

int TrainingQueue::attach(const std::filesystem::path& run, const TrainingConfig& config, const QString& name,
                          std::int64_t step, bool predictAfterwards) {
    QueueJob job;
    job.id = m_nextId++;
    job.name = name;
    job.run = run;
    job.config = config;
    job.done = step;
    job.total = config.iterations;
    job.state = JobState::Running;
    job.predictAfterwards = predictAfterwards;
    job.ownProcess = job.attached = true;
    job.stoppable = isTrainingProcess(runProcess(run));
    const int id = job.id;
    m_jobs.push_back(job);
    auto control = std::make_shared<JobControl>();
    m_controls[id] = control;
    const Training work = [run](TrainingEvents& events, const JobControl& asked) {
        return stateAfter(followTraining(run, events, asked));
    };
    m_followers[id] = std::thread([this, id, work, control] {
        runOnWorker(id, [&](int number) { return workTraining(number, work, control); });
    });
    Q_EMIT jobsChanged();
    return id;
}

int TrainingQueue::addPrediction(const Index& index, const PredictionRequest& request, bool first) {
    QueueJob job;
    job.kind = JobKind::Prediction;
    job.name = request.name;
    job.run = request.run;
    job.total = static_cast<std::int64_t>(request.scenes.size());
    auto control = std::make_shared<JobControl>();
    const int id = add(
        job, [this, index, request, control](int number) { return workPrediction(number, index, request, control); },
        first);
    m_controls[id] = control;
    startNext();
    return id;
}

int TrainingQueue::add(QueueJob job, Work work, bool first) {
    job.id = m_nextId++;
    job.queuedAt = QDateTime::currentMSecsSinceEpoch();
    const int id = job.id;
    const auto place = first ? std::find_if(m_jobs.begin(), m_jobs.end(),
                                            [](const QueueJob& other) { return other.state == JobState::Queued; })
                             : m_jobs.end();
    m_jobs.insert(place, std::move(job));
    m_work[id] = std::move(work);
    Q_EMIT jobsChanged();
    return id;
}

const QueueJob* TrainingQueue::find(int id) const {
    return const_cast<TrainingQueue*>(this)->job(id);
}

QueueJob* TrainingQueue::job(int id) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const QueueJob& job) { return job.id == id; });
    return found == m_jobs.end() ? nullptr : &*found;
}

bool TrainingQueue::isBusy() const {
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [](const QueueJob& job) { return isActive(job.state) && !job.attached; });
}

bool TrainingQueue::canDetach() const {
    return std::any_of(m_jobs.begin(), m_jobs.end(), [](const QueueJob& job) {
        return isActive(job.state) && job.ownProcess && !job.attached && job.state != JobState::Paused;
    });
}

std::size_t TrainingQueue::waiting() const {
    return static_cast<std::size_t>(
        std::count_if(m_jobs.begin(), m_jobs.end(), [](const QueueJob& job) { return job.state == JobState::Queued; }));
}

bool TrainingQueue::holds(const std::filesystem::path& run) const {
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [&run](const QueueJob& job) { return !isOver(job.state) && job.run == run; });
}

void TrainingQueue::pause(int id) {
    if (QueueJob* const found = job(id); found != nullptr && found->state == JobState::Running) {
        m_controls[id]->setPaused(true);
        // The worker says when it has paused; until then it runs.
    }
}

void TrainingQueue::resume(int id) {
    if (QueueJob* const found = job(id); found != nullptr && isActive(found->state)) {
        m_controls[id]->setPaused(false);
    }
}

void TrainingQueue::stop(int id) {
    QueueJob* const found = job(id);
    if (found == nullptr || isOver(found->state)) {
        return;
    }
    if (found->state == JobState::Queued) {
        end(id, JobState::Cancelled, {});
        return;
    }
    found->state = JobState::Stopping;
    m_controls[id]->stop();
    Q_EMIT jobChanged(id);
}

void TrainingQueue::remove(int id) {
    const QueueJob* const found = find(id);
    if (found == nullptr || isActive(found->state)) {
        return;
    }
    std::erase_if(m_jobs, [id](const QueueJob& job) { return job.id == id; });
    m_work.erase(id);
    m_controls.erase(id);
    Q_EMIT jobsChanged();
}

void TrainingQueue::move(int id, int places) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [id](const QueueJob& job) { return job.id == id; });
    if (found == m_jobs.end() || found->state != JobState::Queued) {
        return;
    }
    const auto target = (found - m_jobs.begin()) + places;
    if (target < 0 || target >= std::ssize(m_jobs) ||
        m_jobs[static_cast<std::size_t>(target)].state != JobState::Queued) {
        return;
    }
    std::swap(*found, m_jobs[static_cast<std::size_t>(target)]);
    Q_EMIT jobsChanged();
}

void TrainingQueue::stopAll() {
    dropWaiting();
    for (const QueueJob& job : m_jobs) {
        if (isActive(job.state) && !job.attached) {
            stop(job.id);
        }
    }
    tellWhenIdle();
}

void TrainingQueue::detachAll() {
    dropWaiting();
    for (const QueueJob& job : m_jobs) {
        if (isActive(job.state) && job.ownProcess) {
            m_controls[job.id]->detach();
        }
    }
    tellWhenIdle();
}

/// Before what runs is ended: its end would start the next.
void TrainingQueue::dropWaiting() {
    for (QueueJob& job : m_jobs) {
        if (job.state == JobState::Queued) {
            job.state = JobState::Cancelled;
            job.endedAt = QDateTime::currentMSecsSinceEpoch();
            m_work.erase(job.id);
            Q_EMIT jobChanged(job.id);
        }
    }
}

void TrainingQueue::tellWhenIdle() {
    if (!isBusy()) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT idle(); }, Qt::QueuedConnection);
    }
}

void TrainingQueue::startNext() {
    if (isBusy()) {
        return;
    }
    const auto next =
        std::find_if(m_jobs.begin(), m_jobs.end(), [](const QueueJob& job) { return job.state == JobState::Queued; });
    if (next == m_jobs.end()) {
        Q_EMIT idle();
        return;
    }
    const int id = next->id;
    next->state = JobState::Running;
    next->startedAt = QDateTime::currentMSecsSinceEpoch();
    auto work = std::move(m_work[id]);
    m_work.erase(id);
    m_thread.run([this, id, work = std::move(work)] { runOnWorker(id, work); });
    Q_EMIT jobChanged(id);
}

void TrainingQueue::runOnWorker(int id, const Work& work) {
    JobState state = JobState::Failed;
    QString message;
    try {
        state = work(id);
    } catch (const Cancelled&) {
        state = JobState::Cancelled;
    } catch (...) {
        message = currentExceptionReason();
    }
    QMetaObject::invokeMethod(
        this, [this, id, state, message] { end(id, state, message); }, Qt::QueuedConnection);
}

void TrainingQueue::end(int id, JobState state, const QString& message) {
    if (QueueJob* const found = job(id)) {
        found->state = state;
        found->message = message;
        found->secondsLeft = 0;
        found->endedAt = QDateTime::currentMSecsSinceEpoch();
        Q_EMIT jobChanged(id);
        Q_EMIT jobEnded(id);
    }
    if (const auto follower = m_followers.find(id); follower != m_followers.end()) {
        follower->second.join();  // its last act was to ask for this
        m_followers.erase(follower);
    } else {
        startNext();
    }
}

}  // namespace grasploom
