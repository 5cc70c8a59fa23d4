#include "evaluation/label_checks.h"

#include "dataset/cancelled.h"
#include "dataset/parallel_for.h"
#include "dataset/scene_images.h"
#include "evaluation/object_hits.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <mutex>
#include <numeric>
#include <optional>
#include <stdexcept>

namespace grasploom {
namespace {

double shorterSide(const Grasp& grasp) { return std::min(grasp.opening, grasp.jaw); }

/// How far beyond the picture's edge a point is; 0 inside.
double beyond(Point point, const LabelledPicture& picture) {
    return std::max({0.0, -point.x, -point.y, point.x - picture.width, point.y - picture.height});
}

double farthestCorner(const Grasp& grasp, const LabelledPicture& picture) {
    double farthest = 0;
    for (const Point& corner : corners(grasp)) {
        farthest = std::max(farthest, beyond(corner, picture));
    }
    return farthest;
}

bool isSame(const Grasp& a, const Grasp& b, const LabelCheckOptions& options) {
    return std::hypot(a.x - b.x, a.y - b.y) <= options.duplicatePixels &&
           std::abs(a.opening - b.opening) <= options.duplicatePixels &&
           std::abs(a.jaw - b.jaw) <= options.duplicatePixels &&
           degrees(angleDifference(a.angleRadians, b.angleRadians)) <= options.duplicateDegrees;
}

/// Per label: the first one before it that is the same.
std::vector<std::optional<std::size_t>> firstSame(std::span<const Grasp> labels, const LabelCheckOptions& options) {
    std::vector<std::size_t> byX(labels.size());
    std::iota(byX.begin(), byX.end(), 0U);
    std::ranges::stable_sort(byX, {}, [&](std::size_t i) { return labels[i].x; });
    std::vector<std::optional<std::size_t>> same(labels.size());
    for (std::size_t i = 0; i < byX.size(); ++i) {
        for (std::size_t j = i + 1; j < byX.size() && labels[byX[j]].x - labels[byX[i]].x <= options.duplicatePixels; ++j) {
            const auto [earlier, later] = std::minmax(byX[i], byX[j]);
            if (isSame(labels[earlier], labels[later], options) && (!same[later] || earlier < *same[later])) {
                same[later] = earlier;
            }
        }
    }
    return same;
}

/// Asks about the object below a grasp, by mask and depth.
class ObjectBelow {
public:
    ObjectBelow(const LabelledPicture& picture, const LabelCheckOptions& options)
        : m_picture(picture), m_options(options) {}

    /// Distance of the centre from the object; none where there is no mask, or no object in it.
    [[nodiscard]] std::optional<double> distance(const Grasp& grasp) {
        if (objectHit(m_picture.mask, grasp) != ObjectHit::Off) {
            return m_picture.mask.empty() ? std::nullopt : std::optional(0.0);
        }
        if (m_distances.empty()) {
            if (cv::countNonZero(m_picture.mask) == 0) {
                return std::nullopt;
            }
            cv::distanceTransform(m_picture.mask == 0, m_distances, cv::DIST_L2, cv::DIST_MASK_PRECISE);
        }
        const int x = std::clamp(static_cast<int>(std::floor(grasp.x)), 0, m_distances.cols - 1);
        const int y = std::clamp(static_cast<int>(std::floor(grasp.y)), 0, m_distances.rows - 1);
        return m_distances.at<float>(y, x) + beyond({grasp.x, grasp.y}, m_picture);
    }

    /// How wide the object is where a plate would stand in it; none where both plates are free, or it cannot be told.
    [[nodiscard]] std::optional<double> widthInTheWay(const Grasp& grasp) const {
        const std::optional<float> middle = depthAt(grasp.x, grasp.y);
        if (!middle || objectHit(m_picture.mask, grasp) == ObjectHit::Off) {
            return std::nullopt;
        }
        const double limit = grasp.opening / 2 + m_options.narrowPixels;
        const double ahead = reach(grasp, 1, *middle), back = reach(grasp, -1, *middle);
        return ahead > limit || back > limit ? std::optional(ahead + back) : std::nullopt;
    }

private:
    [[nodiscard]] std::optional<float> depthAt(double x, double y) const {
        const int column = static_cast<int>(std::floor(x)), row = static_cast<int>(std::floor(y));
        const cv::Mat& depth = m_picture.depthMetres;
        if (row < 0 || column < 0 || row >= depth.rows || column >= depth.cols) {
            return std::nullopt;
        }
        const float metres = depth.at<float>(row, column);
        return std::isfinite(metres) && metres > 0 ? std::optional(metres) : std::nullopt;
    }

