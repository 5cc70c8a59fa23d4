#pragma once

#include "dataset/grasp.h"
#include "dataset/portable_random.h"
#include "simulation/image_grasp.h"
#include "simulation/solid_rays.h"

#include <opencv2/core/mat.hpp>

#include <optional>
#include <string>
#include <vector>

namespace grasploom {

/// Which grasps are worth a trial.
struct CandidateSettings {
    double widestMetres = 0.15;           ///< that the plates open
    double cosineOfFriction = 0.92;       ///< how squarely the surfaces must face the plates: cos 23°
    double leastClearanceMetres = 0.002;  ///< of each plate from what it will hold, drawn up to …
    double mostClearanceMetres = 0.012;
    double deepestMetres = 0.015;    ///< below the surface, where opposing sides are looked for
    double acrossFraction = 0.2;     ///< of the draws that hold several walls at once, over the hole between them
    double openingStepPixels = 1.5;  ///< openings are multiples of it, as Jacquard's mostly are
    bool operator==(const CandidateSettings&) const = default;
};
std::string validate(const CandidateSettings& settings);

/// Draws grasps on the visible objects of a scene where opposing sides face the plates.
class CandidateSource {
public:
    /// `mask` (8 bit, not 0 on objects) and `depthMetres` are the camera's pictures; they are not copied.
    /// Throws std::invalid_argument for pictures of another size or kind, or settings out of range.
    CandidateSource(std::span<const SolidObject> objects, const cv::Mat& depthMetres, const cv::Mat& mask,
                    const Camera& camera, const CandidateSettings& settings = {});

    /// One attempt, with plates of `jawMetres`; empty where it found no opposing sides.
    [[nodiscard]] std::optional<Grasp> draw(PortableRandom& random, double jawMetres) const;
    /// Whether no attempt can find any: no object is seen, or all are too wide.
    [[nodiscard]] bool empty() const { return m_pixels.empty(); }

private:
    struct Sides {
        double low, high;  ///< along the closing axis, metres from where it was looked
        double faces;      ///< how squarely the worse one faces the plates
        Eigen::Vector3d lowNormal;
    };
    [[nodiscard]] std::optional<Sides> sidesAround(const Eigen::Vector3d& inside, const Eigen::Vector3d& closing,
                                                   bool across) const;

    SolidRays m_rays;
    cv::Mat m_depth;
    Camera m_camera;
    CandidateSettings m_settings;
    std::vector<cv::Point> m_pixels;  ///< of objects; none where no draw can succeed
};

}  // namespace grasploom
