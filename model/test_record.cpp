#include "model/test_record.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/shallow_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace grasploom {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uintmax_t largestRecord = 1U << 20U;
constexpr std::array rankings{Ranking::Score, Ranking::Intermediate, Ranking::Scorer};

Json topJson(const Evaluation& evaluation) {
    Json json = Json::object();
    for (const TopK& top : evaluation.top) {
        json[std::to_string(top.k)] = {{"correct", top.correct},
                                       {"total", top.total},
                                       {"accuracy", top.accuracy},
                                       {"any_hit", top.anyHit},
                                       {"scenes_hit", top.scenesHit}};
    }
    return json;
}

Json verdictsJson(const Evaluation& evaluation) {
    Json json = Json::object();
    for (std::size_t v = 0; v < evaluation.verdicts.size(); ++v) {
        json[std::string(verdictName(static_cast<Verdict>(v)))] = evaluation.verdicts[v];
    }
    return json;
}

Json toJson(const RankingResult& result) {
    return {
        {"ranking", rankingName(result.ranking)},
        {"scenes", result.evaluation.scenes},
        {"top", topJson(result.evaluation)},
        {"verdicts", verdictsJson(result.evaluation)},
        {"sweep", {{"angles", result.sweep.angles}, {"ious", result.sweep.ious}, {"correct", result.sweep.correct}}}};
}

void require(bool condition, const char* what) {
    if (!condition) {
        throw std::invalid_argument(what);
    }
}

Ranking rankingFrom(const Json& json) {
    const auto found = std::ranges::find(rankings, json.get<std::string>(), rankingName);
    require(found != rankings.end(), "unknown ranking");
    return *found;
}

TopK topFrom(const Json& json, int k, std::size_t scenes) {
    TopK top;
    top.k = k;
    top.correct = json.at("correct").get<std::size_t>();
    top.total = scenes * static_cast<std::size_t>(k);
    top.scenesHit = json.at("scenes_hit").get<std::size_t>();
    require(scenes > 0 && top.correct <= top.total && top.scenesHit <= scenes, "counts that cannot be");
    top.accuracy = static_cast<double>(top.correct) / static_cast<double>(top.total);
    top.anyHit = static_cast<double>(top.scenesHit) / static_cast<double>(scenes);
    return top;
}

Sweep sweepFrom(const Json& json, std::size_t scenes) {
    Sweep sweep{{paperAngles.begin(), paperAngles.end()}, {paperIous.begin(), paperIous.end()}, {}, scenes, 1};
    require(json.at("angles").get<std::vector<double>>() == sweep.angles &&
                json.at("ious").get<std::vector<double>>() == sweep.ious,
            "other thresholds");
    sweep.correct = json.at("correct").get<std::vector<std::vector<std::size_t>>>();
    require(sweep.correct.size() == sweep.angles.size(), "other thresholds");
    for (const auto& row : sweep.correct) {
        require(row.size() == sweep.ious.size() && std::ranges::all_of(row, [&](std::size_t c) { return c <= scenes; }),
                "counts that cannot be");
    }
    return sweep;
}

RankingResult resultFrom(const Json& json) {
    RankingResult result;
    result.ranking = rankingFrom(json.at("ranking"));
    const std::size_t scenes = result.evaluation.scenes = json.at("scenes").get<std::size_t>();
    require(scenes <= 1'000'000'000, "counts that cannot be");
    for (const int k : paperKs) {
        result.evaluation.top.push_back(topFrom(json.at("top").at(std::to_string(k)), k, scenes));
    }
    for (std::size_t v = 0; v < result.evaluation.verdicts.size(); ++v) {
        result.evaluation.verdicts[v] =
            json.at("verdicts").at(std::string(verdictName(static_cast<Verdict>(v)))).get<std::size_t>();
    }
    result.sweep = sweepFrom(json.at("sweep"), scenes);
    return result;
}

}  // namespace

std::string formatTestRecord(const TestRecord& record) {
    const MatchCriterion criterion;
    Json json{{"belongs_to", record.belongsTo},
              {"predictions", record.predictions},
              {"criterion", {{"angle_degrees", criterion.angleDegrees}, {"iou", criterion.iou}, {"metric", "exact"}}},
              {"rankings", Json::array()}};
    for (const RankingResult& result : record.rankings) {
        json["rankings"].push_back(toJson(result));
    }
    return json.dump(1) + '\n';
}

std::optional<TestRecord> readTestRecord(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) {
        return std::nullopt;
    }
    try {
        const Json json = parseShallowJson(readFile(file, largestRecord));
        TestRecord record{json.at("belongs_to").get<std::string>(), json.at("predictions").get<std::string>(), {}};
        for (const Json& result : json.at("rankings")) {
            record.rankings.push_back(resultFrom(result));
        }
        return record;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

}  // namespace grasploom
