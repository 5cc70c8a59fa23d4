#pragma once

#include "dataset/label_formats.h"
#include "tests/dataset/test_files.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <optional>
#include <random>

// One grasp as each format spells it, made by hand, and what else the tests of formats share.
namespace grasploom {

namespace fs = std::filesystem;

// Opening 40 along a 3-4-5 direction, down to the right: clockwise 53.13° on screen. Jaw 20. All corners are whole.
inline const Grasp known{100, 200, std::atan2(4.0, 3.0), 40, 20};
inline constexpr const char* knownCorners = "96 178 120 210 104 222 80 190";
inline constexpr const char* knownDegrees = "53.13010235415598";
inline constexpr const char* knownRadians = "0.9272952180016122";

inline bool same(const Grasp& a, const Grasp& b) {
    return std::abs(a.x - b.x) <= 1e-3 && std::abs(a.y - b.y) <= 1e-3 && std::abs(a.opening - b.opening) <= 1e-3 &&
           std::abs(a.jaw - b.jaw) <= 1e-3 && degrees(angleDifference(a.angleRadians, b.angleRadians)) <= 1e-4;
}

inline QByteArray shown(const Grasp& g) {
    return QByteArray::number(g.x) + ' ' + QByteArray::number(g.y) + ' ' + QByteArray::number(degrees(g.angleRadians)) +
           ' ' + QByteArray::number(g.opening) + ' ' + QByteArray::number(g.jaw);
}

inline std::string text(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline fs::path targetOf(const TestFolder& folder, LabelFormat format, const std::string& name) {
    return folder.path() / (name + std::string(factsOf(format).suffix));
}

/// Two pictures of random grasps, every third with further jaw sizes, at all angles with both ends.
inline LabelSet randomSet(bool rich) {
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> unit(0, 1);
    LabelSet set;
    for (const char* name : {"0_abc", "1_abc"}) {
        LabelledImage& image = set.images.emplace_back();
        image.name = name;
        image.folder = "abc";
        for (int i = 0; i < 200; ++i) {
            LabelledGrasp grasp{{unit(random) * 1024, unit(random) * 1024, -pi / 2 + unit(random) * pi,
                                 6 + unit(random) * 200, 5 + unit(random) * 50}};
            grasp.grasp.angleRadians =
                i < 3 ? std::array{-pi / 2, 0.0, pi / 4}[static_cast<std::size_t>(i)] : grasp.grasp.angleRadians;
            grasp.negative = rich && i % 10 == 9;
            image.grasps.push_back(grasp);
            if (i % 3 == 0) {
                grasp.grasp.jaw *= 0.5;
                image.grasps.push_back(grasp);
            }
        }
        numberJawGroups(image, 0);
    }
    return set;
}

/// The grasp that `written` holds in its one picture, read by `format`.
inline std::optional<Grasp> only(const fs::path& source, LabelFormat format,
                                 std::optional<AngleConvention> angle = {}) {
    const LabelSet set = readLabelSet(source, format, {angle, {}});
    const bool one = set.images.size() == 1 && set.images[0].grasps.size() == 1;
    return one ? std::optional(set.images[0].grasps[0].grasp) : std::nullopt;
}

inline std::string coco(const std::string& annotation) {
    return R"({"images":[{"id":1,"file_name":"0_a_RGB.png","width":640,"height":480}],"annotations":[{"id":1,"image_id":1,"category_id":1,)" +
           annotation + R"(}],"categories":[{"id":1,"name":"grasp"}]})";
}

inline std::string robndbox(const std::string& angle) {
    return "<annotation><size><width>640</width><height>480</height></size><object><type>robndbox</type><name>grasp</"
           "name>"
           "<difficult>0</difficult><robndbox><cx>100</cx><cy>200</cy><w>40</w><h>20</h><angle>" +
           angle + "</angle></robndbox></object></annotation>";
}

struct Sample {
    LabelFormat format;
    std::string file;
    std::string bytes;
};

/// `known`, as each format spells it.
inline std::vector<Sample> samples(const std::string& corners = knownCorners,
                                   const std::string& degreesText = knownDegrees,
                                   const std::string& radiansText = knownRadians, const std::string& sizes = "40;20") {
    std::string lines = corners;  // two numbers a line
    int blank = 0;
    for (char& c : lines) {
        c = c == ' ' && blank++ % 2 == 1 ? '\n' : c;
    }
    std::string comma = sizes;
    comma[comma.find(';')] = ',';
    const std::string line = "100;200;" + degreesText + ';' + sizes;
    const std::string row = "100,200," + degreesText + ',' + comma;
    return {{LabelFormat::Jacquard, "a/0_a_grasps.txt", line + "\r\n"},
            {LabelFormat::JacquardSgt, "sgt.txt", "0_a\n" + line + "\n"},
            {LabelFormat::PredictionsCsv, "p.csv", "scene,x,y,theta,opening,jaw\n0_a," + row + "\n"},
            {LabelFormat::Cornell, "c/pcd0100cpos.txt", lines + "\n"},
            {LabelFormat::MultiObject, "m/annotations/rgb_0000_annotations.txt", lines + "\n"},
            {LabelFormat::OcidGrasp, "o/ARID20/seq01/Annotations/result_1.txt", lines + "\n"},
            {LabelFormat::Coco, "c.json", coco("\"bbox\":[100,200," + comma + ",-" + degreesText + "]")},
            {LabelFormat::Coco, "s.json",
             coco("\"segmentation\":[[" + QByteArray::fromStdString(corners).replace(' ', ',').toStdString() + "]]")},
            {LabelFormat::Dota, "d/labelTxt/P0001.txt", "imagesource:GoogleEarth\ngsd:0.14\n" + corners + " grasp 0\n"},
            {LabelFormat::RoLabelImg, "x/0_a.xml", robndbox(radiansText)},
            {LabelFormat::Csv, "t.csv", "image,x,y,theta,opening,jaw\n0_a," + row + "\n"}};
}

/// The folder or file to hand over: the first part of the path.
inline fs::path sourceOf(const TestFolder& folder, const Sample& sample) {
    return folder.path() / *fs::path(sample.file).begin();
}

}  // namespace grasploom
