#include "dataset/files.h"

#include "dataset/problem.h"
#include "tests/dataset/test_files.h"

#include <sys/stat.h>
#include <QtTest/QTest>

using namespace grasploom;
namespace fs = std::filesystem;

class FilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrites();
    void replacesWithoutATrace();
    void failedWriteKeepsTheOldFile();
    void writesPieceAfterPiece();
    void writerThatThrowsKeepsTheOldFile();
    void unreadableFilesThrow();
    void pipesDoNotHang();
    void devicesAndLinksStayWhatTheyAre();
    void cacheFolderFollowsTheEnvironment();
    void fingerprintsKnownTexts();
};

void FilesTest::readsBackWhatItWrites() {
    const TestFolder folder;
    const fs::path file = folder.path() / "new" / "folders" / "file";
    const std::string bytes("with \0 and \r\n", 13);
    writeFileAtomically(file, bytes);
    QCOMPARE(readFile(file), bytes);
    writeFileAtomically(file, "");
    QVERIFY(readFile(file).empty());
}

void FilesTest::replacesWithoutATrace() {
    const TestFolder folder;
    const fs::path file = folder.write("file", "old");
    writeFileAtomically(file, "new");
    QCOMPARE(readFile(file), std::string("new"));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), std::ptrdiff_t{1});
}

void FilesTest::failedWriteKeepsTheOldFile() {
    const TestFolder folder;
    folder.write("in the way/file", "old");
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically(folder.path() / "in the way", "new"), DataError);
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically(folder.path() / "in the way" / "file" / "below", "new"), DataError);
    QCOMPARE(readFile(folder.path() / "in the way" / "file"), std::string("old"));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), std::ptrdiff_t{1});
}

void FilesTest::writesPieceAfterPiece() {
    const TestFolder folder;
    const fs::path file = folder.path() / "file";
    writeFileAtomically(file, [](const ByteSink& out) {
        out("first ");
        out("");
        out(std::string("second"));
    });
    QCOMPARE(readFile(file), std::string("first second"));
}

void FilesTest::writerThatThrowsKeepsTheOldFile() {
    const TestFolder folder;
    const fs::path file = folder.write("file", "old");
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically(file,
                                                 [](const ByteSink& out) {
                                                     out("half of the new");
                                                     throw std::runtime_error("no more");
                                                 }),
                             std::runtime_error);
    QCOMPARE(readFile(file), std::string("old"));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), std::ptrdiff_t{1});
}

void FilesTest::unreadableFilesThrow() {
    const TestFolder folder;
    const auto reason = [](const fs::path& path) { return messageOf<DataError>([&] { readFile(path, 10); }); };
    QVERIFY(reason(folder.path() / "absent").find("No such file") != std::string::npos);
    QVERIFY(reason(folder.path()).find("not a file") != std::string::npos);
    QVERIFY(reason(folder.write("large", "12345678901")).find("larger than the 10 bytes") != std::string::npos);
    QCOMPARE(readFile(folder.write("fits", "1234567890"), 10).size(), std::size_t{10});
}

void FilesTest::pipesDoNotHang() {
    const TestFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY_EXCEPTION_THROWN(readFile(pipe), DataError);
}

void FilesTest::devicesAndLinksStayWhatTheyAre() {
    const TestFolder folder;
    fs::create_symlink("/dev/null", folder.path() / "null");
    writeFileAtomically(folder.path() / "null", "gone");
    QVERIFY(fs::is_symlink(folder.path() / "null"));
    QVERIFY(fs::is_character_file("/dev/null"));
    writeFileAtomically(folder.path() / "real", "old");
    fs::create_symlink("real", folder.path() / "link");
    writeFileAtomically(folder.path() / "link", "new");
    QVERIFY(fs::is_symlink(folder.path() / "link"));
    QCOMPARE(readFile(folder.path() / "real"), std::string("new"));
}

void FilesTest::cacheFolderFollowsTheEnvironment() {
    qputenv("XDG_CACHE_HOME", "/somewhere");
    QCOMPARE(cacheFolder(), fs::path("/somewhere/grasploom"));
    qputenv("XDG_CACHE_HOME", "relative paths are to be ignored");
    qputenv("HOME", "/home/me");
    QCOMPARE(cacheFolder(), fs::path("/home/me/.cache/grasploom"));
}

// Published test values of 64-bit FNV-1a.
void FilesTest::fingerprintsKnownTexts() {
    QCOMPARE(fingerprint(""), std::string("cbf29ce484222325"));
    QCOMPARE(fingerprint("a"), std::string("af63dc4c8601ec8c"));
    QCOMPARE(fingerprint("foobar"), std::string("85944171f73967e8"));
}

QTEST_APPLESS_MAIN(FilesTest)
#include "tst_files.moc"
