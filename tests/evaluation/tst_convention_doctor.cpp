#include "evaluation/convention_doctor.h"

#include "dataset/cancelled.h"
#include "dataset/painted_scenes.h"
#include "dataset/scene_images.h"
#include "tests/dataset/test_files.h"
#include "tests/evaluation/grasp_makers.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>
#include <stdexcept>

using namespace grasploom;
using namespace grasploom::test;

class ConventionDoctorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void appliesEachChange();
    void undoesEachFault_data();
    void undoesEachFault();
    void asIsKeepsEveryBit();
    void candidatesFollowTheNumbers();
    void fitsByMaskAndDepth();
    void unknownTellsNothing();
    void doubtLeavesTheDataAsTheyAre();
    void fewScenesDecideNothing();
    void findsFaultsInRealScenes_data();
    void findsFaultsInRealScenes();
    void readsRealSamplesAsIs();
    void findsFaultsInPaintedScenes_data();
    void findsFaultsInPaintedScenes();
    void readsPaintedScenesAsIs();
    void refusesNonsense();
};

namespace {

/// What a reading undoes.
Grasp plant(const Reading& fault, Grasp grasp) {
    if (fault.angleInRadians) {
        grasp.angleRadians = radians(grasp.angleRadians);
    }
    Reading rest = fault;
    rest.angleInRadians = false;
    rest.scale = 1 / fault.scale;
    return applyReading(rest, grasp);
}

constexpr double from320 = 1024.0 / 320;

void addFaults() {
    QTest::addColumn<Reading>("fault");
    const auto row = [](const Reading& fault) { QTest::addRow("%s", readingText(fault).c_str()) << fault; };
    row({});
    row({true, false, false, false, 1});
    row({false, true, false, false, 1});
    row({false, false, true, false, 1});
    row({false, false, false, true, 1});
    row({true, true, false, false, 1});
    row({true, false, true, true, 1});
    row({false, false, false, false, from320});
    row({false, false, false, false, 1024.0 / 300});
    row({false, false, false, false, 1024.0 / 224});
    row({false, false, false, false, 2});
    row({true, false, false, false, from320});
}

std::vector<DoctorScene> scenesOf(const SceneIndex& index) {
    std::vector<DoctorScene> scenes;
    for (std::size_t i = 0; i < index.size(); ++i) {
        std::vector<Problem> problems;
        scenes.push_back({readLabels(index, i, problems).grasps,
                          {},
                          readChannel(index, i, Channel::Mask),
                          readChannel(index, i, Channel::PerfectDepth)});
    }
    return scenes;
}

SceneIndex openFresh(const std::filesystem::path& root) {
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(root, options);
}

/// Labels moved by up to 4 px and 6°, a fifth of them anywhere: what a good network gives. By 10 px most painted grasps
/// touch their thin objects, and a swap of the sides no longer shows.
std::vector<Grasp> predictionsFrom(const std::vector<Grasp>& labels, std::mt19937_64& random) {
    std::vector<Grasp> predicted;
    for (std::size_t i = 0; i < labels.size(); i += 3) {
        Grasp grasp = i % 5 == 0 ? jacquardLike(random) : labels[i];
        grasp.x += uniform(random, -4, 4);
        grasp.y += uniform(random, -4, 4);
        grasp.angleRadians = wrapAngle(grasp.angleRadians + radians(uniform(random, -6, 6)));
        predicted.push_back(grasp);
    }
    return predicted;
}

Diagnosis diagnoseScenes(const std::vector<DoctorScene>& scenes) {
    std::vector<Grasp> all;
    for (const DoctorScene& scene : scenes) {
        all.insert(all.end(), scene.grasps.begin(), scene.grasps.end());
    }
    return diagnose(candidateReadings(all, 1024), scenes.size(), [&](std::size_t i) { return scenes[i]; });
}

void findsFault(const std::vector<DoctorScene>& sound, const Reading& fault) {
    std::mt19937_64 random(1);
    std::vector<DoctorScene> labels = sound, predictions = sound;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        predictions[i].groundTruth = sound[i].grasps;
        predictions[i].grasps = predictionsFrom(sound[i].grasps, random);
        for (auto* planted : {&labels[i].grasps, &predictions[i].grasps}) {
            std::ranges::transform(*planted, planted->begin(), [&](const Grasp& g) { return plant(fault, g); });
        }
    }
    for (const bool predicted : {false, true}) {
        const Diagnosis diagnosis = diagnoseScenes(predicted ? predictions : labels);
        const Reading found = diagnosis.readings[diagnosis.recommended].reading;
        QVERIFY2(found == fault, diagnosisText(diagnosis).c_str());
        QVERIFY(diagnosis.isAsIs() == (fault == Reading{}));
        QVERIFY(diagnosis.isAsIs() ? diagnosis.gain == 0 : diagnosis.gain >= 0.05);
    }
}

