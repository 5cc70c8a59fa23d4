#pragma once

#include <QPointF>
#include <Qt>

#include <cstdint>

namespace grasploom {

/// What a key does while a canvas has the focus.
struct CanvasCommand {
    enum class Kind : std::uint8_t {
        None,
        Fit,
        ActualSize,
        ZoomIn,
        ZoomOut,
        HideOverlays,
        HoldToPan,
        Nudge,
        Turn,
        Grow,
        Delete,
        DrawByDrag,
        DrawByThreeClicks,
        Place,
        Promote,
        SuggestNext,      ///< asks for suggestions where there are none yet
        SuggestPrevious,
        Cancel
    };
    Kind kind = Kind::None;
    QPointF by{};        ///< of a Nudge, picture px; of a Grow: opening and jaw, px
    double degrees = 0;  ///< of a Turn
};

/// Letters mean nothing with Ctrl, Alt or Meta: those belong to menus. Arrows with Ctrl change sizes.
CanvasCommand canvasCommand(int key, Qt::KeyboardModifiers modifiers);

}  // namespace grasploom
