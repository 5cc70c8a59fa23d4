// The French and the Chinese translation cover every string of the window, and fit it.
#include "app/gui/application.h"
#include "app/gui/language.h"
#include "app/gui/settings.h"
#include "app/gui/welcome_page.h"

#include <QActionGroup>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest/QTest>

using namespace grasploom;

namespace {

const QString sourceFolder = QStringLiteral(GRASPLOOM_SOURCE_DIR);

struct Entry {
    QString context, source, type;
    QStringList translations;  ///< one, or as many as the language has numbers
    bool counts = false;       ///< depends on a number
};

QList<Entry> readEntries(const QString& path) {
    QFile file(path);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly)) {
        return entries;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("message")) {
            entries.push_back(
                {context, {}, {}, {}, xml.attributes().value(QStringLiteral("numerus")) == QStringLiteral("yes")});
        } else if (xml.name() == QStringLiteral("source")) {
            entries.back().source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            entries.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            if (!entries.back().counts) {
                entries.back().translations << xml.readElementText();
            }
        } else if (xml.name() == QStringLiteral("numerusform")) {
            entries.back().translations << xml.readElementText();
        }
    }
    return entries;
}

/// What of a text must be in its translation too: %1, %2, %L1 and tags, sorted; with `counted`, %n as well.
QStringList places(const QString& text, bool counted) {
    QStringList found;
    auto match = QRegularExpression(counted ? QStringLiteral("%(L?\\d|n)|</?\\w+[^<>]*>")
                                            : QStringLiteral("%L?\\d|</?\\w+[^<>]*>"))
                     .globalMatch(text);
    while (match.hasNext()) {
        found << match.next().captured();
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

/// The letters after a single &; "&&" shows one &.
QStringList mnemonics(QString text) {
    QStringList found;
    auto match = QRegularExpression(QStringLiteral("&([^&\\s])")).globalMatch(text.remove(QStringLiteral("&&")));
    while (match.hasNext()) {
        found << match.next().captured(1);
    }
    return found;
}

QByteArray nameOf(const Entry& entry) {
    return (entry.context + QStringLiteral(": ") + entry.source).toUtf8();
}

QString pathOf(const QString& name) {
    return sourceFolder + QStringLiteral("/translations/") + name;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyEntryIsFinished_data();
    void everyEntryIsFinished();
    void translationsFit_data();
    void translationsFit();
    void chinesePutsNoSpaceBeforePercent();
    void noStringIsMissing_data();
    void noStringIsMissing();
    void englishCountsRightly();
    void theWindowSpeaks_data();
    void theWindowSpeaks();
    void unknownLanguagesAreRefused();
    void everyLanguageCanBeChosen();
    void choiceIsRemembered();

private:
    QTemporaryDir m_home;
};

void TranslationsTest::initTestCase() {
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    prepareApplication(*qApp);
}

void TranslationsTest::everyEntryIsFinished_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fewest");
    QTest::newRow("French") << QStringLiteral("grasploom_fr.ts") << 100;
    QTest::newRow("Chinese") << QStringLiteral("grasploom_zh_CN.ts") << 100;
    QTest::newRow("English plurals") << QStringLiteral("grasploom_en.ts") << 5;
}

void TranslationsTest::everyEntryIsFinished() {
    QFETCH(QString, name);
    QFETCH(int, fewest);
    const auto entries = readEntries(pathOf(name));
    QVERIFY(entries.size() > fewest);
    for (const Entry& entry : entries) {
        QVERIFY2(entry.type.isEmpty(), nameOf(entry) + " is " + entry.type.toUtf8());
        QVERIFY2(!entry.translations.isEmpty() && !entry.translations.contains(QString()), nameOf(entry));
    }
}

void TranslationsTest::translationsFit_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("numbers");  // grammatical ones
    QTest::newRow("English plurals") << QStringLiteral("grasploom_en.ts") << 2;
    QTest::newRow("French") << QStringLiteral("grasploom_fr.ts") << 2;
    QTest::newRow("Chinese") << QStringLiteral("grasploom_zh_CN.ts") << 1;
}

/// What is translated has the text's places, tags and keys, and a form for each grammatical number.
void TranslationsTest::translationsFit() {
    QFETCH(QString, name);
    QFETCH(int, numbers);
    const auto entries = readEntries(pathOf(name));
    QVERIFY(!entries.isEmpty());
    for (const Entry& entry : entries) {
        QCOMPARE(entry.translations.size(), entry.counts ? numbers : 1);
        const bool counted = entry.counts && numbers == 1;  // elsewhere the singular may spell it out
        for (const QString& translation : entry.translations) {
            if (translation.isEmpty()) {
                continue;  // not there yet: everyEntryIsFinished tells
            }
            const QByteArray both = nameOf(entry) + " -> " + translation.toUtf8();
            QVERIFY2(places(translation, counted) == places(entry.source, counted), both);
            QVERIFY2(mnemonics(translation).size() == mnemonics(entry.source).size(), both);
            QVERIFY2(translation.endsWith(u'…') == entry.source.endsWith(u'…'), both);
            QVERIFY2(translation.count(u'\n') == entry.source.count(u'\n'), both);
        }
    }
}

