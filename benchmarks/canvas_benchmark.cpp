// A canvas with 1 000 grasps beside a QGraphicsScene with an item a grasp that draws the same lines: a whole repaint
// after a pan, with all grasps in sight and with few of them; what a hover costs; and a step of a drag, of one grasp and
// of all that are selected together. Run with QT_QPA_PLATFORM=offscreen.
#include "widgets/grasp_canvas.h"
#include "widgets/grasp_edit.h"
#include "widgets/layer_style.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QGraphicsItem>
#include <QGraphicsPixmapItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <random>

using namespace grasploom;

namespace {

constexpr QSize viewSize(900, 900);
constexpr double closeUp = 10;  ///< zoom at which few grasps are in sight

QImage picture() {
    QImage image(1024, 1024, QImage::Format_RGB32);
    std::mt19937 random(1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int grey = 120 + static_cast<int>(random() % 40);
            image.setPixel(x, y, qRgb(grey, grey, grey));
        }
    }
    return image;
}

std::vector<LayerGrasp> grasps(int count) {
    std::mt19937 random(2);
    std::uniform_real_distribution<double> place(40, 984), angle(-pi / 2, pi / 2), opening(15, 120), jaw(10, 60);
    std::vector<LayerGrasp> result;
    for (int i = 0; i < count; ++i) {
        result.push_back({i, {place(random), place(random), angle(random), opening(random), jaw(random)}});
    }
    return result;
}

/// The alternative: one item a grasp.
class GraspItem : public QGraphicsItem {
public:
    explicit GraspItem(const Grasp& grasp) : m_grasp(grasp) {}
    [[nodiscard]] QRectF boundingRect() const override {
        const double reach = std::hypot(m_grasp.opening, m_grasp.jaw) / 2 + 12;
        return {m_grasp.x - reach, m_grasp.y - reach, 2 * reach, 2 * reach};
    }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/) override {
        const auto c = corners(m_grasp);
        const QPointF tip = positionOf({GraspPart::Kind::Side, 1, 0}, m_grasp) + openingAxis(m_grasp) * 8;
        const QPointF back = openingAxis(m_grasp) * 5, across = jawAxis(m_grasp) * 4;
        const QLineF jaws[] = {{toQPointF(c[0]), toQPointF(c[1])}, {toQPointF(c[2]), toQPointF(c[3])}};
        const QLineF openings[] = {{toQPointF(c[1]), toQPointF(c[2])}, {toQPointF(c[3]), toQPointF(c[0])}};
        const QLineF arrow[] = {{tip, tip - back + across}, {tip, tip - back - across}, {tip - back, tip}};
        for (const auto& [colour, extra] :
             {std::pair(QColor(0x2a, 0x2a, 0x2a), 1.1), std::pair(colourOf(LayerKind::GroundTruth), 0.0)}) {
            painter->setPen(cosmetic(colour, 3.4 + extra));
            painter->drawLines(jaws, 2);
            painter->setPen(cosmetic(colour, 1.3 + extra));
            painter->drawLines(openings, 2);
            painter->drawLines(arrow, 3);
        }
        drawGlyph(*painter, LayerKind::GroundTruth, centreOf(m_grasp), 4);
    }

private:
    static QPen cosmetic(const QColor& colour, double width) {
        QPen pen(colour, width, Qt::SolidLine, Qt::SquareCap);
        pen.setCosmetic(true);
        return pen;
    }
    Grasp m_grasp;
};

struct CanvasCase {
    GraspCanvas canvas;
    CanvasCase(int count, double zoom) {
        canvas.resize(viewSize);
        canvas.setPicture(picture());
        canvas.setLayers({{LayerKind::GroundTruth, QStringLiteral("Ground truth"), grasps(count)}});
        const int delta = static_cast<int>(std::lround(120 * std::log(zoom / canvas.zoom()) / std::log(1.25)));
        QWheelEvent wheel(QPointF(450, 450), QPointF(450, 450), {}, QPoint(0, delta), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &wheel);
    }
    void send(QEvent::Type type, QPointF at, Qt::MouseButton button) {
        QMouseEvent event(type, at, at, button, button, Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas, &event);
    }
};

void paintInto(QImage& image, QWidget& widget) {
    QPainter painter(&image);
    widget.render(&painter);
}

void panCanvas(benchmark::State& state, double zoom) {
    CanvasCase shown(static_cast<int>(state.range(0)), zoom);
    QImage image(viewSize, QImage::Format_RGB32);
    shown.send(QEvent::MouseButtonPress, {450, 450}, Qt::MiddleButton);
    int step = 0;
    for (auto _ : state) {
        ++step;
        shown.send(QEvent::MouseMove, {450.0 + step % 7, 450.0 + step % 5}, Qt::MiddleButton);
        paintInto(image, shown.canvas);
    }
}

