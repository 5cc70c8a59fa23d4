#include "app/cli/open_dataset.h"

#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/progress_line.h"

#include "dataset/files.h"

namespace grasploom::cli {

void requireOutside(const std::filesystem::path& output, const std::filesystem::path& dataset) {
    std::error_code error;
    if (!output.empty() && std::filesystem::is_directory(dataset, error) && liesWithin(output, dataset)) {
        throw UsageError(output.string() + " lies in the dataset, which is never written to; choose another place");
    }
}

SceneIndex readDataset(const std::filesystem::path& dataset) {
    ProgressLine line("Reading the dataset");
    IndexOptions options;
    options.progress = [&](std::size_t scenes) {
        line.update(scenes, 0);
        return !interrupted();
    };
    return SceneIndex::open(dataset, options);
}

SceneIndex openDataset(const std::filesystem::path& dataset) {
    SceneIndex index = readDataset(dataset);
    if (const std::size_t problems = index.problems().size(); problems > 0) {
        warn(dataset.string() + ": " + counted(problems, "problem", "problems") +
             " in its files; what is unusable is left out (\"grasploom-cli info\" lists all)");
    }
    return index;
}

SceneIndex openDatasetQuietly(const std::filesystem::path& dataset) {
    IndexOptions options;
    options.progress = [](std::size_t) { return !interrupted(); };
    return SceneIndex::open(dataset, options);
}

}  // namespace grasploom::cli
