#include "app/gui/document/scene_content.h"

#include "dataset/scene_images.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SceneContent)
};

/// The labels that count for the verdict, and the line of each.
struct CountedLabels {
    std::vector<Grasp> grasps;
    std::vector<int> lines;
};

CountedLabels countedLabels(const Document& document) {
    CountedLabels counted;
    const GraspLabels labels = groupByJaw(document.labels());
    for (std::size_t line = 0; line < labels.grasps.size(); ++line) {
        const bool first = line == 0 || labels.groups[line] != labels.groups[line - 1];
        if (document.jaws() == JawChoice::All || first) {
            counted.grasps.push_back(labels.grasps[line]);
            counted.lines.push_back(static_cast<int>(line));
        }
    }
    return counted;
}

SetSlot slotOf(LayerKind kind) { return kind == LayerKind::PredictionB ? SetSlot::B : SetSlot::A; }

/// Staircases of one set's predictions on the current scene: those that were judged, or made now while they are not.
class SceneStairs {
public:
    SceneStairs(const Document& document, SetSlot slot) : m_document(document), m_slot(document.predictions(slot)) {
        m_row = document.rowOf(*document.currentScene());
        if (document.isJudging() || !m_slot.judged || !m_row) {
            m_row.reset();
            m_columns = GraspColumns(countedLabels(document).grasps);
        }
    }
    [[nodiscard]] std::vector<Step> of(int number, const Grasp& grasp) const {
        std::vector<Step> steps;
        if (m_row) {
            const auto known = m_slot.judged->staircase(*m_row, static_cast<std::size_t>(number));
            steps.assign(known.begin(), known.end());
        } else if (m_columns.size() > 0) {
            appendStaircase(grasp, m_columns, m_document.metric(), steps);
        }
        return steps;
    }
    [[nodiscard]] bool hasTruth() const { return m_row || m_columns.size() > 0; }

private:
    const Document& m_document;
    const PredictionSlot& m_slot;
    std::optional<std::size_t> m_row;
    GraspColumns m_columns;
};

CanvasLayer truthLayer(const Document& document, bool everyJaw) {
    CanvasLayer layer{LayerKind::GroundTruth, Words::tr("Ground truth"), {}};
    const GraspLabels labels = groupByJaw(document.labels());
    for (std::size_t line = 0; line < labels.grasps.size(); ++line) {
        LayerGrasp grasp;
        grasp.number = static_cast<int>(line);
        grasp.grasp = labels.grasps[line];
        grasp.place = static_cast<int>(labels.groups[line]) + 1;
        grasp.hidden = !everyJaw && line > 0 && labels.groups[line] == labels.groups[line - 1];
        layer.grasps.push_back(grasp);
    }
    return layer;
}

CanvasLayer predictionLayer(const Document& document, LayerKind kind) {
    const PredictionSlot& slot = document.predictions(slotOf(kind));
    CanvasLayer layer{kind, (kind == LayerKind::PredictionA ? Words::tr("A: %1") : Words::tr("B: %1")).arg(slot.name), {}};
    const ScenePredictions* const scene = slot.of(*document.currentScene());
    if (scene == nullptr) {
        return layer;
    }
    const Ranking ranking = slot.rankingFor(document.ranking());
    const SceneStairs stairs(document, slotOf(kind));
    const auto order = rankedOrder(*scene, ranking);
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const GraspRef ref{kind, static_cast<int>(order[rank])};
        if (rank >= static_cast<std::size_t>(document.k()) && document.selection() != ref) {
            continue;
        }
        const Prediction& prediction = scene->grasps[order[rank]];
        LayerGrasp grasp;
        grasp.number = ref.number;
        grasp.grasp = prediction.grasp;
        grasp.score = scoreOf(prediction, ranking);
        if (stairs.hasTruth()) {
            grasp.correct = isCorrect(stairs.of(ref.number, prediction.grasp), document.criterion());
        }
        layer.grasps.push_back(grasp);
    }
    return layer;
}

std::vector<RankRow> rankRows(const Document& document, SetSlot slot, Ranking ranking) {
    std::vector<RankRow> rows;
    const ScenePredictions* const scene = document.predictions(slot).of(*document.currentScene());
    if (scene == nullptr) {
        return rows;
    }
    const SceneStairs stairs(document, slot);
    for (const std::uint32_t number : rankedOrder(*scene, ranking)) {
        RankRow row;
        row.number = static_cast<int>(number);
        row.score = scoreOf(scene->grasps[number], ranking);
        if (stairs.hasTruth()) {
            row.correct = isCorrect(stairs.of(row.number, scene->grasps[number].grasp), document.criterion());
        }
        rows.push_back(row);
    }
    return rows;
}

