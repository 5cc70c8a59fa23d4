#include "dataset/label_formats.h"

#include "dataset/csv_labels.h"
#include "dataset/csv_predictions.h"
#include "dataset/label_files.h"
#include "dataset/label_trees.h"
#include "dataset/number_text.h"
#include "dataset/regular_file.h"
#include "dataset/text_lines.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t startBytes = 64U << 10U;
constexpr std::size_t mostSniffed = 20;
constexpr const char* choose = "; name the format";

std::string startOf(const fs::path& file) {
    static_cast<void>(openRegularFile(file));  // a stream would wait for a pipe
    std::ifstream stream(file, std::ios::binary);
    std::string text(startBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

/// How many numbers parted by blanks start the line.
std::size_t leadingNumbers(std::string_view line) {
    std::size_t count = 0;
    for (std::size_t at = line.find_first_not_of(" \t"); at != std::string_view::npos;
         at = line.find_first_not_of(" \t", at)) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        if (!parseNumber(line.substr(at, end - at))) {
            break;
        }
        ++count;
        at = end;
    }
    return count;
}

bool isGraspLine(std::string_view line) {
    return std::count(line.begin(), line.end(), ';') == 4;
}

std::optional<LabelFormat> sniffLines(std::string_view text) {
    TextLines lines(text);
    if (!lines.nextFilled()) {
        return std::nullopt;
    }
    const std::string_view first = lines.line();
    if (isPredictionsCsvHeader(first)) {
        return LabelFormat::PredictionsCsv;
    }
    if (isCsvLabelsHeader(first)) {
        return LabelFormat::Csv;
    }
    if (isGraspLine(first)) {
        return LabelFormat::Jacquard;
    }
    const std::size_t numbers = leadingNumbers(first);
    if (first.starts_with("imagesource:") || first.starts_with("gsd:") || (numbers >= 8 && numbers <= 10)) {
        return LabelFormat::Dota;
    }
    if (numbers == 2) {
        return LabelFormat::MultiObject;
    }
    return lines.nextFilled() && isGraspLine(lines.line()) ? std::optional(LabelFormat::JacquardSgt) : std::nullopt;
}

std::optional<LabelFormat> sniff(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return std::nullopt;
    }
    if (text[first] == '{') {
        return LabelFormat::Coco;
    }
    if (text[first] == '<') {
        const bool annotation = text.find("<annotation") != std::string_view::npos;
        return annotation ? std::optional(LabelFormat::RoLabelImg) : std::nullopt;
    }
    return sniffLines(text);
}

bool liesIn(std::string_view relative, std::string_view folder) {
    const std::size_t slash = relative.rfind('/');
    return slash != std::string_view::npos && fs::path(relative.substr(0, slash)).filename() == folder;
}

/// What the name alone says.
std::optional<LabelFormat> formatOfName(std::string_view relative) {
    for (const LabelFormat format : {LabelFormat::Jacquard, LabelFormat::Cornell, LabelFormat::MultiObject}) {
        if (parseLabelFileName(relative, format)) {
            return format;
        }
    }
    if (relative.ends_with(".txt") && liesIn(relative, "Annotations")) {
        return LabelFormat::OcidGrasp;
    }
    return relative.ends_with(".txt") && liesIn(relative, "labelTxt") ? std::optional(LabelFormat::Dota) : std::nullopt;
}

using Votes = std::array<std::size_t, 10>;

Votes votesOfNames(const LabelFiles& found) {
    Votes votes{};
    for (const std::string& file : found.files) {
        if (const auto format = formatOfName(file)) {
            ++votes[static_cast<std::size_t>(*format)];
        }
    }
    return votes;
}

/// What the first files hold, where names say nothing. Tables among them are no tree of labels.
Votes votesOfContents(const LabelFiles& found) {
    Votes votes{};
    for (std::size_t i = 0; i < std::min(found.files.size(), mostSniffed); ++i) {
        const auto format = sniff(startOf(found.root / found.files[i]));
        if (format && factsOf(*format).isFolder) {
            ++votes[static_cast<std::size_t>(*format)];
        }
    }
    return votes;
}

LabelFormat onlyOne(const Votes& votes, const fs::path& source) {
    std::string names;
    std::optional<LabelFormat> chosen;
    std::size_t voted = 0;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (votes[i] > 0) {
            chosen = static_cast<LabelFormat>(i);
            names += (names.empty() ? "" : " and ") + std::string(factsOf(*chosen).name);
            ++voted;
        }
    }
    if (voted == 0) {
        throw DataError(source, std::string("holds labels of no known format") + choose);
    }
    if (voted > 1) {
        throw DataError(source, "holds labels of " + names + choose);
    }
    return *chosen;
}

}  // namespace

LabelFormat detectLabelFormat(const fs::path& source) {
    std::error_code error;
    if (!fs::exists(source, error)) {
        throw DataError(source, error ? "cannot be opened: " + error.message() : "there is no such file or folder");
    }
    if (!fs::is_directory(source, error)) {
        const auto format = sniff(startOf(source));
        if (!format) {
            throw DataError(source, std::string("a file of no known format") + choose);
        }
        const bool cornell = parseLabelFileName(source.filename().string(), LabelFormat::Cornell).has_value();
        return *format == LabelFormat::MultiObject && cornell ? LabelFormat::Cornell : *format;
    }
    const LabelFiles found = findLabelFiles(
        source, [](std::string_view relative) { return relative.ends_with(".txt") || relative.ends_with(".xml"); });
    const Votes named = votesOfNames(found);
    const bool none = std::ranges::all_of(named, [](std::size_t count) { return count == 0; });
    return onlyOne(none ? votesOfContents(found) : named, source);
}

}  // namespace grasploom
