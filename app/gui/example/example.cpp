#include "app/gui/example/example.h"

#include "app/gui/docks/run_starter.h"
#include "dataset/parallel_for.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace grasploom {
namespace {

/// What each step is expected to take here, seconds.
std::array<double, 3> expectedSeconds(const ExamplePlan& plan) {
    const SimulationChoice& scenes = plan.scenes;
    return {scenes.scenes * secondsPerScene(scenes.style) / threadCount(scenes.threads), plan.trainingSeconds,
            plan.trainingSeconds};
}

}  // namespace

Example::Example(Document& document, SceneGeneration& generation, TrainingQueue& queue, QObject* parent)
    : QObject(parent), m_document(document), m_generation(generation), m_queue(queue), m_plan(examplePlan()) {
    connect(&m_generation, &SceneGeneration::progressed, this, &Example::followGeneration);
    connect(&m_generation, &SceneGeneration::ended, this, &Example::endGeneration);
    connect(&m_queue, &TrainingQueue::jobChanged, this, &Example::followJob);
    connect(&m_queue, &TrainingQueue::jobEnded, this, &Example::endJob);
    connect(&m_look, &LatestJob::failed, this, [this](const QString& reason) {
        m_wanted = false;
        Q_EMIT failed(reason);
    });
}

void Example::start() {
    if (m_wanted || m_generation.isRunning()) {
        return;
    }
    m_wanted = true;
    m_fresh = false;
    m_pace = 0;
    m_look.order<bool>(
        [scenes = m_plan.scenes](const JobEvents&) {
            const std::size_t there = countSimulatedScenes(outputOf(scenes), simulatedOptions(scenes));
            return there >= static_cast<std::size_t>(scenes.scenes);
        },
        [this](bool complete) {
            if (complete) {
                open();
            } else {
                m_fresh = true;
                m_generation.start(m_plan.scenes);
            }
        });
}

void Example::stop() {
    if (!m_wanted) {
        return;
    }
    if (m_generation.isRunning() && m_generation.choice() == m_plan.scenes) {
        m_generation.stop();
        return;
    }
    const auto& jobs = m_queue.jobs();
    const auto mine = std::ranges::find_if(
        jobs, [this](const QueueJob& job) { return !isOver(job.state) && networkOf(job).has_value(); });
    if (mine != jobs.end()) {
        m_queue.stop(mine->id);  // its end is followed
        return;
    }
    m_look.drop();
    giveUp();
}

bool Example::isOpen() const {
    return m_document.index() && m_document.index()->root() == outputOf(m_plan.scenes);
}

void Example::open() {
    if (isOpen() && !m_fresh) {
        advance();
    } else {
        Q_EMIT openWanted(m_plan.scenes.folder);
    }
}

void Example::advance() {
    if (!m_wanted || m_generation.isRunning()) {
        return;
    }
    if (!isOpen()) {
        Q_EMIT waiting();
        return;
    }
    m_look.order<ExampleState>([index = m_document.index(), workspace = m_document.workspace(),
                                plan = m_plan](const JobEvents&) { return readExample(*index, workspace, plan); },
                               [this](const ExampleState& state) { act(state); });
}

/// Begins the first step that is not done. The end of each comes back here.
void Example::act(const ExampleState& state) {
    m_state = state;
    if (!isOpen()) {
        Q_EMIT waiting();
        return;
    }
    for (const ExampleRun& run : state.runs) {
        if (run.active || m_queue.holds(run.job.run)) {
            return;  // its end is followed
        }
        if (!run.trained) {
            m_fresh = true;
            m_queue.addTraining(m_document.index(), run.job, QString::fromStdString(run.job.run.filename().string()),
                                false);
            return;
        }
        if (!run.predicted) {
            predict(run);
            return;
        }
    }
    m_wanted = false;
    Q_EMIT completed(state, m_fresh);
}

void Example::predict(const ExampleRun& run) {
    m_fresh = true;
    m_look.order<PredictionRequest>([index = m_document.index(), job = run.job](
                                        const JobEvents&) { return preparePrediction(*index, job.run, job.config); },
                                    [this](const PredictionRequest& request) {
                                        if (isOpen()) {
                                            m_queue.addPrediction(m_document.index(), request, true);
                                        }
                                    });
}

std::optional<std::size_t> Example::networkOf(const QueueJob& job) const {
    for (std::size_t i = 0; i < m_state.runs.size(); ++i) {
        if (!job.run.empty() && job.run == m_state.runs.at(i).job.run) {
            return i;
        }
    }
    return std::nullopt;
}

void Example::followGeneration(qint64 done, qint64 asked, double secondsLeft) {
    if (m_wanted && m_generation.choice() == m_plan.scenes) {
        tell(ExampleProgress::Step::Scenes, done, asked, secondsLeft);
    }
}

void Example::endGeneration(const GenerationEnd& end) {
    if (!m_wanted || !(end.choice == m_plan.scenes)) {
        return;
    }
    if (end.outcome == GenerationEnd::Outcome::Done) {
        open();
    } else {
        giveUp();
    }
}

void Example::followJob(int id) {
    const QueueJob* const job = m_queue.find(id);
    const auto network = m_wanted && job != nullptr ? networkOf(*job) : std::nullopt;
    if (network && job->kind == JobKind::Training && isActive(job->state)) {
        tell(static_cast<ExampleProgress::Step>(*network + 1), job->done, job->total, job->secondsLeft);
    }
}

void Example::endJob(int id) {
    const QueueJob* const job = m_queue.find(id);
    if (!m_wanted || job == nullptr || !networkOf(*job)) {
        return;
    }
    if (job->state == JobState::Done) {
        advance();
    } else {
        giveUp();
    }
}

/// Why something failed its own job has said.
void Example::giveUp() {
    m_wanted = false;
    Q_EMIT stopped();
}

/// Of the time that is left, what follows is as much slower or faster than expected as the step at work.
void Example::tell(ExampleProgress::Step step, qint64 done, qint64 total, double secondsLeft) {
    const std::array expected = expectedSeconds(m_plan);
    const auto number = static_cast<std::size_t>(step);
    const double open = total > 0 ? static_cast<double>(total - done) / static_cast<double>(total) : 1;
    const double here = expected.at(number) * open;
    const double ahead = std::accumulate(expected.begin() + number + 1, expected.end(), 0.0);
    if (secondsLeft > 0 && open > 0.05) {  // at its very end a step tells little
        m_pace = secondsLeft / here;
    }
    Q_EMIT progressed({step, done, total, m_pace * (here + ahead), m_state});
}

}  // namespace grasploom
