#include "simulation/simulated_scenes.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "simulation/scene_file.h"
#include "simulation/settings_check.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace grasploom {
namespace {

int posesOf(const SimulatedOptions& options) {
    constexpr int jacquardPoses = 5;
    if (options.scenesPerObject > 0) {
        return options.scenesPerObject;
    }
    return options.making.style == "jacquard" ? jacquardPoses : 1;
}

/// Objects are the items of work: their poses depend on each other.
class Filling {
public:
    Filling(const std::filesystem::path& output, const SimulatedOptions& options)
        : m_options(options),
          m_poses(posesOf(options)),
          m_folder(output, options.making.style, options.making.seed, true),
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
            return std::make_unique<SceneRenderer>();
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

SimulatedSummary generateSimulatedScenes(const std::filesystem::path& output, const SimulatedOptions& options) {
    if (const std::string problem = validate(options); !problem.empty()) {
        throw std::invalid_argument(problem);
    }
    return Filling(output, options).run();
}

}  // namespace grasploom
