#include "simulation/shape_families.h"

#include "dataset/grasp.h"
#include "simulation/solid.h"
#include "tests/dataset/test_files.h"
#include "tests/simulation/shape_checks.h"

#include <QtTest/QTest>

#include <set>
#include <stdexcept>

using namespace grasploom;

namespace {

constexpr std::uint64_t seeds = 12;

bool sameShape(const Shape& a, const Shape& b) {
    return a.name == b.name && a.mesh.positions == b.mesh.positions && a.mesh.normals == b.mesh.normals &&
           a.mesh.uvs == b.mesh.uvs && a.mesh.triangles == b.mesh.triangles && a.parts == b.parts;
}

/// The number of parts of every member looked at.
std::vector<std::size_t> partCounts() {
    std::vector<std::size_t> counts;
    for (const std::string_view family : shapeFamilies()) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            counts.push_back(makeShape(family, seed).parts.size());
        }
    }
    return counts;
}

}  // namespace

class ShapeFamiliesTest : public QObject {
    Q_OBJECT

private:
    static void addFamilies() {
        QTest::addColumn<QByteArray>("family");
        for (const std::string_view family : shapeFamilies()) {
            const QByteArray name(family.data(), static_cast<qsizetype>(family.size()));
            QTest::newRow(name.constData()) << name;
        }
    }

private Q_SLOTS:
    void thereAreManyAndSorted() {
        const auto families = shapeFamilies();
        QVERIFY(families.size() >= 25);
        QVERIFY(std::ranges::is_sorted(families));
        QVERIFY(std::ranges::adjacent_find(families) == families.end());
    }

