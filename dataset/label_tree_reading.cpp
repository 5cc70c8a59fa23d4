#include "dataset/label_trees.h"

#include "dataset/cancelled.h"
#include "dataset/cornell_file.h"
#include "dataset/csv_cells.h"
#include "dataset/dota_labels.h"
#include "dataset/grasp_file.h"
#include "dataset/label_files.h"
#include "dataset/number_text.h"
#include "dataset/rolabelimg_labels.h"
#include "dataset/scene_images.h"
#include "dataset/scene_names.h"
#include "dataset/text_lines.h"

#include <opencv2/core/types.hpp>

#include <algorithm>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

/// Where the pictures of a format lie, seen from the folder of the scene, and how their names go on after the stem.
std::vector<std::string> picturePaths(LabelFormat format, const std::string& stem) {
    switch (format) {
        case LabelFormat::Jacquard:
            return {stem + "_RGB.png"};
        case LabelFormat::Cornell:
            return {stem + "r.png"};
        case LabelFormat::MultiObject:
            return {"rgbd/" + stem + ".png", "rgbd/" + stem + ".jpg", "rgb/" + stem + ".png", stem + ".png"};
        case LabelFormat::OcidGrasp:
            return {"rgb/" + stem + ".png", "rgb/" + stem + ".jpg"};
        case LabelFormat::Dota:
            return {"images/" + stem + ".png", "images/" + stem + ".jpg", stem + ".png", stem + ".jpg"};
        default:
            return {stem + ".png", stem + ".jpg"};
    }
}

/// Fills in the picture's name and size where it lies beside the labels.
void lookForPicture(const fs::path& folder, LabelFormat format, const std::string& stem, LabelledImage& image) {
    const auto picture = pictureBeside(folder, format, stem);
    if (!picture) {
        return;
    }
    image.picture = picture->filename().string();
    if (image.width > 0) {
        return;
    }
    try {
        const cv::Size size = imageSize(*picture);
        image.width = size.width;
        image.height = size.height;
    } catch (const DataError&) {
        // Labels are good without: the size stays unknown.
    }
}

/// The names that Cornell's numbers stand for.
std::unordered_map<std::string, std::string> readCornellNames(const fs::path& root, LabelSetBuilder& builder) {
    std::unordered_map<std::string, std::string> names;
    const fs::path file = root / cornellNamesFile;
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(file, error))) {
        return names;
    }
    const std::string text = readLabelText(file);
    TextLines lines(text);
    CsvCells cells;
    for (lines.nextFilled(); lines.nextFilled();) {  // past the header
        if (!cells.split(lines.line()) || cells.size() != 2 || !isSceneId(cells[0]) || !isSceneId(cells[1])) {
            builder.complain(file, lines.number(), "expected a number such as pcd0100 and the name of its scene");
        } else {
            names.emplace(cells[0], cells[1]);
        }
    }
    return names;
}

class TreeReader {
public:
    TreeReader(const fs::path& source, LabelFormat format, const LabelReading& options)
        : m_source(source), m_format(format), m_options(options), m_builder(source) {}

