#include "dataset/label_review.h"

#include "dataset/csv_cells.h"
#include "dataset/number_text.h"
#include "dataset/shallow_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace grasploom {
namespace {

using Json = nlohmann::json;

constexpr const char* formatName = "grasploom-label-review";
/// Of these the label file has one, even where the program was killed between the two files. Undo needs more, but only
/// as long as the window lives.
constexpr std::size_t keptPlaces = 4;
constexpr std::array<std::string_view, reviewVerdictCount> verdictNames{"model_wrong", "label_missing", "label_wrong",
                                                                        "both", "unclear"};

Json toJson(const Grasp& grasp) {
    return {{"x", grasp.x}, {"y", grasp.y}, {"angle_radians", grasp.angleRadians}, {"opening", grasp.opening}, {"jaw", grasp.jaw}};
}

Grasp graspOf(const Json& json) {
    const Grasp grasp{json.at("x").get<double>(), json.at("y").get<double>(),
                      json.at("angle_radians").get<double>(), json.at("opening").get<double>(),
                      json.at("jaw").get<double>()};
    if (!isValid(grasp)) {
        throw std::invalid_argument("a grasp has a side that is not positive, or a number that is none");
    }
    return grasp;
}

SceneReview sceneOf(const Json& json) {
    const auto verdict = reviewVerdictOf(json.at("verdict").get<std::string>());
    if (!verdict) {
        throw std::invalid_argument("'" + json.at("verdict").get<std::string>() + "' is no verdict");
    }
    return {json.at("scene").get<std::string>(), *verdict, json.at("reviewer").get<std::string>(),
            json.at("time").get<std::string>()};
}

GraspOrigin originFrom(const Json& json) {
    GraspOrigin origin{json.at("scene").get<std::string>(),
                       graspOf(json.at("grasp")),
                       json.at("reviewer").get<std::string>(),
                       json.at("time").get<std::string>(),
                       json.at("prediction_file").get<std::string>(),
                       json.at("prediction_row").get<std::size_t>(),
                       json.value("rank", std::size_t{0}),
                       {},
                       json.value("own", false)};
    if (json.contains("places")) {  // versions that knew none wrote no such key
        for (const Json& place : json.at("places")) {
            origin.places.push_back(graspOf(place));
        }
    }
    return origin;
}

Json toJson(const GraspOrigin& origin) {
    Json json{{"scene", origin.scene},
              {"grasp", toJson(origin.grasp)},
              {"reviewer", origin.reviewer},
              {"time", origin.time},
              {"prediction_file", origin.predictionFile},
              {"prediction_row", origin.predictionRow},
              {"rank", origin.rank}};
    if (origin.isOwn) {
        json["own"] = true;
    }
    const std::size_t skipped = origin.places.size() - std::min(origin.places.size(), keptPlaces);
    for (std::size_t i = skipped; i < origin.places.size(); ++i) {
        json["places"].push_back(toJson(origin.places[i]));
    }
    return json;
}

const Grasp& newestPlace(const GraspOrigin& origin) { return origin.places.empty() ? origin.grasp : origin.places.back(); }

bool hasLainAt(const GraspOrigin& origin, const Grasp& place) {
    return origin.grasp == place || std::ranges::find(origin.places, place) != origin.places.end();
}

/// The origins of one scene: asked for every line of an edit.
class SceneOrigins {
public:
    /// `numbers`: of the scene's origins, the newest first.
    SceneOrigins(const LabelReview& review, std::vector<std::size_t> numbers) : m_review(review), m_numbers(std::move(numbers)) {}
    SceneOrigins(const LabelReview& review, std::string_view scene) : m_review(review) {
        for (std::size_t i = review.grasps.size(); i-- > 0;) {
            if (review.grasps[i].scene == scene) {
                m_numbers.push_back(i);
            }
        }
    }
    /// Number of the label's origin in the review. One that lies there now goes before one that lay there once.
    [[nodiscard]] std::optional<std::size_t> find(const Grasp& label) const {
        const auto first = [this](const auto& fits) {
            const auto found = std::ranges::find_if(m_numbers, [&](std::size_t i) { return fits(m_review.grasps[i]); });
            return found == m_numbers.end() ? std::nullopt : std::optional(*found);
        };
        const auto now = first([&](const GraspOrigin& one) { return newestPlace(one) == label; });
        return now ? now : first([&](const GraspOrigin& one) { return hasLainAt(one, label); });
    }

private:
    const LabelReview& m_review;
    std::vector<std::size_t> m_numbers;  ///< the newest first
};

bool holds(std::span<const Grasp> labels, const Grasp& label) { return std::ranges::find(labels, label) != labels.end(); }

void putAt(GraspOrigin& origin, const Grasp& place) {
    std::erase(origin.places, place);  // undone and redone: it has lain there before
    origin.places.push_back(place);
}

std::string graspCells(const Grasp& grasp) {
    return formatNumber(grasp.x) + "," + formatNumber(grasp.y) + "," + formatDegrees(grasp.angleRadians) + "," +
           formatNumber(grasp.opening) + "," + formatNumber(grasp.jaw);
}

}  // namespace

