#include "simulation/convex_parts.h"

#include "dataset/cancelled.h"
#include "dataset/grasp.h"
#include "dataset/portable_random.h"
#include "simulation/coarse_surface.h"
#include "simulation/shape_families.h"
#include "simulation/solid.h"
#include "simulation/work_watch.h"
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

/// Closed, with its corners once.
Surface torus(double ringRadius, double tubeRadius, std::uint32_t around, std::uint32_t across) {
    Surface surface;
    for (std::uint32_t i = 0; i < around; ++i) {
        for (std::uint32_t j = 0; j < across; ++j) {
            const double turn = 2 * pi * i / around, roll = 2 * pi * j / across;
            const double distance = ringRadius + tubeRadius * std::cos(roll);
            surface.corners.emplace_back(
                Eigen::Vector3d(distance * std::cos(turn), distance * std::sin(turn), tubeRadius * std::sin(roll))
                    .cast<float>());
            const std::uint32_t next = (i + 1) % around, up = (j + 1) % across;
            surface.triangles.push_back({i * across + j, next * across + j, next * across + up});
            surface.triangles.push_back({i * across + j, next * across + up, i * across + up});
        }
    }
    return surface;
}

Eigen::Vector3f randomPoint(PortableRandom& random, double size) {
    const double x = random.uniform(), y = random.uniform(), z = random.uniform();
    return (size * Eigen::Vector3d(x - 0.5, y - 0.5, z - 0.5)).cast<float>();
}

/// Triangles of this size, each by itself, at random in a cube.
Surface soup(int triangles, double size) {
    PortableRandom random{7};
    Surface surface;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(triangles); ++i) {
        const Eigen::Vector3f middle = randomPoint(random, 1);
        for (int k = 0; k < 3; ++k) {
            surface.corners.push_back(middle + randomPoint(random, size));
        }
        surface.triangles.push_back({3 * i, 3 * i + 1, 3 * i + 2});
    }
    return surface;
}

/// Long, thin triangles side by side: the ends of each are near those of all others.
Surface bundle(std::uint32_t needles) {
    PortableRandom random{11};
    Surface surface;
    for (std::uint32_t i = 0; i < needles; ++i) {
        const Eigen::Vector3f foot = randomPoint(random, 0.01);
        surface.corners.insert(surface.corners.end(),
                               {foot, foot + Eigen::Vector3f(0, 0, 1), foot + Eigen::Vector3f(0.001F, 0, 0.5F)});
        surface.triangles.push_back({3 * i, 3 * i + 1, 3 * i + 2});
    }
    return surface;
}

/// Triangles like pages, all on one edge.
Surface book(std::uint32_t pages) {
    Surface surface{{{0, 0, 0}, {0, 0, 1}}, {}};
    for (std::uint32_t i = 0; i < pages; ++i) {
        const double turn = 2 * pi * i / pages;
        surface.corners.emplace_back(
            Eigen::Vector3d(0.5 * std::cos(turn), 0.5 * std::sin(turn), 0.5 + 0.1 * std::sin(5 * turn)).cast<float>());
        surface.triangles.push_back({0, 1, i + 2});
    }
    return surface;
}

double volumeOf(const Surface& surface) {
    return massCentre(TriangleMesh{surface.corners, {}, {}, surface.triangles}).volume;
}

}  // namespace

