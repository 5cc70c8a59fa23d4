#include "app/cli/convert_output.h"

#include "app/cli/messages.h"
#include "app/cli/text_table.h"

#include <algorithm>
#include <iostream>

namespace grasploom::cli {

LabelCounts countLabels(const LabelSet& set) {
    LabelCounts counts;
    counts.pictures = set.images.size();
    for (const LabelledImage& image : set.images) {
        counts.rectangles += image.grasps.size();
        counts.grasps += image.grasps.empty() ? 0 : image.grasps.back().group + 1U;
        counts.negatives += static_cast<std::size_t>(std::ranges::count(image.grasps, true, &LabelledGrasp::negative));
    }
    return counts;
}

void keepDefaultJaws(LabelSet& set) {
    for (LabelledImage& image : set.images) {
        const auto further = std::unique(
            image.grasps.begin(), image.grasps.end(),
            [](const LabelledGrasp& first, const LabelledGrasp& second) { return first.group == second.group; });
        image.grasps.erase(further, image.grasps.end());
    }
}

void printConversion(const Conversion& conversion, const LabelSet& set) {
    const LabelCounts& counts = conversion.counts;
    std::cout << formatFacts({{"from", std::string(factsOf(conversion.from).name) + ", " + conversion.input.string()},
                              {"to", std::string(factsOf(conversion.to).name) + ", " + conversion.output.string()},
                              {"pictures", std::to_string(counts.pictures)},
                              {"rectangles", std::to_string(counts.rectangles)},
                              {"grasps", std::to_string(counts.grasps) + " (jaw sizes taken together)"},
                              {"negatives", std::to_string(counts.negatives)},
                              {"problems", std::to_string(set.problems.size())}});
    std::cout.flush();
    for (const std::string& note : conversion.notes) {
        std::cerr << "note: " << note << '\n';
    }
    if (!set.problems.empty()) {
        warn(counted(set.problems.size(), "problem", "problems") + " in the input; what is unusable is left out");
        printProblems(set.problems, set.problems.size());
    }
}

Json toJson(const Conversion& conversion, const LabelSet& set) {
    const LabelCounts& counts = conversion.counts;
    Json json{{"input", conversion.input.string()},
              {"from", factsOf(conversion.from).name},
              {"output", conversion.output.string()},
              {"to", factsOf(conversion.to).name},
              {"pictures", counts.pictures},
              {"rectangles", counts.rectangles},
              {"grasps", counts.grasps},
              {"negatives", counts.negatives},
              {"notes", conversion.notes},
              {"problems", set.problems.size()}};
    json["problem_list"] = Json::array();
    for (const Problem& problem : set.problems) {
        json["problem_list"].push_back(
            {{"file", problem.file.string()}, {"line", problem.line}, {"reason", problem.reason}});
    }
    return json;
}

void printFormats() {
    for (const LabelFormatFacts& facts : labelFormats()) {
        const std::string kept = keptText(facts.kept, true);
        const std::string lost = keptText(facts.kept, false);
        std::cout << facts.name << "\n"
                  << formatFacts(
                         {{"  what", std::string(facts.title) + (facts.isFolder ? " (a folder)" : " (one file)")},
                          {"  angle", std::string(facts.angle)},
                          {"  keeps", kept.empty() ? "rectangles only" : "rectangles, " + kept},
                          {"  loses", lost.empty() ? "nothing" : lost}});
    }
}

Json formatsAsJson() {
    Json formats = Json::array();
    for (const LabelFormatFacts& facts : labelFormats()) {
        formats.push_back({{"name", facts.name},
                           {"title", facts.title},
                           {"folder", facts.isFolder},
                           {"angle", facts.angle},
                           {"keeps", keptText(facts.kept, true)},
                           {"loses", keptText(facts.kept, false)}});
    }
    return {{"formats", formats}};
}

}  // namespace grasploom::cli
