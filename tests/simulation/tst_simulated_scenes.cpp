// Whole simulated scenes: made, kept, made again, and tried.
#include "dataset/cancelled.h"
#include "dataset/files.h"
#include "dataset/portable_random.h"
#include "dataset/scene_index.h"
#include "simulation/ray_renderer.h"
#include "simulation/scene_file.h"
#include "simulation/scene_trials.h"
#include "simulation/simulated_scenes.h"
#include "tests/dataset/test_files.h"

#include <QtTest>
#include <opencv2/core.hpp>

#include <fstream>
#include <map>
#include <set>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

/// Few labels, so that a scene takes a second.
SimulatedOptions few(int scenes, int perObject = 1, std::uint64_t seed = 5) {
    SimulatedOptions options;
    options.making.seed = seed;
    options.making.labels.leastWanted = 3;
    options.making.labels.mostWanted = 4;
    options.scenes = scenes;
    options.scenesPerObject = perObject;
    options.threads = 2;
    return options;
}

std::map<std::string, std::string> contents(const fs::path& root) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.is_regular_file()) {
            files[fs::relative(entry.path(), root).string()] = readFile(entry.path());
        }
    }
    return files;
}

fs::path anyFile(const fs::path& root, std::string_view suffix) {
    for (const auto& [name, bytes] : contents(root)) {
        if (name.ends_with(suffix)) {
            return root / name;
        }
    }
    return {};
}

SceneIndex opened(const fs::path& root) {
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(root, options);
}

void writeText(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
}

/// A box of 2 × 3 × 10.
std::string boxMesh() {
    return "v -1 -1.5 -5\nv 1 -1.5 -5\nv 1 1.5 -5\nv -1 1.5 -5\nv -1 -1.5 5\nv 1 -1.5 5\nv 1 1.5 5\nv -1 1.5 5\n"
           "f 1 4 3 2\nf 5 6 7 8\nf 1 2 6 5\nf 2 3 7 6\nf 3 4 8 7\nf 4 1 5 8\n";
}

}  // namespace

class SimulatedScenesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void areADataset();
    void areTheSameWhateverThreadsAndShards();
    void goOnWhereTheyWereCut();
    void posesShareTheirObjects();
    void labelsHoldWhenTriedAgain();
    void graspsBesideTheObjectFail();
    void plusScenesHaveSeveralObjects();
    void takeTheUsersMeshes();
    void goOnWithTheSameMeshesOnly();
    void aMeshThatIsGivenUpIsNoProblem();
    void cancelLeavesWholeScenes();
    void previewsAreTheScenesThatAreMade();
    void refuseForeignFolders();
    void goOnWithTheSameRendererOnly();
    void areCountedWithoutATouch();
    void refuseNonsense_data();
    void refuseNonsense();
    void trialsNeedTheRecipe();
    void aHeapInOnePlaceIsNotTried();

private:
    QTemporaryDir m_dir;
    fs::path m_root;  // two objects in two poses, made once
};

void SimulatedScenesTest::initTestCase() {
    m_root = fs::path(m_dir.path().toStdString()) / "scenes";
    const SimulatedSummary summary = generateSimulatedScenes(m_root, few(4, 2));
    QCOMPARE(summary.whole, 4);
    QCOMPARE(summary.asked, 4);
    QVERIFY(summary.empty.empty() && summary.problems.empty() && !summary.cancelled);
}

void SimulatedScenesTest::areADataset() {
    const SceneIndex index = opened(m_root);
    QCOMPARE(index.size(), std::size_t{4});
    QCOMPARE(index.objectCount(), std::size_t{2});
    QVERIFY(index.problems().empty());
    for (std::size_t i = 0; i < index.size(); ++i) {
        QCOMPARE(int{index.scene(i).channels}, (1 << channelCount) - 1);
        QVERIFY(index.scene(i).graspGroups > 0);
        QVERIFY(index.scene(i).graspLines >= index.scene(i).graspGroups);
        const SimulatedScene scene = readScene(recipeFile(index, i));
        QCOMPARE(scene.style, std::string("jacquard"));
        QCOMPARE(scene.objects.size(), std::size_t{1});
        QVERIFY(scene.camera == Camera());
    }
}

