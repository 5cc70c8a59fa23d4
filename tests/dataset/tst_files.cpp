#include "dataset/files.h"

#include "dataset/parallel_for.h"
#include "dataset/problem.h"
#include "dataset/regular_file.h"
#include "dataset/sha256.h"
#include "dataset/text_pieces.h"
#include "dataset/write_error.h"
#include "tests/dataset/test_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <stdexcept>
#include <thread>

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
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void userNamedDevicesAndLinksStayWhatTheyAre();
    void linksInOwnFoldersAreReplaced();
    void writesThroughNoPlantedAsideFile();
    void threadsThatWriteOneFileTearNothing();
    void userNamedPipeIsWrittenInto();
    void waitForAPipeEndsWithASignal();
    void descriptorsByNameAreWrittenInto();
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
    QVERIFY(reason(folder.path()).find("a folder, not a file") != std::string::npos);
    QVERIFY(reason(folder.write("large", "12345678901")).find("larger than the 10 bytes") != std::string::npos);
    QCOMPARE(readFile(folder.write("fits", "1234567890"), 10).size(), std::size_t{10});
}

void FilesTest::refusesWhatIsNoFile_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::newRow("pipe") << "pipe"
                          << "a pipe";
    QTest::newRow("folder") << "folder"
                            << "a folder";
    QTest::newRow("socket") << "socket"
                            << "a socket";
    QTest::newRow("link to a pipe") << "link"
                                    << "a pipe";
}

void FilesTest::refusesWhatIsNoFile() {
    QFETCH(const QString, name);
    QFETCH(const QString, kind);
    const TestFolder folder;
    QCOMPARE(::mkfifo((folder.path() / "pipe").c_str(), 0600), 0);
    QCOMPARE(::mknod((folder.path() / "socket").c_str(), S_IFSOCK | 0600, 0), 0);
    fs::create_directory(folder.path() / "folder");
    fs::create_symlink("pipe", folder.path() / "link");
    const fs::path path = folder.path() / name.toStdString();
    for (const auto& read : {std::function<void()>([&] { readFile(path); }), {[&] { sha256OfFile(path); }}, {[&] {
                                 TextPieces::ofFile(path, 10);
                             }}}) {
        const QString message = QString::fromStdString(messageOf<DataError>(read));
        QVERIFY2(message.contains(kind + ", not a file"), qPrintable(message));
    }
    if (name == "link") {  // another file takes its place, see below
        return;
    }
    const QString message = QString::fromStdString(messageOf<DataError>([&] { writeFileAtomically(path, "new"); }));
    QVERIFY2(message.contains("there is " + kind) && message.contains("remove it"), qPrintable(message));
    QVERIFY(!fs::is_regular_file(path));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), std::ptrdiff_t{4});
}

void FilesTest::userNamedDevicesAndLinksStayWhatTheyAre() {
    const TestFolder folder;
    fs::create_symlink("/dev/null", folder.path() / "null");
    writeFileAtomically(folder.path() / "null", "gone", WrittenPath::NamedByUser);
    QVERIFY(fs::is_symlink(folder.path() / "null"));
    QVERIFY(fs::is_character_file("/dev/null"));
    writeFileAtomically(folder.path() / "real", "old");
    fs::create_symlink("real", folder.path() / "link");
    writeFileAtomically(folder.path() / "link", "new", WrittenPath::NamedByUser);
    QVERIFY(fs::is_symlink(folder.path() / "link"));
    QCOMPARE(readFile(folder.path() / "real"), std::string("new"));
    fs::create_directory(folder.path() / "deep");
    fs::create_symlink("../new", folder.path() / "deep/relative");
    fs::create_symlink(folder.path() / "deep/relative", folder.path() / "far");
    writeFileAtomically(folder.path() / "far", "made", WrittenPath::NamedByUser);
    QVERIFY(fs::is_symlink(folder.path() / "far") && fs::is_symlink(folder.path() / "deep/relative"));
    QCOMPARE(readFile(folder.path() / "new"), std::string("made"));
    const std::string message =
        messageOf<NoRoom>([&] { writeFileAtomically("/dev/full", "too much", WrittenPath::NamedByUser); });
    QVERIFY2(message.find("/dev/full: cannot write") != std::string::npos && message.find("room") != std::string::npos, message.c_str());
}

