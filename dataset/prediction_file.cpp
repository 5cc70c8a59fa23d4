#include "dataset/prediction_file.h"

#include "dataset/csv_predictions.h"
#include "dataset/files.h"
#include "dataset/grasp_fields.h"
#include "dataset/sgt_predictions.h"
#include "dataset/text_lines.h"
#include "dataset/text_pieces.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace grasploom {
namespace {

constexpr std::uintmax_t largestPredictionFile = 8ULL << 30U;
constexpr const char* expected =
    "expected CSV with the header scene,x,y,theta,opening,jaw[,score,intermediate,scorer], or SGT text: a line "
    "with "
    "the scene's id, then a line x;y;theta;opening;jaw";

bool isGraspLine(std::string_view line) { return std::count(line.begin(), line.end(), ';') == 4; }

PredictionSet usable(PredictionSet set, const std::filesystem::path& file) {
    if (set.scenes.empty() && set.rowsLeftOut > 0) {
        throw DataError(file, "none of its " + std::to_string(set.rowsLeftOut) +
                                  " rows can be used; line " + std::to_string(set.problems.front().line) + ": " +
                                  set.problems.front().reason);
    }
    return set;
}

}  // namespace

double scoreOf(const Prediction& prediction, Ranking ranking) {
    switch (ranking) {
        case Ranking::Score:
            return prediction.score;
        case Ranking::Intermediate:
            return prediction.intermediate;
        case Ranking::Scorer:
            return prediction.scorer;
    }
    return prediction.score;
}

bool ranksBefore(const Prediction& a, const Prediction& b, Ranking ranking) {
    const double scoreA = scoreOf(a, ranking);
    const double scoreB = scoreOf(b, ranking);
    const bool tie = scoreA == scoreB || (std::isnan(scoreA) && std::isnan(scoreB));
    if (tie) {
        return a.anchor < b.anchor;
    }
    return std::isnan(scoreB) || scoreA > scoreB;
}

std::string predictionSetName(const std::filesystem::path& file) {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::absolute(file, error).parent_path();
    const bool inRun = std::filesystem::exists(folder / "config.json", error);
    const std::string stem = file.stem().string();
    if (folder.filename() == "validation" && std::filesystem::exists(folder.parent_path() / "config.json", error)) {
        return folder.parent_path().filename().string() + "@" + stem;
    }
    return inRun && stem.starts_with("predictions-") ? folder.filename().string() : stem;
}

std::string_view rankingName(Ranking ranking) {
    switch (ranking) {
        case Ranking::Score:
            return "score";
        case Ranking::Intermediate:
            return "intermediate";
        case Ranking::Scorer:
            return "scorer";
    }
    return "score";
}

PredictionSet parsePredictions(std::string_view text, const std::filesystem::path& file) {
    TextLines lines(text);
    if (!lines.nextFilled()) {
        throw DataError(file, std::string("holds no predictions; ") + expected);
    }
    if (isPredictionsCsvHeader(lines.line())) {
        return usable(parseCsvPredictions(TextPieces(text), file), file);
    }
    const bool labels = isGraspLine(lines.line());
    if (lines.nextFilled() && isGraspLine(lines.line())) {
        if (labels) {
            throw DataError(file, "no predictions file: its grasps have no scene before them, as in a dataset's labels");
        }
        return usable(parseSgtPredictions(text, file), file);
    }
    throw DataError(file, std::string("no predictions file; ") + expected);
}

PredictionSet readPredictions(const std::filesystem::path& file) {
    {
        const TextPieces pieces = TextPieces::ofFile(file, largestPredictionFile);
        std::string storage;
        TextLines lines(pieces.count() > 0 ? pieces.piece(0, storage) : std::string_view());
        if (lines.nextFilled() && isPredictionsCsvHeader(lines.line())) {
            return usable(parseCsvPredictions(pieces, file), file);
        }
    }
    return parsePredictions(readFile(file, largestPredictionFile), file);
}

std::string formatPredictionsSgt(const PredictionSet& set) {
    std::string text;
    for (const ScenePredictions& scene : set.scenes) {
        for (const Prediction& prediction : scene.grasps) {
            text += scene.scene + "\n";
            appendGraspFields(text, prediction.grasp, ';');
            text += '\n';
        }
    }
    return text;
}

std::vector<std::uint32_t> rankedOrder(const ScenePredictions& scene, Ranking ranking) {
    std::vector<std::uint32_t> order(scene.grasps.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
        return ranksBefore(scene.grasps[a], scene.grasps[b], ranking);
    };
    if (!std::ranges::is_sorted(order, before)) {  // a file mostly is, best first
        std::ranges::stable_sort(order, before);
    }
    return order;
}

}  // namespace grasploom
