#include "evaluation/rotated_iou.h"
#include "tests/evaluation/grasp_makers.h"

#include <QtTest/QTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace grasploom;
using namespace grasploom::test;

class RotatedIouTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isOneForIdenticalGrasps_data();
    void isOneForIdenticalGrasps();
    void isSymmetric();
    void ignoresHalfTurnsAndRenamedSides();
    void touchingGraspsDoNotOverlap_data();
    void touchingGraspsDoNotOverlap();
    void containedGraspIsTheRatioOfAreas();
    void ignoresShiftTurnAndScaleOfBoth();
    void losesNothingFarFromTheOrigin();
    void neverLeavesItsRange();
    void agreesWithClippingInLongDouble();
    void isContinuousAroundParallelEdges();
    void matchesCheckedMatrix();
    void matchesCheckedPairs();
    void invalidGraspsOverlapNothing();
};

namespace {

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance;
}

QJsonObject checkedValues() {
    QFile file(QStringLiteral(GRASPLOOM_TEST_DATA "/rotated_iou.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Grasp fromJson(const QJsonValue& values, double radiansPerUnit) {
    const QJsonArray v = values.toArray();
    return {v[0].toDouble(), v[1].toDouble(), v[4].toDouble() * radiansPerUnit, v[2].toDouble(), v[3].toDouble()};
}

struct LongPoint {
    long double x, y;
};

std::vector<LongPoint> longCorners(const Grasp& g) {
    const long double c = std::cos(static_cast<long double>(g.angleRadians));
    const long double s = std::sin(static_cast<long double>(g.angleRadians));
    const long double o = static_cast<long double>(g.opening) / 2;
    const long double j = static_cast<long double>(g.jaw) / 2;
    std::vector<LongPoint> points;
    for (const auto& [a, b] : {std::pair{-o, -j}, std::pair{o, -j}, std::pair{o, j}, std::pair{-o, j}}) {
        points.push_back({g.x + a * c - b * s, g.y + a * s + b * c});
    }
    return points;
}

/// Another method at another precision: Sutherland–Hodgman clipping and the shoelace formula, in long double.
long double clippedIou(const Grasp& a, const Grasp& b) {
    std::vector<LongPoint> polygon = longCorners(a);
    const std::vector<LongPoint> window = longCorners(b);
    for (std::size_t i = 0; i < 4 && !polygon.empty(); ++i) {
        const LongPoint p = window[i];
        const LongPoint q = window[(i + 1) % 4];
        const auto side = [&](const LongPoint& r) { return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x); };
        std::vector<LongPoint> kept;
        for (std::size_t k = 0; k < polygon.size(); ++k) {
            const LongPoint& from = polygon[k];
            const LongPoint& to = polygon[(k + 1) % polygon.size()];
            const long double f = side(from);
            const long double t = side(to);
            if (f >= 0) {
                kept.push_back(from);
            }
            if ((f > 0 && t < 0) || (f < 0 && t > 0)) {
                kept.push_back({from.x + (to.x - from.x) * f / (f - t), from.y + (to.y - from.y) * f / (f - t)});
            }
        }
        polygon = kept;
    }
    long double doubled = 0;
    for (std::size_t k = 0; k < polygon.size(); ++k) {
        const LongPoint& p = polygon[k];
        const LongPoint& q = polygon[(k + 1) % polygon.size()];
        doubled += (p.x - b.x) * (q.y - b.y) - (q.x - b.x) * (p.y - b.y);
    }
    const long double shared = doubled / 2;
    const long double areas = static_cast<long double>(a.opening) * a.jaw + static_cast<long double>(b.opening) * b.jaw;
    return shared / (areas - shared);
}

}  // namespace

void RotatedIouTest::isOneForIdenticalGrasps_data() {
    QTest::addColumn<double>("opening");
    QTest::addColumn<double>("jaw");
    for (int opening = -3; opening <= 5; ++opening) {
        for (int jaw = -3; jaw <= 5; ++jaw) {
            QTest::addRow("1e%d x 1e%d", opening, jaw) << std::pow(10, opening) << std::pow(10, jaw) * 1.7;
        }
    }
}

void RotatedIouTest::isOneForIdenticalGrasps() {
    QFETCH(double, opening);
    QFETCH(double, jaw);
    for (double angle = -400; angle <= 400; angle += 0.83) {
        const Grasp grasp{512.3, -77.7, radians(angle), opening, jaw};
        const double iou = rotatedIou(grasp, grasp);
        QVERIFY2(near(iou, 1, 1e-12), qPrintable(QString::number(iou, 'g', 17)));
    }
}

void RotatedIouTest::isSymmetric() {
    std::mt19937_64 random(1);
    int overlapping = 0;
    for (int i = 0; i < 200000; ++i) {
        const bool any = i % 2 == 0;
        const Grasp a = any ? anySize(random) : jacquardLike(random);
        const Grasp b = any ? anySize(random) : jacquardLike(random);
        const double iou = rotatedIou(a, b);
        QCOMPARE(iou, rotatedIou(b, a));  // to the bit
        overlapping += iou > 0 ? 1 : 0;
    }
    QVERIFY(overlapping > 50000);
}

