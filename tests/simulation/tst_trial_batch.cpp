// Trials of many scenes, what is known of them already, and what is kept between starts.
#include "simulation/trial_batch.h"

#include "dataset/files.h"
#include "simulation/scene_file.h"
#include "simulation/simulated_scenes.h"
#include "simulation/trial_film.h"
#include "tests/dataset/test_files.h"

#include <QtTest>

#include <atomic>
#include <filesystem>
#include <fstream>

using namespace grasploom;
namespace fs = std::filesystem;

class TrialBatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void triesAsSingleTrialsDo();
    void triesNothingTwice();
    void aChangedSceneIsTriedAnew();
    void looksWithoutTrying();
    void sharedGraspsAreTriedOnce();
    void aWildPredictionIsTried();
    void whatCannotBeTriedIsSaid();
    void endsEarlyAndKeepsWhatIsDone();
    void aMeshThatIsNotThereIsNamed();
    void neverLeavesTheFolderOfTheMeshes();
    void keepsTrialsBetweenStarts();
    void twoProcessesShareTheFile();
    void keepsTheNewestOfTooMany();
    void distrustsItsFile_data();
    void distrustsItsFile();

private:
    [[nodiscard]] SceneIndex open() const {
        IndexOptions uncached;
        uncached.useCache = false;
        return SceneIndex::open(m_folder, uncached);
    }
    void write(const fs::path& file, std::string_view text) const { std::ofstream(file, std::ios::binary) << text; }

    QTemporaryDir m_original, m_work;
    fs::path m_folder;
    std::vector<Grasp> m_labels;  ///< one that holds, of each scene
    ShapeStore m_shapes;
};

namespace {

const Grasp beside{20, 20, 0, 60, 20};
const Grasp outside{-50, 20, 0, 60, 20};

/// A unit tetrahedron.
constexpr std::string_view obj = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";

std::vector<TrialOrder> ordersOf(const std::vector<Grasp>& grasps) {
    std::vector<TrialOrder> orders;
    for (std::size_t scene = 0; scene < grasps.size(); ++scene) {
        orders.push_back({scene, {grasps[scene], beside}});
    }
    return orders;
}

}  // namespace

void TrialBatchTest::initTestCase() {
    SimulatedOptions options;
    options.making.seed = 5;
    options.making.labels.leastWanted = 3;
    options.making.labels.mostWanted = 4;
    options.scenes = 2;
    options.scenesPerObject = 2;
    generateSimulatedScenes(m_original.path().toStdString(), options);
}

void TrialBatchTest::init() {
    m_folder = fs::path(m_work.path().toStdString()) / QTest::currentTestFunction();
    if (const char* tag = QTest::currentDataTag()) {
        m_folder += std::string("_") + tag;
    }
    fs::copy(m_original.path().toStdString(), m_folder, fs::copy_options::recursive);
    const SceneIndex index = open();
    m_labels.clear();
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        std::vector<Problem> problems;
        m_labels.push_back(readLabels(index, scene, problems).grasps.front());
    }
    QCOMPARE(m_labels.size(), std::size_t{2});
}

void TrialBatchTest::triesAsSingleTrialsDo() {
    const SceneIndex index = open();
    std::size_t told = 0;
    TrialBatchOptions options;
    options.progress = [&](std::size_t done) {
        told = done;
        return true;
    };
    const TriedBatch batch = tryBatch(index, ordersOf(m_labels), m_shapes, options);
    QVERIFY(batch.whole && batch.problems.empty());
    QCOMPARE(told, std::size_t{2});
    for (std::size_t scene = 0; scene < 2; ++scene) {
        const auto single = tryInScene(index, scene, m_shapes, std::vector{m_labels[scene], beside});
        QCOMPARE(batch.outcomes[scene][0], std::optional(single[0]));
        QCOMPARE(batch.outcomes[scene][1], std::optional(single[1]));
        QCOMPARE(single[0], GraspOutcome::Success);
        QVERIFY(single[1] != GraspOutcome::Success);
    }
}

/// Where the store knows the answer the scene is not even built: its depth may be no picture any more.
void TrialBatchTest::triesNothingTwice() {
    const SceneIndex index = open();
    TrialStore store;
    TrialBatchOptions options;
    options.store = &store;
    const TriedBatch first = tryBatch(index, ordersOf(m_labels), m_shapes, options);
    QCOMPARE(store.size(), std::size_t{4});
    std::atomic<int> trials{0};
    options.cancelled = [&] {  // asked before every trial
        ++trials;
        return false;
    };
    const TriedBatch again = tryBatch(index, ordersOf(m_labels), m_shapes, options);
    QCOMPARE(trials.load(), 0);
    QVERIFY(again.outcomes == first.outcomes);
    std::vector<TrialOrder> more = ordersOf(m_labels);
    more[1].grasps.push_back(outside);
    QCOMPARE(tryBatch(index, more, m_shapes, options).outcomes[1][2], std::optional(GraspOutcome::NoSurface));
    QCOMPARE(trials.load(), 1);
}

