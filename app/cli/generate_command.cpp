#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_file.h"
#include "app/cli/messages.h"
#include "app/cli/progress_line.h"
#include "app/cli/validators.h"

#include "dataset/painted_scenes.h"
#include "simulation/opengl/opengl_renderer.h"
#include "simulation/simulated_scenes.h"

#include <charconv>
#include <iostream>

namespace grasploom::cli {
namespace {

struct GenerateOptions {
    std::string style = "jacquard";
    std::string renderer = "rays";
    std::filesystem::path output, meshes, json;
    int scenes = 200;
    int scenesPerObject = 0;
    std::uint64_t seed = 0;
    int threads = 0;
    std::string shard = "0/1";
};

void addOptions(CLI::App& command, GenerateOptions& options) {
    command
        .add_option("--style", options.style,
                    "jacquard: one simulated object on plaster, seen as in Jacquard; jacquard+: several, any light, "
                    "texture and tilt; painted: plain drawn shapes, no physics, fast")
        ->check(CLI::IsMember({"jacquard", "jacquard+", "painted"}))
        ->capture_default_str();
    command.add_option("--scenes", options.scenes, "How many")->check(CLI::Range(1, 10000000))->capture_default_str();
    command
        .add_option("--scenes-per-object", options.scenesPerObject,
                    "Poses of each object (default: 5; jacquard+: 1, of each group of objects)")
        ->check(CLI::Range(1, 10000000));
    command.add_option("--seed", options.seed, "The same seed gives the same bytes")
        ->check(wholeNumber())
        ->capture_default_str();
    command
        .add_option("--shard", options.shard,
                    "I/N: this call makes one part of N of the objects, I from 0; jobs on several machines share one "
                    "output folder")
        ->capture_default_str();
    command.add_option("--threads", options.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    command.add_option("--output", options.output, "Folder to fill; scenes that are already there are kept")
        ->required();
    command.add_option("--meshes", options.meshes,
                       "Folder of meshes (OBJ, PLY, STL, GLB) to take objects from, in place of the built-in families");
    command
        .add_option("--renderer", options.renderer,
                    "rays: on the processor, the same bytes on every machine; opengl: on a GPU, without a display; its "
                    "driver's rounding shows at outlines")
        ->check(CLI::IsMember({"rays", "opengl"}))
        ->capture_default_str();
    addJsonOption(command, options.json);
}

/// "2/8" as shard 2 of 8.
void readShard(const std::string& text, SimulatedOptions& options) {
    const char* const end = text.data() + text.size();
    const auto [slash, error] = std::from_chars(text.data(), end, options.shard);
    const auto [rest, second] = slash < end && *slash == '/' ? std::from_chars(slash + 1, end, options.shards)
                                                             : std::from_chars_result{text.data(), std::errc()};
    if (error != std::errc() || second != std::errc() || rest != end) {
        throw UsageError("--shard " + text + ": want I/N, as in 0/8 to 7/8");
    }
}

SimulatedOptions simulatedOptions(const GenerateOptions& options) {
    SimulatedOptions simulated;
    simulated.making.style = options.style;
    simulated.making.seed = options.seed;
    simulated.scenes = options.scenes;
    simulated.scenesPerObject = options.scenesPerObject;
    simulated.threads = options.threads;
    simulated.meshes = options.meshes;
    simulated.making.rendering = options.renderer == "opengl" ? RenderingMethod::OpenGl : RenderingMethod::Rays;
    readShard(options.shard, simulated);
    if (const std::string problem = validate(simulated); !problem.empty()) {
        throw UsageError(problem);
    }
    return simulated;
}

[[noreturn]] void stopped(int whole, int asked, const std::filesystem::path& output) {
    throw Interrupted("stopped; " + std::to_string(whole) + " of " + std::to_string(asked) + " scenes are in " +
                      output.string() + ", the same call goes on");
}

void say(const GenerateOptions& options, int whole, int asked, const std::vector<std::string>& empty) {
    std::cout << whole << " scenes in " << options.output.string() << '\n';
    Json json{{"style", options.style}, {"seed", options.seed}, {"scenes", whole}, {"asked", asked}};
    json["without_grasps"] = empty;
    writeJson(options.json, json);
}

/// Says what draws; ends the call where nothing can, before a folder is begun.
void sayDevice() {
    const OpenGlRenderer renderer;
    std::cerr << "drawn by OpenGL: " << renderer.deviceName() << '\n';
    if (renderer.isSoftware()) {
        warn("OpenGL found no GPU here and draws on the processor; --renderer rays is faster there");
    }
}

void simulate(const GenerateOptions& options) {
    SimulatedOptions simulated = simulatedOptions(options);
    if (simulated.making.rendering == RenderingMethod::OpenGl) {
        sayDevice();
    }
    const SimulatedSummary summary = [&] {
        ProgressLine line("Simulating scenes");
        simulated.progress = [&line](int done, int asked) {
            line.update(static_cast<std::size_t>(done), static_cast<std::size_t>(asked));
            return !interrupted();
        };
        return generateSimulatedScenes(options.output, simulated);
    }();
    for (const Problem& problem : summary.problems) {
        warn(describe(problem));
    }
    if (summary.cancelled) {
        stopped(summary.whole, summary.asked, options.output);
    }
    if (!summary.empty.empty()) {
        warn(std::to_string(summary.empty.size()) + " scenes are left out, since no grasp held in them: " +
             summary.empty.front() + (summary.empty.size() > 1 ? ", …" : ""));
    }
    say(options, summary.whole, summary.asked, summary.empty);
}

void paint(const GenerateOptions& options) {
    if (!options.meshes.empty() || options.shard != "0/1" || options.renderer != "rays") {
        throw UsageError("--meshes, --shard and --renderer are of no use to --style painted");
    }
    PaintedOptions painted;
    painted.scenes = options.scenes;
    painted.scenesPerObject = options.scenesPerObject > 0 ? options.scenesPerObject : painted.scenesPerObject;
    painted.seed = options.seed;
    painted.threads = options.threads;
    const int made = [&] {
        ProgressLine line("Painting scenes");
        painted.progress = [&](int done) {
            line.update(static_cast<std::size_t>(done), static_cast<std::size_t>(painted.scenes));
            return !interrupted();
        };
        return generatePaintedScenes(options.output, painted);
    }();
    if (made < painted.scenes) {
        stopped(made, painted.scenes, options.output);
    }
    say(options, made, painted.scenes, {});
}

void run(const GenerateOptions& options, const CommandLine&) {
    onFullDisk([&] { options.style == "painted" ? paint(options) : simulate(options); },
               [] { return "then the same call goes on where it stopped"; });
}

}  // namespace

void addGenerateCommand(CommandLine& line) {
    addCommand<GenerateOptions>(
        line, "generate", "Simulate scenes with grasps that hold in physics, or paint plain ones, laid out as Jacquard",
        addOptions, run);
}

}  // namespace grasploom::cli
