#include "app/cli/messages.h"

#include <algorithm>
#include <iostream>

namespace grasploom::cli {

void warn(const std::string& text) {
    std::cerr << "warning: " << text << '\n';
}

void printProblems(const std::vector<Problem>& problems) {
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, problems.size()); ++i) {
        std::cerr << describe(problems[i]) << '\n';
    }
    if (problems.size() > most) {
        std::cerr << "… and " << problems.size() - most << " more\n";
    }
}

}  // namespace grasploom::cli