void panScene(benchmark::State& state, double zoom) {
    QGraphicsScene scene;
    scene.addPixmap(QPixmap::fromImage(picture()))->setTransformationMode(Qt::SmoothTransformation);
    for (const LayerGrasp& grasp : grasps(static_cast<int>(state.range(0)))) {
        scene.addItem(new GraspItem(grasp.grasp));
    }
    QGraphicsView view(&scene);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(viewSize);
    view.scale(zoom, zoom);
    view.centerOn(512, 512);
    QImage image(viewSize, QImage::Format_RGB32);
    int step = 0;
    for (auto _ : state) {
        ++step;
        view.centerOn(512.0 + step % 7, 512.0 + step % 5);
        QPainter painter(&image);
        view.render(&painter, QRectF(image.rect()), view.viewport()->rect());
    }
}

void hoverCanvas(benchmark::State& state) {
    CanvasCase shown(static_cast<int>(state.range(0)), 0.85);
    QImage image(viewSize, QImage::Format_RGB32);
    int step = 0;
    for (auto _ : state) {
        shown.send(QEvent::MouseMove, {300.0 + (step += 7) % 300, 400}, Qt::NoButton);
        paintInto(image, shown.canvas);
    }
}

/// One item changes its look; the view repaints where it lies.
void hoverScene(benchmark::State& state) {
    QGraphicsScene scene;
    scene.addPixmap(QPixmap::fromImage(picture()))->setTransformationMode(Qt::SmoothTransformation);
    QList<GraspItem*> items;
    for (const LayerGrasp& grasp : grasps(static_cast<int>(state.range(0)))) {
        items << new GraspItem(grasp.grasp);
        scene.addItem(items.back());
    }
    QGraphicsView view(&scene);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(viewSize);
    view.scale(0.85, 0.85);
    QImage image(viewSize, QImage::Format_RGB32);
    qsizetype step = 0;
    for (auto _ : state) {
        const QGraphicsItem& changed = *items[step++ % items.size()];
        const QRect seen = view.mapFromScene(changed.boundingRect()).boundingRect();
        QPainter painter(&image);
        view.render(&painter, QRectF(seen), seen);
    }
}

/// A step of a drag: one grasp, or all of them selected together.
void dragCanvas(benchmark::State& state, bool all) {
    CanvasCase shown(static_cast<int>(state.range(0)), 0.85);
    QImage image(viewSize, QImage::Format_RGB32);
    shown.canvas.setEditable(true);
    shown.canvas.setSelected(GraspRef{LayerKind::GroundTruth, 0});
    if (all) {
        shown.canvas.selectAllLabels();
    }
    const int held = shown.canvas.selected()->number;
    const QPointF from = shown.canvas.toView(centreOf(grasps(held + 1).back().grasp));
    shown.send(QEvent::MouseButtonPress, from, Qt::LeftButton);
    int step = 0;
    for (auto _ : state) {
        ++step;
        shown.send(QEvent::MouseMove, from + QPointF(10 + step % 7, step % 5), Qt::LeftButton);
        paintInto(image, shown.canvas);
    }
}

/// Items are moved; the view repaints where they lie.
void dragScene(benchmark::State& state, bool all) {
    QGraphicsScene scene;
    scene.addPixmap(QPixmap::fromImage(picture()))->setTransformationMode(Qt::SmoothTransformation);
    QList<GraspItem*> items;
    for (const LayerGrasp& grasp : grasps(static_cast<int>(state.range(0)))) {
        items << new GraspItem(grasp.grasp);
        scene.addItem(items.back());
    }
    QGraphicsView view(&scene);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(viewSize);
    view.scale(0.85, 0.85);
    QImage image(viewSize, QImage::Format_RGB32);
    int step = 0;
    for (auto _ : state) {
        ++step;
        QRectF changed;
        for (GraspItem* const item : all ? items : items.mid(0, 1)) {
            changed |= item->sceneBoundingRect();
            item->setPos(10 + step % 7, step % 5);
            changed |= item->sceneBoundingRect();
        }
        const QRect seen = view.mapFromScene(changed).boundingRect();
        QPainter painter(&image);
        view.render(&painter, QRectF(seen), seen);
    }
}

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    const auto all = [](auto* function) { return [function](benchmark::State& state) { function(state, 0.85); }; };
    const auto few = [](auto* function) { return [function](benchmark::State& state) { function(state, closeUp); }; };
    for (const auto& [name, run] :
         {std::pair<const char*, std::function<void(benchmark::State&)>>{"canvas/pan_all_in_sight", all(panCanvas)},
          {"graphics_scene/pan_all_in_sight", all(panScene)},
          {"canvas/pan_close_up", few(panCanvas)},
          {"graphics_scene/pan_close_up", few(panScene)},
          {"canvas/drag_one", [](benchmark::State& state) { dragCanvas(state, false); }},
          {"graphics_scene/drag_one", [](benchmark::State& state) { dragScene(state, false); }},
          {"canvas/drag_all", [](benchmark::State& state) { dragCanvas(state, true); }},
          {"graphics_scene/drag_all", [](benchmark::State& state) { dragScene(state, true); }},
          {"canvas/hover", hoverCanvas},
          {"graphics_scene/hover", hoverScene}}) {
        benchmark::RegisterBenchmark(name, run)->Arg(1000)->Unit(benchmark::kMillisecond);
    }
    benchmark::RegisterBenchmark("canvas/pan_all_in_sight", all(panCanvas))->Arg(0)->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
