#include "evaluation/failure_gallery.h"

#include "dataset/scene_images.h"
#include "evaluation/chart_frame.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace grasploom {
namespace {

constexpr int pictureSide = 420;            // px of the drawn picture
const cv::Scalar green(0x73, 0x9E, 0x00);   // B, G, R of the palette's ground truth
const cv::Scalar orange(0x00, 0x9F, 0xE6);  // and prediction

std::unordered_map<std::string_view, const ScenePredictions*> byScene(const PredictionSet& predictions) {
    std::unordered_map<std::string_view, const ScenePredictions*> map;
    for (const ScenePredictions& scene : predictions.scenes) {
        map.emplace(scene.scene, &scene);
    }
    return map;
}

/// The square of the picture that is shown.
struct Crop {
    double x = 0, y = 0, side = 1;
    [[nodiscard]] cv::Point place(Point p) const {
        const double scale = pictureSide / side * 16;  // 4 fractional bits for OpenCV's antialiased lines
        return {static_cast<int>(std::lround(std::clamp((p.x - x) * scale, -1e6, 1e6))),
                static_cast<int>(std::lround(std::clamp((p.y - y) * scale, -1e6, 1e6)))};
    }
};

Crop cropAround(const std::vector<Grasp>& shown, cv::Size picture) {
    double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
    for (const Grasp& grasp : shown) {
        for (const Point& corner : corners(grasp)) {
            left = std::min(left, corner.x);
            right = std::max(right, corner.x);
            top = std::min(top, corner.y);
            bottom = std::max(bottom, corner.y);
        }
    }
    const double whole = std::max(picture.width, picture.height);
    if (!(left < right) || right < 0 || bottom < 0 || left > picture.width || top > picture.height) {
        return {0, 0, whole};
    }
    const double side = std::clamp(std::max(right - left, bottom - top) * 1.5, 160.0, whole);
    const auto keepInside = [side](double centre, double extent) {
        return std::clamp(centre - side / 2, 0.0, std::max(0.0, extent - side));
    };
    return {keepInside((left + right) / 2, picture.width), keepInside((top + bottom) / 2, picture.height), side};
}

void drawGrasp(cv::Mat& canvas, const Crop& crop, const Grasp& grasp, const cv::Scalar& colour, int jawWidth) {
    const auto c = corners(grasp);
    constexpr int shift = 4;
    cv::line(canvas, crop.place(c[1]), crop.place(c[2]), colour, 1, cv::LINE_AA, shift);
    cv::line(canvas, crop.place(c[3]), crop.place(c[0]), colour, 1, cv::LINE_AA, shift);
    cv::line(canvas, crop.place(c[0]), crop.place(c[1]), colour, jawWidth, cv::LINE_AA, shift);
    cv::line(canvas, crop.place(c[2]), crop.place(c[3]), colour, jawWidth, cv::LINE_AA, shift);
}

std::string numbersOf(const Failure& failure, const std::optional<Match>& match) {
    std::string text;
    if (match) {
        text = "Δθ " + formatted("%.1f°", match->angleDegrees) + " · IoU " + formatted("%.3f", match->iou);
    }
    if (!std::isnan(failure.score) && failure.verdict != Verdict::Missing) {
        text += (text.empty() ? "score " : " · score ") + formatted("%.4g", failure.score);
    }
    return text;
}

/// The kinds there are, in the order of their enumeration.
std::vector<std::pair<std::string, std::string>> typesIn(const std::vector<ReportFailure>& failures) {
    std::vector<std::pair<std::string, std::string>> found;
    for (int t = 0; t < errorTypeCount; ++t) {
        const auto type = static_cast<ErrorType>(t);
        const std::string name(errorTypeName(type));
        if (std::ranges::any_of(failures, [&](const ReportFailure& failure) { return failure.type == name; })) {
            found.emplace_back(name, std::string(errorTypeText(type)));
        }
    }
    return found;
}

}  // namespace

namespace {

/// The best-ranked predictions of the scenes that `wanted` says yes to, the most confident first.
std::vector<Failure> confidentFirst(const RankedSet& ranked, const PredictionSet& predictions,
                                    const MatchCriterion& criterion, std::size_t most,
                                    const std::function<bool(std::size_t scene)>& wanted) {
    const auto scenes = byScene(predictions);
    std::vector<Failure> failures;
    for (std::size_t s = 0; s < ranked.judged->sceneCount(); ++s) {
        if (!wanted(s)) {
            continue;
        }
        Failure failure{s, verdict(*ranked.judged, s, ranked.ranking, criterion), 0};
        const auto order = ranked.judged->ranked(s, ranked.ranking);
        const auto found = scenes.find(ranked.judged->scene(s));
        const bool there = !order.empty() && found != scenes.end() && order.front() < found->second->grasps.size();
        failure.score = there ? scoreOf(found->second->grasps[order.front()], ranked.ranking)
                              : std::numeric_limits<double>::quiet_NaN();
        failures.push_back(failure);
    }
    const auto key = [](const Failure& f) {
        return f.verdict == Verdict::Missing ? -2e300 : std::isnan(f.score) ? -1e300 : f.score;
    };
    std::stable_sort(failures.begin(), failures.end(),
                     [&key](const Failure& a, const Failure& b) { return key(a) > key(b); });
    if (failures.size() > most) {
        failures.resize(most);
    }
    return failures;
}

}  // namespace

std::vector<Failure> worstFailures(const RankedSet& ranked, const PredictionSet& predictions,
                                   const MatchCriterion& criterion, std::size_t most) {
    const StepLimits limits(criterion);
    return confidentFirst(ranked, predictions, criterion, most,
                          [&](std::size_t scene) { return !bestIsCorrect(ranked, scene, limits); });
}

