#include "dataset/picture_file.h"

#include "dataset/files.h"
#include "dataset/parallel_for.h"
#include "dataset/problem.h"
#include "test_files.h"

#include <QtTest/QTest>

#include <opencv2/core.hpp>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

using namespace grasploom;
namespace fs = std::filesystem;

class PictureFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsPicturesForOthersToFind();
    void hasNothingAtFirst();
    void damagedPixelsAreMissingAndComeBack();
    void damagedEntriesAreMissing();
    void truncatedFilesLoseNoMoreThanTheirEnd();
    void aSlotOfAnotherSceneIsLeftAlone();
    void anotherKeyIsAnotherFile_data();
    void anotherKeyIsAnotherFile();
    void aChangedSourceIsMissing();
    void staysWithinItsBound();
    void refusesPicturesThatAreTooLarge();
    void fullDiskKeepsWhatIsThere();
    void fullDiskAtTheStart();
    void refusesWhatIsNoFile();
    void goesOnWhenItsFileIsRemoved();
    void isNotRemovedWhileInUse();
    void threadsMayShareIt();
    void processesMayShareIt();
    void killedAtAnyMoment();
};

namespace {

constexpr int side = 60;  // a slot of three pages
constexpr std::size_t scenes = 40;
const PictureFileKey key{"0123456789abcdef", scenes, 3 * side* side, 0};
constexpr std::uintmax_t plenty = 1 << 30;

/// A picture that tells its scene.
KeptPicture pictureOf(std::size_t scene, cv::Size size = {side, side}) {
    KeptPicture picture{cv::Mat(size, CV_8UC3), size * 2};
    cv::RNG random(scene + 1);
    random.fill(picture.rgb, cv::RNG::UNIFORM, 0, 256);
    return picture;
}

bool isPictureOf(std::size_t scene, const KeptPicture& picture) {
    const KeptPicture expected = pictureOf(scene);
    return picture.original == expected.original && picture.rgb.size() == expected.rgb.size() &&
           cv::norm(picture.rgb, expected.rgb, cv::NORM_INF) == 0;
}

/// A folder with the scenes' files, and the picture file made of them.
struct Kept {
    TestFolder folder;
    fs::path file = folder.path() / "test.pictures";
    std::vector<fs::path> sources;
    Kept() {
        for (std::size_t scene = 0; scene < scenes; ++scene) {
            sources.push_back(folder.write("source" + std::to_string(scene), std::to_string(scene)));
        }
    }
    [[nodiscard]] FileStamp stamp(std::size_t scene) const { return stampOf(sources[scene].string()).value(); }
    bool add(PictureFile& pictures, std::size_t scene) const {
        return pictures.add(scene, stamp(scene), pictureOf(scene)) == PictureFile::Added::Yes;
    }
    void addAll(std::uintmax_t maxBytes = plenty) const {
        PictureFile pictures(file, key, maxBytes);
        for (std::size_t scene = 0; scene < scenes; ++scene) {
            QVERIFY(add(pictures, scene));
        }
    }
    /// How many are found; wrong ones fail.
    [[nodiscard]] std::size_t found(PictureFile& pictures) const {
        std::size_t count = 0;
        for (std::size_t scene = 0; scene < scenes; ++scene) {
            if (const auto picture = pictures.find(scene, sources[scene])) {
                [&] { QVERIFY(isPictureOf(scene, *picture)); }();
                ++count;
            }
        }
        return count;
    }
    [[nodiscard]] std::size_t found() const {
        PictureFile pictures(file, key, plenty);
        return found(pictures);
    }
};

void overwrite(const fs::path& file, std::uint64_t offset, char byte) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(static_cast<std::streamoff>(offset));
    stream.put(byte);
}

char byteAt(const fs::path& file, std::uint64_t offset) {
    return readFile(file)[offset];
}

/// Limits the size of files while it lives: writes beyond it fail as on a full disk.
class FullDisk {
public:
    explicit FullDisk(std::uintmax_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit small{bytes, m_usual.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_usual); }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_usual{};
};

pid_t startAdding(const Kept& kept, std::size_t first, int pauseMicroseconds = 0) {
    std::string program = "/proc/self/exe", mark = "--add", folder = kept.folder.path().string(),
                from = std::to_string(first), pause = std::to_string(pauseMicroseconds);
    char* arguments[] = {program.data(), mark.data(), folder.data(), from.data(), pause.data(), nullptr};
    pid_t child = -1;
    return ::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) == 0 ? child : -1;
}

