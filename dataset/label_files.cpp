#include "dataset/label_files.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/number_text.h"
#include "dataset/scene_names.h"

#include <fcntl.h>
#include <unistd.h>
#include <algorithm>
#include <fstream>

namespace grasploom {
namespace {

namespace fs = std::filesystem;

constexpr int deepestLabels = 8;
constexpr std::size_t mostFiles = 2'000'000;
constexpr std::uintmax_t largestLabelFile = 64U << 20U;

/// Walks the folders, nearest first.
class Walk {
public:
    Walk(LabelFiles& found, const std::function<bool(std::string_view)>& wanted, const std::function<bool()>& goOn)
        : m_found(found), m_wanted(wanted), m_goOn(goOn) {}

    void run() {
        std::vector<std::string> level{""};
        for (int depth = 0; depth <= deepestLabels && !level.empty(); ++depth) {
            m_next.clear();
            for (const std::string& folder : level) {
                list(folder);
            }
            level.swap(m_next);
        }
        for (const std::string& folder : level) {
            m_found.problems.push_back({m_found.root / folder, 0, "lies too deep, and is not looked into"});
        }
    }

private:
    void list(const std::string& folder) {
        std::error_code error;
        fs::directory_iterator entries(m_found.root / folder, error);
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            look(folder, *entries);
        }
        if (error && folder.empty()) {
            throw DataError(m_found.root, "cannot be read: " + error.message());
        }
        if (error) {
            m_found.problems.push_back({m_found.root / folder, 0, "the folder cannot be read: " + error.message()});
        }
        if (m_goOn && !m_goOn()) {
            throw Cancelled();
        }
    }
    void look(const std::string& folder, const fs::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        if (name.front() == '.') {
            return;
        }
        std::error_code error;
        const fs::file_status status = entry.symlink_status(error);
        const std::string relative = folder.empty() ? name : folder + '/' + name;
        const bool isFolder = fs::is_directory(status);
        if (!isFolder && !m_wanted(relative)) {
            return;
        }
        if (fs::is_symlink(status)) {
            m_found.problems.push_back({entry.path(), 0, "a link is not followed"});
        } else if (!isSceneId(name)) {
            m_found.problems.push_back(
                {m_found.root / folder, 0, "the name " + excerpt(name) + " is left out: it " + whyNoSceneId(name) + "; rename it"});
        } else if (isFolder) {
            m_next.push_back(relative);
        } else if (fs::is_regular_file(status)) {
            keep(relative);
        }
    }
    void keep(const std::string& relative) {
        if (m_found.files.size() == mostFiles) {
            throw DataError(m_found.root, "holds more than " + std::to_string(mostFiles) + " label files");
        }
        m_found.files.push_back(relative);
    }

    LabelFiles& m_found;
    const std::function<bool(std::string_view)>& m_wanted;
    const std::function<bool()>& m_goOn;
    std::vector<std::string> m_next;
};

[[noreturn]] void cannotWrite(const fs::path& path, const std::error_code& error) {
    throw DataError(path, "cannot be written: " + error.message());
}

void createFolders(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        cannotWrite(folder, error);
    }
}

/// Everything of the file system that holds `folder` reaches the disk: one call instead of one a file.
void syncAll(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::syncfs(descriptor) == 0;
    const std::error_code error(errno, std::generic_category());
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!synced) {
        cannotWrite(folder, error);
    }
}

fs::path withoutLastSlash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
}

}  // namespace

LabelFiles findLabelFiles(const fs::path& source, const std::function<bool(std::string_view)>& wanted,
                          const std::function<bool()>& goOn) {
    LabelFiles found{source, {}, {}};
    std::error_code error;
    if (!fs::exists(source, error)) {
        throw DataError(source, "there is no such file or folder");
    }
    if (!fs::is_directory(source, error)) {
        found.root = source.parent_path();
        found.files.push_back(source.filename().string());
        return found;
    }
    Walk(found, wanted, goOn).run();
    std::sort(found.files.begin(), found.files.end());
    return found;
}

std::string readLabelText(const fs::path& file) {
    return readFile(file, largestLabelFile);
}

LabelOutput::LabelOutput(fs::path target, bool replace)
    : m_target(withoutLastSlash(target)), m_replace(replace), m_aside(m_target) {
    m_aside += ".partial" + std::to_string(::getpid());
    std::error_code error;
    const fs::file_status status = fs::symlink_status(m_target, error);
    if (fs::exists(status)) {
        const bool emptyFolder = fs::is_directory(status) && fs::is_empty(m_target, error);
        if (!emptyFolder && !replace) {
            throw DataError(m_target, "is there already; choose another name, or say that it may be replaced");
        }
        if (!fs::is_directory(status)) {
            throw DataError(m_target, "is no folder, and is not replaced by one");
        }
    }
    if (fs::exists(fs::symlink_status(m_aside, error))) {
        throw DataError(m_aside, "is there already: remove it");
    }
    createFolders(m_aside);
}

LabelOutput::~LabelOutput() {
    std::error_code error;
    fs::remove_all(m_aside, error);
}

void LabelOutput::add(const std::string& relative, std::string_view bytes) {
    const fs::path file = m_aside / relative;
    createFolders(file.parent_path());
    std::error_code error;
    if (fs::exists(fs::symlink_status(file, error))) {
        throw DataError(m_target / relative, "would be written twice: two pictures have the same name there");
    }
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
        cannotWrite(m_target / relative, std::error_code(errno, std::generic_category()));
    }
    m_files.push_back(relative);
}

void LabelOutput::mergeIntoTarget() {
    for (const std::string& file : m_files) {
        const fs::path target = m_target / file;
        if (!liesWithin(target.parent_path(), m_target)) {
            throw DataError(target, "a link leads out of the folder: nothing is written through it");
        }
        createFolders(target.parent_path());
        std::error_code error;
        fs::rename(m_aside / file, target, error);
        if (error) {
            cannotWrite(target, error);
        }
    }
}

void LabelOutput::publish() {
    syncAll(m_aside);
    std::error_code error;
    fs::remove(m_target, error);  // an empty folder; a full one stays
    if (fs::exists(m_target)) {
        if (!m_replace) {
            throw DataError(m_target, "has been filled by somebody else in the meantime; nothing was written");
        }
        mergeIntoTarget();
        return;
    }
    fs::rename(m_aside, m_target, error);
    if (error) {
        cannotWrite(m_target, error);
    }
}

}  // namespace grasploom
