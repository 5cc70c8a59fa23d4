#include "app/cli/fold_choice.h"

#include "app/cli/errors.h"
#include "app/cli/messages.h"

#include "dataset/split.h"

#include <numeric>

namespace grasploom::cli {
namespace {

std::vector<std::size_t> allOrFold(const SceneIndex& index, const FoldChoice& choice) {
    if (choice.split.empty()) {
        std::vector<std::size_t> all(index.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    const Split split = readSplit(choice.split);
    if (choice.fold >= static_cast<int>(split.folds.size())) {
        throw UsageError("--fold " + std::to_string(choice.fold) + ": " + choice.split.string() + " has folds 0 to " +
                         std::to_string(split.folds.size() - 1));
    }
    if (split.indexHash != index.hash()) {
        warn(choice.split.string() + " was made for another state of this dataset");
    }
    try {
        return testScenes(split, index, choice.fold);
    } catch (const std::invalid_argument& leak) {
        throw DataError(choice.split, leak.what());
    }
}

}  // namespace

void addFoldOptions(CLI::App& command, FoldChoice& choice, const char* what) {
    CLI::Option* split =
        command.add_option("--split", choice.split, std::string("Split file: ") + what)->check(CLI::ExistingFile);
    CLI::Option* fold =
        command.add_option("--fold", choice.fold, "Number of the fold, from 0")->check(CLI::Range(0, 100000));
    split->needs(fold);
    fold->needs(split);
}

void addLimitOption(CLI::App& command, FoldChoice& choice) {
    command.add_option("--limit", choice.limit, "At most so many scenes, spread evenly; 0: all")
        ->check(CLI::Range(0, 10000000))
        ->capture_default_str();
}

std::vector<std::size_t> chosenScenes(const SceneIndex& index, const FoldChoice& choice) {
    std::vector<std::size_t> scenes = allOrFold(index, choice);
    const auto limit = static_cast<std::size_t>(choice.limit);
    if (limit == 0 || scenes.size() <= limit) {
        return scenes;
    }
    for (std::size_t i = 0; i < limit; ++i) {
        scenes[i] = scenes[i * scenes.size() / limit];  // never before i, so nothing is lost
    }
    scenes.resize(limit);
    return scenes;
}

}  // namespace grasploom::cli
