#include "widgets/grasp_painter.h"

#include "widgets/grasp_edit.h"
#include "widgets/layer_style.h"
#include "widgets/palette.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr double jawToOpening = 2.6;
constexpr double haloWidth = 8;
constexpr std::size_t mostWithHalo = 100;
const QColor casingColour(0x2a, 0x2a, 0x2a);
constexpr double fullLineSize = 45;
constexpr double roomForArrow = 14;  ///< widget pixels of the longer side below which only lines are drawn
constexpr double roomForGlyph = 18;
constexpr double roomForVerdict = 26;

/// Lines of many grasps, so that each pen is set once.
struct Strokes {
    QList<QLineF> openings;
    QList<QLineF> jaws;
    QList<QLineF> arrows;
};

bool isInSight(const Grasp& grasp, const ViewTransform& view, const QRectF& sight, double margin) {
    const QPointF centre = view.toView(centreOf(grasp));
    const double reach = std::hypot(grasp.opening, grasp.jaw) / 2 * view.zoom + margin;
    return centre.x() + reach >= sight.left() && centre.x() - reach <= sight.right() &&
           centre.y() + reach >= sight.top() && centre.y() - reach <= sight.bottom();
}

double sizeOnScreen(const Grasp& grasp, const ViewTransform& view) {
    return std::max(grasp.opening, grasp.jaw) * view.zoom;
}

/// Lines grow thinner where the grasps are small on screen, or a crowd of them would be one blot.
double lineScale(const std::vector<const LayerGrasp*>& grasps, const ViewTransform& view) {
    if (grasps.empty()) {
        return 1;
    }
    std::vector<double> sizes(grasps.size());
    std::transform(grasps.begin(), grasps.end(), sizes.begin(),
                   [&](const LayerGrasp* g) { return sizeOnScreen(g->grasp, view); });
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    return std::clamp(*middle / fullLineSize, 0.6, 1.0);
}

void addArrow(Strokes& strokes, const Grasp& grasp, const ViewTransform& view) {
    const double size = std::clamp(sizeOnScreen(grasp, view) / 9, 2.5, 7.0);
    const QPointF end = view.toView(positionOf({GraspPart::Kind::Side, 1, 0}, grasp));
    const QPointF tip = end + openingAxis(grasp) * (size * 1.6);
    const QPointF back = openingAxis(grasp) * size;
    const QPointF across = jawAxis(grasp) * size * 0.75;
    strokes.arrows << QLineF(tip, tip - back + across) << QLineF(tip, tip - back - across) << QLineF(end, tip);
}

void addGrasp(Strokes& strokes, const Grasp& grasp, const ViewTransform& view) {
    const auto c = corners(grasp);
    const QPointF p0 = view.toView(toQPointF(c[0])), p1 = view.toView(toQPointF(c[1]));
    const QPointF p2 = view.toView(toQPointF(c[2])), p3 = view.toView(toQPointF(c[3]));
    strokes.jaws << QLineF(p0, p1) << QLineF(p2, p3);
    strokes.openings << QLineF(p1, p2) << QLineF(p3, p0);
    if (sizeOnScreen(grasp, view) >= roomForArrow) {
        addArrow(strokes, grasp, view);
    }
}

void stroke(QPainter& painter, const QList<QLineF>& lines, const QColor& colour, double width,
            const QList<qreal>& dashes = {}) {
    // No round caps: the painter fills lines with them as one general path, many times slower.
    QPen pen(colour, width, Qt::SolidLine, dashes.isEmpty() ? Qt::SquareCap : Qt::FlatCap);
    if (!dashes.isEmpty()) {
        QList<qreal> pattern = dashes;
        for (qreal& length : pattern) {
            length /= width;  // pens count dashes in pen widths
        }
        pen.setDashPattern(pattern);
    }
    painter.setPen(pen);
    painter.drawLines(lines);
}

/// Lines `extra` wider than the grasp's own. The openings' rim is dashed as they are, or it would fill their gaps.
void strokeAround(QPainter& painter, const Strokes& strokes, const QColor& colour, double width, double extra,
                  const QList<qreal>& dashes = {}) {
    stroke(painter, strokes.openings, colour, width + extra, dashes);
    stroke(painter, strokes.jaws, colour, width * jawToOpening + extra);
    stroke(painter, strokes.arrows, colour, width + extra);
}

