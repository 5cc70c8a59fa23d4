#pragma once

#include "app/gui/jobs/job_thread.h"
#include "app/gui/simulation/simulation_choice.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>

namespace grasploom {

/// How making a set ended. A value.
struct GenerationEnd {
    enum class Outcome : std::uint8_t { Done, Stopped, Failed };
    Outcome outcome = Outcome::Failed;
    SimulationChoice choice;
    SimulatedSummary summary;  ///< not of one that failed
    QString reason;            ///< why it failed
};

/// Makes simulated sets, one at a time, in the background. What is finished stays, whole, whatever happens.
class SceneGeneration : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void start(const SimulationChoice& choice);  ///< nothing while one is being made
    void stop();                                 ///< `ended` follows
    [[nodiscard]] bool isRunning() const { return m_job != nullptr; }
    [[nodiscard]] const SimulationChoice& choice() const { return m_choice; }  ///< of the last one

Q_SIGNALS:
    void started();
    void progressed(qint64 done, qint64 asked, double secondsLeft);  ///< 0: not known yet
    void ended(const grasploom::GenerationEnd& end);

private:
    void report(const JobProgress& progress);
    void end(GenerationEnd::Outcome outcome, const QString& reason);
    void rememberSpeed() const;

    SimulationChoice m_choice;
    QPointer<JobThread> m_job;
    QElapsedTimer m_clock;
    std::shared_ptr<SimulatedSummary> m_summary;
    std::shared_ptr<std::atomic<qint64>> m_before;  ///< scenes that were there
    qint64 m_made = 0;
};

}  // namespace grasploom
