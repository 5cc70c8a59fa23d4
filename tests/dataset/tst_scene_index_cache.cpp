#include "dataset/scene_index_cache.h"

#include "dataset/files.h"
#include "tests/dataset/test_files.h"

#include <QtTest/QTest>

#include <chrono>
#include <random>
#include <thread>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

constexpr const char* grasps = "10;20;30;40;5\r\n10;20;30;40;2.5\r\n";

void fill(const TestFolder& data) {
    for (const char* id : {"0_a", "1_a", "2_b"}) {
        data.write(fs::path(id + 2) / (std::string(id) + "_RGB.png"), "");
        data.write(fs::path(id + 2) / (std::string(id) + "_grasps.txt"), std::string(grasps) + "bad\n");
    }
    data.write("empty/readme.txt", "");
}

/// Files must be older than a tick of the file system's clock before an index is kept.
void letTimePass() { std::this_thread::sleep_for(std::chrono::milliseconds(130)); }

struct Kept {
    TestFolder data, cache;
    IndexOptions options;
    Kept() {
        fill(data);
        options.cacheFolder = cache.path() / "index";
        letTimePass();
    }
    SceneIndex open() const { return SceneIndex::open(data.path(), options); }
    [[nodiscard]] fs::path file() const { return indexCacheFile(options.cacheFolder, data.path()); }
};

IndexContents sample(const fs::path& root) {
    IndexContents contents;
    contents.folders = {"", "a", "Jacquard_Dataset_0/b"};
    contents.folderStamps.resize(3, FileStamp{1, 2, 3});
    contents.objects = {"a", "b"};
    contents.scenes = {{"0_a", 0, 1, 31, 7, 3}, {"1_b", 1, 2, 1, 0, 0}};
    contents.graspStamps = {{4, 5, 6}, {}};
    contents.problems = {{root / "a" / "0_a_grasps.txt", 7, "bad"}, {root, 0, "worse"}};
    return contents;
}

bool same(const IndexContents& a, const IndexContents& b) {
    return a.layout == b.layout && a.folders == b.folders && a.folderStamps == b.folderStamps && a.objects == b.objects &&
           a.graspStamps == b.graspStamps && a.problems == b.problems &&
           std::equal(a.scenes.begin(), a.scenes.end(), b.scenes.begin(), b.scenes.end(),
                      [](const SceneRecord& x, const SceneRecord& y) {
                          return x.id == y.id && x.object == y.object && x.folder == y.folder && x.channels == y.channels &&
                                 x.graspLines == y.graspLines && x.graspGroups == y.graspGroups;
                      });
}

/// With a checksum that fits, as someone who forges a cache would write it.
std::string sealed(std::string bytes) {
    bytes.resize(bytes.size() - 16);
    return bytes + fingerprint(bytes);
}

}  // namespace

class SceneIndexCacheTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secondOpeningComesFromTheCache();
    void everyChangeIsNoticed_data();
    void everyChangeIsNoticed();
    void freshFilesAreNotKept();
    void damagedCacheIsRebuilt();
    void unwritableCacheDoesNotMatter();
    void neverInTheDataset();
    void cacheCanBeRefused();
    void decodesWhatItEncodes();
    void refusesEveryTruncation();
    void refusesOtherRootsAndVersions();
    void survivesForgedBytes();
    void refusesForgedNames_data();
    void refusesForgedNames();
};

void SceneIndexCacheTest::secondOpeningComesFromTheCache() {
    const Kept kept;
    const SceneIndex first = kept.open();
    const SceneIndex second = kept.open();
    QVERIFY(!first.cameFromCache());
    QVERIFY(second.cameFromCache());
    QCOMPARE(second.hash(), first.hash());
    QCOMPARE(second.size(), first.size());
    QVERIFY(second.layout() == first.layout() && second.root() == first.root());
    QVERIFY(second.problems() == first.problems());
    QCOMPARE(second.problems().size(), std::size_t{3});
    QCOMPARE(second.objectName(second.scene(2).object), std::string("b"));
    QCOMPARE(second.path(2, Channel::Rgb), first.path(2, Channel::Rgb));
    QCOMPARE(*second.find("1_a"), std::size_t{1});
}

void SceneIndexCacheTest::everyChangeIsNoticed_data() {
    QTest::addColumn<QByteArray>("change");
    for (const char* change : {"new scene", "new folder", "scene gone", "grasps edited", "same size", "folder gone", "deep"}) {
        QTest::newRow(change) << QByteArray(change);
    }
}

void SceneIndexCacheTest::everyChangeIsNoticed() {
    QFETCH(QByteArray, change);
    const Kept kept;
    const std::string before = kept.open().hash();
    const fs::path graspFile = kept.data.path() / "a" / "1_a_grasps.txt";
    if (change == "new scene") {
        kept.data.write("a/7_a_RGB.png", "");
    } else if (change == "new folder") {
        kept.data.write("c/0_c_RGB.png", "");
    } else if (change == "scene gone") {
        fs::remove(kept.data.path() / "b" / "2_b_RGB.png");
        fs::remove(kept.data.path() / "b" / "2_b_grasps.txt");
    } else if (change == "grasps edited") {
        kept.data.write("a/1_a_grasps.txt", grasps + std::string("9;9;9;9;9\n"));
    } else if (change == "same size") {
        const auto time = fs::last_write_time(graspFile);
        kept.data.write("a/1_a_grasps.txt", "10;20;30;40;5\r\n90;20;30;40;2.5\r\nbad\n");
        fs::last_write_time(graspFile, time);
    } else if (change == "folder gone") {
        fs::remove_all(kept.data.path() / "b");
    } else {
        kept.data.write("empty/7_a_RGB.png", "");
    }
    const SceneIndex after = kept.open();
    QVERIFY(!after.cameFromCache());
    QVERIFY(after.hash() != before);
}

