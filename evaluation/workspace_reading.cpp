#include "dataset/files.h"
#include "dataset/number_text.h"
#include "dataset/shallow_json.h"
#include "evaluation/scene_query.h"
#include "evaluation/workspace_file.h"
#include "evaluation/workspace_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

using Json = nlohmann::json;

/// Reads an object key by key; what nobody asked for is its rest.
class ObjectReader {
public:
    ObjectReader(Json json, std::string where) : m_json(std::move(json)), m_where(std::move(where)) {
        if (!m_json.is_object()) {
            fail("must be an object");
        }
    }

    [[noreturn]] void fail(const std::string& reason) const { throw std::domain_error(m_where + " " + reason); }

    /// Null where there is none.
    Json take(const char* key) {
        const auto found = m_json.find(key);
        if (found == m_json.end()) {
            return {};
        }
        Json value = std::move(*found);
        m_json.erase(found);
        return value;
    }
    ObjectReader object(const char* key) {
        Json value = take(key);
        return {value.is_null() ? Json::object() : std::move(value), std::string(key)};
    }
    Json array(const char* key, std::size_t most) {
        Json value = take(key);
        if (value.is_null()) {
            return Json::array();
        }
        if (!value.is_array()) {
            fail("has a " + quoted(key) + " that is no array");
        }
        if (value.size() > most) {
            fail("has more than " + std::to_string(most) + " entries in " + quoted(key));
        }
        return value;
    }
    std::string text(const char* key, std::size_t most, const std::string& fallback = {}) {
        Json value = take(key);
        if (value.is_null()) {
            return fallback;
        }
        if (!value.is_string()) {
            fail("has a " + quoted(key) + " that is no text");
        }
        auto& held = value.get_ref<std::string&>();
        if (held.size() > most) {
            fail("has a " + quoted(key) + " of more than " + std::to_string(most) + " bytes");
        }
        if (held.find('\0') != std::string::npos) {
            fail("has a " + quoted(key) + " with a zero byte");
        }
        return std::move(held);
    }
    bool flag(const char* key) {
        const Json value = take(key);
        if (!value.is_null() && !value.is_boolean()) {
            fail("has a " + quoted(key) + " that is neither true nor false");
        }
        return value.is_boolean() && value.get<bool>();
    }
    double number(const char* key, double fallback, double low, double high) {
        const Json value = take(key);
        if (value.is_null()) {
            return fallback;
        }
        const double read = value.is_number() ? value.get<double>() : std::nan("");
        if (!(read >= low && read <= high)) {  // NaN as well
            fail("has a " + quoted(key) + " that is not a number from " + formatNumber(low) + " to " +
                 formatNumber(high));
        }
        return read;
    }
    template <class Value, std::size_t Count>
    Value choice(const char* key, const std::array<NamedValue<Value>, Count>& names, Value fallback) {
        const std::string name = text(key, WorkspaceLimits::nameBytes);
        if (name.empty()) {
            return fallback;
        }
        const auto found = std::ranges::find(names, name, &NamedValue<Value>::name);
        if (found == names.end()) {
            fail("has an unknown " + quoted(key) + ": " + excerpt(name));
        }
        return found->value;
    }
    std::string rest() { return m_json.empty() ? std::string() : m_json.dump(); }

private:
    static std::string quoted(const char* key) { return std::string("\"") + key + '"'; }

    Json m_json;
    std::string m_where;
};

/// A relative path counts from the file's folder and stays in it: the file may have come from anybody.
std::filesystem::path pathOf(const std::string& text, const std::filesystem::path& file, const ObjectReader& reader) {
    if (text.empty()) {
        reader.fail("names no path");
    }
    const std::filesystem::path path = std::filesystem::path(text).lexically_normal();
    const auto plain = [](const std::filesystem::path& full) {  // "/x/" and "/x" are one folder
        return full.has_filename() || full == full.root_path() ? full : full.parent_path();
    };
    if (path.is_absolute()) {
        return plain(path);
    }
    if (path.begin() != path.end() && *path.begin() == "..") {
        reader.fail("has a relative path that leads out of the file's folder: " + excerpt(text) +
                    "; write the absolute one");
    }
    return plain((file.parent_path() / path).lexically_normal());
}

Reading readingOf(ObjectReader reader) {
    Reading reading;
    reading.negatesAngle = reader.flag("negates_angle");
    reading.swapsAxes = reader.flag("swaps_axes");
    reading.swapsSides = reader.flag("swaps_sides");
    reading.angleInRadians = reader.flag("angle_in_radians");
    reading.scale = reader.number("scale", 1, 1e-6, 1e6);
    if (const std::string rest = reader.rest(); !rest.empty()) {
        // Half of a reading would be another one.
        reader.fail("says more than this version understands: " + excerpt(rest));
    }
    return reading;
}

std::vector<WorkspaceSet> setsOf(const Json& array, const std::filesystem::path& file) {
    std::vector<WorkspaceSet> sets;
    for (const Json& one : array) {
        ObjectReader reader(one, "sets[" + std::to_string(sets.size()) + "]");
        WorkspaceSet set;
        set.file = pathOf(reader.text("file", WorkspaceLimits::nameBytes), file, reader);
        set.reading = readingOf(reader.object("reading"));
        set.rest = reader.rest();
        sets.push_back(std::move(set));
    }
    return sets;
}

std::optional<std::size_t> shownOf(ObjectReader& reader, const char* key, std::size_t sets) {
    const double number = reader.number(key, -1, 0, static_cast<double>(WorkspaceLimits::sets));
    if (number < 0) {
        return std::nullopt;
    }
    if (number != std::floor(number) || number >= static_cast<double>(sets)) {
        reader.fail(std::string("shows a set as ") + key + " that it does not have");
    }
    return static_cast<std::size_t>(number);
}

