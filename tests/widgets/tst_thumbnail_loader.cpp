#include "tests/widgets/scene_folder.h"
#include "widgets/thumbnail_cache.h"
#include "widgets/thumbnail_loader.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <chrono>

using namespace grasploom;

namespace {

QStringList filesIn(const QString& folder) {
    QStringList files;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) files += it.next();
    return files;
}

QImage plain(const QColor& colour) {
    QImage image(32, 32, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

bool isNear(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) < 8 && std::abs(a.green() - b.green()) < 8 && std::abs(a.blue() - b.blue()) < 8;
}

}  // namespace

class ThumbnailLoaderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void decodesWhatIsAskedFor();
    void cutsPartsOut();
    void tellsWhyThereIsNone();
    void dropsWhatWentOutOfSight();
    void forgetsAnEarlierDataset();
    void readsFromTheDiskCacheNextTime();
    void noticesAChangedPicture();
    void passesOverDamagedEntries();
    void staysWithinItsSpace();
    void livesWithoutAWritableFolder();
};

void ThumbnailLoaderTest::decodesWhatIsAskedFor() {
    const SceneFolder folder(1, 2);
    folder.paint(0, 1, Qt::red, {600, 300});
    const QTemporaryDir cache;
    ThumbnailLoader loader(nullptr, {cache.path().toStdString()});
    loader.setIndex(folder.open());
    QSignalSpy loaded(&loader, &ThumbnailLoader::loaded);
    QVERIFY(!loader.find(1));
    loader.request({1});
    QTRY_COMPARE(loaded.count(), 1);
    const Thumbnail* thumbnail = loader.find(1);
    QVERIFY(thumbnail);
    QCOMPARE(thumbnail->picture.size(), QSize(256, 128));
    QVERIFY(isNear(thumbnail->picture.toImage().pixelColor(5, 5), Qt::red));
    QVERIFY(!loader.find(0));
    loader.request({1, 99});  // in memory; not in the dataset
    QCOMPARE(loader.pending(), std::size_t{0});
}

void ThumbnailLoaderTest::cutsPartsOut() {
    const SceneFolder folder(1, 1);
    QImage halves(400, 300, QImage::Format_RGB32);
    halves.fill(Qt::red);
    for (int y = 0; y < 300; ++y) {
        for (int x = 200; x < 400; ++x) halves.setPixelColor(x, y, Qt::blue);
    }
    QFile::remove(folder.picture(0, 0));
    QVERIFY(halves.save(folder.picture(0, 0)));
    const QTemporaryDir cache;
    const ThumbnailKey middle{0, 160, 100, 80}, beyond{0, 360, -300, 600}, corner{0, 0, 0, 80};
    for (int round = 0; round < 2; ++round) {  // decoded, then from the disk
        ThumbnailLoader loader(nullptr, {cache.path().toStdString()});
        loader.setIndex(folder.open());
        QSignalSpy loaded(&loader, &ThumbnailLoader::loaded);
        loader.requestParts({middle, beyond});
        QTRY_COMPARE(loaded.count(), 1);  // one reading for both
        QImage shown = loader.find(middle)->picture.toImage();
        QCOMPARE(shown.size(), QSize(80, 80));
        QVERIFY(isNear(shown.pixelColor(10, 40), Qt::red) && isNear(shown.pixelColor(70, 40), Qt::blue));
        shown = loader.find(beyond)->picture.toImage();
        QCOMPARE(shown.size(), QSize(256, 256));
        QVERIFY(isNear(shown.pixelColor(8, 200), Qt::blue));
        QVERIFY(isNear(shown.pixelColor(100, 20), Qt::black) && isNear(shown.pixelColor(100, 200), Qt::black));
        QVERIFY(!loader.find(0) && !loader.find(corner));
        loader.requestParts({middle, corner});
        QTRY_COMPARE(loaded.count(), 2);
        QVERIFY(isNear(loader.find(corner)->picture.toImage().pixelColor(40, 40), Qt::red));
    }
    QCOMPARE(filesIn(cache.path()).size(), 3);
}

void ThumbnailLoaderTest::tellsWhyThereIsNone() {
    const SceneFolder folder(1, 1);
    const auto index = folder.open();
    const QTemporaryDir cache;
    ThumbnailLoader loader(nullptr, {cache.path().toStdString()});
    loader.setIndex(index);
    loader.request({0});
    QTRY_VERIFY(loader.find(0));
    QVERIFY(loader.find(0)->picture.isNull());
    QVERIFY(loader.find(0)->failure.contains(QStringLiteral("0_obj00000_RGB.png")));
    QVERIFY(filesIn(cache.path()).isEmpty());
}

