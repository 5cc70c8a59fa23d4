#include "dataset/label_import.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/grasp_file.h"
#include "dataset/label_files.h"
#include "dataset/label_set_builder.h"
#include "dataset/label_trees.h"
#include "dataset/scene_index.h"
#include "dataset/scene_names.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t deepestWritten = 3;  ///< folders that a dataset is looked for in
constexpr std::uintmax_t largestPicture = 1U << 30U;

std::string fileNameOf(std::string_view relative) { return fs::path(relative).filename().string(); }

bool isTable(std::string_view relative) {
    const auto depth = std::count(relative.begin(), relative.end(), '/');
    return depth <= 1 && (relative.ends_with(".json") || relative.ends_with(".csv"));
}

/// A table of labels, and not just any JSON or CSV.
std::optional<LabelFormat> tableFormat(const fs::path& file) {
    try {
        const LabelFormat format = detectLabelFormat(file);
        const bool labels = format == LabelFormat::Csv ||
                            (format == LabelFormat::Coco && readFile(file).find("\"annotations\"") != std::string::npos);
        return labels ? std::optional(format) : std::nullopt;
    } catch (const DataError&) {
        return std::nullopt;
    }
}

std::vector<FoundLabels> tablesIn(const fs::path& folder) {
    std::vector<FoundLabels> tables;
    for (const std::string& file : findLabelFiles(folder, isTable).files) {
        if (const auto format = tableFormat(folder / file)) {
            tables.push_back({folder / file, *format});
        }
    }
    return tables;
}

/// None: there is none. Throws DataError where there are several.
std::optional<FoundLabels> oneTable(const fs::path& folder, std::optional<LabelFormat> format) {
    std::vector<FoundLabels> tables = tablesIn(folder);
    std::erase_if(tables, [&](const FoundLabels& one) { return format && one.format != *format; });
    if (tables.size() > 1) {
        throw DataError(folder, "holds several tables of labels, " + tables[0].source.filename().string() + " and " +
                                    tables[1].source.filename().string() + ": choose one of them");
    }
    return tables.empty() ? std::nullopt : std::optional(tables.front());
}

/// The pictures below a folder by name.
class PictureFinder {
public:
    PictureFinder(const fs::path& folder, const std::function<bool()>& goOn) : m_folder(folder) {
        const auto isPicture = [](std::string_view relative) { return parsePlainPicture(fileNameOf(relative)).has_value(); };
        for (std::string& file : findLabelFiles(folder, isPicture, goOn).files) {
            std::string reason;
            const auto place = placeOf(file, reason);
            m_byFile[fileNameOf(file)].push_back(file);
            if (place) {
                m_byScene[place->name].push_back(std::move(file));
            }
        }
    }
    /// Empty: there is none, or it is not clear which.
    [[nodiscard]] fs::path find(const LabelledImage& image, std::vector<Problem>& problems) const {
        for (const auto& [names, name] : {std::pair(&m_byFile, &image.picture), std::pair(&m_byScene, &image.name)}) {
            const auto found = name->empty() ? names->end() : names->find(*name);
            if (found != names->end()) {
                return theOne(found->second, image, problems);
            }
        }
        return {};
    }

private:
    using Names = std::unordered_map<std::string, std::vector<std::string>>;
    [[nodiscard]] fs::path theOne(const std::vector<std::string>& files, const LabelledImage& image,
                                  std::vector<Problem>& problems) const {
        if (files.size() == 1) {
            return m_folder / files.front();
        }
        std::vector<std::string> near;
        std::ranges::copy_if(files, std::back_inserter(near), [&](const std::string& file) {
            return fs::path(file).parent_path() == image.folder;
        });
        if (near.size() == 1) {
            return m_folder / near.front();
        }
        problems.push_back({m_folder, 0, "scene " + image.name + " has several pictures, '" + files[0] + "' and '" +
                                             files[1] + "': it is left out"});
        return {};
    }

    fs::path m_folder;
    Names m_byFile;
    Names m_byScene;
};

/// Returns the pictures whose file is not clear.
std::vector<Problem> lookIn(const fs::path& folder, const std::function<bool()>& goOn, LabelImport& import) {
    const PictureFinder finder(folder, goOn);
    std::vector<Problem> unclear;
    const bool isTree = factsOf(import.found.format).isFolder;
    std::error_code error;
    const fs::path root = fs::is_directory(import.found.source, error) ? import.found.source : import.found.source.parent_path();
    import.pictureFolder = folder;
    import.pictures.clear();
    for (const LabelledImage& image : import.set.images) {
        const std::string stem = image.picture.empty() ? image.name : fs::path(image.picture).stem().string();
        const auto beside = isTree ? pictureBeside(root / image.folder, import.found.format, stem) : std::nullopt;
        import.pictures.push_back(beside ? *beside : finder.find(image, unclear));
    }
    return unclear;
}

