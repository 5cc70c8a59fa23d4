// Edited labels on disks that are full or cannot be written: nothing is lost, nothing half-written replaces what was there.
#include "widgets/label_history.h"

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoGroup>
#include <QtTest/QTest>

#include <fstream>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

const QString scene = QStringLiteral("0_abc");
const std::vector<Grasp> own{{100, 200, 0.25, 40, 20}};

std::vector<Grasp> many(std::size_t count) {
    std::vector<Grasp> labels(count, own[0]);
    for (std::size_t i = 0; i < count; ++i) {
        labels[i].x += static_cast<double>(i) / 3;
    }
    return labels;
}

/// A small disk of our own, seen by this process alone; gone with it.
class TinyDisk {
public:
    TinyDisk() { m_mounted = ::mount("tmpfs", path().c_str(), "tmpfs", 0, "size=256k") == 0; }
    ~TinyDisk() {
        if (m_mounted) {
            ::umount(path().c_str());
        }
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }
    void setReadOnly(bool readOnly) const {
        unsigned long flags = MS_REMOUNT;
        if (readOnly) {
            flags |= MS_RDONLY;
        }
        QVERIFY(::mount("tmpfs", path().c_str(), "tmpfs", flags, "size=256k") == 0);
    }
    void fill() const {
        std::ofstream file(path() + "/ballast");
        const std::string block(4096, 'x');
        while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    void makeRoom() const { fs::remove(path() + "/ballast"); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

}  // namespace

class LabelDiskTest : public QObject {
    Q_OBJECT
public:
    /// Before any thread is there: what is mounted here stays ours.
    static void initMain() {
        if (::unshare(CLONE_NEWNS) == 0) {
            s_private = ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
        }
    }

private Q_SLOTS:
    void init();
    void fullDiskKeepsTheFileBefore();
    void readOnlyDiskKeepsTheEdit();
    void driveThatVanishesComesBack();

private:
    static inline bool s_private = false;
    std::unique_ptr<TinyDisk> m_disk;
};

void LabelDiskTest::init() {
    m_disk = s_private ? std::make_unique<TinyDisk>() : nullptr;
    if (!m_disk || !m_disk->isMounted()) {
        QSKIP("A disk of its own can be mounted by root only");
    }
}

void LabelDiskTest::fullDiskKeepsTheFileBefore() {
    const LabelOverlay overlay(fs::path(m_disk->path()) / "labels");
    LabelHistory history;
    history.setOverlay(overlay);
    history.openScene(scene, own);
    history.push(scene, many(2), QStringLiteral("Draw grasp"));
    QVERIFY(history.saveUnsaved());
    m_disk->fill();
    QSignalSpy failures(&history, &LabelHistory::saveFailed);
    history.push(scene, many(1000), QStringLiteral("Draw grasp"));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY2(failures[0][1].toString().contains(QStringLiteral("No space left")), qPrintable(failures[0][1].toString()));
    QCOMPARE(overlay.load("0_abc").value(), many(2));
    QCOMPARE(overlay.editedScenes().size(), 1U);
    m_disk->makeRoom();
    QTRY_COMPARE_WITH_TIMEOUT(history.unsavedScenes(), QStringList(), 20000);
    QCOMPARE(overlay.load("0_abc").value(), many(1000));
    QCOMPARE(std::distance(fs::directory_iterator(overlay.folder()), fs::directory_iterator()), 1);  // nothing aside
}

void LabelDiskTest::readOnlyDiskKeepsTheEdit() {
    const LabelOverlay overlay(fs::path(m_disk->path()) / "labels");
    LabelHistory history;
    history.setOverlay(overlay);
    history.openScene(scene, own);
    history.push(scene, many(2), QStringLiteral("Draw grasp"));
    QVERIFY(history.saveUnsaved());
    m_disk->setReadOnly(true);
    QSignalSpy failures(&history, &LabelHistory::saveFailed);
    history.push(scene, many(3), QStringLiteral("Draw grasp"));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY2(failures[0][1].toString().contains(QStringLiteral("Read-only")), qPrintable(failures[0][1].toString()));
    QCOMPARE(history.openScene(scene), many(3));  // still here, and undone as ever
    history.undoGroup().undo();
    history.undoGroup().redo();
    QCOMPARE(overlay.load("0_abc").value(), many(2));
    m_disk->setReadOnly(false);
    QVERIFY(history.saveUnsaved());
    QCOMPARE(overlay.load("0_abc").value(), many(3));
}

void LabelDiskTest::driveThatVanishesComesBack() {
    const QTemporaryDir mountPoint;  // the drive is seen here as well, until it is taken away
    const std::string place = mountPoint.path().toStdString();
    const auto bring = [&] { QVERIFY(::mount(m_disk->path().c_str(), place.c_str(), nullptr, MS_BIND, nullptr) == 0); };
    bring();
    const LabelOverlay overlay(fs::path(place) / "workspace" / "labels");
    fs::create_directory(overlay.folder().parent_path());
    LabelHistory history;
    history.setOverlay(overlay);
    history.openScene(scene, own);
    history.push(scene, many(2), QStringLiteral("Draw grasp"));
    QVERIFY(history.saveUnsaved());
    QVERIFY(::umount2(place.c_str(), MNT_DETACH) == 0);
    QSignalSpy failures(&history, &LabelHistory::saveFailed);
    history.push(scene, many(3), QStringLiteral("Draw grasp"));
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY2(failures[0][1].toString().contains(QStringLiteral("a drive taken away")), qPrintable(failures[0][1].toString()));
    history.undoGroup().undo();
    history.undoGroup().undo();  // to the dataset's own: the edit on the drive is to go, and cannot yet
    QVERIFY(!history.saveUnsaved());
    QCOMPARE(history.unsavedScenes(), QStringList(scene));
    QVERIFY(fs::is_empty(place));  // nothing that the drive would hide
    bring();
    QCOMPARE(overlay.load("0_abc").value(), many(2));
    QTRY_COMPARE_WITH_TIMEOUT(history.unsavedScenes(), QStringList(), 20000);
    QVERIFY(!overlay.load("0_abc"));
    history.undoGroup().redo();
    history.undoGroup().redo();
    QVERIFY(history.saveUnsaved());
    QCOMPARE(overlay.load("0_abc").value(), many(3));
    QVERIFY(::umount2(place.c_str(), MNT_DETACH) == 0);
}

QTEST_GUILESS_MAIN(LabelDiskTest)
#include "tst_label_disk.moc"
