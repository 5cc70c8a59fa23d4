#include "app/cli/open_dataset.h"

#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/progress_line.h"

#include "dataset/files.h"

namespace grasploom::cli {

void requireOutside(const std::filesystem::path& output, const std::filesystem::path& dataset) {
    std::error_code error;
    if (std::filesystem::is_directory(dataset, error) && liesWithin(output, dataset)) {
        throw UsageError(output.string() + " lies in the dataset, which is never written to; choose another place");
    }
}

SceneIndex openDataset(const std::filesystem::path& dataset) {
    ProgressLine line("Reading the dataset");
    IndexOptions options;
    options.progress = [&](std::size_t scenes) {
        line.update(scenes, 0);
        return !interrupted();
    };
    SceneIndex index = SceneIndex::open(dataset, options);
    if (!index.problems().empty()) {
        warn(dataset.string() + ": " + std::to_string(index.problems().size()) +
             " problems in its files; what is unusable is left out (the subcommand info lists them)");
    }
    return index;
}

}  // namespace grasploom::cli
