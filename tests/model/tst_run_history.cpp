// What a real run keeps of its validations, judged.
#include "model/run_history.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/run_directory.h"
#include "model/run_files.h"
#include "model/training.h"
#include "model/validation_replay.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>

using namespace grasploom;
namespace fs = std::filesystem;

class RunHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithWhatTheRunSaid();
    void masksTellWhatIsOffTheObject();
    void saysWhyThereIsNone();
    void checkpointsPredictWhatWasNotKept();
    void aReplayThatIsStoppedLeavesTheRunAsItWas();
    void aReplayNeedsItsDatasetACheckpointAndTheRun();
    void refusesAnotherDataset();
    void scenesThatAreThereTwiceCountOnce();
    void canBeCancelled();
    void namesADamagedFile();

private:
    [[nodiscard]] fs::path root() const { return m_dir.path().toStdString(); }
    [[nodiscard]] fs::path run() const { return root() / "run"; }
    [[nodiscard]] std::shared_ptr<const GroundTruth> truth(const SceneIndex& index) const {
        return std::make_shared<const GroundTruth>(
            loadGroundTruth(index, validationScenes(index, run()), JawChoice::All, 1));
    }
    fs::path copyOfRun(const std::string& name) const {
        fs::copy(run(), root() / name, fs::copy_options::recursive);
        return root() / name;
    }
    QTemporaryDir m_dir;
};

namespace {

template <class Call>
std::string reasonOf(Call call) {
    try {
        call();
    } catch (const DataError& error) {
        return error.what();
    }
    return {};
}

bool has(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

void RunHistoryTest::initTestCase() {
    writeTinyDataset(root() / "data", 6, 2);
    const SceneIndex index = openTinyDataset(root() / "data");
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        const std::string picture = index.path(scene, Channel::Rgb).string();
        const std::string mask = picture.substr(0, picture.rfind("_RGB")) + "_mask.png";
        QVERIFY(cv::imwrite(mask, cv::Mat::zeros(96, 96, CV_8UC1)));  // the object is nowhere
    }
    RecordedEvents events;
    TrainingConfig config = tinyTraining();
    config.validateEvery = 4;
    trainTiny(root() / "data", run(), config, false, events);
}

void RunHistoryTest::agreesWithWhatTheRunSaid() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const auto validations = judgeValidations(index, truth(index), findValidations(run()), {IouMetric::Exact, 1});
    const RunSummary summary = readRun(run());
    QCOMPARE(validations.size(), std::size_t{6});
    const TrainingHistory byIntermediate = historyOf(validations, Ranking::Intermediate, {});
    const TrainingHistory byScorer = historyOf(validations, Ranking::Scorer, {});
    QCOMPARE(byScorer.scenes, std::size_t{12});
    for (std::size_t i = 0; i < validations.size(); ++i) {
        QCOMPARE(byScorer.steps[i].step, summary.validations[i].step);
        QCOMPARE(byScorer.accuracy(i), *summary.validations[i].scorerTop1);
        QCOMPARE(byIntermediate.accuracy(i), *summary.validations[i].intermediateTop1);
    }
}

void RunHistoryTest::masksTellWhatIsOffTheObject() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const auto files = findValidations(run());
    RunHistoryOptions options{IouMetric::Exact, 1, false};
    const auto without = historyOf(judgeValidations(index, truth(index), files, options), Ranking::Score, {});
    options.masks = true;
    const auto judged = judgeValidations(index, truth(index), files, options);
    const TrainingHistory with = historyOf(judged, Ranking::Score, {});
    const auto near = static_cast<std::size_t>(ErrorType::NoneNear);
    const auto off = static_cast<std::size_t>(ErrorType::OffObject);
    std::size_t moved = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        QCOMPARE(with.steps[i].learned, without.steps[i].learned);
        QCOMPARE(without.steps[i].types[off] + with.steps[i].types[near], std::size_t{0});
        QCOMPARE(with.steps[i].types[off], without.steps[i].types[near]);
        moved += with.steps[i].types[off];
        // As one by one, each with masks read for it.
        const PredictionSet best = bestOfEachRanking(readPredictions(files[i].path));
        QVERIFY(judged[i].hits.perPrediction == measureObjectHits(index, *judged[i].judged, best, 1).perPrediction);
    }
    QVERIFY2(moved > 0, "no prediction lay beside everything: nothing was tried");
}

void RunHistoryTest::saysWhyThereIsNone() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path old = copyOfRun("old");
    fs::remove_all(old / "validation");
    const auto reason = [&] { return reasonOf([&] { validationScenes(index, old); }); };
    QVERIFY2(has(reason(), "earlier version") && has(reason(), "resume it"), reason().c_str());
    writeFileAtomically(old / "validation/scenes.txt", "");
    QVERIFY2(has(reason(), "not been validated yet"), reason().c_str());
}

