#pragma once

#include <QList>
#include <QString>

class QApplication;
class QMenu;

namespace grasploom {

/// A language that the window speaks.
struct Language {
    QString code;  ///< of its file in translations/, and of --language
    QString name;  ///< in itself: who looks for it may read no other
};

const QList<Language>& languages();

/// Translates the window: the code of a language, or empty for the system's. False when there is no such translation:
/// the window is English then. A window that is there already keeps its texts.
bool setLanguage(QApplication& app, const QString& code);

/// Lets the user choose. What is chosen is remembered for the next start: texts of an open window stay as they are.
void fillLanguageMenu(QMenu* menu);

}  // namespace grasploom
