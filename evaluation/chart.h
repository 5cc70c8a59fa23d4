#pragma once

#include <functional>
#include <string>

namespace grasploom {

class CairoPage;

/// One drawing code (Cairo) for every export: window, command line, report.
enum class PictureFormat { Svg, Png, Pdf };

/// A drawing, made once and put anywhere: into a picture of its own, or onto the page of a document.
struct Chart {
    double width = 0, height = 0;  ///< the drawing's own units: px of the picture
    std::function<void(const CairoPage&)> paint;
};

/// The bytes of a picture. Throws std::runtime_error when Cairo failed (out of memory).
std::string draw(const Chart& chart, PictureFormat format);

}  // namespace grasploom
