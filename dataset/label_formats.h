#pragma once

#include "dataset/angle_convention.h"
#include "dataset/labelled_images.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace grasploom {

/// Every format of labels that is read and written. docs/formats.md tells their layouts.
enum class LabelFormat : std::uint8_t {
    Jacquard,
    JacquardSgt,
    PredictionsCsv,
    Cornell,
    MultiObject,
    OcidGrasp,
    Coco,
    Dota,
    RoLabelImg,
    Csv
};

/// What a format holds beside the rectangles and the names of their pictures. What it does not is said when it is
/// written.
struct KeptByFormat {
    bool sizes = false;        ///< of pictures
    bool folders = false;      ///< that the pictures lie in
    bool emptyImages = false;  ///< pictures without a grasp
    bool negatives = false;
    bool difficult = false;
    bool categories = false;
    bool score = false;
    bool bothScores = false;  ///< intermediate and scorer
    bool jawGroups = false;   ///< says itself that rectangles in a row are jaw sizes of one grasp
};

struct LabelFormatFacts {
    LabelFormat format = LabelFormat::Jacquard;
    std::string_view name;                   ///< on the command line, "coco"
    std::string_view title;                  ///< for people
    bool isFolder = false;                   ///< a tree of files; else one file
    std::string_view suffix;                 ///< of a single file, ".json"
    std::string_view angle;                  ///< how it counts angles, for people
    std::optional<AngleConvention> dialect;  ///< the usual convention where others are about; else there is no choice
    KeptByFormat kept;
};

/// In the order of the values.
std::span<const LabelFormatFacts> labelFormats();
const LabelFormatFacts& factsOf(LabelFormat format);
std::optional<LabelFormat> labelFormatNamed(std::string_view name);

/// "folders, sizes, scores": what `kept` has, or lacks, for people.
std::string keptText(const KeptByFormat& kept, bool has);

struct LabelReading {
    std::optional<AngleConvention> angle;       ///< none: what the file says, else the format's usual one
    std::function<bool(std::size_t)> progress;  ///< pictures so far; false cancels
};

/// Reads a file or folder. Bad records become problems of the set and the rest goes on. Never follows links. Throws
/// DataError when nothing can be used, std::invalid_argument for a convention where the format has no choice,
/// Cancelled.
LabelSet readLabelSet(const std::filesystem::path& source, LabelFormat format, const LabelReading& options = {});

/// The format of a file or folder, told by its content and layout. Throws DataError when it is none, or not clear.
LabelFormat detectLabelFormat(const std::filesystem::path& source);

struct LabelWriting {
    std::optional<AngleConvention> angle;       ///< none: the format's usual one
    bool replace = false;                       ///< replace files that are there; files of other names stay
    std::function<bool(std::size_t)> progress;  ///< pictures so far; false cancels
};

/// Writes the set aside and renames it when it is whole. Returns one note for each thing that the format cannot hold.
/// Throws DataError when the target exists (unless `replace`) or cannot be written, std::invalid_argument as above,
/// Cancelled; nothing is left of it then.
std::vector<std::string> writeLabelSet(const LabelSet& set, const std::filesystem::path& target, LabelFormat format,
                                       const LabelWriting& options = {});

/// What `format` cannot hold of `set`, one note a kind; empty when it holds all.
std::vector<std::string> lossNotes(const LabelSet& set, LabelFormat format);

}  // namespace grasploom