std::string_view reviewVerdictName(ReviewVerdict verdict) {
    return verdictNames.at(static_cast<std::size_t>(verdict));
}

std::optional<ReviewVerdict> reviewVerdictOf(std::string_view name) {
    const auto found = std::ranges::find(verdictNames, name);
    return found == verdictNames.end() ? std::nullopt
                                       : std::optional(static_cast<ReviewVerdict>(found - verdictNames.begin()));
}

std::optional<SceneReview> verdictOf(const LabelReview& review, std::string_view scene) {
    const auto found = std::find_if(review.scenes.rbegin(), review.scenes.rend(),
                                    [&](const SceneReview& one) { return one.scene == scene; });
    return found == review.scenes.rend() ? std::nullopt : std::optional(*found);
}

void removeVerdict(LabelReview& review, std::string_view scene, std::string_view reviewer) {
    std::erase_if(review.scenes,
                  [&](const SceneReview& one) { return one.scene == scene && one.reviewer == reviewer; });
}

void setVerdict(LabelReview& review, SceneReview verdict) {
    removeVerdict(review, verdict.scene, verdict.reviewer);
    review.scenes.push_back(std::move(verdict));
}

OriginKind GraspOrigin::kind() const {
    if (predictionFile.empty()) {
        return isOwn ? OriginKind::Corrected : OriginKind::Drawn;
    }
    return predictionRow == 0 ? OriginKind::Suggested : OriginKind::Promoted;
}

std::string_view originKindName(OriginKind kind) {
    constexpr std::array<std::string_view, 4> names{"drawn", "corrected", "promoted", "suggested"};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<bool> areLabels(const LabelReview& review,
                            const std::function<std::vector<Grasp>(const std::string&)>& labelsOf) {
    std::map<std::string_view, std::vector<std::size_t>> scenes;
    for (std::size_t i = review.grasps.size(); i-- > 0;) {
        scenes[review.grasps[i].scene].push_back(i);
    }
    std::vector<bool> found(review.grasps.size(), false);
    for (auto& [scene, numbers] : scenes) {
        const SceneOrigins origins(review, std::move(numbers));
        for (const Grasp& label : labelsOf(std::string(scene))) {
            if (const auto origin = origins.find(label)) {
                found[*origin] = true;
            }
        }
    }
    return found;
}

std::size_t promotedCount(const LabelReview& review, const std::vector<bool>& areLabels) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < review.grasps.size(); ++i) {
        count += areLabels[i] && !review.grasps[i].predictionFile.empty() ? 1 : 0;
    }
    return count;
}

const GraspOrigin* originOf(const LabelReview& review, std::string_view scene, const Grasp& label) {
    const auto found = SceneOrigins(review, scene).find(label);
    return found ? &review.grasps[*found] : nullptr;
}

