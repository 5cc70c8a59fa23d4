// How many training pictures a core makes in a second: from the PNG files, and from the cache with whole and with
// reduced pictures. Each is moved at random and normalised, 1024² to 320². `loader_comparison.sh` runs it beside the
// recipe it is measured against. Scenes are those below GRASPLOOM_JACQUARD, or painted ones.
#include "bench_rates.h"

#include "dataset/painted_scenes.h"
#include "dataset/portable_random.h"
#include "model/input_picture.h"

#include <benchmark/benchmark.h>
#include <opencv2/core/utility.hpp>

#include <unistd.h>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr int inputSize = 320;
constexpr int reducedTo = 480;

/// A folder for what is made here; goes away at the end.
class Workplace {
public:
    Workplace() {
        std::string pattern = (fs::temp_directory_path() / "grasploom-loader-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no folder for temporary files");
        }
        m_path = pattern;
    }
    ~Workplace() {
        std::error_code error;
        fs::remove_all(m_path, error);
    }
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

fs::path scenesFolder(const Workplace& place) {
    if (const char* samples = std::getenv("GRASPLOOM_JACQUARD")) {
        return samples;
    }
    PaintedOptions options;
    options.scenes = 15;
    generatePaintedScenes(place.path() / "scenes", options);
    return place.path() / "scenes";
}

PictureCacheOptions options(const Workplace& place, bool keep, int reduced) {
    PictureCacheOptions options;
    options.memoryBytes = 0;
    options.keepInFile = keep;
    options.reducedTo = reduced;
    options.folder = place.path() / "pictures";
    return options;
}

using Augmentation = std::function<Similarity(cv::Size picture, std::uint64_t number)>;

/// What a training draws: rotation, reflection, shift.
Similarity asTraining(cv::Size picture, std::uint64_t number) {
    return drawAugmentation({}, picture, inputSize, 1, 0, number);
}

/// What the recipe draws: rotation about the centre, then the central 50–100 %.
Similarity asRecipe(cv::Size picture, std::uint64_t number) {
    PortableRandom random{1, 2, number};
    const double angle = random.uniform(0, 2 * pi);
    const double zoom = 1 / random.uniform(0.5, 1);
    const double c = zoom * std::cos(angle);
    const double s = zoom * std::sin(angle);
    const Similarity toCentre{{1, 0, -picture.width / 2.0, 0, 1, -picture.height / 2.0}};
    const Similarity back{{1, 0, picture.width / 2.0, 0, 1, picture.height / 2.0}};
    return compose(fitToInput(picture, inputSize), compose(back, compose({{c, -s, 0, s, c, 0}}, toCentre)));
}

void makePictures(benchmark::State& state, PictureCache& cache, const Augmentation& augmentation) {
    for (std::size_t scene = 0; scene < cache.index().size(); ++scene) {
        cache.picture(scene);  // as after the first epoch
    }
    std::uint64_t number = 0;
    for (auto _ : state) {
        const std::size_t scene = number % cache.index().size();
        const KeptPicture kept = cache.picture(scene);
        const Similarity moved = augmentation(kept.original, number++);
        benchmark::DoNotOptimize(movedPicture(scene, kept, moved, inputSize, ResampleOn::Processor).pixels.data);
    }
    state.SetItemsProcessed(state.iterations());
}

struct Way {
    const char* name;
    PictureCache* cache;
};

struct Movement {
    const char* name;
    Augmentation draw;
};

std::string nameOf(const Way& way, const Movement& movement) {
    return std::string(way.name) + "_" + movement.name;
}

}  // namespace

int main(int argc, char** argv) {
    cv::setNumThreads(1);
    benchmark::Initialize(&argc, argv);
    const Workplace place;
    IndexOptions indexOptions;
    indexOptions.useCache = false;
    const SceneIndex index = SceneIndex::open(scenesFolder(place), indexOptions);
    PictureCache png(index, options(place, false, 0));
    PictureCache whole(index, options(place, true, 0));
    PictureCache reduced(index, options(place, true, reducedTo));
    const Movement movements[]{{"recipe", asRecipe}, {"training", asTraining}};
    const Way ways[]{{"png", &png}, {"full", &whole}, {"reduced", &reduced}};
    for (const Movement& movement : movements) {
        for (const Way& way : ways) {
            const auto work = [&way, &movement](benchmark::State& state) {
                makePictures(state, *way.cache, movement.draw);
            };
            benchmark::RegisterBenchmark(nameOf(way, movement).c_str(), work)
                ->Repetitions(3)
                ->Unit(benchmark::kMillisecond);
        }
    }
    bench::Rates rates;
    benchmark::RunSpecifiedBenchmarks(&rates);
    for (const Movement& movement : movements) {
        for (const Way& way : ways) {
            std::printf("images/s %s %s %.1f\n", movement.name, way.name, 1 / rates.seconds(nameOf(way, movement)));
        }
    }
    return 0;
}
