#pragma once

#include "dataset/problem.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Label files below a folder, or a single one.
struct LabelFiles {
    std::filesystem::path root;      ///< the folder; of a single file, the one it is in
    std::vector<std::string> files;  ///< relative to the root, '/' between names, sorted
    std::vector<Problem> problems;   ///< folders that cannot be read, links
};

/// The files whose relative path `wanted` accepts, down to eight folders deep. Hidden names are passed over, links not
/// followed. `goOn` (may be empty) is asked now and then; false throws Cancelled. Throws DataError when `source` cannot
/// be read, or more than two million files are found.
LabelFiles findLabelFiles(const std::filesystem::path& source,
                          const std::function<bool(std::string_view relative)>& wanted,
                          const std::function<bool()>& goOn = {});

/// A whole label file: at most 64 MiB. Throws DataError.
std::string readLabelText(const std::filesystem::path& file);

/// The files of a new tree, or a single file: they appear at the target only as a whole.
class LabelOutput {
public:
    /// Throws DataError when the target is there (not so an empty folder) and may not be replaced, or cannot be
    /// written.
    LabelOutput(std::filesystem::path target, bool replace);
    /// Removes what was not published.
    ~LabelOutput();
    LabelOutput(const LabelOutput&) = delete;
    LabelOutput& operator=(const LabelOutput&) = delete;

    /// Adds a file. `relative` is made of names that are fit for files (isSceneId), and new. Throws DataError.
    void add(const std::string& relative, std::string_view bytes);
    /// Moves everything to the target.
    void publish();

private:
    void mergeIntoTarget();
    std::filesystem::path m_target;
    bool m_replace;
    std::filesystem::path m_aside;
    std::vector<std::string> m_files;
};

}  // namespace grasploom
