#include "model/validation_record.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/scene_names.h"
#include "dataset/text_lines.h"
#include "model/run_files.h"

#include <algorithm>
#include <charconv>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largestSceneList = 1U << 24U;  // bytes

/// Rounded up.
std::int64_t quotient(std::int64_t total, std::int64_t part) {
    return total / part + (total % part != 0 ? 1 : 0);
}

}  // namespace

std::vector<ValidationFile> findValidations(const fs::path& run) {
    std::vector<ValidationFile> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(validationFolderOf(run), error)) {
        const std::string stem = entry.path().stem().string();
        std::int64_t step = -1;
        const auto [end, bad] = std::from_chars(stem.data(), stem.data() + stem.size(), step);
        // The canonical spelling only, so that no two files claim one step.
        if (bad == std::errc() && end == stem.data() + stem.size() && step >= 0 &&
            entry.path() == validationFileOf(run, step)) {
            found.push_back({step, entry.path()});
        }
    }
    std::ranges::sort(found, {}, &ValidationFile::step);
    return found;
}

std::vector<std::string> readValidationScenes(const fs::path& run) {
    const fs::path file = validationScenesOf(run);
    const std::string text = readFile(file, largestSceneList);
    std::vector<std::string> scenes;
    TextLines lines(text);
    while (lines.nextFilled()) {
        if (!isSceneId(lines.line())) {
            throw DataError(Problem{file, lines.number(), "is no scene's id"});
        }
        scenes.emplace_back(lines.line());
    }
    return scenes;
}

ValidationKeeping validationKeeping(const TrainingConfig& config, std::size_t scenes) {
    const std::int64_t validations = quotient(config.iterations, config.validateEvery);
    const std::int64_t rankings = config.network == NetworkKind::Full ? 2 : 1;
    // Divided before it is multiplied: a configuration may ask for numbers near the end of the type's range.
    const std::int64_t rowsEach = std::max<std::int64_t>(1, static_cast<std::int64_t>(scenes) * rankings);
    const std::int64_t room = std::max<std::int64_t>(1, ValidationKeeping::mostRows / rowsEach);
    ValidationKeeping keeping;
    keeping.top = static_cast<int>(std::clamp<std::int64_t>(room / validations, 1, ValidationKeeping::mostGrasps));
    keeping.every = std::max<std::int64_t>(1, quotient(validations, room));
    return keeping;
}

bool isKept(const ValidationKeeping& keeping, const TrainingConfig& config, std::int64_t step) {
    return step >= config.iterations || (step / config.validateEvery) % keeping.every == 0;
}

}  // namespace grasploom
