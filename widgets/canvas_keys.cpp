#include "widgets/canvas_keys.h"

namespace grasploom {
namespace {

CanvasCommand growCommand(int key, double step) {
    using Kind = CanvasCommand::Kind;
    switch (key) {
        case Qt::Key_Left:
            return {Kind::Grow, {-step, 0}};
        case Qt::Key_Right:
            return {Kind::Grow, {step, 0}};
        case Qt::Key_Up:
            return {Kind::Grow, {0, step}};
        case Qt::Key_Down:
            return {Kind::Grow, {0, -step}};
        default:
            return {};
    }
}

}  // namespace

CanvasCommand canvasCommand(int key, Qt::KeyboardModifiers modifiers) {
    using Kind = CanvasCommand::Kind;
    if ((modifiers & ~Qt::ShiftModifier) == Qt::ControlModifier) {
        return growCommand(key, modifiers & Qt::ShiftModifier ? 10 : 1);
    }
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        return {};
    }
    const bool shift = modifiers & Qt::ShiftModifier;
    const double step = shift ? 10 : 1;
    switch (key) {
        case Qt::Key_F:
            return {Kind::Fit};
        case Qt::Key_1:
        case Qt::Key_Ampersand:
            return {Kind::ActualSize};  // the 1 of a French keyboard without Shift
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return {Kind::ZoomIn};
        case Qt::Key_Minus:
            return {Kind::ZoomOut};
        case Qt::Key_H:
            return {Kind::HideOverlays};
        case Qt::Key_Space:
            return {Kind::HoldToPan};
        case Qt::Key_Left:
            return {Kind::Nudge, {-step, 0}};
        case Qt::Key_Right:
            return {Kind::Nudge, {step, 0}};
        case Qt::Key_Up:
            return {Kind::Nudge, {0, -step}};
        case Qt::Key_Down:
            return {Kind::Nudge, {0, step}};
        case Qt::Key_Z:
            return {Kind::Turn, {}, -5};
        case Qt::Key_X:
            return {Kind::Turn, {}, -1};
        case Qt::Key_C:
            return {Kind::Turn, {}, 1};
        case Qt::Key_V:
            return {Kind::Turn, {}, 5};
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            return {Kind::Delete};
        case Qt::Key_O:
        case Qt::Key_E:
            return {shift ? Kind::DrawByThreeClicks : Kind::DrawByDrag};
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return {Kind::Place};
        case Qt::Key_G:
            return {shift ? Kind::SuggestPrevious : Kind::SuggestNext};
        case Qt::Key_P:
            return {Kind::Promote};
        case Qt::Key_Escape:
            return {Kind::Cancel};
        default:
            return {};
    }
}

}  // namespace grasploom
