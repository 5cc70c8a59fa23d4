#include "app/gui/application.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPainter>
#include <QSvgRenderer>
#include <QTranslator>

// A static library loads its resources only when told to; outside of namespaces, as the macro demands.
static void loadResources() {
    Q_INIT_RESOURCE(grasploom_icons);
    Q_INIT_RESOURCE(grasploom_translations);
}

namespace grasploom {

void prepareApplication(QApplication& app) {
    loadResources();
    QApplication::setApplicationName(QStringLiteral("grasploom"));
    QApplication::setApplicationDisplayName(QStringLiteral("GraspLoom"));
    QApplication::setOrganizationName(QStringLiteral("grasploom"));
    QApplication::setApplicationVersion(QStringLiteral(GRASPLOOM_VERSION));
    app.setWindowIcon(applicationIcon());
}

bool setLanguage(QApplication& app, const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // Qt's own words, such as those of buttons; a system may lack them.
    auto* qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(qt);
    }
    auto* own = new QTranslator(&app);
    const bool found = own->load(locale, QStringLiteral("grasploom"), QStringLiteral("_"), QStringLiteral(":/i18n"));
    if (!found && !own->load(QStringLiteral(":/i18n/grasploom_en.qm"))) {  // English: for its plurals
        return false;
    }
    QApplication::installTranslator(own);
    return found;
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