void TranslationsTest::chinesePutsNoSpaceBeforePercent() {
    const QRegularExpression spaced(QStringLiteral("\\d %(?![0-9nL])"));
    for (const Entry& entry : readEntries(pathOf(QStringLiteral("grasploom_zh_CN.ts")))) {
        for (const QString& translation : entry.translations) {
            QVERIFY2(!translation.contains(spaced), nameOf(entry) + " -> " + translation.toUtf8());
        }
    }
}

void TranslationsTest::noStringIsMissing_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("French") << QStringLiteral("grasploom_fr.ts");
    QTest::newRow("Chinese") << QStringLiteral("grasploom_zh_CN.ts");
}

/// lupdate over the sources, into a copy, finds nothing that the committed file lacks.
void TranslationsTest::noStringIsMissing() {
    QFETCH(QString, name);
    QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(pathOf(name), copy));
    QProcess lupdate;
    lupdate.start(
        QStringLiteral(GRASPLOOM_LUPDATE),
        {QStringLiteral("-no-obsolete"), QStringLiteral("-I"), sourceFolder, sourceFolder + QStringLiteral("/app/gui"),
         sourceFolder + QStringLiteral("/widgets"), QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const auto entries = readEntries(copy);
    QVERIFY(entries.size() > 100);
    for (const Entry& entry : entries) {
        QVERIFY2(entry.type.isEmpty(), nameOf(entry));
    }
}

void TranslationsTest::englishCountsRightly() {
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
    QCOMPARE(QCoreApplication::translate("grasploom::MainWindow", "%n scene(s) found…", nullptr, 1),
             QStringLiteral("1 scene found…"));
    QCOMPARE(QCoreApplication::translate("grasploom::MainWindow", "%n scene(s) found…", nullptr, 2),
             QStringLiteral("2 scenes found…"));
}

void TranslationsTest::theWindowSpeaks_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("number");
    QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("Ouvrir un dossier…") << QStringLiteral("0,5");
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QStringLiteral("打开文件夹…") << QStringLiteral("0.5");
    QTest::newRow("any Chinese") << QStringLiteral("zh") << QStringLiteral("打开文件夹…") << QStringLiteral("0.5");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("Open a folder…") << QStringLiteral("0.5");
}

void TranslationsTest::theWindowSpeaks() {
    QFETCH(QString, code);
    QFETCH(QString, button);
    QFETCH(QString, number);
    QVERIFY(setLanguage(*qApp, code));
    WelcomePage page;
    QStringList texts;
    for (const QPushButton* const one : page.findChildren<QPushButton*>()) {
        texts << one->text();
    }
    QVERIFY2(texts.contains(button), texts.join(QLatin1Char('|')).toUtf8().constData());
    QCOMPARE(QLocale().toString(0.5), number);
}

void TranslationsTest::unknownLanguagesAreRefused() {
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
    QVERIFY(!setLanguage(*qApp, QStringLiteral("fi")));
}

void TranslationsTest::everyLanguageCanBeChosen() {
    QVERIFY(languages().size() >= 3);
    for (const Language& language : languages()) {
        QVERIFY2(setLanguage(*qApp, language.code), qPrintable(language.code));
    }
}

void TranslationsTest::choiceIsRemembered() {
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
    QCOMPARE(settings::language(), QString());
    const auto marked = [](const QMenu& menu) {
        QStringList texts;
        for (const QAction* const action : menu.actions()) {
            if (action->isChecked()) {
                texts << action->text();
            }
        }
        return texts;
    };
    QMenu menu;
    fillLanguageMenu(&menu);
    QCOMPARE(marked(menu), QStringList(QStringLiteral("As the &system")));
    for (QAction* const action : menu.actions()) {
        if (action->text() == QStringLiteral("简体中文")) {
            action->trigger();
        }
    }
    QCOMPARE(settings::language(), QStringLiteral("zh_CN"));
    QMenu next;
    fillLanguageMenu(&next);
    QCOMPARE(marked(next), QStringList(QStringLiteral("简体中文")));
    next.actions().constFirst()->trigger();
    QCOMPARE(settings::language(), QString());
    settings::setLanguage(QStringLiteral("tlh"));  // of another version, or a broken file
    QCOMPARE(settings::language(), QString());
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
