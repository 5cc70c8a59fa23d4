// What a real run keeps of its validations, judged.
#include "model/run_history.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/problem.h"
#include "model/training.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

using namespace grasploom;
namespace fs = std::filesystem;

class RunHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithWhatTheRunSaid();
    void masksTellWhatIsOffTheObject();
    void saysWhyThereIsNone();
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
