#include "dataset/coco_labels.h"

#include "dataset/cancelled.h"
#include "dataset/corner_rectangle.h"
#include "dataset/grasp_fields.h"
#include "dataset/json_entries.h"
#include "dataset/number_text.h"

#include <cmath>

namespace grasploom {
namespace {

using Json = nlohmann::json;

constexpr int largestSide = 1'000'000;
constexpr AngleConvention usualAngle = AngleConvention::CounterClockwiseDegrees;  // of Detectron2

/// An annotation before its angle, its picture and its category are known: these may come later in the file.
struct Annotation {
    std::string imageId, categoryId;
    std::optional<std::array<double, 5>> box;
    std::optional<std::array<Point, 4>> polygon;
    double score = std::numeric_limits<double>::quiet_NaN();
    std::size_t number = 0, line = 0;
};

/// Whole numbers and texts serve as ids; empty for anything else.
std::string idOf(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    const bool usable = found != entry.end() && (found->is_number_integer() || found->is_string());
    return usable ? found->dump(-1, ' ', true, Json::error_handler_t::replace) : std::string();
}

template <std::size_t n>
std::optional<std::array<double, n>> numbersOf(const Json& list) {
    std::array<double, n> numbers{};
    if (!list.is_array() || list.size() != n) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (!list[i].is_number()) {
            return std::nullopt;
        }
        numbers[i] = list[i].get<double>();
    }
    return numbers;
}

std::optional<std::array<Point, 4>> polygonOf(const Json& entry) {
    const auto found = entry.find("segmentation");
    if (found == entry.end() || !found->is_array() || found->size() != 1) {
        return std::nullopt;
    }
    const auto numbers = numbersOf<8>(found->front());
    if (!numbers) {
        return std::nullopt;
    }
    std::array<Point, 4> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {(*numbers)[2 * i], (*numbers)[2 * i + 1]};
    }
    return points;
}

int sideOf(const Json& entry, const char* key) {
    const auto found = entry.find(key);
    const bool number = found != entry.end() && found->is_number();
    const double side = number ? found->get<double>() : 0;
    return side >= 1 && side <= largestSide ? static_cast<int>(side) : 0;
}

class CocoReader {
public:
    CocoReader(std::filesystem::path file, std::optional<AngleConvention> angle)
        : m_file(std::move(file)), m_builder(m_file), m_angle(angle) {}

    void take(const JsonEntry& entry) {
        if (entry.section == "info" && !m_angle && entry.value.is_object()) {
            readInfo(entry.value);
            return;
        }
        const bool known = entry.section == "images" || entry.section == "annotations" || entry.section == "categories";
        if (!known) {
            return;
        }
        m_found = true;
        if (entry.number == 0 || !entry.value.is_object()) {
            complain(entry.line, "an entry of " + entry.section + " is no object");
        } else if (entry.section == "images") {
            readImage(entry);
        } else if (entry.section == "annotations") {
            readAnnotation(entry);
        } else {
            readCategory(entry);
        }
    }
    LabelSet finish() {
        if (!m_found) {
            throw DataError(m_file, "no COCO file: it has neither images nor annotations");
        }
        for (const Annotation& annotation : m_annotations) {
            resolve(annotation);
        }
        if (m_skewed > 0) {
            m_builder.note(std::to_string(m_skewed) +
                           " four-cornered shapes are no rectangles; read by their first two edges");
        }
        return m_builder.take(cornerNoise);
    }

private:
    void complain(std::size_t line, std::string reason) { m_builder.complain(m_file, line, std::move(reason)); }