void TrialBatchTest::aChangedSceneIsTriedAnew() {
    const SceneIndex index = open();
    const TrialSettings settings;
    const std::string hash = trialSceneHash(index, 0, m_shapes, settings);
    QCOMPARE(trialSceneHash(index, 0, m_shapes, settings), hash);
    QVERIFY(trialSceneHash(index, 1, m_shapes, settings) != hash);
    TrialSettings slippery;
    slippery.gripper.fingerFriction = 0.1;
    QVERIFY(trialSceneHash(index, 0, m_shapes, slippery) != hash);
    SimulatedScene scene = readScene(recipeFile(index, 0));
    scene.objects.front().massKilograms *= 2;
    writeScene(scene, recipeFile(index, 0));
    const std::string heavier = trialSceneHash(index, 0, m_shapes, settings);
    QVERIFY(heavier != hash);
    const fs::path depth = index.path(0, Channel::PerfectDepth);
    fs::last_write_time(depth, fs::last_write_time(depth) + std::chrono::seconds(2));
    QVERIFY(trialSceneHash(index, 0, m_shapes, settings) != heavier);
    Grasp turned = m_labels[0];
    turned.angleRadians += 1e-12;
    QVERIFY(trialKey(hash, m_labels[0]) != trialKey(hash, turned));
    QVERIFY(trialKey(hash, m_labels[0]) != trialKey(heavier, m_labels[0]));
}

void TrialBatchTest::looksWithoutTrying() {
    const SceneIndex index = open();
    TrialStore store;
    TrialBatchOptions looking;
    looking.store = &store;
    looking.onlyKnown = true;
    const std::vector<std::size_t> scenes{0, 1};
    const std::vector<std::vector<std::optional<Grasp>>> best{{m_labels[0], std::nullopt}};
    const BestTrials before = tryBest(index, scenes, best, m_shapes, looking);
    QVERIFY(!before.perRanking[0][0] && !before.perRanking[0][1]);  // not even "missing": nobody tried
    QCOMPARE(before.batch.count(Triable::Yes), std::size_t{2});
    TrialBatchOptions trying;
    trying.store = &store;
    const BestTrials tried = tryBest(index, scenes, best, m_shapes, trying);
    QCOMPARE(tried.perRanking[0][0], std::optional(GraspOutcome::Success));
    QCOMPARE(tried.perRanking[0][1], std::optional(GraspOutcome::Missing));
    QVERIFY(tryBest(index, scenes, best, m_shapes, looking).perRanking == tried.perRanking);
}

void TrialBatchTest::sharedGraspsAreTriedOnce() {
    const SceneIndex index = open();
    std::atomic<int> trials{0};
    TrialBatchOptions options;
    options.cancelled = [&] {
        ++trials;
        return false;
    };
    const std::vector<std::size_t> scenes{1, 0};  // rows need not be in the index's order
    const std::vector<std::vector<std::optional<Grasp>>> best{{m_labels[1], m_labels[0]}, {m_labels[1], beside}};
    const BestTrials tried = tryBest(index, scenes, best, m_shapes, options);
    QCOMPARE(trials.load(), 3);
    QCOMPARE(tried.perRanking[0][0], std::optional(GraspOutcome::Success));
    QCOMPARE(tried.perRanking[0][1], std::optional(GraspOutcome::Success));
    QCOMPARE(tried.perRanking[1][0], tried.perRanking[0][0]);
    QVERIFY(tried.perRanking[1][1] != GraspOutcome::Success);
}

/// Were its scene left out instead, wild predictions would make their scenes count for nobody.
void TrialBatchTest::aWildPredictionIsTried() {
    const SceneIndex index = open();
    Grasp longJaw = m_labels[0], wide = m_labels[0];
    longJaw.jaw = 1e5;
    wide.opening = 1e5;
    const TriedBatch batch = tryBatch(index, std::vector<TrialOrder>{{0, {longJaw, wide, m_labels[0]}}}, m_shapes);
    QCOMPARE(batch.triable[0], Triable::Yes);
    QVERIFY(batch.problems.empty());
    QVERIFY(batch.outcomes[0][0] && batch.outcomes[0][1]);
    QCOMPARE(batch.outcomes[0][2], std::optional(GraspOutcome::Success));
    QCOMPARE(filmTrial(index, 0, m_shapes, longJaw).outcome, *batch.outcomes[0][0]);
}

