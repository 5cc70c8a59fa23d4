#include "model/run_directory.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/run_follower.h"
#include "model/validation_record.h"

#include <unistd.h>
#include <fstream>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace grasploom;
namespace fs = std::filesystem;

class RunDirectoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesAnExistingRunWithoutResume();
    void isLockedWhileInUse();
    void namesAFolderThatCannotBeWritten();
    void writesThroughNoLink();
    void findsAndPrunesCheckpoints();
    void removesLeftoversOfAKill();
    void rewindsToTheCheckpoint();
    void metricsSurviveTheRoundTrip();
    void metricsPassOverDamagedLines();
    void metricsPassOverLongLines();
    void followerReadsWhatIsNew();
    void followerPassesALineWithoutEnd();
    void followerNoticesARewind();
    void tellsWhoHasTheRun();
};

namespace {

std::string reasonFor(const fs::path& folder, bool resume) {
    try {
        const RunDirectory run(folder, resume);
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

fs::path folderOf(const QTemporaryDir& dir) {
    return dir.path().toStdString();
}

}  // namespace

void RunDirectoryTest::refusesAnExistingRunWithoutResume() {
    const QTemporaryDir dir;
    const fs::path folder = folderOf(dir) / "runs" / "first";
    {
        const RunDirectory run(folder, false);
        run.writeConfig("{}");
        run.writeState(RunState::Done);
    }
    QCOMPARE(readFile(folder / "state"), std::string("done\n"));
    const std::string reason = reasonFor(folder, false);
    QVERIFY2(reason.find("--resume") != std::string::npos, reason.c_str());
    QCOMPARE(reasonFor(folder, true), std::string());
}

void RunDirectoryTest::isLockedWhileInUse() {
    const QTemporaryDir dir;
    QVERIFY(!isRunLocked(folderOf(dir)));
    {
        const RunDirectory run(folderOf(dir), false);
        QVERIFY(isRunLocked(folderOf(dir)));
        const std::string reason = reasonFor(folderOf(dir), true);
        QVERIFY2(reason.find("another job") != std::string::npos, reason.c_str());
    }
    QVERIFY(!isRunLocked(folderOf(dir)));
    QCOMPARE(reasonFor(folderOf(dir), false), std::string());
}

void RunDirectoryTest::namesAFolderThatCannotBeWritten() {
    const std::string reason = reasonFor("/proc/grasploom-run", false);  // not even root may
    QVERIFY2(reason.starts_with("/proc/grasploom-run: "), reason.c_str());
    const QTemporaryDir dir;
    writeFileAtomically(folderOf(dir) / "file", "x");
    QVERIFY(reasonFor(folderOf(dir) / "file", false).starts_with((folderOf(dir) / "file").string()));
}

void RunDirectoryTest::writesThroughNoLink() {
    const QTemporaryDir dir;
    const fs::path outside = folderOf(dir) / "outside";
    fs::create_directory(outside);
    std::ofstream(outside / "file") << "the user's";
    for (const char* name : {"metrics.jsonl", "log.txt", "validation"}) {
        const fs::path run = folderOf(dir) / "run";
        fs::remove_all(run);
        fs::create_directory(run);
        fs::create_symlink(std::string(name) == "validation" ? outside : outside / "file", run / name);
        const std::string reason = reasonFor(run, false);
        QVERIFY2(reason.find(name) != std::string::npos && reason.find("a link") != std::string::npos, reason.c_str());
    }
    QCOMPARE(readFile(outside / "file"), std::string("the user's"));
}

void RunDirectoryTest::findsAndPrunesCheckpoints() {
    const QTemporaryDir dir;
    const RunDirectory run(folderOf(dir), false);
    for (const char* name :
         {"checkpoint-0.pt", "checkpoint-1000.pt", "checkpoint-200.pt", "checkpoint-30.pt", "best.pt", "checkpoint-.pt",
          "checkpoint-12.pt.tmp7", "checkpoint-007.pt", "checkpoint--5.pt", "checkpoint-99999999999999999999.pt"}) {
        writeFileAtomically(folderOf(dir) / name, "x");
    }
    const auto stepsIn = [&] {
        std::vector<std::int64_t> steps;
        for (const auto& file : findCheckpoints(folderOf(dir))) {
            steps.push_back(file.step);
        }
        return steps;
    };
    QCOMPARE(stepsIn(), (std::vector<std::int64_t>{0, 30, 200, 1000}));
    run.pruneCheckpoints(3);
    QCOMPARE(stepsIn(), (std::vector<std::int64_t>{30, 200, 1000}));
    run.pruneCheckpoints(3);
    QCOMPARE(stepsIn(), (std::vector<std::int64_t>{30, 200, 1000}));
    QVERIFY(fs::exists(run.bestFile()));
}

void RunDirectoryTest::removesLeftoversOfAKill() {
    const QTemporaryDir dir;
    const std::vector<std::string> leftovers{"checkpoint-20.pt.tmp4711", "best.pt.tmp1", "state.tmp22",
                                             "config.json.tmp3", "validation/10.csv.tmp5",
                                             "validation/scenes.txt.tmp6"};
    const std::vector<std::string> others{"notes.tmp1", "checkpoint-20.pt.tmpl", "predictions-0.csv",
                                          "validation/10.csv", "validation/a.csv.tmp7", "validation/.csv.tmp8"};
    for (const auto* names : {&leftovers, &others}) {
        for (const std::string& name : *names) {
            writeFileAtomically(folderOf(dir) / name, "x");
        }
    }
    const RunDirectory run(folderOf(dir), true);
    for (const std::string& name : leftovers) {
        QVERIFY2(!fs::exists(folderOf(dir) / name), name.c_str());
    }
    for (const std::string& name : others) {
        QVERIFY2(fs::exists(folderOf(dir) / name), name.c_str());
    }
}

void RunDirectoryTest::rewindsToTheCheckpoint() {
    const QTemporaryDir dir;
    RunDirectory run(folderOf(dir), false);
    for (std::int64_t step = 10; step <= 50; step += 10) {
        TrainingReport report;
        report.step = step;
        run.append(metricsLine(report));
        if (step % 20 == 0) {
            ValidationReport validation;
            validation.step = step;
            run.append(metricsLine(validation));
        }
    }
    run.append("{\"step\": 60, \"lo");  // cut short
    run.writeValidation(20, {});
    run.writeValidation(40, {});
    run.rewindMetrics(40, 20);
    QCOMPARE(findValidations(folderOf(dir)).size(), std::size_t{1});
    QCOMPARE(findValidations(folderOf(dir)).at(0).step, std::int64_t{20});
    TrainingReport next;
    next.step = 50;
    run.append(metricsLine(next));
    const Metrics metrics = parseMetrics(readFile(folderOf(dir) / "metrics.jsonl"));
    std::vector<std::int64_t> steps;
    for (const auto& report : metrics.curve) {
        steps.push_back(report.step);
    }
    QCOMPARE(steps, (std::vector<std::int64_t>{10, 20, 30, 40, 50}));
    QCOMPARE(metrics.validations.size(), std::size_t{1});
    QCOMPARE(metrics.validations[0].step, std::int64_t{20});
}

void RunDirectoryTest::metricsSurviveTheRoundTrip() {
    TrainingReport report;
    report.step = 1230;
    report.iterations = 100000;
    report.loss = 0.1 + 0.2;
    report.anchorLoss = 1e-300;
    report.guidanceLoss = 3.5;
    report.iterationsPerSecond = 1.25;
    report.secondsLeft = 1e5;
    ValidationReport validation;
    validation.step = 2000;
    validation.scenes = 500;
    validation.onTrainingScenes = true;
    validation.intermediateTop1 = 1.0 / 3;
    validation.scorerTop1 = 0.0;
    validation.best = true;
    const Metrics metrics = parseMetrics(metricsLine(report) + '\n' + metricsLine(validation) + '\n');
    QCOMPARE(metrics.curve.size(), std::size_t{1});
    const TrainingReport& read = metrics.curve[0];
    QVERIFY(read.step == report.step && read.iterations == report.iterations && read.loss == report.loss);
    QVERIFY(read.anchorLoss == report.anchorLoss && !read.scorerLoss && !read.regressionLoss);
    QVERIFY(read.guidanceLoss == report.guidanceLoss && read.secondsLeft == report.secondsLeft);
    QCOMPARE(metrics.validations.size(), std::size_t{1});
    const ValidationReport& judged = metrics.validations[0];
    QVERIFY(judged.step == 2000 && judged.scenes == 500 && judged.onTrainingScenes && judged.best);
    QVERIFY(judged.intermediateTop1 == validation.intermediateTop1 && judged.scorerTop1 == 0.0 && !judged.directTop1);
}

void RunDirectoryTest::metricsPassOverDamagedLines() {
    const Metrics metrics = parseMetrics(
        "\n[]\n{}\nnull\n{\"step\": \"ten\"}\n{\"step\": -1}\n{\"step\": 5, \"validation\": 3}\n\xff\xfe\n"
        "{\"step\": 7, \"loss\": \"high\"}\n{\"step\": 8, \"loss\": 2.5, \"anchor_loss\": null}\n{\"step\": 9}");
    QCOMPARE(metrics.curve.size(), std::size_t{2});
    QCOMPARE(metrics.curve[0].loss, 0.0);
    QCOMPARE(metrics.curve[1].loss, 2.5);
    QCOMPARE(metrics.validations.size(), std::size_t{0});
}

/// Brackets by the million would cost gigabytes before they are found to be nothing.
void RunDirectoryTest::metricsPassOverLongLines() {
    const std::string lines = R"({"step": 1, "note": ")" + std::string(5000, 'x') + "\"}\n{\"step\": 2}\n";
    const Metrics metrics = parseMetrics(lines);
    QCOMPARE(metrics.curve.size(), std::size_t{1});
    QCOMPARE(metrics.curve[0].step, std::int64_t{2});
    QCOMPARE(metricsUpTo(lines, 10, 10), std::string("{\"step\": 2}\n"));
}

void RunDirectoryTest::followerPassesALineWithoutEnd() {
    const QTemporaryDir dir;
    RunFollower follower(folderOf(dir));
    std::ofstream(folderOf(dir) / "metrics.jsonl") << std::string(std::size_t{9} << 20U, '[') << "\n{\"step\": 2}\n";
    QVERIFY(follower.poll().empty());  // it reads so much at a time
    QCOMPARE(follower.poll().reports.at(0).step, std::int64_t{2});
}

void RunDirectoryTest::followerReadsWhatIsNew() {
    const QTemporaryDir dir;
    RunFollower follower(folderOf(dir));
    QVERIFY(follower.poll().empty());  // nothing is there yet
    RunDirectory run(folderOf(dir), false);
    run.log("first");
    follower.skipLog();
    TrainingReport report;
    report.step = 10;
    run.append(metricsLine(report));
    ValidationReport validation;
    validation.step = 10;
    run.append(metricsLine(validation));
    run.log("second");
    const RunNews news = follower.poll();
    QCOMPARE(news.reports.size(), std::size_t{1});
    QCOMPARE(news.reports[0].step, std::int64_t{10});
    QCOMPARE(news.validations.size(), std::size_t{1});
    QVERIFY(news.lines == std::vector<std::string>{"second"});
    QVERIFY(follower.poll().empty());
    // Half a line is left for later.
    std::ofstream(folderOf(dir) / "metrics.jsonl", std::ios::app) << R"({"step": 20, "iterations")";
    QVERIFY(follower.poll().empty());
    std::ofstream(folderOf(dir) / "metrics.jsonl", std::ios::app) << ": 30}\n";
    QCOMPARE(follower.poll().reports.at(0).step, std::int64_t{20});
}

void RunDirectoryTest::followerNoticesARewind() {
    const QTemporaryDir dir;
    RunDirectory run(folderOf(dir), false);
    RunFollower follower(folderOf(dir));
    TrainingReport report;
    for (report.step = 10; report.step <= 30; report.step += 10) {
        run.append(metricsLine(report));
    }
    QCOMPARE(follower.poll().reports.size(), std::size_t{3});
    run.rewindMetrics(20, 20);
    const RunNews news = follower.poll();
    QVERIFY(news.rewound);
    QCOMPARE(news.reports.size(), std::size_t{2});
    QVERIFY(!follower.poll().rewound);
}

void RunDirectoryTest::tellsWhoHasTheRun() {
    const QTemporaryDir dir;
    QCOMPARE(runProcess(folderOf(dir)), 0);
    {
        const RunDirectory run(folderOf(dir), false);
        QCOMPARE(runProcess(folderOf(dir)), static_cast<int>(::getpid()));
        // A number that somebody wrote there is not believed.
        std::ofstream(folderOf(dir) / "lock") << "1\n";
        QCOMPARE(runProcess(folderOf(dir)), 0);
        std::ofstream(folderOf(dir) / "lock") << ::getppid() << "\n";
        QCOMPARE(runProcess(folderOf(dir)), 0);
    }
    QCOMPARE(runProcess(folderOf(dir)), 0);
}

QTEST_APPLESS_MAIN(RunDirectoryTest)
#include "tst_run_directory.moc"
