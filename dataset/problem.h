#pragma once

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace grasploom {

/// A bad record in the user's data. It is left out, collected and shown; the rest goes on.
struct Problem {
    std::filesystem::path file;
    std::size_t line = 0;  ///< 1-based; 0 means the file as a whole
    std::string reason;    ///< what is wrong, and what to do where that is not plain
    bool operator==(const Problem&) const = default;
};

/// "file:line: reason", or "file: reason".
std::string describe(const Problem& problem);

/// A whole file or folder cannot be used. Caught once, at a job's boundary, and shown once.
class DataError : public std::runtime_error {
public:
    explicit DataError(Problem problem) : std::runtime_error(describe(problem)), m_problem(std::move(problem)) {}
    DataError(std::filesystem::path file, std::string reason)
        : DataError(Problem{std::move(file), 0, std::move(reason)}) {}
    [[nodiscard]] const Problem& problem() const { return m_problem; }

private:
    Problem m_problem;
};

}  // namespace grasploom
