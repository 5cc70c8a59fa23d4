#include "model/device_resampling.h"
#include "model/torch_device.h"
#include "model/input_batch.h"

#include "dataset/painted_scenes.h"
#include "dataset/scene_images.h"
#include "tests/dataset/test_files.h"
#include "tiny_dataset.h"

#include <torch/torch.h>
#include <opencv2/core.hpp>

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <cmath>

using namespace grasploom;
namespace fs = std::filesystem;

/// On the CPU as a device: the same operations run on a GPU.
class DeviceResamplingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void agreesWithTheProcessorOnNoise_data();
    void agreesWithTheProcessorOnNoise();
    void agreesWithTheProcessorOnScenes();
    void picturesOfAllSizesKeepTheirOrder();
    void isZeroOutside();
    void ignoresMixedPrecision();
    void imageBatchTakesEither();

private:
    QTemporaryDir m_dir;
    std::vector<cv::Mat> m_scenes;
};

namespace {

cv::Mat noise(cv::Size size, std::uint64_t seed) {
    cv::Mat picture(size, CV_8UC3);
    cv::RNG random(seed);
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

/// `picture`, augmented as in training: once on the processor, once left to the device.
struct Both {
    InputPicture processor, device;
};

Both both(const cv::Mat& rgb, int inputSize, std::uint64_t seed) {
    const KeptPicture kept{rgb, rgb.size()};
    const Similarity moved = drawAugmentation({}, rgb.size(), inputSize, seed, 0, 0);
    return {movedPicture(0, kept, moved, inputSize, ResampleOn::Processor),
            movedPicture(0, kept, moved, inputSize, ResampleOn::Device)};
}

struct Difference {
    double largest = 0, mean = 0;  ///< 8-bit levels
};

Difference difference(const torch::Tensor& image, const cv::Mat& pixels) {
    const auto expected =
        torch::from_blob(pixels.data, {pixels.rows, pixels.cols, 3}, torch::kFloat32).permute({2, 0, 1});
    const auto levels =
        torch::tensor({imageNetDeviation[0], imageNetDeviation[1], imageNetDeviation[2]}).view({3, 1, 1});
    const auto differences = (image - expected).abs() * levels;
    return {differences.max().item<double>(), differences.mean().item<double>()};
}

}  // namespace

void DeviceResamplingTest::initTestCase() {
    if (const auto samples = jacquardSamples()) {
        for (const auto& entry : fs::recursive_directory_iterator(*samples)) {
            if (entry.path().string().ends_with("_RGB.png") && m_scenes.size() < 4) {
                m_scenes.push_back(readRgb(entry.path()));
            }
        }
    }
    if (m_scenes.empty()) {
        qInfo("GRASPLOOM_JACQUARD is not set: painted scenes instead of real ones");
        PaintedOptions options;
        options.scenes = 4;
        generatePaintedScenes(fs::path(m_dir.path().toStdString()) / "painted", options);
        const SceneIndex index = openTinyDataset(fs::path(m_dir.path().toStdString()) / "painted");
        for (std::size_t scene = 0; scene < index.size(); ++scene) {
            m_scenes.push_back(readRgb(index.path(scene, Channel::Rgb)));
        }
    }
}

void DeviceResamplingTest::agreesWithTheProcessorOnNoise_data() {
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("mean");
    // One sample that is moved by 1/254 px along both axes is off by two levels at worst; the mean of several by less.
    QTest::newRow("one sample") << 64 << 2.02 << 0.3;
    QTest::newRow("four samples") << 120 << 1.0 << 0.15;
    QTest::newRow("sixteen samples") << 205 << 0.5 << 0.08;
}

void DeviceResamplingTest::agreesWithTheProcessorOnNoise() {
    QFETCH(int, side);
    QFETCH(double, largest);
    QFETCH(double, mean);
    Difference worst;
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Both pictures = both(noise({side, side}, seed), 64, seed);
        const auto image = resampledBatch(std::span(&pictures.device, 1), torch::kCPU)[0];
        const Difference found = difference(image, pictures.processor.pixels);
        worst = {std::max(worst.largest, found.largest), std::max(worst.mean, found.mean)};
    }
    qInfo("largest difference %.3f levels, mean %.4f", worst.largest, worst.mean);
    QVERIFY(worst.largest <= largest);
    QVERIFY(worst.mean <= mean);
}

