#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_file.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"
#include "app/cli/validators.h"
#include "dataset/files.h"
#include "dataset/number_text.h"
#include "evaluation/label_checks.h"

#include <array>
#include <iostream>

namespace grasploom::cli {
namespace {

struct CheckCommandOptions {
    std::filesystem::path dataset, csv, json;
    LabelCheckOptions check;
    int threads = 0;
};

using Counts = std::array<std::size_t, labelFaultCount>;

constexpr std::array<std::string_view, labelFaultCount> meanings{
    "the same grasp as a label before it",    "opening or jaw too short",       "centre outside of the picture",
    "a corner outside of the picture",        "centre away from the object",    "the plates would stand in the object"};

LabelCheck check(const SceneIndex& index, const CheckCommandOptions& options) {
    ProgressLine line("Checking labels");
    return checkLabels(index, options.check, options.threads, {}, [&](std::size_t done) {
        line.update(done, index.size());
        return !interrupted();
    });
}

std::string labelsOf(const Counts& counts, const LabelCheck& checked, std::size_t scenes) {
    std::vector<std::vector<std::string>> rows{{"fault", "labels", "what it means"}};
    for (std::size_t fault = 0; fault < counts.size(); ++fault) {
        rows.push_back({std::string(labelFaultName(static_cast<LabelFault>(fault))), std::to_string(counts[fault]),
                        std::string(meanings[fault])});
    }
    return formatFacts({{"scenes checked", std::to_string(checked.scenesChecked) + " of " + std::to_string(scenes)},
                        {"scenes with findings", std::to_string(checked.scenes.size())},
                        {"without mask", std::to_string(checked.withoutMask)},
                        {"without depth", std::to_string(checked.withoutDepth)}}) +
           "\n" + formatTable(rows);
}

std::string toCsv(const SceneIndex& index, const LabelCheck& checked) {
    std::string csv = "scene,label,fault,amount,grasp\n";
    for (const SceneFindings& scene : checked.scenes) {
        for (const LabelFinding& finding : scene.findings) {
            csv += index.scene(scene.scene).id + "," + std::to_string(finding.label + 1) + "," +
                   std::string(labelFaultName(finding.fault)) + "," + formatNumber(finding.amount) + "," + std::to_string(scene.grasps[finding.label] + 1) + "\n";
        }
    }
    return csv;
}

Json toJson(const SceneIndex& index, const LabelCheck& checked, const Counts& counts) {
    Json json{{"dataset", index.root().string()},
              {"scenes_checked", checked.scenesChecked},
              {"without_mask", checked.withoutMask},
              {"without_depth", checked.withoutDepth},
              {"counts", Json::object()},
              {"findings", Json::array()}};
    for (std::size_t fault = 0; fault < counts.size(); ++fault) {
        json["counts"][std::string(labelFaultName(static_cast<LabelFault>(fault)))] = counts[fault];
    }
    for (const SceneFindings& scene : checked.scenes) {
        for (const LabelFinding& finding : scene.findings) {
            json["findings"].push_back({{"scene", index.scene(scene.scene).id},
                                        {"label", finding.label + 1},
                                        {"fault", labelFaultName(finding.fault)},
                                        {"amount", finding.amount},
                                        {"grasp", scene.grasps[finding.label] + 1}});
        }
    }
    return json;
}

void addOptions(CLI::App& command, CheckCommandOptions& options) {
    command.add_option("dataset", options.dataset, "Folder of the dataset")->required();
    command.add_option("--off-mask", options.check.offMaskPixels, "Pixels a centre may be away from the object")
        ->check(between(0, 1e6))
        ->capture_default_str();
    command.add_option("--outside", options.check.outsidePixels, "Pixels a corner may lie outside of the picture")
        ->check(between(0, 1e6))
        ->capture_default_str();
    command.add_option("--clearance", options.check.clearanceMetres,
                       "Metres below the middle of a grasp from which on nothing stops a plate")
        ->check(between(0, 10))
        ->capture_default_str();
    command.add_option("--csv", options.csv, "Write the findings, a line each");
    command.add_option("--threads", options.threads, "Threads; 0: one per core")->check(wholeNumber());
    addJsonOption(command, options.json);
}

void run(const CheckCommandOptions& options, const CommandLine&) {
    requireOutside(options.json, options.dataset);
    requireOutside(options.csv, options.dataset);
    const SceneIndex index = openDataset(options.dataset);
    const LabelCheck checked = check(index, options);
    printProblems(checked.problems, checked.problems.size());
    Counts counts{};
    for (const SceneFindings& scene : checked.scenes) {
        for (const LabelFinding& finding : scene.findings) {
            ++counts[static_cast<std::size_t>(finding.fault)];
        }
    }
    std::cout << labelsOf(counts, checked, index.size());
    if (!options.csv.empty()) {
        writeFileAtomically(options.csv, toCsv(index, checked), WrittenPath::NamedByUser);
    }
    writeJson(options.json, toJson(index, checked, counts));
}

}  // namespace

void addCheckCommand(CommandLine& line) {
    addCommand<CheckCommandOptions>(line, "check",
                                    "Look for labels that may be wrong: duplicates, off the object, outside of the "
                                    "picture, too narrow for the object",
                                    addOptions, run);
}

}  // namespace grasploom::cli
