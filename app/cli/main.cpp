#include "app/cli/command.h"
#include "app/cli/errors.h"
#include "app/cli/interrupt.h"
#include "app/cli/training_allocator.h"

#include "dataset/cancelled.h"
#include "dataset/shell_word.h"

#include <fcntl.h>
#include <exception>
#include <iostream>
#include <string_view>

using namespace grasploom;
using namespace grasploom::cli;

namespace {

std::string wholeCall(int argc, char** argv) {
    std::string text = "grasploom-cli";
    for (int i = 1; i < argc; ++i) {
        text += " " + shellWord(argv[i]);
    }
    return text;
}

int fail(const std::string& what, int code) {
    std::cerr << "grasploom-cli: " << what << '\n';
    return code;
}

/// CLI11 would only say that a subcommand is missing.
bool isUnknownSubcommand(const CLI::App& app, int argc, char** argv) {
    return argc > 1 && argv[1][0] != '-' &&
           app.get_subcommands([&](const CLI::App* command) { return command->get_name() == argv[1]; }).empty();
}

int run(const CommandLine& line) {
    try {
        line.action();
        std::cout.flush();
        return std::cout ? 0 : fail("standard output cannot be written", 1);
    } catch (const UsageError& error) {
        return fail(error.what(), 2);
    } catch (const Cancelled&) {
        return fail("cancelled; nothing was written", 1);
    } catch (const std::exception& error) {
        return fail(error.what(), 1);
    }
}

/// Where one of the three is closed, the next file that is opened would take its place, and get what is meant for it.
void keepStandardStreams() {
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) < 0) {
            return;
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    takeTrainingAllocator(argc, argv);
    keepStandardStreams();
    CLI::App app{
        "GraspLoom on the command line: grasp datasets, networks and their evaluation.\n"
        "Results go to standard output, progress and problems to standard error.\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage.",
        "grasploom-cli"};
    app.set_version_flag("--version", GRASPLOOM_VERSION);
    app.require_subcommand(1);
    CommandLine line{app, wholeCall(argc, argv), {}};
    for (const auto add : {addInfoCommand, addSplitCommand, addTrainCommand, addPredictCommand, addEvaluateCommand,
                           addSweepCommand, addCompareCommand, addHistoryCommand, addCrossValidateCommand,
                           addExperimentCommand, addGenerateCommand, addTrialCommand, addDoctorCommand,
                           addConvertCommand, addCheckCommand, addSheetCommand}) {
        add(line);
    }
    if (isUnknownSubcommand(app, argc, argv)) {
        return fail("there is no subcommand " + shellWord(argv[1]) + " (--help says what there is)", 2);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            return app.exit(error);  // help or version
        }
        return fail(std::string(error.what()) + " (--help says what there is)", 2);
    }
    watchInterrupts();
    return run(line);
}
