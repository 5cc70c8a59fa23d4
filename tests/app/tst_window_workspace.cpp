// The workspace file: the window opens again as it was, whatever happened in between; and what is noted on scenes.
#include "app/gui/workspace_session.h"
#include "evaluation/workspace_file.h"
#include "tests/app/window_fixture.h"
#include "widgets/message_bar.h"
#include "widgets/scene_grid.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QThread>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace grasploom;

namespace {

constexpr auto editArgument = "--edit";  ///< this program again, as the window that is killed

std::filesystem::path pathOf(const QString& file) {
    return file.toStdString();
}

}  // namespace

class WindowWorkspaceTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void opensAgainExactly();
    void aDatasetRemembersByItself();
    void readsWhatOlderVersionsKept();
    void movesWithItsData();
    void marksTagsAndNotes();
    void notesAreAsked();
    void survivesBeingKilled();
    void theSecondWindowIsReadOnly();
    void otherPeoplesChangesStay();
    void damagedOnesAreRefused_data();
    void damagedOnesAreRefused();
    void aDamagedMemoryIsLeftAlone();
    void missingSetsStay();
    void aMovedDatasetIsAskedFor();
    void nothingIsWrittenIntoTheDataset();
    void unwritablePlacesAreSaid();

private:
    Document& document() { return m_window->document(); }
    QString file(const std::string& name) { return QString::fromStdString(m_fixture->path(name).string()); }
    void openThree();
    void openWorkspace(const QString& name);
    void settle();
    QString ownFile() { return QString::fromStdString((document().workspace().folder / "view.grasploom").string()); }
};

void WindowWorkspaceTest::settle() {
    const auto ready = [this] {
        return document().truth() && !document().isLoadingPredictions() && !document().isJudging() &&
               !m_window->session().isRestoring();
    };
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 20000);
}

void WindowWorkspaceTest::openThree() {
    openScenes();
    settle();
    for (const char* name : {"one.csv", "two.csv", "three.csv"}) {
        m_window->openPredictions(m_fixture->writePredictions(name));
    }
    QTRY_COMPARE_WITH_TIMEOUT(document().sets().size(), std::size_t{3}, 20000);
    settle();
}

void WindowWorkspaceTest::openWorkspace(const QString& name) {
    QSignalSpy restored(&m_window->session(), &WorkspaceSession::restored);
    m_window->openPath(name);
    QTRY_VERIFY_WITH_TIMEOUT(!restored.isEmpty() || message() != nullptr, 20000);
    if (message() == nullptr) {
        settle();
    }
}

void WindowWorkspaceTest::opensAgainExactly() {
    openThree();
    document().showSet(document().sets()[2]->id, SetSlot::A);
    document().swapPredictions();
    document().setCriterion({12.5, 0.4});
    document().setK(5);
    document().setRanking(Ranking::Intermediate);
    document().setJaws(JawChoice::Default);
    document().setScope(JudgeScope::All);
    document().setCurrentScene(4);
    SceneFilter filter;
    filter.sort = SceneSort::BestIou;
    filter.descending = true;
    m_window->grid().setFilter(filter);
    const QString name = file("mine.grasploom");
    QVERIFY(m_window->saveWorkspaceAs(name));
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("mine.grasploom")));
    QVERIFY(m_window->close());
    const std::string text = readFile(pathOf(name));
    const WorkspaceFile saved = readWorkspace(pathOf(name));

    startAfresh();  // nothing is remembered but the file
    openWorkspace(name);
    QVERIFY(message() == nullptr);
    QCOMPARE(document().sets().size(), std::size_t{3});
    QCOMPARE(document().predictions(SetSlot::A).name, QStringLiteral("two"));
    QCOMPARE(document().predictions(SetSlot::B).name, QStringLiteral("three"));
    QCOMPARE(document().sets()[0]->name, QStringLiteral("one"));
    QVERIFY(document().criterion() == (MatchCriterion{12.5, 0.4}));
    QCOMPARE(document().k(), 5);
    QVERIFY(document().ranking() == Ranking::Intermediate);
    QVERIFY(document().jaws() == JawChoice::Default);
    QVERIFY(document().scope() == JudgeScope::All);
    QCOMPARE(*document().currentScene(), std::size_t{4});
    QVERIFY(m_window->grid().filter() == filter);
    QVERIFY(m_window->close());
    WorkspaceFile again = readWorkspace(pathOf(name));
    again.layout = saved.layout;  // widths in pixels
    QVERIFY(again == saved);
    QVERIFY(text.find("\"three.csv\"") != std::string::npos);  // relative: it lies beside
}

