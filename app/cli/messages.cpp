#include "app/cli/messages.h"

#include <algorithm>
#include <iostream>

namespace grasploom::cli {

void warn(const std::string& text) {
    std::cerr << "warning: " << text << '\n';
}

void printProblems(const std::vector<Problem>& problems, std::size_t all) {
    constexpr std::size_t most = 5;
    const std::size_t shown = std::min(most, problems.size());
    for (std::size_t i = 0; i < shown; ++i) {
        std::cerr << describe(problems[i]) << '\n';
    }
    if (all > shown) {
        std::cerr << "… and " << all - shown << " more\n";
    }
}

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

}  // namespace grasploom::cli