/// In the child: adds every picture, from `first` on and around.
int addInChild(const fs::path& folder, std::size_t first, std::chrono::microseconds pause) {
    PictureFile pictures(folder / "test.pictures", key, plenty);
    for (std::size_t i = 0; i < scenes; ++i) {
        const std::size_t scene = (first + i) % scenes;
        const fs::path source = folder / ("source" + std::to_string(scene));
        if (!pictures.find(scene, source)) {
            pictures.add(scene, stampOf(source.string()).value(), pictureOf(scene));
        }
        std::this_thread::sleep_for(pause);
    }
    return 0;
}

}  // namespace

void PictureFileTest::keepsPicturesForOthersToFind() {
    const Kept kept;
    PictureFile other(kept.file, key, plenty);
    kept.addAll();
    QCOMPARE(kept.found(other), scenes);  // one that was open before
    QCOMPARE(kept.found(), scenes);
    const PictureFile again(kept.file, key, plenty);
    QCOMPARE(fs::file_size(kept.file), firstPictureSlot(key) + scenes * pictureSlotBytes(key));
}

void PictureFileTest::hasNothingAtFirst() {
    const Kept kept;
    QCOMPARE(kept.found(), std::size_t{0});
    PictureFile pictures(kept.file, key, plenty);
    QVERIFY(!pictures.find(scenes + 7, kept.sources[0]));
}

void PictureFileTest::damagedPixelsAreMissingAndComeBack() {
    const Kept kept;
    kept.addAll();
    const std::uintmax_t size = fs::file_size(kept.file);
    // First, last and a middle byte of three pictures; those were added in order.
    const std::uint64_t last = key.pictureBytes - 1;
    for (const auto& [scene, at] : {std::pair<std::uint64_t, std::uint64_t>{3, 0}, {17, last}, {39, 5001}}) {
        const std::uint64_t offset = firstPictureSlot(key) + scene * pictureSlotBytes(key) + at;
        overwrite(kept.file, offset, static_cast<char>(byteAt(kept.file, offset) ^ 1));
    }
    PictureFile pictures(kept.file, key, plenty);
    QCOMPARE(kept.found(pictures), scenes - 3);
    for (const std::size_t scene : {3U, 17U, 39U}) {
        QVERIFY(!pictures.find(scene, kept.sources[scene]));
        QVERIFY(kept.add(pictures, scene));
    }
    QCOMPARE(kept.found(pictures), scenes);
    QCOMPARE(fs::file_size(kept.file), size);  // each took its own place again
}

void PictureFileTest::damagedEntriesAreMissing() {
    const Kept kept;
    kept.addAll();
    for (std::uint64_t i = 0; i < pictureEntryBytes; ++i) {
        const std::uint64_t offset = pictureHeaderBytes + 5 * pictureEntryBytes + i;
        const char before = byteAt(kept.file, offset);
        overwrite(kept.file, offset, static_cast<char>(before + 1));
        QCOMPARE(kept.found(), scenes - 1);
        overwrite(kept.file, offset, before);
    }
    // An entry in another scene's place.
    const std::string whole = readFile(kept.file);
    for (std::uint64_t i = 0; i < pictureEntryBytes; ++i) {
        overwrite(kept.file, pictureHeaderBytes + 5 * pictureEntryBytes + i,
                  whole[pictureHeaderBytes + 6 * pictureEntryBytes + i]);
    }
    QCOMPARE(kept.found(), scenes - 1);
}

void PictureFileTest::truncatedFilesLoseNoMoreThanTheirEnd() {
    const Kept kept;
    kept.addAll();
    const std::string whole = readFile(kept.file);
    const std::uint64_t first = firstPictureSlot(key);
    const std::uint64_t slot = pictureSlotBytes(key);
    for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1}, pictureHeaderBytes, first - 1, first,
                                     first + 1, first + slot - 1, first + slot, first + 20 * slot + 4096}) {
        std::ofstream(kept.file, std::ios::binary) << whole.substr(0, size);
        PictureFile pictures(kept.file, key, plenty);
        const std::size_t left = size < first ? 0 : (size - first) / slot;
        QCOMPARE(kept.found(pictures), left);
        for (std::size_t scene = 0; scene < scenes; ++scene) {
            QVERIFY(kept.add(pictures, scene));
        }
        QCOMPARE(kept.found(pictures), scenes);
        QCOMPARE(kept.found(), scenes);
        fs::remove(kept.file);
    }
}

void PictureFileTest::aSlotOfAnotherSceneIsLeftAlone() {
    const Kept kept;
    {
        PictureFile pictures(kept.file, key, plenty);
        QVERIFY(kept.add(pictures, 0) && kept.add(pictures, 1));
    }
    // As after a power failure: scene 1's slot is lost, its entry is not.
    fs::resize_file(kept.file, firstPictureSlot(key) + pictureSlotBytes(key));
    PictureFile pictures(kept.file, key, plenty);
    QVERIFY(kept.add(pictures, 2));
    QVERIFY(!pictures.find(1, kept.sources[1]));
    QVERIFY(kept.add(pictures, 1));
    QCOMPARE(kept.found(pictures), std::size_t{3});
    QCOMPARE(kept.found(), std::size_t{3});
}

