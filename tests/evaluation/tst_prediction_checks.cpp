#include "evaluation/prediction_checks.h"

#include "dataset/painted_scenes.h"
#include "dataset/scene_index.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <numeric>

using namespace grasploom;

class PredictionChecksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void soundPredictionsNeedNoRemark();
    void saysWhatIsMissing();
    void namesScenesOfAnotherDataset();
    void noticesTheNetworksScale();
    void aCornerIsNoScale();
    void countsRowsThatAreThereTwice();
    void noticesAnotherFrame();

private:
    [[nodiscard]] PredictionSet scaled(double position, double opening) const;
    [[nodiscard]] std::vector<std::string> remarksOn(const PredictionSet& set) const {
        return predictionRemarks(set, JudgedSet::judge(m_truth, set), m_truth, *m_index);
    }

    QTemporaryDir m_folder;
    std::optional<SceneIndex> m_index;
    GroundTruth m_truth;
};

void PredictionChecksTest::initTestCase() {
    const std::filesystem::path dataset = m_folder.path().toStdString() + "/scenes";
    PaintedOptions options;
    options.scenes = 4;
    generatePaintedScenes(dataset, options);
    IndexOptions noCache;
    noCache.useCache = false;
    m_index = SceneIndex::open(dataset, noCache);
    std::vector<std::size_t> scenes(m_index->size());
    std::iota(scenes.begin(), scenes.end(), std::size_t{0});
    m_truth = loadGroundTruth(*m_index, scenes, JawChoice::All);
}

/// The ground truth itself, its coordinates and openings multiplied.
PredictionSet PredictionChecksTest::scaled(double position, double opening) const {
    PredictionSet set;
    for (std::size_t i = 0; i < m_truth.scenes.size(); ++i) {
        set.scenes.push_back({m_truth.scenes[i], {}});
        for (Grasp grasp : m_truth.grasps[i]) {
            grasp.x *= position;
            grasp.y *= position;
            grasp.opening *= opening;
            set.scenes.back().grasps.push_back({grasp, 0.5});
        }
    }
    return set;
}

void PredictionChecksTest::soundPredictionsNeedNoRemark() {
    QVERIFY(remarksOn(scaled(1, 1)).empty());
}

void PredictionChecksTest::saysWhatIsMissing() {
    PredictionSet set = scaled(1, 1);
    set.scenes.pop_back();
    const auto remarks = remarksOn(set);
    QCOMPARE(remarks.size(), std::size_t{1});
    QVERIFY2(remarks[0].starts_with("no prediction for 1 of 4 scenes"), remarks[0].c_str());
    set.scenes.resize(1);
    QVERIFY(remarksOn(set)[0].find("fold") != std::string::npos);  // most are missing: that is the likely reason
}

void PredictionChecksTest::namesScenesOfAnotherDataset() {
    PredictionSet set = scaled(1, 1);
    set.scenes.push_back({"7_elsewhere", set.scenes[0].grasps});
    const auto remarks = remarksOn(set);
    QCOMPARE(remarks.size(), std::size_t{1});
    QVERIFY2(remarks[0].find("7_elsewhere") != std::string::npos, remarks[0].c_str());
}

void PredictionChecksTest::noticesTheNetworksScale() {
    for (const double factor : {320.0 / 1024, 224.0 / 1024, 1024.0 / 320}) {
        const auto remarks = remarksOn(scaled(factor, factor));
        QCOMPARE(remarks.size(), std::size_t{1});
        QVERIFY2(remarks[0].find("original pictures") != std::string::npos, remarks[0].c_str());
    }
    const auto scale = relativeScale(scaled(0.3125, 0.3125), m_truth);
    QVERIFY(scale && std::abs(scale->position - 0.3125) < 1e-9 && std::abs(scale->opening - 0.3125) < 1e-9);
}

void PredictionChecksTest::aCornerIsNoScale() {
    QVERIFY(remarksOn(scaled(0.3, 1)).empty());  // all in one corner, but of the right size: a poor network
    QVERIFY(!relativeScale(PredictionSet{}, m_truth));
}

void PredictionChecksTest::countsRowsThatAreThereTwice() {
    PredictionSet set = scaled(1, 1);
    Prediction again = set.scenes[1].grasps[0];
    again.score = 0.1;  // another score makes it no other grasp
    set.scenes[1].grasps.push_back(again);
    set.scenes[2].grasps.push_back(set.scenes[0].grasps[0]);  // of another scene: no repetition
    const auto remarks = remarksOn(set);
    QCOMPARE(remarks.size(), std::size_t{1});
    QVERIFY2(remarks[0].starts_with("1 prediction repeats"), remarks[0].c_str());
}

void PredictionChecksTest::noticesAnotherFrame() {
    PredictionSet set = scaled(1, 1);
    std::size_t count = 0;
    for (ScenePredictions& scene : set.scenes) {
        for (Prediction& prediction : scene.grasps) {
            prediction.grasp.x -= 1024;  // measured from the other edge
            ++count;
        }
    }
    const auto remarks = remarksOn(set);
    QCOMPARE(remarks.size(), std::size_t{1});
    QVERIFY2(remarks[0].starts_with(std::to_string(count) + " of " + std::to_string(count)), remarks[0].c_str());
    // One stray among many is a network's affair.
    set = scaled(1, 1);
    set.scenes[0].grasps[0].grasp.x = -5;
    QVERIFY(remarksOn(set).empty());
}

QTEST_APPLESS_MAIN(PredictionChecksTest)
#include "tst_prediction_checks.moc"
