#include "dataset/resampling.h"

#include <QtTest/QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <stdexcept>
#include <vector>

using namespace grasploom;

class ResamplingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithExactArithmetic_data();
    void agreesWithExactArithmetic();
    void fastAndPortableGiveTheSameBits_data();
    void fastAndPortableGiveTheSameBits();
    void looksAtThePictureOnly();
    void coverageTellsInsideFromOutside();
    void identityResamplesToTheSameBytes();
    void halvingIsTheMeanOfFour();
    void thinLinesDoNotAlias();
    void outsideIsFilled();
    void hugeShrinkStaysSmallInMemory();
    void farAwayIsEmpty();
    void refusesScaleZero();
};

namespace {

cv::Mat noise(cv::Size size, std::uint64_t seed) {
    cv::Mat picture(size, CV_8UC3);
    cv::RNG random(seed);
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

std::vector<PixelMean> means(const cv::Mat& rgb, const Similarity& transform, int size,
                             ResamplingCode code = ResamplingCode::Fast) {
    std::vector<PixelMean> all;
    resampleRows(
        rgb, transform, size,
        [&](int row, std::span<const PixelMean> rowMeans) {
            QCOMPARE(all.size(), static_cast<std::size_t>(row * size));
            all.insert(all.end(), rowMeans.begin(), rowMeans.end());
        },
        code);
    return all;
}

bool sameBits(const std::vector<PixelMean>& a, const std::vector<PixelMean>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(PixelMean)) == 0;
}

/// Scale, turn, reflection and shift drawn from `seed`; the picture's middle stays near that of the result.
Similarity someTransform(cv::Size picture, int size, double scale, std::uint64_t seed) {
    cv::RNG random(seed);
    const double angle = random.uniform(0.0, 6.3);
    const double c = scale * std::cos(angle);
    const double s = scale * std::sin(angle);
    const double flip = random.uniform(0, 2) == 0 ? 1 : -1;
    const Similarity turn{{c * flip, -s, 0, s * flip, c, 0}};
    const Similarity centred = compose(turn, {{1, 0, -picture.width / 2.0, 0, 1, -picture.height / 2.0}});
    return compose({{1, 0, size / 2.0 + random.uniform(-2.0, 2.0), 0, 1, size / 2.0 + random.uniform(-2.0, 2.0)}},
                   centred);
}

/// The mean of n × n bilinear samples in double precision, without any of the code under test. {red, coverage}.
std::pair<double, double> exactRed(const cv::Mat& rgb, const Similarity& transform, int x, int y, int n) {
    const Similarity back = inverse(transform);
    double sum = 0;
    double covered = 0;
    for (int i = 0; i < n * n; ++i) {
        const Point at = apply(back, Point{x + (i % n + 0.5) / n, y + (i / n + 0.5) / n});
        const double left = std::floor(at.x - 0.5);
        const double top = std::floor(at.y - 0.5);
        for (int k = 0; k < 4; ++k) {
            const double column = left + k % 2;
            const double row = top + k / 2;
            const double weight = (1 - std::abs(at.x - 0.5 - column)) * (1 - std::abs(at.y - 0.5 - row));
            if (column >= 0 && row >= 0 && column < rgb.cols && row < rgb.rows) {
                sum += weight * rgb.at<cv::Vec3b>(static_cast<int>(row), static_cast<int>(column))[0];
                covered += weight;
            }
        }
    }
    return {sum / (n * n), covered / (n * n)};
}

}  // namespace

void ResamplingTest::agreesWithExactArithmetic_data() {
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("samples");
    for (const auto& [scale, samples] :
         {std::pair{2.3, 1}, {1.0, 1}, {0.7, 2}, {0.5, 2}, {0.4, 3}, {0.3125, 4}, {0.11, 10}}) {
        QTest::addRow("scale %g", scale) << scale << samples;
    }
}

void ResamplingTest::agreesWithExactArithmetic() {
    QFETCH(double, scale);
    QFETCH(int, samples);
    const cv::Mat picture = noise({150, 97}, 3);
    double sum = 0;
    constexpr int size = 48;
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const Similarity transform = someTransform(picture.size(), size, scale, seed);
        const auto got = means(picture, transform, size);
        for (int i = 0; i < size * size; ++i) {
            const auto [red, coverage] = exactRed(picture, transform, i % size, i / size, samples);
            const PixelMean& mean = got[static_cast<std::size_t>(i)];
            // Neighbouring levels of noise differ by up to 255, and a sample is moved by up to 1/254 px along each
            // axis.
            QVERIFY2(std::abs(mean.red - red) <= 2.02, qPrintable(QString::number(mean.red - red)));
            QVERIFY(std::abs(mean.coverage - coverage) <= 2.02 / 255);
            sum += std::abs(mean.red - red);
        }
    }
    QVERIFY2(sum / (6 * size * size) < 0.3, qPrintable(QString::number(sum / (6 * size * size))));
}

