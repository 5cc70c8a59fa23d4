#include "widgets/picture_loader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/imgcodecs.hpp>

#include <filesystem>
#include <fstream>

using namespace grasploom;
namespace fs = std::filesystem;

/// Six scenes whose RGB pictures are of one colour each; scene 4's is cut off, scene 5 has no mask.
class PictureLoaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void decodesEveryKind();
    void newestRequestWins();
    void cachedPictureComesAtOnce();
    void neighboursAreDecodedAhead();
    void cancelledRequestIsNotAnswered();
    void failuresSayWhy();
    void cacheIsBounded();
    void endsWhileDecoding();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<const SceneIndex> m_index;
};

void PictureLoaderTest::initTestCase() {
    const fs::path folder = fs::path(m_folder.path().toStdString()) / "set" / "abc";
    fs::create_directories(folder);
    for (int i = 0; i < 6; ++i) {
        const std::string stem = (folder / (std::to_string(i) + "_abc")).string();
        cv::imwrite(stem + "_RGB.png", cv::Mat(300, 300, CV_8UC3, cv::Scalar(10, 20, 40 * i)));
        if (i != 5) {
            cv::imwrite(stem + "_mask.png", cv::Mat(300, 300, CV_8U, cv::Scalar(255)));
        }
        cv::Mat depth(300, 300, CV_32F, cv::Scalar(1.5));
        depth.at<float>(0, 0) = -1;
        cv::imwrite(stem + "_stereo_depth.tiff", depth);
        std::ofstream(stem + "_grasps.txt") << "10;10;0;20;10\r\n";
    }
    const fs::path cut = folder / "4_abc_RGB.png";
    fs::resize_file(cut, fs::file_size(cut) / 2);
    IndexOptions options;
    options.useCache = false;
    m_index = std::make_shared<const SceneIndex>(SceneIndex::open(folder.parent_path(), options));
    QCOMPARE(m_index->size(), 6U);
}

void PictureLoaderTest::decodesEveryKind() {
    PictureLoader loader;
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    for (const PictureKind kind : {PictureKind::Rgb, PictureKind::Mask, PictureKind::StereoDepth}) {
        loader.request(m_index, 1, kind);
        QTRY_COMPARE(loaded.size(), 1);
        const auto picture = loaded.front().at(2).value<QImage>();
        QCOMPARE(picture.size(), QSize(300, 300));
        if (kind == PictureKind::Rgb) {
            QCOMPARE(picture.pixelColor(5, 5), QColor(40, 20, 10));
        }
        QVERIFY(loaded.front().at(1).value<PictureKind>() == kind);
        loaded.clear();
    }
}

void PictureLoaderTest::newestRequestWins() {
    PictureLoader loader;
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    for (const std::size_t scene : {0U, 3U, 1U, 2U, 3U, 0U, 2U}) {
        loader.request(m_index, scene, PictureKind::Rgb);
    }
    QTRY_VERIFY(!loaded.isEmpty());
    QTest::qWait(100);  // nothing else may follow
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded.front().at(0).value<std::size_t>(), 2U);
    QCOMPARE(loaded.front().at(2).value<QImage>().pixelColor(0, 0), QColor(80, 20, 10));
}

void PictureLoaderTest::cachedPictureComesAtOnce() {
    PictureLoader loader;
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    loader.request(m_index, 1, PictureKind::Rgb);
    QTRY_COMPARE(loaded.size(), 1);
    loader.request(m_index, 1, PictureKind::Rgb);
    QCOMPARE(loaded.size(), 2);
}

void PictureLoaderTest::neighboursAreDecodedAhead() {
    PictureLoader loader;
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    loader.request(m_index, 1, PictureKind::Rgb);
    QTRY_COMPARE(loaded.size(), 1);
    const auto isReady = [&](std::size_t scene) {
        loaded.clear();
        loader.request(m_index, scene, PictureKind::Rgb);
        return loaded.size() == 1;
    };
    QTRY_VERIFY(isReady(2));
    QTRY_VERIFY(isReady(0));
}

void PictureLoaderTest::cancelledRequestIsNotAnswered() {
    PictureLoader loader;
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    QSignalSpy failed(&loader, &PictureLoader::failed);
    loader.request(m_index, 1, PictureKind::Rgb);
    loader.cancel();
    QTest::qWait(100);
    QVERIFY(loaded.isEmpty() && failed.isEmpty());
}

void PictureLoaderTest::failuresSayWhy() {
    PictureLoader loader;
    QSignalSpy failed(&loader, &PictureLoader::failed);
    loader.request(m_index, 4, PictureKind::Rgb);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.front().at(2).toString().contains(QStringLiteral("4_abc_RGB.png")));
    loader.request(m_index, 5, PictureKind::Mask);
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(failed.back().at(2).toString().contains(QStringLiteral("mask")));
}

void PictureLoaderTest::cacheIsBounded() {
    PictureLoader loader(nullptr, 400 << 10);  // one picture of 300 × 300
    QSignalSpy loaded(&loader, &PictureLoader::loaded);
    for (const std::size_t scene : {0U, 3U}) {
        loader.request(m_index, scene, PictureKind::Rgb);
        QTRY_COMPARE(loaded.size(), 1);
        loaded.clear();
    }
    QTest::qWait(100);  // until what is decoded ahead has taken the place
    loader.request(m_index, 0, PictureKind::Rgb);
    QVERIFY(loaded.isEmpty());
    QTRY_COMPARE(loaded.size(), 1);
}

void PictureLoaderTest::endsWhileDecoding() {
    for (int i = 0; i < 20; ++i) {
        PictureLoader loader;
        loader.request(m_index, static_cast<std::size_t>(i % 4), PictureKind::StereoDepth);
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(PictureLoaderTest)
#include "tst_picture_loader.moc"
