#include "app/cli/study_options.h"

#include "app/cli/json_file.h"
#include "app/cli/validators.h"

#include "dataset/problem.h"
#include "model/run_files.h"

#include <map>
#include <string>

namespace grasploom::cli {

void addStudyOptions(CLI::App& command, StudyOptions& options) {
    command.add_option("--dataset", options.dataset, "Folder of the dataset")->required();
    addConfigOptions(command, options.config, "Training configuration, JSON, that all trainings share");
    command.add_option("--output", options.output, "Folder of the study; a later call on it goes on where it was")
        ->required();
    command.add_option("--folds", options.folds, "How many (default: those of the configuration's split file, else 5)")
        ->check(CLI::Range(2, 100000));
    const std::map<std::string, SplitBy> names{{"object", SplitBy::Object}, {"image", SplitBy::Image}};
    command.add_option("--by", options.by, "What stays together: object (no object in two folds) or image")
        ->transform(oneOf(names))
        ->default_str("object");
    command.add_option("--split-seed", options.splitSeed, "Another seed, another split")
        ->check(wholeNumber())
        ->capture_default_str();
    command.add_option("--limit", options.limit, "Test at most so many scenes of a fold, spread evenly; 0: all")
        ->check(CLI::Range(0, 10000000))
        ->capture_default_str();
    command.add_flag("--gather", options.gather, "Train nothing; write the tables of what is complete");
    addDeviceOption(command, options.config);
    command.add_option("--threads", options.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    addJsonOption(command, options.json);
}

void requireStudy(const StudyOptions& options) {
    std::error_code error;
    if (options.gather && !std::filesystem::exists(configFileOf(options.output), error)) {
        throw DataError(options.output, "holds nothing to gather");
    }
}

}  // namespace grasploom::cli
