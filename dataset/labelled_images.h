#pragma once

#include "dataset/grasp.h"
#include "dataset/problem.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// A labelled or predicted rectangle with all that any of the formats says of it.
struct LabelledGrasp {
    Grasp grasp;
    std::uint32_t group = 0;  ///< number of its physical grasp in the picture: 0, 0, 1, …; one differs only in jaw
    bool negative = false;    ///< marked as a place where the gripper fails
    bool difficult = false;
    std::string category = {};                                ///< empty: just a grasp
    double score = std::numeric_limits<double>::quiet_NaN();  ///< NaN: none
    double intermediate = std::numeric_limits<double>::quiet_NaN();
    double scorer = std::numeric_limits<double>::quiet_NaN();
};

/// One picture's labels, in the order of the file.
struct LabelledImage {
    std::string name;     ///< the scene's id (isSceneId), unique in a set
    std::string folder;   ///< below the root, '/' between the names, each of them fit for a file name; "" for the root
    std::string picture;  ///< the picture's file name; "" where not known
    int width = 0;        ///< px; 0 where not known
    int height = 0;       ///< px
    std::vector<LabelledGrasp> grasps;
};

/// What lies between any two formats.
struct LabelSet {
    std::vector<LabelledImage> images;
    std::vector<Problem> problems;   ///< of records left out; of very many only the first, and a last one for the rest
    std::vector<std::string> notes;  ///< what was understood in a way that people should know
};

/// How a rectangle is called where a format has categories: its own, "negative", or "grasp".
std::string_view categoryOf(const LabelledGrasp& grasp);
/// The reverse. False when `text` is no line of plain UTF-8 of at most 200 bytes.
bool setCategory(LabelledGrasp& grasp, std::string_view text);

/// Numbers the groups: rectangles in a row that differ only in jaw are one physical grasp. With `tolerance` (px, and as
/// much at the ends of the opening), the later ones take over the first's other numbers, since corners and turned
/// angles come back with other last digits.
void numberJawGroups(LabelledImage& image, double tolerance);

/// Numbers that were worked out of corners are equal up to this, px.
inline constexpr double cornerNoise = 1e-6;

}  // namespace grasploom