/// A bar 200 px long and 20 px high on the ground, 30 mm high.
DoctorScene barScene() {
    DoctorScene scene;
    scene.mask = cv::Mat::zeros(400, 600, CV_8U);
    scene.mask(cv::Rect(200, 190, 200, 20)) = 255;
    scene.depthMetres = cv::Mat(400, 600, CV_32F, cv::Scalar(1.5));
    scene.depthMetres(cv::Rect(200, 190, 200, 20)) = 1.47F;
    return scene;
}

double maskFit(DoctorScene scene, const Grasp& grasp) {
    scene.grasps = {grasp};
    const ReadingFit fit = fitOf(scene, {});
    if (fit.mask != fit.depth) {
        qWarning("mask %g, depth %g", fit.mask, fit.depth);
        return -1;
    }
    return fit.mask;
}

}  // namespace

Q_DECLARE_METATYPE(grasploom::Reading)

void ConventionDoctorTest::appliesEachChange() {
    const Grasp grasp{10, 20, radians(30), 40, 8};
    QVERIFY((applyReading(Reading{true}, grasp) == Grasp{10, 20, radians(-30), 40, 8}));
    QVERIFY((applyReading(Reading{false, true}, grasp) == Grasp{20, 10, radians(30), 40, 8}));
    QVERIFY((applyReading(Reading{false, false, true}, grasp) == Grasp{10, 20, radians(30), 8, 40}));
    QVERIFY((applyReading(Reading{false, false, false, false, 2}, grasp) == Grasp{20, 40, radians(30), 80, 16}));
    const Grasp asDegrees{10, 20, radians(0.5), 40, 8};  // 0.5 stood in the file
    QVERIFY(std::abs(applyReading(Reading{false, false, false, true}, asDegrees).angleRadians - 0.5) < 1e-15);
    QCOMPARE(QString::fromStdString(readingText({true, true, true, true, from320})),
             QString("θ in radians, θ negated, x and y swapped, opening and jaw swapped, lengths × 3.2"));
    QCOMPARE(changeCount({true, true, true, true, 2}), 5);
}

void ConventionDoctorTest::undoesEachFault_data() {
    addFaults();
}

void ConventionDoctorTest::undoesEachFault() {
    QFETCH(Reading, fault);
    std::mt19937_64 random(2);
    for (int i = 0; i < 200; ++i) {
        const Grasp grasp = jacquardLike(random);
        const Grasp back = applyReading(fault, plant(fault, grasp));
        QVERIFY(std::abs(back.x - grasp.x) < 1e-9 && std::abs(back.y - grasp.y) < 1e-9);
        QVERIFY(std::abs(back.opening - grasp.opening) < 1e-9 && std::abs(back.jaw - grasp.jaw) < 1e-9);
        QVERIFY(angleDifference(back.angleRadians, grasp.angleRadians) < 1e-9);
        QVERIFY(back.angleRadians >= -pi / 2 && back.angleRadians < pi / 2);
    }
}

void ConventionDoctorTest::asIsKeepsEveryBit() {
    std::mt19937_64 random(3);
    const std::vector<Grasp> grasps = jacquardScene(random, 100);
    QVERIFY(applyReading(Reading{}, grasps) == grasps);
    PredictionSet set;
    set.scenes.push_back({"a", {{grasps[0], 0.5, 0.25, 0.75, 7}}});
    const PredictionSet applied = applyReading(Reading{false, true}, set);
    QCOMPARE(applied.scenes[0].grasps[0].grasp.x, grasps[0].y);
    QVERIFY(applied.scenes[0].grasps[0].score == 0.5 && applied.scenes[0].grasps[0].anchor == 7);
}

