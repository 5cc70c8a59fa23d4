#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_file.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/text_table.h"

#include "dataset/files.h"
#include "evaluation/convention_doctor.h"

#include <algorithm>
#include <cmath>
#include <iostream>

namespace grasploom::cli {
namespace {

struct DoctorCommandOptions {
    std::filesystem::path dataset, predictions, output, json;
    DoctorOptions doctor;
    bool force = false;
};

void addOptions(CLI::App& command, DoctorCommandOptions& options) {
    command.add_option("--dataset", options.dataset, "Folder of the dataset")->required();
    command.add_option("--predictions", options.predictions,
                       "Predictions to look at (CSV or SGT text); left out: the dataset's labels");
    CLI::Option* const output =
        command.add_option("--output", options.output, "Write the predictions as recommended, as CSV");
    command.add_flag("--force", options.force, "Replace the output where it is there")->needs(output);
    command.add_option("--threads", options.doctor.threads, "0: one per core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    addJsonOption(command, options.json);
}

Diagnosis diagnosisOf(const SceneIndex& index, const std::optional<PredictionSet>& predictions, DoctorOptions options) {
    ProgressLine line("Looking at grasps");
    options.progress = [&](std::size_t done) {
        line.update(done, std::min(options.mostScenes, predictions ? predictions->scenes.size() : index.size()));
        return !interrupted();
    };
    return predictions ? diagnosePredictions(index, *predictions, options) : diagnoseLabels(index, options);
}

std::string share(double value) {
    return std::isnan(value) ? "–" : percent(value);
}

/// The recommended reading, as is, and the best of the others: a dozen are enough to see what it was chosen from.
std::string tableOf(const Diagnosis& diagnosis) {
    constexpr std::size_t shown = 12;
    std::vector<const ReadingScore*> order;
    for (const ReadingScore& reading : diagnosis.readings) {
        order.push_back(&reading);
    }
    std::ranges::stable_sort(order, [](const ReadingScore* a, const ReadingScore* b) {
        return a->score() > b->score() || (!std::isnan(a->score()) && std::isnan(b->score()));
    });
    std::vector<std::vector<std::string>> rows{{"reading", "mask", "depth", "ground truth", "score"}};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const ReadingScore& one = *order[i];
        const bool recommended = &one == &diagnosis.readings[diagnosis.recommended];
        if (i < shown || recommended || &one == &diagnosis.readings.front()) {
            rows.push_back({readingText(one.reading) + (recommended ? " ← recommended" : ""), share(one.fit.mask),
                            share(one.fit.depth), share(one.fit.agreement), share(one.score())});
        }
    }
    return formatTable(rows);
}

Json number(double value) {
    return std::isnan(value) ? Json() : Json(value);
}

Json toJson(const Reading& reading) {
    return {{"text", readingText(reading)},
            {"negates_angle", reading.negatesAngle},
            {"swaps_axes", reading.swapsAxes},
            {"swaps_sides", reading.swapsSides},
            {"angle_in_radians", reading.angleInRadians},
            {"scale", reading.scale}};
}

Json toJson(const DoctorCommandOptions& options, const SceneIndex& index, const Diagnosis& diagnosis) {
    Json json{{"dataset", options.dataset.string()},
              {"dataset_hash", index.hash()},
              {"predictions", options.predictions.empty() ? Json() : Json(options.predictions.string())},
              {"scenes", diagnosis.scenes},
              {"grasps", diagnosis.grasps},
              {"as_is", diagnosis.isAsIs()},
              {"recommended", toJson(diagnosis.readings[diagnosis.recommended].reading)},
              {"margin", number(diagnosis.margin)},
              {"gain", number(diagnosis.gain)},
              {"readings", Json::array()}};
    for (const ReadingScore& one : diagnosis.readings) {
        Json reading = toJson(one.reading);
        reading["mask"] = number(one.fit.mask);
        reading["depth"] = number(one.fit.depth);
        reading["ground_truth"] = number(one.fit.agreement);
        reading["score"] = number(one.score());
        json["readings"].push_back(std::move(reading));
    }
    return json;
}

void requireSound(const DoctorCommandOptions& options) {
    requireOutside(options.json, options.dataset);
    requireOutside(options.output, options.dataset);
    if (!options.output.empty() && options.predictions.empty()) {
        throw UsageError("--output writes predictions: it needs --predictions");
    }
    std::error_code error;
    if (!options.output.empty() && !options.force && std::filesystem::exists(options.output, error)) {
        throw DataError(options.output, "is there already; --force replaces it");
    }
}

void run(const DoctorCommandOptions& options, const CommandLine&) {
    requireSound(options);
    std::optional<PredictionSet> predictions;
    if (!options.predictions.empty()) {
        predictions = readPredictions(options.predictions);
        printProblems(predictions->problems, predictions->rowsLeftOut);
    }
    const SceneIndex index = openDataset(options.dataset);
    const Diagnosis diagnosis = diagnosisOf(index, predictions, options.doctor);
    if (diagnosis.readings.empty() || diagnosis.scenes == 0) {
        throw DataError(predictions ? options.predictions : options.dataset,
                        "has no grasps in scenes with a mask, depth or ground truth: nothing to tell by");
    }
    std::cout << diagnosisText(diagnosis) << "\n\n" << tableOf(diagnosis);
    if (!options.output.empty()) {
        const Reading& reading = diagnosis.readings[diagnosis.recommended].reading;
        writeFileAtomically(options.output, formatPredictionsCsv(applyReading(reading, std::move(*predictions))), WrittenPath::NamedByUser);
        std::cout << "\nWritten, read " << readingText(reading) << ": " << options.output.string() << '\n';
    }
    writeJson(options.json, toJson(options, index, diagnosis));
}

}  // namespace

void addDoctorCommand(CommandLine& line) {
    addCommand<DoctorCommandOptions>(line, "doctor",
                                     "Tell whether labels or predictions follow this program's conventions: sign and "
                                     "unit of the angle, axes, sides, scale",
                                     addOptions, run);
}

}  // namespace grasploom::cli
