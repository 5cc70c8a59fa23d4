#include "app/cli/join_group.h"

#include "app/cli/errors.h"

#include <cstdlib>
#include <iostream>
#include <map>
#include <optional>

namespace grasploom::cli {

void addDistributedOption(CLI::App& command, bool& distributed) {
    static const std::map<std::string, bool> values{{"auto", true}, {"off", false}};
    command
        .add_option("--distributed", distributed,
                    "auto: together with the processes that torchrun, mpirun or srun has started; off: alone")
        ->transform(CLI::CheckedTransformer(values))
        ->default_str("auto");
}

std::unique_ptr<ProcessGroup> joinGroup(bool distributed, const std::string& device) {
    std::optional<Launch> launch;
    try {
        launch = distributed ? detectLaunch() : std::nullopt;
    } catch (const std::invalid_argument& error) {
        throw UsageError(error.what() + std::string("; --distributed off trains with this process alone"));
    }
    if (!launch) {
        return std::make_unique<ProcessGroup>();
    }
    JoinOptions join;
    join.device = device;
    join.stuck = [](const std::string& reason) {
        std::cerr << "grasploom-cli: " << reason << std::endl;
        std::_Exit(1);
    };
    return std::make_unique<ProcessGroup>(*launch, join);
}

}  // namespace grasploom::cli
