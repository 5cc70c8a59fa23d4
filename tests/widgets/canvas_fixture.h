#pragma once

#include "widgets/grasp_canvas.h"

#include "widgets/canvas_legend.h"
#include "widgets/grasp_edit.h"
#include "widgets/palette.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <cmath>
#include <memory>

namespace grasploom {

constexpr GraspRef truth(int number) {
    return {LayerKind::GroundTruth, number};
}
constexpr GraspRef predictionA(int number) {
    return {LayerKind::PredictionA, number};
}

inline bool close(QPointF a, QPointF b, double tolerance) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= tolerance;
}

/// Mouse events at fractions of a pixel, with modifiers: more than QTest::mouseMove can.
inline void send(GraspCanvas& canvas, QEvent::Type type, QPointF at, Qt::KeyboardModifiers modifiers = {},
                 Qt::MouseButton button = Qt::LeftButton) {
    const auto held = type == QEvent::MouseButtonRelease ? Qt::MouseButtons() : Qt::MouseButtons(button);
    QMouseEvent event(type, at, canvas.mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : button, held,
                      modifiers);
    QCoreApplication::sendEvent(&canvas, &event);
}

inline void drag(GraspCanvas& canvas, QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {},
                 Qt::MouseButton button = Qt::LeftButton) {
    send(canvas, QEvent::MouseButtonPress, from, modifiers, button);
    for (int step = 1; step <= 5; ++step) {
        send(canvas, QEvent::MouseMove, from + (to - from) * step / 5, modifiers, button);
    }
    send(canvas, QEvent::MouseButtonRelease, to, modifiers, button);
}

inline void click(GraspCanvas& canvas, QPointF at) {
    send(canvas, QEvent::MouseButtonPress, at);
    send(canvas, QEvent::MouseButtonRelease, at);
}

inline void turnWheel(GraspCanvas& canvas, QPointF at, double notches) {
    QWheelEvent event(at, canvas.mapToGlobal(at), {}, QPoint(0, static_cast<int>(std::lround(120 * notches))),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&canvas, &event);
}

/// The labels of the only edit there was.
inline std::vector<Grasp> onlyEdit(const QSignalSpy& spy) {
    return spy.size() == 1 ? spy.front().front().value<std::vector<Grasp>>() : std::vector<Grasp>();
}

/// A canvas on the screen with labels and predictions on it, new for each test.
class CanvasFixture {
public:
    CanvasFixture() {
        canvas().resize(640, 640);
        QImage picture(600, 600, QImage::Format_RGB32);
        picture.fill(QColor(128, 128, 128));
        canvas().setPicture(picture);
        canvas().setLayers(layers());
        canvas().show();
        canvas().activateWindow();
        canvas().setFocus();
    }
    [[nodiscard]] GraspCanvas& canvas() { return m_canvas; }
    [[nodiscard]] static std::vector<CanvasLayer> layers() {
        return {
            {LayerKind::GroundTruth,
             QStringLiteral("Truth"),
             {{0, {200, 200, radians(20), 120, 60}}, {1, {200, 200, radians(20), 60, 30}}, {2, {450, 100, 0, 80, 40}}}},
            {LayerKind::PredictionA, QStringLiteral("A"), {{0, {450, 300, 0, 100, 50}, 0.9, true}}},
            {LayerKind::PredictionB, QStringLiteral("B"), {{0, {450, 450, 0, 100, 50}, 0.5, false}}}};
    }

    /// Selects a label for editing, in the middle of the view at `zoom` (0: as it is).
    void edit(int number, double zoom = 0) {
        canvas().setEditable(true);
        canvas().setSelected(truth(number));
        if (zoom > 0) {
            const Grasp grasp = layers()[0].grasps[static_cast<std::size_t>(number)].grasp;
            turnWheel(canvas(), canvas().toView(centreOf(grasp)), std::log(zoom / canvas().zoom()) / std::log(1.25));
            drag(canvas(), canvas().toView(centreOf(grasp)), QPointF(320, 320), {}, Qt::MiddleButton);
        }
    }

private:
    GraspCanvas m_canvas;
};

}  // namespace grasploom