void TrialBatchTest::whatCannotBeTriedIsSaid() {
    const fs::path recipe = recipeFile(open(), 0);
    fs::remove(recipe);
    TriedBatch batch = tryBatch(open(), ordersOf(m_labels), m_shapes);
    QCOMPARE(batch.triable[0], Triable::NotSimulated);
    QCOMPARE(batch.triable[1], Triable::Yes);
    QVERIFY(!batch.outcomes[0][0] && batch.outcomes[1][0]);
    QVERIFY(batch.problems.empty());
    write(recipe, "{\"format\": \"grasploom-scene\"");
    batch = tryBatch(open(), ordersOf(m_labels), m_shapes);
    QCOMPARE(batch.triable[0], Triable::Damaged);
    QCOMPARE(batch.problems.size(), std::size_t{1});
    QCOMPARE(batch.problems[0].file, recipe);
    fs::remove(open().path(1, Channel::PerfectDepth));
    batch = tryBatch(open(), ordersOf(m_labels), m_shapes);
    QCOMPARE(batch.triable[1], Triable::NoDepth);
    QCOMPARE(batch.count(Triable::Yes), std::size_t{0});
}

void TrialBatchTest::endsEarlyAndKeepsWhatIsDone() {
    const SceneIndex index = open();
    TrialStore store;
    TrialBatchOptions options;
    options.store = &store;
    options.threads = 1;
    std::atomic<int> trials{0};
    options.cancelled = [&] { return ++trials > 1; };
    const TriedBatch batch = tryBatch(index, ordersOf(m_labels), m_shapes, options);
    QVERIFY(!batch.whole);
    QCOMPARE(batch.outcomes[0][0], std::optional(GraspOutcome::Success));
    QVERIFY(!batch.outcomes[0][1] && !batch.outcomes[1][0]);
    QCOMPARE(store.size(), std::size_t{1});
    options.cancelled = {};
    options.progress = [](std::size_t) { return false; };
    QVERIFY(!tryBatch(index, ordersOf(m_labels), m_shapes, options).whole);
    // What was not looked at is not said to be missing.
    const std::vector<std::size_t> scenes{0, 1};
    const std::vector<std::vector<std::optional<Grasp>>> best{{m_labels[0], std::nullopt}};
    const BestTrials ended = tryBest(index, scenes, best, m_shapes, options);
    QCOMPARE(ended.batch.triable[1], Triable::Unknown);
    QVERIFY(!ended.perRanking[0][1]);
}

void TrialBatchTest::aMeshThatIsNotThereIsNamed() {
    SimulatedScene scene = readScene(recipeFile(open(), 0));
    scene.objects.front().shape = "tools/wedge.obj";
    writeScene(scene, recipeFile(open(), 0));
    const SceneIndex index = open();
    const auto orders = ordersOf(m_labels);
    TriedBatch batch = tryBatch(index, orders, m_shapes);
    QCOMPARE(batch.triable[0], Triable::NeedsMeshes);
    QCOMPARE(batch.missingMesh, std::string("tools/wedge.obj"));
    const fs::path meshes = m_folder.string() + "_meshes";
    fs::create_directories(meshes / "tools");
    write(meshes / "other.obj", obj);
    batch = tryBatch(index, orders, ShapeStore(meshes));
    QCOMPARE(batch.triable[0], Triable::NeedsMeshes);
    write(meshes / "tools/wedge.obj", obj);
    TrialStore store;
    TrialBatchOptions options;
    options.store = &store;
    const ShapeStore shapes(meshes);
    const std::string hash = trialSceneHash(index, 0, shapes, {});
    QCOMPARE(tryBatch(index, orders, shapes, options).triable[0], Triable::Yes);
    QVERIFY(shapes.problems().empty());
    // Another mesh under the same name is another scene, also for a store that has read the first.
    write(meshes / "tools/wedge.obj", "no mesh at all\n");
    QVERIFY(trialSceneHash(index, 0, shapes, {}) != hash);
    batch = tryBatch(index, orders, shapes, options);
    QCOMPARE(batch.triable[0], Triable::Damaged);
    QVERIFY(batch.problems.at(0).reason.find("cannot be used: ") == 0);
}