WorkspaceFilter filterOf(ObjectReader& reader) {
    WorkspaceFilter filter;
    filter.query = reader.text("query", longestQuery);
    filter.sort = reader.text("sort", WorkspaceLimits::nameBytes, filter.sort);
    filter.descending = reader.flag("descending");
    filter.rest = reader.rest();
    return filter;
}

WorkspaceJudging judgingOf(ObjectReader reader) {
    WorkspaceJudging judging;
    judging.criterion.angleDegrees = reader.number("angle_degrees", judging.criterion.angleDegrees, 0, 90);
    judging.criterion.iou = reader.number("iou", judging.criterion.iou, 0, 0.999);
    judging.k = static_cast<int>(reader.number("k", judging.k, 1, 100));
    judging.ranking = reader.choice("ranking", rankingNames, judging.ranking);
    judging.jaws = reader.choice("jaws", jawNames, judging.jaws);
    judging.metric = reader.choice("metric", metricNames, judging.metric);
    judging.scope = reader.text("scope", WorkspaceLimits::nameBytes, judging.scope);
    judging.rest = reader.rest();
    return judging;
}

std::vector<WorkspaceView> viewsOf(const Json& array) {
    std::vector<WorkspaceView> views;
    for (const Json& one : array) {
        ObjectReader reader(one, "views[" + std::to_string(views.size()) + "]");
        WorkspaceView view;
        view.name = reader.text("name", WorkspaceLimits::nameBytes);
        view.filter = filterOf(reader);
        views.push_back(std::move(view));
    }
    return views;
}

SceneNote noteOf(ObjectReader reader) {
    SceneNote note;
    note.text = reader.text("note", WorkspaceLimits::noteBytes);
    note.reviewed = reader.flag("reviewed");
    for (const Json& tag : reader.array("tags", WorkspaceLimits::tagsOfScene)) {
        if (!tag.is_string() || tag.get_ref<const std::string&>().size() > WorkspaceLimits::tagBytes) {
            reader.fail("has a tag that is no text, or a very long one");
        }
        const std::string tidy = tidyTag(tag.get_ref<const std::string&>());
        if (!tidy.empty() && std::ranges::find(note.tags, tidy) == note.tags.end()) {
            note.tags.push_back(tidy);
        }
    }
    note.rest = reader.rest();
    return note;
}

std::map<std::string, SceneNote> notesOf(const Json& object) {
    std::map<std::string, SceneNote> notes;
    if (object.is_null()) {
        return notes;
    }
    if (!object.is_object()) {
        throw std::domain_error("scenes must be an object");
    }
    for (const auto& [id, value] : object.items()) {
        if (id.empty() || id.size() > WorkspaceLimits::nameBytes) {
            throw std::domain_error("scenes has an empty or very long id");
        }
        if (SceneNote note = noteOf(ObjectReader(value, "scenes: " + excerpt(id))); !note.isEmpty()) {
            notes.emplace(id, std::move(note));
        }
    }
    return notes;
}

bool isBase64(const std::string& text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
               c == '=';
    });
}

WorkspaceFile workspaceOf(Json json, const std::filesystem::path& file) {
    ObjectReader reader(std::move(json), "the file");
    if (reader.text("format", WorkspaceLimits::nameBytes) != workspaceFormat) {
        reader.fail("is no GraspLoom workspace: it lacks \"format\": \"grasploom-workspace\"");
    }
    const double version = reader.number("version", 0, 1, 1e9);
    if (version > workspaceVersion) {
        reader.fail("was written by a newer GraspLoom (format " + formatNumber(version) + "; this one reads " +
                    std::to_string(workspaceVersion) + "): open it with that one, or open the dataset's folder here");
    }
    if (version != workspaceVersion) {
        reader.fail("has no format version that ever was");
    }
    WorkspaceFile workspace;
    workspace.dataset = pathOf(reader.text("dataset", WorkspaceLimits::nameBytes), file, reader);
    workspace.sets = setsOf(reader.array("sets", WorkspaceLimits::sets), file);
    workspace.a = shownOf(reader, "a", workspace.sets.size());
    workspace.b = shownOf(reader, "b", workspace.sets.size());
    if (workspace.a && workspace.a == workspace.b) {
        reader.fail("shows one set as both a and b");
    }
    workspace.judging = judgingOf(reader.object("judging"));
    ObjectReader filter = reader.object("filter");
    workspace.filter = filterOf(filter);
    workspace.views = viewsOf(reader.array("views", WorkspaceLimits::views));
    workspace.scene = reader.text("scene", WorkspaceLimits::nameBytes);
    workspace.layout = reader.text("layout", 1U << 20U);
    if (!isBase64(workspace.layout)) {
        reader.fail("has a \"layout\" that is no base64");
    }
    workspace.notes = notesOf(reader.take("scenes"));
    workspace.rest = reader.rest();
    return workspace;
}

}  // namespace

WorkspaceFile parseWorkspace(std::string_view text, const std::filesystem::path& file) {
    if (text.size() > WorkspaceLimits::fileBytes) {
        throw DataError(file, "is larger than any workspace file");
    }
    try {
        return workspaceOf(parseShallowJson(text), file);
    } catch (const Json::exception& error) {
        throw DataError(file, std::string("is damaged, or no workspace file: ") + error.what());
    } catch (const std::domain_error& error) {
        throw DataError(file, std::string("cannot be used as a workspace: ") + error.what());
    }
}

WorkspaceFile readWorkspace(const std::filesystem::path& file) {
    return parseWorkspace(readFile(file, WorkspaceLimits::fileBytes), file);
}

}  // namespace grasploom
