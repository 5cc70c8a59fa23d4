// What a reader of the PDF gets, asked of poppler's tools.
#include "evaluation/bar_chart.h"
#include "evaluation/pdf_pages.h"
#include "evaluation/report_document.h"

#include "dataset/files.h"

#include <QtTest/QTest>

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace grasploom;

namespace {

struct Word {
    int page = 0;
    double left = 0, top = 0, right = 0, bottom = 0;
    QString text;
};

ReportTable longTable(int rows) {
    ReportTable table{"long", "A table of many rows.", {"head", "number"}, {"head", "number"}, {}, false, {}};
    for (int i = 0; i < rows; ++i) {
        table.rows.push_back({ReportCell("row" + std::to_string(i)), ReportCell(static_cast<std::size_t>(7 * i))});
    }
    return table;
}

ReportDocument documentOf(std::vector<ReportBlock> blocks) {
    return {"A title", "The lead.", {{"one", "First section", std::move(blocks)}}};
}

}  // namespace

class ReportPdfTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pagesAreA4AndNumbered();
    void aLongTableBreaksBetweenRowsAndRepeatsItsHead();
    void aTableThatFitsOnAPageIsNotBroken();
    void wordsStayOnThePage();
    void linesAreNoWiderThanTheirRoom();
    void namesThatAreNoUtf8AreShown();
    void hasNoDate();

private:
    QByteArray run(const QString& program, const QStringList& arguments, const std::string& pdf);
    QList<Word> words(const std::string& pdf);
    QTemporaryDir m_folder;
};

void ReportPdfTest::initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        QSKIP("pdftotext is not there (poppler-utils)");
    }
}

QByteArray ReportPdfTest::run(const QString& program, const QStringList& arguments, const std::string& pdf) {
    const QString file = m_folder.filePath(QStringLiteral("f.pdf"));
    writeFileAtomically(file.toStdString(), pdf);
    QProcess process;
    process.start(program, QStringList(arguments) << file << (program == QLatin1String("pdftotext") ? QStringList{QStringLiteral("-")} : QStringList{}));
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        qWarning() << process.readAllStandardError();
        return {};
    }
    return process.readAllStandardOutput();
}

QList<Word> ReportPdfTest::words(const std::string& pdf) {
    QXmlStreamReader xml(run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox")}, pdf));
    QList<Word> found;
    int page = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("page")) {
            ++page;
        } else if (xml.name() == QLatin1String("word")) {
            const auto side = [&](const char* name) { return xml.attributes().value(QLatin1String(name)).toDouble(); };
            const double left = side("xMin"), top = side("yMin"), right = side("xMax"), bottom = side("yMax");
            found.append({page, left, top, right, bottom, xml.readElementText()});
        }
    }
    return found;
}

void ReportPdfTest::pagesAreA4AndNumbered() {
    const std::string pdf = formatPdf(documentOf({longTable(200)}));
    const QString info = QString::fromUtf8(run(QStringLiteral("pdfinfo"), {}, pdf));
    QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Page size:\\s+595\\.\\d+ x 841\\.\\d+ pts \\(A4\\)"))), qPrintable(info));
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("Title:\\s+A title"))));
    const int pages = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(info).captured(1).toInt();
    QVERIFY(pages >= 3);
    const QString text = QString::fromUtf8(run(QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, pdf));
    for (int page = 1; page <= pages; ++page) {
        QCOMPARE(text.count(QStringLiteral("Page %1 of %2").arg(page).arg(pages)), 1);
    }
}

void ReportPdfTest::aLongTableBreaksBetweenRowsAndRepeatsItsHead() {
    const QList<Word> found = words(formatPdf(documentOf({longTable(200)})));
    QSet<int> pages, heads;
    for (int i = 0; i < 200; ++i) {
        const QString name = QStringLiteral("row%1").arg(i), number = QString::number(7 * i);
        const Word* row = nullptr;
        for (const Word& word : found) {
            if (word.text == name) {
                QVERIFY2(row == nullptr, "a row stands twice");
                row = &word;
            }
        }
        QVERIFY2(row != nullptr, qPrintable(name));
        // Its number stands beside it, on the same page and line.
        QVERIFY2(std::any_of(found.begin(), found.end(),
                             [&](const Word& word) {
                                 return word.page == row->page && word.text == number &&
                                        std::abs(word.top - row->top) < 1;
                             }),
                 qPrintable(name));
        pages.insert(row->page);
    }
    for (const Word& word : found) {
        if (word.text == QLatin1String("head")) {
            heads.insert(word.page);
        }
    }
    QCOMPARE(heads, pages);
    QVERIFY(pages.size() >= 3);
}

