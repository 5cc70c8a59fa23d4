#include "app/cli/training_allocator.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace grasploom::cli {

#ifdef GRASPLOOM_TCMALLOC
namespace {

constexpr const char* preload = "LD_PRELOAD";
constexpr const char* before = "GRASPLOOM_LD_PRELOAD";  ///< what `preload` was, while the program starts anew

bool trains(int argc, char** argv) {
    constexpr std::array<std::string_view, 3> commands{"train", "cross-validate", "experiment"};
    return argc > 1 && std::ranges::find(commands, std::string_view(argv[1])) != commands.end();
}

}  // namespace

void takeTrainingAllocator(int argc, char** argv) {
    if (const char* const was = std::getenv(before)) {
        if (*was != '\0') {
            ::setenv(preload, was, 1);
        } else {
            ::unsetenv(preload);
        }
        ::unsetenv(before);
        return;
    }
    if (!trains(argc, argv) || ::access(GRASPLOOM_TCMALLOC, R_OK) != 0) {
        return;
    }
    const char* const set = std::getenv(preload);
    const std::string was = set != nullptr ? set : "";
    ::setenv(before, was.c_str(), 1);
    ::setenv(preload, (GRASPLOOM_TCMALLOC + (was.empty() ? was : ":" + was)).c_str(), 1);
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);  // by its name, which `ps` shows
    ::execv(program.c_str(), argv);
    takeTrainingAllocator(argc, argv);  // could not: the environment is put back
}
#else
void takeTrainingAllocator(int /*argc*/, char** /*argv*/) {}
#endif

}  // namespace grasploom::cli
