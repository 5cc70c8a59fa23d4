#include "app/gui/jobs/suggester.h"

#include "app/gui/jobs/job_thread.h"
#include "model/grasp_predictor.h"

#include <QMetaObject>

#include <chrono>
#include <optional>
#include <utility>

namespace grasploom {
namespace {

constexpr int candidates = 200;  ///< of the network, from which different grasps are chosen

}  // namespace

struct Suggester::Network {
    std::filesystem::path run;
    std::optional<GraspPredictor> predictor;

    /// Read again where another run is meant, or this one has learned more since.
    GraspPredictor& of(const std::filesystem::path& wanted) {
        if (!predictor || run != wanted || !predictor->isCurrent()) {
            predictor.reset();  // two at once may be more than there is memory for
            PredictorOptions options;
            options.run = wanted;
            options.alone = false;
            predictor.emplace(options);
            run = wanted;
        }
        return *predictor;
    }
    SuggestedGrasps look(const SuggestionOrder& order) {
        const auto start = std::chrono::steady_clock::now();
        GraspPredictor& network = of(order.run);
        const ScenePredictions found = network.predict(*order.index, order.scene, candidates);
        SuggestedGrasps result{chooseSuggestions(found, Ranking::Score, order.labels), network.checkpoint(), 0};
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        return result;
    }
};

Suggester::Suggester(QObject* parent) : QObject(parent), m_network(std::make_shared<Network>()) {}

Suggester::~Suggester() = default;

template <class Tell>
void Suggester::tell(int generation, Tell tell) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, tell = std::move(tell)] {
            if (generation == m_generation) {
                m_busy = false;
                tell();
            }
        },
        Qt::QueuedConnection);
}

void Suggester::order(SuggestionOrder order) {
    if (!m_thread) {
        m_thread = std::make_unique<TaskThread>();
    }
    m_busy = true;
    m_thread->run([this, generation = ++m_generation, order = std::move(order), network = m_network] {
        try {
            tell(generation, [this, result = network->look(order)] { Q_EMIT suggested(result); });
        } catch (...) {
            network->predictor.reset();  // whatever memory it holds
            tell(generation, [this, reason = currentExceptionReason()] { Q_EMIT failed(reason); });
        }
    });
}

void Suggester::drop() {
    ++m_generation;
    m_busy = false;
}

void Suggester::release() {
    drop();
    if (m_thread) {
        m_thread->run([network = m_network] { network->predictor.reset(); });
    }
}

}  // namespace grasploom
