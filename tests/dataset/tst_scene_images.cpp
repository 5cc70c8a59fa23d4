#include "dataset/scene_images.h"

#include "dataset/files.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

std::string encoded(const char* extension, const cv::Mat& picture, const std::vector<int>& parameters = {}) {
    std::vector<uchar> bytes;
    cv::imencode(extension, picture, bytes, parameters);
    return {bytes.begin(), bytes.end()};
}

cv::Mat depthOf(int width, int height) {
    cv::Mat depth(height, width, CV_32FC1, cv::Scalar(1.5));
    depth.at<float>(0, 0) = -1;
    depth.at<float>(height - 1, width - 1) = 1.25F;
    return depth;
}

cv::Mat noise(int width, int height, int type) {
    cv::Mat picture(height, width, type);
    cv::theRNG().state = 7;
    cv::randu(picture, 0, 255);
    return picture;
}

/// A PNG header that promises any size; nothing follows.
std::string pngPromising(std::uint32_t width, std::uint32_t height) {
    std::string bytes = encoded(".png", noise(2, 2, CV_8UC3));
    for (int i = 0; i < 4; ++i) {
        bytes[16 + i] = static_cast<char>(width >> (24 - 8 * i));
        bytes[20 + i] = static_cast<char>(height >> (24 - 8 * i));
    }
    return bytes;
}

std::string reasonFor(const fs::path& file) {
    return messageOf<DataError>([&] { readRgb(file); });
}

}  // namespace

class SceneImagesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rgbComesInRgbOrder();
    void manyKindsOfPicturesAreConverted_data();
    void manyKindsOfPicturesAreConverted();
    void cmykIsConvertedOrRefused();
    void maskIsOneChannel();
    void depthKeepsItsFloats();
    void depthOfAnotherKindIsRefused();
    void sizeNeedsNoDecoding();
    void hugePicturesAreRefused();
    void everyTruncationIsNoticed_data();
    void everyTruncationIsNoticed();
    void flippedBytesNeverCrash();
    void otherFilesAreRefused();
    void channelsMustHaveOneSize();
    void missingChannelIsNamed();
    void realSamples();
};

void SceneImagesTest::rgbComesInRgbOrder() {
    const TestFolder folder;
    const cv::Mat blueGreenRed(2, 3, CV_8UC3, cv::Scalar(1, 2, 250));
    const cv::Mat picture = readRgb(folder.write("a.png", encoded(".png", blueGreenRed)));
    QCOMPARE(picture.size(), cv::Size(3, 2));
    QCOMPARE(picture.at<cv::Vec3b>(1, 1), cv::Vec3b(250, 2, 1));
}

void SceneImagesTest::manyKindsOfPicturesAreConverted_data() {
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<int>("type");
    QTest::addColumn<double>("scale");
    QTest::newRow("grey") << QByteArray(".png") << CV_8UC1 << 1.0;
    QTest::newRow("alpha") << QByteArray(".png") << CV_8UC4 << 1.0;
    QTest::newRow("16-bit colour") << QByteArray(".png") << CV_16UC3 << 256.0;
    QTest::newRow("16-bit grey") << QByteArray(".png") << CV_16UC1 << 256.0;
    QTest::newRow("16-bit alpha") << QByteArray(".png") << CV_16UC4 << 256.0;
    QTest::newRow("TIFF") << QByteArray(".tiff") << CV_8UC3 << 1.0;
    QTest::newRow("16-bit TIFF") << QByteArray(".tiff") << CV_16UC3 << 256.0;
}

void SceneImagesTest::manyKindsOfPicturesAreConverted() {
    QFETCH(QByteArray, extension);
    QFETCH(int, type);
    QFETCH(double, scale);
    const TestFolder folder;
    const cv::Mat picture(5, 4, type, cv::Scalar::all(100 * scale));
    const auto file = folder.write("0_a_RGB.png", encoded(extension.constData(), picture));
    const cv::Mat rgb = readRgb(file);
    QCOMPARE(rgb.type(), CV_8UC3);
    QCOMPARE(rgb.size(), cv::Size(4, 5));
    QCOMPARE(rgb.at<cv::Vec3b>(2, 2), cv::Vec3b(100, 100, 100));
    const cv::Mat mask = readMask(file);
    QCOMPARE(mask.type(), CV_8UC1);
    QCOMPARE(static_cast<int>(mask.at<uchar>(2, 2)), 100);
}