void RotatedIouTest::ignoresHalfTurnsAndRenamedSides() {
    std::mt19937_64 random(2);
    for (int i = 0; i < 20000; ++i) {
        const Grasp a = jacquardLike(random);
        const Grasp b = jacquardLike(random);
        const double iou = rotatedIou(a, b);
        const Grasp turned{b.x, b.y, b.angleRadians + pi, b.opening, b.jaw};
        const Grasp renamed{b.x, b.y, b.angleRadians + pi / 2, b.jaw, b.opening};
        QVERIFY(near(iou, rotatedIou(a, turned), 1e-12));
        QVERIFY(near(iou, rotatedIou(a, renamed), 1e-12));
        QVERIFY(near(rotatedIou(b, renamed), 1, 1e-12));
    }
}

void RotatedIouTest::touchingGraspsDoNotOverlap_data() {
    QTest::addColumn<double>("degreesOfBoth");
    for (const double angle : {0.0, 30.0, 45.0, 60.0, 90.0, -12.34, 135.0}) {
        QTest::addRow("%g", angle) << angle;
    }
}

void RotatedIouTest::touchingGraspsDoNotOverlap() {
    QFETCH(double, degreesOfBoth);
    const double angle = radians(degreesOfBoth);
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const Grasp a{100, 200, angle, 40, 16};
    const auto at = [&](double along, double across) {
        return Grasp{100 + along * c - across * s, 200 + along * s + across * c, angle, 40, 16};
    };
    QVERIFY(near(rotatedIou(a, at(40, 0)), 0, 1e-12));
    QVERIFY(near(rotatedIou(a, at(0, 16)), 0, 1e-12));
    QVERIFY(near(rotatedIou(a, at(40, 16)), 0, 1e-12));
    QVERIFY(near(rotatedIou(a, at(-40, 5)), 0, 1e-12));
    // A corner on an edge: a square standing on its tip.
    const Grasp tip{100 - (8 + 5 * std::sqrt(2.0)) * -s, 200 - (8 + 5 * std::sqrt(2.0)) * c, angle + pi / 4, 10, 10};
    QVERIFY(near(rotatedIou(a, tip), 0, 1e-12));
    // And not by never finding any: half over each other.
    QVERIFY(near(rotatedIou(a, at(20, 0)), 1.0 / 3, 1e-12));
}

void RotatedIouTest::containedGraspIsTheRatioOfAreas() {
    std::mt19937_64 random(3);
    for (int i = 0; i < 20000; ++i) {
        Grasp outer = anySize(random);
        Grasp inner{outer.x, outer.y, uniform(random, -pi, pi), 0, 0};
        const double room = std::min(outer.opening, outer.jaw) / std::sqrt(2.0);
        inner.opening = room * uniform(random, 0.01, 0.99);
        inner.jaw = room * uniform(random, 0.01, 0.99);
        const double ratio = inner.opening * inner.jaw / (outer.opening * outer.jaw);
        QVERIFY(near(rotatedIou(inner, outer), ratio, 1e-12));
    }
}

void RotatedIouTest::ignoresShiftTurnAndScaleOfBoth() {
    std::mt19937_64 random(4);
    for (int i = 0; i < 20000; ++i) {
        const Grasp a = jacquardLike(random);
        const Grasp b = jacquardLike(random);
        const double turn = uniform(random, -pi, pi);
        const double scale = std::pow(10, uniform(random, -3, 2));
        const auto move = [&](const Grasp& g) {
            return Grasp{scale * (g.x * std::cos(turn) - g.y * std::sin(turn)) + 31.7,
                         scale * (g.x * std::sin(turn) + g.y * std::cos(turn)) - 12.9, g.angleRadians + turn,
                         scale * g.opening, scale * g.jaw};
        };
        QVERIFY(near(rotatedIou(a, b), rotatedIou(move(a), move(b)), 1e-9));
    }
}

void RotatedIouTest::losesNothingFarFromTheOrigin() {
    // Multiples of 1/256 px and a shift of 2^33 px are exact in doubles, so the overlap has to be the same to the bit,
    // apart from which of the two gives the frame.
    std::mt19937_64 random(5);
    for (int i = 0; i < 20000; ++i) {
        Grasp a = jacquardLike(random);
        Grasp b = jacquardLike(random);
        for (Grasp* g : {&a, &b}) {
            g->x = std::round(g->x * 256) / 256;
            g->y = std::round(g->y * 256) / 256;
        }
        const double before = rotatedIou(a, b);
        for (Grasp* g : {&a, &b}) {
            g->x += 0x1p33;
            g->y -= 0x1p33;
        }
        QVERIFY(near(before, rotatedIou(a, b), 1e-13));
    }
}

