#include "app/gui/jobs/scene_generation.h"

#include "app/gui/jobs/low_priority.h"
#include "app/gui/settings.h"
#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"

#include <algorithm>

namespace grasploom {
namespace {

constexpr qint64 telling = 5;  ///< scenes whose time says what the next ones will take

}  // namespace

void SceneGeneration::start(const SimulationChoice& choice) {
    if (m_job) {
        return;
    }
    m_choice = choice;
    m_made = 0;
    m_summary = std::make_shared<SimulatedSummary>();
    m_before = std::make_shared<std::atomic<qint64>>(0);
    m_clock.start();
    m_job = new JobThread(
        [choice, summary = m_summary, before = m_before](const JobEvents& events) {
            lowerPriority();
            SimulatedOptions options = simulatedOptions(choice);
            *before = static_cast<qint64>(countSimulatedScenes(outputOf(choice), options));
            options.progress = [&events](int done, int asked) {
                events.progressed(done, asked);
                return !events.cancelled();
            };
            *summary = generateSimulatedScenes(outputOf(choice), options);
            if (summary->cancelled) {
                throw Cancelled();
            }
        },
        this);
    connect(m_job, &JobThread::progressed, this, &SceneGeneration::report);
    connect(m_job, &JobThread::succeeded, this, [this] { end(GenerationEnd::Outcome::Done, {}); });
    connect(m_job, &JobThread::cancelled, this, [this] { end(GenerationEnd::Outcome::Stopped, {}); });
    connect(m_job, &JobThread::failed, this,
            [this](const QString& reason) { end(GenerationEnd::Outcome::Failed, reason); });
    m_job->start();
    Q_EMIT started();
}

void SceneGeneration::stop() {
    if (m_job) {
        m_job->requestStop();
    }
}

void SceneGeneration::report(const JobProgress& progress) {
    m_made = std::max<qint64>(0, progress.done - std::min<qint64>(*m_before, progress.total));
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    const auto open = static_cast<double>(progress.total - progress.done);
    Q_EMIT progressed(progress.done, progress.total,
                      m_made >= telling ? seconds / static_cast<double>(m_made) * open : 0);
}

/// Of a core's time, so that it holds for any number of workers.
void SceneGeneration::rememberSpeed() const {
    if (m_made >= telling) {
        const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
        settings::setSceneSeconds(QString::fromStdString(m_choice.style),
                                  seconds * threadCount(m_choice.threads) / static_cast<double>(m_made));
    }
}

void SceneGeneration::end(GenerationEnd::Outcome outcome, const QString& reason) {
    rememberSpeed();
    m_job->deleteLater();
    m_job.clear();
    Q_EMIT ended({outcome, m_choice, std::move(*m_summary), reason});
}

}  // namespace grasploom