    void readInfo(const Json& info) {
        const auto found = info.find("angle");
        if (found != info.end() && found->is_string()) {
            m_ownAngle = angleConventionNamed(found->get_ref<const std::string&>());
        }
    }
    void readImage(const JsonEntry& entry) {
        const auto name = entry.value.find("file_name");
        const std::string id = idOf(entry.value, "id");
        if (id.empty() || name == entry.value.end() || !name->is_string()) {
            complain(entry.line, "image " + std::to_string(entry.number) + " lacks an id or a file_name");
            return;
        }
        std::string reason;
        const auto place = placeOf(name->get_ref<const std::string&>(), reason);
        if (!place) {
            complain(entry.line, "image " + std::to_string(entry.number) + ": " + reason);
            return;
        }
        if (m_names.contains(id)) {
            complain(entry.line,
                     "image " + std::to_string(entry.number) + " has an id that another one has; it is left out");
            return;
        }
        if (LabelledImage* image = m_builder.newImage(place->name, m_file, entry.line)) {
            image->folder = place->folder;
            image->picture = place->picture;
            image->width = sideOf(entry.value, "width");
            image->height = sideOf(entry.value, "height");
            m_names.emplace(id, place->name);
        }
    }
    void readCategory(const JsonEntry& entry) {
        const auto name = entry.value.find("name");
        const std::string id = idOf(entry.value, "id");
        LabelledGrasp grasp;
        if (id.empty() || name == entry.value.end() || !name->is_string() ||
            !setCategory(grasp, name->get_ref<const std::string&>())) {
            complain(entry.line, "category " + std::to_string(entry.number) + " lacks an id or a name");
        } else if (!m_categories.emplace(id, grasp).second) {
            complain(entry.line, "category " + std::to_string(entry.number) + " has an id that another one has");
        }
    }
    void readAnnotation(const JsonEntry& entry) {
        Annotation annotation;
        annotation.number = entry.number;
        annotation.line = entry.line;
        annotation.imageId = idOf(entry.value, "image_id");
        annotation.categoryId = idOf(entry.value, "category_id");
        annotation.polygon = polygonOf(entry.value);
        if (const auto box = entry.value.find("bbox"); box != entry.value.end()) {
            annotation.box = numbersOf<5>(*box);
        }
        if (!annotation.box && !annotation.polygon) {
            complain(annotation, "has neither a bbox of five numbers nor a segmentation of four points");
            return;
        }
        if (const auto score = entry.value.find("score"); score != entry.value.end() && !score->is_null()) {
            annotation.score = score->is_number() ? score->get<double>() : INFINITY;
            if (!std::isfinite(annotation.score)) {
                complain(annotation, "has a score that is no number");
                return;
            }
        }
        m_annotations.push_back(std::move(annotation));
    }
    void complain(const Annotation& annotation, const std::string& what) {
        complain(annotation.line, "annotation " + std::to_string(annotation.number) + " " + what);
    }
    void resolve(const Annotation& annotation) {
        const auto name = m_names.find(annotation.imageId);
        if (name == m_names.end()) {
            complain(annotation, "is of an image that is not in the file");
            return;
        }
        LabelledGrasp labelled;
        if (!annotation.categoryId.empty()) {
            const auto category = m_categories.find(annotation.categoryId);
            if (category == m_categories.end()) {
                complain(annotation, "is of a category that is not in the file");
                return;
            }
            labelled = category->second;
        }
        std::string reason;
        const std::optional<Grasp> grasp = graspOf(annotation, reason);
        if (!grasp) {
            complain(annotation, reason);
            return;
        }
        labelled.grasp = *grasp;
        labelled.score = annotation.score;
        m_builder.image(name->second).grasps.push_back(std::move(labelled));
    }
    std::optional<Grasp> graspOf(const Annotation& annotation, std::string& reason) {
        std::optional<Grasp> drawn;
        if (annotation.polygon) {
            drawn = graspFromCorners(*annotation.polygon, reason);
            if (!drawn) {
                reason = "has a segmentation that is no rectangle: " + reason;
                return std::nullopt;
            }
        }
        const bool rectangle = drawn && hasCorners(*drawn, *annotation.polygon, cornerTolerance(*drawn));
        if (!annotation.box) {
            m_skewed += rectangle ? 0U : 1U;
            return drawn;
        }
        const auto& [x, y, width, height, turn] = *annotation.box;
        Grasp grasp{x, y, turn, width, height};
        if (!isUsable(grasp, reason)) {
            reason = "has a bbox whose " + reason;
            return std::nullopt;
        }
        const AngleConvention convention = m_angle.value_or(m_ownAngle.value_or(usualAngle));
        grasp.angleRadians = axisFromAngle(turn, convention);
        if (rectangle && !hasCorners(grasp, *annotation.polygon, cornerTolerance(grasp))) {
            reason = "has a bbox that does not fit its segmentation with the angle read as " +
                     std::string(angleConventionName(convention)) + ": another convention may be meant";
            return std::nullopt;
        }
        return grasp;
    }

    std::filesystem::path m_file;
    LabelSetBuilder m_builder;
    std::optional<AngleConvention> m_angle, m_ownAngle;
    bool m_found = false;
    std::size_t m_skewed = 0;
    std::unordered_map<std::string, std::string> m_names;
    std::unordered_map<std::string, LabelledGrasp> m_categories;
    std::vector<Annotation> m_annotations;
};

/// Without what was read last, which may be all of the file.
std::string reasonOf(const std::exception& error) {
    const std::string_view said(error.what());
    return std::string(said.substr(0, said.find("; last read: ")));
}

}  // namespace

LabelSet parseCoco(std::string_view text, const std::filesystem::path& file, std::optional<AngleConvention> angle,
                   const std::function<bool(std::size_t)>& progress) {
    CocoReader reader(file, angle);
    std::size_t entries = 0;
    try {
        forEachJsonEntry(text, [&](const JsonEntry& entry) {
            if (++entries % 1000 == 0 && progress && !progress(entries)) {
                throw Cancelled();
            }
            reader.take(entry);
        });
    } catch (const Cancelled&) {
        throw;
    } catch (const std::exception& error) {
        throw DataError(file, "no COCO file: not valid JSON: " + reasonOf(error));
    }
    return reader.finish();
}

}  // namespace grasploom
