#include "app/gui/filter_record.h"

namespace grasploom {

WorkspaceFilter toRecord(const SceneFilter& filter) {
    return {formatSceneQuery(filter.query), std::string(sceneSortName(filter.sort)), filter.descending, {}};
}

std::optional<SceneFilter> fromRecord(const WorkspaceFilter& record) {
    SceneFilter filter;
    try {
        filter.query = parseSceneQuery(record.query);
    } catch (const QueryError&) {
        return std::nullopt;
    }
    filter.sort = sceneSortNamed(record.sort).value_or(SceneSort::DatasetOrder);
    filter.descending = record.descending;
    return filter;
}

WorkspaceView toRecord(const SavedView& view) {
    return {view.name.toStdString(),
            {view.query.toStdString(), std::string(sceneSortName(view.sort)), view.descending, {}}};
}

SavedView fromRecord(const WorkspaceView& record) {
    return {QString::fromStdString(record.name), QString::fromStdString(record.filter.query),
            sceneSortNamed(record.filter.sort).value_or(SceneSort::DatasetOrder), record.filter.descending};
}

}  // namespace grasploom
