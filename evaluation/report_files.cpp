#include "evaluation/report_files.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/sha256.h"

#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sstream>
#include <stdexcept>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view listName = "report-files.sha256";
constexpr std::size_t hashDigits = 64;
constexpr std::string_view asidePrefix = ".report-";  // what a killed call leaves behind begins so

constexpr std::array<std::string_view, reportFormatCount> names{"html", "pdf", "csv", "tex", "png", "svg", "plot-pdf"};

/// The files of an earlier report that are still as it wrote them. What someone has changed since is not ours any more.
std::set<std::string> earlierReport(const fs::path& folder) {
    std::error_code error;
    if (!fs::is_regular_file(folder / listName, error)) {
        return {};
    }
    std::set<std::string> files{std::string(listName)};
    std::istringstream lines(readFile(folder / listName, 1U << 20U));
    for (std::string line; std::getline(lines, line);) {
        const std::string hash = line.substr(0, hashDigits);
        const std::string name = line.size() > hashDigits + 2 ? line.substr(hashDigits + 2) : std::string();
        if (!name.empty() && name.find('/') == std::string::npos && fs::is_regular_file(folder / name, error) &&
            sha256OfFile(folder / name) == hash) {
            files.insert(name);
        }
    }
    return files;
}

/// The first entry that no report has made; empty where there is none.
std::string foreignEntry(const fs::path& folder) {
    const std::set<std::string> ours = earlierReport(folder);
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!ours.contains(name) && !name.starts_with(asidePrefix)) {
            return name;
        }
    }
    return {};
}

/// A folder within the report's that goes away with this object.
class AsideFolder {
public:
    explicit AsideFolder(const fs::path& folder) {
        std::string pattern = (folder / (std::string(asidePrefix) + "XXXXXX")).string();
        if (::mkdtemp(pattern.data()) == nullptr) {
            throw DataError(folder, std::string("cannot be written: ") + std::strerror(errno));
        }
        m_path = pattern;
    }
    AsideFolder(const AsideFolder&) = delete;
    AsideFolder& operator=(const AsideFolder&) = delete;
    ~AsideFolder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

/// Folders that had to be made; they go away again unless `keep` is called.
class MadeFolders {
public:
    explicit MadeFolders(const fs::path& folder) {
        std::error_code error;
        for (fs::path each = fs::absolute(folder).lexically_normal(); !each.empty() && !fs::exists(each, error);
             each = each.parent_path()) {
            if (each.has_filename()) {
                m_made.push_back(each);
            }
        }
        fs::create_directories(folder, error);
        if (error) {
            removeAgain();
            throw DataError(folder, "cannot be made: " + error.message());
        }
    }
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    ~MadeFolders() {
        if (!m_kept) {
            removeAgain();
        }
    }
    void keep() { m_kept = true; }

private:
    void removeAgain() {
        std::error_code ignored;
        for (const fs::path& folder : m_made) {
            fs::remove(folder, ignored);  // only where it is empty
        }
    }
    std::vector<fs::path> m_made;
    bool m_kept = false;
};

void requireFolder(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(folder, error)) {
        return;
    }
    if (!fs::is_directory(folder, error)) {
        throw DataError(folder, "is a file; a report needs a folder");
    }
    try {
        if (const std::string other = foreignEntry(folder); !other.empty()) {
            throw DataError(folder, "is not empty and holds more than an unchanged earlier report (" + other +
                                        "); choose a new or empty folder");
        }
    } catch (const fs::filesystem_error& failed) {
        throw DataError(folder, "cannot be read: " + failed.code().message());
    }
}

std::string listOf(const ReportFiles& files) {
    std::string text;
    for (const auto& [name, bytes] : files) {
        text += sha256Hex(bytes) + "  " + name + "\n";
    }
    return text;
}

}  // namespace

std::string_view reportFormatName(ReportFormat format) {
    return names.at(static_cast<std::size_t>(format));
}

ReportFormats allReportFormats() {
    ReportFormats formats;
    for (int f = 0; f < reportFormatCount; ++f) {
        formats.insert(static_cast<ReportFormat>(f));
    }
    return formats;
}

ReportFormats parseReportFormats(std::string_view text) {
    ReportFormats formats;
    std::istringstream parts{std::string(text)};
    for (std::string part; std::getline(parts, part, ',');) {
        const auto found = std::ranges::find(names, part);
        if (found == names.end()) {
            throw std::invalid_argument("\"" + part + "\" is no format of a report; there are " +
                                        formatReportFormats(allReportFormats()));
        }
        formats.insert(static_cast<ReportFormat>(found - names.begin()));
    }
    if (formats.empty()) {
        throw std::invalid_argument("no format is named; there are " + formatReportFormats(allReportFormats()));
    }
    return formats;
}

std::string formatReportFormats(const ReportFormats& formats) {
    std::string text;
    for (const ReportFormat format : formats) {
        text += (text.empty() ? "" : ",") + std::string(reportFormatName(format));
    }
    return text;
}

void requireReportFolder(const fs::path& folder) {
    requireFolder(folder);
    MadeFolders made(folder);      // gone again at the end
    const AsideFolder probe(folder);
}

std::vector<fs::path> writeReportFiles(const ReportFiles& content, const fs::path& folder) {
    requireFolder(folder);
    ReportFiles files = content;
    files.emplace_back(listName, listOf(content));
    MadeFolders made(folder);
    std::vector<fs::path> written;
    {
        const AsideFolder aside(folder);
        for (const auto& [name, bytes] : files) {
            try {
                writeFileAtomically(aside.path() / name, bytes);
            } catch (const DataError& error) {
                throw DataError(folder, "the report cannot be written: " + error.problem().reason);
            }
        }
        std::set<std::string> old = earlierReport(folder);
        made.keep();
        for (const auto& [name, bytes] : files) {
            std::error_code error;
            fs::rename(aside.path() / name, folder / name, error);
            if (error) {
                throw DataError(folder / name, "cannot be replaced: " + error.message());
            }
            old.erase(name);
            written.push_back(folder / name);
        }
        std::error_code ignored;
        for (const std::string& name : old) {
            fs::remove(folder / name, ignored);
        }
    }
    return written;
}

}  // namespace grasploom