void SceneIndexCacheTest::freshFilesAreNotKept() {
    Kept kept;
    kept.data.write("a/3_a_RGB.png", "");
    kept.open();
    QVERIFY(!kept.open().cameFromCache());
    letTimePass();
    kept.open();
    QVERIFY(kept.open().cameFromCache());
}

void SceneIndexCacheTest::damagedCacheIsRebuilt() {
    const Kept kept;
    const std::string hash = kept.open().hash();
    const std::string bytes = readFile(kept.file());
    for (std::string damaged : {std::string(), std::string("rubbish"), bytes.substr(0, bytes.size() / 2), "x" + bytes}) {
        writeFileAtomically(kept.file(), damaged);
        const SceneIndex index = kept.open();
        QVERIFY(!index.cameFromCache());
        QCOMPARE(index.hash(), hash);
        QCOMPARE(readFile(kept.file()), bytes);
    }
    fs::remove(kept.file());
    fs::create_directories(kept.file() / "x");
    QCOMPARE(kept.open().hash(), hash);
}

void SceneIndexCacheTest::unwritableCacheDoesNotMatter() {
    Kept kept;
    kept.options.cacheFolder = kept.cache.write("file", "") / "index";
    QCOMPARE(kept.open().size(), std::size_t{3});
}

void SceneIndexCacheTest::neverInTheDataset() {
    Kept kept;
    kept.options.cacheFolder = kept.data.path() / "a" / "cache";
    kept.open();
    QVERIFY(!kept.open().cameFromCache());
    QVERIFY(!fs::exists(kept.options.cacheFolder));
}

void SceneIndexCacheTest::cacheCanBeRefused() {
    Kept kept;
    kept.options.useCache = false;
    kept.open();
    QVERIFY(!fs::exists(kept.options.cacheFolder));
}

void SceneIndexCacheTest::decodesWhatItEncodes() {
    const IndexContents contents = sample("/data");
    const auto again = decodeIndexCache(encodeIndexCache(contents, "/data"), "/data");
    QVERIFY(again && same(*again, contents));
}

void SceneIndexCacheTest::refusesEveryTruncation() {
    const std::string bytes = encodeIndexCache(sample("/data"), "/data");
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        QVERIFY(!decodeIndexCache(std::string_view(bytes).substr(0, length), "/data"));
        if (length > 40) {
            QVERIFY(!decodeIndexCache(sealed(bytes.substr(0, length)), "/data"));
        }
    }
}

void SceneIndexCacheTest::refusesOtherRootsAndVersions() {
    std::string bytes = encodeIndexCache(sample("/data"), "/data");
    QVERIFY(!decodeIndexCache(bytes, "/other"));
    bytes[bytes.find(" 1\n") + 1] = '0';
    QVERIFY(!decodeIndexCache(sealed(bytes), "/data"));
}

void SceneIndexCacheTest::survivesForgedBytes() {
    const std::string bytes = encodeIndexCache(sample("/data"), "/data");
    std::mt19937_64 random(5);
    for (int i = 0; i < 20000; ++i) {
        std::string forged = bytes;
        for (int change = 0; change < 1 + i % 3; ++change) {
            forged[18 + random() % (forged.size() - 18)] = static_cast<char>(i % 5 == 0 ? 0xFF : random());
        }
        if (const auto contents = decodeIndexCache(sealed(forged), "/data")) {
            for (const SceneRecord& scene : contents->scenes) {
                QVERIFY(scene.object < contents->objects.size() && scene.folder < contents->folders.size());
            }
            QVERIFY(!isCurrent(*contents, "/data"));
        }
    }
}

void SceneIndexCacheTest::refusesForgedNames_data() {
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("folder up") << QByteArray("../other") << QByteArray("0_a");
    QTest::newRow("absolute folder") << QByteArray("/etc") << QByteArray("0_a");
    QTest::newRow("id with a path") << QByteArray("a") << QByteArray("../0_a");
    QTest::newRow("id twice") << QByteArray("a") << QByteArray("1_b");
    QTest::newRow("no id") << QByteArray("a") << QByteArray("");
}

void SceneIndexCacheTest::refusesForgedNames() {
    QFETCH(QByteArray, folder);
    QFETCH(QByteArray, id);
    IndexContents contents = sample("/data");
    contents.folders[1] = folder.toStdString();
    contents.scenes[0].id = id.toStdString();
    QVERIFY(!decodeIndexCache(encodeIndexCache(contents, "/data"), "/data"));
}

QTEST_APPLESS_MAIN(SceneIndexCacheTest)
#include "tst_scene_index_cache.moc"
