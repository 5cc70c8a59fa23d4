#include "app/gui/document/view_file.h"

#include "dataset/files.h"
#include "dataset/lasting_folder.h"
#include "dataset/shallow_json.h"
#include "widgets/query_terms.h"

#include <nlohmann/json.hpp>

namespace grasploom {
namespace {

constexpr std::uintmax_t mostBytes = 1U << 24U;

std::optional<SavedView> viewOf(const nlohmann::json& json) {
    const auto sort = sceneSortNamed(json.at("sort").get<std::string>());
    const auto query = json.at("query").get<std::string>();
    try {
        parseSceneQuery(std::string_view(query));
    } catch (const QueryError&) {
        return std::nullopt;
    }
    const QString name = QString::fromStdString(json.at("name").get<std::string>()).trimmed();
    if (!sort || name.isEmpty()) {
        return std::nullopt;
    }
    return SavedView{name, QString::fromStdString(query), *sort, json.at("descending").get<bool>()};
}

}  // namespace

std::string formatViews(const std::vector<SavedView>& views) {
    nlohmann::json list = nlohmann::json::array();
    for (const SavedView& view : views) {
        list.push_back({{"name", view.name.toStdString()},
                        {"query", view.query.toStdString()},
                        {"sort", sceneSortName(view.sort)},
                        {"descending", view.descending}});
    }
    return nlohmann::json{{"views", list}}.dump(1) + "\n";
}

std::vector<SavedView> parseViews(std::string_view text) {
    std::vector<SavedView> views;
    const nlohmann::json whole = parseShallowJson(text);
    for (const nlohmann::json& json : whole.at("views")) {
        if (auto view = viewOf(json)) {
            views.push_back(std::move(*view));
        }
    }
    return views;
}

std::vector<SavedView> readViews(const std::filesystem::path& file) {
    std::error_code error;
    return std::filesystem::exists(file, error) ? parseViews(readFile(file, mostBytes)) : std::vector<SavedView>();
}

void writeViews(const std::filesystem::path& file, const std::vector<SavedView>& views) {
    requireStillThere(file.parent_path());
    writeFileAtomically(file, formatViews(views));
}

}  // namespace grasploom
