#include "evaluation/failure_gallery.h"
#include "evaluation/report.h"

#include "dataset/files.h"

#include <QtTest/QTest>

#include <QTemporaryDir>

#include <cmath>

using namespace grasploom;

namespace {

/// Four scenes: right; wrong and sure of it; wrong and unsure; without prediction.
struct Example {
    GroundTruth truth;
    PredictionSet predictions;
    JudgedSet judged;

    Example() {
        const Grasp label{500, 500, 0, 100, 40};
        truth.scenes = {"0_a", "1_a", "0_<b>", "1_<b>"};
        truth.objects = {"a", "a", "<b>", "<b>"};
        truth.grasps.assign(4, {label});
        predictions.hasScore = predictions.hasIntermediate = predictions.hasScorer = true;
        add("0_a", label, 0.9, 0.2);
        add("1_a", {500, 500, radians(80), 100, 40}, 0.5, 0.4);
        add("0_<b>", {700, 500, 0, 100, 40}, 0.8, 0.3);
        judged = JudgedSet::judge(truth, predictions);
    }

    void add(const std::string& scene, const Grasp& grasp, double intermediate, double scorer) {
        predictions.scenes.push_back({scene, {{grasp, scorer, intermediate, scorer}}});
    }

    [[nodiscard]] ReportInput input() const {
        ReportInput input;
        input.context.title = "A <report>";
        input.context.dataset = "/data & more";
        input.context.files = {"p.csv:intermediate", "p.csv:scorer"};
        input.context.command = "grasploom-cli compare";
        input.truth = &truth;
        input.rankings = {{"intermediate", &judged, Ranking::Intermediate}, {"scorer", &judged, Ranking::Scorer}};
        input.predictions = {&predictions, &predictions};
        return input;
    }
};

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worstFailuresComeMostConfidentFirst();
    void galleryIsBounded();
    void pageHoldsTheNumbersAndIsSelfContained();
    void writesEveryFileAndSaysWhich();
    void refusesIncompleteInput();
};

void ReportTest::worstFailuresComeMostConfidentFirst() {
    const Example example;
    const RankedSet byIntermediate{"", &example.judged, Ranking::Intermediate};
    const auto failures = worstFailures(byIntermediate, example.predictions, {}, 10);
    QCOMPARE(failures.size(), std::size_t{3});
    QCOMPARE(failures[0].scene, std::size_t{2});
    QCOMPARE(failures[0].verdict, Verdict::NoneNear);
    QCOMPARE(failures[0].score, 0.8);
    QCOMPARE(failures[1].scene, std::size_t{1});
    QCOMPARE(failures[1].verdict, Verdict::AngleOnly);
    QCOMPARE(failures[2].verdict, Verdict::Missing);
    QVERIFY(std::isnan(failures[2].score));
    const RankedSet byScorer{"", &example.judged, Ranking::Scorer};
    QCOMPARE(worstFailures(byScorer, example.predictions, {}, 10)[0].scene, std::size_t{1});
}

void ReportTest::galleryIsBounded() {
    const Example example;
    QCOMPARE(worstFailures({"", &example.judged, Ranking::Scorer}, example.predictions, {}, 2).size(), std::size_t{2});
}

void ReportTest::pageHoldsTheNumbersAndIsSelfContained() {
    const Example example;
    const std::string page = formatHtmlReport(example.input());
    QVERIFY(page.find("A &lt;report&gt;") != std::string::npos);
    QVERIFY(page.find("/data &amp; more") != std::string::npos);
    QVERIFY(page.find("0_&lt;b&gt;") != std::string::npos);
    QVERIFY(page.find("0_<b>") == std::string::npos);
    QVERIFY(page.find("25.00 %") != std::string::npos);  // one of four scenes, top-1
    QVERIFY(page.find("both wrong, no good candidate") != std::string::npos);
    QVERIFY(page.find("Candidates kept per scene: A 0 to ") != std::string::npos);
    QVERIFY(page.find("Same candidates: yes.") != std::string::npos);
    QVERIFY(page.find("<script") == std::string::npos);
    QVERIFY(page.find("src=\"http") == std::string::npos && page.find("url(") == std::string::npos);
}

void ReportTest::writesEveryFileAndSaysWhich() {
    const Example example;
    const QTemporaryDir folder;
    const auto files = writeReport(example.input(), folder.path().toStdString());
    QCOMPARE(files.size(), std::size_t{10});
    for (const auto& file : files) {
        QVERIFY2(std::filesystem::file_size(file) > 0, file.c_str());
    }
    const std::string ledger = readFile(std::filesystem::path(folder.path().toStdString()) / "ledger.csv");
    QCOMPARE(ledger, std::string("scene,object,ledger\n0_a,a,both_right\n1_a,a,no_good_candidate\n"
                                 "0_<b>,<b>,no_good_candidate\n1_<b>,<b>,no_good_candidate\n"));
    ReportInput one = example.input();
    one.rankings.pop_back();
    one.predictions.pop_back();
    const QTemporaryDir second;
    QCOMPARE(writeReport(one, second.path().toStdString()).size(), std::size_t{6});
}

void ReportTest::refusesIncompleteInput() {
    const Example example;
    ReportInput input = example.input();
    input.rankings.clear();
    QVERIFY_EXCEPTION_THROWN(formatHtmlReport(input), std::invalid_argument);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "tst_report.moc"
