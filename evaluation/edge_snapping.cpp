#include "evaluation/edge_snapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr double stepPixels = 0.25;    ///< along the opening: an edge is found to an eighth of a pixel
constexpr double surfacePixels = 1.5;  ///< either side of a place, where its surface is looked at: an edge is blurred
constexpr double mostAcross = 4096;    ///< places over the jaw's width: a pixel apart, up to this width
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// The picture under a jaw that slides along the opening axis.
class JawPath {
public:
    JawPath(const Grasp& grasp, const EdgePicture& picture)
        : m_picture(picture), m_grasp(grasp), m_cos(std::cos(grasp.angleRadians)), m_sin(std::sin(grasp.angleRadians)),
          m_across(static_cast<int>(std::clamp(std::ceil(grasp.jaw), 1.0, mostAcross))) {}

    /// Whether any of the jaw's width is on the object at `offset` px from the centre; none where all of it is outside of
    /// the picture.
    [[nodiscard]] std::optional<bool> meetsObject(double offset) const {
        bool seen = false;
        for (int i = 0; i <= m_across; ++i) {
            if (const auto pixel = pixelAt(offset, i)) {
                seen = true;
                if (m_picture.mask[*pixel] != 0) {
                    return true;
                }
            }
        }
        return seen ? std::optional(false) : std::nullopt;
    }
    /// Depth of what is nearest under the jaw's width; NaN where none is known.
    [[nodiscard]] double nearest(double offset) const {
        double depth = unknown;
        for (int i = 0; i <= m_across; ++i) {
            const auto pixel = pixelAt(offset, i);
            const float metres = pixel ? m_picture.depthMetres[*pixel] : 0.0F;
            if (std::isfinite(metres) && metres > 0 && !(depth <= metres)) {
                depth = metres;
            }
        }
        return depth;
    }

private:
    [[nodiscard]] std::optional<std::size_t> pixelAt(double along, int acrossStep) const {
        const double across = m_grasp.jaw * (static_cast<double>(acrossStep) / m_across - 0.5);
        const double x = std::floor(m_grasp.x + along * m_cos - across * m_sin);
        const double y = std::floor(m_grasp.y + along * m_sin + across * m_cos);
        if (!(x >= 0 && y >= 0 && x < m_picture.width && y < m_picture.height)) {
            return std::nullopt;
        }
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_picture.width) + static_cast<std::size_t>(x);
    }

    const EdgePicture& m_picture;
    const Grasp& m_grasp;
    double m_cos, m_sin;
    int m_across;  ///< steps over the jaw's width
};

/// The nearest of the edges that were found to where an end, moved outside of it, comes to lie.
class NearestEdge {
public:
    NearestEdge(double end, double margin, double reach) : m_end(end), m_margin(margin), m_reach(reach) {}
    void offer(double edge) {
        const double way = std::abs(edge + m_margin - m_end);
        if (way <= m_reach && (!m_edge || way < std::abs(*m_edge + m_margin - m_end))) {
            m_edge = edge;
        }
    }
    [[nodiscard]] std::optional<double> edge() const { return m_edge; }

private:
    double m_end, m_margin, m_reach;
    std::optional<double> m_edge;
};

// Below, offsets grow outwards on the side (±1) that is looked at, from the centre.

/// The places that are looked at, each `stepPixels` after the one before.
struct Stretch {
    double from = 0;
    int steps = 0;
    [[nodiscard]] double at(int step) const { return from + step * stepPixels; }
};

void findByMask(const JawPath& path, int side, const Stretch& stretch, NearestEdge& nearest) {
    std::optional<bool> before = path.meetsObject(side * stretch.at(0));
    for (int step = 1; step <= stretch.steps; ++step) {
        const std::optional<bool> now = path.meetsObject(side * stretch.at(step));
        if (before == true && now == false) {
            nearest.offer(stretch.at(step) - stepPixels / 2);
        }
        before = now;
    }
}

