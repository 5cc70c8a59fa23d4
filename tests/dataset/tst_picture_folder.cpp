#include "dataset/picture_folder.h"

#include "dataset/picture_file.h"
#include "test_files.h"

#include <QtTest/QTest>

#include <chrono>
#include <string>

using namespace grasploom;
namespace fs = std::filesystem;

class PictureFolderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTellDatasetsAndReductionsApart();
    void longUnusedFilesGo();
    void theLongestUnusedMakeRoom();
    void filesInUseStay();
    void onlyPictureFilesGo();
    void theDefaultIsAShareOfTheDisk();
};

namespace {

constexpr std::uintmax_t megabyte = 1 << 20;

struct Folder {
    TestFolder folder;
    fs::path mine = folder.path() / "mine.pictures";

    fs::path write(const std::string& name, int daysUnused) const {
        const fs::path file = folder.write(name, std::string(megabyte, 'x'));
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(24 * daysUnused));
        return file;
    }
};

SceneIndex indexOf(const TestFolder& folder) {
    folder.write("a/0_a_grasps.txt", "1;2;3;4;5\n");
    IndexOptions options;
    options.useCache = false;
    return SceneIndex::open(folder.path(), options);
}

}  // namespace

void PictureFolderTest::namesTellDatasetsAndReductionsApart() {
    const TestFolder one, two;
    const SceneIndex index = indexOf(one);
    const SceneIndex copy = indexOf(two);
    const PictureFileKey whole{index.hash(), 1, 100, 0};
    const PictureFileKey reduced{index.hash(), 1, 100, 480};
    const PictureFileKey changed{"another hash", 1, 100, 0};
    const fs::path name = pictureFilePath("/cache", index, whole);
    QCOMPARE(name.parent_path(), fs::path("/cache"));
    QCOMPARE(pictureFilePath("/cache", index, whole), name);
    QVERIFY(pictureFilePath("/cache", index, reduced) != name);
    QVERIFY(pictureFilePath("/cache", index, changed) != name);
    QVERIFY(pictureFilePath("/cache", copy, whole) != name);  // its files have times of their own
}

void PictureFolderTest::longUnusedFilesGo() {
    const Folder folder;
    const fs::path old = folder.write("old.pictures", 61);
    const fs::path young = folder.write("young.pictures", 59);
    folder.write("mine.pictures", 400);
    QCOMPARE(makeRoomForPictures(folder.mine, megabyte, 100 * megabyte) / megabyte, std::uintmax_t{99});
    QVERIFY(!fs::exists(old) && fs::exists(young) && fs::exists(folder.mine));
}

void PictureFolderTest::theLongestUnusedMakeRoom() {
    const Folder folder;
    const fs::path third = folder.write("a.pictures", 1);
    const fs::path first = folder.write("b.pictures", 3);
    const fs::path second = folder.write("c.pictures", 2);
    // 3 MB of others and 2 wanted: one has to go, then there is room for 2 within 4.2.
    QVERIFY(makeRoomForPictures(folder.mine, 2 * megabyte, 42 * megabyte / 10) >= 2 * megabyte);
    QVERIFY(!fs::exists(first) && fs::exists(second) && fs::exists(third));
    makeRoomForPictures(folder.mine, 100 * megabyte, 42 * megabyte / 10);
    QVERIFY(!fs::exists(second) && !fs::exists(third));
}

void PictureFolderTest::filesInUseStay() {
    const Folder folder;
    const fs::path used = folder.folder.path() / "used.pictures";
    const PictureFileKey key{"hash", 4, megabyte, 0};
    PictureFile pictures(used, key, 100 * megabyte);
    const KeptPicture picture{cv::Mat(512, 512, CV_8UC3, cv::Scalar::all(7)), {512, 512}};
    QCOMPARE(pictures.add(0, {}, picture), PictureFile::Added::Yes);
    fs::last_write_time(used, fs::file_time_type::clock::now() - std::chrono::hours(24 * 90));
    const std::uintmax_t room = makeRoomForPictures(folder.mine, 10 * megabyte, 10 * megabyte);
    QVERIFY(fs::exists(used));
    QVERIFY(room > 8 * megabyte && room < 10 * megabyte);
    QCOMPARE(makeRoomForPictures(folder.mine, megabyte, megabyte / 2), std::uintmax_t{0});
}

void PictureFolderTest::onlyPictureFilesGo() {
    const Folder folder;
    const fs::path other = folder.write("notes.txt", 400);
    fs::create_directory(folder.folder.path() / "sub.pictures");
    const fs::path outside = folder.write("outside", 400);
    fs::create_symlink(outside, folder.folder.path() / "link.pictures");
    QCOMPARE(makeRoomForPictures(folder.mine, megabyte, megabyte), megabyte);
    QVERIFY(fs::exists(other) && fs::exists(outside) && fs::exists(folder.folder.path() / "sub.pictures"));
    QVERIFY(fs::is_symlink(folder.folder.path() / "link.pictures"));
    QCOMPARE(makeRoomForPictures("/there/is/no/such.pictures", 1, megabyte), megabyte);
}

void PictureFolderTest::theDefaultIsAShareOfTheDisk() {
    const TestFolder folder;
    const std::uintmax_t bytes = defaultPictureBytes(folder.path());
    const fs::space_info space = fs::space(folder.path());
    QVERIFY(bytes > 0 && bytes < space.capacity / 4);
    QCOMPARE(defaultPictureBytes("/there/is/no/such/folder"), std::uintmax_t{0});
}

QTEST_APPLESS_MAIN(PictureFolderTest)
#include "tst_picture_folder.moc"
