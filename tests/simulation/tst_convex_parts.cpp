#include "simulation/convex_parts.h"

#include "simulation/shape_families.h"
#include "simulation/solid.h"
#include "tests/dataset/test_files.h"
#include "tests/simulation/shape_checks.h"

#include <QtTest/QTest>

#include <stdexcept>

using namespace grasploom;

namespace {

/// A surface's corners joined where several normals had split them.
Surface surfaceOf(const TriangleMesh& mesh) {
    Surface surface;
    std::map<std::array<float, 3>, std::uint32_t> places;
    std::vector<std::uint32_t> place;
    for (const Eigen::Vector3f& at : mesh.positions) {
        const auto [found, isNew] =
            places.try_emplace({at.x(), at.y(), at.z()}, static_cast<std::uint32_t>(surface.corners.size()));
        if (isNew) {
            surface.corners.push_back(at);
        }
        place.push_back(found->second);
    }
    for (const auto& [a, b, c] : mesh.triangles) {
        surface.triangles.push_back({place[a], place[b], place[c]});
    }
    return surface;
}

double volumeOf(const Surface& surface) {
    return massCentre(TriangleMesh{surface.corners, {}, {}, surface.triangles}).volume;
}

}  // namespace

class ConvexPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConvexBodyIsOnePart() {
        const auto parts = convexParts(block({1, 0.5, 0.25}).surface);
        QCOMPARE(parts.size(), std::size_t{1});
        QVERIFY(std::abs(massCentre(parts.front()).volume - 0.125) < 1e-4);
    }

    void hollowsStayOpen_data() {
        QTest::addColumn<QByteArray>("family");
        for (const char* family : {"ring", "star", "frame", "cup", "chair", "superquadric"}) {
            QTest::newRow(family) << QByteArray(family);
        }
    }
    void hollowsStayOpen() {
        QFETCH(QByteArray, family);
        const Shape shape = makeShape(family.toStdString(), 5);
        const Surface surface = surfaceOf(shape.mesh);
        Shape cut = shape;
        cut.parts = convexParts(surface);
        QVERIFY(!cut.parts.empty() && cut.parts.size() <= 32);
        QVERIFY(std::ranges::all_of(cut.parts, [](const ConvexPart& part) { return part.size() <= 64; }));
        QVERIFY(std::ranges::all_of(cut.parts, [](const ConvexPart& part) { return massCentre(part).volume > 0; }));
        const float farthest = shape_checks::farthestFromParts(cut);
        QVERIFY2(farthest < 0.03F, std::to_string(farthest).c_str());
        const double bulge = shape_checks::meanBulge(cut);
        QVERIFY2(bulge < 0.03, std::to_string(bulge).c_str());
    }

    void theSameSurfaceIsCutTheSame() {
        const Surface surface = surfaceOf(makeShape("star", 2).mesh);
        QVERIFY(convexParts(surface) == convexParts(surface));
    }

    void looseAndFlatPiecesGetParts() {
        Surface crumbs;
        for (int i = 0; i < 100; ++i) {
            append(crumbs, block({0.02, 0.02, 0.02}, {0.1 * (i % 10), 0.1 * (i / 10), 0}).surface);
        }
        const auto parts = convexParts(crumbs);
        QVERIFY(!parts.empty() && parts.size() <= 32);
        const Surface sheet{{{0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, {{0, 1, 2}, {0, 2, 3}}};
        const auto sheetParts = convexParts(sheet);
        QCOMPARE(sheetParts.size(), std::size_t{1});
        QVERIFY(std::abs(massCentre(sheetParts.front()).volume - 0.004) < 1e-4);
        const Surface needle{{{0, 0, 0}, {1, 0, 0}, {0.5F, 1e-4F, 0}}, {{0, 1, 2}}};
        QVERIFY(massCentre(convexParts(needle).front()).volume > 1e-6);
    }

    void coarseSurfacesStayInPlace() {
        const Surface fine = surfaceOf(makeShape("superquadric", 4).mesh);
        const Surface coarse = coarsened(fine, 400);
        QVERIFY(coarse.triangles.size() <= 400 && coarse.triangles.size() > 100);
        QVERIFY(std::abs(volumeOf(coarse) / volumeOf(fine) - 1) < 0.2);
        QCOMPARE(coarsened(fine, fine.triangles.size()).triangles.size(), fine.triangles.size());
    }

    void badOptionsAreNamed() {
        const Surface surface = block({1, 1, 1}).surface;
        const auto refusal = [&](const ConvexPartsOptions& options) {
            return messageOf<std::invalid_argument>([&] { convexParts(surface, options); });
        };
        QVERIFY(refusal({.parts = 0}).starts_with("parts"));
        QVERIFY(refusal({.corners = 3}).starts_with("corners"));
        QVERIFY(refusal({.triangles = 0}).starts_with("triangles"));
        QVERIFY(refusal({.concavity = 0}).starts_with("concavity"));
    }
};

QTEST_APPLESS_MAIN(ConvexPartsTest)
#include "tst_convex_parts.moc"
