#include "simulation/grasp_candidates.h"

#include "simulation/camera_view.h"
#include "simulation/settings_check.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace grasploom {
namespace {

constexpr int alignments = 3;  ///< of the closing axis with the side it meets

std::vector<cv::Point> pixelsOf(const cv::Mat& mask) {
    std::vector<cv::Point> pixels;
    for (int y = 0; y < mask.rows; ++y) {
        const auto* row = mask.ptr<std::uint8_t>(y);
        for (int x = 0; x < mask.cols; ++x) {
            if (row[x] != 0) {
                pixels.emplace_back(x, y);
            }
        }
    }
    return pixels;
}

/// A unit vector at right angles to `normal`.
Eigen::Vector3d levelled(const Eigen::Vector3d& direction, const Eigen::Vector3d& normal) {
    return (direction - direction.dot(normal) * normal).normalized();
}

}  // namespace

std::string validate(const CandidateSettings& settings) {
    const CandidateSettings& s = settings;
    return outOfRange({{"widestMetres", s.widestMetres, 0.005, 1},
                       {"cosineOfFriction", s.cosineOfFriction, 0, 1},
                       {"leastClearanceMetres", s.leastClearanceMetres, 0, 0.1},
                       {"mostClearanceMetres", s.mostClearanceMetres, s.leastClearanceMetres, 0.1},
                       {"deepestMetres", s.deepestMetres, 0.001, 0.1},
                       {"acrossFraction", s.acrossFraction, 0, 1},
                       {"openingStepPixels", s.openingStepPixels, 1e-3, 50}});
}

CandidateSource::CandidateSource(std::span<const SolidObject> objects, const cv::Mat& depthMetres, const cv::Mat& mask,
                                 const Camera& camera, const CandidateSettings& settings)
    : m_rays(objects), m_depth(depthMetres), m_camera(camera), m_settings(settings) {
    if (const std::string reason = validate(settings); !reason.empty()) {
        throw std::invalid_argument(reason);
    }
    if (mask.type() != CV_8UC1 || mask.size() != depthMetres.size() || mask.cols != camera.pixels) {
        throw std::invalid_argument("the mask must be 8-bit grey and as large as the camera's picture");
    }
    if (m_rays.mayBeHeld(settings.cosineOfFriction, settings.widestMetres)) {
        m_pixels = pixelsOf(mask);
    }
}

std::optional<CandidateSource::Sides> CandidateSource::sidesAround(const Eigen::Vector3d& inside,
                                                                   const Eigen::Vector3d& closing, bool across) const {
    const auto stretches = m_rays.through(inside, closing);
    const auto around = std::ranges::find_if(stretches, [](const SolidStretch& s) { return s.from <= 0 && s.to >= 0; });
    if (around == stretches.end()) {
        return std::nullopt;
    }
    auto first = around, last = around;
    if (across) {
        // As far as the plates can reach around, to both sides in turn.
        const auto fits = [&](auto from, auto to) { return to->to - from->from < m_settings.widestMetres; };
        while (std::next(last) != stretches.end() && fits(first, std::next(last))) {
            ++last;
        }
        while (first != stretches.begin() && fits(std::prev(first), last)) {
            --first;
        }
    }
    const double faces = std::min(-first->normalFrom.dot(closing), last->normalTo.dot(closing));
    return Sides{first->from, last->to, faces, first->normalFrom};
}

std::optional<Grasp> CandidateSource::draw(PortableRandom& random, double jawMetres) const {
    if (m_pixels.empty()) {
        return std::nullopt;
    }
    const cv::Point pixel = m_pixels[static_cast<std::size_t>(random.below(static_cast<int>(m_pixels.size())))];
    const auto surface = surfaceAt(m_depth, m_camera, pixel.x + random.uniform(), pixel.y + random.uniform());
    const double angle = random.uniform(0, 2 * pi);
    const double depth = m_settings.deepestMetres * std::pow(random.uniform(), 2) + 1e-3;
    const bool across = random.uniform() < m_settings.acrossFraction;
    const double clearance = random.uniform(m_settings.leastClearanceMetres, m_settings.mostClearanceMetres);
    if (!surface) {
        return std::nullopt;
    }
    const Eigen::Vector3d normal = surface->normal;
    const Eigen::Vector3d inside = surface->position - depth * normal;
    Eigen::Vector3d closing = levelled(Eigen::AngleAxisd(angle, normal) * normal.unitOrthogonal(), normal);
    std::optional<Sides> sides;
    for (int i = 0; i < alignments; ++i) {
        sides = sidesAround(inside, closing, across);
        if (!sides || -sides->lowNormal.dot(closing) < 0.2) {
            return std::nullopt;  // it meets the side too slantwise to tell where that faces
        }
        closing = levelled(-sides->lowNormal, normal);
    }
    sides = sidesAround(inside, closing, across);
    if (!sides || sides->faces < m_settings.cosineOfFriction) {
        return std::nullopt;
    }
    const double width = sides->high - sides->low;
    if (width + 2 * clearance > m_settings.widestMetres) {
        return std::nullopt;
    }
    WorldGrasp grasp;
    grasp.centre = surface->position + (sides->low + sides->high) / 2 * closing;
    grasp.approach = -normal;
    grasp.closing = closing;
    grasp.openingMetres = width + 2 * clearance;
    grasp.jawMetres = jawMetres;
    Grasp seen = toImageGrasp(grasp, m_camera);
    seen.opening = std::ceil(seen.opening / m_settings.openingStepPixels) * m_settings.openingStepPixels;
    const double pixels = m_camera.pixels;
    const bool inPicture = seen.x >= 0 && seen.y >= 0 && seen.x < pixels && seen.y < pixels;
    return inPicture ? std::optional(seen) : std::nullopt;
}

}  // namespace grasploom