void WindowWorkspaceTest::aDatasetRemembersByItself() {
    openThree();
    document().setCriterion({10, 0.5});
    document().setNote(2, {"odd", {"hard"}, true, {}});
    QVERIFY(m_window->close());
    QVERIFY(QFileInfo(ownFile()).isFile());
    openWindow();
    settings::setThresholds({});
    openScenes();
    QTRY_COMPARE_WITH_TIMEOUT(document().sets().size(), std::size_t{3}, 20000);
    settle();
    QVERIFY(document().criterion() == (MatchCriterion{10, 0.5}));
    QCOMPARE(document().note(2).text, std::string("odd"));
    QVERIFY(m_window->session().file().isEmpty());
}

void WindowWorkspaceTest::readsWhatOlderVersionsKept() {
    const QString predictions = m_fixture->writePredictions("old.csv");
    QSettings store;
    store.beginGroup(QStringLiteral("datasets/") +
                     QString::fromStdString(fingerprint(m_fixture->datasetText().toStdString())));
    store.setValue(QStringLiteral("b"), predictions);
    store.setValue(QStringLiteral("scene"), QString::fromStdString(SceneIndex::open(m_fixture->dataset()).scene(3).id));
    store.endGroup();
    openScenes();
    QTRY_COMPARE_WITH_TIMEOUT(document().predictions(SetSlot::B).file, predictions, 10000);
    QCOMPARE(*document().currentScene(), std::size_t{3});
    QVERIFY(document().predictions(SetSlot::A).isEmpty());
}

void WindowWorkspaceTest::movesWithItsData() {
    openThree();
    QVERIFY(m_window->saveWorkspaceAs(file("mine.grasploom")));
    QVERIFY(m_window->close());
    const auto moved = m_fixture->path("moved");
    std::filesystem::remove_all(moved);
    std::filesystem::create_directory(moved);
    for (const char* name : {"mine.grasploom", "one.csv", "two.csv", "three.csv", "painted"}) {
        std::filesystem::copy(m_fixture->path(name), moved / name, std::filesystem::copy_options::recursive);
    }
    openWindow();
    openWorkspace(QString::fromStdString((moved / "mine.grasploom").string()));
    QCOMPARE(document().index()->root(), moved / "painted");
    QCOMPARE(document().predictions(SetSlot::A).file, QString::fromStdString((moved / "one.csv").string()));
    QCOMPARE(document().sets().size(), std::size_t{3});
}

