#include "evaluation/failure_gallery.h"
#include "evaluation/report.h"
#include "evaluation/report_sections.h"
#include "tests/evaluation/judged_makers.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"

#include <QtTest/QTest>

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <set>

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
        truth.scenesWithout = 2;
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
        input.context.command = "grasploom-cli compare";
        input.truth = &truth;
        input.rankings = {{"intermediate", &judged, Ranking::Intermediate}, {"scorer", &judged, Ranking::Scorer}};
        input.predictions = {&predictions, &predictions};
        return input;
    }
};

QByteArray bytesOf(const ReportFiles& files, const std::string& name) {
    const auto found = std::ranges::find(files, name, &ReportFiles::value_type::first);
    return found == files.end() ? QByteArray() : QByteArray::fromStdString(found->second);
}

}  // namespace

class ReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worstFailuresComeMostConfidentFirst();
    void galleryIsBounded();
    void pageHoldsTheNumbersAndIsSelfContained();
    void runsOnlyTheScriptThatItsPolicyNames();
    void figuresAreThoseOfTheirParts();
    void countsCanBeCountedAgain();
    void writesEveryFileAndSaysWhich();
    void writesOnlyTheFormatsWanted();
    void isTheSameBytesEachTime();
    void namesPicturesThatAreMissing();
    void judgesWithDetailsWhereTheyAreMissing();
    void trialsStandBesideJaccard();
    void stopsWhenCancelled();
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
    QVERIFY(page.find("Holm") != std::string::npos);
    QVERIFY(page.find("2 without usable labels") != std::string::npos);
    QVERIFY(page.find("src=\"http") == std::string::npos && page.find("url(") == std::string::npos);
}

/// The policy forbids every script but one, by its hash; and there is that one only.
void ReportTest::runsOnlyTheScriptThatItsPolicyNames() {
    const Example example;
    const QByteArray page = QByteArray::fromStdString(formatHtmlReport(example.input()));
    QVERIFY(page.contains("default-src 'none'"));
    QCOMPARE(page.count("<script"), 1);
    const qsizetype begin = page.indexOf("<script>") + 8;
    const QByteArray script = page.mid(begin, page.indexOf("</script>") - begin);
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    QVERIFY(page.contains("script-src 'sha256-" + hash + "'\""));
    QVERIFY(!page.contains("onclick") && !page.contains("fetch("));
}

void ReportTest::figuresAreThoseOfTheirParts() {
    const test::Example made = test::makeExample(5, 60);
    const JudgedSet judged = JudgedSet::judge(made.truth, made.predictions, {IouMetric::Exact, 1, {}, true});
    ReportInput input;
    input.truth = &made.truth;
    input.rankings = {{"i", &judged, Ranking::Intermediate}, {"s", &judged, Ranking::Scorer}};
    input.predictions = {&made.predictions, &made.predictions};
    const ReportFigures figures = computeFigures(input);
    QCOMPARE(figures.rankings.size(), std::size_t{2});
    // Top-1 by looking at every scene's first prediction and every ground truth.
    for (std::size_t r = 0; r < 2; ++r) {
        std::size_t correct = 0;
        for (std::size_t s = 0; s < made.truth.scenes.size(); ++s) {
            const auto grasps = test::rankedGrasps(made, s, input.rankings[r].ranking);
            correct += !grasps.empty() && findMatch(grasps.front(), made.truth.grasps[s]) ? 1 : 0;
        }
        QVERIFY(correct > 0);
        QCOMPARE(figures.rankings[r].evaluation.top.front().correct, correct);
        QCOMPARE(figures.rankings[r].errors.counts[0], correct);
        std::size_t inObjects = 0;
        for (const ObjectFigures& object : figures.objects) {
            inObjects += object.correct.at(r);
        }
        QCOMPARE(inObjects, correct);
    }
    QCOMPARE(figures.objects.size(), std::size_t{30});
    QVERIFY(std::ranges::is_sorted(figures.objects, {}, [](const ObjectFigures& object) {
        return static_cast<double>(object.correct.back()) / static_cast<double>(object.scenes);
    }));
    QCOMPARE(figures.scores.size(), std::size_t{3});     // one set under two rankings: its scores once
    const auto& top = figures.surface->cells.back()[1];  // 30°, 25 %: as the comparison's own criterion
    QCOMPARE(top.onlyA, figures.comparison->counts[static_cast<std::size_t>(LedgerEntry::BBreaks)]);
    QCOMPARE(top.onlyB, figures.comparison->counts[static_cast<std::size_t>(LedgerEntry::BFixes)]);
}

