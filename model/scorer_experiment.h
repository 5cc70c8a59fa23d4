#pragma once

#include "evaluation/payoff_report.h"
#include "model/study_text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

// "Does the scorer pay?": the same data and seeds for every way of training that the question is about.

/// One way of training, written NETWORK[:GUIDANCE[@START]].
struct ExperimentArm {
    NetworkKind network = NetworkKind::Full;
    Guidance guidance = Guidance::Off;  ///< off for the baseline, which has no scorer
    std::int64_t guidanceStart = 0;
    bool operator==(const ExperimentArm&) const = default;
};

/// "full:features+regression@500". What is left out is `base`'s; "@START" stands for a quarter of `base`'s iterations.
/// Throws std::invalid_argument that says what an arm looks like.
ExperimentArm parseArm(std::string_view text, const TrainingConfig& base);

/// Its full spelling, the same for the same training.
std::string armName(const ExperimentArm& arm);

/// "baseline,full:features+regression,full:regression,full:off,full:features+regression@START,no-intermediate".
std::vector<std::string> defaultArms();

struct ExperimentOptions {
    std::filesystem::path folder;   ///< of the study
    TrainingConfig config;          ///< network, guidance and seed are set for each training; `fold` is the test fold
    std::optional<int> folds;       ///< unset: those of the configuration's split file, else 5
    SplitBy by = SplitBy::Object;   ///< of a new split
    std::uint64_t splitSeed = 0;    ///< of a new split
    std::vector<std::string> arms;  ///< empty: defaultArms()
    std::vector<std::uint64_t> seeds{0, 1, 2};
    std::vector<std::string> onlyArms;     ///< that are trained now; empty: all
    std::vector<std::uint64_t> onlySeeds;  ///< that are trained now; empty: all
    std::size_t limit = 0;                 ///< most scenes of the test fold; 0: all
    int threads = 0;                       ///< 0: one per core
    std::string command;                   ///< for the record
};

/// All trainings of the experiment, and those of them that are to be done now.
struct Experiment {
    StudyJob job;
    TrainingConfig config;
    std::vector<ExperimentArm> arms;
    std::vector<std::uint64_t> seeds;
    std::vector<StudyRun> runs;  ///< seed by seed, so that the arms can be compared early; arms in their order
    std::vector<StudyRun> chosen;
};

/// Plans it and opens its folder. Arms and seeds may be added by a later call. Throws std::invalid_argument when the
/// options make no sense (the same arm or seed twice), DataError when the folder holds a study of other settings.
Experiment planExperiment(const SceneIndex& index, const ExperimentOptions& options);

/// What is complete, whoever completed it, and what is not.
struct ExperimentResults {
    std::vector<ArmRuns> arms;
    std::vector<MissingRun> missing;
};
ExperimentResults gatherResults(const SceneIndex& index, const Experiment& experiment);

StudyReport experimentReport(const SceneIndex& index, const Experiment& experiment, const ExperimentResults& results);

}  // namespace grasploom
