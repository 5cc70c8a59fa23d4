#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/json_file.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/sheet_labels.h"
#include "app/cli/text_table.h"
#include "app/cli/validators.h"
#include "dataset/cancelled.h"
#include "dataset/contact_sheet.h"
#include "dataset/files.h"
#include "dataset/png_encoding.h"
#include "dataset/scene_images.h"

#include <iostream>

namespace grasploom::cli {
namespace {

struct SheetOptions {
    std::vector<std::filesystem::path> datasets;
    std::filesystem::path output, key, labels, json;
    std::size_t count = 30;
    int side = 160;
    int columns = 6;
    std::uint64_t seed = 0;
};

/// A picture that could be read, small.
struct Cell {
    SheetPlace place;
    cv::Mat rgb;
    std::optional<ThumbnailLook> look;  ///< empty: it has no mask
};

void addOptions(CLI::App& command, SheetOptions& options) {
    command.add_option("--dataset", options.datasets, "Folder of a dataset; give several to mix them")->required();
    command.add_option("--count", options.count, "Pictures, as many of each dataset as it has and the others allow")
        ->check(CLI::Range(1, 10000))
        ->capture_default_str();
    command.add_option("--side", options.side, "Side of a picture, px")
        ->check(CLI::Range(16, 1024))
        ->capture_default_str();
    command.add_option("--columns", options.columns, "Pictures in a row")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    command.add_option("--seed", options.seed, "Decides which pictures, and their places")
        ->check(wholeNumber())
        ->capture_default_str();
    command.add_option("--output", options.output, "PNG file to write")->required();
    command.add_option("--key", options.key, "CSV file that says which picture is whose, to look at afterwards");
    command.add_option("--labels", options.labels, "PNG file of how the pictures' scenes are labelled, as bars");
    addJsonOption(command, options.json);
}

Cell readCell(const SceneIndex& index, const SheetPlace& place, int side, LabelSpread& spread) {
    Cell cell{place, thumbnail(readChannel(index, place.scene, Channel::Rgb), side), {}};
    if (index.has(place.scene, Channel::Mask)) {
        const cv::Mat mask = readChannel(index, place.scene, Channel::Mask);
        cell.look = lookOf(cell.rgb, thumbnail(mask, side));
        std::vector<Problem> problems;
        if (const GraspLabels labels = readLabels(index, place.scene, problems); !labels.grasps.empty()) {
            addScene(spread, labels, mask);
        }
        printProblems(problems, problems.size());
    }
    return cell;
}

std::vector<Cell> readCells(const std::vector<SceneIndex>& datasets, const SheetOptions& options,
                            std::vector<DatasetLabels>& labels) {
    std::vector<std::size_t> sizes;
    sizes.reserve(datasets.size());
    for (const SceneIndex& index : datasets) {
        sizes.push_back(index.size());
    }
    const std::vector<SheetPlace> places = drawSheet(sizes, options.count, options.seed);
    std::vector<Cell> cells;
    ProgressLine line("Reading pictures");
    for (const SheetPlace& place : places) {
        if (interrupted()) {
            throw Cancelled();
        }
        try {
            cells.push_back(readCell(datasets[place.dataset], place, options.side, labels[place.dataset].spread));
        } catch (const DataError& error) {
            warn(error.what());
        }
        line.update(cells.size(), places.size());
    }
    if (cells.empty()) {
        throw DataError(options.datasets.front(), "holds no picture that can be read");
    }
    return cells;
}

void writeSheet(const std::vector<Cell>& cells, const SheetOptions& options) {
    std::vector<cv::Mat> pictures;
    pictures.reserve(cells.size());
    for (const Cell& cell : cells) {
        pictures.push_back(cell.rgb);
    }
    writeFileAtomically(options.output, encodePng(contactSheet(pictures, options.side, options.columns)), WrittenPath::NamedByUser);
}

void writeKey(const std::vector<Cell>& cells, const std::vector<SceneIndex>& datasets, const SheetOptions& options) {
    if (options.key.empty()) {
        return;
    }
    std::string csv = "row,column,dataset,scene\n";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const SheetPlace& place = cells[i].place;
        const auto across = static_cast<std::size_t>(options.columns);
        csv += std::to_string(i / across + 1) + "," + std::to_string(i % across + 1) + "," +
               std::to_string(place.dataset + 1) + "," + datasets[place.dataset].scene(place.scene).id + "\n";
    }
    writeFileAtomically(options.key, csv, WrittenPath::NamedByUser);
}

/// Means over a dataset's pictures that have a mask.
ThumbnailLook meanLook(const std::vector<Cell>& cells, std::size_t dataset, std::size_t& count) {
    ThumbnailLook sum;
    count = 0;
    for (const Cell& cell : cells) {
        if (cell.place.dataset == dataset && cell.look) {
            ++count;
            sum.planeBrightness += cell.look->planeBrightness;
            sum.planeContrast += cell.look->planeContrast;
            sum.planeEdges += cell.look->planeEdges;
            sum.objectBrightness += cell.look->objectBrightness;
            sum.objectShare += cell.look->objectShare;
        }
    }
    const double n = std::max<double>(1, static_cast<double>(count));
    return {sum.planeBrightness / n, sum.planeContrast / n, sum.planeEdges / n, sum.objectBrightness / n,
            sum.objectShare / n};
}

void say(const std::vector<Cell>& cells, const SheetOptions& options, const std::vector<DatasetLabels>& labels) {
    std::vector<std::vector<std::string>> rows{{"means of", "pictures", "plane brightness", "plane contrast",
                                                "plane edges", "object brightness", "object share"}};
    Json json{{"pictures", cells.size()}, {"datasets", Json::array()}};
    for (std::size_t dataset = 0; dataset < options.datasets.size(); ++dataset) {
        std::size_t count = 0;
        const ThumbnailLook look = meanLook(cells, dataset, count);
        rows.push_back({options.datasets[dataset].string(), std::to_string(count), fixed(look.planeBrightness, 1),
                        fixed(look.planeContrast, 1), fixed(look.planeEdges, 1), fixed(look.objectBrightness, 1),
                        percent(look.objectShare)});
        json["datasets"].push_back({{"dataset", options.datasets[dataset].string()},
                                    {"pictures", count},
                                    {"plane_brightness", look.planeBrightness},
                                    {"plane_contrast", look.planeContrast},
                                    {"plane_edges", look.planeEdges},
                                    {"object_brightness", look.objectBrightness},
                                    {"object_share", look.objectShare},
                                    {"labels", labelsJson(labels[dataset].spread)}});
    }
    std::cout << formatTable(rows) << '\n' << labelsText(labels) << "Sheet: " << options.output.string() << '\n';
    writeJson(options.json, json);
}

void run(const SheetOptions& options, const CommandLine&) {
    std::vector<SceneIndex> datasets;
    std::vector<DatasetLabels> labels;
    for (const auto& dataset : options.datasets) {
        for (const auto& file : {options.output, options.key, options.labels, options.json}) {
            requireOutside(file, dataset);
        }
        datasets.push_back(openDataset(dataset));
        labels.push_back({dataset.string(), {}});
    }
    const std::vector<Cell> cells = readCells(datasets, options, labels);
    writeSheet(cells, options);
    writeKey(cells, datasets, options);
    if (!options.labels.empty()) {
        drawLabels(options.labels, labels);
    }
    say(cells, options, labels);
}

}  // namespace

void addSheetCommand(CommandLine& line) {
    addCommand<SheetOptions>(line, "sheet",
                             "Draw a contact sheet of one or several datasets, mixed: can they be told apart?",
                             addOptions, run);
}

}  // namespace grasploom::cli