    /// From the centre along the opening (±1): to where the object ends. Unknown depth ends it, in its favour.
    [[nodiscard]] double reach(const Grasp& grasp, int side, float middle) const {
        const double c = side * std::cos(grasp.angleRadians), s = side * std::sin(grasp.angleRadians);
        const double farthest = 2 * grasp.opening + 2 * m_options.narrowPixels;
        double step = 1;
        for (; step <= farthest; ++step) {
            const Grasp at{grasp.x + step * c, grasp.y + step * s, 0, 1, 1};
            const std::optional<float> metres = depthAt(at.x, at.y);
            if (!metres || *metres > middle + m_options.clearanceMetres ||
                objectHit(m_picture.mask, at) == ObjectHit::Off) {
                break;
            }
        }
        return step;
    }

    const LabelledPicture& m_picture;
    const LabelCheckOptions& m_options;
    cv::Mat m_distances;
};

/// The findings of one physical grasp: of each fault the worst.
class GroupFindings {
public:
    void add(const LabelFinding& finding) {
        const auto [known, isNew] = m_worst.emplace(finding.fault, finding);
        const bool worse = finding.fault == LabelFault::TooSmall ? finding.amount < known->second.amount
                                                                 : finding.amount > known->second.amount;
        if (!isNew && worse && finding.fault != LabelFault::Duplicate) {
            known->second = finding;
        }
    }
    void moveTo(std::vector<LabelFinding>& all) {
        for (const auto& [fault, finding] : m_worst) {
            all.push_back(finding);
        }
        m_worst.clear();
    }

private:
    std::map<LabelFault, LabelFinding> m_worst;
};

void checkPlace(const Grasp& grasp, std::size_t label, const LabelledPicture& picture, const LabelCheckOptions& options,
                GroupFindings& found) {
    if (picture.width <= 0 || picture.height <= 0) {
        return;
    }
    const double centre = beyond({grasp.x, grasp.y}, picture);
    const double corner = farthestCorner(grasp, picture);
    if (centre > options.outsidePixels) {
        found.add({label, LabelFault::CentreOutside, centre});
    } else if (corner > options.outsidePixels) {
        found.add({label, LabelFault::CornerOutside, corner});
    }
}

void checkObject(const Grasp& grasp, std::size_t label, ObjectBelow& object, const LabelCheckOptions& options,
                 GroupFindings& found) {
    const std::optional<double> distance = object.distance(grasp);
    if (distance && *distance > options.offMaskPixels) {
        found.add({label, LabelFault::OffMask, *distance});
    }
    if (const auto width = object.widthInTheWay(grasp)) {
        found.add({label, LabelFault::TooNarrow, *width});
    }
}

cv::Mat readOr(const SceneIndex& index, std::size_t scene, Channel channel, std::vector<Problem>& problems) {
    try {
        return index.has(scene, channel) ? readChannel(index, scene, channel) : cv::Mat();
    } catch (const DataError& error) {
        problems.push_back(error.problem());
        return {};
    }
}

LabelledPicture readPicture(const SceneIndex& index, std::size_t scene, std::vector<Problem>& problems) {
    LabelledPicture picture;
    picture.mask = readOr(index, scene, Channel::Mask, problems);
    picture.depthMetres = readOr(index, scene, Channel::PerfectDepth, problems);
    if (picture.depthMetres.empty()) {
        picture.depthMetres = readOr(index, scene, Channel::StereoDepth, problems);
    }
    const cv::Mat& any = picture.mask.empty() ? picture.depthMetres : picture.mask;
    if (any.empty() && index.has(scene, Channel::Rgb)) {
        try {
            const cv::Size size = imageSize(index.path(scene, Channel::Rgb));
            return {size.width, size.height, {}, {}};
        } catch (const DataError& error) {
            problems.push_back(error.problem());
        }
    }
    picture.width = any.cols;
    picture.height = any.rows;
    return picture;
}

}  // namespace

std::string_view labelFaultName(LabelFault fault) {
    constexpr std::array<std::string_view, labelFaultCount> names{"duplicate",      "too_small", "centre_outside",
                                                                  "corner_outside", "off_mask",  "too_narrow"};
    return names.at(static_cast<std::size_t>(fault));
}

void validate(const LabelCheckOptions& options) {
    const std::array<std::pair<const char*, double>, 7> fields{{{"duplicatePixels", options.duplicatePixels},
                                                                {"duplicateDegrees", options.duplicateDegrees},
                                                                {"smallestSidePixels", options.smallestSidePixels},
                                                                {"outsidePixels", options.outsidePixels},
                                                                {"offMaskPixels", options.offMaskPixels},
                                                                {"clearanceMetres", options.clearanceMetres},
                                                                {"narrowPixels", options.narrowPixels}}};
    for (const auto& [name, value] : fields) {
        if (!(value >= 0 && std::isfinite(value))) {
            throw std::invalid_argument(std::string(name) + " must be 0 or more");
        }
    }
}

std::vector<LabelFinding> checkLabels(std::span<const Grasp> labels, const LabelledPicture& picture,
                                      const LabelCheckOptions& options) {
    validate(options);
    const std::vector<std::uint32_t> groups = groupByJaw({labels.begin(), labels.end()}).groups;
    const auto same = firstSame(labels, options);
    ObjectBelow object(picture, options);
    std::vector<LabelFinding> findings;
    GroupFindings found;
    for (std::size_t label = 0; label < labels.size(); ++label) {
        const Grasp& grasp = labels[label];
        const bool first = label == 0 || groups[label] != groups[label - 1];
        if (first) {
            found.moveTo(findings);
        }
        if (same[label]) {
            found.add({label, LabelFault::Duplicate, static_cast<double>(*same[label])});
        }
        if (!isValid(grasp) || shorterSide(grasp) < options.smallestSidePixels) {
            found.add({label, LabelFault::TooSmall, shorterSide(grasp)});
            continue;  // nothing else can be asked of it
        }
        checkPlace(grasp, label, picture, options, found);
        if (first) {
            checkObject(grasp, label, object, options, found);
        }
    }
    found.moveTo(findings);
    return findings;
}

LabelCheck checkLabels(const SceneIndex& index, const LabelCheckOptions& options, int threads,
                       const std::function<const std::vector<Grasp>*(std::size_t)>& labelsOf,
                       const std::function<bool(std::size_t)>& tick) {
    validate(options);
    std::vector<SceneFindings> found(index.size());
    LabelCheck check;
    std::mutex mutex;
    const auto look = [&](std::size_t scene) {
        std::vector<Problem> problems;
        std::vector<Problem> known;  // the index has reported bad lines already
        std::vector<Grasp> labels;
        if (const auto* const edited = labelsOf ? labelsOf(scene) : nullptr) {
            labels = *edited;
        } else {
            try {
                labels = readLabels(index, scene, known).grasps;
            } catch (const DataError& error) {
                problems.push_back(error.problem());
            }
        }
        if (labels.empty() && problems.empty()) {
            return;  // decoding its pictures would tell nothing
        }
        const LabelledPicture picture = readPicture(index, scene, problems);
        found[scene] = {scene, checkLabels(labels, picture, options), groupByJaw(labels).groups};
        const std::scoped_lock lock(mutex);
        ++check.scenesChecked;
        check.withoutMask += picture.mask.empty() ? 1 : 0;
        check.withoutDepth += picture.depthMetres.empty() ? 1 : 0;
        check.problems.insert(check.problems.end(), problems.begin(), problems.end());
    };
    if (!parallelFor(index.size(), threads, look, tick)) {
        throw Cancelled();
    }
    for (SceneFindings& scene : found) {
        if (!scene.findings.empty()) {
            check.scenes.push_back(std::move(scene));
        }
    }
    return check;
}

}  // namespace grasploom
