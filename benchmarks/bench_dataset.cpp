#include "bench_dataset.h"

#include "dataset/grasp_file.h"
#include "dataset/parallel_for.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <unistd.h>

namespace grasploom::bench {
namespace {

namespace fs = std::filesystem;

std::string objectName(int object) {
    std::array<char, 40> name{};
    std::mt19937_64 random(static_cast<unsigned>(object));
    std::snprintf(name.data(), name.size(), "%016llx%016llx", static_cast<unsigned long long>(random()),
                  static_cast<unsigned long long>(random()));
    return name.data();
}

void writeObject(const fs::path& dataset, int object) {
    const std::string name = objectName(object);
    const fs::path folder = dataset / ("Jacquard_Dataset_" + std::to_string(object * 12 / jacquardObjects)) / name;
    fs::create_directories(folder);
    const int scenes = jacquardScenes / jacquardObjects + (object < jacquardScenes % jacquardObjects ? 1 : 0);
    for (int i = 0; i < scenes; ++i) {
        const std::string stem = std::to_string(i) + "_" + name;
        for (const char* suffix : {"_RGB.png", "_mask.png", "_perfect_depth.tiff", "_stereo_depth.tiff"}) {
            std::ofstream(folder / (stem + suffix)).flush();
        }
        std::ofstream(folder / (stem + "_grasps.txt"), std::ios::binary) << graspText(static_cast<unsigned>(object * 7 + i));
    }
}

}  // namespace

std::string graspText(unsigned seed) {
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> unit(0, 1);
    // Means and deviations of 15 real scenes, as in bench_scenes.cpp.
    std::normal_distribution<double> centre(512, 75), logOpening(3.76, 0.89), logJaw(3.47, 0.59);
    const auto rounded = [](double value, double step) { return std::round(value / step) * step; };
    std::vector<Grasp> grasps;
    const int physical = 12 + static_cast<int>(unit(random) * 22);
    for (int g = 0; g < physical; ++g) {
        const double jaw = 1 + std::exp(logJaw(random)) / 1.5;
        const Grasp grasp{rounded(centre(random), 1e-5), rounded(centre(random), 1e-5),
                          radians(rounded(180 * unit(random) - 90, 1e-4)),
                          1.5 + rounded(std::exp(logOpening(random)), 1.5), 0};
        for (const double factor : {1.0, 0.5, 1.5, 2.0, 3.0}) {
            if (factor == 1.0 || unit(random) < 0.7) {
                grasps.push_back(grasp);
                grasps.back().jaw = rounded(jaw * factor, 1e-4);
            }
        }
    }
    return formatGrasps(grasps);
}

JacquardSizedFolder::JacquardSizedFolder() {
    const char* kept = std::getenv("GRASPLOOM_BENCH_FOLDER");
    m_kept = kept != nullptr;
    m_folder = m_kept ? fs::path(kept) : fs::temp_directory_path() / ("grasploom-bench-" + std::to_string(::getpid()));
    const fs::path finished = m_folder / "finished";
    if (fs::exists(finished)) {
        return;
    }
    std::fprintf(stderr, "making %d scenes in %s …\n", jacquardScenes, m_folder.c_str());
    parallelFor(jacquardObjects, 0, [this](std::size_t object) { writeObject(dataset(), static_cast<int>(object)); });
    std::ofstream(finished).flush();
}

JacquardSizedFolder::~JacquardSizedFolder() {
    if (!m_kept) {
        std::error_code error;
        fs::remove_all(m_folder, error);
    }
}

}  // namespace grasploom::bench