void addRankings(InspectorContent& content, const Document& document) {
    const bool b = (document.selection() && document.selection()->kind == LayerKind::PredictionB) ||
                   document.predictions(SetSlot::A).isEmpty();
    const SetSlot slot = b ? SetSlot::B : SetSlot::A;
    content.rankKind = b ? LayerKind::PredictionB : LayerKind::PredictionA;
    const PredictionSlot& place = document.predictions(slot);
    if (place.isEmpty()) {
        return;
    }
    if (place.predictions->hasIntermediate) {
        content.intermediate = rankRows(document, slot, Ranking::Intermediate);
    }
    if (place.predictions->hasScorer) {
        content.scorer = rankRows(document, slot, Ranking::Scorer);
    }
    if (content.intermediate.empty() && content.scorer.empty()) {
        content.byScore = rankRows(document, slot, Ranking::Score);
    }
}

/// At which limits the prediction would be right, the other limit staying.
void addLimits(InspectorContent& content, const std::vector<Step>& stairs) {
    for (const Step& step : stairs) {
        if (step.iou > content.criterion.iou + iouSlack && !(content.correctFromAngle <= step.angleDegrees)) {
            content.correctFromAngle = step.angleDegrees;
        }
        if (step.angleDegrees <= content.criterion.angleDegrees + angleSlackDegrees &&
            !(content.correctFromIou >= step.iou)) {
            content.correctFromIou = step.iou;
        }
    }
}

void addPrediction(InspectorContent& content, const Document& document) {
    const SetSlot slot = slotOf(content.selected->kind);
    const ScenePredictions* const scene = document.predictions(slot).of(*document.currentScene());
    const auto number = static_cast<std::size_t>(content.selected->number);
    if (scene == nullptr || number >= scene->grasps.size()) {
        content.selected.reset();
        return;
    }
    const Prediction& prediction = scene->grasps[number];
    content.grasp = prediction.grasp;
    content.score = prediction.score;
    content.intermediateScore = prediction.intermediate;
    content.scorerScore = prediction.scorer;
    const CountedLabels labels = countedLabels(document);
    content.best = bestMatch(prediction.grasp, labels.grasps, document.criterion(), document.metric());
    if (content.best) {
        content.best->groundTruth = static_cast<std::size_t>(labels.lines[content.best->groundTruth]);
        content.bestPlace = static_cast<int>(groupByJaw(document.labels()).groups[content.best->groundTruth]) + 1;
    }
    addLimits(content, SceneStairs(document, slot).of(content.selected->number, prediction.grasp));
}

}  // namespace

std::optional<QSize> pictureSize(const SceneIndex& index, std::size_t scene) {
    for (const Channel channel : {Channel::Rgb, Channel::Mask, Channel::PerfectDepth, Channel::StereoDepth}) {
        try {
            if (index.has(scene, channel)) {
                const cv::Size size = imageSize(index.path(scene, channel));
                return QSize(size.width, size.height);
            }
        } catch (const DataError&) {
            continue;  // told of where the picture is to be shown
        }
    }
    return std::nullopt;
}

std::vector<CanvasLayer> canvasLayers(const Document& document, bool everyJaw) {
    std::vector<CanvasLayer> layers;
    if (!document.currentScene()) {
        return layers;
    }
    layers.push_back(truthLayer(document, everyJaw));
    for (const LayerKind kind : {LayerKind::PredictionA, LayerKind::PredictionB}) {
        if (!document.predictions(slotOf(kind)).isEmpty()) {
            layers.push_back(predictionLayer(document, kind));
        }
    }
    return layers;
}

InspectorContent inspectorContent(const Document& document) {
    InspectorContent content;
    if (!document.currentScene()) {
        return content;
    }
    content.scene = QString::fromStdString(document.index()->scene(*document.currentScene()).id);
    content.criterion = document.criterion();
    content.editable = !document.isLocked();
    content.selected = document.selection();
    if (content.selected && content.selected->kind != LayerKind::GroundTruth) {
        addPrediction(content, document);
    } else if (content.selected) {
        const auto line = static_cast<std::size_t>(content.selected->number);
        if (line < document.labels().size()) {
            content.grasp = document.labels()[line];
            const auto groups = groupByJaw(document.labels()).groups;
            const auto first = std::lower_bound(groups.begin(), groups.end(), groups[line]) - groups.begin();
            content.place = static_cast<int>(groups[line]) + 1;
            content.jawSize = static_cast<int>(static_cast<std::ptrdiff_t>(line) - first) + 1;
            content.picture = pictureSize(*document.index(), *document.currentScene());
        } else {
            content.selected.reset();
        }
    }
    addRankings(content, document);
    return content;
}

}  // namespace grasploom