/// Of a drop that is spread over several places, the middle of its steep part.
double middleOf(const std::vector<double>& falls, const Stretch& stretch, int first) {
    const double steep = 0.8 * *std::ranges::max_element(falls);
    const auto isSteep = [steep](double fall) { return fall >= steep; };
    const auto begin = std::ranges::find_if(falls, isSteep) - falls.begin();
    const auto end = falls.rend() - std::find_if(falls.rbegin(), falls.rend(), isSteep) - 1;
    return stretch.at(first) + static_cast<double>(begin + end) / 2 * stepPixels;
}

void findByDepth(const JawPath& path, int side, const Stretch& stretch, double drop, NearestEdge& nearest) {
    std::vector<double> falls;  // of the drop that is walked over
    for (int step = 0; step <= stretch.steps + 1; ++step) {
        const double at = stretch.at(step);
        const double fall = path.nearest(side * (at + surfacePixels)) - path.nearest(side * (at - surfacePixels));
        if (fall > drop && step <= stretch.steps) {
            falls.push_back(fall);
        } else if (!falls.empty()) {
            nearest.offer(middleOf(falls, stretch, step - static_cast<int>(falls.size())));
            falls.clear();
        }
    }
}

bool hasObject(const EdgePicture& picture) {
    return std::ranges::any_of(picture.mask, [](std::uint8_t value) { return value != 0; });
}

void requireSound(const EdgePicture& picture, const SnapOptions& options) {
    if (const std::string reason = validate(options); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    const auto pixels = static_cast<std::size_t>(std::max(0, picture.width)) * static_cast<std::size_t>(std::max(0, picture.height));
    for (const std::size_t size : {picture.mask.size(), picture.depthMetres.size()}) {
        if (size != 0 && size != pixels) {
            throw std::invalid_argument("a picture does not have width × height values");
        }
    }
}

}  // namespace

std::string validate(const SnapOptions& options) {
    const std::array<std::pair<const char*, double>, 3> fields{{{"reachPixels", options.reachPixels},
                                                                {"marginPixels", options.marginPixels},
                                                                {"stepMetres", options.stepMetres}}};
    for (const auto& [name, value] : fields) {
        if (!(value >= 0 && std::isfinite(value))) {
            return std::string(name) + " must be 0 or more";
        }
    }
    return {};
}

SnappedGrasp snapToEdges(const Grasp& grasp, const EdgePicture& picture, SnapEnds ends, const SnapOptions& options) {
    requireSound(picture, options);
    const bool byMask = hasObject(picture);
    if (!isValid(grasp) || (!byMask && picture.depthMetres.empty())) {
        return {grasp, {}, {}};
    }
    const JawPath path(grasp, picture);
    const double half = grasp.opening / 2;
    const auto edgeAt = [&](int side) {
        NearestEdge nearest(half, options.marginPixels, options.reachPixels);
        // A drop that begins or ends beyond what is within reach is to be seen whole.
        const double spare = surfacePixels + stepPixels;
        const double from = std::max(0.0, half - options.marginPixels - options.reachPixels - spare);
        const double to = half - options.marginPixels + options.reachPixels + spare;
        const Stretch stretch{from, std::max(0, static_cast<int>(std::ceil((to - from) / stepPixels)))};
        if (byMask) {
            findByMask(path, side, stretch, nearest);
        } else {
            findByDepth(path, side, stretch, options.stepMetres, nearest);
        }
        return nearest.edge();
    };
    const std::optional<double> startEdge = ends.start ? edgeAt(-1) : std::nullopt;
    const std::optional<double> endEdge = ends.end ? edgeAt(1) : std::nullopt;
    // An end without an edge stays where it is.
    const double start = -startEdge.value_or(half - options.marginPixels) - options.marginPixels;
    const double end = endEdge.value_or(half - options.marginPixels) + options.marginPixels;
    if (end - start < 1) {
        return {grasp, {}, {}};  // both edges are those of another object
    }
    SnappedGrasp result{grasp, {}, {}};
    const double shift = (start + end) / 2;
    result.grasp.x += shift * std::cos(grasp.angleRadians);
    result.grasp.y += shift * std::sin(grasp.angleRadians);
    result.grasp.opening = startEdge || endEdge ? end - start : grasp.opening;
    if (startEdge) {
        result.startEdge = start + options.marginPixels - shift;
    }
    if (endEdge) {
        result.endEdge = end - options.marginPixels - shift;
    }
    return result;
}

}  // namespace grasploom