void ThumbnailLoaderTest::dropsWhatWentOutOfSight() {
    const SceneFolder folder(1, 300);
    for (int i = 0; i < 300; ++i) folder.paint(0, i, Qt::blue, {200, 200});
    const QTemporaryDir cache;
    ThumbnailOptions options;
    options.folder = cache.path().toStdString();
    options.threads = 1;
    ThumbnailLoader loader(nullptr, options);
    loader.setIndex(folder.open());
    std::vector<std::size_t> page(250);
    for (std::size_t i = 0; i < page.size(); ++i) page[i] = i;
    QSignalSpy loaded(&loader, &ThumbnailLoader::loaded);
    loader.request(page);
    loader.request({298, 299});
    QTRY_VERIFY(loader.find(299));
    QVERIFY(loader.find(298));
    // At most what was being decoded when the view moved on comes besides.
    QVERIFY2(loaded.count() <= 4, qPrintable(QString::number(loaded.count())));
    loader.request(page);
    loader.cancel();
    QCOMPARE(loader.pending(), std::size_t{0});
}

void ThumbnailLoaderTest::forgetsAnEarlierDataset() {
    const SceneFolder first(1, 1);
    first.paint(0, 0, Qt::red);
    const SceneFolder second(1, 1);
    second.paint(0, 0, Qt::blue);
    const QTemporaryDir cache;
    ThumbnailLoader loader(nullptr, {cache.path().toStdString()});
    loader.setIndex(first.open());
    loader.request({0});
    loader.setIndex(second.open());
    QVERIFY(!loader.find(0));
    loader.request({0});
    QTRY_VERIFY(loader.find(0));
    QVERIFY(isNear(loader.find(0)->picture.toImage().pixelColor(5, 5), Qt::blue));
}

void ThumbnailLoaderTest::readsFromTheDiskCacheNextTime() {
    const SceneFolder folder(1, 1);
    folder.paint(0, 0, Qt::red);
    const QTemporaryDir cacheFolder;
    const std::filesystem::path picture = folder.picture(0, 0).toStdString();
    ThumbnailCache cache(cacheFolder.path().toStdString(), 1 << 20, 256);
    const QByteArray identity = cache.identity(picture);
    QVERIFY(cache.load(identity).isNull());
    // Another colour than the picture's shows where it was read from.
    cache.store(identity, plain(Qt::green));
    ThumbnailLoader loader(nullptr, {cacheFolder.path().toStdString()});
    loader.setIndex(folder.open());
    loader.request({0});
    QTRY_VERIFY(loader.find(0));
    QVERIFY(isNear(loader.find(0)->picture.toImage().pixelColor(5, 5), Qt::green));
}

void ThumbnailLoaderTest::noticesAChangedPicture() {
    const SceneFolder folder(1, 1);
    folder.paint(0, 0, Qt::red);
    const std::filesystem::path picture = folder.picture(0, 0).toStdString();
    const QTemporaryDir cacheFolder;
    const ThumbnailCache cache(cacheFolder.path().toStdString(), 1 << 20, 256);
    const QByteArray before = cache.identity(picture);
    std::filesystem::last_write_time(picture, std::filesystem::last_write_time(picture) + std::chrono::seconds(2));
    QVERIFY(cache.identity(picture) != before);
    const ThumbnailCache larger(cacheFolder.path().toStdString(), 1 << 20, 512);
    QVERIFY(larger.identity(picture) != cache.identity(picture));
    QVERIFY(cache.identity("/nowhere/at/all.png").isEmpty());
}

void ThumbnailLoaderTest::passesOverDamagedEntries() {
    const QTemporaryDir folder;
    ThumbnailCache cache(folder.path().toStdString(), 1 << 20, 64);
    cache.store("one", plain(Qt::red));
    QCOMPARE(cache.load("one").size(), QSize(32, 32));
    const QStringList files = filesIn(folder.path());
    QCOMPARE(files.size(), 1);
    QFile file(files.front());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray damaged = i % 2 == 0 ? whole.left(i) : whole;
        if (i % 2 == 1) damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        QVERIFY2(cache.load("one").isNull(), qPrintable(QString::number(i)));
    }
    cache.store("one", plain(Qt::red));
    QCOMPARE(cache.load("one").size(), QSize(32, 32));
    QVERIFY(cache.load("two").isNull());
}

void ThumbnailLoaderTest::staysWithinItsSpace() {
    const QTemporaryDir folder;
    ThumbnailCache cache(folder.path().toStdString(), 20000, 64);
    for (int i = 0; i < 100; ++i) cache.store(QByteArray::number(i), plain(QColor::fromHsv(i, 200, 200)));
    qint64 bytes = 0;
    for (const QString& file : filesIn(folder.path())) bytes += QFileInfo(file).size();
    QVERIFY2(bytes <= 20000, qPrintable(QString::number(bytes)));
    QVERIFY(bytes > 5000);
    QVERIFY(!cache.load("99").isNull());
}

void ThumbnailLoaderTest::livesWithoutAWritableFolder() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("file"));
    QFile blocker(file);
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    ThumbnailCache cache((file + QStringLiteral("/below")).toStdString(), 1 << 20, 64);
    cache.store("one", plain(Qt::red));
    QVERIFY(cache.load("one").isNull());
}

QTEST_MAIN(ThumbnailLoaderTest)
#include "tst_thumbnail_loader.moc"
