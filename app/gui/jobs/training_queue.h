#pragma once

#include "app/gui/jobs/job_control.h"
#include "app/gui/jobs/queue_job.h"
#include "app/gui/jobs/study_bridge.h"
#include "app/gui/jobs/task_thread.h"
#include "app/gui/jobs/training_bridge.h"

#include <QObject>

#include <functional>
#include <map>
#include <thread>

namespace grasploom {

/// Trainings, predictions and studies in the order in which they run, one at a time, on one long-lived thread; and
/// beside them the trainings of other processes that the window follows.
class TrainingQueue : public QObject {
    Q_OBJECT
public:
    using Index = std::shared_ptr<const SceneIndex>;
    explicit TrainingQueue(QObject* parent = nullptr);
    ~TrainingQueue() override;  ///< stops everything and waits

    /// All return the job's id.
    int addTraining(const Index& index, const TrainingJob& job, const QString& name, bool predictAfterwards,
                    bool ownProcess = false);
    /// Follows a training that another process is at work on.
    int attach(const std::filesystem::path& run, const TrainingConfig& config, const QString& name, std::int64_t step,
               bool predictAfterwards = false);
    int addPrediction(const Index& index, const PredictionRequest& request, bool first = false);
    /// A cross-validation or an experiment, on from where its folder is.
    int addStudy(const Index& index, const StudyOptions& options, const QString& name);

    [[nodiscard]] const std::vector<QueueJob>& jobs() const { return m_jobs; }
    [[nodiscard]] const QueueJob* find(int id) const;
    [[nodiscard]] bool isBusy() const;                                 ///< something of the queue's own runs or pauses
    [[nodiscard]] bool canDetach() const;                              ///< what runs does so in a process of its own
    [[nodiscard]] std::size_t waiting() const;                         ///< jobs that have not begun
    [[nodiscard]] bool holds(const std::filesystem::path& run) const;  ///< a job of this run is not over

    void pause(int id);
    void resume(int id);
    void stop(int id);              ///< its checkpoint is saved; `jobEnded` follows
    void remove(int id);            ///< of a job that does not run
    void move(int id, int places);  ///< among those that wait
    void stopAll();                 ///< drops what waits, stops what runs in the queue; `idle` follows
    void detachAll();               ///< drops what waits, lets processes go on alone; `idle` follows

Q_SIGNALS:
    void jobsChanged();  ///< added, removed or reordered
    void jobChanged(int id);
    void reported(int id, const std::vector<grasploom::TrainingReport>& reports);
    void validated(int id, const grasploom::ValidationReport& report);
    void studyReported(int id, const grasploom::StudyNews& news);
    void logged(int id, const QString& line);
    void jobEnded(int id);  ///< done, cancelled or failed
    /// `index` is that of the dataset that was predicted; another one may be open by now.
    void predicted(int id, std::shared_ptr<const grasploom::SceneIndex> index,
                   std::shared_ptr<const grasploom::PredictionSet> predictions,
                   const grasploom::PredictionRequest& request);
    void idle();

private:
    using Work = std::function<JobState(int id)>;  ///< runs on the worker
    int add(QueueJob job, Work work, bool first);
    void dropWaiting();
    void tellWhenIdle();
    void startNext();
    void runOnWorker(int id, const Work& work);
    void end(int id, JobState state, const QString& message);
    void receive(int id, const TrainingNews& news);
    void receivePrediction(int id, const Index& index, const std::shared_ptr<PredictionSet>& set,
                           const PredictionRequest& request);
    void receiveProgress(int id, std::int64_t done, std::int64_t total, double seconds);
    void receiveStudy(int id, const StudyNews& news);
    QueueJob* job(int id);
    using Training = std::function<JobState(TrainingEvents&, const JobControl&)>;
    JobState workTraining(int id, const Training& training, const std::shared_ptr<JobControl>& control);
    JobState workStudy(int id, const Index& index, const StudyOptions& options,
                       const std::shared_ptr<JobControl>& control);
    JobState workPrediction(int id, const Index& index, const PredictionRequest& request,
                            const std::shared_ptr<JobControl>& control);

    std::vector<QueueJob> m_jobs;
    std::map<int, Work> m_work;  ///< of jobs that wait
    std::map<int, std::shared_ptr<JobControl>> m_controls;
    std::map<int, std::thread> m_followers;  ///< of attached jobs
    int m_nextId = 1;
    TaskThread m_thread;  // last: its end waits for the worker, which posts to the members above
};

}  // namespace grasploom