void RotatedIouTest::neverLeavesItsRange() {
    std::mt19937_64 random(6);
    for (int i = 0; i < 200000; ++i) {
        const Grasp a = anySize(random);
        Grasp b = i % 3 == 0 ? a : anySize(random);
        if (i % 3 == 0) {  // almost the same: where careless clipping goes wrong
            b.angleRadians += std::pow(10, uniform(random, -18, -1));
            b.x += a.opening * std::pow(10, uniform(random, -18, 0));
        }
        const double iou = rotatedIou(a, b);
        QVERIFY(iou >= 0 && iou <= 1);
    }
    const double huge = std::numeric_limits<double>::max();
    const double tiny = std::numeric_limits<double>::denorm_min();
    for (const double size : {huge, tiny, 1e200, 1e-200}) {
        for (const double other : {huge, tiny, 1.0}) {
            const double iou = rotatedIou({other, size, 0.3, size, other}, {size, 0, 0.7, other, size});
            QVERIFY(iou >= 0 && iou <= 1);
        }
    }
}

void RotatedIouTest::agreesWithClippingInLongDouble() {
    std::mt19937_64 random(7);
    for (int i = 0; i < 100000; ++i) {
        const Grasp a = jacquardLike(random);
        Grasp b = jacquardLike(random);
        if (i % 4 == 0) {  // parallel, perpendicular or equal edges
            b.angleRadians = a.angleRadians + (i % 8 == 0 ? 0 : pi / 2);
            b.opening = a.opening;
        }
        const double expected = static_cast<double>(clippedIou(a, b));
        QVERIFY(near(rotatedIou(a, b), expected, 1e-12));
    }
    for (int i = 0; i < 100000; ++i) {
        const Grasp a = anySize(random);
        const Grasp b = anySize(random);
        // A sliver of 1e5 × 1e-3 px amplifies the last bit of its angle by 1e8.
        const double stretch = std::max({a.opening / a.jaw, a.jaw / a.opening, b.opening / b.jaw, b.jaw / b.opening});
        QVERIFY(near(rotatedIou(a, b), static_cast<double>(clippedIou(a, b)), 1e-14 * stretch + 1e-12));
    }
}

void RotatedIouTest::isContinuousAroundParallelEdges() {
    const Grasp a{50, 60, 0.4, 30, 12};
    for (int exponent = -17; exponent <= -7; ++exponent) {
        for (const double sign : {-1.0, 1.0}) {
            const double tilt = sign * std::pow(10, exponent);
            const Grasp tilted{a.x, a.y, a.angleRadians + tilt, a.opening, a.jaw};
            QVERIFY(near(rotatedIou(a, tilted), 1, 4 * std::abs(tilt) + 1e-12));
        }
    }
}

void RotatedIouTest::matchesCheckedMatrix() {
    const QJsonObject matrix = checkedValues()[QStringLiteral("matrix_radians")].toObject();
    const QJsonArray a = matrix[QStringLiteral("a")].toArray();
    const QJsonArray b = matrix[QStringLiteral("b")].toArray();
    const QJsonArray expected = matrix[QStringLiteral("iou")].toArray();
    QVERIFY(matrix[QStringLiteral("clockwise")].toBool());
    QCOMPARE(a.size(), 3);
    QCOMPARE(b.size(), 3);
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j) {
            const double iou = rotatedIou(fromJson(a[i], 1), fromJson(b[j], 1));
            QVERIFY(near(iou, expected[i].toArray()[j].toDouble(), matrix[QStringLiteral("tolerance")].toDouble()));
        }
    }
}

void RotatedIouTest::matchesCheckedPairs() {
    const QJsonArray pairs = checkedValues()[QStringLiteral("pairs_degrees")].toArray();
    QVERIFY(pairs.size() >= 3);
    for (const QJsonValue& value : pairs) {
        const QJsonObject pair = value.toObject();
        const double unit = pair[QStringLiteral("clockwise")].toBool() ? radians(1) : -radians(1);
        const double iou =
            rotatedIou(fromJson(pair[QStringLiteral("a")], unit), fromJson(pair[QStringLiteral("b")], unit));
        QVERIFY2(near(iou, pair[QStringLiteral("iou")].toDouble(), pair[QStringLiteral("tolerance")].toDouble()),
                 qPrintable(pair[QStringLiteral("why")].toString() + QStringLiteral(": ") + QString::number(iou)));
    }
}

void RotatedIouTest::invalidGraspsOverlapNothing() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    const Grasp good{10, 10, 0, 5, 5};
    for (const Grasp& bad : {Grasp{nan, 10, 0, 5, 5}, Grasp{10, nan, 0, 5, 5}, Grasp{10, 10, nan, 5, 5},
                             Grasp{10, 10, 0, nan, 5}, Grasp{10, 10, 0, 5, infinity}, Grasp{10, 10, 0, -5, 5},
                             Grasp{10, 10, 0, 5, 0}, Grasp{infinity, 10, 0, 5, 5}, Grasp{10, 10, infinity, 5, 5}}) {
        QCOMPARE(rotatedIou(good, bad), 0.0);
        QCOMPARE(rotatedIou(bad, good), 0.0);
        QCOMPARE(rotatedIou(bad, bad), 0.0);
    }
}

QTEST_APPLESS_MAIN(RotatedIouTest)
#include "tst_rotated_iou.moc"
