#include "dataset/portable_random.h"
#include "simulation/plane_textures.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <set>
#include <stdexcept>
#include <vector>

using namespace grasploom;

namespace {

constexpr int side = 64;
constexpr float millimetre = 1e-3F;

/// Colours of `side` × `side` places, `step` metres apart.
std::vector<Eigen::Vector3f> patch(const PlaneTexture& texture, float step, float footprint) {
    std::vector<Eigen::Vector3f> colours;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            colours.push_back(texture.colour(static_cast<float>(x) * step, static_cast<float>(y) * step, footprint));
        }
    }
    return colours;
}

Eigen::Vector3f mean(const std::vector<Eigen::Vector3f>& colours) {
    Eigen::Vector3f sum = Eigen::Vector3f::Zero();
    for (const Eigen::Vector3f& colour : colours) {
        sum += colour;
    }
    return sum / static_cast<float>(colours.size());
}

/// Root mean square of the step from a place to the next.
double roughness(const std::vector<Eigen::Vector3f>& colours) {
    double sum = 0;
    for (std::size_t i = 1; i < colours.size(); ++i) {
        sum += i % side == 0 ? 0 : double((colours[i] - colours[i - 1]).squaredNorm());
    }
    return std::sqrt(sum / static_cast<double>(colours.size()));
}

/// Mean colour and how much the colour varies in both directions of the patch: what tells textures apart at a glance.
Eigen::VectorXd signature(int number) {
    const PlaneTexture texture(number, 3);
    Eigen::VectorXd facts(5);
    const auto coarse = patch(texture, 12 * millimetre, 2 * millimetre);
    facts << mean(coarse).cast<double>(), roughness(coarse), roughness(patch(texture, millimetre, millimetre));
    return facts;
}

}  // namespace

class TestPlaneTextures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAreThirtyBesidesPlaster();
    void namesAreDistinct();
    void eachIsAColourOfSaneBrightness_data();
    void eachIsAColourOfSaneBrightness();
    void eachLooksUnlikeTheOthers();
    void isAFunctionOfNumberSeedAndPlace();
    void detailFadesToItsMean_data();
    void detailFadesToItsMean();
    void plasterLooksLikeTheSamples();
    void refusesUnknownNumbers();
};

void TestPlaneTextures::thereAreThirtyBesidesPlaster() {
    QVERIFY(planeTextureCount() > 30);
    QCOMPARE(planeTextureName(0), std::string("plaster"));
}

void TestPlaneTextures::namesAreDistinct() {
    std::set<std::string> names;
    for (int number = 0; number < planeTextureCount(); ++number) {
        names.insert(planeTextureName(number));
    }
    QCOMPARE(static_cast<int>(names.size()), planeTextureCount());
}

void TestPlaneTextures::eachIsAColourOfSaneBrightness_data() {
    QTest::addColumn<int>("number");
    for (int number = 0; number < planeTextureCount(); ++number) {
        QTest::newRow(planeTextureName(number).c_str()) << number;
    }
}

void TestPlaneTextures::eachIsAColourOfSaneBrightness() {
    QFETCH(int, number);
    PortableRandom random{static_cast<std::uint64_t>(number)};
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
        const PlaneTexture texture(number, seed);
        for (int i = 0; i < 500; ++i) {
            const auto x = static_cast<float>(random.uniform(-100, 100));
            const auto y = static_cast<float>(random.uniform(-100, 100));
            const auto footprint = static_cast<float>(std::pow(10, random.uniform(-5, 0.5)));
            const Eigen::Vector3f colour = texture.colour(x, y, footprint);
            QVERIFY(colour.allFinite() && colour.minCoeff() >= 0 && colour.maxCoeff() <= 1);
        }
        const float bright = mean(patch(texture, 9 * millimetre, millimetre)).mean();
        QVERIFY2(bright > 0.08F && bright < 0.96F, qPrintable(QString::number(double(bright))));
    }
}

void TestPlaneTextures::eachLooksUnlikeTheOthers() {
    std::vector<Eigen::VectorXd> all;
    for (int number = 0; number < planeTextureCount(); ++number) {
        all.push_back(signature(number));
        for (int other = 0; other < number; ++other) {
            const double apart = (all[number] - all[other]).norm();
            QVERIFY2(apart > 0.02, qPrintable(QString::fromStdString(planeTextureName(number) + " is like " +
                                                                     planeTextureName(other))));
        }
    }
}

void TestPlaneTextures::isAFunctionOfNumberSeedAndPlace() {
    for (int number = 0; number < planeTextureCount(); ++number) {
        const auto first = patch(PlaneTexture(number, 11), 7 * millimetre, millimetre);
        QVERIFY(first == patch(PlaneTexture(number, 11), 7 * millimetre, millimetre));
        QVERIFY(first != patch(PlaneTexture(number, 12), 7 * millimetre, millimetre));
    }
}

void TestPlaneTextures::detailFadesToItsMean_data() {
    eachIsAColourOfSaneBrightness_data();
}

/// From far away neighbours must not jump about, and what is seen must be as bright as the detail it is made of.
void TestPlaneTextures::detailFadesToItsMean() {
    QFETCH(int, number);
    const PlaneTexture texture(number, 8);
    const float far = 0.4F;
    const auto coarse = patch(texture, far / 2, far);
    const auto fine = patch(texture, far / 2, millimetre / 2);
    QVERIFY2(roughness(coarse) < 0.09, qPrintable(QString::number(roughness(coarse))));
    QVERIFY(roughness(coarse) <= roughness(fine) + 0.01);
    const float error = (mean(coarse) - mean(fine)).norm();
    QVERIFY2(error < 0.12F, qPrintable(QString::number(double(error))));
}

void TestPlaneTextures::plasterLooksLikeTheSamples() {
    const auto colours = patch(PlaneTexture(0, 1), 13 * millimetre, 0.8F * millimetre);
    const Eigen::Vector3f colour = mean(colours);
    QVERIFY(std::abs(colour.x() - colour.z()) < 0.01F);  // grey
    double squares = 0;
    for (const Eigen::Vector3f& other : colours) {
        squares += double((other - colour).squaredNorm()) / 3;
    }
    const double spread = std::sqrt(squares / static_cast<double>(colours.size()));
    QVERIFY2(spread > 0.004 && spread < 0.03, qPrintable(QString::number(spread)));
}

void TestPlaneTextures::refusesUnknownNumbers() {
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, PlaneTexture(-1, 0));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, PlaneTexture(planeTextureCount(), 0));
    QVERIFY_THROWS_EXCEPTION(std::invalid_argument, planeTextureName(-1));
}

QTEST_APPLESS_MAIN(TestPlaneTextures)
#include "tst_plane_textures.moc"
