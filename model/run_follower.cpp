#include "model/run_follower.h"

#include "dataset/problem.h"
#include "model/metrics_file.h"
#include "model/run_files.h"
#include "model/run_lock.h"

#include <sys/stat.h>
#include <algorithm>
#include <fstream>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t timeLength = 20;  // "2020-01-31 12:00:00 " before each line of the log
constexpr std::uintmax_t mostAtOnce = std::uintmax_t{8} << 20U;

/// The whole lines beyond `from`, which moves past them.
std::string newLines(const fs::path& file, std::uintmax_t& from) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error || size <= from) {
        return {};
    }
    std::string text(static_cast<std::size_t>(std::min(size - from, mostAtOnce)), '\0');
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(from));
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (stream.bad()) {
        throw DataError(file, "cannot be read");
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    const std::size_t whole = text.rfind('\n') + 1;  // npos + 1 is 0: no whole line
    // No line of ours is that long: passed over, what follows it is news again.
    from += whole == 0 && text.size() == mostAtOnce ? text.size() : whole;
    text.resize(whole);
    return text;
}

std::vector<std::string> logLines(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        const std::string_view line = text.substr(0, end);
        lines.emplace_back(line.substr(std::min(timeLength, line.size())));
        text.remove_prefix(end + 1);
    }
    return lines;
}

bool hasOpen(int process, const fs::path& file) {
    std::error_code error;
    const fs::path wanted = fs::canonical(file, error);
    for (const auto& entry : fs::directory_iterator("/proc/" + std::to_string(process) + "/fd", error)) {
        std::error_code unreadable;
        if (fs::read_symlink(entry.path(), unreadable) == wanted) {
            return true;
        }
    }
    return false;
}

}  // namespace

RunNews RunFollower::poll() {
    RunNews news;
    const fs::path metricsFile = metricsFileOf(m_run);
    struct stat file {};
    if (::stat(metricsFile.c_str(), &file) == 0 && file.st_ino != m_metricsInode) {
        // Lines are only ever appended; what takes some back writes a new file.
        news.rewound = m_metricsRead > 0;
        m_metricsInode = file.st_ino;
        m_metricsRead = 0;
    }
    Metrics metrics = parseMetrics(newLines(metricsFile, m_metricsRead));
    news.reports = std::move(metrics.curve);
    news.validations = std::move(metrics.validations);
    news.lines = logLines(newLines(logFileOf(m_run), m_logRead));
    return news;
}

void RunFollower::skipLog() {
    std::error_code error;
    const auto size = fs::file_size(logFileOf(m_run), error);
    m_logRead = error ? 0 : size;
}

int runProcess(const fs::path& run) {
    if (!isRunLocked(run)) {
        return 0;
    }
    std::ifstream stream(lockFileOf(run));
    int process = 0;
    // A number from a file: only one that has this very lock open is meant.
    return stream >> process && process > 1 && hasOpen(process, lockFileOf(run)) ? process : 0;
}

}  // namespace grasploom