void ConventionDoctorTest::candidatesFollowTheNumbers() {
    const auto scales = [](double reach, double angleDegrees) {
        const std::vector<Grasp> grasps(50, Grasp{reach, 10, radians(angleDegrees), 5, 5});
        return candidateReadings(grasps, 1024);
    };
    QCOMPARE(scales(900, 40).size(), std::size_t{8});
    QCOMPARE(scales(900, 3).size(), std::size_t{16});
    QCOMPARE(scales(630, 40).size(), std::size_t{16});     // 640
    QCOMPARE(scales(310, 40).size(), std::size_t{8 * 9});  // 320 and eight more
    QVERIFY(scales(310, 40).front() == Reading{});
    const auto readings = scales(310, 1);
    QVERIFY(std::ranges::is_sorted(readings, {}, changeCount));
    QCOMPARE(candidateReadings({}, 1024).size(), std::size_t{8});
    // One stray centre of a hundred does not hide the scale.
    std::vector<Grasp> grasps(100, Grasp{200, 200, 1, 5, 5});
    grasps[7].x = 4000;
    QVERIFY(std::ranges::count(candidateReadings(grasps, 1024), Reading{false, false, false, false, 1024.0 / 224}) ==
            1);
}

void ConventionDoctorTest::fitsByMaskAndDepth() {
    const DoctorScene bar = barScene();
    QCOMPARE(maskFit(bar, {300, 200, pi / 2, 40, 10}), 1.0);   // across the bar
    QCOMPARE(maskFit(bar, {300, 200, 0, 40, 10}), 0.0);        // along: both plates on it
    QCOMPARE(maskFit(bar, {300, 200, 0, 240, 10}), 1.0);       // along, and longer than the bar
    QCOMPARE(maskFit(bar, {300, 200, pi / 2, 10, 40}), 0.0);   // sides swapped
    QCOMPARE(maskFit(bar, {300, 250, pi / 2, 40, 10}), 0.0);   // beside it
    QCOMPARE(maskFit(bar, {395, 200, 0, 40, 10}), 0.0);        // one plate on it
    QCOMPARE(maskFit(bar, {2000, 200, pi / 2, 40, 10}), 0.0);  // off the picture
    QCOMPARE(maskFit(bar, {300, 200, pi / 2, 40, -1}), 0.0);   // no grasp
    DoctorScene both = bar;
    both.grasps = {{300, 200, pi / 2, 40, 10}, {300, 200, 0, 40, 10}};
    both.groundTruth = {both.grasps[0]};
    const ReadingFit fit = fitOf(both, {});
    QVERIFY(fit.mask == 0.5 && fit.depth == 0.5 && fit.agreement == 0.5 && fit.score() == 0.5);
}

void ConventionDoctorTest::unknownTellsNothing() {
    DoctorScene scene = barScene();
    scene.grasps = {{300, 200, pi / 2, 40, 10}};
    QVERIFY(std::isnan(fitOf(scene, {}).agreement));
    scene.depthMetres.setTo(-1, scene.depthMetres > 1.49);  // as a stereo camera beside an edge
    QCOMPARE(fitOf(scene, {}).depth, 0.0);
    QCOMPARE(fitOf(scene, {}).mask, 1.0);
    scene.depthMetres = cv::Mat();
    QVERIFY(std::isnan(fitOf(scene, {}).depth) && fitOf(scene, {}).score() == 1.0);
    scene.mask = cv::Mat();
    QVERIFY(std::isnan(fitOf(scene, {}).score()));
    const Diagnosis diagnosis = diagnoseScenes(std::vector<DoctorScene>(10, scene));
    QVERIFY(diagnosis.isAsIs() && diagnosis.gain == 0);
    QVERIFY(QString::fromStdString(diagnosisText(diagnosis)).startsWith("Nothing to tell"));
    QVERIFY(diagnoseScenes({}).isAsIs());
}

void ConventionDoctorTest::doubtLeavesTheDataAsTheyAre() {
    // Square to the axes a sign does not show: both readings fit all.
    DoctorScene scene = barScene();
    scene.grasps = {{300, 200, -pi / 2, 40, 10}, {250, 200, -pi / 2, 60, 10}};
    const Diagnosis diagnosis = diagnoseScenes(std::vector<DoctorScene>(20, scene));
    QVERIFY(diagnosis.isAsIs());
    QCOMPARE(diagnosis.margin, 0.0);
    QCOMPARE(diagnosis.grasps, std::size_t{40});
}

