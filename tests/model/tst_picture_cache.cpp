#include "model/picture_cache.h"

#include "dataset/files.h"
#include "dataset/problem.h"
#include "dataset/scene_images.h"
#include "dataset/split.h"
#include "model/training_loader.h"
#include "model/training_session.h"
#include "tiny_dataset.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <sys/resource.h>
#include <csignal>

using namespace grasploom;
namespace fs = std::filesystem;

class PictureCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aHitIsTheDecodedPicture_data();
    void aHitIsTheDecodedPicture();
    void theNextCacheFindsThem();
    void aReducedPictureIsTheMeanOfItsPixels();
    void reducesByDivisorsOfBothSides();
    void trainingPicturesDoNotDependOnWhatIsKept_data();
    void trainingPicturesDoNotDependOnWhatIsKept();
    void seesThatAPictureHasChanged();
    void memoryTakesWhatTheFileHasNoRoomFor();
    void aFullDiskIsSaidOnce();
    void neverWritesIntoTheDataset();
    void optionsFollowTheConfiguration();

private:
    [[nodiscard]] fs::path folder(const std::string& name) const { return fs::path(m_dir.path().toStdString()) / name; }
    [[nodiscard]] PictureCacheOptions inFile(const std::string& name, int reducedTo = 0) const {
        PictureCacheOptions options;
        options.keepInFile = true;
        options.reducedTo = reducedTo;
        options.folder = folder(name);
        return options;
    }
    QTemporaryDir m_dir;
    std::optional<SceneIndex> m_index;
};

namespace {

bool same(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && cv::norm(a, b, cv::NORM_INF) == 0;
}

std::uintmax_t bytesIn(const fs::path& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        bytes += entry.file_size();
    }
    return bytes;
}

std::string text(const std::vector<std::string>& notices) {
    std::string all;
    for (const std::string& notice : notices) {
        all += notice + '\n';
    }
    return all;
}

}  // namespace

void PictureCacheTest::initTestCase() {
    writeTinyDataset(folder("data"), 6, 2);
    m_index.emplace(openTinyDataset(folder("data")));
}

void PictureCacheTest::aHitIsTheDecodedPicture_data() {
    QTest::addColumn<bool>("file");
    QTest::newRow("in memory") << false;
    QTest::newRow("in a file") << true;
}

void PictureCacheTest::aHitIsTheDecodedPicture() {
    QFETCH(bool, file);
    PictureCacheOptions options = inFile("hits");
    options.keepInFile = file;
    PictureCache cache(*m_index, options);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t scene = 0; scene < m_index->size(); ++scene) {
            const KeptPicture kept = cache.picture(scene);
            QVERIFY(same(kept.rgb, readRgb(m_index->path(scene, Channel::Rgb))));
            QCOMPARE(kept.original, cv::Size(96, 96));
        }
    }
    QCOMPARE(cache.memoryBytes(), file ? 0U : m_index->size() * 96 * 96 * 3);
    QCOMPARE(cache.takeNotices().size(), std::size_t{file ? 1U : 0U});
    QCOMPARE(fs::exists(folder("hits")), file);
}

void PictureCacheTest::theNextCacheFindsThem() {
    writeTinyDataset(folder("twice"), 2, 1);
    const SceneIndex index = openTinyDataset(folder("twice"));
    const cv::Mat expected = readRgb(index.path(0, Channel::Rgb));
    PictureCache(index, inFile("next")).picture(0);
    PictureCache cache(index, inFile("next"));
    const cv::Mat kept = cache.picture(0).rgb;
    QVERIFY(same(kept, expected));
    // Once it has been checked, the picture's own file is not needed any more: it cannot have been decoded anew.
    fs::remove(index.path(0, Channel::Rgb));
    QVERIFY(same(cache.picture(0).rgb, expected));
    QCOMPARE(cache.picture(0).rgb.data, kept.data);
    QVERIFY_EXCEPTION_THROWN(PictureCache(index, inFile("next")).picture(0), DataError);
}

