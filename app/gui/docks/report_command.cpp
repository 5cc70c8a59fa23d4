#include "app/gui/docks/report_command.h"

#include "dataset/number_text.h"
#include "dataset/shell_word.h"

#include <optional>

namespace grasploom {
namespace {

/// The scenes that all open sets are for together, if one fold of one split says it: no value, if nothing does.
std::optional<PredictionScope> commonScope(const Document& document) {
    PredictionScope common;
    if (document.scope() == JudgeScope::All) {
        return common;
    }
    if (document.scope() == JudgeScope::Predicted) {
        return std::nullopt;
    }
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const PredictionScope& scope = document.predictions(slot).scope;
        if (scope.scenes.empty()) {
            continue;
        }
        if (!common.scenes.empty() && common.scenes != scope.scenes) {
            return std::nullopt;
        }
        common = scope;
    }
    return common;
}

std::string listText(const std::vector<double>& numbers) {
    std::string text;
    for (const double number : numbers) {
        text += (text.empty() ? "" : ",") + formatNumber(number);
    }
    return text;
}

}  // namespace

namespace {

/// What a call with these words would state: each as a shell takes it for one word.
std::string words(std::initializer_list<std::string> all) {
    std::string text;
    for (const std::string& word : all) {
        text += " " + shellWord(word);
    }
    return text;
}

std::string rankedFile(const ReportedRanking& one) {
    return one.file.string() + ":" + std::string(rankingName(one.ranking));
}

std::string rankingWords(const std::vector<ReportedRanking>& rankings) {
    if (rankings.size() == 2) {
        return words({"--a", rankedFile(rankings[0]), "--b", rankedFile(rankings[1])});
    }
    return words(
        {"--predictions", rankings[0].file.string(), "--rank-by", std::string(rankingName(rankings[0].ranking))});
}

std::string choiceWords(const ReportChoice& choice) {
    std::string text = words({"--report", choice.folder.string()});
    if (choice.formats != allReportFormats()) {
        text += words({"--formats", formatReportFormats(choice.formats)});
    }
    if (choice.gallery != ReportInput().gallery) {
        text += words({"--gallery", std::to_string(choice.gallery)});
    }
    return text + (choice.masks ? "" : " --no-masks");
}

std::string trialWords(const ReportOrder& order) {
    if (!order.choice.trial) {
        return {};
    }
    return " --trial" + (order.meshes.empty() ? std::string() : words({"--meshes", order.meshes.string()}));
}

}  // namespace

std::string reportCommand(const ReportOrder& order, const Document& document) {
    const std::optional<PredictionScope> scope = commonScope(document);
    const bool asFiles =
        document.predictions(SetSlot::A).reading == Reading{} && document.predictions(SetSlot::B).reading == Reading{};
    if (order.rankings.empty() || !asFiles || !document.edits().empty() || !scope) {
        return {};
    }
    const ReportContext& context = order.context;
    std::string command = std::string("grasploom-cli ") + (order.rankings.size() == 2 ? "compare" : "evaluate") +
                          words({"--dataset", context.dataset}) + rankingWords(order.rankings);
    if (!scope->split.empty()) {
        command += words({"--split", scope->split, "--fold", std::to_string(scope->fold)});
    }
    command +=
        words({"--angle", formatNumber(context.criterion.angleDegrees), "--iou", formatNumber(context.criterion.iou),
               "--angles", listText(order.axes.angles), "--ious", listText(order.axes.ious)});
    command += context.jaws == JawChoice::All ? "" : " --jaws default";
    command += context.metric == IouMetric::Exact ? "" : " --metric raster";
    return command + choiceWords(order.choice) + trialWords(order);
}

std::vector<ReportSource> reportSplit(const Document& document) {
    const std::optional<PredictionScope> scope = commonScope(document);
    if (!scope || scope->split.empty()) {
        return {};
    }
    return {{"split", scope->split + ", fold " + std::to_string(scope->fold), scope->split}};
}

}  // namespace grasploom
