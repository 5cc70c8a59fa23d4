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

std::string reportCommand(const ReportOrder& order, const Document& document) {
    const std::optional<PredictionScope> scope = commonScope(document);
    const bool asFiles =
        document.predictions(SetSlot::A).reading == Reading{} && document.predictions(SetSlot::B).reading == Reading{};
    if (order.series.size() != 2 || !asFiles || !document.edits().empty() || !scope) {
        return {};
    }
    const ReportContext& context = order.context;
    std::string command = "grasploom-cli compare --dataset " + shellWord(context.dataset) + " --a " +
                          shellWord(context.files[0]) + " --b " + shellWord(context.files[1]);
    if (!scope->split.empty()) {
        command += " --split " + shellWord(scope->split) + " --fold " + std::to_string(scope->fold);
    }
    command += " --angle " + formatNumber(context.criterion.angleDegrees) + " --iou " +
               formatNumber(context.criterion.iou) + " --angles " + listText(order.axes.angles) + " --ious " +
               listText(order.axes.ious);
    if (context.jaws != JawChoice::All) {
        command += " --jaws default";
    }
    if (context.metric != IouMetric::Exact) {
        command += " --metric raster";
    }
    return command + " --report FOLDER";
}

}  // namespace grasploom