void PictureFileTest::anotherKeyIsAnotherFile_data() {
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<int>("scenes");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("reducedTo");
    QTest::newRow("dataset") << QByteArray("fedcba9876543210") << 40 << 3 * side * side << 0;
    QTest::newRow("scenes") << QByteArray("0123456789abcdef") << 39 << 3 * side * side << 0;
    QTest::newRow("size") << QByteArray("0123456789abcdef") << 40 << 3 * side * side + 1 << 0;
    QTest::newRow("reduction") << QByteArray("0123456789abcdef") << 40 << 3 * side * side << 480;
}

void PictureFileTest::anotherKeyIsAnotherFile() {
    QFETCH(QByteArray, hash);
    QFETCH(int, scenes);
    QFETCH(int, bytes);
    QFETCH(int, reducedTo);
    const Kept kept;
    kept.addAll();
    const PictureFileKey other{hash.toStdString(), static_cast<std::uint64_t>(scenes),
                               static_cast<std::uint64_t>(bytes), static_cast<std::uint32_t>(reducedTo)};
    PictureFile pictures(kept.file, other, plenty);
    QCOMPARE(kept.found(pictures), std::size_t{0});
    QVERIFY(kept.add(pictures, 2));
    QCOMPARE(kept.found(pictures), std::size_t{1});
    std::ofstream(kept.file, std::ios::binary) << std::string(100000, 'x');
    QCOMPARE(kept.found(), std::size_t{0});  // nothing of ours
}

void PictureFileTest::aChangedSourceIsMissing() {
    const Kept kept;
    kept.addAll();
    kept.folder.write("source4", "another picture");
    fs::remove(kept.sources[5]);
    PictureFile pictures(kept.file, key, plenty);
    QCOMPARE(kept.found(pictures), scenes - 2);
    const std::uintmax_t size = fs::file_size(kept.file);
    QVERIFY(kept.add(pictures, 4));
    QCOMPARE(kept.found(pictures), scenes - 1);
    QCOMPARE(fs::file_size(kept.file), size);
}

void PictureFileTest::staysWithinItsBound() {
    const Kept kept;
    const std::uintmax_t bound = firstPictureSlot(key) + 3 * pictureSlotBytes(key) + 100;
    PictureFile pictures(kept.file, key, bound);
    for (std::size_t scene = 0; scene < scenes; ++scene) {
        const auto added = pictures.add(scene, kept.stamp(scene), pictureOf(scene));
        QCOMPARE(added, scene < 3 ? PictureFile::Added::Yes : PictureFile::Added::NoRoom);
    }
    QCOMPARE(kept.found(pictures), std::size_t{3});
    QVERIFY(fs::file_size(kept.file) <= bound);
    PictureFile larger(kept.file, key, bound + pictureSlotBytes(key));
    QVERIFY(kept.add(larger, 9));
    QVERIFY(!kept.add(larger, 10));
    QCOMPARE(kept.found(larger), std::size_t{4});
    QCOMPARE(kept.found(pictures), std::size_t{3});  // has the fourth not mapped
    PictureFile none(kept.folder.path() / "none.pictures", key, 0);
    QVERIFY(!kept.add(none, 0));
}

void PictureFileTest::refusesPicturesThatAreTooLarge() {
    const Kept kept;
    PictureFile pictures(kept.file, key, plenty);
    QCOMPARE(pictures.add(0, kept.stamp(0), pictureOf(0, {side + 1, side})), PictureFile::Added::TooLarge);
    QCOMPARE(pictures.add(1, kept.stamp(1), pictureOf(1, {side / 2, side - 3})), PictureFile::Added::Yes);
    QCOMPARE(pictures.find(1, kept.sources[1])->rgb.size(), cv::Size(side / 2, side - 3));
    QVERIFY(kept.add(pictures, 2));  // a smaller picture takes a whole slot
    QVERIFY(isPictureOf(2, *pictures.find(2, kept.sources[2])));
    const cv::Mat small = pictures.find(1, kept.sources[1])->rgb;
    QCOMPARE(cv::norm(small, pictureOf(1, small.size()).rgb, cv::NORM_INF), 0.0);
}

void PictureFileTest::fullDiskKeepsWhatIsThere() {
    const Kept kept;
    PictureFile pictures(kept.file, key, plenty);
    {
        const FullDisk disk(firstPictureSlot(key) + 2 * pictureSlotBytes(key) + 1000);
        QVERIFY(kept.add(pictures, 0) && kept.add(pictures, 1));
        const std::string reason = messageOf<DataError>([&] { kept.add(pictures, 2); });
        QVERIFY2(reason.find(kept.file.string()) != std::string::npos, reason.c_str());
        QCOMPARE(kept.found(pictures), std::size_t{2});
        QCOMPARE(fs::file_size(kept.file), firstPictureSlot(key) + 2 * pictureSlotBytes(key));
    }
    QVERIFY(kept.add(pictures, 2));
    QCOMPARE(kept.found(pictures), std::size_t{3});
    QCOMPARE(kept.found(), std::size_t{3});
}