void WindowWorkspaceTest::marksTagsAndNotes() {
    openScenes();
    settle();
    QVERIFY(m_window->saveWorkspaceAs(file("mine.grasploom")));
    GraspCanvas& canvas = m_window->canvas();
    focusCanvas();
    document().setCurrentScene(0);
    QTest::keyClick(&canvas, Qt::Key_Space);
    QVERIFY(document().note(0).reviewed);
    QCOMPARE(*document().currentScene(), std::size_t{1});  // and on
    document().setCurrentScene(0);
    QTest::keyClick(&canvas, Qt::Key_Space);  // back
    QVERIFY(!document().note(0).reviewed);
    QCOMPARE(*document().currentScene(), std::size_t{0});
    // Who holds Space to move the picture marks nothing.
    QTest::keyPress(&canvas, Qt::Key_Space);
    QTest::mousePress(&canvas, Qt::LeftButton, {}, canvas.rect().center());
    QTest::mouseMove(&canvas, canvas.rect().center() + QPoint(20, 20));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, canvas.rect().center() + QPoint(20, 20));
    QTest::keyRelease(&canvas, Qt::Key_Space);
    QVERIFY(!document().note(0).reviewed);

    auto* const edit = m_window->findChild<QWidget*>(QStringLiteral("noteBar"))->findChild<QLineEdit*>();
    QTest::keyClick(&canvas, Qt::Key_T);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("hard  label_wrong, hard"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(document().note(0).tags, (std::vector<std::string>{"hard", "label_wrong"}));
    QTRY_VERIFY(canvas.hasFocus());
    QTest::keyClick(&canvas, Qt::Key_N);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("the handle is missing"));
    QTest::keyClick(edit, Qt::Key_Escape);  // as it was
    QVERIFY(document().note(0).text.empty());
    QTest::keyClick(&canvas, Qt::Key_N);
    QTest::keyClicks(edit, QStringLiteral("the handle is missing"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(document().note(0).text, std::string("the handle is missing"));
    const std::string id = document().index()->scene(0).id;
    const auto kept = [&]() -> SceneNote {
        const WorkspaceFile read = readWorkspace(m_fixture->path("mine.grasploom"));
        const auto found = read.notes.find(id);
        return found == read.notes.end() ? SceneNote{} : found->second;
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept().text, std::string("the handle is missing"), 20000);  // by itself
    QCOMPARE(kept().tags.size(), std::size_t{2});
}

void WindowWorkspaceTest::notesAreAsked() {
    openScenes();
    settle();
    document().setNote(1, {{}, {"hard"}, true, {}});
    document().setNote(3, {{}, {}, true, {}});
    QTRY_VERIFY(document().facts()->at(3).note != nullptr);
    const auto holds = [this](const char* query, std::size_t scene) {
        return matches(parseSceneQuery(query), queryFacts(*document().index(), scene, document().facts()->at(scene)));
    };
    QVERIFY(holds("reviewed:1", 1) && holds("reviewed:1", 3) && !holds("reviewed:1", 0) && holds("reviewed:0", 0));
    QVERIFY(holds("tag:hard", 1) && !holds("tag:hard", 3) && holds("-tag:*", 3));
}

void WindowWorkspaceTest::survivesBeingKilled() {
    openScenes();
    settle();
    const QString name = file("killed.grasploom");
    QVERIFY(m_window->saveWorkspaceAs(name));
    m_window.reset();
    for (const int after : {0, 37, 111, 230}) {  // ms, so that different moments of a save are met
        const QString tag = QStringLiteral("kept_%1").arg(after);
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(editArgument), name, tag});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        const auto ready = [&] {
            child.waitForReadyRead(100);
            said += child.readAllStandardOutput();
            return said.contains("kept");
        };
        QTRY_VERIFY_WITH_TIMEOUT(ready(), 60000);
        QThread::msleep(static_cast<unsigned long>(after));
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);  // while it goes on changing and saving
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const WorkspaceFile read = readWorkspace(pathOf(name));  // whole
        QVERIFY(read.notes.size() >= 1);
        const auto tagged = [&tag](const auto& one) {
            return std::ranges::find(one.second.tags, tag.toStdString()) != one.second.tags.end();
        };
        QVERIFY(std::ranges::any_of(read.notes, tagged));
        QVERIFY(read.judging.criterion.angleDegrees > 0 && read.judging.criterion.angleDegrees <= 90);
    }
    openWindow();
    openWorkspace(name);
    QVERIFY(message() == nullptr);
    QVERIFY(!m_window->session().isReadOnly());  // the lock went with the process
}

