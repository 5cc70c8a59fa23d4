#pragma once

#include "dataset/label_formats.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// Labels of some format, found at a place that somebody named.
struct FoundLabels {
    std::filesystem::path source;  ///< what to read: the place itself, or the one table in it
    LabelFormat format = LabelFormat::Coco;
};

/// As detectLabelFormat; of a folder without trees of labels also the one table (COCO, CSV) that lies in it, or a level
/// below. `format` (none: any) limits it to labels of that format, whose trees are not looked at before they are read.
/// Throws DataError where there is none, or more than one.
FoundLabels findLabels(const std::filesystem::path& place, std::optional<LabelFormat> format = std::nullopt);

/// Labels with the pictures they belong to.
struct LabelImport {
    FoundLabels found;
    LabelSet set;
    std::filesystem::path pictureFolder;           ///< where the pictures were looked for
    std::vector<std::filesystem::path> pictures;   ///< of each image of the set; empty: not there
    [[nodiscard]] std::size_t picturesThere() const;
};

struct ImportReading {
    std::optional<AngleConvention> angle;      ///< as LabelReading
    std::filesystem::path pictureFolder;       ///< empty: beside the labels; where none lie there, a folder further up
    std::function<bool(std::size_t)> progress; ///< as LabelReading
};

/// Reads the labels and looks for their pictures: by the file's name, else by the scene's. Where several have it, the one
/// in the label's own folder counts; else none, and a problem says so. Throws as readLabelSet.
LabelImport readImport(const FoundLabels& found, const ImportReading& options = {});

/// Writes a dataset of plain pictures, byte for byte, each with its labels in Jacquard's text beside it, into `target`: new
/// or empty, and outside of the source and of the pictures. Images whose picture is not there are left out. All or
/// nothing. Throws DataError, Cancelled. Returns the number of scenes.
std::size_t writeImport(const LabelImport& import, const std::filesystem::path& target,
                        const std::function<bool(std::size_t done)>& progress = {});

/// Why nothing can be written into `target`; empty: it can.
std::string importObstacle(const LabelImport& import, const std::filesystem::path& target);

}  // namespace grasploom