bool followEdit(LabelReview& review, std::string_view scene, const LabelEdit& edit) {
    if (std::ranges::equal(edit.after, edit.own)) {
        return std::erase_if(review.grasps, [&](const GraspOrigin& one) { return one.isOwn && one.scene == scene; }) > 0;
    }
    const SceneOrigins known(review, scene);
    std::vector<std::pair<std::size_t, Grasp>> moves;  // looked up first: one may go to where another comes from
    std::vector<GraspOrigin> made;
    const auto madeByHand = [&](const Grasp& grasp) {
        return GraspOrigin{std::string(scene), grasp, edit.reviewer, edit.time, {}, 0, 0, {}, false};
    };
    const bool sameLines = edit.before.size() == edit.after.size();
    for (std::size_t line = 0; line < edit.after.size(); ++line) {
        const Grasp& label = edit.after[line];
        if (sameLines && edit.before[line] == label) {
            continue;
        }
        if (!sameLines) {
            const bool isNew = edit.after.size() > edit.before.size() && !holds(edit.before, label) && !holds(edit.own, label);
            if (isNew && !known.find(label)) {
                made.push_back(madeByHand(label));
            }
        } else if (const auto origin = known.find(edit.before[line])) {
            moves.emplace_back(*origin, label);
        } else if (holds(edit.own, edit.before[line]) && !known.find(label)) {
            made.push_back(madeByHand(edit.before[line]));
            made.back().isOwn = true;
            made.back().places.push_back(label);
        }
    }
    for (const auto& [origin, place] : moves) {
        putAt(review.grasps[origin], place);
    }
    review.grasps.insert(review.grasps.end(), made.begin(), made.end());
    return !moves.empty() || !made.empty();
}

std::string formatReview(const LabelReview& review) {
    Json json{{"format", formatName}, {"version", 1}, {"scenes", Json::array()}, {"grasps", Json::array()}};
    for (const SceneReview& one : review.scenes) {
        json["scenes"].push_back({{"scene", one.scene},
                                  {"verdict", reviewVerdictName(one.verdict)},
                                  {"reviewer", one.reviewer},
                                  {"time", one.time}});
    }
    for (const GraspOrigin& one : review.grasps) {
        json["grasps"].push_back(toJson(one));
    }
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

LabelReview parseReview(std::string_view text, const std::filesystem::path& file) {
    LabelReview review;
    try {
        const Json json = parseShallowJson(text);
        if (json.at("format").get<std::string>() != formatName) {
            throw std::invalid_argument("its format is another one");
        }
        if (json.at("version").get<int>() != 1) {
            throw std::invalid_argument("it was written by a newer version of this program");
        }
        for (const Json& one : json.at("scenes")) {
            review.scenes.push_back(sceneOf(one));
        }
        for (const Json& one : json.at("grasps")) {
            review.grasps.push_back(originFrom(one));
        }
    } catch (const std::exception& error) {
        throw DataError(file, std::string("no usable file of label reviews: ") + error.what());
    }
    return review;
}

std::string formatReviewCsv(const LabelReview& review, const std::vector<bool>& areLabels) {
    std::string csv = "kind,scene,verdict,reviewer,time,x,y,theta_degrees,opening,jaw,prediction_file,prediction_row,rank,"
                      "now_x,now_y,now_theta_degrees,now_opening,now_jaw,made,is_label\n";
    for (const SceneReview& one : review.scenes) {
        csv += "verdict," + csvCell(one.scene) + "," + std::string(reviewVerdictName(one.verdict)) + "," +
               csvCell(one.reviewer) + "," + csvCell(one.time) + ",,,,,,,,,,,,,,,\n";
    }
    for (std::size_t i = 0; i < review.grasps.size(); ++i) {
        const GraspOrigin& one = review.grasps[i];
        csv += "grasp," + csvCell(one.scene) + ",," + csvCell(one.reviewer) + "," + csvCell(one.time) + "," +
               graspCells(one.grasp);
        csv += "," + csvCell(one.predictionFile) + "," + std::to_string(one.predictionRow) + "," +
               (one.rank > 0 ? std::to_string(one.rank) : std::string()) + "," +
               graspCells(newestPlace(one)) + "," + std::string(originKindName(one.kind())) +
               (areLabels.empty() ? "," : areLabels[i] ? ",1" : ",0") + "\n";
    }
    return csv;
}

}  // namespace grasploom