// A red picture of 4×4, saved as CMYK.
void SceneImagesTest::cmykIsConvertedOrRefused() {
    const TestFolder folder;
    const QByteArray jpeg = QByteArray::fromBase64(
        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUV"
        "FQwPFxgWFBgSFBUU/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU"
        "FBQUFBQU/8AAFAgABAAEBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAgJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/E"
        "ABUBAQEAAAAAAAAAAAAAAAAAAAcJ/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwBEHNKpVN//2Q==");
    const QByteArray tiff = QByteArray::fromBase64(
        "SUkqACgAAACAAAAP+CP+BQeEQmFQuBwWGQ+IQ2CRGKQmCwaKxSAgABEAAAEDAAEAAAAEAAAAAQEDAAEAAAAEAAAAAgEDAAQAAAD6"
        "AAAAAwEDAAEAAAAFAAAABgEDAAEAAAAFAAAACgEDAAEAAAABAAAAEQEEAAEAAAAIAAAAEgEDAAEAAAABAAAAFQEDAAEAAAAEAAAA"
        "FgEDAAEAAAAEAAAAFwEEAAEAAAAfAAAAHAEDAAEAAAABAAAAKQEDAAIAAAAAAAEAPQEDAAEAAAACAAAAPgEFAAIAAAAyAQAAPwEF"
        "AAYAAAACAQAATAEDAAEAAAABAAAAAAAAABAAEAAQABAAhetRAAAAgADD9agAAAAAAs3MTAAAAAABzcxMAAAAgADNzEwAAAAAAo/C"
        "9QAAAAAQNxqgAAAAAAIrhwoAAAAgAA==");
    const cv::Mat rgb = readRgb(folder.write("a.png", jpeg.toStdString()));
    QCOMPARE(rgb.size(), cv::Size(4, 4));
    const auto pixel = rgb.at<cv::Vec3b>(1, 1);
    QVERIFY(pixel[0] > 200 && pixel[1] < 60 && pixel[2] < 60);
    QVERIFY(reasonFor(folder.write("b.png", tiff.toStdString())).find("CMYK") != std::string::npos);
}

void SceneImagesTest::maskIsOneChannel() {
    const TestFolder folder;
    cv::Mat mask(4, 4, CV_8UC1, cv::Scalar(0));
    mask.at<uchar>(1, 2) = 255;
    const cv::Mat read = readMask(folder.write("m.png", encoded(".png", mask)));
    QCOMPARE(read.type(), CV_8UC1);
    QCOMPARE(cv::norm(read, mask, cv::NORM_INF), 0.0);
}

void SceneImagesTest::depthKeepsItsFloats() {
    const TestFolder folder;
    constexpr int lzw = 5, none = 1;
    for (const int compression : {lzw, none}) {
        const cv::Mat depth = depthOf(31, 17);
        const auto file =
            folder.write("d.tiff", encoded(".tiff", depth, {cv::IMWRITE_TIFF_COMPRESSION, compression}));
        const cv::Mat read = readDepthMetres(file);
        QCOMPARE(read.type(), CV_32FC1);
        QCOMPARE(cv::norm(read, depth, cv::NORM_INF), 0.0);
        QCOMPARE(imageSize(file), cv::Size(31, 17));
    }
}

void SceneImagesTest::depthOfAnotherKindIsRefused() {
    const TestFolder folder;
    const auto reason = [&](const char* extension, int type) {
        const auto file = folder.write("d.tiff", encoded(extension, cv::Mat(4, 4, type, cv::Scalar::all(1))));
        return messageOf<DataError>([&] { readDepthMetres(file); });
    };
    QVERIFY(reason(".png", CV_16UC1).find("not 1 of 16-bit integers") != std::string::npos);
    QVERIFY(reason(".tiff", CV_8UC1).find("not 1 of 8-bit integers") != std::string::npos);
    QVERIFY(reason(".tiff", CV_64FC1).find("not 1 of 64-bit floats") != std::string::npos);
    QVERIFY(reason(".tiff", CV_32FC3).find("expected depth as one channel") != std::string::npos);
    const auto depth = folder.write("0_a_RGB.png", encoded(".tiff", depthOf(4, 4)));
    QVERIFY(reasonFor(depth).find("depth?") != std::string::npos);
}

