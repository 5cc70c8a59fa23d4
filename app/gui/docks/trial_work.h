#pragma once

#include "app/gui/docks/compare_work.h"
#include "app/gui/document/known_trials.h"
#include "simulation/trial_batch.h"

#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace grasploom {

/// The file of kept trials, read when it is first asked for, on a worker.
class LazyTrialStore {
public:
    explicit LazyTrialStore(std::filesystem::path dataset) : m_dataset(std::move(dataset)) {}
    TrialStore& get() {
        std::call_once(m_once, [this] { m_store = std::make_unique<TrialStore>(trialStoreFile(m_dataset)); });
        return *m_store;
    }

private:
    std::filesystem::path m_dataset;
    std::once_flag m_once;
    std::unique_ptr<TrialStore> m_store;
};

/// Whose best grasps are to be tried, held alive while they are.
struct TrialWork {
    std::shared_ptr<const SceneIndex> index;
    std::vector<CompareSide> sides;   ///< the two that are compared, or the one set that is open
    std::vector<std::size_t> scenes;  ///< per row of the judged sets: the scene of the index
    QString meshes;                   ///< folder; empty: not known
    std::shared_ptr<LazyTrialStore> store;
};
/// None while a side is not judged. Cheap.
std::optional<TrialWork> orderTrials(const Document& document, const QString& meshes,
                                     const std::shared_ptr<LazyTrialStore>& store);

/// What is known of the best grasps after a look, or after trying them.
struct TrialFindings {
    BestTrials trials;
    QString meshProblem;  ///< why the folder of the meshes cannot be used; empty: it can, or none was named
    QString keepProblem;  ///< why the trials could not be kept for the next start
};
/// With `onlyKnown` it looks into what is kept, tries nothing. Progress counts scenes; when it is cancelled what is
/// done comes back.
TrialFindings findTrials(const TrialWork& work, bool onlyKnown, const JobEvents& events);

/// `known` with what was found.
std::shared_ptr<const KnownTrials> withFindings(const std::shared_ptr<const KnownTrials>& known, const TrialWork& work,
                                                const TrialFindings& findings);

}  // namespace grasploom
