#pragma once

#include <QString>

class QSurfaceFormat;

namespace grasploom {

/// Before the QApplication is made: the OpenGL that the 3-D view needs becomes the default, and windows share theirs,
/// so that a dock may be torn off; drivers find their own libraries (keepDriversApart).
void prepareOpenGl();

/// OpenGL 3.2, core profile.
QSurfaceFormat openGlFormat();

/// Why there can be no 3-D view here; empty where there can. Makes a context to find out.
QString missingOpenGl();

}  // namespace grasploom
