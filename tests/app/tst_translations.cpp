// The French translation covers every string of the window.
#include "app/gui/application.h"
#include "app/gui/welcome_page.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
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
    QStringList translations;
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
        } else if (xml.name() == QStringLiteral("source")) {
            entries.push_back({context, xml.readElementText(), {}, {}});
        } else if (xml.name() == QStringLiteral("translation")) {
            entries.back().type = xml.attributes().value(QStringLiteral("type")).toString();
            entries.back().translations << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return entries;
}

/// %1, %2, %n, %L1 of a text, sorted.
QStringList places(const QString& text) {
    QStringList found;
    auto match = QRegularExpression(QStringLiteral("%(L?\\d|n)")).globalMatch(text);
    while (match.hasNext()) {
        found << match.next().captured();
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEntryIsFinished_data();
    void everyEntryIsFinished();
    void noStringIsMissing();
    void englishCountsRightly();
    void theWindowSpeaksFrench();
    void unknownLanguagesAreRefused();
};

void TranslationsTest::everyEntryIsFinished_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fewest");
    QTest::newRow("French") << QStringLiteral("grasploom_fr.ts") << 100;
    QTest::newRow("English plurals") << QStringLiteral("grasploom_en.ts") << 5;
}

void TranslationsTest::everyEntryIsFinished() {
    QFETCH(QString, name);
    QFETCH(int, fewest);
    const auto entries = readEntries(sourceFolder + QStringLiteral("/translations/") + name);
    QVERIFY(entries.size() > fewest);
    for (const Entry& entry : entries) {
        const QByteArray text = (entry.context + QStringLiteral(": ") + entry.source).toUtf8();
        QVERIFY2(entry.type.isEmpty(), text + " is " + entry.type.toUtf8());
        QVERIFY2(!entry.translations.join(QString()).isEmpty(), text.constData());
        for (const QString& translation : entry.translations) {
            QStringList expected = places(entry.source);
            QStringList given = places(translation);
            expected.removeAll(QStringLiteral("%n"));  // the singular may spell it out
            given.removeAll(QStringLiteral("%n"));
            QVERIFY2(given == expected, text.constData());
        }
    }
}

/// lupdate over the sources, into a copy, finds nothing that the committed file lacks.
void TranslationsTest::noStringIsMissing() {
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("fr.ts"));
    QVERIFY(QFile::copy(sourceFolder + QStringLiteral("/translations/grasploom_fr.ts"), copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(GRASPLOOM_LUPDATE),
                  {QStringLiteral("-no-obsolete"), QStringLiteral("-I"), sourceFolder, sourceFolder + QStringLiteral("/app/gui"),
                   sourceFolder + QStringLiteral("/widgets"), QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const auto entries = readEntries(copy);
    QVERIFY(entries.size() > 100);
    for (const Entry& entry : entries) {
        QVERIFY2(entry.type.isEmpty(), (entry.context + QStringLiteral(": ") + entry.source).toUtf8().constData());
    }
}

void TranslationsTest::englishCountsRightly() {
    prepareApplication(*qApp);
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
    QCOMPARE(QCoreApplication::translate("grasploom::MainWindow", "%n scene(s) found…", nullptr, 1), QStringLiteral("1 scene found…"));
    QCOMPARE(QCoreApplication::translate("grasploom::MainWindow", "%n scene(s) found…", nullptr, 2), QStringLiteral("2 scenes found…"));
}

void TranslationsTest::theWindowSpeaksFrench() {
    QVERIFY(setLanguage(*qApp, QStringLiteral("fr")));
    WelcomePage page;
    QStringList texts;
    for (const QPushButton* const button : page.findChildren<QPushButton*>()) {
        texts << button->text();
    }
    QVERIFY2(texts.contains(QStringLiteral("Ouvrir un dossier…")), texts.join(QLatin1Char('|')).toUtf8().constData());
}

void TranslationsTest::unknownLanguagesAreRefused() {
    QVERIFY(setLanguage(*qApp, QStringLiteral("en")));
    QVERIFY(!setLanguage(*qApp, QStringLiteral("fi")));
}

QTEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