void ReportPdfTest::aTableThatFitsOnAPageIsNotBroken() {
    ReportTable second = longTable(30);
    second.head[0] = "second";
    const QList<Word> found = words(formatPdf(documentOf({longTable(30), second})));
    QHash<QString, QSet<int>> pagesOf;
    for (const Word& word : found) {
        pagesOf[word.text].insert(word.page);
    }
    QCOMPARE(pagesOf.value(QStringLiteral("second")).size(), 1);
    QVERIFY(pagesOf.value(QStringLiteral("row29")).contains(*pagesOf.value(QStringLiteral("second")).begin()));
}

void ReportPdfTest::wordsStayOnThePage() {
    ReportTable wide{"wide", "Too wide.", {}, {}, {{}}, false, {}};
    for (int c = 0; c < 17; ++c) {
        wide.head.push_back("column" + std::to_string(c));
        wide.rows[0].emplace_back("83.61 % (12345)");
    }
    ReportTable texts{"texts", "Words.", {"what", "value"}, {}, {}, true, {}};
    texts.rows.push_back({ReportCell("path"), ReportCell("/" + std::string(400, 'p'))});
    const BarChart bars{std::string(300, 't'), "axis", {"one", "two"}, {{std::string(300, 'n'), {1, 2}, {"1", "2"}}}};
    ReportDocument document = documentOf({wide, texts, ReportPlot{"p", "p", barChart(bars)}});
    document.title = std::string(300, 'T');
    const QList<Word> found = words(formatPdf(document));
    QVERIFY(found.size() > 20);
    for (const Word& word : found) {
        QVERIFY2(word.left >= PdfPages::left - 1 && word.right <= PdfPages::width - 20 && word.top >= 20 &&
                     word.bottom <= PdfPages::height - 15,
                 qPrintable(word.text));
    }
}

void ReportPdfTest::linesAreNoWiderThanTheirRoom() {
    const PdfPages pages("t");
    const std::string text = "some words, and a verylongwordthatdoesnotfitwithinalinewhateverhappens Δθ≤30°日本語 end";
    for (const double room : {20.0, 55.0, 90.0, 400.0}) {
        QString joined;
        for (const std::string& line : wrapped(pages.measure(), text, 9, room)) {
            QVERIFY2(pages.measure().textWidth(line, 9) <= room, line.c_str());
            joined += QString::fromStdString(line).remove(QLatin1Char(' '));
        }
        QCOMPARE(joined, QString::fromStdString(text).remove(QLatin1Char(' ')));
    }
    QCOMPARE(wrapped(pages.measure(), "", 9, 100), std::vector<std::string>{""});
}

void ReportPdfTest::namesThatAreNoUtf8AreShown() {
    ReportTable table = longTable(1);
    table.rows[0][0] = ReportCell("caf\xE9");
    const QString text = QString::fromUtf8(run(QStringLiteral("pdftotext"), {}, formatPdf(documentOf({table}))));
    QVERIFY(text.contains(QStringLiteral("caf")));
}

void ReportPdfTest::hasNoDate() {
    const std::string pdf = formatPdf(documentOf({longTable(3)}));
    QVERIFY(!QString::fromUtf8(run(QStringLiteral("pdfinfo"), {}, pdf)).contains(QStringLiteral("CreationDate")));
    QTest::qSleep(1100);  // a date would have seconds
    QVERIFY(pdf == formatPdf(documentOf({longTable(3)})));
}

QTEST_GUILESS_MAIN(ReportPdfTest)
#include "tst_report_pdf.moc"