void ResamplingTest::fastAndPortableGiveTheSameBits_data() {
    QTest::addColumn<QSize>("picture");
    for (const QSize size : {QSize(1, 1), QSize(2, 5), QSize(3, 3), QSize(5, 2), QSize(40, 31), QSize(333, 200)}) {
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
}

void ResamplingTest::fastAndPortableGiveTheSameBits() {
    QFETCH(QSize, picture);
    const cv::Mat rgb = noise({picture.width(), picture.height()}, 5);
    for (const double scale : {3.0, 1.0, 0.6, 0.4, 0.3125, 0.21, 0.04}) {
        for (std::uint64_t seed = 0; seed < 8; ++seed) {
            const Similarity transform = someTransform(rgb.size(), 37, scale, seed);
            QVERIFY(sameBits(means(rgb, transform, 37), means(rgb, transform, 37, ResamplingCode::Portable)));
        }
    }
}

void ResamplingTest::looksAtThePictureOnly() {
    const cv::Mat large(120, 140, CV_8UC3, cv::Scalar::all(255));
    const cv::Rect inner(20, 30, 61, 47);
    cv::Mat picture = large(inner);
    noise(inner.size(), 9).copyTo(picture);
    for (const double scale : {1.7, 0.5, 0.3}) {
        const Similarity transform = someTransform(picture.size(), 40, scale, 2);
        QVERIFY(sameBits(means(picture, transform, 40), means(picture.clone(), transform, 40)));
    }
}

void ResamplingTest::coverageTellsInsideFromOutside() {
    const cv::Mat white(100, 100, CV_8UC3, cv::Scalar::all(255));
    const auto got = means(white, Similarity{{0.5, 0, 20.25, 0, 0.5, 0}}, 50);
    for (int row = 1; row < 49; ++row) {
        const PixelMean* line = &got[static_cast<std::size_t>(row) * 50];
        QVERIFY(line[19].coverage == 0 && line[19].red == 0);
        QVERIFY(line[20].coverage > 0.6 && line[20].coverage < 0.9);
        QVERIFY(std::abs(line[30].coverage - 1) < 1e-6 && std::abs(line[30].red - 255) < 1e-3);
        QVERIFY(std::abs(line[20].red - 255 * line[20].coverage) < 1e-3);
    }
}

void ResamplingTest::identityResamplesToTheSameBytes() {
    const cv::Mat picture = noise({64, 64}, 7);
    QCOMPARE(cv::norm(picture, resample(picture, Similarity{}, 64), cv::NORM_INF), 0.0);
}

void ResamplingTest::halvingIsTheMeanOfFour() {
    cv::Mat grey(64, 64, CV_8UC1);
    cv::theRNG().state = 8;
    cv::randu(grey, 0, 256);
    const cv::Mat half = resample(grey, fitToInput(grey.size(), 32), 32);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            const double mean = cv::mean(grey(cv::Rect(2 * x, 2 * y, 2, 2)))[0];
            QVERIFY(std::abs(half.at<uchar>(y, x) - mean) <= 1);
        }
    }
}

void ResamplingTest::thinLinesDoNotAlias() {
    // A line of one pixel keeps its ink wherever it falls on the coarse grid.
    for (int column = 30; column < 40; ++column) {
        cv::Mat picture = cv::Mat::zeros(320, 320, CV_8UC1);
        picture.col(column).setTo(255);
        const double ink = cv::sum(resample(picture, fitToInput(picture.size(), 96), 96))[0];
        const double expected = 320 * 255 * 0.3 * 0.3;
        QVERIFY2(std::abs(ink - expected) < 0.15 * expected, qPrintable(QString::number(ink / expected)));
    }
}

void ResamplingTest::outsideIsFilled() {
    const cv::Mat white(100, 100, CV_8UC3, cv::Scalar(255, 255, 255));
    const cv::Mat moved = resample(white, Similarity{{1, 0, 60, 0, 1, 0}}, 100, {10, 20, 30});
    QCOMPARE(moved.at<cv::Vec3b>(50, 10), cv::Vec3b(10, 20, 30));
    QCOMPARE(moved.at<cv::Vec3b>(50, 90), cv::Vec3b(255, 255, 255));
}

void ResamplingTest::hugeShrinkStaysSmallInMemory() {
    const cv::Mat picture(4000, 4000, CV_8UC1, cv::Scalar(77));
    const cv::Mat small = resample(picture, fitToInput(picture.size(), 20), 20);
    QCOMPARE(small.size(), cv::Size(20, 20));
    QVERIFY(std::abs(small.at<uchar>(10, 10) - 77) <= 1);
}

void ResamplingTest::farAwayIsEmpty() {
    const cv::Mat picture = noise({64, 64}, 1);
    for (const double away : {100.0, -100.0, 30000.0, -30000.0}) {
        for (const PixelMean& mean : means(picture, Similarity{{1, 0, away, 0, 1, 0}}, 64)) {
            QVERIFY(mean.coverage == 0 && mean.red == 0 && mean.green == 0 && mean.blue == 0);
        }
    }
}

void ResamplingTest::refusesScaleZero() {
    const cv::Mat picture = noise({8, 8}, 1);
    QVERIFY_EXCEPTION_THROWN(resample(picture, Similarity{{0, 0, 1, 0, 0, 1}}, 8), std::invalid_argument);
}

QTEST_APPLESS_MAIN(ResamplingTest)
#include "tst_resampling.moc"