void PictureCacheTest::aReducedPictureIsTheMeanOfItsPixels() {
    PictureCache cache(*m_index, inFile("mean", 30));  // 96 / 3 = 32
    for (int round = 0; round < 2; ++round) {
        const KeptPicture kept = cache.picture(1);
        const cv::Mat whole = readRgb(m_index->path(1, Channel::Rgb));
        QCOMPARE(kept.original, whole.size());
        QCOMPARE(kept.rgb.size(), cv::Size(32, 32));
        for (int i = 0; i < 32 * 32; ++i) {
            const cv::Scalar mean = cv::mean(whole(cv::Rect(i % 32 * 3, i / 32 * 3, 3, 3)));
            for (int c = 0; c < 3; ++c) {
                QVERIFY(std::abs(kept.rgb.at<cv::Vec3b>(i / 32, i % 32)[c] - mean[c]) <= 0.5 + 1e-9);
            }
        }
    }
}

void PictureCacheTest::reducesByDivisorsOfBothSides() {
    writeTinyDataset(folder("odd"), 1, 1);
    cv::imwrite((folder("odd") / "object0" / "0_object0_RGB.png").string(),
                cv::Mat(60, 84, CV_8UC3, cv::Scalar(1, 2, 3)));
    const SceneIndex index = openTinyDataset(folder("odd"));
    for (const auto& [to, width] : {std::pair{84, 84}, {43, 84}, {42, 42}, {21, 21}, {17, 21}, {14, 14}, {200, 84}}) {
        PictureCacheOptions options;
        options.reducedTo = to;
        const KeptPicture kept = PictureCache(index, options).picture(0);
        QCOMPARE(kept.rgb.cols, width);
        QCOMPARE(kept.rgb.rows * 84, kept.rgb.cols * 60);
        QVERIFY(kept.rgb.at<cv::Vec3b>(0, 0) == cv::Vec3b(3, 2, 1));
    }
}

void PictureCacheTest::trainingPicturesDoNotDependOnWhatIsKept_data() {
    QTest::addColumn<int>("reducedTo");
    QTest::newRow("whole") << 0;
    QTest::newRow("reduced") << 48;
}

void PictureCacheTest::trainingPicturesDoNotDependOnWhatIsKept() {
    QFETCH(int, reducedTo);
    TrainingConfig config;
    config.inputSize = 32;
    config.augment.shiftPixels = 5;
    const TrainingScenes scenes = gatherScenes(*m_index, config, std::nullopt, 1);
    PictureCacheOptions nothing;
    nothing.memoryBytes = 0;
    nothing.reducedTo = reducedTo;
    PictureCacheOptions little = inFile("little" + std::to_string(reducedTo), reducedTo);
    little.gigabytes = 1e-4;  // two or three pictures
    little.memoryBytes = 30000;
    PictureCache decoding(*m_index, nothing), some(*m_index, little), all(*m_index, inFile("all", reducedTo));
    TrainingLoader expected(decoding, scenes.training, config, 0, 1);
    TrainingLoader one(some, scenes.training, config, 0, 2);
    TrainingLoader other(all, scenes.training, config, 0, 2);
    for (int step = 0; step < 8; ++step) {
        const auto batch = expected.next(), oneBatch = one.next(), otherBatch = other.next();
        for (std::size_t i = 0; i < batch.size(); ++i) {
            QVERIFY(same(batch[i].pixels, oneBatch[i].pixels) && same(batch[i].pixels, otherBatch[i].pixels));
            QVERIFY(batch[i].grasps == oneBatch[i].grasps && batch[i].inputFromImage == otherBatch[i].inputFromImage);
        }
    }
}

