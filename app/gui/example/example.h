#pragma once

#include "app/gui/document/document.h"
#include "app/gui/example/example_plan.h"
#include "app/gui/jobs/latest_job.h"
#include "app/gui/jobs/scene_generation.h"
#include "app/gui/jobs/training_queue.h"

#include <QObject>

namespace grasploom {

/// What the example is doing.
struct ExampleProgress {
    enum class Step : std::uint8_t { Scenes, Baseline, Full };
    Step step = Step::Scenes;
    qint64 done = 0;  ///< scenes, or iterations
    qint64 total = 0;
    double secondsLeft = 0;  ///< of all steps; 0: not known yet
    ExampleState state;      ///< of the trainings' steps
};

/// Makes what a first start shows: scenes, two networks, their predictions. Each step is passed over where its result
/// is there, so a start after a kill goes on where it was. The steps are the window's own jobs: the user may stop them,
/// look at the scenes meanwhile, or open something else, which lets it wait until its scenes are open again.
class Example : public QObject {
    Q_OBJECT
public:
    Example(Document& document, SceneGeneration& generation, TrainingQueue& queue, QObject* parent = nullptr);

    [[nodiscard]] const ExamplePlan& plan() const { return m_plan; }
    void setPlan(const ExamplePlan& plan) { m_plan = plan; }  ///< before start()

    void start();
    void stop();                                              ///< `stopped` follows
    void advance();                                           ///< its scenes may be open now
    [[nodiscard]] bool isWanted() const { return m_wanted; }  ///< started, and neither stopped nor complete

Q_SIGNALS:
    void openWanted(const QString& folder);
    void progressed(const grasploom::ExampleProgress& progress);
    /// `fresh`: some of it was made since start().
    void completed(const grasploom::ExampleState& state, bool fresh);
    void waiting();  ///< another dataset is open: it goes on when its own is open again
    void stopped();
    void failed(const QString& reason);

private:
    [[nodiscard]] bool isOpen() const;
    void open();
    void act(const ExampleState& state);
    void predict(const ExampleRun& run);
    void followGeneration(qint64 done, qint64 asked, double secondsLeft);
    void endGeneration(const GenerationEnd& end);
    void followJob(int id);
    void endJob(int id);
    void giveUp();
    void tell(ExampleProgress::Step step, qint64 done, qint64 total, double secondsLeft);
    [[nodiscard]] std::optional<std::size_t> networkOf(const QueueJob& job) const;

    Document& m_document;
    SceneGeneration& m_generation;
    TrainingQueue& m_queue;
    ExamplePlan m_plan;
    LatestJob m_look;
    bool m_wanted = false;
    bool m_fresh = false;
    double m_pace = 0;  ///< seconds of this machine for one as expected
    ExampleState m_state;
};

}  // namespace grasploom