void paintMarks(QPainter& painter, LayerKind kind, const LayerGrasp& grasp, const ViewTransform& view) {
    const double size = sizeOnScreen(grasp.grasp, view);
    if (size >= roomForGlyph) {
        drawGlyph(painter, kind, view.toView(centreOf(grasp.grasp)), std::clamp(size / 14, 2.5, 5.0));
    }
    if (grasp.correct && size >= roomForVerdict) {
        const QPointF corner = view.toView(toQPointF(corners(grasp.grasp)[3]));
        drawVerdict(painter, *grasp.correct, corner, std::clamp(size / 12, 5.0, 7.5));
    }
}

const LayerGrasp* visibleGrasp(const CanvasScene& scene, const std::optional<GraspRef>& ref) {
    return ref && scene.isVisible(ref->kind) ? scene.find(*ref) : nullptr;
}

/// Drawn even where the layer shows another jaw size of the same grasp.
std::optional<LayerGrasp> nearestMiss(const CanvasScene& scene) {
    const CanvasLayer* truth = scene.layer(LayerKind::GroundTruth);
    if (!scene.nearestMiss || truth == nullptr || !scene.isVisible(LayerKind::GroundTruth)) {
        return std::nullopt;
    }
    const auto found = std::find_if(truth->grasps.begin(), truth->grasps.end(),
                                    [&](const LayerGrasp& grasp) { return grasp.number == *scene.nearestMiss; });
    if (found == truth->grasps.end()) {
        return std::nullopt;
    }
    LayerGrasp shown = *found;
    shown.hidden = false;
    return shown;
}

/// Outlines only, white on dark, dotted: told from every layer without its colour.
void paintGhosts(QPainter& painter, const std::vector<LayerGrasp>& ghosts, const ViewTransform& view, const QRectF& sight) {
    QList<QLineF> lines;
    for (const LayerGrasp& ghost : ghosts) {
        if (!isInSight(ghost.grasp, view, sight, 4)) {
            continue;
        }
        const auto c = corners(ghost.grasp);
        for (std::size_t i = 0; i < c.size(); ++i) {
            lines << QLineF(view.toView(toQPointF(c[i])), view.toView(toQPointF(c[(i + 1) % c.size()])));
        }
    }
    stroke(painter, lines, casingColour, 3);
    stroke(painter, lines, Qt::white, 1.4, {2, 4});
}

/// Text that is read on any ground.
void paintOutlined(QPainter& painter, const QString& text, QPointF at, const QColor& colour) {
    painter.setPen(casingColour);
    for (const QPointF off : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)}) {
        painter.drawText(at + off, text);
    }
    painter.setPen(colour);
    painter.drawText(at, text);
}

void paintLink(QPainter& painter, QPointF from, QPointF to) {
    stroke(painter, {QLineF(from, to)}, QColor(0, 0, 0, 170), 3);
    stroke(painter, {QLineF(from, to)}, Qt::white, 1.4, {2, 4});
}

}  // namespace

GraspLook groupLook(std::size_t count) {
    QColor halo = palette::selection;
    halo.setAlpha(150);
    return {.width = 1.6, .casing = 2, .halo = count <= mostWithHalo ? halo : QColor()};
}

int paintGrasps(QPainter& painter, LayerKind kind, std::span<const LayerGrasp> grasps, const ViewTransform& view,
                const QRectF& sight, const GraspLook& look) {
    Strokes strokes;
    std::vector<const LayerGrasp*> drawn;
    for (const LayerGrasp& grasp : grasps) {
        if (!grasp.hidden && isInSight(grasp.grasp, view, sight, 16)) {
            addGrasp(strokes, grasp.grasp, view);
            drawn.push_back(&grasp);
        }
    }
    painter.save();
    const QList<qreal> dashes = dashesOf(kind);
    const double scale = lineScale(drawn, view);
    const double width = look.width * scale;
    if (look.halo.isValid()) {
        strokeAround(painter, strokes, look.halo, width, haloWidth * scale);
    }
    strokeAround(painter, strokes, casingColour, width, look.casing * scale, dashes);
    strokeAround(painter, strokes, colourOf(kind), width, 0, dashes);
    for (const LayerGrasp* grasp : drawn) {
        paintMarks(painter, kind, *grasp, view);
    }
    painter.restore();
    return static_cast<int>(drawn.size());
}

