#pragma once

#include "dataset/write_error.h"

#include <stdexcept>
#include <string>

namespace grasploom::cli {

/// What was asked for on the command line makes no sense: exit code 2.
struct UsageError : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

/// Ctrl-C or SIGTERM: says what is saved and how to go on; exit code 1.
struct Interrupted : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What `work` returns. Where its disk is full, the message also says what `howToGoOn` returns.
template <typename Work, typename Advice>
auto onFullDisk(const Work& work, const Advice& howToGoOn) {
    try {
        return work();
    } catch (const NoRoom& error) {
        throw DataError(error.problem().file, error.problem().reason + ", " + howToGoOn());
    }
}

}  // namespace grasploom::cli