void DeviceResamplingTest::agreesWithTheProcessorOnScenes() {
    Difference worst;
    for (std::size_t i = 0; i < m_scenes.size(); ++i) {
        const Both pictures = both(m_scenes[i], 320, i);
        const auto image = resampledBatch(std::span(&pictures.device, 1), torch::kCPU)[0];
        const Difference found = difference(image, pictures.processor.pixels);
        worst = {std::max(worst.largest, found.largest), std::max(worst.mean, found.mean)};
    }
    qInfo("largest difference %.3f levels, mean %.4f", worst.largest, worst.mean);
    QVERIFY(worst.largest <= 0.5);  // less than rounding to 8 bits
    QVERIFY(worst.mean <= 0.02);
}

void DeviceResamplingTest::picturesOfAllSizesKeepTheirOrder() {
    std::vector<InputPicture> processor, device;
    for (std::uint64_t i = 0; i < 13; ++i) {  // more alike than are done at once, and others
        const cv::Size size = i < 9 ? cv::Size(90, 90) : i == 10 ? cv::Size(61, 140) : cv::Size(200, 70);
        const Both pictures = both(noise(size, i), 32, i);
        processor.push_back(pictures.processor);
        device.push_back(pictures.device);
    }
    const auto images = resampledBatch(device, torch::kCPU);
    QVERIFY(images.sizes() == torch::IntArrayRef({13, 3, 32, 32}));
    QVERIFY(images.is_contiguous(torch::MemoryFormat::ChannelsLast));
    for (std::size_t i = 0; i < device.size(); ++i) {
        QVERIFY(difference(images[static_cast<std::int64_t>(i)], processor[i].pixels).largest < 1.5);
    }
}

void DeviceResamplingTest::isZeroOutside() {
    const cv::Mat white(100, 200, CV_8UC3, cv::Scalar::all(255));
    const InputPicture picture =
        movedPicture(0, {white, white.size()}, fitToInput(white.size(), 64), 64, ResampleOn::Device);
    const auto image = resampledBatch(std::span(&picture, 1), torch::kCPU)[0];
    QCOMPARE(image.slice(1, 0, 15).abs().max().item<double>(), 0.0);
    QVERIFY(image.slice(1, 18, 46).min().item<double>() > 2);
}

void DeviceResamplingTest::ignoresMixedPrecision() {
    const Both pictures = both(noise({205, 205}, 1), 64, 1);
    const auto expected = resampledBatch(std::span(&pictures.device, 1), torch::kCPU);
    const MixedPrecision mixed(Precision::Bf16, torch::kCPU);
    const auto image = resampledBatch(std::span(&pictures.device, 1), torch::kCPU);
    QVERIFY(image.scalar_type() == torch::kFloat32 && torch::equal(image, expected));
}

void DeviceResamplingTest::imageBatchTakesEither() {
    const Both pictures = both(noise({120, 120}, 2), 64, 2);
    const auto device = imageBatch(std::span(&pictures.device, 1), torch::kCPU);
    const auto processor = imageBatch(std::span(&pictures.processor, 1), torch::kCPU);
    QVERIFY(device.sizes() == processor.sizes());
    QVERIFY(torch::equal(device, resampledBatch(std::span(&pictures.device, 1), torch::kCPU)));
    QCOMPARE(difference(processor[0], pictures.processor.pixels).largest, 0.0);
    QCOMPARE(resampleOn(torch::kCPU), ResampleOn::Processor);
    QCOMPARE(resampleOn(torch::Device(torch::kCUDA, 0)), ResampleOn::Device);
}

QTEST_APPLESS_MAIN(DeviceResamplingTest)
#include "tst_device_resampling.moc"