void SceneImagesTest::sizeNeedsNoDecoding() {
    const TestFolder folder;
    const std::string png = encoded(".png", noise(40, 30, CV_8UC3));
    QCOMPARE(imageSize(folder.write("a.png", png)), cv::Size(40, 30));
    QCOMPARE(imageSize(folder.write("b.png", png.substr(0, 60))), cv::Size(40, 30));
    QCOMPARE(imageSize(folder.write("c.png", encoded(".jpg", noise(40, 30, CV_8UC3)))), cv::Size(40, 30));
    QCOMPARE(imageSize(folder.write("d.png", encoded(".png", noise(1, 1, CV_8UC1)))), cv::Size(1, 1));
    QCOMPARE(readRgb(folder.path() / "d.png").size(), cv::Size(1, 1));
}

void SceneImagesTest::hugePicturesAreRefused() {
    const TestFolder folder;
    const auto file = folder.write("a.png", pngPromising(30000, 30000));
    QVERIFY(reasonFor(file).find("30000×30000 pixels are refused") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(imageSize(file), DataError);
    QVERIFY(reasonFor(folder.write("b.png", pngPromising(16000, 16000))).find("are refused") != std::string::npos);
    QVERIFY(reasonFor(folder.write("c.png", pngPromising(0, 5))).find("header is broken") != std::string::npos);
    // A promise within the limits is found out, too.
    QVERIFY(reasonFor(folder.write("d.png", pngPromising(3000, 3000))).find("checksum") != std::string::npos);
}

void SceneImagesTest::everyTruncationIsNoticed_data() {
    QTest::addColumn<QByteArray>("extension");
    QTest::addColumn<int>("type");
    QTest::newRow("PNG") << QByteArray(".png") << CV_8UC3;
    QTest::newRow("JPEG") << QByteArray(".jpg") << CV_8UC3;
    QTest::newRow("TIFF") << QByteArray(".tiff") << CV_32FC1;
}

void SceneImagesTest::everyTruncationIsNoticed() {
    QFETCH(QByteArray, extension);
    QFETCH(int, type);
    const TestFolder folder;
    const auto read = [&](const std::string& bytes) {
        const auto file = folder.write("a.png", bytes);
        return type == CV_32FC1 ? readDepthMetres(file) : readRgb(file);
    };
    const std::string bytes = encoded(extension.constData(), noise(24, 24, type));
    const cv::Mat whole = read(bytes);
    for (std::size_t length = 0; length + 1 < bytes.size(); length += 1 + bytes.size() / 150) {
        try {
            // A TIFF may end with words that say nothing of the picture.
            QCOMPARE(cv::norm(read(bytes.substr(0, length)), whole, cv::NORM_INF), 0.0);
            QVERIFY2(type == CV_32FC1 && length + 40 > bytes.size(), qPrintable(QString::number(length)));
        } catch (const DataError& error) {
            QVERIFY(!error.problem().reason.empty());
        }
    }
}

void SceneImagesTest::flippedBytesNeverCrash() {
    const TestFolder folder;
    for (const auto& [extension, type] : {std::pair{".png", CV_8UC3}, {".tiff", CV_32FC1}}) {
        const std::string whole = encoded(extension, noise(16, 16, type));
        std::size_t loaded = 0;
        for (std::size_t i = 0; i < whole.size(); i += 1 + whole.size() / 300) {
            std::string damaged = whole;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
            const auto file = folder.write("a", damaged);
            try {
                loaded += type == CV_32FC1 ? readDepthMetres(file).total() : readRgb(file).total();
            } catch (const DataError& error) {
                QVERIFY(!error.problem().reason.empty());
            }
        }
        QVERIFY(type == CV_32FC1 || loaded == 0);  // PNG has checksums everywhere
    }
}

void SceneImagesTest::otherFilesAreRefused() {
    const TestFolder folder;
    QVERIFY(reasonFor(folder.write("a.png", "")).find("empty file") != std::string::npos);
    QVERIFY(reasonFor(folder.write("b.png", "GIF89a...")).find("not a PNG, TIFF or JPEG") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(readRgb(folder.path()), DataError);
    QVERIFY_EXCEPTION_THROWN(imageSize(folder.path()), DataError);
    QVERIFY_EXCEPTION_THROWN(imageSize(folder.path() / "absent.png"), DataError);
    QVERIFY_EXCEPTION_THROWN(readDepthMetres(folder.path() / "absent.tiff"), DataError);
}

void SceneImagesTest::channelsMustHaveOneSize() {
    const TestFolder folder;
    folder.write("a/0_a_RGB.png", encoded(".png", noise(20, 10, CV_8UC3)));
    folder.write("a/0_a_mask.png", encoded(".png", noise(20, 10, CV_8UC1)));
    folder.write("a/0_a_perfect_depth.tiff", encoded(".tiff", depthOf(12, 10)));
    folder.write("a/1_a_RGB.png", "broken");
    folder.write("a/1_a_perfect_depth.tiff", encoded(".tiff", depthOf(12, 10)));
    const SceneIndex index = SceneIndex::open(folder.path(), {false, {}, {}});
    QCOMPARE(readChannel(index, 0, Channel::Rgb).size(), cv::Size(20, 10));
    QCOMPARE(readChannel(index, 0, Channel::Mask).type(), CV_8UC1);
    const auto reason = messageOf<DataError>([&] { readChannel(index, 0, Channel::PerfectDepth); });
    QVERIFY2(reason.find("perfect_depth is 12×10, the RGB picture 20×10") != std::string::npos, reason.c_str());
    QCOMPARE(readChannel(index, 1, Channel::PerfectDepth).size(), cv::Size(12, 10));
    QVERIFY_EXCEPTION_THROWN(readChannel(index, 1, Channel::Rgb), DataError);
    QVERIFY_EXCEPTION_THROWN(readChannel(index, 0, Channel::Grasps), std::exception);
}

void SceneImagesTest::missingChannelIsNamed() {
    const TestFolder folder;
    folder.write("a/0_a_RGB.png", encoded(".png", noise(20, 10, CV_8UC3)));
    const SceneIndex index = SceneIndex::open(folder.path(), {false, {}, {}});
    const auto reason = messageOf<DataError>([&] { readChannel(index, 0, Channel::StereoDepth); });
    QVERIFY2(reason.find("the scene has no stereo_depth file") != std::string::npos, reason.c_str());
}

void SceneImagesTest::realSamples() {
    const auto samples = jacquardSamples();
    if (!samples) {
        QSKIP("GRASPLOOM_JACQUARD is not set: the real samples are not checked");
    }
    const SceneIndex index = SceneIndex::open(*samples, {false, {}, {}});
    for (std::size_t i = 0; i < index.size(); i += 4) {
        for (const Channel channel : {Channel::Rgb, Channel::Mask, Channel::PerfectDepth, Channel::StereoDepth}) {
            QCOMPARE(readChannel(index, i, channel).size(), cv::Size(1024, 1024));
        }
        const cv::Mat mask = readChannel(index, i, Channel::Mask);
        QCOMPARE(cv::countNonZero(mask == 0) + cv::countNonZero(mask == 255), 1024 * 1024);
        double least = 0, most = 0;
        cv::minMaxLoc(readChannel(index, i, Channel::PerfectDepth), &least, &most);
        QVERIFY(least > 0.5 && most < 3);
        cv::minMaxLoc(readChannel(index, i, Channel::StereoDepth), &least, &most);
        QCOMPARE(least, -1.0);
    }
}

QTEST_APPLESS_MAIN(SceneImagesTest)
#include "tst_scene_images.moc"