void PictureCacheTest::seesThatAPictureHasChanged() {
    writeTinyDataset(folder("changing"), 1, 2);
    const SceneIndex index = openTinyDataset(folder("changing"));
    const fs::path picture = index.path(0, Channel::Rgb);
    const cv::Mat before = PictureCache(index, inFile("changed")).picture(0).rgb.clone();
    cv::imwrite(picture.string(), cv::Mat(96, 96, CV_8UC3, cv::Scalar(10, 20, 30)));
    for (int round = 0; round < 2; ++round) {
        const cv::Mat after = PictureCache(index, inFile("changed")).picture(0).rgb.clone();
        QVERIFY(!same(before, after) && same(after, readRgb(picture)));
    }
}

void PictureCacheTest::memoryTakesWhatTheFileHasNoRoomFor() {
    PictureCacheOptions options = inFile("bound");
    options.gigabytes = 1e-4;  // 100 kB: a header, a page of entries and three pictures of 27.6 kB
    PictureCache cache(*m_index, options);
    for (int round = 0; round < 2; ++round) {
        for (std::size_t scene = 0; scene < m_index->size(); ++scene) {
            QVERIFY(same(cache.picture(scene).rgb, readRgb(m_index->path(scene, Channel::Rgb))));
        }
    }
    QVERIFY(bytesIn(folder("bound")) <= 100000);
    QCOMPARE(cache.memoryBytes(), (m_index->size() - 3) * 96 * 96 * 3);
    const std::string notices = text(cache.takeNotices());
    QVERIFY2(notices.find("too little for all") != std::string::npos, notices.c_str());
    QVERIFY2(notices.find("used up") != std::string::npos, notices.c_str());
}

void PictureCacheTest::aFullDiskIsSaidOnce() {
    PictureCache cache(*m_index, inFile("disk"));
    QCOMPARE(cache.takeNotices().size(), std::size_t{1});
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit small{bytesIn(folder("disk")) + 60000, usual.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    bool right = true;
    for (std::size_t scene = 0; scene < m_index->size(); ++scene) {
        right = right && same(cache.picture(scene).rgb, readRgb(m_index->path(scene, Channel::Rgb)));
    }
    ::setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY(right);
    const auto notices = cache.takeNotices();
    QCOMPARE(notices.size(), std::size_t{1});
    QVERIFY2(notices[0].find(folder("disk").string()) != std::string::npos, notices[0].c_str());
    QCOMPARE(cache.memoryBytes(), (m_index->size() - 2) * 96 * 96 * 3);
    QVERIFY(cache.takeNotices().empty());
}

void PictureCacheTest::neverWritesIntoTheDataset() {
    const auto before = fs::last_write_time(folder("data"));
    PictureCache cache(*m_index, inFile("data/cache"));
    QVERIFY(!cache.picture(0).rgb.empty());
    QVERIFY(!fs::exists(folder("data/cache")));
    QVERIFY(fs::last_write_time(folder("data")) == before);
    QVERIFY(text(cache.takeNotices()).find("lies in the dataset") != std::string::npos);
    writeFileAtomically(folder("file"), "in the way");
    PictureCache blocked(*m_index, inFile("file/cache"));
    QVERIFY(!blocked.picture(0).rgb.empty());
    QCOMPARE(blocked.takeNotices().size(), std::size_t{1});
}

void PictureCacheTest::optionsFollowTheConfiguration() {
    TrainingJob job;
    QVERIFY(pictureCacheOptions(job).keepInFile);
    QCOMPARE(pictureCacheOptions(job).reducedTo, 0);
    job.config.pictureCache = CachedPictures::Reduced;
    job.config.pictureCacheGigabytes = 2.5;
    job.pictureFolder = "/cache";
    QCOMPARE(pictureCacheOptions(job).reducedTo, 480);
    QCOMPARE(pictureCacheOptions(job).gigabytes, 2.5);
    QCOMPARE(pictureCacheOptions(job).folder, fs::path("/cache"));
    job.config.pictureCache = CachedPictures::Off;
    QVERIFY(!pictureCacheOptions(job).keepInFile);
    QCOMPARE(pictureCacheOptions(job).reducedTo, 0);
}

QTEST_APPLESS_MAIN(PictureCacheTest)
#include "tst_picture_cache.moc"
