#pragma once

#include "app/gui/jobs/task_thread.h"
#include "dataset/scene_index.h"
#include "evaluation/suggestions.h"

#include <QObject>
#include <QString>

#include <filesystem>
#include <memory>
#include <vector>

namespace grasploom {

/// What is asked of a network: grasps of one picture that are no labels yet.
struct SuggestionOrder {
    std::shared_ptr<const SceneIndex> index;
    std::size_t scene = 0;
    std::filesystem::path run;
    std::vector<Grasp> labels;
};

struct SuggestedGrasps {
    std::vector<Suggestion> grasps;
    std::filesystem::path weights;
    double seconds = 0;
};

/// Looks at single pictures with a trained network, which stays loaded, on a thread of its own. Only the latest order
/// counts: what was overtaken says nothing any more.
class Suggester : public QObject {
    Q_OBJECT
public:
    explicit Suggester(QObject* parent = nullptr);
    ~Suggester() override;  ///< waits for the picture that is looked at

    void order(SuggestionOrder order);
    void drop();     ///< whatever is looked at counts no more
    void release();  ///< likewise; the network goes, and its memory
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void suggested(const grasploom::SuggestedGrasps& suggested);
    void failed(const QString& reason);

private:
    struct Network;
    template <class Tell>
    void tell(int generation, Tell tell);

    int m_generation = 0;
    bool m_busy = false;
    std::shared_ptr<Network> m_network;  ///< the thread's own
    std::unique_ptr<TaskThread> m_thread;  ///< from the first order on; last: its end waits
};

}  // namespace grasploom