void SimulatedScenesTest::areTheSameWhateverThreadsAndShards() {
    QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    SimulatedOptions options = few(4, 2);
    options.threads = 1;
    options.shards = 2;
    options.shard = 1;
    QCOMPARE(generateSimulatedScenes(root, options).asked, 2);
    options.shard = 0;
    QCOMPARE(generateSimulatedScenes(root, options).whole, 2);
    QVERIFY(contents(root) == contents(m_root));
}

void SimulatedScenesTest::goOnWhereTheyWereCut() {
    QTemporaryDir dir;
    const fs::path root = fs::path(dir.path().toStdString()) / "copy";
    fs::copy(m_root, root, fs::copy_options::recursive);
    // As after a kill: labels missing of a first pose and a later one, a picture cut, something half written.
    for (const char* lost : {"/0_", "/1_"}) {
        for (const auto& [name, bytes] : contents(root)) {
            if (name.find(lost) != std::string::npos && name.ends_with("_grasps.txt")) {
                fs::remove(root / name);
                break;
            }
        }
    }
    fs::resize_file(anyFile(root, "_RGB.png"), 5000);
    writeText(anyFile(root, "_mask.png").string() + ".tmp4711", "half");
    QCOMPARE(generateSimulatedScenes(root, few(4, 2)).whole, 4);
    QVERIFY(contents(root) == contents(m_root));
}

void SimulatedScenesTest::posesShareTheirObjects() {
    const SceneIndex index = opened(m_root);
    std::set<std::string> shapes;
    for (std::size_t i = 0; i < index.size(); i += 2) {
        const SceneObject first = readScene(recipeFile(index, i)).objects.front();
        const SceneObject second = readScene(recipeFile(index, i + 1)).objects.front();
        QCOMPARE(index.scene(i).object, index.scene(i + 1).object);
        QCOMPARE(first.shape, second.shape);
        QVERIFY(first.material.colour == second.material.colour);
        QVERIFY(!first.worldFromObject.isApprox(second.worldFromObject, 1e-6));
        shapes.insert(first.shape);
    }
    QCOMPARE(shapes.size(), std::size_t{2});
}

void SimulatedScenesTest::labelsHoldWhenTriedAgain() {
    const SceneIndex index = opened(m_root);
    std::size_t tried = 0, held = 0;
    for (std::size_t i = 0; i < index.size(); ++i) {
        std::vector<Problem> problems;
        const auto grasps = readLabels(index, i, problems).grasps;
        for (const GraspOutcome outcome : tryInScene(index, i, ShapeStore(), grasps)) {
            ++tried;
            held += outcome == GraspOutcome::Success ? 1U : 0U;
        }
    }
    QVERIFY(tried > 20);
    QVERIFY2(static_cast<double>(held) >= 0.97 * static_cast<double>(tried),
             qPrintable(QStringLiteral("%1 of %2").arg(held).arg(tried)));
}

void SimulatedScenesTest::graspsBesideTheObjectFail() {
    const SceneIndex index = opened(m_root);
    const std::vector<Grasp> beside{{15, 15, 0, 40, 20}, {1008, 12, 0.5, 40, 20}, {-300, 500, 0, 40, 20}};
    const auto outcomes = tryInScene(index, 0, ShapeStore(), beside);
    QCOMPARE(outcomes.size(), beside.size());
    QVERIFY(std::ranges::find(outcomes, GraspOutcome::Success) == outcomes.end());
    QVERIFY(outcomes.back() == GraspOutcome::NoSurface);
}

void SimulatedScenesTest::plusScenesHaveSeveralObjects() {
    QTemporaryDir dir;
    SimulatedOptions options = few(2);
    options.making.style = "jacquard+";
    QCOMPARE(generateSimulatedScenes(dir.path().toStdString(), options).whole, 2);
    const SceneIndex index = opened(dir.path().toStdString());
    for (std::size_t i = 0; i < index.size(); ++i) {
        const SimulatedScene scene = readScene(recipeFile(index, i));
        QVERIFY(scene.objects.size() >= 2 && scene.objects.size() <= 6);
        QVERIFY(scene.planeTexture > 0);
        const BuiltScene built = buildScene(scene, ShapeStore());
        QCOMPARE(QString::fromStdString(whatIsWrong(built.objects)), QString());
    }
}

