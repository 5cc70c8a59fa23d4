#include "widgets/view3d/opengl_check.h"

#include "dataset/driver_libraries.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QSurfaceFormat>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OpenGlCheck)
};

constexpr std::pair leastVersion{3, 2};

}  // namespace

QSurfaceFormat openGlFormat() {
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(leastVersion.first, leastVersion.second);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    return format;
}

void prepareOpenGl() {
    keepDriversApart();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QSurfaceFormat::setDefaultFormat(openGlFormat());
}

QString missingOpenGl() {
    // These draw into memory or over the network; a context of theirs, if any, never reaches a widget.
    const QString platform = QGuiApplication::platformName();
    for (const char* const without : {"offscreen", "minimal", "vnc", "linuxfb"}) {
        if (platform == QLatin1String(without)) {
            return Words::tr("The display “%1” has no OpenGL.").arg(platform);
        }
    }
    QOpenGLContext context;
    context.setFormat(openGlFormat());
    if (!context.create()) {
        return Words::tr("This display makes no OpenGL context.");
    }
    const auto version = context.format().version();
    if (context.isOpenGLES() || version < leastVersion) {
        return Words::tr("OpenGL %1.%2 or later is needed; this display has %3 %4.%5.")
            .arg(leastVersion.first)
            .arg(leastVersion.second)
            .arg(context.isOpenGLES() ? QStringLiteral("OpenGL ES") : QStringLiteral("OpenGL"))
            .arg(version.first)
            .arg(version.second);
    }
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    surface.create();
    return context.makeCurrent(&surface) ? QString() : Words::tr("This display's OpenGL cannot be drawn with.");
}

}  // namespace grasploom
