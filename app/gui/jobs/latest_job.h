#pragma once

#include "app/gui/jobs/job_thread.h"

#include <QPointer>

namespace grasploom {

/// One kind of work of which only the latest order counts: an order that comes while another runs stops that one and
/// starts after it, so that never more than one runs. Results that were overtaken are dropped.
class LatestJob : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// `done` is called on this object's thread, unless another order, or drop(), comes before.
    template <class Result>
    void order(std::function<Result(const JobEvents&)> work, std::function<void(Result)> done) {
        const int generation = ++m_generation;
        m_next = [this, generation, work = std::move(work), done = std::move(done)] {
            return startJob<Result>(this, work, [this, generation, done](Result result) {
                if (generation == m_generation) {
                    done(std::move(result));
                }
            });
        };
        startNext();
    }
    void drop();  ///< whatever runs counts no more
    /// Whether a result that counts is still to come.
    [[nodiscard]] bool isBusy() const { return m_next || (m_job && m_runs == m_generation); }
    /// Whether anything runs, if only until it notices that it counts no more.
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }

Q_SIGNALS:
    void progressed(const grasploom::JobProgress& progress);
    void failed(const QString& reason);
    void settled();  ///< nothing is running any more

private:
    void startNext();

    int m_generation = 0;
    int m_runs = 0;  ///< generation of m_job
    std::function<JobThread*()> m_next;
    QPointer<JobThread> m_job;
};

}  // namespace grasploom