void TrialBatchTest::neverLeavesTheFolderOfTheMeshes() {
    const fs::path meshes = m_folder.string() + "_meshes";
    fs::create_directories(meshes);
    write(meshes / "inside.obj", obj);
    const fs::path secret = fs::path(m_folder.string() + "_secret.obj");
    write(secret, obj);
    fs::create_symlink(secret, meshes / "link.obj");
    const fs::path ways = m_folder.string() + "_ways";
    fs::create_directories(ways);
    fs::create_symlink(secret, ways / "out.obj");
    QVERIFY(messageOf<DataError>([&] { ShapeStore{ways}; }).find("out.obj: it leads out") != std::string::npos);
    for (const std::string& name : {"../" + secret.filename().string(), secret.string(), std::string("link.obj"),
                                    std::string("./inside.obj"), std::string()}) {
        SimulatedScene scene = readScene(recipeFile(open(), 0));
        scene.objects.front().shape = name;
        writeScene(scene, recipeFile(open(), 0));
        const TriedBatch batch = tryBatch(open(), ordersOf(m_labels), ShapeStore(meshes));
        QVERIFY2(batch.triable[0] == Triable::NeedsMeshes, name.c_str());
        QVERIFY_EXCEPTION_THROWN((void)ShapeStore(meshes).shape(name), DataError);
    }
}

void TrialBatchTest::keepsTrialsBetweenStarts() {
    const fs::path file = m_folder.string() + ".trials";
    const SceneIndex index = open();
    {
        TrialStore store(file);
        TrialBatchOptions options;
        options.store = &store;
        QVERIFY(tryBatch(index, ordersOf(m_labels), m_shapes, options).whole);
        store.save();
    }
    TrialStore store(file);
    QCOMPARE(store.size(), std::size_t{4});
    TrialBatchOptions looking;
    looking.store = &store;
    looking.onlyKnown = true;
    QCOMPARE(tryBatch(index, ordersOf(m_labels), m_shapes, looking).outcomes[1][0],
             std::optional(GraspOutcome::Success));
    const auto written = fs::last_write_time(file);
    store.save();  // nothing new: nothing is written
    QCOMPARE(fs::last_write_time(file), written);
    QVERIFY(trialStoreFile(cacheFolder()).empty());  // a dataset is never written to
    QVERIFY(!trialStoreFile(m_folder).empty());
}

void TrialBatchTest::twoProcessesShareTheFile() {
    const fs::path file = m_folder.string() + ".trials";
    TrialStore one(file), other(file);
    one.add({1, 1}, GraspOutcome::HitPlane);
    other.add({2, 2}, GraspOutcome::Success);
    one.save();
    other.save();
    const TrialStore both(file);
    QCOMPARE(both.size(), std::size_t{2});
    QCOMPARE(both.find({1, 1}), std::optional(GraspOutcome::HitPlane));
    QVERIFY(!both.find({1, 2}));
}

void TrialBatchTest::keepsTheNewestOfTooMany() {
    const fs::path file = m_folder.string() + ".trials";
    TrialStore store(file, 3);
    for (std::uint64_t i = 0; i < 5; ++i) {
        store.add({i, 0}, GraspOutcome::Success);
    }
    store.save();
    QCOMPARE(store.size(), std::size_t{3});
    QVERIFY(!store.find({1, 0}) && store.find({2, 0}) && store.find({4, 0}));
    QCOMPARE(TrialStore(file, 3).size(), std::size_t{3});
}

void TrialBatchTest::distrustsItsFile_data() {
    QTest::addColumn<QByteArray>("bytes");
    const std::vector<KeptTrial> trials{{{1, 2}, GraspOutcome::Success}, {{3, 4}, GraspOutcome::Missing}};
    const QByteArray sound = QByteArray::fromStdString(encodeTrials(trials));
    QVERIFY(decodeTrials(encodeTrials(trials)) == trials);
    const auto sealed = [](QByteArray body) {
        return body + QByteArray::fromStdString(fingerprint({body.constData(), static_cast<std::size_t>(body.size())}));
    };
    const QByteArray body = sound.chopped(16);
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("cut") << sound.chopped(1);
    QTest::addRow("header alone") << sound.left(19);
    QByteArray flipped = sound;
    flipped[30] = static_cast<char>(flipped[30] ^ 1);
    QTest::addRow("one bit") << flipped;
    QByteArray outcome = body;
    outcome[outcome.size() - 1] = 99;
    QTest::addRow("no such outcome") << sealed(outcome);
    QByteArray many = body;
    many[19 + 4 + 7] = 0x7f;
    QTest::addRow("a huge count") << sealed(many);
    QTest::addRow("more than it says") << sealed(body + "x");
    QByteArray order = body;
    std::reverse(order.begin() + 19, order.begin() + 23);
    QTest::addRow("another byte order") << sealed(order);
}

void TrialBatchTest::distrustsItsFile() {
    QFETCH(QByteArray, bytes);
    QVERIFY(!decodeTrials({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    const fs::path file = m_folder.string() + ".trials";
    write(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
    TrialStore store(file);
    QCOMPARE(store.size(), std::size_t{0});
    store.add({5, 6}, GraspOutcome::HitObject);
    store.save();
    QCOMPARE(TrialStore(file).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TrialBatchTest)
#include "tst_trial_batch.moc"
