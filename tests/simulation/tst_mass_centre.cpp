#include "simulation/mass_centre.h"

#include "simulation/convex_hull.h"

#include <Eigen/Geometry>

#include <QtTest/QTest>

using namespace grasploom;

namespace {

/// A box from `low` to `high`, with a point inside that its hull must leave out.
ConvexPart box(const Eigen::Vector3f& low, const Eigen::Vector3f& high) {
    ConvexPart part{0.5F * (low + high)};
    for (int i = 0; i < 8; ++i) {
        part.emplace_back((i & 1) != 0 ? high.x() : low.x(), (i & 2) != 0 ? high.y() : low.y(),
                          (i & 4) != 0 ? high.z() : low.z());
    }
    return part;
}

bool near(const Eigen::Vector3d& a, const Eigen::Vector3d& b, double tolerance = 1e-6) {
    return (a - b).norm() <= tolerance;
}

}  // namespace

class MassCentreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHullIsClosedAndFacesOutward() {
        const Surface hull = convexHull(box({1, 2, 3}, {2, 4, 6}));
        QCOMPARE(hull.corners.size(), std::size_t{8});
        QCOMPARE(hull.triangles.size(), std::size_t{12});
        for (const auto& [a, b, c] : hull.triangles) {
            const Eigen::Vector3f normal = (hull.corners[b] - hull.corners[a]).cross(hull.corners[c] - hull.corners[a]);
            QVERIFY(normal.dot(hull.corners[a] - Eigen::Vector3f(1.5F, 3, 4.5F)) > 0);
        }
    }

    void aBoxWeighsWhatItMeasures() {
        const MassCentre centre = massCentre(box({1, 2, 3}, {2, 4, 6}));
        QVERIFY(std::abs(centre.volume - 6) < 1e-5);
        QVERIFY(near(centre.centre, {1.5, 3, 4.5}));
    }

    void aTetrahedronsCentreIsItsMeanCorner() {
        const MassCentre centre = massCentre(ConvexPart{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
        QVERIFY(std::abs(centre.volume - 1.0 / 6) < 1e-7);
        QVERIFY(near(centre.centre, {0.25, 0.25, 0.25}));
    }

    void partsCountByTheirVolume() {
        const std::vector<ConvexPart> parts{box({0, 0, 0}, {1, 1, 1}), box({2, 0, 0}, {5, 1, 1})};
        const MassCentre centre = massCentre(parts);
        QVERIFY(std::abs(centre.volume - 4) < 1e-5);
        QVERIFY(near(centre.centre, {(0.5 + 3 * 3.5) / 4, 0.5, 0.5}));
    }

    void aClosedMeshIsMeasuredFarFromTheOrigin() {
        const Surface hull = convexHull(box({100, 100, 100}, {100.5F, 101, 102}));
        const MassCentre centre = massCentre(TriangleMesh{hull.corners, {}, {}, hull.triangles});
        QVERIFY(std::abs(centre.volume - 1) < 1e-5);
        QVERIFY(near(centre.centre, {100.25, 100.5, 101}, 1e-4));
    }

    void aFlatPartHasNoVolume() {
        const MassCentre centre = massCentre(ConvexPart{{0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {0, 1, 1}});
        QVERIFY(std::abs(centre.volume) < 1e-9);
        QVERIFY(near(centre.centre, {0.5, 0.5, 1}));
    }
};

QTEST_APPLESS_MAIN(MassCentreTest)
#include "tst_mass_centre.moc"