void WindowWorkspaceTest::theSecondWindowIsReadOnly() {
    openScenes();
    settle();
    const QString name = file("mine.grasploom");
    QVERIFY(m_window->saveWorkspaceAs(name));
    const auto first = std::move(m_window);
    openWindow();
    QSignalSpy failed(&m_window->session(), &WorkspaceSession::failed);
    m_window->openPath(name);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isReadOnly(), 20000);
    QVERIFY(failed.constFirst().constFirst().toString().contains(QStringLiteral("read-only")));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("read-only")));
    const std::string before = readFile(pathOf(name));
    document().setCriterion({5, 0.1});
    QVERIFY(m_window->session().save());
    QCOMPARE(readFile(pathOf(name)), before);
    // It goes on under another name.
    QVERIFY(m_window->saveWorkspaceAs(file("other.grasploom")));
    QVERIFY(!m_window->session().isReadOnly());
    QVERIFY(!m_window->saveWorkspaceAs(name));  // that is the first one's
    QCOMPARE(m_window->session().file(), file("other.grasploom"));
    QCOMPARE(readFile(pathOf(name)), before);
}

void WindowWorkspaceTest::otherPeoplesChangesStay() {
    openScenes();
    settle();
    const QString name = file("mine.grasploom");
    QVERIFY(m_window->saveWorkspaceAs(name));
    const std::string theirs = readFile(pathOf(name)) + "\n\n";
    writeFileAtomically(pathOf(name), theirs);
    document().setCriterion({7, 0.3});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isReadOnly(), 5000);
    QVERIFY(message()->text().contains(QStringLiteral("another program")));
    QVERIFY(m_window->close());
    QCOMPARE(readFile(pathOf(name)), theirs);
}

void WindowWorkspaceTest::damagedOnesAreRefused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("damaged");
    QTest::newRow("cut") << QByteArray("{\"format\": \"grasploom-workspace\", \"version\": 1, \"data")
                         << QStringLiteral("damaged");
    QTest::newRow("newer") << QByteArray("{\"format\": \"grasploom-workspace\", \"version\": 9}")
                           << QStringLiteral("newer");
    QTest::newRow("leads out") << QByteArray(
                                      "{\"format\": \"grasploom-workspace\", \"version\": 1, \"dataset\": \"../x\"}")
                               << QStringLiteral("leads out");
}

void WindowWorkspaceTest::damagedOnesAreRefused() {
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    openScenes();
    settle();
    const QString name = file("bad.grasploom");
    writeFileAtomically(pathOf(name), text.toStdString());
    const auto index = document().index();
    m_window->openPath(name);
    QTRY_VERIFY(message() != nullptr);
    QVERIFY2(message()->informativeText().contains(reason), qPrintable(message()->informativeText()));
    QVERIFY(document().index() == index);  // what was open still is
    QVERIFY(m_window->close());
    QCOMPARE(readFile(pathOf(name)), text.toStdString());
}

void WindowWorkspaceTest::aDamagedMemoryIsLeftAlone() {
    openScenes();
    settle();
    const QString own = ownFile();
    QVERIFY(m_window->close());
    writeFileAtomically(pathOf(own), "{");
    openWindow();
    openScenes();
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->text().contains(own));
    settle();
    document().setCriterion({9, 0.2});
    QVERIFY(m_window->close());
    QCOMPARE(readFile(pathOf(own)), std::string("{"));
}

void WindowWorkspaceTest::missingSetsStay() {
    openThree();
    const QString name = file("mine.grasploom");
    QVERIFY(m_window->saveWorkspaceAs(name));
    QVERIFY(m_window->close());
    std::filesystem::rename(m_fixture->path("two.csv"), m_fixture->path("elsewhere.csv"));
    openWindow();
    openWorkspace(name);
    QCOMPARE(document().sets().size(), std::size_t{2});
    QCOMPARE(m_window->messages().count(), 1);
    document().setCriterion({11, 0.3});
    QVERIFY(m_window->close());
    QCOMPARE(readWorkspace(pathOf(name)).sets.size(), std::size_t{3});
    std::filesystem::rename(m_fixture->path("elsewhere.csv"), m_fixture->path("two.csv"));
    openWindow();
    openWorkspace(name);
    QCOMPARE(document().sets().size(), std::size_t{3});
}

