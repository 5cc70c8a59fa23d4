#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace grasploom {

/// How far a job is. `total` 0: not known.
struct JobProgress {
    std::int64_t done = 0;
    std::int64_t total = 0;
};

/// What work sees of the window: called on the work's own thread.
class JobEvents {
public:
    virtual ~JobEvents() = default;
    virtual void progressed(std::int64_t done, std::int64_t total = 0) const = 0;
    [[nodiscard]] virtual bool cancelled() const = 0;
};

/// Runs one piece of work on a thread of its own and tells the window about it. Every signal is emitted on the thread
/// this object lives in. Exactly one of `succeeded`, `failed`, `cancelled` comes, then, with the thread over, `finished`.
class JobThread : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void(const JobEvents&)>;
    explicit JobThread(Work work, QObject* parent = nullptr);
    ~JobThread() override;  ///< cancels and waits
    void start();
    void requestStop();  ///< returns at once; `finished` follows
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const grasploom::JobProgress& progress);  ///< at most ten a second
    void succeeded();
    void failed(const QString& reason);
    void cancelled();
    void finished();

private:
    enum class Outcome { Succeeded, Failed, Cancelled };
    class Events;
    void run();
    void end(Outcome outcome, const QString& reason);
    void leave();

    Work m_work;
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_left{false};  ///< all is said: the thread only has to go
    bool m_running = false;
    std::thread m_thread;
};

/// The reason in an exception, for people; empty for Cancelled. Call inside a catch block.
QString currentExceptionReason();

/// Starts `work` and hands its result, by value, to `done` in `context`'s thread. The job deletes itself when it is
/// over, with `context` at the latest.
template <class Result>
JobThread* startJob(QObject* context, std::function<Result(const JobEvents&)> work, std::function<void(Result)> done) {
    auto result = std::make_shared<std::optional<Result>>();
    auto* job = new JobThread(
        [work = std::move(work), result](const JobEvents& events) { result->emplace(work(events)); }, context);
    QObject::connect(job, &JobThread::succeeded, context,
                     [result, done = std::move(done)] { done(std::move(**result)); });
    QObject::connect(job, &JobThread::finished, job, &QObject::deleteLater);
    job->start();
    return job;
}

}  // namespace grasploom
