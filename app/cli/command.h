#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace grasploom::cli {

/// What `main` and the subcommands share.
struct CommandLine {
    CLI::App& app;
    std::string text;              ///< the whole call, quoted where a shell needs it
    std::function<void()> action;  ///< what the chosen subcommand does; throws
};

/// Adds a subcommand. `run` is called after parsing, with the same `options` that `addOptions` tied to the parser.
template <typename Options>
void addCommand(CommandLine& line, const char* name, const char* description, void (*addOptions)(CLI::App&, Options&),
                void (*run)(const Options&, const CommandLine&)) {
    CLI::App* command = line.app.add_subcommand(name, description);
    const auto options = std::make_shared<Options>();
    addOptions(*command, *options);
    command->callback([&line, options, run] { line.action = [&line, options, run] { run(*options, line); }; });
}

void addInfoCommand(CommandLine& line);
void addSplitCommand(CommandLine& line);
void addTrainCommand(CommandLine& line);
void addPredictCommand(CommandLine& line);
void addEvaluateCommand(CommandLine& line);
void addSweepCommand(CommandLine& line);
void addCompareCommand(CommandLine& line);
void addHistoryCommand(CommandLine& line);
void addCrossValidateCommand(CommandLine& line);
void addExperimentCommand(CommandLine& line);
void addGenerateCommand(CommandLine& line);
void addTrialCommand(CommandLine& line);
void addDoctorCommand(CommandLine& line);
void addCheckCommand(CommandLine& line);
void addSheetCommand(CommandLine& line);
void addConvertCommand(CommandLine& line);

}  // namespace grasploom::cli
