#include "app/cli/evaluation_output.h"

#include "app/cli/text_table.h"

#include <array>

namespace grasploom::cli {
namespace {

constexpr std::array errors{Verdict::AngleOnly, Verdict::IouOnly, Verdict::Both, Verdict::NoneNear, Verdict::Missing};

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
    for (const Verdict verdict : errors) {
        rows.push_back({std::string(verdictText(verdict)), std::to_string(countOf(evaluation, verdict))});
    }
    return formatTable(rows);
}

}  // namespace grasploom::cli