void PictureFileTest::fullDiskAtTheStart() {
    const Kept kept;
    {
        const FullDisk disk(1000);
        QVERIFY_EXCEPTION_THROWN(PictureFile(kept.file, key, plenty), DataError);
    }
    kept.addAll();  // what was left of the attempt is no hindrance
    QCOMPARE(kept.found(), scenes);
}

void PictureFileTest::refusesWhatIsNoFile() {
    const Kept kept;
    fs::create_directory(kept.file);
    QVERIFY_EXCEPTION_THROWN(PictureFile(kept.file, key, plenty), DataError);
    fs::remove(kept.file);
    const fs::path outside = kept.folder.write("outside", "precious");
    fs::create_symlink(outside, kept.file);
    QVERIFY_EXCEPTION_THROWN(PictureFile(kept.file, key, plenty), DataError);
    QCOMPARE(readFile(outside), std::string("precious"));
    QVERIFY_EXCEPTION_THROWN(PictureFile(kept.folder.path() / "no" / "folder", key, plenty), DataError);
}

void PictureFileTest::goesOnWhenItsFileIsRemoved() {
    const Kept kept;
    kept.addAll();
    PictureFile pictures(kept.file, key, plenty);
    fs::remove(kept.file);
    QCOMPARE(kept.found(pictures), scenes);
    QCOMPARE(kept.found(), std::size_t{0});
    QCOMPARE(kept.found(pictures), scenes);
}

void PictureFileTest::isNotRemovedWhileInUse() {
    const Kept kept;
    {
        const PictureFile pictures(kept.file, key, plenty);
        const PictureFile another(kept.file, key, plenty);
        QVERIFY(!removeUnusedPictureFile(kept.file));
    }
    QVERIFY(removeUnusedPictureFile(kept.file));
    QVERIFY(!fs::exists(kept.file) && !removeUnusedPictureFile(kept.file));
}

void PictureFileTest::threadsMayShareIt() {
    const Kept kept;
    PictureFile pictures(kept.file, key, plenty);
    std::atomic<int> wrong{0};
    parallelFor(8 * scenes, 4, [&](std::size_t i) {
        const std::size_t scene = i * 7 % scenes;
        auto picture = pictures.find(scene, kept.sources[scene]);
        if (!picture) {
            pictures.add(scene, kept.stamp(scene), pictureOf(scene));
            picture = pictures.find(scene, kept.sources[scene]);
        }
        wrong += picture && isPictureOf(scene, *picture) ? 0 : 1;
    });
    QCOMPARE(wrong.load(), 0);
    QCOMPARE(fs::file_size(kept.file), firstPictureSlot(key) + scenes * pictureSlotBytes(key));
}

void PictureFileTest::processesMayShareIt() {
    const Kept kept;
    std::vector<pid_t> children;
    for (const std::size_t first : {0U, 0U, 10U, 25U}) {
        children.push_back(startAdding(kept, first));
        QVERIFY(children.back() > 0);
    }
    for (const pid_t child : children) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QCOMPARE(kept.found(), scenes);
    QCOMPARE(fs::file_size(kept.file), firstPictureSlot(key) + scenes * pictureSlotBytes(key));  // each once
}

void PictureFileTest::killedAtAnyMoment() {
    std::size_t partly = 0;
    for (int attempt = 0; attempt < 60; ++attempt) {
        const Kept kept;
        const pid_t child = startAdding(kept, 0, attempt % 2 == 0 ? 0 : 200);
        QVERIFY(child > 0);
        // At another picture each time, and as it happens within that.
        const std::uintmax_t size = firstPictureSlot(key) + attempt % scenes * pictureSlotBytes(key);
        std::error_code notThere;
        while (!fs::exists(kept.file, notThere) || fs::file_size(kept.file, notThere) < size) {
            std::this_thread::yield();
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const std::size_t whole = kept.found();  // and none of them wrong
        partly += whole > 0 && whole < scenes ? 1 : 0;
        kept.addAll();
        QCOMPARE(kept.found(), scenes);
    }
    qInfo("%zu of 60 were killed halfway", partly);
    QVERIFY(partly > 0);
}

int main(int argc, char** argv) {
    if (argc == 5 && std::strcmp(argv[1], "--add") == 0) {
        return addInChild(argv[2], std::stoul(argv[3]), std::chrono::microseconds(std::stol(argv[4])));
    }
    PictureFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_picture_file.moc"
