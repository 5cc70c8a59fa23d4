#pragma once

#include "dataset/problem.h"

#include <string>
#include <utility>
#include <vector>

namespace grasploom {

/// Collects the bad lines of one file: the first `limit` of them, then one entry that counts the rest, so that a huge
/// file of garbage cannot fill the memory with complaints.
class LineProblems {
public:
    LineProblems(std::filesystem::path file, std::vector<Problem>& problems, std::size_t limit = 100)
        : m_file(std::move(file)), m_problems(problems), m_limit(limit) {}
    ~LineProblems() {
        if (m_count > m_limit) {
            m_problems.push_back({m_file, 0, std::to_string(m_count - m_limit) + " more bad lines"});
        }
    }
    LineProblems(const LineProblems&) = delete;
    LineProblems& operator=(const LineProblems&) = delete;

    [[nodiscard]] std::size_t count() const { return m_count; }
    /// `lines` more, of which nobody kept what is wrong. Only once the limit is reached.
    void addMore(std::size_t lines) { m_count += lines; }
    void add(std::size_t line, std::string reason) {
        if (m_count++ < m_limit) {
            m_problems.push_back({m_file, line, std::move(reason)});
        }
    }

private:
    std::filesystem::path m_file;
    std::vector<Problem>& m_problems;
    std::size_t m_limit;
    std::size_t m_count = 0;
};

}  // namespace grasploom
