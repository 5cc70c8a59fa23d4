#include "evaluation/study_report.h"

#include "dataset/files.h"
#include "dataset/problem.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

StudyReport exampleReport() {
    StudyReport report;
    report.title = "A <b>";
    report.lead = "Measured & judged.";
    report.findings = {"a_1 wins"};
    report.tables = {
        {"Table I", "caption", "Network", {"Top 1"}, {{"net", {{true, MeanDeviation{0.5, 0.1, 2}, 0.6}}}}, 2, "folds"}};
    report.pictures = {{"curves-a", {"chart <c>", {{"x", {1, 2}, {{0.5, 0.1, 2}, {0.6, 0.1, 2}}}}, {}, {0, 1}}}};
    report.remarks = {"fold <3> is missing"};
    report.settings = {{"seed", "7"}, {"pretrained", "<w>"}};
    report.data = {{"folds.csv", "a,b\n"}};
    return report;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

class StudyReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesEveryFile();
    void pageIsSelfContained();
    void markdownHasAllParts();
    void unwritableFolderThrows();
};

void StudyReportTest::writesEveryFile() {
    const QTemporaryDir dir;
    const fs::path folder = fs::path(dir.path().toStdString()) / "study";
    const auto written = writeStudyReport(exampleReport(), folder);
    std::set<std::string> names;
    for (const fs::path& file : written) {
        QVERIFY(fs::file_size(file) > 0);
        names.insert(file.filename().string());
    }
    QCOMPARE(names, (std::set<std::string>{"curves-a.png", "curves-a.svg", "folds.csv", "report.html", "report.md",
                                           "tables.csv", "tables.tex"}));
    QCOMPARE(readFile(folder / "tables.tex"), formatLatex(exampleReport()));
}

void StudyReportTest::pageIsSelfContained() {
    const std::string page = formatHtml(exampleReport());
    QVERIFY(contains(page, "default-src 'none'") && contains(page, "data:image/svg+xml;base64,"));
    QVERIFY(!contains(page, "href=\"http") && !contains(page, "src=\"http") && !contains(page, "<script"));
    QVERIFY(contains(page, "A &lt;b&gt;") && contains(page, "Measured &amp; judged.") &&
            contains(page, "chart &lt;c&gt;"));
    QVERIFY(contains(page, "fold &lt;3&gt; is missing") && contains(page, "<code>&lt;w&gt;</code>"));
    QVERIFY(contains(page, "50.00 ± 10.00"));
}

void StudyReportTest::markdownHasAllParts() {
    const std::string text = formatMarkdown(exampleReport());
    QVERIFY2(contains(text, "# A \\<b\\>\n") && contains(text, "- a\\_1 wins\n") &&
                 contains(text, "| net | 50.00 ± 10.00 | 60.00 |"),
             text.c_str());
    QVERIFY2(contains(text, "](curves-a.svg)") && contains(text, "- fold \\<3\\> is missing") &&
                 contains(text, "| seed | 7 |"),
             text.c_str());
}

void StudyReportTest::unwritableFolderThrows() {
    QVERIFY_EXCEPTION_THROWN(writeStudyReport(exampleReport(), "/dev/null/study"), DataError);
}

QTEST_APPLESS_MAIN(StudyReportTest)
#include "tst_study_report.moc"