FailurePicture drawFailure(const SceneIndex& index, const std::string& scene, const std::vector<Grasp>& groundTruth,
                           const Prediction* prediction, const MatchCriterion& criterion, IouMetric metric) {
    const auto number = index.find(scene);
    if (!number || !index.has(*number, Channel::Rgb)) {
        return {{}, "the dataset has none"};
    }
    cv::Mat picture;
    try {
        cv::cvtColor(readChannel(index, *number, Channel::Rgb), picture, cv::COLOR_RGB2BGR);
    } catch (const DataError& error) {
        return {{}, error.problem().reason};  // the numbers stand
    }
    std::vector<Grasp> shown = prediction != nullptr ? std::vector{prediction->grasp} : groundTruth;
    const auto best =
        prediction != nullptr ? bestMatch(prediction->grasp, groundTruth, criterion, metric) : std::nullopt;
    if (best && best->iou > 0) {
        shown.push_back(groundTruth[best->groundTruth]);
    }
    const Crop crop = cropAround(shown, picture.size());
    cv::Mat canvas;
    const double scale = pictureSide / crop.side;
    const cv::Matx23d toCanvas(scale, 0, -crop.x * scale, 0, scale, -crop.y * scale);
    cv::warpAffine(picture, canvas, toCanvas, {pictureSide, pictureSide}, cv::INTER_AREA);
    for (const Grasp& grasp : groundTruth) {
        drawGrasp(canvas, crop, grasp, green * 0.75, 1);
    }
    if (best) {
        drawGrasp(canvas, crop, groundTruth[best->groundTruth], green, 3);
    }
    if (prediction != nullptr) {
        drawGrasp(canvas, crop, prediction->grasp, orange, 4);
    }
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", canvas, bytes, {cv::IMWRITE_JPEG_QUALITY, 85});
    return {{bytes.begin(), bytes.end()}, {}};
}

namespace {

/// A scene to draw, and what is said of it.
struct Case {
    Failure failure;
    std::string type, text;
};

ReportGallery drawCases(const ReportInput& input, std::size_t ranking, std::string name, const std::vector<Case>& cases,
                        const std::function<void(std::size_t, std::size_t)>& progress) {
    const RankedSet& ranked = input.rankings[ranking];
    const MatchCriterion& criterion = input.context.criterion;
    const IouMetric metric = input.context.metric;
    const auto scenes = byScene(*input.predictions[ranking]);
    ReportGallery gallery{std::move(name), {}, {}};
    for (const Case& one : cases) {
        const std::string& scene = ranked.judged->scene(one.failure.scene);
        const auto order = ranked.judged->ranked(one.failure.scene, ranked.ranking);
        const auto found = scenes.find(scene);
        const Prediction* const prediction =
            order.empty() || found == scenes.end() ? nullptr : &found->second->grasps[order.front()];
        const std::vector<Grasp>& truth = input.truth->grasps[one.failure.scene];
        const auto match =
            prediction != nullptr ? bestMatch(prediction->grasp, truth, criterion, metric) : std::nullopt;
        FailurePicture picture{{}, "no dataset is open"};
        if (input.index != nullptr) {
            picture = drawFailure(*input.index, scene, truth, prediction, criterion, metric);
        }
        gallery.failures.push_back({scene, one.type, one.text, numbersOf(one.failure, match), std::move(picture.jpeg),
                                    std::move(picture.problem)});
        if (progress) {
            progress(gallery.failures.size(), cases.size());
        }
    }
    return gallery;
}

std::size_t mostOf(const ReportInput& input) {
    return static_cast<std::size_t>(std::max(0, input.gallery));
}

}  // namespace

ReportGallery failureGallery(const ReportInput& input, std::size_t ranking, const std::vector<ErrorType>& types,
                             const std::function<void(std::size_t, std::size_t)>& progress) {
    std::vector<Case> cases;
    for (const Failure& failure :
         worstFailures(input.rankings[ranking], *input.predictions[ranking], input.context.criterion, mostOf(input))) {
        const ErrorType type = types.at(failure.scene);
        cases.push_back({failure, std::string(errorTypeName(type)), std::string(errorTypeText(type))});
    }
    ReportGallery gallery = drawCases(input, ranking, ranking == 0 ? "a" : "b", cases, progress);
    gallery.types = typesIn(gallery.failures);
    return gallery;
}

ReportGallery differingGallery(const ReportInput& input, std::size_t ranking, const TrialAgreement& trial,
                               const std::function<void(std::size_t, std::size_t)>& progress) {
    std::vector<Case> cases;
    std::array<bool, trialCellCount> seen{};
    const auto differing = [&trial](std::size_t scene) {
        const auto& cell = trial.perScene.at(scene);
        return cell && differs(*cell);
    };
    for (const Failure& failure : confidentFirst(input.rankings[ranking], *input.predictions[ranking],
                                                 input.context.criterion, mostOf(input), differing)) {
        const TrialCell cell = *trial.perScene[failure.scene];
        const GraspOutcome outcome = *input.trials[ranking][failure.scene];
        const std::string why = outcome == GraspOutcome::Success ? "" : ": " + std::string(outcomeText(outcome));
        cases.push_back({failure, std::string(trialCellName(cell)), std::string(trialCellText(cell)) + why});
        seen[static_cast<std::size_t>(cell)] = true;
    }
    ReportGallery gallery = drawCases(input, ranking, ranking == 0 ? "differing-a" : "differing-b", cases, progress);
    for (std::size_t c = 0; c < seen.size(); ++c) {
        if (seen[c]) {
            const auto cell = static_cast<TrialCell>(c);
            gallery.types.emplace_back(trialCellName(cell), trialCellText(cell));
        }
    }
    return gallery;
}

}  // namespace grasploom