    LabelSet read() {
        LabelFiles found = findLabelFiles(
            m_source, [&](std::string_view relative) { return parseLabelFileName(relative, m_format).has_value(); },
            [&] { return !m_options.progress || m_options.progress(0); });
        m_root = found.root;
        m_builder.complain(std::move(found.problems));
        if (m_format == LabelFormat::Cornell) {
            m_names = readCornellNames(m_root, m_builder);
        }
        std::size_t done = 0;
        for (const bool negatives : {false, true}) {
            for (const std::string& file : found.files) {
                const auto name = nameOf(file);
                if (name.negative == negatives) {
                    take(file, name);
                    if (m_options.progress && !m_options.progress(++done)) {
                        throw Cancelled();
                    }
                }
            }
        }
        if (m_skewed > 0) {
            m_builder.note(std::to_string(m_skewed) +
                           " four-cornered shapes are no rectangles; read by their first two edges");
        }
        const bool exact = m_format == LabelFormat::Jacquard;
        return m_builder.take(exact ? 0 : cornerNoise);
    }

private:
    /// A single file may have any name.
    [[nodiscard]] LabelFileName nameOf(const std::string& file) const {
        const auto name = parseLabelFileName(file, m_format);
        return name ? *name : LabelFileName{"", fs::path(file).stem().string(), false};
    }
    [[nodiscard]] std::string sceneOf(const LabelFileName& name) const {
        if (const auto found = m_names.find(name.stem); found != m_names.end()) {
            return found->second;
        }
        std::string reason;
        const auto place = placeOf(name.stem, reason);
        const bool stemIsScene = m_format == LabelFormat::Jacquard || m_format == LabelFormat::Cornell;
        return stemIsScene || !place ? name.stem : place->name;
    }
    void take(const std::string& relative, const LabelFileName& name) {
        const fs::path file = m_root / relative;
        LabelledImage read;
        std::vector<Problem> problems;
        try {
            parse(readLabelText(file), file, read, problems);
        } catch (const DataError& error) {
            m_builder.complain(error.problem().file, error.problem().line, error.problem().reason);
            return;
        }
        m_builder.complain(std::move(problems));
        const std::string scene = sceneOf(name);
        if (!isSceneId(scene)) {
            m_builder.complain(file, 0, excerpt(scene) + " cannot be the name of a scene");
            return;
        }
        if (name.negative) {
            addNegatives(scene, name, file, std::move(read));
            return;
        }
        if (LabelledImage* image = m_builder.newImage(scene, file)) {
            read.name = scene;
            read.folder = name.folder;
            lookForPicture(m_root / name.folder, m_format, name.stem, read);
            *image = std::move(read);
        }
    }
    void addNegatives(const std::string& scene, const LabelFileName& name, const fs::path& file, LabelledImage read) {
        const bool known = m_builder.has(scene);
        LabelledImage& image = m_builder.image(scene);
        if (known && image.folder != name.folder) {
            m_builder.complain(file, 0,
                               "a picture named " + excerpt(scene) + " is there already; this one is left out");
            return;
        }
        image.folder = name.folder;
        for (LabelledGrasp& grasp : read.grasps) {
            grasp.negative = true;
            image.grasps.push_back(std::move(grasp));
        }
        if (!known) {
            lookForPicture(m_root / name.folder, m_format, name.stem, image);
        }
    }
    void parse(const std::string& text, const fs::path& file, LabelledImage& image, std::vector<Problem>& problems) {
        if (m_format == LabelFormat::Dota) {
            parseDota(text, file, image, problems, m_skewed);
        } else if (m_format == LabelFormat::RoLabelImg) {
            const AngleConvention angle = m_options.angle.value_or(*factsOf(m_format).dialect);
            parseRoLabelImg(text, file, angle, image, problems);
        } else {
            const bool jacquard = m_format == LabelFormat::Jacquard;
            const std::vector<Grasp> grasps =
                jacquard ? parseGrasps(text, file, problems).grasps : parseCornellRectangles(text, file, problems);
            image.grasps.reserve(grasps.size());
            for (const Grasp& grasp : grasps) {
                image.grasps.push_back({grasp});
            }
        }
    }

    const fs::path& m_source;
    LabelFormat m_format;
    const LabelReading& m_options;
    LabelSetBuilder m_builder;
    fs::path m_root;
    std::unordered_map<std::string, std::string> m_names;
    std::size_t m_skewed = 0;
};

}  // namespace

std::optional<fs::path> pictureBeside(const fs::path& folder, LabelFormat format, const std::string& stem) {
    for (const std::string& path : picturePaths(format, stem)) {
        std::error_code error;
        if (fs::is_regular_file(fs::symlink_status(folder / path, error))) {
            return folder / path;
        }
    }
    return std::nullopt;
}

LabelSet readLabelTree(const fs::path& source, LabelFormat format, const LabelReading& options) {
    return TreeReader(source, format, options).read();
}

}  // namespace grasploom
