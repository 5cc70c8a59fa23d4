#include "dataset/label_formats.h"

#include "dataset/coco_labels.h"
#include "dataset/csv_labels.h"
#include "dataset/files.h"
#include "dataset/label_predictions.h"
#include "dataset/label_trees.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ownAngle = "degrees, clockwise, of the opening axis";
constexpr std::string_view cornerAngle = "none: corners in order, the first edge is the opening axis";
constexpr std::uintmax_t largestLabelTable = 4ULL << 30U;

constexpr KeptByFormat nothing{};
constexpr KeptByFormat tree{.folders = true, .emptyImages = true};
constexpr KeptByFormat jacquardKeeps{.folders = true, .emptyImages = true, .jawGroups = true};
constexpr KeptByFormat sgtKeeps{.jawGroups = true};
constexpr KeptByFormat predictionsKeep{.score = true, .bothScores = true, .jawGroups = true};
constexpr KeptByFormat cornellKeeps{.folders = true, .emptyImages = true, .negatives = true};
constexpr KeptByFormat cocoKeeps{
    .sizes = true, .folders = true, .emptyImages = true, .negatives = true, .categories = true, .score = true};
constexpr KeptByFormat dotaKeeps{
    .folders = true, .emptyImages = true, .negatives = true, .difficult = true, .categories = true};
constexpr KeptByFormat roLabelImgKeeps{
    .sizes = true, .folders = true, .emptyImages = true, .negatives = true, .difficult = true, .categories = true};
constexpr KeptByFormat everything{true, true, true, true, true, true, true, true, true};

constexpr std::array<LabelFormatFacts, 10> formats{{
    {LabelFormat::Jacquard, "jacquard", "Jacquard, <scene>_grasps.txt", true, "", ownAngle, {}, jacquardKeeps},
    {LabelFormat::JacquardSgt, "jacquard-sgt", "Jacquard SGT submission text", false, ".txt", ownAngle, {}, sgtKeeps},
    {LabelFormat::PredictionsCsv,
     "predictions-csv",
     "GraspLoom's predictions CSV",
     false,
     ".csv",
     ownAngle,
     {},
     predictionsKeep},
    {LabelFormat::Cornell, "cornell", "Cornell, pcdNNNNcpos.txt and cneg.txt", true, "", cornerAngle, {}, cornellKeeps},
    {LabelFormat::MultiObject,
     "multi-object",
     "grasp_multiObject, annotations/<picture>_annotations.txt",
     true,
     "",
     cornerAngle,
     {},
     tree},
    {LabelFormat::OcidGrasp, "ocid-grasp", "OCID_grasp, Annotations/<picture>.txt", true, "", cornerAngle, {}, tree},
    {LabelFormat::Coco, "coco", "COCO JSON with rotated boxes", false, ".json",
     "degrees, counter-clockwise (Detectron2), of the opening axis; others by choice",
     AngleConvention::CounterClockwiseDegrees, cocoKeeps},
    {LabelFormat::Dota, "dota", "DOTA, labelTxt/<picture>.txt", true, "", cornerAngle, {}, dotaKeeps},
    {LabelFormat::RoLabelImg, "rolabelimg", "roLabelImg XML", true, "",
     "radians, clockwise, of the opening axis (w); others by choice", AngleConvention::ClockwiseRadians,
     roLabelImgKeeps},
    {LabelFormat::Csv, "csv", "CSV, a row per rectangle", false, ".csv",
     "degrees, clockwise, of the opening axis; others by choice", AngleConvention::ClockwiseDegrees, everything},
}};

/// What of KeptByFormat is called how.
struct Part {
    bool KeptByFormat::*kept;
    std::string_view name;
};
constexpr std::array<Part, 9> parts{{{&KeptByFormat::sizes, "picture sizes"},
                                     {&KeptByFormat::folders, "folders"},
                                     {&KeptByFormat::emptyImages, "pictures without a grasp"},
                                     {&KeptByFormat::negatives, "negatives"},
                                     {&KeptByFormat::difficult, "difficult"},
                                     {&KeptByFormat::categories, "categories"},
                                     {&KeptByFormat::score, "score"},
                                     {&KeptByFormat::bothScores, "intermediate and scorer"},
                                     {&KeptByFormat::jawGroups, "jaw groups"}}};

void requireChoice(const std::optional<AngleConvention>& angle, const LabelFormatFacts& facts) {
    if (angle && !facts.dialect) {
        throw std::invalid_argument(std::string(facts.name) +
                                    " has one convention of angles: " + std::string(facts.angle));
    }
}

std::string textOf(const LabelSet& set, LabelFormat format, AngleConvention angle) {
    switch (format) {
        case LabelFormat::JacquardSgt:
            return formatPredictionsSgt(predictionsFrom(set));
        case LabelFormat::PredictionsCsv:
            return formatPredictionsCsv(predictionsFrom(set));
        case LabelFormat::Coco:
            return formatCoco(set, angle);
        default:
            return formatCsvLabels(set, angle);
    }
}

void writeSingleFile(const fs::path& target, const LabelSet& set, const LabelFormatFacts& facts,
                     const LabelWriting& options) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(target, error);
    if (fs::is_directory(status) || !target.has_filename()) {
        throw DataError(target, std::string(facts.name) + " is one file, and this is a folder");
    }
    if (fs::exists(status) && !options.replace) {
        throw DataError(target, "is there already; choose another name, or say that it may be replaced");
    }
    writeFileAtomically(
        target,
        textOf(set, facts.format, options.angle.value_or(facts.dialect.value_or(AngleConvention::ClockwiseDegrees))),
        WrittenPath::NamedByUser);
}

}  // namespace

std::span<const LabelFormatFacts> labelFormats() {
    return formats;
}

const LabelFormatFacts& factsOf(LabelFormat format) {
    return formats[static_cast<std::size_t>(format)];
}

std::optional<LabelFormat> labelFormatNamed(std::string_view name) {
    const auto* const found = std::ranges::find(formats, name, &LabelFormatFacts::name);
    return found == formats.end() ? std::nullopt : std::optional(found->format);
}

std::string keptText(const KeptByFormat& kept, bool has) {
    std::string text;
    for (const Part& part : parts) {
        if (kept.*part.kept == has) {
            text += (text.empty() ? "" : ", ") + std::string(part.name);
        }
    }
    return text;
}

LabelSet readLabelSet(const fs::path& source, LabelFormat format, const LabelReading& options) {
    const LabelFormatFacts& facts = factsOf(format);
    requireChoice(options.angle, facts);
    if (facts.isFolder) {
        return readLabelTree(source, format, options);
    }
    if (format == LabelFormat::JacquardSgt || format == LabelFormat::PredictionsCsv) {
        return labelsFrom(readPredictions(source));
    }
    const std::string text = readFile(source, largestLabelTable);
    return format == LabelFormat::Coco
               ? parseCoco(text, source, options.angle, options.progress)
               : parseCsvLabels(text, source, options.angle.value_or(*facts.dialect), options.progress);
}

std::vector<std::string> writeLabelSet(const LabelSet& set, const fs::path& target, LabelFormat format,
                                       const LabelWriting& options) {
    const LabelFormatFacts& facts = factsOf(format);
    requireChoice(options.angle, facts);
    if (facts.isFolder) {
        writeLabelTree(set, target, format, options);
    } else {
        writeSingleFile(target, set, facts, options);
    }
    return lossNotes(set, format);
}

}  // namespace grasploom
