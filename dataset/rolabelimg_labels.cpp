#include "dataset/rolabelimg_labels.h"

#include "dataset/grasp_fields.h"
#include "dataset/line_problems.h"
#include "dataset/number_text.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>

namespace grasploom {
namespace {

constexpr std::size_t largestXml = 8U << 20U;  ///< the tree takes some thirty times as much
constexpr int largestSide = 1'000'000;

void refuseDocumentType(const pugi::xml_document& document, const std::filesystem::path& file) {
    for (const pugi::xml_node& node : document.children()) {
        if (node.type() == pugi::node_doctype) {
            throw DataError(file, "has a document type, which may define entities: refused");
        }
    }
}

/// Counts the lines up to places that only go forwards.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : m_text(text) {}
    std::size_t lineAt(std::ptrdiff_t offset) {
        const auto end =
            static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(m_text.size())));
        if (end > m_at) {
            m_line += static_cast<std::size_t>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                                          m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
            m_at = end;
        }
        return m_line;
    }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

std::optional<LabelledGrasp> readObject(const pugi::xml_node& object, AngleConvention convention, std::string& reason) {
    const pugi::xml_node box = object.child("robndbox");
    if (!box) {
        reason = "an object without robndbox: a box without an angle is no grasp";
        return std::nullopt;
    }
    std::array<double, 5> values{};
    constexpr std::array<const char*, 5> names{"cx", "cy", "w", "h", "angle"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view text = box.child(names[i]).text().get();
        const auto value = parseNumber(text);
        if (!value) {
            reason = std::string(names[i]) + " is " + excerpt(text) + ", not a number";
            return std::nullopt;
        }
        values[i] = *value;
    }
    LabelledGrasp labelled{{values[0], values[1], values[4], values[2], values[3]}};
    if (!isUsable(labelled.grasp, reason)) {
        return std::nullopt;
    }
    labelled.grasp.angleRadians = axisFromAngle(values[4], convention);
    if (!setCategory(labelled, object.child("name").text().get())) {
        reason = "its name is no plain text";
        return std::nullopt;
    }
    labelled.difficult = std::string_view(object.child("difficult").text().get()) == "1";
    return labelled;
}

int sideOf(const pugi::xml_node& size, const char* name) {
    const auto value = parseNumber(size.child(name).text().get());
    return value && *value >= 1 && *value <= largestSide ? static_cast<int>(*value) : 0;
}

void appendText(pugi::xml_node parent, const char* name, const std::string& text) {
    parent.append_child(name).text().set(text.c_str());
}

std::string angleText(double angleRadians, AngleConvention convention) {
    const bool own = convention == AngleConvention::ClockwiseRadians;
    return formatNumber(angleFromAxis(angleRadians, convention) + (own && angleRadians < 0 ? pi : 0));
}

void appendObject(pugi::xml_node annotation, const LabelledGrasp& labelled, AngleConvention convention) {
    pugi::xml_node object = annotation.append_child("object");
    appendText(object, "type", "robndbox");
    appendText(object, "name", std::string(categoryOf(labelled)));
    appendText(object, "pose", "Unspecified");
    appendText(object, "truncated", "0");
    appendText(object, "difficult", labelled.difficult ? "1" : "0");
    pugi::xml_node box = object.append_child("robndbox");
    appendText(box, "cx", formatNumber(labelled.grasp.x));
    appendText(box, "cy", formatNumber(labelled.grasp.y));
    appendText(box, "w", formatNumber(labelled.grasp.opening));
    appendText(box, "h", formatNumber(labelled.grasp.jaw));
    appendText(box, "angle", angleText(labelled.grasp.angleRadians, convention));
}

}  // namespace

void parseRoLabelImg(std::string_view text, const std::filesystem::path& file, AngleConvention angle,
                     LabelledImage& image, std::vector<Problem>& problems) {
    if (text.size() > largestXml) {
        throw DataError(file, "larger than the " + std::to_string(largestXml) + " bytes such XML may have");
    }
    pugi::xml_document document;
    const pugi::xml_parse_result result =
        document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
    if (!result) {
        throw DataError(
            Problem{file, LineCounter(text).lineAt(result.offset), std::string("no XML: ") + result.description()});
    }
    refuseDocumentType(document, file);
    const pugi::xml_node annotation = document.child("annotation");
    if (!annotation) {
        throw DataError(file, "has no <annotation>, which roLabelImg writes");
    }
    image.width = sideOf(annotation.child("size"), "width");
    image.height = sideOf(annotation.child("size"), "height");
    LineProblems bad(file, problems);
    LineCounter lines(text);
    std::string reason;
    for (const pugi::xml_node& object : annotation.children("object")) {
        const std::size_t line = lines.lineAt(object.offset_debug());
        if (const auto grasp = readObject(object, angle, reason)) {
            image.grasps.push_back(*grasp);
        } else {
            bad.add(line, reason);
        }
    }
}

std::string formatRoLabelImg(const LabelledImage& image, AngleConvention angle) {
    pugi::xml_document document;
    pugi::xml_node annotation = document.append_child("annotation");
    annotation.append_attribute("verified") = "no";
    const std::string picture = image.picture.empty() ? image.name : image.picture;
    appendText(annotation, "folder", image.folder);
    appendText(annotation, "filename", picture.substr(0, picture.rfind('.')));
    if (image.width > 0 && image.height > 0) {
        pugi::xml_node size = annotation.append_child("size");
        appendText(size, "width", std::to_string(image.width));
        appendText(size, "height", std::to_string(image.height));
        appendText(size, "depth", "3");
    }
    appendText(annotation, "segmented", "0");
    for (const LabelledGrasp& grasp : image.grasps) {
        appendObject(annotation, grasp, angle);
    }
    std::ostringstream stream;
    document.save(stream, "  ");
    return stream.str();
}

}  // namespace grasploom
