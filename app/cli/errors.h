#pragma once

#include <stdexcept>

namespace grasploom::cli {

/// What was asked for on the command line makes no sense: exit code 2.
struct UsageError : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

/// Ctrl-C or SIGTERM: says what is saved and how to go on; exit code 1.
struct Interrupted : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace grasploom::cli