/// Whether it is worth looking through a folder that nobody named.
bool isWorthLooking(const fs::path& folder) {
    const char* const home = std::getenv("HOME");
    std::error_code error;
    return folder.has_relative_path() && (home == nullptr || folder != fs::path(home)) &&
           folder != fs::temp_directory_path(error);
}

/// The last folders: more would not be found again.
fs::path writtenFolder(const std::string& folder) {
    std::vector<fs::path> parts;
    for (const fs::path& part : fs::path(folder)) {
        parts.push_back(part);
    }
    fs::path written;
    for (std::size_t i = parts.size() - std::min(parts.size(), deepestWritten); i < parts.size(); ++i) {
        written /= parts[i];
    }
    return written;
}

std::string labelText(const LabelledImage& image) {
    std::vector<Grasp> grasps;
    for (const LabelledGrasp& one : image.grasps) {
        if (!one.negative) {
            grasps.push_back(one.grasp);
        }
    }
    return formatGrasps(grasps);
}

/// Whether the picture's new name would be read as what it is.
bool isReadBack(const std::string& name, const std::string& scene) {
    const auto plain = parsePlainPicture(name);
    return !parseSceneFileName(name) && plain && plain->id == scene;
}

}  // namespace

std::size_t LabelImport::picturesThere() const {
    return static_cast<std::size_t>(std::ranges::count_if(pictures, [](const fs::path& file) { return !file.empty(); }));
}

FoundLabels findLabels(const fs::path& place, std::optional<LabelFormat> format) {
    std::error_code error;
    const bool isTable = format == LabelFormat::Coco || format == LabelFormat::Csv;
    if (format && !(isTable && fs::is_directory(place, error))) {
        return {place, *format};
    }
    if (!isTable) {
        try {
            return {place, detectLabelFormat(place)};
        } catch (const DataError&) {
            if (!fs::is_directory(place, error)) {
                throw;
            }
            const auto table = oneTable(place, format);
            if (!table) {
                throw;
            }
            return *table;
        }
    }
    if (auto table = oneTable(place, format)) {
        return *table;
    }
    throw DataError(place, "holds no " + std::string(factsOf(*format).name) + " file");
}

LabelImport readImport(const FoundLabels& found, const ImportReading& options) {
    LabelImport import;
    import.found = found;
    import.set = readLabelSet(found.source, found.format, {options.angle, options.progress});
    const auto goOn = [&] { return !options.progress || options.progress(import.set.images.size()); };
    std::error_code error;
    const fs::path source = fs::absolute(found.source).lexically_normal();
    const fs::path whole = source.has_filename() ? source : source.parent_path();
    const fs::path near = fs::is_directory(whole, error) ? whole : whole.parent_path();
    const bool isChosen = !options.pictureFolder.empty();
    std::vector<Problem> unclear = lookIn(isChosen ? options.pictureFolder : near, goOn, import);
    if (!isChosen && import.picturesThere() == 0 && unclear.empty() && isWorthLooking(near.parent_path())) {
        unclear = lookIn(near.parent_path(), goOn, import);
        import.pictureFolder = import.picturesThere() == 0 ? near : import.pictureFolder;
    }
    import.set.problems.insert(import.set.problems.end(), unclear.begin(), unclear.end());
    return import;
}

std::string importObstacle(const LabelImport& import, const fs::path& target) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (fs::exists(status) && !(fs::is_directory(status) && fs::is_empty(target, error))) {
        return "is there already, and not empty: choose a new folder";
    }
    const fs::path& source = import.found.source;
    const fs::path labels = fs::is_directory(source, error) ? source : source.parent_path();
    if (liesWithin(target, labels) || liesWithin(target, import.pictureFolder)) {
        return "lies in the folder that is read, which is never written to: choose a folder outside of it";
    }
    return {};
}

std::size_t writeImport(const LabelImport& import, const fs::path& target,
                        const std::function<bool(std::size_t)>& progress) {
    if (const std::string obstacle = importObstacle(import, target); !obstacle.empty()) {
        throw DataError(target, obstacle);
    }
    LabelOutput output(target, false);
    std::size_t written = 0;
    for (std::size_t i = 0; i < import.set.images.size(); ++i) {
        const LabelledImage& image = import.set.images[i];
        const std::string name = image.name + import.pictures[i].extension().string();
        if (!import.pictures[i].empty() && isReadBack(name, image.name)) {
            const fs::path folder = writtenFolder(image.folder);
            output.add((folder / name).string(), readFile(import.pictures[i], largestPicture));
            output.add((folder / sceneFileName(image.name, Channel::Grasps, false)).string(), labelText(image));
            ++written;
        }
        if (progress && !progress(i + 1)) {
            throw Cancelled();
        }
    }
    if (written == 0) {
        throw DataError(import.found.source, "none of its pictures is there: choose the folder that holds them");
    }
    output.publish();
    return written;
}

}  // namespace grasploom
