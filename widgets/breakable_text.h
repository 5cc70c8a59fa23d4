#pragma once

#include <QString>

namespace grasploom {

/// `text` with places to break (U+200B) in words of more than 32 characters. A label that wraps is never narrower than
/// its longest word: a path, or what a file holds, would push a dialog's buttons off the screen. For showing only.
QString breakable(const QString& text);

}  // namespace grasploom
