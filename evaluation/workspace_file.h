#pragma once

#include "evaluation/convention_doctor.h"
#include "evaluation/ground_truth.h"
#include "evaluation/jaccard_matching.h"
#include "evaluation/judged_set.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

// What a workspace file says: how somebody looks at a dataset, so that it opens again as it was. `rest` in each part
// is a JSON object with the keys that this version does not know, kept on writing; empty: none.

/// An open prediction file.
struct WorkspaceSet {
    std::filesystem::path file;  ///< absolute
    Reading reading;             ///< how its numbers are meant
    std::string rest;
    bool operator==(const WorkspaceSet&) const = default;
};

/// Which scenes are shown, in which order: the texts are the window's to understand.
struct WorkspaceFilter {
    std::string query;  ///< as formatSceneQuery writes it; empty: all
    std::string sort = "dataset";
    bool descending = false;
    std::string rest;
    bool operator==(const WorkspaceFilter&) const = default;
};

struct WorkspaceView {
    std::string name;
    WorkspaceFilter filter;
    bool operator==(const WorkspaceView&) const = default;
};

/// What somebody noted on a scene.
struct SceneNote {
    std::string text;
    std::vector<std::string> tags;
    bool reviewed = false;
    std::string rest;
    [[nodiscard]] bool isEmpty() const { return text.empty() && tags.empty() && !reviewed && rest.empty(); }
    bool operator==(const SceneNote&) const = default;
};

struct WorkspaceJudging {
    MatchCriterion criterion;
    int k = 1;  ///< [1, 100]
    Ranking ranking = Ranking::Score;
    JawChoice jaws = JawChoice::All;
    IouMetric metric = IouMetric::Exact;
    std::string scope = "meant";  ///< or "predicted", "all"
    std::string rest;
    bool operator==(const WorkspaceJudging&) const = default;
};

struct WorkspaceFile {
    std::filesystem::path dataset;  ///< folder, absolute
    std::vector<WorkspaceSet> sets;
    std::optional<std::size_t> a, b;  ///< numbers of the sets shown; never the same
    WorkspaceJudging judging;
    WorkspaceFilter filter;
    std::vector<WorkspaceView> views;
    std::string scene;                       ///< id of the current one; empty: none
    std::string layout;                      ///< of the docks, base64
    std::map<std::string, SceneNote> notes;  ///< by scene id, also of scenes that the dataset does not have just now
    std::string rest;
    bool operator==(const WorkspaceFile&) const = default;
};

/// Limits on what is read, and on what may be noted.
struct WorkspaceLimits {
    static constexpr std::size_t fileBytes = 64U << 20U;
    static constexpr std::size_t sets = 1000;
    static constexpr std::size_t views = 1000;
    static constexpr std::size_t tagsOfScene = 64;
    static constexpr std::size_t tagBytes = 128;
    static constexpr std::size_t noteBytes = 64U << 10U;
    static constexpr std::size_t nameBytes = 4096;  ///< of paths, ids and views
};

/// `file` is where the text lies, absolute: relative paths in it count from its folder. Throws DataError with the
/// reason: no workspace file, a newer version, damaged, a relative path that leads out of the folder.
WorkspaceFile parseWorkspace(std::string_view text, const std::filesystem::path& file);
WorkspaceFile readWorkspace(const std::filesystem::path& file);

/// For a file at `file`, absolute: paths in or below its folder are written relative to it, so that they move with it;
/// others as they are. parseWorkspace gives the same value again. Throws DataError for names that JSON cannot hold.
std::string formatWorkspace(const WorkspaceFile& workspace, const std::filesystem::path& file);

/// A tag as it is kept: without spaces around, inner ones as one `_`, no commas. Empty: no tag.
std::string tidyTag(std::string_view text);

}  // namespace grasploom
