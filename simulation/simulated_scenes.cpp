#include "simulation/simulated_scenes.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "simulation/mesh_record.h"
#include "simulation/scene_file.h"
#include "simulation/settings_check.h"
#include "simulation/shape_families.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace grasploom {
namespace {

int posesOf(const SimulatedOptions& options) {
    return options.scenesPerObject > 0 ? options.scenesPerObject : scenesPerObjectOf(options.making.style);
}

MadeScenes folderOf(const std::filesystem::path& output, const SimulatedOptions& options) {
    return {output, options.making.style, options.making.seed, true};
}

/// Scenes of built-in families and of meshes, by rays and by OpenGL, have the same names: some scene must tell them
/// apart.
void checkOrigin(const std::filesystem::path& labels, const SimulatedOptions& options) {
    constexpr std::string_view ending = "grasps.txt";
    std::string recipe = labels.string();
    recipe.replace(recipe.size() - ending.size(), ending.size(), "scene.json");
    std::optional<SimulatedScene> scene;
    try {
        scene = readScene(recipe);
    } catch (const DataError&) {  // it is made again
        return;
    }
    if (!scene->objects.empty() && parseShapeText(scene->objects.front().shape).has_value() != options.meshes.empty()) {
        throw DataError(recipe, options.meshes.empty() ? "was made of meshes; name their folder, or choose an empty one"
                                                       : "was made of built-in shapes; choose an empty folder");
    }
    if (scene->rendering != options.making.rendering) {
        const std::string renderer(renderingMethodName(scene->rendering));
        throw DataError(recipe, "was drawn by --renderer " + renderer + "; name that, or choose an empty folder");
    }
}

/// Throws where the scenes in the folder were made of other shapes than those asked for. `contents`: also where a mesh
/// has the same name, and is another one.
void checkShapes(const MadeScenes& folder, const std::vector<std::filesystem::path>& there,
                 const SimulatedOptions& options, bool contents) {
    if (!there.empty()) {
        checkOrigin(there.front(), options);
    }
    if (!there.empty() && !options.meshes.empty()) {
        requireSameMeshes(folder.originFile(), options.meshes, contents);
    }
}

/// Objects are the items of work: their poses depend on each other.
class Filling {
public:
    Filling(const std::filesystem::path& output, const SimulatedOptions& options)
        : m_options(options),
          m_poses(posesOf(options)),
          m_folder(folderOf(output, options)),
          m_store(options.meshes.empty() ? std::make_unique<ShapeStore>()
                                         : std::make_unique<ShapeStore>(options.meshes)) {
        const int objects = (options.scenes - 1) / m_poses + 1;
        for (int object = options.shard; object < objects; object += options.shards) {
            m_objects.push_back(object);
            m_summary.asked += scenesOf(object);
        }
    }

    SimulatedSummary run() {
        m_folder.prepare();
        const auto there = m_folder.findScenes();
        checkShapes(m_folder, there, m_options, true);
        if (there.empty()) {  // what a call that made none has left
            std::error_code ignored;
            std::filesystem::remove(m_folder.originFile(), ignored);
        }
        if (!m_options.meshes.empty()) {
            recordMeshes(m_folder.originFile(), m_options.meshes);
        }
        std::ranges::for_each(m_objects, [this](int object) { m_folder.clearHalfWritten(object); });
        parallelFor(
            m_objects.size(), m_options.threads, [this](std::size_t i) { fill(m_objects[i]); },
            [this](std::size_t) { return report(); });
        m_summary.whole = m_whole;
        m_summary.cancelled = m_stopped;
        m_summary.problems = m_store->problems();
        std::ranges::sort(m_summary.empty);
        return std::move(m_summary);
    }

private:
    [[nodiscard]] int scenesOf(int object) const { return std::min(m_poses, m_options.scenes - object * m_poses); }

    /// Asked before every trial: an object takes half a minute, and nobody should wait for that after Ctrl-C.
    bool stopped() { return std::this_thread::get_id() == m_caller ? !report() : m_stopped.load(); }

    bool report() {
        if (m_options.progress && !m_options.progress(m_handled, m_summary.asked)) {
            m_stopped = true;
        }
        return !m_stopped;
    }

    /// A thread's renderer: it keeps much memory, so it is made once.
    std::unique_ptr<SceneRenderer> takeRenderer() {
        const std::scoped_lock lock(m_mutex);
        if (m_renderers.empty()) {
            return makeSceneRenderer(m_options.making.rendering);
        }
        auto renderer = std::move(m_renderers.back());
        m_renderers.pop_back();
        return renderer;
    }

    void giveBack(std::unique_ptr<SceneRenderer> renderer) {
        const std::scoped_lock lock(m_mutex);
        m_renderers.push_back(std::move(renderer));
    }

    void fill(int object) try {
        std::vector<int> open;
        for (int pose = 0; pose < scenesOf(object); ++pose) {
            if (m_folder.isWhole(object, pose)) {
                ++m_whole;
                ++m_handled;
            } else {
                open.push_back(pose);
            }
        }
        if (!open.empty()) {
            auto renderer = takeRenderer();
            makePoses(object, open, *renderer);
            giveBack(std::move(renderer));
        }
    } catch (const Cancelled&) {
    }

    void makePoses(int object, const std::vector<int>& open, SceneRenderer& renderer) {
        std::optional<SimulatedScene> first;
        if (open.front() != 0) {
            first = readScene(m_folder.recipeFile(object, 0));
        }
        ObjectScenes scenes(m_options.making, *m_store, renderer, object, std::move(first));
        for (const int pose : open) {
            if (const auto made = scenes.make(pose, [this] { return stopped(); })) {
                m_folder.write(object, pose, *made);
                ++m_whole;
            } else {
                const std::scoped_lock lock(m_mutex);
                m_summary.empty.push_back(m_folder.sceneId(object, pose));
            }
            ++m_handled;
        }
    }

    const SimulatedOptions& m_options;
    int m_poses;
    std::thread::id m_caller = std::this_thread::get_id();
    MadeScenes m_folder;
    std::unique_ptr<ShapeStore> m_store;
    std::vector<int> m_objects;
    std::atomic<int> m_whole{0}, m_handled{0};
    std::atomic<bool> m_stopped{false};
    std::mutex m_mutex;
    std::vector<std::unique_ptr<SceneRenderer>> m_renderers;
    SimulatedSummary m_summary;
};

}  // namespace

std::string validate(const SimulatedOptions& options) {
    constexpr double most = 10'000'000;
    const CheckedField fields[] = {
        {"scenes", static_cast<double>(options.scenes), 1, most},
        {"scenes per object", static_cast<double>(options.scenesPerObject), 0, most},
        {"shards", static_cast<double>(options.shards), 1, most},
        {"shard", static_cast<double>(options.shard), 0, static_cast<double>(options.shards - 1)}};
    const std::string problem = outOfRange(fields);
    return problem.empty() ? validate(options.making) : problem;
}

int scenesPerObjectOf(std::string_view style) {
    return style == "jacquard" ? 5 : 1;
}

std::size_t countSimulatedScenes(const std::filesystem::path& output, const SimulatedOptions& options) {
    const MadeScenes folder = folderOf(output, options);
    const auto there = folder.findScenes();
    checkShapes(folder, there, options, false);
    return there.size();
}

SimulatedSummary generateSimulatedScenes(const std::filesystem::path& output, const SimulatedOptions& options) {
    if (const std::string problem = validate(options); !problem.empty()) {
        throw std::invalid_argument(problem);
    }
    return Filling(output, options).run();
}

}  // namespace grasploom
