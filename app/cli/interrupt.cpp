#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace grasploom::cli {
namespace {

std::atomic<bool> flag{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

}  // namespace

void watchInterrupts() {
    struct sigaction action {};
    action.sa_handler = [](int) { flag = true; };
    // Calls under way go on; the next signal finds the default again.
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() {
    return flag;
}

}  // namespace grasploom::cli
