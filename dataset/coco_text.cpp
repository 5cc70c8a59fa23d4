#include "dataset/coco_labels.h"

#include "dataset/corner_rectangle.h"
#include "dataset/number_text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace grasploom {
namespace {

std::string jsonText(std::string_view text) {
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Ids from 1, in order of first appearance.
class CategoryIds {
public:
    std::size_t idOf(std::string_view name) {
        const auto [place, isNew] = m_ids.try_emplace(std::string(name), m_names.size() + 1);
        if (isNew) {
            m_names.emplace_back(name);
        }
        return place->second;
    }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    std::map<std::string, std::size_t> m_ids;
    std::vector<std::string> m_names;
};

void appendImage(std::string& text, const LabelledImage& image, std::size_t id) {
    const std::string picture = image.picture.empty() ? image.name + ".png" : image.picture;
    text += "{\"id\":" + std::to_string(id) +
            ",\"file_name\":" + jsonText(image.folder.empty() ? picture : image.folder + '/' + picture);
    if (image.width > 0 && image.height > 0) {
        text += ",\"width\":" + std::to_string(image.width) + ",\"height\":" + std::to_string(image.height);
    }
    text += '}';
}

void appendAnnotation(std::string& text, const LabelledGrasp& labelled, AngleConvention angle) {
    const Grasp& grasp = labelled.grasp;
    text += ",\"bbox\":[" + formatNumber(grasp.x) + ',' + formatNumber(grasp.y) + ',' + formatNumber(grasp.opening) +
            ',' + formatNumber(grasp.jaw) + ',' + formatNumber(angleFromAxis(grasp.angleRadians, angle)) +
            "],\"segmentation\":[[";
    const char* comma = "";
    for (const Point& corner : openingFirstCorners(grasp)) {
        text += comma + formatNumber(corner.x) + ',' + formatNumber(corner.y);
        comma = ",";
    }
    text += "]],\"area\":" + formatNumber(grasp.opening * grasp.jaw) + ",\"iscrowd\":0";
    if (!std::isnan(labelled.score)) {
        text += ",\"score\":" + formatNumber(labelled.score);
    }
    text += '}';
}

std::string separator(std::size_t id) {
    return id == 1 ? "\n" : ",\n";
}

}  // namespace

std::string formatCoco(const LabelSet& set, AngleConvention angle) {
    std::string text =
        "{\"info\":{\"description\":\"Grasp rectangles: bbox is cx, cy, opening, jaw, angle of the opening "
        "axis\",\"angle\":" +
        jsonText(angleConventionName(angle)) + "},\n\"images\":[";
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        text += separator(i + 1);
        appendImage(text, set.images[i], i + 1);
    }
    text += "],\n\"annotations\":[";
    CategoryIds categories;
    std::size_t id = 0;
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        for (const LabelledGrasp& grasp : set.images[i].grasps) {
            ++id;
            text += separator(id) + "{\"id\":" + std::to_string(id) + ",\"image_id\":" + std::to_string(i + 1) +
                    ",\"category_id\":" + std::to_string(categories.idOf(categoryOf(grasp)));
            appendAnnotation(text, grasp, angle);
        }
    }
    text += "],\n\"categories\":[";
    for (std::size_t i = 0; i < categories.names().size(); ++i) {
        text += separator(i + 1) + "{\"id\":" + std::to_string(i + 1) + ",\"name\":" + jsonText(categories.names()[i]) +
                '}';
    }
    return text + "]}\n";
}

}  // namespace grasploom
