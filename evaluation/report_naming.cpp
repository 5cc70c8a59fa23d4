#include "evaluation/report_naming.h"

namespace grasploom {
namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

std::vector<std::string> namesOf(std::span<const ReportedRanking> rankings) {
    std::vector<std::string> names;
    for (const ReportedRanking& one : rankings) {
        names.push_back(predictionSetName(one.file) + " · " + std::string(rankingName(one.ranking)));
    }
    if (names.size() == 2 && names[0] == names[1] && rankings[0].file != rankings[1].file) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            names[i] = rankings[i].file.string() + " · " + std::string(rankingName(rankings[i].ranking));
        }
    }
    return names;
}

void remark(const ReportedRanking& one, const std::string& name, std::vector<std::string>& remarks) {
    if (const std::size_t missing = one.judged->missingScenes(); missing > 0) {
        remarks.push_back(name + ": no prediction for " + counted(missing, "scene", "scenes") +
                          "; each counts as wrong.");
    }
    if (const std::size_t rows = one.predictions->rowsLeftOut; rows > 0) {
        remarks.push_back(name + ": " + counted(rows, "unusable row was", "unusable rows were") + " left out.");
    }
    if (const std::size_t unknown = one.judged->unknownScenes().size(); unknown > 0) {
        remarks.push_back(name + ": " + counted(unknown, "predicted scene is", "predicted scenes are") +
                          " not judged here, and ignored.");
    }
}

}  // namespace

void nameRankings(ReportInput& input, std::span<const ReportedRanking> rankings) {
    const std::vector<std::string> names = namesOf(rankings);
    ReportContext& context = input.context;
    if (const std::size_t without = input.truth->scenesWithout; without > 0) {
        context.remarks.push_back(counted(without, "scene", "scenes") + " without ground truth left out.");
    }
    for (std::size_t i = 0; i < rankings.size(); ++i) {
        const ReportedRanking& one = rankings[i];
        const std::string letter = rankings.size() == 1 ? "" : (i == 0 ? " A" : " B");
        context.title += (i == 0 ? "" : " and ") + names[i];
        context.sources.push_back(
            {"predictions" + letter, one.file.string() + ":" + std::string(rankingName(one.ranking)), one.file});
        input.rankings.push_back({names[i], one.judged, one.ranking});
        input.predictions.push_back(one.predictions);
        if (i == 0 || one.predictions != rankings[0].predictions) {
            remark(one, names[i], context.remarks);
        }
    }
}

void takeTrials(ReportInput& input, std::vector<TrialOutcomes> trials, const std::vector<std::string>& leftOut,
                const std::string& settings) {
    input.trials = std::move(trials);
    for (const std::string& remark : leftOut) {
        input.context.remarks.push_back(remark + ".");
    }
    input.context.remarks.push_back(settings);
}

}  // namespace grasploom
