#pragma once

#include "dataset/grasp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// What tells where an object ends. Rows of `width` values, from the top; empty: there is no such picture.
struct EdgePicture {
    int width = 0;  ///< px
    int height = 0;
    std::vector<std::uint8_t> mask;  ///< not 0 on the object
    std::vector<float> depthMetres;  ///< planar; not above 0, or not finite, where it is not known
    [[nodiscard]] bool isEmpty() const { return mask.empty() && depthMetres.empty(); }
};

struct SnapOptions {
    double reachPixels = 12;     ///< farthest that an end moves
    double marginPixels = 3;     ///< between the object's edge and the end: room for the jaw beside the object
    double stepMetres = 0.005;   ///< drop of the surface, within three pixels, that is an edge
    bool operator==(const SnapOptions&) const = default;
};
/// Names the field that is out of range; empty when all are sound.
std::string validate(const SnapOptions& options);

/// Which ends of the opening may move: at −opening / 2 and at +opening / 2 along (cos θ, sin θ).
struct SnapEnds {
    bool start = true;
    bool end = true;
};

struct SnappedGrasp {
    Grasp grasp;
    /// Where the object ends, px along the opening axis from the centre of `grasp`; none: that end stayed where it was.
    std::optional<double> startEdge, endEdge;
    [[nodiscard]] bool isSnapped() const { return startEdge || endEdge; }
};

/// `grasp` with the ends of its opening set `marginPixels` outside of the object's nearest edge along the closing axis,
/// where that moves an end by no more than `reachPixels`. The edge is the outermost one across the whole width of the
/// jaw, by the mask where that shows any object, else by the depth. Angle and jaw stay; so does an end with no edge
/// within reach, or behind which the picture ends: there it is the view that ends, not the object. Throws
/// std::invalid_argument where an option is not sound or a picture is not width × height.
SnappedGrasp snapToEdges(const Grasp& grasp, const EdgePicture& picture, SnapEnds ends = {},
                         const SnapOptions& options = {});

}  // namespace grasploom
