// How many scenes a core renders in a second: all four pictures of a Jacquard and of a crowded Jacquard+ scene, beside
// the least that any renderer must do, one ray a pixel with plain shading (no shadows, no texture, no stereo depth),
// and how long OpenGL takes for the same pictures as rays: on one thread, and with all cores where pictures are wanted
// at once.
#include "tests/simulation/simple_shapes.h"

#include "simulation/camera_view.h"
#include "simulation/opengl/opengl_renderer.h"
#include "simulation/ray_renderer.h"
#include "simulation/scene_look.h"
#include "simulation/surface_buffer.h"

#include <benchmark/benchmark.h>
#include <opencv2/core.hpp>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace grasploom;

namespace {

/// A table's plate and legs, upright: as many thin parts as Jacquard likes.
Shape tableShape() {
    Shape table = boxShape({0.24F, 0.24F, 0.02F});
    for (const float x : {-0.1F, 0.1F}) {
        for (const float y : {-0.1F, 0.1F}) {
            const Shape leg = boxShape({0.02F, 0.02F, 0.2F});
            const auto first = static_cast<std::uint32_t>(table.mesh.positions.size());
            for (std::size_t i = 0; i < leg.mesh.positions.size(); ++i) {
                table.mesh.positions.emplace_back(leg.mesh.positions[i] + Eigen::Vector3f(x, y, -0.11F));
                table.mesh.normals.push_back(leg.mesh.normals[i]);
                table.mesh.uvs.push_back(leg.mesh.uvs[i]);
            }
            for (const auto& [a, b, c] : leg.mesh.triangles) {
                table.mesh.triangles.push_back({a + first, b + first, c + first});
            }
        }
    }
    return table;
}

struct Stage {
    SimulatedScene scene;
    std::vector<Shape> shapes;
};

Stage stage(const std::string& style, int objects) {
    Stage made;
    made.scene.style = style;
    made.scene.seed = 3;
    for (int i = 0; i < objects; ++i) {
        made.shapes.push_back(i % 2 == 0 ? tableShape() : sphereShape(0.05F));
        made.scene.objects.push_back(objectAt(0.2 * (i % 3 - 1), 0.25 * (i / 3) - 0.1, i % 2 == 0 ? 0.21 : 0.05));
    }
    drawLook(made.scene);
    return made;
}

void draw(benchmark::State& state, SceneRenderer& renderer, const std::string& style, int objects) {
    const Stage made = stage(style, objects);
    for (auto _ : state) {
        benchmark::DoNotOptimize(renderer.render(made.scene, made.shapes).rgb.data);
    }
}

void allPictures(benchmark::State& state, const std::string& style, int objects) {
    RayRenderer renderer;
    draw(state, renderer, style, objects);
}

void openGl(benchmark::State& state, const std::string& style, int objects, int threads) try {
    OpenGlRenderer renderer({}, threads);
    draw(state, renderer, style, objects);
    state.SetLabel(renderer.deviceName());
} catch (const std::runtime_error& error) {
    state.SkipWithError(error.what());
}

void plain(benchmark::State& state, const std::string& style, int objects) {
    const Stage made = stage(style, objects);
    RayCaster rays;
    std::vector<Surface> surfaces;
    const CameraView camera(made.scene.camera);
    cv::Mat grey(camera.pixels(), camera.pixels(), CV_8UC1);
    for (auto _ : state) {
        rays.load(made.scene.objects, made.shapes);
        findSurfaces(rays, camera, made.scene.objects, made.shapes, surfaces);
        std::ranges::transform(surfaces, grey.ptr<uchar>(), [](const Surface& surface) {
            return static_cast<uchar>(200 * std::max(0.F, surface.normal.z()));
        });
        benchmark::DoNotOptimize(grey.data);
    }
}

/// Keeps what was measured, to say the ratios at the end.
class Ratios : public benchmark::ConsoleReporter {
public:
    void ReportRuns(const std::vector<Run>& runs) override {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs) {
            const auto each = static_cast<double>(run.iterations);
            m_taken.push_back({run.cpu_accumulated_time / each, run.real_accumulated_time / each, run.report_label,
                               run.iterations > 0});
        }
    }
    void Finalize() override {
        for (std::size_t i = 0; i + 3 < m_taken.size(); i += 4) {
            const Taken& rays = m_taken[i];
            std::printf("all four pictures: %.2f s of one core, %.1f times plain rays\n", rays.processor,
                        rays.processor / m_taken[i + 1].processor);
            sayOpenGl(m_taken[i + 2], rays, "one thread");
            sayOpenGl(m_taken[i + 3], rays, "all cores");
        }
    }

private:
    struct Taken {
        double processor, wall;  ///< seconds
        std::string label;
        bool ran;
    };
    static void sayOpenGl(const Taken& taken, const Taken& rays, const char* how) {
        if (taken.ran) {
            std::printf("  by OpenGL on %s, %s: %.3f s, %.1f times as fast; %.2f s of processor time\n",
                        taken.label.c_str(), how, taken.wall, rays.wall / taken.wall, taken.processor);
        }
    }

    std::vector<Taken> m_taken;
};

}  // namespace

int main(int count, char** arguments) {
    benchmark::Initialize(&count, arguments);
    for (const auto& [style, objects] : {std::pair{"jacquard", 1}, {"jacquard+", 6}}) {
        const std::string name = style;
        const int many = objects;
        const auto add = [&](const std::string& what, auto run) {
            benchmark::RegisterBenchmark((what + "/" + name).c_str(),
                                         [=](benchmark::State& state) { run(state, name, many); })
                ->Unit(benchmark::kMillisecond)
                ->MeasureProcessCPUTime()
                ->UseRealTime()
                ->MinTime(3);
        };
        add("all four pictures", allPictures);
        add("plain rays", plain);
        add("OpenGL, one thread",
            [](benchmark::State& state, const std::string& look, int things) { openGl(state, look, things, 1); });
        add("OpenGL, all cores",
            [](benchmark::State& state, const std::string& look, int things) { openGl(state, look, things, 0); });
    }
    Ratios reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
}