/// The table of scenes is enough to find every count of the page again.
void ReportTest::countsCanBeCountedAgain() {
    const test::Example made = test::makeExample(6, 40);
    const JudgedSet judged = JudgedSet::judge(made.truth, made.predictions, {IouMetric::Exact, 1, {}, true});
    ReportInput input;
    input.truth = &made.truth;
    input.rankings = {{"s", &judged, Ranking::Score}};
    input.predictions = {&made.predictions};
    const ReportFigures figures = computeFigures(input);
    const QByteArray csv = bytesOf(formatReport(input, figures, {ReportFormat::Csv}), "scenes.csv");
    std::array<std::size_t, errorTypeCount> counts{};
    std::size_t none = 0;
    QList<QByteArray> lines = csv.trimmed().split('\n');
    QCOMPARE(lines.takeFirst(), QByteArray("scene,object,error_a,first_correct_a"));
    for (const QByteArray& line : lines) {
        const QList<QByteArray> cells = line.split(',');
        for (int t = 0; t < errorTypeCount; ++t) {
            counts.at(static_cast<std::size_t>(t)) +=
                cells.at(2) == errorTypeName(static_cast<ErrorType>(t)).data() ? 1 : 0;
        }
        none += cells.at(3).isEmpty() ? 1 : 0;
    }
    QCOMPARE(counts, figures.rankings.front().errors.counts);
    QCOMPARE(none, figures.rankings.front().oracle.none);
    QCOMPARE(static_cast<std::size_t>(lines.size()), made.truth.scenes.size());
}

void ReportTest::writesEveryFileAndSaysWhich() {
    const Example example;
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.path().toStdString();
    const auto files = writeReport(example.input(), path);
    std::set<std::string> names;
    for (const auto& file : files) {
        QVERIFY2(std::filesystem::file_size(file) > 0, file.c_str());
        names.insert(file.filename().string());
    }
    for (const char* table : {"top-k", "oracle", "errors", "ledger-counts", "difference", "sweep-a", "sweep-b",
                              "scores", "objects", "provenance", "scenes", "ledger", "reliability"}) {
        QVERIFY2(names.contains(std::string(table) + ".csv"), table);
    }
    for (const char* plot : {"any-hit", "errors", "ledger", "difference", "curves", "heatmap-a", "heatmap-b",
                             "precision-recall", "reliability"}) {
        for (const char* ending : {".png", ".svg", ".pdf"}) {
            QVERIFY2(names.contains(std::string(plot) + ending), plot);
        }
    }
    for (const char* file : {"report.html", "report.pdf", "tables.tex", "report-files.sha256"}) {
        QVERIFY2(names.contains(file), file);
    }
    QCOMPARE(names.size(), files.size());
    std::size_t there = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path)) {
        ++there;
    }
    QCOMPARE(there, files.size());  // and nothing besides
    QCOMPARE(readFile(path / "ledger.csv"),
             std::string("scene,object,ledger\n0_a,a,both_right\n1_a,a,no_good_candidate\n"
                         "0_<b>,<b>,no_good_candidate\n1_<b>,<b>,no_good_candidate\n"));
    ReportInput one = example.input();
    one.rankings.pop_back();
    one.predictions.pop_back();
    writeReport(one, path);  // in the place of the earlier one, of which nothing is left
    QVERIFY(!std::filesystem::exists(path / "ledger.csv") && !std::filesystem::exists(path / "difference.svg"));
    QVERIFY(std::filesystem::exists(path / "sweep-a.csv"));
}

void ReportTest::writesOnlyTheFormatsWanted() {
    const Example example;
    const ReportFigures figures = computeFigures(example.input());
    const ReportFiles files = formatReport(example.input(), figures, {ReportFormat::Latex, ReportFormat::Svg});
    for (const auto& [name, bytes] : files) {
        QVERIFY2(name == "tables.tex" || name.ends_with(".svg"), name.c_str());
    }
    QVERIFY(files.size() > 5);
    const QByteArray latex = bytesOf(files, "tables.tex");
    QCOMPARE(latex.count("\\begin{table}"), latex.count("\\end{table}"));
    QCOMPARE(latex.count("\\toprule"), latex.count("\\bottomrule"));
    QVERIFY(latex.contains("\\$<$b\\$>$") || latex.contains("$<$b$>$"));  // a name from a file is no markup
}

void ReportTest::isTheSameBytesEachTime() {
    const Example example;
    const auto made = [&] {
        return formatReport(example.input(), computeFigures(example.input()), allReportFormats());
    };
    const ReportFiles first = made(), second = made();
    QCOMPARE(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].first, second[i].first);
        QVERIFY2(first[i].second == second[i].second, first[i].first.c_str());
    }
}