    void membersAreSound_data() { addFamilies(); }
    void membersAreSound() {
        QFETCH(QByteArray, family);
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const Shape shape = makeShape(family.toStdString(), seed);
            const std::string name = shapeText({shape.name, seed});
            for (const std::string& fault :
                 {shape_checks::drawingFault(shape.mesh), shape_checks::holeFault(shape.mesh),
                  shape_checks::placementFault(shape)}) {
                QVERIFY2(fault.empty(), (name + ": " + fault).c_str());
            }
        }
    }

    void drawingAndPartsAgree_data() { addFamilies(); }
    void drawingAndPartsAgree() {
        QFETCH(QByteArray, family);
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            const Shape shape = makeShape(family.toStdString(), seed);
            const std::string name = shapeText({shape.name, seed});
            const float farthest = shape_checks::farthestFromParts(shape);
            QVERIFY2(farthest < 0.015F,
                     (name + " is drawn outside of its parts by " + std::to_string(farthest)).c_str());
            const double bulge = shape_checks::meanBulge(shape);
            QVERIFY2(bulge > -0.004 && bulge < 0.008, (name + ": its parts bulge by " + std::to_string(bulge)).c_str());
        }
    }

    void seedsDiffer() {
        std::set<std::vector<float>> distinct;
        std::size_t all = 0;
        for (const std::string_view family : shapeFamilies()) {
            for (std::uint64_t seed = 0; seed < 40; ++seed, ++all) {
                const Shape shape = makeShape(family, seed);
                std::vector<float> coordinates;
                for (const Eigen::Vector3f& position : shape.mesh.positions) {
                    coordinates.insert(coordinates.end(), position.begin(), position.end());
                }
                distinct.insert(std::move(coordinates));
            }
        }
        QCOMPARE(distinct.size(), all);
    }

    void theSameSeedMakesTheSameShape() {
        for (const std::string_view family : shapeFamilies()) {
            QVERIFY(sameShape(makeShape(family, 7), makeShape(family, 7)));
        }
    }

    void fewPartsSuffice() {
        std::vector<std::size_t> counts = partCounts();
        std::ranges::sort(counts);
        QVERIFY(counts.front() >= 1);
        QVERIFY(counts[counts.size() * 3 / 4] <= 16);
        QVERIFY2(counts.back() <= 40, std::to_string(counts.back()).c_str());
    }

    void textNamesAMember() {
        const auto member = parseShapeText("mug:18446744073709551615");
        QVERIFY(member && member->family == "mug" && member->seed == ~std::uint64_t{0});
        QCOMPARE(shapeText(*member), std::string("mug:18446744073709551615"));
        for (const std::string_view text : {"", "mug", "mug:", "mug:-1", "mug:1x", "mug: 1", "mug:18446744073709551616",
                                            "nothing:1", "folder/mug.obj", ":1", "mug:1:2"}) {
            QVERIFY(!parseShapeText(text));
        }
    }

    void anUnknownFamilyIsRefused() {
        const std::string message = messageOf<std::invalid_argument>([] { makeShape("unicorn", 1); });
        QVERIFY(message.find("unicorn") != std::string::npos);
    }

    void scalingChangesTheLongestSide() {
        const Shape small = scaled(makeShape("chair", 3), 0.25);
        QVERIFY(std::abs(boundingBox(small.mesh.positions).sizes().maxCoeff() - 0.25F) < 1e-6F);
        QVERIFY(massCentre(small.parts).centre.norm() < 1e-4);
        const double ratio = massCentre(small.parts).volume / massCentre(makeShape("chair", 3).parts).volume;
        QVERIFY(std::abs(ratio - 1.0 / 64) < 1e-5);
    }

    void solidsHaveKnownVolumes() {
        const auto volume = [](const Solid& solid) { return massCentre(drawnMesh(solid.surface)).volume; };
        QVERIFY(std::abs(volume(block({1, 2, 3})) - 6) < 1e-4);
        QVERIFY(std::abs(volume(rod({0, 0, 0}, {1, 1, 1}, 0.1)) - std::sqrt(3) * 12 * 0.005 * std::sin(pi / 6)) < 1e-5);
        const double turned = 36 * std::sin(2 * pi / 36) / 2;  // the area of a 36-gon of radius 1
        QVERIFY(std::abs(volume(turnedSolid({{1, 0}, {1, 0.5}})) - turned / 2) < 1e-4);
        QVERIFY(std::abs(volume(turnedSolid({{1, 0}, {0, 1}})) - turned / 3) < 1e-4);
        QVERIFY(std::abs(volume(turnedRing({{0.5, 0}, {1, 0}, {1, 1}, {0.5, 1}})) - 0.75 * turned) < 1e-4);
        QVERIFY(std::abs(volume(turnedVessel({{1, 0}, {1, 1}}, 0.1)) - turned * (1 - 0.81 * 0.9)) < 1e-4);
        QVERIFY(std::abs(volume(superquadric({1, 1, 1}, 1, 1)) - pi / 6) < 0.01);
        // A mitred square frame weighs what its four bars weigh along their middle lines.
        const Solid frame = swept({{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, rectangle(0.1, 0.2), {.closed = true});
        QVERIFY(std::abs(volume(frame) - 4 * 0.02) < 1e-5);
        QVERIFY(std::abs(massCentre(frame.parts).volume - 4 * 0.02) < 1e-5);
    }

    // At the tip of a fan each triangle would be compared to each: for hours, in a mesh as large as one may be.
    void tipsOfFineFansAreFlat() {
        for (const std::uint32_t sides : {100U, 100'000U}) {
            Surface cone;
            cone.corners.emplace_back(0, 0, 1);
            for (std::uint32_t i = 0; i < sides; ++i) {
                const float angle = 2 * static_cast<float>(pi) * static_cast<float>(i) / static_cast<float>(sides);
                cone.corners.emplace_back(std::cos(angle), std::sin(angle), 0);
                cone.triangles.push_back({0, 1 + i, 1 + (i + 1) % sides});
            }
            const TriangleMesh drawn = drawnMesh(cone);
            QCOMPARE(drawn.triangles.size(), std::size_t{sides});
            const std::uint32_t tip = drawn.triangles.front()[0];
            const float flat = std::sqrt(0.5F);
            QVERIFY(drawn.positions[tip] == Eigen::Vector3f(0, 0, 1));
            QVERIFY((drawn.normals[tip] - Eigen::Vector3f(flat, 0, flat)).norm() < (sides == 100 ? 0.6F : 0.01F));
            QVERIFY(sides != 100 || drawn.normals[tip].z() > 0.75F);  // smooth: turned towards the axis
        }
    }

    void mirroredSolidsStillFaceOutward() {
        const Solid both = withMirrorImage(box({1, 0, 0}, {2, 1, 1}), 0);
        QVERIFY(std::abs(massCentre(drawnMesh(both.surface)).volume - 2) < 1e-5);
        QCOMPARE(both.parts.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(ShapeFamiliesTest)
#include "tst_shape_families.moc"
