#pragma once

#include "widgets/saved_view.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// Where the views of a workspace lie.
inline std::filesystem::path viewFileOf(const std::filesystem::path& workspace) {
    return workspace / "views.json";
}

/// The saved views of a dataset as JSON: {"views": [{"name", "query", "sort", "descending"}]}.
std::string formatViews(const std::vector<SavedView>& views);
/// Throws std::exception where it is none; views whose query or order this version does not know are left out.
std::vector<SavedView> parseViews(std::string_view text);

/// Empty where there is no such file. Throws DataError or another std::exception.
std::vector<SavedView> readViews(const std::filesystem::path& file);
/// Throws DataError.
void writeViews(const std::filesystem::path& file, const std::vector<SavedView>& views);

}  // namespace grasploom