void WindowWorkspaceTest::aMovedDatasetIsAskedFor() {
    openScenes();
    settle();
    WorkspaceFile gone;
    gone.dataset = m_fixture->path("gone");
    const auto name = m_fixture->path("gone.grasploom");
    writeFileAtomically(name, formatWorkspace(gone, name));
    m_window->openPath(QString::fromStdString(name.string()));
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->informativeText().contains(QStringLiteral("gone")));
    message()->reject();
    QSignalSpy restored(&m_window->session(), &WorkspaceSession::restored);
    m_window->session().openFile(QString::fromStdString(name.string()));
    QSignalSpy missing(&m_window->session(), &WorkspaceSession::datasetMissing);
    QTRY_VERIFY(!missing.isEmpty());
    m_window->session().openAt(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(!restored.isEmpty(), 20000);
    QCOMPARE(m_window->session().file(), QString::fromStdString(name.string()));
    document().setCurrentScene(2);
    QVERIFY(m_window->close());
    QCOMPARE(readWorkspace(name).dataset, m_fixture->dataset());
}

void WindowWorkspaceTest::nothingIsWrittenIntoTheDataset() {
    const QByteArray before = m_fixture->datasetHash();
    openScenes();
    settle();
    QVERIFY(!m_window->saveWorkspaceAs(m_fixture->datasetText() + QStringLiteral("/mine.grasploom")));
    QVERIFY(message()->informativeText().contains(QStringLiteral("never written")));
    document().setNote(0, {"x", {}, true, {}});
    QVERIFY(m_window->close());
    QCOMPARE(m_fixture->datasetHash(), before);
}

void WindowWorkspaceTest::unwritablePlacesAreSaid() {
    openScenes();
    settle();
    const QString own = m_window->session().file();
    QVERIFY(!m_window->saveWorkspaceAs(QStringLiteral("/proc/mine.grasploom")));
    QVERIFY(message() != nullptr);
    QCOMPARE(m_window->session().file(), own);
    document().setCriterion({8, 0.2});
    QVERIFY(m_window->session().save());  // where it was before
    QCOMPARE(readWorkspace(pathOf(ownFile())).judging.criterion.angleDegrees, 8.0);
}

namespace {

/// The window that is killed: tags a scene, says when that is on the disk, and goes on changing things.
int editUntilKilled(const QString& file, const std::string& tag) {
    prepareApplication(*qApp);
    MainWindow window;
    window.show();
    window.openPath(file);
    QTimer timer;
    int turn = 0;
    QObject::connect(&window.session(), &WorkspaceSession::restored, &window, [&] {
        window.document().setNote(0, {{}, {tag}, true, {}});
        timer.start(5);
    });
    bool said = false;
    QObject::connect(&timer, &QTimer::timeout, &window, [&] {
        ++turn;
        if (!said && readFile(pathOf(file)).find(tag) != std::string::npos) {
            said = true;
            std::printf("kept\n");
            std::fflush(stdout);
        }
        window.document().setCriterion({1.0 + turn % 89, 0.25});
        window.document().setCurrentScene(static_cast<std::size_t>(turn) % 10);
        window.document().setNote(1 + static_cast<std::size_t>(turn) % 9,
                                  {std::string(100, 'x'), {}, turn % 2 == 0, {}});
    });
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], editArgument) == 0) {
        return editUntilKilled(QString::fromLocal8Bit(argv[2]), argv[3]);
    }
    WindowWorkspaceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_workspace.moc"
