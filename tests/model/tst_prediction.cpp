#include "model/prediction.h"

#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/problem.h"
#include "tiny_dataset.h"
#include "training_fixture.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace grasploom;
namespace fs = std::filesystem;

class PredictionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void predictsInOriginalPixels();
    void predictionProblems();

private:
    [[nodiscard]] fs::path folder(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] fs::path data() const { return folder("data"); }
    [[nodiscard]] fs::path run() const { return folder("run"); }
    QTemporaryDir m_dir;
};

void PredictionTest::initTestCase() {
    writeTinyDataset(data(), 6, 2);
    RecordedEvents events;
    QCOMPARE(trainTiny(data(), run(), tinyTraining(), false, events), RunState::Done);
}

void PredictionTest::predictsInOriginalPixels() {
    const SceneIndex index = openTinyDataset(data());
    std::vector<std::size_t> scenes(index.size());
    std::iota(scenes.begin(), scenes.end(), std::size_t{0});
    PredictOptions options;
    options.run = run();
    options.device = "cpu";
    options.threads = 1;
    options.top = 0;
    std::size_t told = 0;
    options.progress = [&](std::size_t done, std::size_t total) {
        told = done;
        return total == 12;
    };
    const PredictionSet all = predict(index, scenes, options);
    QCOMPARE(told, std::size_t{12});
    QVERIFY(all.hasScore && all.hasIntermediate && all.hasScorer);
    QCOMPARE(all.scenes.size(), std::size_t{12});
    for (std::size_t i = 0; i < all.scenes.size(); ++i) {
        QCOMPARE(all.scenes[i].scene, index.scene(i).id);
        QCOMPARE(all.scenes[i].grasps.size(), std::size_t{16});
        double before = 1;
        for (const Prediction& prediction : all.scenes[i].grasps) {
            QVERIFY(isValid(prediction.grasp) && prediction.score == prediction.scorer && prediction.score <= before);
            before = prediction.score;
        }
    }
    // Anchors are as large as the mean ground truth: 0.3 × 0.15 of 96 px, not of the network's 64.
    std::vector<double> openings;
    for (const ScenePredictions& scene : all.scenes) {
        for (const Prediction& prediction : scene.grasps) {
            openings.push_back(prediction.grasp.opening);
        }
    }
    std::ranges::nth_element(openings, openings.begin() + 96);
    QVERIFY2(std::abs(openings[96] - 0.3 * 96) < 4, qPrintable(QString::number(openings[96])));
    options.top = 3;
    const PredictionSet few = predict(index, scenes, options);
    for (std::size_t i = 0; i < few.scenes.size(); ++i) {
        QVERIFY(few.scenes[i].grasps.size() >= 3 && few.scenes[i].grasps.size() <= 6);
        QCOMPARE(few.scenes[i].grasps[0].grasp, all.scenes[i].grasps[0].grasp);
    }
    options.progress = [](std::size_t, std::size_t) { return false; };
    QVERIFY_EXCEPTION_THROWN(predict(index, scenes, options), Cancelled);
}

void PredictionTest::predictionProblems() {
    writeTinyDataset(folder("spoilt"), 3, 1);
    writeFileAtomically(folder("spoilt") / "object1" / "0_object1_RGB.png", "no picture");
    const SceneIndex index = openTinyDataset(folder("spoilt"));
    const std::vector<std::size_t> scenes{0, 1, 2};
    PredictOptions options;
    options.run = run();
    options.checkpoint = "last";
    options.threads = 1;
    QVERIFY_EXCEPTION_THROWN(predict(index, scenes, options), DataError);
    std::vector<Problem> problems;
    options.problems = &problems;
    QCOMPARE(predict(index, scenes, options).scenes.size(), std::size_t{2});
    QCOMPARE(problems.size(), std::size_t{1});
    options.checkpoint = (run() / "config.json").string();
    QVERIFY_EXCEPTION_THROWN(predict(index, scenes, options), DataError);
    options.run = folder("nothing");
    options.checkpoint = "best";
    QVERIFY_EXCEPTION_THROWN(predict(index, scenes, options), DataError);
}

QTEST_APPLESS_MAIN(PredictionTest)
#include "tst_prediction.moc"
