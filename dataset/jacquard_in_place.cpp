#include "dataset/files.h"
#include "dataset/kept_lines.h"
#include "dataset/label_overlay.h"
#include "dataset/scene_names.h"

#include <algorithm>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// One label file that is about to be replaced.
struct Replacement {
    std::string scene;
    fs::path file;
    fs::path copy;                   ///< of the old one
    std::optional<std::string> old;  ///< none: there is no such file yet
    std::string text;
};

Replacement plan(const SceneIndex& index, const LabelOverlay& overlay, const std::string& id, const fs::path& backup) {
    const auto scene = index.find(id);
    if (!scene) {
        throw DataError(overlay.folder(), "holds labels of scene " + id + ", which the dataset does not have");
    }
    const bool hasFile = index.has(*scene, Channel::Grasps);
    const fs::path file = index.path(*scene, Channel::Grasps);
    if (index.layout() == Layout::Cornell || file.filename() != sceneFileName(id, Channel::Grasps, false)) {
        throw DataError(file, "is no label file of Jacquard's kind: export a tree, or convert, instead");
    }
    Replacement one{id, file, backup / file.lexically_relative(index.root()), {}, {}};
    one.old = hasFile ? std::optional(readFile(file)) : std::nullopt;
    one.text = formatGraspsLike(one.old.value_or(std::string()), overlay.load(id).value_or(std::vector<Grasp>()));
    return one;
}

void keepCopy(const Replacement& one) {
    if (one.old) {
        writeFileAtomically(one.copy, *one.old);
        if (readFile(one.copy) != *one.old) {
            throw DataError(one.copy, "does not hold what was copied to it; nothing was replaced");
        }
    }
}

/// Throws nothing: what cannot be put back is in the copies.
void putBack(std::span<const Replacement> written) {
    for (const Replacement& one : written) {
        try {
            if (one.old) {
                writeFileAtomically(one.file, *one.old);
            } else {
                std::error_code ignored;
                fs::remove(one.file, ignored);
            }
        } catch (const DataError&) {
            continue;
        }
    }
}

void replaceAll(std::span<const Replacement> all, const fs::path& backup) {
    std::size_t written = 0;
    try {
        for (; written < all.size(); ++written) {
            writeFileAtomically(all[written].file, all[written].text);
        }
    } catch (const DataError& error) {
        putBack(all.first(written));
        Problem problem = error.problem();
        problem.reason += "; the files replaced before it were put back, and copies of all of them lie in " + backup.string();
        throw DataError(problem);
    }
}

}  // namespace

std::size_t writeLabelsInPlace(const SceneIndex& index, const LabelOverlay& overlay, const fs::path& backup) {
    std::error_code error;
    if (fs::exists(backup, error) || error) {
        throw DataError(backup, "is there already: the old labels need a new folder");
    }
    if (liesWithin(backup, index.root())) {
        throw DataError(backup, "lies in the dataset: the old labels are kept outside of it");
    }
    std::vector<Replacement> all;
    for (const std::string& scene : overlay.editedScenes()) {
        all.push_back(plan(index, overlay, scene, backup));
    }
    std::ranges::for_each(all, keepCopy);
    replaceAll(all, backup);
    for (const Replacement& one : all) {
        overlay.discard(one.scene);  // they are the dataset's own now
    }
    return all.size();
}

}  // namespace grasploom
