// What a training's figures are of: its settings, its network as it is, the scenes that it names.
#include "dataset/prediction_file.h"
#include "evaluation/accuracy.h"
#include "model/checkpoint.h"
#include "model/grasp_predictor.h"
#include "model/prediction.h"
#include "model/torch_device.h"
#include "model/training.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <torch/torch.h>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cmath>
#include <map>
#include <numeric>

using namespace grasploom;
namespace fs = std::filesystem;

class TrainingFiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void settingsReachTheLosses();
    void guidanceStartsAtItsIteration();
    void halfPrecisionIsUsed();
    void validationLeavesTheNetworkAlone();
    void validationCountsWhatEvaluationCounts_data();
    void validationCountsWhatEvaluationCounts();
    void predictionOfASceneDependsOnNoOther();
    void keptNetworkPredictsAsAFreshOne();
    void keptNetworkKnowsWhenItIsOld();
    void failuresOfMemoryAreToldPlainly();

private:
    [[nodiscard]] fs::path folder(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] fs::path data() const { return folder("data"); }
    /// What the first iteration of `config` costs: of the same weights and pictures whatever else it says.
    TrainingReport firstStep(TrainingConfig config);
    QTemporaryDir m_dir;
    int m_firstSteps = 0;
};

TrainingReport TrainingFiguresTest::firstStep(TrainingConfig config) {
    const fs::path run = folder("first" + std::to_string(m_firstSteps++));
    config.iterations = 1;
    RecordedEvents events;
    trainTiny(data(), run, config, false, events);
    return readRun(run).curve.at(0);
}

void TrainingFiguresTest::initTestCase() {
    writeTinyDataset(data(), 6, 2);
    RecordedEvents events;
    trainTiny(data(), folder("straight"), tinyTraining(), false, events);
}

void TrainingFiguresTest::settingsReachTheLosses() {
    const TrainingReport usual = firstStep(tinyTraining());
    TrainingConfig config = tinyTraining();
    config.regressionWeight = 6;  // usually 2
    const TrainingReport heavier = firstStep(config);
    QVERIFY(*usual.regressionLoss > 0);
    QVERIFY(std::abs(*heavier.regressionLoss / *usual.regressionLoss - 3) < 1e-5);
    QCOMPARE(heavier.anchorLoss, usual.anchorLoss);
    config = tinyTraining();
    config.match = {90, 0};  // whatever touches is good
    const TrainingReport milder = firstStep(config);
    QVERIFY(milder.scorerLoss != usual.scorerLoss);
    QCOMPARE(milder.guidanceLoss, usual.guidanceLoss);
    QCOMPARE(milder.regressionLoss, usual.regressionLoss);
}

void TrainingFiguresTest::guidanceStartsAtItsIteration() {
    TrainingConfig config = tinyTraining();
    config.iterations = 20;
    config.guidanceStart = 10;
    RecordedEvents events;
    trainTiny(data(), folder("guided-late"), config, false, events);
    const auto curve = readRun(folder("guided-late")).curve;
    QVERIFY(!curve.at(0).guidanceLoss && curve.at(1).guidanceLoss);
    QVERIFY(firstStep(tinyTraining()).guidanceLoss);
    config = tinyTraining();
    config.guidance = Guidance::Off;
    QVERIFY(!firstStep(config).guidanceLoss);
}

void TrainingFiguresTest::halfPrecisionIsUsed() {
    const TrainingReport full = firstStep(tinyTraining());
    TrainingConfig config = tinyTraining();
    config.precision = Precision::Bf16;
    const TrainingReport half = firstStep(config);
    QVERIFY(half.loss != full.loss);
    QVERIFY(std::abs(half.loss - full.loss) < 0.1 * full.loss);
}

void TrainingFiguresTest::validationLeavesTheNetworkAlone() {
    const fs::path run = folder("validated-once");
    TrainingConfig config = tinyTraining();
    config.validateEvery = 1000;  // at the end alone
    RecordedEvents events;
    trainTiny(data(), run, config, false, events);
    QCOMPARE(events.validations.size(), std::size_t{1});
    const auto networkOf = [](const fs::path& file) {
        const Checkpoint checkpoint = Checkpoint::read(file);
        GraspNetwork network(checkpoint.networkOptions());
        checkpoint.restore(network);
        return network;
    };
    const auto once = networkOf(run / "checkpoint-24.pt");
    const auto often = networkOf(folder("straight") / "checkpoint-24.pt");
    for (const auto& parameter : once->named_parameters()) {
        QVERIFY2(torch::equal(parameter.value(), often->named_parameters()[parameter.key()]), parameter.key().c_str());
    }
    for (const auto& statistic : once->named_buffers()) {
        QVERIFY2(torch::equal(statistic.value(), often->named_buffers()[statistic.key()]), statistic.key().c_str());
    }
}

void TrainingFiguresTest::validationCountsWhatEvaluationCounts_data() {
    QTest::addColumn<int>("kind");
    for (const NetworkKind kind :
         {NetworkKind::Baseline, NetworkKind::Full, NetworkKind::NoIntermediate, NetworkKind::Direct}) {
        QTest::newRow(networkName(kind).data()) << static_cast<int>(kind);
    }
}