void FilesTest::linksInOwnFoldersAreReplaced() {
    const TestFolder folder;
    const fs::path outside = folder.write("outside", "the user's");
    for (const fs::path& target : {outside, folder.path() / "absent", fs::path("/dev/null"), fs::path("link")}) {
        const fs::path link = folder.path() / "link";
        fs::remove(link);
        fs::create_symlink(target, link);
        writeFileAtomically(link, "ours");
        QVERIFY(fs::is_regular_file(fs::symlink_status(link)));
        QCOMPARE(readFile(link), std::string("ours"));
    }
    QCOMPARE(readFile(outside), std::string("the user's"));
    QVERIFY(!fs::exists(folder.path() / "absent"));
    QVERIFY(fs::is_character_file("/dev/null"));
}

void FilesTest::writesThroughNoPlantedAsideFile() {
    const TestFolder folder;
    const fs::path outside = folder.write("outside", "the user's");
    fs::path aside = folder.path() / "file";
    aside += ".tmp" + std::to_string(::getpid());
    fs::create_symlink(outside, aside);
    writeFileAtomically(folder.path() / "file", "new");
    QCOMPARE(readFile(outside), std::string("the user's"));
    QCOMPARE(readFile(folder.path() / "file"), std::string("new"));
    QVERIFY(fs::is_regular_file(fs::symlink_status(folder.path() / "file")));
}

void FilesTest::threadsThatWriteOneFileTearNothing() {
    const TestFolder folder;
    const fs::path file = folder.path() / "file";
    parallelFor(64, 4, [&](std::size_t i) {
        writeFileAtomically(file, [i](const ByteSink& out) {
            for (int piece = 0; piece < 20; ++piece) {
                out(std::string(100 + i, static_cast<char>('0' + i)));
            }
        });
        const std::string bytes = readFile(file);
        if (bytes.size() != 20 * (100 + static_cast<std::size_t>(bytes[0] - '0')) ||
            bytes.find_first_not_of(bytes[0]) != std::string::npos) {
            throw std::runtime_error("torn");
        }
    });
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), std::ptrdiff_t{1});
}

void FilesTest::userNamedPipeIsWrittenInto() {
    const TestFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const std::string bytes(300'000, 'x');  // more than a pipe holds
    std::string got;
    std::thread reader([&] {
        std::ifstream stream(pipe, std::ios::binary);
        got.assign(std::istreambuf_iterator<char>(stream), {});
    });
    writeFileAtomically(pipe, bytes, WrittenPath::NamedByUser);
    reader.join();
    QVERIFY(got == bytes);
    QVERIFY(fs::is_fifo(pipe));
}

void FilesTest::waitForAPipeEndsWithASignal() {
    const TestFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    struct sigaction action {
    }, before{};
    action.sa_handler = [](int) {};
    action.sa_flags = SA_RESTART;  // as the command line's
    ::sigaction(SIGTERM, &action, &before);
    std::atomic<bool> ended{false};
    std::thread sender([&ended, writer = ::pthread_self()] {
        while (!ended) {
            ::pthread_kill(writer, SIGTERM);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    });
    const std::string alone = messageOf<DataError>([&] { writeFileAtomically(pipe, "new", WrittenPath::NamedByUser); });
    const Descriptor idle(::open(pipe.c_str(), O_RDONLY | O_NONBLOCK));  // who never reads
    const std::string full =
        messageOf<DataError>([&] { writeFileAtomically(pipe, std::string(1'000'000, 'x'), WrittenPath::NamedByUser); });
    ended = true;
    sender.join();
    ::sigaction(SIGTERM, &before, nullptr);
    for (const std::string& message : {alone, full}) {
        QVERIFY2(message.find("interrupted") != std::string::npos, message.c_str());
    }
}

// As a shell's redirection of standard output into a file would have it.
void FilesTest::descriptorsByNameAreWrittenInto() {
    const TestFolder folder;
    const Descriptor file(::open((folder.path() / "file").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    QCOMPARE(::write(file.value(), "table\n", 6), ssize_t{6});
    for (const char* name : {"/dev/fd/", "/proc/self/fd/"}) {
        writeFileAtomically(name + std::to_string(file.value()), "json\n", WrittenPath::NamedByUser);
    }
    QCOMPARE(::write(file.value(), "end\n", 4), ssize_t{4});
    QCOMPARE(readFile(folder.path() / "file"), std::string("table\njson\njson\nend\n"));
    QVERIFY_EXCEPTION_THROWN(writeFileAtomically("/dev/fd/99999", "x", WrittenPath::NamedByUser), DataError);
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
