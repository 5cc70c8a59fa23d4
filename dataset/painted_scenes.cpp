#include "dataset/painted_scenes.h"

#include "dataset/depth_file.h"
#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "dataset/image_header.h"
#include "dataset/number_text.h"
#include "dataset/painted_camera.h"
#include "dataset/painted_grasps.h"
#include "dataset/painted_pictures.h"
#include "dataset/parallel_for.h"
#include "dataset/problem.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

// The last one written comes last: where it is, the scene is whole.
constexpr const char* suffixes[] = {"RGB.png", "mask.png", "perfect_depth.tiff", "stereo_depth.tiff", "grasps.txt"};

/// Half of an object's id: the half that all objects of a seed share tells our folders from foreign ones.
std::string seedTag(std::uint64_t seed) {
    return hexDigits(PortableRandom{seed}.next());
}

std::string objectId(std::uint64_t seed, int object) {
    return hexDigits(PortableRandom{static_cast<std::uint64_t>(object), seed}.next()) + seedTag(seed);
}

struct SceneName {
    fs::path folder;
    std::string id;
    [[nodiscard]] fs::path file(const char* suffix) const { return folder / (id + "_" + suffix); }
};

SceneName sceneName(const fs::path& output, const PaintedOptions& options, int scene) {
    const std::string object = objectId(options.seed, scene / options.scenesPerObject);
    return {output / object, std::to_string(scene % options.scenesPerObject) + "_" + object};
}

/// A disk may lose the end of a file that was written whole.
bool isWhole(const fs::path& file) {
    try {
        const std::string bytes = readFile(file);
        if (file.extension() == ".txt") {
            return bytes.ends_with('\n');
        }
        checkImageIsWhole(bytes, parseImageHeader(bytes, file), file);
        return true;
    } catch (const DataError&) {
        return false;
    }
}

bool isWhole(const SceneName& name) {
    return std::all_of(std::begin(suffixes), std::end(suffixes), [&](const char* suffix) {
        std::error_code error;
        return fs::is_regular_file(name.file(suffix), error) && isWhole(name.file(suffix));
    });
}

std::string encodePng(const cv::Mat& picture) {
    std::vector<uchar> bytes;
    // Without parameters OpenCV takes its fastest ones; any given compression level is slower, even 1.
    if (!cv::imencode(".png", picture, bytes)) {
        throw std::runtime_error("OpenCV cannot write PNG pictures");
    }
    return {bytes.begin(), bytes.end()};
}

/// Turned, and moved near the middle, as far as a margin for the gripper lets it.
PaintedObject placed(const PaintedObject& object, PortableRandom& random) {
    constexpr double margin = 60;
    constexpr double stray = 170;
    const PaintedObject turned = place(object, random.uniform(0, 2 * pi), {});
    const auto [low, high] = bounds(turned);
    const auto offset = [&](double from, double to) {
        const double middle = (painted_camera::side - from - to) / 2;
        const double room = std::min(stray, (painted_camera::side - (to - from)) / 2 - margin);
        return middle + room * random.uniform(-1, 1);
    };
    const double x = offset(low.x, high.x);
    const double y = offset(low.y, high.y);
    return place(turned, 0, {x, y});
}

void writeScene(const SceneName& name, const PaintedOptions& options, int scene) {
    const auto number = static_cast<std::uint64_t>(scene / options.scenesPerObject);
    const auto pose = static_cast<std::uint64_t>(scene % options.scenesPerObject);
    PortableRandom ofObject{options.seed, number};
    PortableRandom ofScene{options.seed, number, pose + 1};
    const int design = static_cast<int>((number + options.seed) % paintedDesignCount);
    const PaintedObject object = placed(drawPaintedObject(design, ofObject), ofScene);
    const std::vector<Grasp> grasps = drawPaintedGrasps(object, ofScene);
    const PaintedPictures pictures = paint(object, ofScene);
    cv::Mat bgr;
    cv::cvtColor(pictures.rgb, bgr, cv::COLOR_RGB2BGR);
    writeFileAtomically(name.file(suffixes[0]), encodePng(bgr));
    writeFileAtomically(name.file(suffixes[1]), encodePng(pictures.mask));
    writeFileAtomically(name.file(suffixes[2]), encodeDepthTiff(pictures.perfectDepth));
    writeFileAtomically(name.file(suffixes[3]), encodeDepthTiff(pictures.stereoDepth));
    writeFileAtomically(name.file(suffixes[4]), formatGrasps(grasps));
}

/// Whether a file of an object's folder is a scene's: "0_<object>_RGB.png".
bool isSceneFile(std::string_view file, std::string_view object) {
    const std::size_t digits = std::min(file.find_first_not_of("0123456789"), file.size());
    std::string_view rest = file.substr(digits);
    if (digits == 0 || !rest.starts_with('_') || !rest.substr(1).starts_with(object)) {
        return false;
    }
    rest.remove_prefix(1 + object.size());
    return rest.starts_with('_') &&
           std::find(std::begin(suffixes), std::end(suffixes), rest.substr(1)) != std::end(suffixes);
}

[[noreturn]] void refuseForeign(const fs::path& output, const std::string& name) {
    throw DataError(output, "holds \"" + name +
                                "\", which is not of these scenes; choose an empty folder, or the same seed as before");
}

/// Clears what a killed run left half written.
void prepareObjectFolder(const fs::path& output, const std::string& object) {
    for (const fs::directory_entry& entry : fs::directory_iterator(output / object)) {
        const std::string file = entry.path().filename().string();
        std::error_code error;
        if (file.find(object) != std::string::npos && entry.path().extension().string().starts_with(".tmp")) {
            fs::remove(entry.path(), error);
        } else if (!isSceneFile(file, object)) {
            refuseForeign(output, object + "/" + file);
        }
    }
}

/// Refuses folders with anything but this seed's scenes in them.
void prepareFolder(const fs::path& output, std::uint64_t seed) {
    std::error_code error;
    fs::create_directories(output, error);
    if (error) {
        throw DataError(output, "cannot create the folder: " + error.message());
    }
    const std::string tag = seedTag(seed);
    for (const fs::directory_entry& entry : fs::directory_iterator(output)) {
        const std::string name = entry.path().filename().string();
        if (!entry.is_directory() || entry.is_symlink() || name.size() != 2 * tag.size() || !name.ends_with(tag)) {
            refuseForeign(output, name);
        }
        prepareObjectFolder(output, name);
    }
}

}  // namespace

int generatePaintedScenes(const std::filesystem::path& output, const PaintedOptions& options) {
    if (options.scenes < 1 || options.scenesPerObject < 1) {
        throw std::invalid_argument("the number of scenes, and of scenes per object, must be at least 1");
    }
    prepareFolder(output, options.seed);
    std::atomic<int> done{0};
    const auto paintScene = [&](std::size_t i) {
        const int scene = static_cast<int>(i);
        if (const SceneName name = sceneName(output, options, scene); !isWhole(name)) {
            writeScene(name, options, scene);
        }
        ++done;
    };
    const auto tick = [&](std::size_t finished) {
        return !options.progress || options.progress(static_cast<int>(finished));
    };
    parallelFor(static_cast<std::size_t>(options.scenes), options.threads, paintScene, tick);
    return done;
}

}  // namespace grasploom
