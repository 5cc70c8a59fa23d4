#include "simulation/scene_file.h"

#include "dataset/problem.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <limits>

using namespace grasploom;

namespace {

SimulatedScene makeScene() {
    SimulatedScene scene;
    scene.style = "jacquard+";
    scene.seed = std::numeric_limits<std::uint64_t>::max() - 3;
    scene.planeTexture = 17;
    scene.lighting.ambientColour = {0.9, 1.0 / 7, 0};
    scene.camera = {0.1 + 0.2, 123.456789012345, 1.5, 30, 1024};
    scene.lighting.lampMetres = {1.0 / 3, -2.0 / 7, 2};
    for (int i = 0; i < 3; ++i) {
        SceneObject object;
        object.shape = "ladder:" + std::to_string(i);
        object.longestSideMetres = 0.1 / (3 + i);
        object.massKilograms = 0.3 / 7;
        object.material = {{1.0 / 3, 0, 1}, 0.1, 2.0 / 3, 5};
        object.worldFromObject = Eigen::Translation3d(0.1 / 3, -1e-17, 0.7) *
                                 Eigen::AngleAxisd(0.3 + i, Eigen::Vector3d(1, 2, 3).normalized());
        scene.objects.push_back(object);
    }
    return scene;
}

/// The scene's text with `from` replaced once by `to`.
std::string changed(const std::string& from, const std::string& to) {
    std::string text = formatScene(makeScene());
    const auto at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

}  // namespace

class SceneFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackToTheLastBit();
    void rendererIsKept();
    void filesAreWrittenAndRead();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void everyCutIsRefused();
};

void SceneFileTest::readsBackToTheLastBit() {
    const SimulatedScene scene = makeScene();
    const SimulatedScene again = parseScene(formatScene(scene), "scene.json");
    QCOMPARE(formatScene(again), formatScene(scene));
    QCOMPARE(again.style, scene.style);
    QCOMPARE(again.seed, scene.seed);
    QCOMPARE(again.planeTexture, scene.planeTexture);
    QVERIFY(again.rendering == RenderingMethod::Rays);
    QVERIFY(again.camera == scene.camera);
    QVERIFY(again.lighting.lampMetres == scene.lighting.lampMetres);
    QCOMPARE(again.objects.size(), scene.objects.size());
    for (std::size_t i = 0; i < scene.objects.size(); ++i) {
        QCOMPARE(again.objects[i].shape, scene.objects[i].shape);
        QVERIFY(again.objects[i].worldFromObject.matrix() == scene.objects[i].worldFromObject.matrix());
        QVERIFY(again.objects[i].material == scene.objects[i].material);
        QVERIFY(again.objects[i].longestSideMetres == scene.objects[i].longestSideMetres &&
                again.objects[i].massKilograms == scene.objects[i].massKilograms);
    }
}

void SceneFileTest::rendererIsKept() {
    SimulatedScene scene = makeScene();
    scene.rendering = RenderingMethod::OpenGl;
    QVERIFY(parseScene(formatScene(scene), "scene.json").rendering == RenderingMethod::OpenGl);
    // Scenes drawn by rays are written as before there was a choice.
    QVERIFY(formatScene(makeScene()).find("renderer") == std::string::npos);
}

void SceneFileTest::filesAreWrittenAndRead() {
    const TestFolder folder;
    const auto file = std::filesystem::path(folder.path()) / "scene.json";
    writeScene(makeScene(), file);
    QCOMPARE(formatScene(readScene(file)), formatScene(makeScene()));
    QVERIFY_EXCEPTION_THROWN(readScene(std::filesystem::path(folder.path()) / "none.json"), DataError);
}

void SceneFileTest::nonsenseIsRefused_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("mentions");
    const auto row = [](const char* name, const std::string& text, const std::string& mentions) {
        QTest::addRow("%s", name) << text << mentions;
    };
    row("nothing", "", "JSON");
    row("a list", "[]", "object");
    row("another format", changed("grasploom-scene", "grasploom-split"), "format");
    row("a newer version", changed("\"version\": 1", "\"version\": 2"), "newer");
    row("a missing part", changed("\"camera\"", "\"kamera\""), "camera");
    row("an unknown renderer", changed("\"style\":", "\"renderer\": \"x\", \"style\":"), "renderer");
    row("a huge picture", changed("\"pixels\": 1024", "\"pixels\": 1000000"), "pixels");
    row("no picture", changed("\"pixels\": 1024", "\"pixels\": 0"), "pixels");
    row("a negative seed", changed("\"seed\": 1844674407370955161", "\"seed\": -1"), "seed");
    row("a text for a number", changed("\"roughness\": 0.1", "\"roughness\": \"0.1\""), "roughness");
    row("beyond its range", changed("\"roughness\": 0.1", "\"roughness\": 1.5"), "roughness");
    row("an endless number", changed("\"distance_metres\": 1.5", "\"distance_metres\": 1e999"), "");
    row("no rotation", changed("\"rotation\": [", "\"rotation\": [0,0,0,0,0,0,0,0,0],\"r\": ["), "rotation");
    row("a short rotation", changed("\"rotation\": [", "\"rotation\": [1,0,0],\"r\": ["), "rotation");
    row("a mirror", changed("\"rotation\": [", "\"rotation\": [-1,0,0,0,1,0,0,0,1],\"r\": ["), "rotation");
    row("a key twice", changed("\"style\":", "\"style\": \"x\", \"style\":"), "");
    std::string many = "\"objects\": [";
    for (int i = 0; i < 65; ++i) {
        many += "{},";
    }
    row("too many objects", changed("\"objects\": [", many), "objects");
}

void SceneFileTest::nonsenseIsRefused() {
    QFETCH(std::string, text);
    QFETCH(std::string, mentions);
    const auto message = messageOf<DataError>([&] { parseScene(text, "folder/scene.json"); });
    QVERIFY2(message.find("folder/scene.json") != std::string::npos, message.c_str());
    QVERIFY2(message.find(mentions) != std::string::npos, message.c_str());
}

void SceneFileTest::everyCutIsRefused() {
    const std::string text = formatScene(makeScene());
    for (std::size_t length = 0; length + 2 < text.size(); length += 7) {
        QVERIFY_EXCEPTION_THROWN(parseScene(std::string_view(text).substr(0, length), "cut"), DataError);
    }
}

QTEST_APPLESS_MAIN(SceneFileTest)
#include "tst_scene_file.moc"
