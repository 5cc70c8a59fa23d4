#include "app/cli/command.h"
#include "app/cli/json_file.h"
#include "app/cli/open_dataset.h"
#include "app/cli/text_table.h"

#include <array>
#include <iostream>

namespace grasploom::cli {
namespace {

struct InfoOptions {
    std::filesystem::path dataset, json;
};

struct Counts {
    std::size_t graspLines = 0;
    std::size_t grasps = 0;
    std::array<std::size_t, channelCount> missing{};
};

Counts count(const SceneIndex& index) {
    Counts counts;
    for (std::size_t i = 0; i < index.size(); ++i) {
        counts.graspLines += index.scene(i).graspLines;
        counts.grasps += index.scene(i).graspGroups;
        for (int c = 0; c < channelCount; ++c) {
            counts.missing[static_cast<std::size_t>(c)] += index.has(i, static_cast<Channel>(c)) ? 0 : 1;
        }
    }
    return counts;
}

void printInfo(const SceneIndex& index, const Counts& counts) {
    std::vector<std::pair<std::string, std::string>> facts{
        {"dataset", index.root().string()},
        {"layout", std::string(layoutName(index.layout()))},
        {"scenes", std::to_string(index.size())},
        {"objects", std::to_string(index.objectCount())},
        {"grasps",
         std::to_string(counts.grasps) + " (" + std::to_string(counts.graspLines) + " lines, one for each jaw size)"}};
    for (int c = 0; c < channelCount; ++c) {
        facts.emplace_back("without " + std::string(channelName(static_cast<Channel>(c))),
                           std::to_string(counts.missing[static_cast<std::size_t>(c)]));
    }
    facts.emplace_back("problems", std::to_string(index.problems().size()));
    std::cout << formatFacts(facts);
}

Json toJson(const SceneIndex& index, const Counts& counts) {
    Json json{
        {"dataset", index.root().string()}, {"layout", layoutName(index.layout())}, {"hash", index.hash()},
        {"scenes", index.size()},           {"objects", index.objectCount()},       {"grasp_lines", counts.graspLines},
        {"grasps", counts.grasps}};
    for (int c = 0; c < channelCount; ++c) {
        json["missing"][std::string(channelName(static_cast<Channel>(c)))] =
            counts.missing[static_cast<std::size_t>(c)];
    }
    json["problems"] = index.problems().size();
    json["problem_list"] = Json::array();
    for (const Problem& problem : index.problems()) {
        json["problem_list"].push_back(
            {{"file", problem.file.string()}, {"line", problem.line}, {"reason", problem.reason}});
    }
    return json;
}

void addOptions(CLI::App& command, InfoOptions& options) {
    command.add_option("dataset", options.dataset, "Folder of the dataset")->required();
    addJsonOption(command, options.json);
}

void run(const InfoOptions& options, const CommandLine&) {
    requireOutside(options.json, options.dataset);
    const SceneIndex index = readDataset(options.dataset);
    const Counts counts = count(index);
    printInfo(index, counts);
    std::cout.flush();
    for (const Problem& problem : index.problems()) {
        std::cerr << describe(problem) << '\n';
    }
    writeJson(options.json, toJson(index, counts));
}

}  // namespace

void addInfoCommand(CommandLine& line) {
    addCommand<InfoOptions>(line, "info", "Count what a dataset has and lacks", addOptions, run);
}

}  // namespace grasploom::cli
