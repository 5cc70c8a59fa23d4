#pragma once

#include "dataset/label_formats.h"

namespace grasploom {

/// The stem of a label file of `format` by its path below the root, with the folder that the pictures belong to; empty
/// where it is no such file. For Cornell, `negative` says that the file holds negatives.
struct LabelFileName {
    std::string folder;
    std::string stem;
    bool negative = false;
};
std::optional<LabelFileName> parseLabelFileName(std::string_view relative, LabelFormat format);

/// The reverse. Of Jacquard and Cornell the stem is the scene's id.
std::string labelFileName(const LabelFileName& name, LabelFormat format);

/// Where the picture of a stem lies beside labels whose pictures belong into `folder`; empty: not there.
std::optional<std::filesystem::path> pictureBeside(const std::filesystem::path& folder, LabelFormat format,
                                                   const std::string& stem);

/// Reads one of the formats that are a folder with a file per picture (or one such file). See readLabelSet.
LabelSet readLabelTree(const std::filesystem::path& source, LabelFormat format, const LabelReading& options);

/// Writes it. See writeLabelSet. What a format cannot hold is left out without a word: lossNotes has said it.
void writeLabelTree(const LabelSet& set, const std::filesystem::path& target, LabelFormat format,
                    const LabelWriting& options);

/// Cornell can only number its pictures: this file at the root says which scene each number is.
inline constexpr std::string_view cornellNamesFile = "names.csv";

}  // namespace grasploom