Q_DECLARE_METATYPE(Surface)

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
        QVERIFY(!cut.parts.empty() && cut.parts.size() <= 64);
        QVERIFY(std::ranges::all_of(cut.parts, [](const ConvexPart& part) { return part.size() <= 64; }));
        QVERIFY(std::ranges::all_of(cut.parts, [](const ConvexPart& part) { return massCentre(part).volume > 0; }));
        const float farthest = shape_checks::farthestFromParts(cut);
        QVERIFY2(farthest < 0.03F, std::to_string(farthest).c_str());
        const double bulge = shape_checks::meanBulge(cut);
        QVERIFY2(bulge < 0.03, std::to_string(bulge).c_str());
    }

    void wallsOfVesselsStayThin_data() {
        QTest::addColumn<QByteArray>("family");
        for (const char* family : {"cup", "bowl", "vase", "mug", "pan", "pot"}) {
            QTest::newRow(family) << QByteArray(family);
        }
    }
    void wallsOfVesselsStayThin() {
        QFETCH(QByteArray, family);
        Shape shape = makeShape(family.toStdString(), 5);
        shape.parts = convexParts(surfaceOf(shape.mesh));
        const double bulge = shape_checks::meanBulge(shape);
        QVERIFY2(std::abs(bulge) < 0.004, std::to_string(bulge).c_str());
        QVERIFY(shape_checks::farthestFromParts(shape) < 0.004F);
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
        QVERIFY(!parts.empty() && parts.size() <= 64);
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

    void coarseTubesKeepTheirVolume_data() {
        QTest::addColumn<double>("radius");
        for (const double radius : {0.02, 0.03, 0.05, 0.1}) {
            QTest::addRow("tube of %g", radius) << radius;
        }
    }
    void coarseTubesKeepTheirVolume() {
        QFETCH(double, radius);
        const Surface fine = torus(0.4, radius, 400, 48);
        const Surface coarse = coarsened(fine, 1000);
        QVERIFY(coarse.triangles.size() <= 1000);
        const double kept = volumeOf(coarse) / volumeOf(fine);
        QVERIFY2(kept > 0.95 && kept <= 1, std::to_string(kept).c_str());
    }

    void everyTriangleIsTakenOnce() {
        const std::vector<std::array<std::uint32_t, 3>> triangles{
            {0, 1, 2}, {2, 1, 0}, {1, 1, 2}, {3, 4, 5}, {1, 2, 0}};
        const std::vector<std::array<std::uint32_t, 3>> once{{0, 1, 2}, {3, 4, 5}};
        QVERIFY(distinctTriangles(triangles) == once);
        QVERIFY(distinctTriangles({}).empty());
    }

    void hostileSurfacesComeToAnEnd_data() {
        QTest::addColumn<Surface>("surface");
        QTest::newRow("100 000 crumbs") << soup(100'000, 0.01);
        QTest::newRow("2 000 large triangles") << soup(2000, 1);
        QTest::newRow("a bundle of needles") << bundle(1000);
        QTest::newRow("a book of 5 000 pages") << book(5000);
        QTest::newRow("a book of 900 pages") << book(900);
    }
    void hostileSurfacesComeToAnEnd() {
        QFETCH(Surface, surface);
        std::vector<ConvexPart> parts;
        try {
            parts = convexParts(surface);
        } catch (const std::runtime_error& error) {
            QVERIFY(std::string(error.what()).find("no convex parts") != std::string::npos);
            return;
        }
        QVERIFY(!parts.empty() && parts.size() <= 64);
        QVERIFY(std::ranges::all_of(parts, [](const ConvexPart& part) { return massCentre(part).volume > 0; }));
    }

    void aTangleIsRefused() {
        PortableRandom random{3};
        Surface tangle;
        for (int i = 0; i < 1000; ++i) {
            tangle.corners.push_back(randomPoint(random, 1));
        }
        for (int i = 0; i < 100'000; ++i) {
            const auto corner = [&random] { return static_cast<std::uint32_t>(random.below(1000)); };
            const std::uint32_t a = corner(), b = corner(), c = corner();
            tangle.triangles.push_back({a, b, c});
        }
        QVERIFY(messageOf<std::runtime_error>([&] { convexParts(tangle); }).find("no convex parts") !=
                std::string::npos);
    }

    // So many triangles at one corner would keep meshoptimizer busy for minutes.
    void aFineFanHasParts() {
        constexpr std::uint32_t sides = 300'000;
        Surface cone;
        cone.corners.emplace_back(0, 0, 0.4F);
        for (std::uint32_t i = 0; i < sides; ++i) {
            const float angle = 2 * static_cast<float>(pi) * static_cast<float>(i) / static_cast<float>(sides);
            cone.corners.emplace_back(0.4F * std::cos(angle), 0.4F * std::sin(angle), 0.0F);
            cone.triangles.push_back({0, 1 + i, 1 + (i + 1) % sides});
        }
        Eigen::AlignedBox3f box;
        for (const ConvexPart& part : convexParts(cone)) {
            box.extend(boundingBox(part));
        }
        QVERIFY((box.sizes() - Eigen::Vector3f(0.8F, 0.8F, 0.4F)).cwiseAbs().maxCoeff() < 0.02F);
    }

    void endsWhenItIsCancelled() {
        const Surface surface = torus(0.4, 0.03, 400, 48);
        int whole = 0;
        convexParts(surface, {}, [&whole] { return ++whole < 0; });
        QVERIFY(whole > 100);
        for (const int after : {1, 2, 50, whole / 2, whole - 1}) {
            int asked = 0;
            QVERIFY_EXCEPTION_THROWN(convexParts(surface, {}, [&] { return ++asked >= after; }), Cancelled);
            QCOMPARE(asked, after);
        }
        QVERIFY(convexParts(surface) == convexParts(surface, {}, [] { return false; }));
    }

    void workThatTakesTooLongSaysSo() {
        WorkWatch({}, 60, "too long").check();
        QCOMPARE(messageOf<std::runtime_error>([] { WorkWatch({}, -1, "too long").check(); }), std::string("too long"));
        QVERIFY_EXCEPTION_THROWN(WorkWatch([] { return true; }, 60, "too long").check(), Cancelled);
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