void ReportTest::namesPicturesThatAreMissing() {
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    writeFileAtomically(root / "a" / "0_a_RGB.png", "no picture");
    writeFileAtomically(root / "a" / "0_a_grasps.txt", "500;500;0;100;40\n");
    const SceneIndex index = SceneIndex::open(root);
    Example example;
    ReportInput input = example.input();
    input.index = &index;
    const FailurePicture bad = drawFailure(index, "0_a", example.truth.grasps[0], nullptr, {}, IouMetric::Exact);
    QVERIFY(bad.jpeg.empty() && !bad.problem.empty());
    const std::string page = formatHtmlReport(input);
    QVERIFY(page.find("Picture of 1_a not shown: the dataset has none.") != std::string::npos);
}

/// The window judges without what error types need.
void ReportTest::judgesWithDetailsWhereTheyAreMissing() {
    const test::Example made = test::makeExample(7, 30);
    const JudgedSet with = JudgedSet::judge(made.truth, made.predictions, {IouMetric::Exact, 1, {}, true});
    const JudgedSet without = JudgedSet::judge(made.truth, made.predictions);
    ReportInput input;
    input.truth = &made.truth;
    input.predictions = {&made.predictions};
    input.rankings = {{"s", &with, Ranking::Scorer}};
    const ReportFigures expected = computeFigures(input);
    input.rankings = {{"s", &without, Ranking::Scorer}};
    const ReportFigures figures = computeFigures(input);
    QVERIFY(figures.rankings[0].types == expected.rankings[0].types);
    QVERIFY(figures.rankings[0].errors.counts == expected.rankings[0].errors.counts);
}

void ReportTest::stopsWhenCancelled() {
    const Example example;
    const QTemporaryDir folder;
    const std::filesystem::path place = std::filesystem::path(folder.path().toStdString()) / "report";
    for (const double at : {0.0, 0.5, 0.95}) {
        QVERIFY_EXCEPTION_THROWN(writeReport(example.input(), place, allReportFormats(),
                                             [at](double done) {
                                                 if (done >= at) {
                                                     throw Cancelled();
                                                 }
                                             }),
                                 Cancelled);
        QVERIFY(!std::filesystem::exists(place));
    }
}

void ReportTest::refusesIncompleteInput() {
    const Example example;
    ReportInput input = example.input();
    input.rankings.clear();
    QVERIFY_EXCEPTION_THROWN(formatHtmlReport(input), std::invalid_argument);
}

void ReportTest::trialsStandBesideJaccard() {
    const Example example;
    ReportInput input = example.input();
    QVERIFY(computeFigures(input).trials.empty());
    QVERIFY(formatHtmlReport(input).find("Simulated grasp trial") == std::string::npos);
    const std::string before = formatScenesCsv(input, computeFigures(input));
    QCOMPARE(before.substr(0, before.find('\n')),
             std::string("scene,object,error_a,first_correct_a,error_b,first_correct_b"));
    constexpr auto held = GraspOutcome::Success;
    input.trials = {{held, GraspOutcome::HitObject, std::nullopt, GraspOutcome::Missing},
                    {GraspOutcome::SlippedOnLift, held, std::nullopt, GraspOutcome::Missing}};
    const ReportFigures figures = computeFigures(input);
    QVERIFY((figures.trials[0].counts == std::array<std::size_t, trialCellCount>{1, 0, 0, 2}));
    QVERIFY((figures.trials[1].counts == std::array<std::size_t, trialCellCount>{0, 1, 1, 1}));
    QCOMPARE(figures.trialComparison->scenes(), std::size_t{3});
    const ReportDocument document = makeReport(input, figures);
    const auto galleries = blocksOf<ReportGallery>(document);
    const auto found = std::ranges::find(galleries, "differing-b", &ReportGallery::name);
    QVERIFY(found != galleries.end());
    QCOMPARE((*found)->failures.size(), std::size_t{2});
    QCOMPARE((*found)->failures[0].scene, std::string("1_a"));  // the more confident one
    QCOMPARE((*found)->failures[0].type, std::string("trial_only"));
    QCOMPARE((*found)->failures[1].verdict, std::string("Jaccard right, trial failed: slipped on lift"));
    QVERIFY(std::ranges::find(galleries, "differing-a", &ReportGallery::name) == galleries.end());  // they agree
    const std::string scenes = formatScenesCsv(input, figures);
    QVERIFY(scenes.find("\n1_a,a,angle_only,,hit_object,neither,angle_only,,success,trial_only\n") !=
            std::string::npos);
    QVERIFY(formatHtml(document).find("the most confident first: 2 of 2.") != std::string::npos);
    QVERIFY(formatLatex(document).find("tab:trial-verdicts") != std::string::npos);
    QCOMPARE(formatHtml(document), formatHtml(makeReport(input, computeFigures(input))));
    QVERIFY(formatPdf(document).size() > 1000);
    input.trials.pop_back();
    QVERIFY_EXCEPTION_THROWN(computeFigures(input), std::invalid_argument);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "tst_report.moc"
