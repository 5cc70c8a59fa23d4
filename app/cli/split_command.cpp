#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/open_dataset.h"
#include "app/cli/text_table.h"
#include "app/cli/validators.h"

#include "dataset/files.h"
#include "dataset/split.h"

#include <iostream>
#include <map>
#include <set>

namespace grasploom::cli {
namespace {

struct SplitOptions {
    std::filesystem::path dataset, output;
    int folds = 5;
    SplitBy by = SplitBy::Object;
    std::uint64_t seed = 0;
};

void addOptions(CLI::App& command, SplitOptions& options) {
    command.add_option("dataset", options.dataset, "Folder of the dataset")->required();
    command.add_option("--folds", options.folds, "How many")->check(CLI::Range(2, 100000))->capture_default_str();
    const std::map<std::string, SplitBy> names{{"object", SplitBy::Object}, {"image", SplitBy::Image}};
    command.add_option("--by", options.by, "What stays together: object (no object in two folds) or image")
        ->transform(oneOf(names))
        ->default_str("object");
    command.add_option("--seed", options.seed, "Another seed, another split")
        ->check(wholeNumber())
        ->capture_default_str();
    command.add_option("--output", options.output, "Split file to write")->required();
}

Split split(const SceneIndex& index, const SplitOptions& options) {
    try {
        return makeSplit(index, options.folds, options.by, options.seed);
    } catch (const std::invalid_argument& error) {
        throw UsageError("--folds " + std::to_string(options.folds) + ": " + error.what());
    }
}

void printFolds(const Split& split, const SceneIndex& index) {
    std::vector<std::vector<std::string>> rows{{"fold", "scenes", "objects"}};
    for (std::size_t fold = 0; fold < split.folds.size(); ++fold) {
        std::set<std::uint32_t> objects;
        for (const std::string& id : split.folds[fold]) {
            objects.insert(index.scene(index.find(id).value()).object);
        }
        rows.push_back(
            {std::to_string(fold), std::to_string(split.folds[fold].size()), std::to_string(objects.size())});
    }
    std::cout << formatTable(rows);
}

void run(const SplitOptions& options, const CommandLine&) {
    requireOutside(options.output, options.dataset);
    const SceneIndex index = openDataset(options.dataset);
    const Split made = split(index, options);
    if (const std::vector<std::string> leaks = findLeaks(made, index); !leaks.empty()) {
        throw DataError(options.dataset, leaks.front());
    }
    writeFileAtomically(options.output, formatSplit(made), WrittenPath::NamedByUser);
    printFolds(made, index);
    std::cout << "No leaks. Written to " << options.output.string() << '\n';
}

}  // namespace

void addSplitCommand(CommandLine& line) {
    addCommand<SplitOptions>(line, "split", "Make a k-fold split and check it for leaks", addOptions, run);
}

}  // namespace grasploom::cli
