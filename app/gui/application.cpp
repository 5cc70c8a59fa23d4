#include "app/gui/application.h"

#include <QApplication>
#include <QPainter>
#include <QSvgRenderer>

#include <thread>

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

/// Every job has threads of its own. Without a limit they spread over eight arenas a core, each of which keeps the tens
/// of megabytes that were freed in it.
void limitArenas() {
#ifdef __GLIBC__
    ::mallopt(M_ARENA_MAX, static_cast<int>(std::thread::hardware_concurrency()) + 1);
#endif
}

}  // namespace

void prepareApplication(QApplication& app) {
    limitArenas();
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
