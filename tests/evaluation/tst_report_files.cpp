#include "evaluation/report_files.h"

#include "dataset/files.h"
#include "dataset/problem.h"

#include <QtTest/QTest>

#include <QTemporaryDir>

#include <sys/resource.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <functional>
#include <memory>
#include <stdexcept>

using namespace grasploom;

namespace {

namespace fs = std::filesystem;

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

/// The reason of the DataError that `call` throws; empty when it throws none.
std::string reasonOf(const std::function<void()>& call) {
    try {
        call();
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

/// While it lives no file may grow beyond `bytes`: as a disk that is full.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

const ReportFiles two{{"report.html", "page"}, {"a.csv", "x,y\n"}};

}  // namespace

class ReportFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesAllIntoANewFolder();
    void listsTheHashes();
    void replacesAnEarlierReport();
    void refusesAFolderWithOtherThings();
    void refusesAFileOfTheReportThatSomeoneChanged();
    void leavesNothingWhenTheDiskIsFull();
    void keepsTheEarlierReportWhenTheDiskIsFull();
    void refusesAReadOnlyFolder();
    void refusesAFile();
    void readsTheNamesOfFormats();

private:
    [[nodiscard]] fs::path at(const char* name) const { return fs::path(m_folder->path().toStdString()) / name; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ReportFilesTest::writesAllIntoANewFolder() {
    const auto written = writeReportFiles(two, at("new/er"));
    QCOMPARE(written.size(), std::size_t{3});
    QCOMPARE(readFile(at("new/er/report.html")), std::string("page"));
    QCOMPARE(namesIn(at("new/er")), (std::vector<std::string>{"a.csv", "report-files.sha256", "report.html"}));
}

void ReportFilesTest::listsTheHashes() {
    writeReportFiles({{"abc", "abc"}}, at("r"));
    QCOMPARE(readFile(at("r/report-files.sha256")),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\n"));
}

void ReportFilesTest::replacesAnEarlierReport() {
    writeReportFiles(two, at("r"));
    writeReportFiles({{"report.html", "another"}}, at("r"));
    QCOMPARE(namesIn(at("r")), (std::vector<std::string>{"report-files.sha256", "report.html"}));
    QCOMPARE(readFile(at("r/report.html")), std::string("another"));
}

void ReportFilesTest::refusesAFolderWithOtherThings() {
    writeFileAtomically(at("r/thesis.tex"), "years of work");
    QVERIFY(reasonOf([&] { writeReportFiles(two, at("r")); }).find("thesis.tex") != std::string::npos);
    QVERIFY(reasonOf([&] { requireReportFolder(at("r")); }).find("choose a new or empty folder") != std::string::npos);
    // A list of hashes of another program's making vouches for nothing.
    writeFileAtomically(at("s/SHA256SUMS"), std::string(64, '0') + "  data\n");
    QVERIFY(!reasonOf([&] { writeReportFiles(two, at("s")); }).empty());
    QCOMPARE(namesIn(at("r")), (std::vector<std::string>{"thesis.tex"}));
}

void ReportFilesTest::refusesAFileOfTheReportThatSomeoneChanged() {
    writeReportFiles(two, at("r"));
    writeFileAtomically(at("r/a.csv"), "x,y\nmy remarks\n");
    QVERIFY(reasonOf([&] { writeReportFiles(two, at("r")); }).find("a.csv") != std::string::npos);
    QCOMPARE(readFile(at("r/a.csv")), std::string("x,y\nmy remarks\n"));
}

void ReportFilesTest::leavesNothingWhenTheDiskIsFull() {
    const SmallDisk disk(1000);
    const std::string reason =
        reasonOf([&] { writeReportFiles({{"small", "s"}, {"large", std::string(5000, 'l')}}, at("deep/r")); });
    QVERIFY2(reason.find("the report cannot be written") != std::string::npos, reason.c_str());
    QVERIFY(!fs::exists(at("deep")));
}

void ReportFilesTest::keepsTheEarlierReportWhenTheDiskIsFull() {
    writeReportFiles(two, at("r"));
    const auto before = namesIn(at("r"));
    {
        const SmallDisk disk(1000);
        QVERIFY(!reasonOf([&] { writeReportFiles({{"report.html", std::string(5000, 'l')}}, at("r")); }).empty());
    }
    QCOMPARE(namesIn(at("r")), before);
    QCOMPARE(readFile(at("r/report.html")), std::string("page"));
}

void ReportFilesTest::refusesAReadOnlyFolder() {
    if (::geteuid() == 0) {
        // Even root writes nothing there.
        QVERIFY(!reasonOf([&] { writeReportFiles(two, "/proc/report"); }).empty());
        return;
    }
    fs::create_directory(at("r"));
    fs::permissions(at("r"), fs::perms::owner_read | fs::perms::owner_exec);
    QVERIFY(reasonOf([&] { writeReportFiles(two, at("r")); }).find("cannot be written") != std::string::npos);
    QVERIFY(!reasonOf([&] { requireReportFolder(at("r/below")); }).empty());
    fs::permissions(at("r"), fs::perms::owner_all);
}

void ReportFilesTest::refusesAFile() {
    writeFileAtomically(at("file"), "x");
    QVERIFY(reasonOf([&] { writeReportFiles(two, at("file")); }).find("needs a folder") != std::string::npos);
    QVERIFY(!reasonOf([&] { writeReportFiles(two, at("file/below")); }).empty());
    QCOMPARE(readFile(at("file")), std::string("x"));
}

void ReportFilesTest::readsTheNamesOfFormats() {
    QCOMPARE(formatReportFormats(allReportFormats()), std::string("html,pdf,csv,tex,png,svg,plot-pdf"));
    QVERIFY(parseReportFormats("pdf,html") == (ReportFormats{ReportFormat::Html, ReportFormat::Pdf}));
    QVERIFY(parseReportFormats(formatReportFormats(allReportFormats())) == allReportFormats());
    for (const char* text : {"", "docx", "html,,pdf", "HTML"}) {
        QVERIFY_EXCEPTION_THROWN(parseReportFormats(text), std::invalid_argument);
    }
}

QTEST_APPLESS_MAIN(ReportFilesTest)
#include "tst_report_files.moc"
