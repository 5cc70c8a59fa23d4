#include "app/gui/jobs/job_thread.h"

#include "dataset/cancelled.h"

#include <QMetaObject>
#include <QTimer>

#include <memory>
#include <mutex>

#include <pthread.h>

namespace grasploom {
namespace {
constexpr std::chrono::milliseconds reportInterval{100};
constexpr std::chrono::microseconds leaveInterval{50};
constexpr int leaveLooks = 10;

/// False: it is still on its way out.
bool joinIfOver(std::thread& thread) {
#ifdef __GLIBC__
    if (::pthread_tryjoin_np(thread.native_handle(), nullptr) != 0) {
        return false;
    }
    std::construct_at(&thread);  // a new one in the place of what is joined, which has nothing to destroy
#else
    thread.join();
#endif
    return true;
}

}  // namespace

class JobThread::Events : public JobEvents {
public:
    explicit Events(JobThread* job) : m_job(job) {}

    // Libraries report from any of their workers.
    void progressed(std::int64_t done, std::int64_t total) const override {
        const auto now = std::chrono::steady_clock::now();
        {
            const std::scoped_lock lock(m_mutex);
            if (now - m_last < reportInterval) {
                return;
            }
            m_last = now;
        }
        QMetaObject::invokeMethod(
            m_job, [job = m_job, progress = JobProgress{done, total}] { Q_EMIT job->progressed(progress); },
            Qt::QueuedConnection);
    }
    [[nodiscard]] bool cancelled() const override { return m_job->m_stop; }

private:
    JobThread* m_job;
    mutable std::mutex m_mutex;
    mutable std::chrono::steady_clock::time_point m_last;
};

JobThread::JobThread(Work work, QObject* parent) : QObject(parent), m_work(std::move(work)) {}

JobThread::~JobThread() {
    m_stop = true;
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void JobThread::start() {
    m_running = true;
    m_thread = std::thread([this] { run(); });
}

void JobThread::requestStop() {
    m_stop = true;
}

void JobThread::run() {
    Outcome outcome = Outcome::Succeeded;
    QString reason;
    try {
        m_work(Events(this));
    } catch (const Cancelled&) {
        outcome = Outcome::Cancelled;
    } catch (...) {
        // Some work can only be cancelled by an error of its own kind.
        outcome = m_stop ? Outcome::Cancelled : Outcome::Failed;
        reason = currentExceptionReason();
    }
    QMetaObject::invokeMethod(
        this, [this, outcome, reason] { end(outcome, reason); }, Qt::QueuedConnection);
    m_left = true;
}

void JobThread::end(Outcome outcome, const QString& reason) {
    m_running = false;
    switch (outcome) {
        case Outcome::Succeeded:
            Q_EMIT succeeded();
            break;
        case Outcome::Failed:
            Q_EMIT failed(reason);
            break;
        case Outcome::Cancelled:
            Q_EMIT cancelled();
            break;
    }
    leave();
}

/// To tell of its end wakes this thread, which often takes the worker's processor there and then: a worker of low
/// priority can be kept from going for tens of milliseconds, also after its last word. Nobody waits for that here.
void JobThread::leave() {
    for (int look = 0; look < leaveLooks; ++look) {
        if (m_left && joinIfOver(m_thread)) {
            Q_EMIT finished();
            return;
        }
        std::this_thread::sleep_for(leaveInterval);
    }
    QTimer::singleShot(1, this, &JobThread::leave);
}

QString currentExceptionReason() {
    try {
        throw;
    } catch (const Cancelled&) {
        return {};
    } catch (const std::bad_alloc&) {
        return JobThread::tr("not enough memory");
    } catch (const std::exception& error) {
        return QString::fromUtf8(error.what());
    } catch (...) {
        return JobThread::tr("an unknown error");
    }
}

}  // namespace grasploom
