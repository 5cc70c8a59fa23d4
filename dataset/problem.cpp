#include "dataset/problem.h"

namespace grasploom {

std::string describe(const Problem& problem) {
    std::string text = problem.file.string();
    if (problem.line > 0) {
        text += ":" + std::to_string(problem.line);
    }
    return text + ": " + problem.reason;
}

}  // namespace grasploom