/// As the run itself predicted at the same steps.
void RunHistoryTest::checkpointsPredictWhatWasNotKept() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path old = copyOfRun("unkept");
    fs::remove_all(old / "validation");
    std::size_t last = 0, most = 0;
    bool grows = true;
    ReplayOptions options{"cpu", 1};
    options.progress = [&](std::size_t done, std::size_t total) {
        grows = grows && done >= last && done <= total;
        last = done;
        most = total;
        return true;
    };
    const ReplayedValidations replayed = replayValidations(index, old, options);
    QVERIFY(replayed.steps.size() >= 3 && std::ranges::is_sorted(replayed.steps) && replayed.problems.empty());
    QVERIFY(grows);
    QCOMPARE(last, most);
    QCOMPARE(most, 12 * replayed.steps.size());
    QVERIFY(validationScenes(index, old) == validationScenes(index, run()));
    const auto files = findValidations(old);
    QVERIFY(std::ranges::equal(files, replayed.steps, {}, &ValidationFile::step));
    std::size_t compared = 0;
    for (const ValidationFile& file : files) {
        std::error_code error;
        if (!fs::exists(validationFileOf(run(), file.step), error)) {
            continue;
        }
        const PredictionSet then = readPredictions(validationFileOf(run(), file.step)), now = readPredictions(file.path);
        QCOMPARE(now.scenes.size(), then.scenes.size());
        for (std::size_t scene = 0; scene < then.scenes.size(); ++scene) {
            QCOMPARE(now.scenes[scene].scene, then.scenes[scene].scene);
            const Prediction &a = then.scenes[scene].grasps.at(0), &b = now.scenes[scene].grasps.at(0);
            QVERIFY(std::abs(a.grasp.x - b.grasp.x) < 0.1 && std::abs(a.grasp.y - b.grasp.y) < 0.1);
            QVERIFY(std::abs(a.score - b.score) < 1e-3);
            ++compared;
        }
    }
    QVERIFY(compared >= 24);
    QVERIFY(replayValidations(index, old, options).steps.empty());  // all is there
    const auto histories = judgeValidations(index, truth(index), files, {IouMetric::Exact, 1});
    QCOMPARE(histories.size(), files.size());
}

void RunHistoryTest::aReplayThatIsStoppedLeavesTheRunAsItWas() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path old = copyOfRun("stopped");
    fs::remove_all(old / "validation");
    ReplayOptions options{"cpu", 1};
    options.progress = [](std::size_t done, std::size_t) { return done == 0; };
    QVERIFY_THROWS_EXCEPTION(Cancelled, replayValidations(index, old, options));
    options.progress = [](std::size_t, std::size_t total) { return total > 0; };  // already while labels are read
    QVERIFY_THROWS_EXCEPTION(Cancelled, replayValidations(index, old, options));
    QVERIFY(!fs::exists(old / "validation"));
    options.progress = [](std::size_t done, std::size_t) { return done <= 12; };  // within the second checkpoint
    QVERIFY_THROWS_EXCEPTION(Cancelled, replayValidations(index, old, options));
    QCOMPARE(findValidations(old).size(), std::size_t{1});
    QCOMPARE(validationScenes(index, old).size(), std::size_t{12});
}

void RunHistoryTest::aReplayNeedsItsDatasetACheckpointAndTheRun() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path old = copyOfRun("held");
    fs::remove_all(old / "validation");
    const auto reason = [&](const SceneIndex& of) { return reasonOf([&] { replayValidations(of, old, {"cpu", 1}); }); };
    {
        const RunDirectory held(old, true);
        QVERIFY(!reason(index).empty());
    }
    writeTinyDataset(root() / "others", 3, 2);
    QVERIFY(has(reason(openTinyDataset(root() / "others")), "another dataset"));
    for (const auto& entry : fs::directory_iterator(old)) {
        if (entry.path().extension() == ".pt") {
            writeFileAtomically(entry.path(), "nonsense");
        }
    }
    QVERIFY(!reason(index).empty());
    for (const auto& entry : fs::directory_iterator(old)) {
        if (entry.path().extension() == ".pt") {
            fs::remove(entry.path());
        }
    }
    QVERIFY(has(reason(index), "no checkpoint"));
    QVERIFY(!fs::exists(old / "validation"));
}

void RunHistoryTest::refusesAnotherDataset() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path other = copyOfRun("other");
    writeFileAtomically(other / "validation/scenes.txt", "7_unheard_of\n");
    const std::string reason = reasonOf([&] { validationScenes(index, other); });
    QVERIFY2(has(reason, "7_unheard_of") && has(reason, "another dataset"), reason.c_str());
}

void RunHistoryTest::scenesThatAreThereTwiceCountOnce() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path twice = copyOfRun("twice");
    const std::string list = readFile(twice / "validation/scenes.txt");
    writeFileAtomically(twice / "validation/scenes.txt", list + list);
    const auto scenes = validationScenes(index, twice);
    QCOMPARE(scenes.size(), std::size_t{12});
    QVERIFY(std::ranges::is_sorted(scenes));
}

void RunHistoryTest::canBeCancelled() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const auto files = findValidations(run());
    for (const std::size_t at : {std::size_t{0}, std::size_t{3}, files.size() + 2}) {
        RunHistoryOptions options{IouMetric::Exact, 1};
        options.progress = [at](std::size_t done, std::size_t) { return done < at; };
        QVERIFY_THROWS_EXCEPTION(Cancelled, judgeValidations(index, truth(index), files, options));
    }
}

void RunHistoryTest::namesADamagedFile() {
    const SceneIndex index = openTinyDataset(root() / "data");
    const fs::path damaged = copyOfRun("damaged");
    writeFileAtomically(damaged / "validation/8.csv",
                        "\x7f"
                        "ELF");
    const std::string reason = reasonOf([&] {
        judgeValidations(index, truth(index), findValidations(damaged), {IouMetric::Exact, 1});
    });
    QVERIFY2(has(reason, "8.csv"), reason.c_str());
}

QTEST_APPLESS_MAIN(RunHistoryTest)
#include "tst_run_history.moc"
