#include "simulation/camera_view.h"
#include "simulation/plane_textures.h"
#include "simulation/scene_look.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <vector>

using namespace grasploom;

namespace {

SimulatedScene look(const std::string& style, std::uint64_t seed, std::size_t objects = 3) {
    SimulatedScene scene;
    scene.style = style;
    scene.seed = seed;
    scene.objects.resize(objects);
    drawLook(scene);
    return scene;
}

}  // namespace

class TestSceneLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jacquardIsAlwaysSeenAlike();
    void plusVariesOverItsWholeRange();
    void materialsGoFromMatteToMetal();
    void baseColoursAreKept();
    void dependsOnStyleAndSeedOnly();
    void refusesOtherStyles();
};

void TestSceneLook::jacquardIsAlwaysSeenAlike() {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const SimulatedScene scene = look("jacquard", seed);
        QCOMPARE(scene.camera, Camera{});
        QCOMPARE(scene.planeTexture, 0);
        QVERIFY(scene.lighting.lampMetres.x() > 0.5 && scene.lighting.lampMetres.y() > 0.2);
        for (const SceneObject& object : scene.objects) {
            QCOMPARE(object.material.metallic, 0.0);
        }
    }
    QCOMPARE(Camera{}.tiltDegrees, 10.0);
    QCOMPARE(Camera{}.verticalFieldOfViewDegrees, 30.0);
    QCOMPARE(Camera{}.distanceMetres, 1.5);
}

void TestSceneLook::plusVariesOverItsWholeRange() {
    std::vector<double> tilts, intensities, radii;
    std::set<int> textures;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        const SimulatedScene scene = look("jacquard+", seed);
        const CameraView camera(scene.camera);  // throws where the plane does not fill the picture
        tilts.push_back(scene.camera.tiltDegrees);
        textures.insert(scene.planeTexture);
        intensities.push_back(scene.lighting.lampIntensity + scene.lighting.ambientIntensity);
        radii.push_back(scene.lighting.lampRadiusMetres);
        QVERIFY(scene.lighting.lampMetres.z() > 0.2);
    }
    std::ranges::sort(tilts);
    for (int part = 0; part < 7; ++part) {  // uniform: a seventh of them in each 10°
        const auto from = std::ranges::lower_bound(tilts, part * 10.0);
        const auto to = std::ranges::lower_bound(tilts, part * 10.0 + 10);
        QVERIFY(to - from > 220 && to - from < 350);
    }
    QVERIFY(tilts.front() >= 0 && tilts.back() <= 70);
    QCOMPARE(static_cast<int>(textures.size()), planeTextureCount() - 1);
    QVERIFY(!textures.contains(0));
    QVERIFY(std::ranges::min(intensities) < 0.45 && std::ranges::max(intensities) > 1.8);
    QVERIFY(std::ranges::min(radii) < 0.1 && std::ranges::max(radii) > 0.4);
}

void TestSceneLook::materialsGoFromMatteToMetal() {
    int matte = 0;
    int metal = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        for (const SceneObject& object : look("jacquard+", seed).objects) {
            const Material& material = object.material;
            QVERIFY(material.roughness >= 0 && material.roughness <= 1);
            QVERIFY(material.metallic >= 0 && material.metallic <= 1);
            QVERIFY(material.texture >= 0 && material.texture < planeTextureCount());
            matte += material.metallic == 0 && material.roughness > 0.5 ? 1 : 0;
            metal += material.metallic > 0.6 && material.roughness < 0.3 ? 1 : 0;
        }
    }
    QVERIFY(matte > 100);
    QVERIFY(metal > 40);
}

void TestSceneLook::baseColoursAreKept() {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const SimulatedScene plain = look("jacquard", seed);
        const SimulatedScene plus = look("jacquard+", seed);
        for (std::size_t i = 0; i < plain.objects.size(); ++i) {
            QCOMPARE(plus.objects[i].material.colour, plain.objects[i].material.colour);
            for (const double part : plain.objects[i].material.colour) {
                QVERIFY(part >= 0 && part <= 1);
            }
        }
    }
}

void TestSceneLook::dependsOnStyleAndSeedOnly() {
    const SimulatedScene few = look("jacquard+", 9, 2);
    const SimulatedScene many = look("jacquard+", 9, 5);
    QCOMPARE(few.camera, many.camera);
    QCOMPARE(few.objects[1].material, many.objects[1].material);
    QVERIFY(!(look("jacquard+", 10).camera == few.camera));
}

void TestSceneLook::refusesOtherStyles() {
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, look("Jacquard", 1));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, look("", 1));
}

QTEST_APPLESS_MAIN(TestSceneLook)
#include "tst_scene_look.moc"
