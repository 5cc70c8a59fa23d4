#pragma once

#include <QColor>

namespace grasploom::palette {

/// Okabe–Ito: safe for colour-blind eyes. Ground truth and predictions also differ by dash and glyph.
inline const QColor groundTruth{0x00, 0x9E, 0x73};   ///< bluish green, solid
inline const QColor predictionA{0xE6, 0x9F, 0x00};   ///< orange, dashed
inline const QColor predictionB{0x56, 0xB4, 0xE9};   ///< sky blue, dash-dot
inline const QColor suggestion{0xCC, 0x79, 0xA7};    ///< reddish purple, dotted, with a plus
inline const QColor right{0x00, 0x72, 0xB2};         ///< verdict: correct (blue, with a tick)
inline const QColor wrong{0xD5, 0x5E, 0x00};         ///< verdict: wrong (vermilion, with a cross)
inline const QColor selection{0xF0, 0xE4, 0x42};     ///< yellow
inline const QColor neutral{0x99, 0x99, 0x99};

}  // namespace grasploom::palette
