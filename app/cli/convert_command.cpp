#include "app/cli/command.h"
#include "app/cli/convert_output.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/messages.h"
#include "app/cli/open_dataset.h"
#include "app/cli/progress_line.h"
#include "app/cli/validators.h"

#include "dataset/grasp_file.h"
#include "dataset/label_import.h"

#include <iostream>
#include <map>

namespace grasploom::cli {
namespace {

struct ConvertOptions {
    std::string from = "auto", to, angleFrom, angleTo;
    std::filesystem::path input, output, json;
    JawChoice jaws = JawChoice::All;
    bool force = false, list = false;
};

std::string formatNames() {
    std::string names;
    for (const LabelFormatFacts& facts : labelFormats()) {
        names += (names.empty() ? "" : ", ") + std::string(facts.name);
    }
    return names;
}

void addOptions(CLI::App& command, ConvertOptions& options) {
    command.add_option("input", options.input, "File or folder to read");
    command.add_option("output", options.output, "File or folder to write");
    command.add_option("--from", options.from, "Format of the input, or auto: told by its content")
        ->capture_default_str();
    command.add_option("--to", options.to, "Format of the output: " + formatNames());
    command.add_option(
        "--angle-from", options.angleFrom,
        "How the input counts angles, where its format has dialects: cw-degrees, ccw-degrees, cw-radians, "
        "ccw-radians");
    command.add_option("--angle-to", options.angleTo, "The same for the output");
    const std::map<std::string, JawChoice> jaws{{"all", JawChoice::All}, {"default", JawChoice::Default}};
    command.add_option("--jaws", options.jaws, "Every jaw size of a grasp, or its default one")
        ->transform(oneOf(jaws))
        ->default_str("all");
    command.add_flag("--force", options.force, "Replace files that are there; files of other names stay");
    command.add_flag("--list", options.list, "Show the formats, and what each keeps");
    addJsonOption(command, options.json);
}

std::optional<AngleConvention> angleOf(const std::string& text, const char* option) {
    const auto angle = angleConventionNamed(text);
    if (!text.empty() && !angle) {
        throw UsageError(std::string(option) + ": " + excerpt(text) +
                         " is none of cw-degrees, ccw-degrees, cw-radians, ccw-radians");
    }
    return angle;
}

LabelFormat formatOf(const std::string& text, const char* option) {
    const auto format = labelFormatNamed(text);
    if (!format) {
        throw UsageError(std::string(option) +
                         (text.empty() ? " is missing; there are " : ": " + excerpt(text) + " is none of ") +
                         formatNames());
    }
    return *format;
}

void checkAngle(const std::optional<AngleConvention>& angle, LabelFormat format, const char* option) {
    if (angle && !factsOf(format).dialect) {
        throw UsageError(std::string(option) + " is of no use: " + std::string(factsOf(format).name) +
                         " has one convention: " + std::string(factsOf(format).angle));
    }
}

/// Asks for Ctrl-C; draws what is done.
std::function<bool(std::size_t)> progressOn(ProgressLine& line, std::size_t total) {
    return [&line, total](std::size_t done) {
        line.update(done, total);
        return !interrupted();
    };
}

LabelSet read(const ConvertOptions& options, const FoundLabels& found, const std::optional<AngleConvention>& angle) {
    ProgressLine line("Reading labels");
    LabelSet set = readLabelSet(found.source, found.format, {angle, progressOn(line, 0)});
    if (options.jaws == JawChoice::Default) {
        keepDefaultJaws(set);
    }
    return set;
}

std::vector<std::string> write(const ConvertOptions& options, const LabelSet& set, LabelFormat format,
                               const std::optional<AngleConvention>& angle) {
    ProgressLine line("Writing labels");
    try {
        return writeLabelSet(set, options.output, format, {angle, options.force, progressOn(line, set.images.size())});
    } catch (const DataError& error) {
        std::error_code missing;
        const bool there = !options.force && std::filesystem::exists(options.output, missing);
        throw DataError(error.problem().file, error.problem().reason + (there ? " (--force)" : ""));
    }
}

void convert(const ConvertOptions& options) {
    const auto angleFrom = angleOf(options.angleFrom, "--angle-from");
    const auto angleTo = angleOf(options.angleTo, "--angle-to");
    const LabelFormat to = formatOf(options.to, "--to");
    checkAngle(angleTo, to, "--angle-to");
    requireOutside(options.output, options.input);
    requireOutside(options.json, options.input);
    const bool isAuto = options.from == "auto";
    const FoundLabels found =
        findLabels(options.input, isAuto ? std::nullopt : std::optional(formatOf(options.from, "--from")));
    checkAngle(angleFrom, found.format, "--angle-from");
    const LabelSet set = read(options, found, angleFrom);
    Conversion done{found.source, options.output, found.format, to, {}, set.notes};
    done.counts = countLabels(set);
    const std::vector<std::string> losses = write(options, set, to, angleTo);
    done.notes.insert(done.notes.end(), losses.begin(), losses.end());
    printConversion(done, set);
    writeJson(options.json, toJson(done, set));
}

void run(const ConvertOptions& options, const CommandLine&) {
    if (options.list) {
        printFormats();
        writeJson(options.json, formatsAsJson());
        return;
    }
    if (options.input.empty() || options.output.empty()) {
        throw UsageError("convert needs what to read and what to write (or --list)");
    }
    convert(options);
}

}  // namespace

void addConvertCommand(CommandLine& line) {
    addCommand<ConvertOptions>(line, "convert", "Turn labels of one format into another", addOptions, run);
}

}  // namespace grasploom::cli
