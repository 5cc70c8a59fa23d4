#include "app/gui/application.h"

#include <QApplication>
#include <QPainter>
#include <QSvgRenderer>

#ifdef __GLIBC__
#include <malloc.h>
#endif

// A static library loads its resources only when told to; outside of namespaces, as the macro demands.
static void loadResources() {
    Q_INIT_RESOURCE(grasploom_icons);
    Q_INIT_RESOURCE(grasploom_translations);
}

namespace grasploom {
namespace {

/// A large block goes back to the system as soon as it is freed, whichever arena its thread has: glibc else learns to keep
/// up to 64 MB in each. So there can be arenas enough for every thread: to share them made this thread wait for workers of
/// low priority that were kept from going on in the middle of an allocation, for up to 80 ms.
void keepArenasSmall() {
#ifdef __GLIBC__
    constexpr int mebibyte = 1 << 20;
    ::mallopt(M_MMAP_THRESHOLD, 8 * mebibyte);  // less costs time: what reads files fills a few of these a second
    ::mallopt(M_TRIM_THRESHOLD, 16 * mebibyte);
#endif
}

}  // namespace

void prepareApplication(QApplication& app) {
    keepArenasSmall();
    loadResources();
    QApplication::setApplicationName(QStringLiteral("grasploom"));
    QApplication::setApplicationDisplayName(QStringLiteral("GraspLoom"));
    QApplication::setOrganizationName(QStringLiteral("grasploom"));
    QApplication::setApplicationVersion(QStringLiteral(GRASPLOOM_VERSION));
    app.setWindowIcon(applicationIcon());
}

QIcon applicationIcon() {
    QIcon icon;
    QSvgRenderer renderer(QStringLiteral(":/icons/grasploom.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

}  // namespace grasploom