void TrainingFiguresTest::validationCountsWhatEvaluationCounts() {
    QFETCH(int, kind);
    TrainingConfig config = tinyTraining(static_cast<NetworkKind>(kind));
    config.iterations = config.validateEvery = config.checkpointEvery = 60;
    const fs::path run = folder("kind" + std::to_string(kind));
    RecordedEvents events;
    trainTiny(data(), run, config, false, events);
    const SceneIndex index = openTinyDataset(data());
    std::vector<std::size_t> scenes(index.size());
    std::iota(scenes.begin(), scenes.end(), std::size_t{0});
    PredictOptions options;
    options.run = run;
    options.checkpoint = "last";
    options.threads = 1;
    const std::string file = formatPredictionsCsv(predict(index, scenes, options));
    const JudgedSet judged =
        JudgedSet::judge(loadGroundTruth(index, scenes, JawChoice::All, 1), parsePredictions(file, "predictions"));
    const auto topOne = [&](Ranking ranking) { return evaluate(judged, ranking, {}, std::vector{1}).top[0].accuracy; };
    const ValidationReport validated = readRun(run).validations.back();
    QCOMPARE(validated.step, readRun(run).step);
    if (validated.intermediateTop1) {
        QCOMPARE(*validated.intermediateTop1, topOne(Ranking::Intermediate));
    }
    if (validated.scorerTop1) {
        QCOMPARE(*validated.scorerTop1, topOne(Ranking::Scorer));
    }
    if (validated.directTop1) {
        QCOMPARE(*validated.directTop1, topOne(Ranking::Score));
    }
    // Where everything is right, or nothing, any criterion would do.
    if (config.network == NetworkKind::Baseline || config.network == NetworkKind::Full) {
        QVERIFY(*validated.intermediateTop1 > 0 && *validated.intermediateTop1 < 1);
    }
}

void TrainingFiguresTest::predictionOfASceneDependsOnNoOther() {
    const SceneIndex index = openTinyDataset(data());
    PredictOptions options;
    options.run = folder("straight");
    options.threads = 1;
    options.top = 0;
    const std::vector<std::size_t> all{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const PredictionSet together = predict(index, all, options);
    for (const std::size_t scene : {std::size_t{1}, std::size_t{10}}) {
        const PredictionSet alone = predict(index, std::vector{scene}, options);
        std::map<std::int32_t, Prediction> byAnchor;
        for (const Prediction& prediction : alone.scenes.at(0).grasps) {
            byAnchor.emplace(prediction.anchor, prediction);
        }
        int found = 0;
        for (const Prediction& prediction : together.scenes.at(scene).grasps) {
            const auto other = byAnchor.find(prediction.anchor);
            if (other != byAnchor.end()) {  // rounding may exchange the last of the candidates
                ++found;
                QVERIFY(std::abs(prediction.scorer - other->second.scorer) < 1e-5);
                QVERIFY(std::abs(prediction.intermediate - other->second.intermediate) < 1e-5);
                QVERIFY(std::abs(prediction.grasp.x - other->second.grasp.x) < 1e-3);
            }
        }
        QVERIFY(found >= 14);
    }
}

void TrainingFiguresTest::keptNetworkPredictsAsAFreshOne() {
    const SceneIndex index = openTinyDataset(data());
    PredictOptions options;
    options.run = folder("straight");
    options.threads = 1;
    PredictorOptions kept;
    kept.run = options.run;
    kept.threads = 1;
    kept.alone = false;
    GraspPredictor predictor(kept);
    for (const std::size_t scene : {std::size_t{4}, std::size_t{0}, std::size_t{4}}) {
        const ScenePredictions fresh = predict(index, std::vector{scene}, options).scenes.at(0);
        const ScenePredictions again = predictor.predict(index, scene, options.top);
        QCOMPARE(again.scene, fresh.scene);
        QCOMPARE(again.grasps.size(), fresh.grasps.size());
        for (std::size_t i = 0; i < fresh.grasps.size(); ++i) {
            QVERIFY(again.grasps[i].grasp == fresh.grasps[i].grasp);
            QCOMPARE(again.grasps[i].score, fresh.grasps[i].score);
        }
    }
    QVERIFY_EXCEPTION_THROWN(GraspPredictor({.run = folder("no-run")}), DataError);
}

void TrainingFiguresTest::keptNetworkKnowsWhenItIsOld() {
    const fs::path run = folder("moves");
    fs::create_directories(run);
    fs::copy_file(folder("straight") / "best.pt", run / "best.pt");
    const GraspPredictor predictor({.run = run, .device = "cpu", .threads = 1, .alone = false});
    QVERIFY(predictor.isCurrent());
    QCOMPARE(predictor.checkpoint(), run / "best.pt");
    fs::last_write_time(run / "best.pt", fs::last_write_time(run / "best.pt") + std::chrono::seconds(1));
    QVERIFY(!predictor.isCurrent());
    fs::remove(run / "best.pt");
    QVERIFY(!predictor.isCurrent());
}

void TrainingFiguresTest::failuresOfMemoryAreToldPlainly() {
    try {
        (void)torch::empty({std::int64_t{1} << 55});
        QFAIL("that cannot be");
    } catch (const std::exception& error) {
        QVERIFY2(isOutOfMemory(plainMessage(error)), error.what());
    }
    QVERIFY(!isOutOfMemory("the file is damaged"));
}

QTEST_APPLESS_MAIN(TrainingFiguresTest)
#include "tst_training_figures.moc"