void SimulatedScenesTest::takeTheUsersMeshes() {
    QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    fs::create_directories(root / "meshes/deep");
    writeText(root / "meshes/deep/box.obj", boxMesh());
    writeText(root / "meshes/broken.obj", "v 1 2 nan\nf 1 1 1\n");
    SimulatedOptions options = few(3);
    options.meshes = root / "meshes";
    const SimulatedSummary summary = generateSimulatedScenes(root / "scenes", options);
    QCOMPARE(summary.whole, 3);
    QVERIFY(summary.problems.size() <= 1);  // the broken one, where it was drawn
    const SceneIndex index = opened(root / "scenes");
    const ShapeStore shapes(root / "meshes");
    for (std::size_t i = 0; i < index.size(); ++i) {
        QCOMPARE(readScene(recipeFile(index, i)).objects.front().shape, std::string("deep/box.obj"));
        std::vector<Problem> problems;
        const auto grasps = readLabels(index, i, problems).grasps;
        QVERIFY(tryInScene(index, i, shapes, grasps).front() == GraspOutcome::Success);
    }
    QVERIFY_EXCEPTION_THROWN(tryInScene(index, 0, ShapeStore(), {}), DataError);
    QVERIFY_EXCEPTION_THROWN(ShapeStore(root / "scenes"), DataError);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(shapes.shape("broken.obj")), DataError);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(shapes.shape("broken.obj")), DataError);
    QCOMPARE(shapes.problems().size(), std::size_t{1});
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(shapes.shape("../../etc/passwd")), DataError);
}

void SimulatedScenesTest::goOnWithTheSameRendererOnly() {
    QTemporaryDir dir;
    const std::string scenes = dir.path().toStdString();
    SimulatedOptions options = few(1);
    options.making.rendering = RenderingMethod::OpenGl;
    try {
        generateSimulatedScenes(scenes, options);
    } catch (const std::runtime_error& error) {
        QSKIP(error.what());  // no OpenGL without a display here
    }
    QCOMPARE(countSimulatedScenes(scenes, options), std::size_t(1));
    const auto refusal = messageOf<DataError>([&] {
        options.making.rendering = RenderingMethod::Rays;
        countSimulatedScenes(scenes, options);
    });
    QVERIFY2(refusal.find("--renderer opengl") != std::string::npos, refusal.c_str());
}

