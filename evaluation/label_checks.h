#pragma once

#include "dataset/scene_index.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grasploom {

/// What may be wrong with a label. A finding asks to be looked at; it is no proof.
enum class LabelFault : std::uint8_t {
    Duplicate,      ///< the same grasp as a label before it; `amount` is that one's number, from 0
    TooSmall,       ///< opening or jaw; `amount` is the shorter of both, px
    CentreOutside,  ///< of the picture, `amount` px beyond its edge
    CornerOutside,  ///< likewise, the centre being inside
    OffMask,        ///< the centre is `amount` px away from the object
    TooNarrow       ///< the plates would stand in the object, which is `amount` px wide along the opening
};
inline constexpr int labelFaultCount = 6;
std::string_view labelFaultName(LabelFault fault);  ///< "duplicate", "too_small", … for tables and JSON keys

struct LabelFinding {
    std::size_t label = 0;  ///< number in the scene's labels, from 0
    LabelFault fault = LabelFault::Duplicate;
    double amount = 0;
    bool operator==(const LabelFinding&) const = default;
};

struct LabelCheckOptions {
    double duplicatePixels = 1;        ///< centre, opening and jaw differ by no more
    double duplicateDegrees = 1;       ///< nor the angle
    double smallestSidePixels = 1;     ///< a shorter side is too small
    double outsidePixels = 1;          ///< beyond the edge of the picture that is still let pass
    double offMaskPixels = 5;          ///< from the object that is still let pass: a handle's or a ring's hole
    double clearanceMetres = 0.005;    ///< what lies this much deeper than the middle of the grasp does not stop a plate
    double narrowPixels = 2;           ///< that a plate may stand in the object: rims are not sharp
    bool operator==(const LabelCheckOptions&) const = default;
};
/// Throws std::invalid_argument, naming the field.
void validate(const LabelCheckOptions& options);

/// What a scene's labels are held against; what is missing is not asked about.
struct LabelledPicture {
    int width = 0;        ///< px; 0: not known
    int height = 0;
    cv::Mat mask;         ///< 8 bit, 0 off the object
    cv::Mat depthMetres;  ///< 32-bit float, not above 0 where it is not known
};

/// In the order of the labels. Jaw sizes of one physical grasp are one label here: what is wrong with several of them is
/// said once, of the worst.
std::vector<LabelFinding> checkLabels(std::span<const Grasp> labels, const LabelledPicture& picture,
                                      const LabelCheckOptions& options = {});

struct SceneFindings {
    std::size_t scene = 0;  ///< number in the index
    std::vector<LabelFinding> findings;
    std::vector<std::uint32_t> grasps;  ///< per label of the scene: number of the physical grasp that it is a jaw size of, from 0
};

struct LabelCheck {
    std::vector<SceneFindings> scenes;  ///< those with findings, in the index's order
    std::size_t scenesChecked = 0;
    std::size_t withoutMask = 0;        ///< scenes of them that could not be asked about the object
    std::size_t withoutDepth = 0;
    std::vector<Problem> problems;      ///< pictures and labels that could not be read
};

/// Every scene, on `threads` threads (0: one per core). `labelsOf`, when set, returns what replaces the dataset's labels
/// of a scene (edited ones), or null; it is called on any of the threads. `tick` as for parallelFor: throws Cancelled
/// when it says no.
LabelCheck checkLabels(const SceneIndex& index, const LabelCheckOptions& options, int threads = 0,
                       const std::function<const std::vector<Grasp>*(std::size_t scene)>& labelsOf = {},
                       const std::function<bool(std::size_t done)>& tick = {});

}  // namespace grasploom