void ConventionDoctorTest::fewScenesDecideNothing() {
    DoctorScene scene = barScene();
    scene.grasps = {{300, 200, pi / 2, 10, 40}};
    QVERIFY(diagnoseScenes(std::vector<DoctorScene>(4, scene)).isAsIs());
    const Diagnosis five = diagnoseScenes(std::vector<DoctorScene>(5, scene));
    QVERIFY((five.readings[five.recommended].reading == Reading{false, false, true}));
    QCOMPARE(five.gain, 1.0);
}

void ConventionDoctorTest::findsFaultsInRealScenes_data() {
    addFaults();
}

void ConventionDoctorTest::findsFaultsInRealScenes() {
    QFETCH(Reading, fault);
    const auto samples = jacquardSamples();
    if (!samples) {
        QSKIP("GRASPLOOM_JACQUARD names no real samples");
    }
    static const std::vector<DoctorScene> scenes = scenesOf(openFresh(*samples));
    findsFault(scenes, fault);
}

void ConventionDoctorTest::readsRealSamplesAsIs() {
    const auto samples = jacquardSamples();
    if (!samples) {
        QSKIP("GRASPLOOM_JACQUARD names no real samples");
    }
    const Diagnosis diagnosis = diagnoseLabels(openFresh(*samples));
    QVERIFY2(diagnosis.isAsIs(), diagnosisText(diagnosis).c_str());
    QVERIFY(diagnosis.margin > 0.05);
}

void ConventionDoctorTest::findsFaultsInPaintedScenes_data() {
    addFaults();
}

namespace {

const SceneIndex& paintedIndex() {
    static const TestFolder folder;
    static const SceneIndex index = [] {
        PaintedOptions options;
        options.scenes = 16;
        options.scenesPerObject = 1;
        generatePaintedScenes(folder.path() / "painted", options);
        return openFresh(folder.path() / "painted");
    }();
    return index;
}

}  // namespace

void ConventionDoctorTest::findsFaultsInPaintedScenes() {
    QFETCH(Reading, fault);
    static const std::vector<DoctorScene> scenes = scenesOf(paintedIndex());
    findsFault(scenes, fault);
}

void ConventionDoctorTest::readsPaintedScenesAsIs() {
    const SceneIndex& index = paintedIndex();
    QVERIFY(diagnoseLabels(index).isAsIs());
    // A whole prediction file, told to be of a 320-pixel network, and two scenes that the dataset does not have.
    PredictionSet predictions;
    for (std::size_t i = 0; i < index.size(); ++i) {
        std::vector<Problem> problems;
        predictions.scenes.push_back({index.scene(i).id, {}});
        for (const Grasp& grasp : readLabels(index, i, problems).grasps) {
            predictions.scenes.back().grasps.push_back({plant({false, false, false, false, from320}, grasp)});
        }
    }
    predictions.scenes.push_back({"unknown", {{Grasp{5, 5, 0, 5, 5}}}});
    predictions.scenes.push_back({"empty", {}});
    DoctorOptions options;
    options.mostScenes = 6;
    options.mostGrasps = 11;
    const Diagnosis diagnosis = diagnosePredictions(index, predictions, options);
    QCOMPARE(diagnosis.scenes, std::size_t{6});
    QCOMPARE(diagnosis.grasps, std::size_t{66});
    const Reading found = diagnosis.readings[diagnosis.recommended].reading;
    QVERIFY((found == Reading{false, false, false, false, from320}));
    const PredictionSet mended = applyReading(found, predictions);
    std::vector<Problem> problems;
    QVERIFY(std::abs(mended.scenes[0].grasps[0].grasp.x - readLabels(index, 0, problems).grasps[0].x) < 1e-9);
}

void ConventionDoctorTest::refusesNonsense() {
    const auto none = [](std::size_t) { return DoctorScene(); };
    const std::vector<Reading> asIs(1);
    QVERIFY_EXCEPTION_THROWN(diagnose({}, 3, none), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(diagnose(std::vector<Reading>{{true}}, 3, none), std::invalid_argument);
    DoctorOptions options;
    options.mostGrasps = 0;
    QVERIFY_EXCEPTION_THROWN(diagnose(asIs, 3, none, options), std::invalid_argument);
    options = {};
    options.progress = [](std::size_t) { return false; };
    QVERIFY_EXCEPTION_THROWN(diagnose(asIs, 3, none, options), Cancelled);
}

QTEST_APPLESS_MAIN(ConventionDoctorTest)
#include "tst_convention_doctor.moc"
