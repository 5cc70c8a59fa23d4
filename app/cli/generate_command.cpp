#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress_line.h"
#include "app/cli/validators.h"

#include "dataset/painted_scenes.h"

#include <iostream>

namespace grasploom::cli {
namespace {

struct GenerateOptions {
    std::string style = "painted";
    std::filesystem::path output, meshes;
    PaintedOptions painted;
};

void addOptions(CLI::App& command, GenerateOptions& options) {
    command.add_option("--style", options.style, "painted")->capture_default_str();
    command.add_option("--scenes", options.painted.scenes, "How many")
        ->check(CLI::Range(1, 10000000))
        ->capture_default_str();
    command.add_option("--scenes-per-object", options.painted.scenesPerObject, "Poses of each object")
        ->check(CLI::Range(1, 10000000))
        ->capture_default_str();
    command.add_option("--seed", options.painted.seed, "The same seed gives the same bytes")
        ->check(wholeNumber())
        ->capture_default_str();
    command.add_option("--threads", options.painted.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_option("--output", options.output, "Folder to fill; scenes that are already there are kept")
        ->required();
    command.add_option("--meshes", options.meshes, "Folder of meshes, for simulated styles");
}

void run(const GenerateOptions& options, const CommandLine&) {
    if (options.style != "painted") {
        throw UsageError("--style " + options.style + " is not available in this version; painted is");
    }
    if (!options.meshes.empty()) {
        throw UsageError("--meshes is of no use to --style painted");
    }
    ProgressLine line("Painting scenes");
    PaintedOptions painted = options.painted;
    painted.progress = [&](int done) {
        line.update(static_cast<std::size_t>(done), static_cast<std::size_t>(painted.scenes));
        return !interrupted();
    };
    const int made = generatePaintedScenes(options.output, painted);
    if (made < painted.scenes) {
        throw Interrupted("stopped; " + std::to_string(made) + " of " + std::to_string(painted.scenes) +
                          " scenes are in " + options.output.string() + ", the same call goes on");
    }
    std::cout << made << " scenes in " << options.output.string() << '\n';
}

}  // namespace

void addGenerateCommand(CommandLine& line) {
    addCommand<GenerateOptions>(line, "generate", "Paint scenes with known grasps, laid out as Jacquard", addOptions,
                                run);
}

}  // namespace grasploom::cli