void paintLayers(QPainter& painter, const CanvasScene& scene, const ViewTransform& view, const QRectF& sight,
                 std::span<const GraspRef> leaveOut) {
    const GraspLook look;
    paintGhosts(painter, scene.ghosts, view, sight);
    for (const CanvasLayer& layer : scene.layers) {
        if (!scene.isVisible(layer.kind)) {
            continue;
        }
        std::vector<int> out;
        for (const GraspRef& ref : leaveOut) {
            if (ref.kind == layer.kind) {
                out.push_back(ref.number);
            }
        }
        if (!out.empty()) {
            std::ranges::sort(out);
            std::vector<LayerGrasp> others = layer.grasps;
            std::erase_if(others, [&](const LayerGrasp& grasp) { return std::ranges::binary_search(out, grasp.number); });
            paintGrasps(painter, layer.kind, others, view, sight, look);
        } else {
            paintGrasps(painter, layer.kind, layer.grasps, view, sight, look);
        }
    }
}

void paintSuggestions(QPainter& painter, const CanvasScene& scene, const ViewTransform& view, const QRectF& sight) {
    painter.save();
    for (const LayerGrasp& one : scene.suggestions) {
        if (!isInSight(one.grasp, view, sight, 16)) {
            continue;
        }
        const bool lookedAt = one.number == scene.suggestion;
        Strokes strokes;
        addGrasp(strokes, one.grasp, view);
        strokes.arrows.clear();
        const double size = sizeOnScreen(one.grasp, view);
        const double width = (lookedAt ? 1.8 : 1.4) * std::clamp(size / fullLineSize, 0.6, 1.0);
        if (lookedAt) {
            QColor halo = palette::selection;
            halo.setAlpha(200);
            strokeAround(painter, strokes, halo, width, haloWidth);
        }
        strokeAround(painter, strokes, casingColour, width, 0.9, {3, 3});
        strokeAround(painter, strokes, palette::suggestion, width, 0, {3, 3});
        const QPointF centre = view.toView(centreOf(one.grasp));
        const double reach = std::clamp(size / 12, 2.0, 5.0);
        const QPointF right(reach, 0), down(0, reach);
        const QList<QLineF> plus{{centre - right, centre + right}, {centre - down, centre + down}};
        stroke(painter, plus, casingColour, 3);
        stroke(painter, plus, palette::suggestion, 1.6);
        const QPointF beside = view.toView(toQPointF(corners(one.grasp)[3])) + QPointF(3, -3);
        paintOutlined(painter, QString::number(one.place), beside, palette::suggestion.lighter(130));
    }
    painter.restore();
}

void paintHighlights(QPainter& painter, const CanvasScene& scene, const ViewTransform& view, const QRectF& sight) {
    const LayerGrasp* selected = visibleGrasp(scene, scene.selected);
    if (const auto miss = nearestMiss(scene)) {
        paintGrasps(painter, LayerKind::GroundTruth, {&*miss, 1}, view, sight,
                    {.width = 2.0, .casing = 3, .halo = QColor(255, 255, 255, 190)});
        if (selected != nullptr && scene.selected->kind != LayerKind::GroundTruth) {
            paintLink(painter, view.toView(centreOf(selected->grasp)), view.toView(centreOf(miss->grasp)));
        }
    }
    if (const LayerGrasp* hovered = visibleGrasp(scene, scene.hovered); hovered != nullptr && hovered != selected) {
        paintGrasps(painter, scene.hovered->kind, {hovered, 1}, view, sight,
                    {.width = 2.0, .casing = 3, .halo = QColor(255, 255, 255, 120)});
    }
    if (const auto also = alsoSelected(scene); !also.empty() && scene.isVisible(LayerKind::GroundTruth)) {
        paintGrasps(painter, LayerKind::GroundTruth, also, view, sight, groupLook(also.size()));
    }
    if (selected != nullptr) {
        QColor halo = palette::selection;
        halo.setAlpha(200);
        paintGrasps(painter, scene.selected->kind, {selected, 1}, view, sight,
                    {.width = 2.0, .casing = 3, .halo = halo});
    }
}

}  // namespace grasploom
