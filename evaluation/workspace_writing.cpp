#include "evaluation/workspace_file.h"
#include "evaluation/workspace_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace grasploom {
namespace {

using Json = nlohmann::ordered_json;

/// Relative where it lies in or below the folder of `file`, by its names.
std::string pathText(const std::filesystem::path& path, const std::filesystem::path& file) {
    const auto relative = path.lexically_normal().lexically_relative(file.parent_path().lexically_normal());
    const bool below = !relative.empty() && !relative.is_absolute() && *relative.begin() != "..";
    return below ? relative.string() : path.lexically_normal().string();
}

void addRest(Json& json, const std::string& rest) {
    if (!rest.empty()) {
        const Json unknown = Json::parse(rest);
        for (const auto& [key, value] : unknown.items()) {
            if (!json.contains(key)) {
                json[key] = value;
            }
        }
    }
}

template <class Value, std::size_t Count>
std::string nameOf(const std::array<NamedValue<Value>, Count>& names, Value value) {
    return std::string(std::ranges::find(names, value, &NamedValue<Value>::value)->name);
}

Json toJson(const WorkspaceSet& set, const std::filesystem::path& file) {
    Json json{{"file", pathText(set.file, file)}};
    Json reading = Json::object();
    const auto add = [&reading](const char* key, bool holds) {
        if (holds) {
            reading[key] = true;
        }
    };
    add("negates_angle", set.reading.negatesAngle);
    add("swaps_axes", set.reading.swapsAxes);
    add("swaps_sides", set.reading.swapsSides);
    add("angle_in_radians", set.reading.angleInRadians);
    if (set.reading.scale != 1) {
        reading["scale"] = set.reading.scale;
    }
    if (!reading.empty()) {
        json["reading"] = reading;
    }
    addRest(json, set.rest);
    return json;
}

Json toJson(const WorkspaceJudging& judging) {
    Json json{{"angle_degrees", judging.criterion.angleDegrees},
              {"iou", judging.criterion.iou},
              {"k", judging.k},
              {"ranking", nameOf(rankingNames, judging.ranking)},
              {"jaws", nameOf(jawNames, judging.jaws)},
              {"metric", nameOf(metricNames, judging.metric)},
              {"scope", judging.scope}};
    addRest(json, judging.rest);
    return json;
}

void addFilter(Json& json, const WorkspaceFilter& filter) {
    json["query"] = filter.query;
    json["sort"] = filter.sort;
    json["descending"] = filter.descending;
    addRest(json, filter.rest);
}

Json toJson(const SceneNote& note) {
    Json json = Json::object();
    if (note.reviewed) {
        json["reviewed"] = true;
    }
    if (!note.tags.empty()) {
        json["tags"] = note.tags;
    }
    if (!note.text.empty()) {
        json["note"] = note.text;
    }
    addRest(json, note.rest);
    return json;
}

Json toJson(const WorkspaceFile& workspace, const std::filesystem::path& file) {
    Json json{{"format", workspaceFormat},
              {"version", workspaceVersion},
              {"dataset", pathText(workspace.dataset, file)},
              {"sets", Json::array()}};
    for (const WorkspaceSet& set : workspace.sets) {
        json["sets"].push_back(toJson(set, file));
    }
    if (workspace.a) {
        json["a"] = *workspace.a;
    }
    if (workspace.b) {
        json["b"] = *workspace.b;
    }
    json["judging"] = toJson(workspace.judging);
    addFilter(json["filter"], workspace.filter);
    json["views"] = Json::array();
    for (const WorkspaceView& view : workspace.views) {
        Json one{{"name", view.name}};
        addFilter(one, view.filter);
        json["views"].push_back(std::move(one));
    }
    json["scene"] = workspace.scene;
    json["layout"] = workspace.layout;
    nlohmann::json scenes =
        nlohmann::json::object();  // an ordered one would be searched from its start for every scene
    for (const auto& [id, note] : workspace.notes) {
        scenes[id] = toJson(note);
    }
    json["scenes"] = std::move(scenes);
    addRest(json, workspace.rest);
    return json;
}

}  // namespace

std::string formatWorkspace(const WorkspaceFile& workspace, const std::filesystem::path& file) {
    try {
        return toJson(workspace, file).dump(1) + '\n';
    } catch (const Json::exception& error) {
        throw DataError(file, std::string("cannot be written: a name is not UTF-8, which JSON needs: ") + error.what());
    }
}

std::string tidyTag(std::string_view text) {
    std::string tag;
    bool gap = false;
    for (const char c : text) {
        const bool space = static_cast<unsigned char>(c) <= ' ' || c == ',' || c == 0x7f;
        if (space) {
            gap = !tag.empty();
            continue;
        }
        tag += gap ? "_" : "";
        tag += c;
        gap = false;
    }
    return tag;
}

}  // namespace grasploom
