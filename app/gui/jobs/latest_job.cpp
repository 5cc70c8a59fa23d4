#include "app/gui/jobs/latest_job.h"

namespace grasploom {

void LatestJob::drop() {
    ++m_generation;
    m_next = {};
    if (m_job) {
        m_job->requestStop();
    }
}

void LatestJob::startNext() {
    if (m_job) {
        m_job->requestStop();  // its end starts the next one
        return;
    }
    const int generation = m_generation;
    m_runs = generation;
    m_job = std::exchange(m_next, {})();
    connect(m_job, &JobThread::progressed, this, [this, generation](const JobProgress& progress) {
        if (generation == m_generation) {
            Q_EMIT progressed(progress);
        }
    });
    connect(m_job, &JobThread::failed, this, [this, generation](const QString& reason) {
        if (generation == m_generation) {
            Q_EMIT failed(reason);
        }
    });
    connect(m_job, &JobThread::finished, this, [this] {
        m_job.clear();
        if (m_next) {
            startNext();
        } else {
            Q_EMIT settled();
        }
    });
}

}  // namespace grasploom
