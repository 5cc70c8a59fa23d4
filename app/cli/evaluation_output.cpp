#include "app/cli/evaluation_output.h"

#include "app/cli/text_table.h"

#include <array>

namespace grasploom::cli {
namespace {

constexpr std::array errors{Verdict::AngleOnly, Verdict::IouOnly, Verdict::Both, Verdict::NoneNear, Verdict::Missing};
constexpr std::array explanations{"angle too far off", "too little overlap", "angle and overlap",
                                  "no ground truth near", "no prediction"};

std::size_t countOf(const Evaluation& evaluation, Verdict verdict) {
    return evaluation.verdicts[static_cast<std::size_t>(verdict)];
}

}  // namespace

Json topJson(const Evaluation& evaluation) {
    Json json = Json::object();
    for (const TopK& top : evaluation.top) {
        json[std::to_string(top.k)] = {
            {"correct", top.correct}, {"total", top.total}, {"accuracy", top.accuracy}, {"any_hit", top.anyHit}};
    }
    return json;
}

Json errorsJson(const Evaluation& evaluation) {
    Json json = Json::object();
    for (const Verdict verdict : errors) {
        json[std::string(verdictName(verdict))] = countOf(evaluation, verdict);
    }
    return json;
}

std::string topTable(const Evaluation& evaluation) {
    std::vector<std::vector<std::string>> rows{{"top", "correct", "total", "accuracy", "any hit"}};
    for (const TopK& top : evaluation.top) {
        rows.push_back({std::to_string(top.k), std::to_string(top.correct), std::to_string(top.total),
                        percent(top.accuracy), percent(top.anyHit)});
    }
    return formatTable(rows);
}

std::string errorTable(const Evaluation& evaluation) {
    std::vector<std::vector<std::string>> rows{{"best prediction wrong by", "scenes"}};
    for (std::size_t i = 0; i < errors.size(); ++i) {
        rows.push_back({explanations[i], std::to_string(countOf(evaluation, errors[i]))});
    }
    return formatTable(rows);
}

}  // namespace grasploom::cli
