#include "app/gui/language.h"

#include "app/gui/settings.h"

#include <QActionGroup>
#include <QApplication>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QTranslator>

namespace grasploom {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Language)
};

}  // namespace

const QList<Language>& languages() {
    static const QList<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                     {QStringLiteral("fr"), QStringLiteral("Français")},
                                     {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return all;
}

bool setLanguage(QApplication& app, const QString& code) {
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    // A translator that was there before would speak where the new one says nothing: English has only plurals.
    qDeleteAll(app.findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly));
    // Qt's own words, such as those of buttons; a system may lack them.
    auto* qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
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

void fillLanguageMenu(QMenu* menu) {
    auto* group = new QActionGroup(menu);
    const QString chosen = settings::language();
    const auto add = [&](const QString& text, const QString& code) {
        QAction* const action = menu->addAction(text, menu, [code] { settings::setLanguage(code); });
        group->addAction(action)->setCheckable(true);
        action->setChecked(code == chosen);
    };
    add(Words::tr("As the &system"), QString());
    for (const Language& language : languages()) {
        add(language.name, language.code);
    }
    menu->addSeparator();
    menu->addAction(Words::tr("Takes effect at the next start"))->setEnabled(false);
}

}  // namespace grasploom