void SimulatedScenesTest::goOnWithTheSameMeshesOnly() {
    QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    const fs::path meshes = root / "meshes", scenes = root / "scenes";
    fs::create_directories(meshes);
    writeText(meshes / "a.obj", boxMesh());
    writeText(meshes / "b.obj", boxMesh());
    SimulatedOptions options = few(1);
    options.meshes = meshes;
    QCOMPARE(generateSimulatedScenes(scenes, options).whole, 1);
    const auto before = contents(scenes);
    QVERIFY(before.contains("made_of.json"));
    QVERIFY(opened(scenes).problems().empty());
    const auto refusal = [&](bool counted) {
        options.scenes = 2;
        try {
            counted ? static_cast<void>(countSimulatedScenes(scenes, options))
                    : static_cast<void>(generateSimulatedScenes(scenes, options));
        } catch (const DataError& error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    writeText(meshes / "b.obj", boxMesh() + "# another one\n");
    QVERIFY2(refusal(false).contains("(b.obj is another one)"), qPrintable(refusal(false)));
    writeText(meshes / "b.obj", boxMesh());
    writeText(meshes / "c.obj", boxMesh());
    QVERIFY2(refusal(false).contains("(c.obj is new)") && refusal(true).contains("(c.obj is new)"),
             qPrintable(refusal(true)));
    fs::remove(meshes / "c.obj");
    fs::rename(meshes / "a.obj", root / "a.obj");
    QVERIFY2(refusal(true).contains("(a.obj is not there any more)"), qPrintable(refusal(true)));
    options.meshes = root / "elsewhere";  // the same meshes in another place
    fs::rename(root / "a.obj", meshes / "a.obj");
    fs::rename(meshes, options.meshes);
    QVERIFY(contents(scenes) == before);
    QCOMPARE(refusal(true) + refusal(false), QString());
    writeText(scenes / "made_of.json", "{\"meshes\": 1}");
    QVERIFY2(refusal(true).contains("made_of.json: is damaged"), qPrintable(refusal(true)));
}

void SimulatedScenesTest::aMeshThatIsGivenUpIsNoProblem() {
    QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    writeText(root / "box.obj", boxMesh());
    const ShapeStore shapes(root);
    for (const int after : {1, 2, 5}) {
        int asked = 0;
        QVERIFY_EXCEPTION_THROWN(static_cast<void>(shapes.shape("box.obj", [&] { return ++asked >= after; })),
                                 Cancelled);
    }
    QVERIFY(shapes.problems().empty());
    QVERIFY(!shapes.shape("box.obj")->parts.empty());
    // A tangle of triangles is a mesh, but no solid.
    std::string tangle;
    PortableRandom random{1};
    for (int i = 0; i < 60; ++i) {
        tangle += "v " + std::to_string(random.uniform()) + ' ' + std::to_string(random.uniform()) + ' ' +
                  std::to_string(random.uniform()) + '\n';
    }
    for (int i = 0; i < 20000; ++i) {
        const int a = random.below(60), b = random.below(60), c = random.below(60);
        tangle += "f " + std::to_string(a + 1) + ' ' + std::to_string(b + 1) + ' ' + std::to_string(c + 1) + '\n';
    }
    writeText(root / "tangle.obj", tangle);
    const ShapeStore both(root);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(both.shape("tangle.obj")), DataError);
    QCOMPARE(both.problems().size(), std::size_t{1});
    QVERIFY(both.problems().front().reason.find("convex parts") != std::string::npos);
}

void SimulatedScenesTest::cancelLeavesWholeScenes() {
    QTemporaryDir dir;
    SimulatedOptions options = few(40);
    options.progress = [](int done, int asked) { return asked == 40 && done < 1; };
    const SimulatedSummary summary = generateSimulatedScenes(dir.path().toStdString(), options);
    QVERIFY(summary.cancelled);
    QVERIFY(summary.whole >= 1 && summary.whole < 5);
    QCOMPARE(contents(dir.path().toStdString()).size(), static_cast<std::size_t>(6 * summary.whole));
}

void SimulatedScenesTest::previewsAreTheScenesThatAreMade() {
    const SimulatedOptions options = few(4, 2);
    const ShapeStore shapes;
    RayRenderer renderer;
    const SceneIndex index = opened(m_root);
    for (int object = 0; object < 2; ++object) {
        const auto preview = ObjectScenes(options.making, shapes, renderer, object).preview(128, {});
        QVERIFY(preview && preview->size() == cv::Size(128, 128));
        double least = 255;  // mean difference to the pictures of the set, in levels
        for (std::size_t i = 0; i < index.size(); ++i) {
            const SimulatedScene scene = readScene(recipeFile(index, i));
            SimulatedScene small = scene;
            small.camera.pixels = 128;
            const cv::Mat drawn = renderer.render(small, buildScene(scene, shapes).shapes).rgb;
            least = std::min(least, cv::norm(drawn, *preview, cv::NORM_L1) / static_cast<double>(3 * drawn.total()));
        }
        QCOMPARE(least, 0.0);
    }
    QVERIFY_EXCEPTION_THROWN(ObjectScenes(options.making, shapes, renderer, 0).preview(128, [] { return true; }),
                             Cancelled);
}

void SimulatedScenesTest::areCountedWithoutATouch() {
    QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    QCOMPARE(countSimulatedScenes(m_root, few(40, 2)), std::size_t{4});
    QCOMPARE(countSimulatedScenes(root / "new", few(1)), std::size_t{0});
    QVERIFY(!fs::exists(root / "new"));
    QCOMPARE(countSimulatedScenes(root, few(1)), std::size_t{0});
    QVERIFY_EXCEPTION_THROWN(countSimulatedScenes(m_root, few(4, 2, 6)), DataError);
    fs::create_directories(root / "meshes");
    writeText(root / "meshes/box.obj", boxMesh());
    SimulatedOptions meshes = few(4, 2);
    meshes.meshes = root / "meshes";
    QVERIFY_EXCEPTION_THROWN(countSimulatedScenes(m_root, meshes), DataError);
    QVERIFY_EXCEPTION_THROWN(generateSimulatedScenes(m_root, meshes), DataError);
    QVERIFY_EXCEPTION_THROWN(countSimulatedScenes(root / "meshes/box.obj", few(1)), DataError);
    fs::remove(anyFile(root, "box.obj"));
    writeText(root / "thesis.tex", "mine");
    QVERIFY_EXCEPTION_THROWN(countSimulatedScenes(root, few(1)), DataError);
}

void SimulatedScenesTest::refuseForeignFolders() {
    QTemporaryDir dir;
    const fs::path root = dir.path().toStdString();
    writeText(root / "thesis.tex", "mine");
    QVERIFY_EXCEPTION_THROWN(generateSimulatedScenes(root, few(1)), DataError);
    SimulatedOptions plus = few(4, 2);
    plus.making.style = "jacquard+";
    QVERIFY_EXCEPTION_THROWN(generateSimulatedScenes(m_root, plus), DataError);
    QVERIFY_EXCEPTION_THROWN(generateSimulatedScenes(m_root, few(4, 2, 6)), DataError);
}

void SimulatedScenesTest::refuseNonsense_data() {
    QTest::addColumn<QString>("what");
    for (const char* what : {"scenes", "style", "shard", "sides"}) {
        QTest::addRow("%s", what) << QString::fromLatin1(what);
    }
}

void SimulatedScenesTest::refuseNonsense() {
    QFETCH(const QString, what);
    SimulatedOptions options = few(1);
    options.scenes = what == QLatin1String("scenes") ? 0 : 1;
    options.making.style = what == QLatin1String("style") ? "cubist" : "jacquard";
    options.shard = what == QLatin1String("shard") ? 1 : 0;
    options.making.longestMetres = what == QLatin1String("sides") ? 0.01 : 0.9;
    QVERIFY(!validate(options).empty());
    QVERIFY_EXCEPTION_THROWN(generateSimulatedScenes(m_root, options), std::invalid_argument);
}

void SimulatedScenesTest::trialsNeedTheRecipe() {
    QTemporaryDir dir;
    const fs::path root = fs::path(dir.path().toStdString()) / "copy";
    fs::copy(m_root, root, fs::copy_options::recursive);
    const SceneIndex index = opened(root);
    writeText(recipeFile(index, 0), "{}");
    QVERIFY_EXCEPTION_THROWN(tryInScene(index, 0, ShapeStore(), {}), DataError);
    fs::remove(recipeFile(index, 0));
    QVERIFY_EXCEPTION_THROWN(tryInScene(index, 0, ShapeStore(), {}), DataError);
}

void SimulatedScenesTest::aHeapInOnePlaceIsNotTried() {
    QTemporaryDir dir;
    const fs::path root = fs::path(dir.path().toStdString()) / "copy";
    fs::copy(m_root, root, fs::copy_options::recursive);
    const SceneIndex index = opened(root);
    SimulatedScene scene = readScene(recipeFile(index, 0));
    scene.objects.assign(20, scene.objects.front());  // 190 pairs
    writeScene(scene, recipeFile(index, 0));
    QCOMPARE(readTriedScene(index, 0, ShapeStore()).built.objects.size(), std::size_t{20});
    scene.objects.assign(64, scene.objects.front());
    writeScene(scene, recipeFile(index, 0));
    QVERIFY_EXCEPTION_THROWN(readTriedScene(index, 0, ShapeStore()), DataError);
}

QTEST_APPLESS_MAIN(SimulatedScenesTest)
#include "tst_simulated_scenes.moc"
