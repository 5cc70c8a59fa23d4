#include "app/cli/training_text.h"

#include "app/cli/text_table.h"

#include <optional>

namespace grasploom::cli {

std::string lossText(const TrainingReport& report) {
    std::string text = "loss " + fixed(report.loss, 4);
    const auto add = [&](const char* name, const std::optional<double>& value) {
        text += value ? std::string("  ") + name + " " + fixed(*value, 4) : "";
    };
    add("anchors", report.anchorLoss);
    add("scorer", report.scorerLoss);
    add("regression", report.regressionLoss);
    add("guidance", report.guidanceLoss);
    return text;
}

std::string validationText(const ValidationReport& report) {
    std::string text = "step " + std::to_string(report.step) + ": top-1 on " + std::to_string(report.scenes) +
                       (report.onTrainingScenes ? " training scenes" : " validation scenes");
    const auto add = [&](const char* name, const std::optional<double>& value) {
        text += value ? std::string("  ") + name + " " + percent(*value) : "";
    };
    add("intermediate", report.intermediateTop1);
    add("scorer", report.scorerTop1);
    add("direct", report.directTop1);
    return text;
}

}  // namespace grasploom::cli
