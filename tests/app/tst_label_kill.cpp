// Edits labels in a window of another process, kills it at any moment, and looks at what is on the disk: nothing may be
// lost but the gesture in the air, nothing may be half-written, and the next window goes on from there.
#include "app/gui/application.h"
#include "app/gui/main_window.h"
#include "dataset/label_overlay.h"
#include "tests/app/app_fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <QApplication>
#include <QProcess>
#include <QThread>
#include <QTimer>
#include <QUndoGroup>

#include <algorithm>
#include <map>
#include <random>

using namespace grasploom;

namespace {

constexpr std::size_t sceneCount = 3;  ///< of those edited

/// A line as one write to a file: once it is written, a kill does not take it back.
class Trace {
public:
    explicit Trace(const std::string& file) : m_file(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600)) {}
    ~Trace() { ::close(m_file); }
    Trace(const Trace&) = delete;
    Trace& operator=(const Trace&) = delete;
    void say(const QString& word, const QString& scene, const std::vector<Grasp>* labels = nullptr) const {
        QByteArray line = (word + QLatin1Char('\t') + scene).toUtf8();
        if (labels != nullptr) {
            line += '\t' + QByteArray::fromStdString(formatGrasps(*labels)).toHex();
        }
        line += '\n';
        if (::write(m_file, line.constData(), static_cast<std::size_t>(line.size())) != line.size()) {
            std::abort();
        }
    }

private:
    int m_file;
};

/// Edits with keys as fast as they are saved, or, in a hurry, faster.
class Editor : public QObject {
public:
    Editor(MainWindow& window, const std::string& trace, unsigned seed, bool hurry)
        : m_window(window), m_trace(trace), m_random(seed), m_hurry(hurry) {
        Document& document = m_window.document();
        connect(&document, &Document::labelsChanged, this, [this] {
            const std::vector<Grasp>& labels = m_window.document().labels();
            m_trace.say(QStringLiteral("is"), id(), &labels);
        });
        connect(&document.history(), &LabelHistory::saved, this,
                [this](const QString& scene) { m_trace.say(QStringLiteral("saved"), scene); });
        for (std::size_t scene = sceneCount; scene-- > 0;) {
            document.setCurrentScene(scene);
            m_trace.say(QStringLiteral("is"), id(), &document.labels());
            m_trace.say(QStringLiteral("saved"), id());
        }
        m_trace.say(QStringLiteral("ready"), QString());
    }
    void run() {
        m_window.canvas().setFocus();
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [this] {
            if (m_hurry || m_window.document().history().unsavedScenes().isEmpty()) {
                step();
            }
        });
        timer.start(1);
        QApplication::exec();
    }

private:
    [[nodiscard]] QString id() const {
        const Document& document = m_window.document();
        return QString::fromStdString(document.index()->scene(*document.currentScene()).id);
    }
    void step() {
        Document& document = m_window.document();
        if (m_random() % 4 == 0) {
            document.setCurrentScene(m_random() % sceneCount);
        }
        m_trace.say(QStringLiteral("about"), id());
        const auto count = static_cast<unsigned>(document.labels().size());
        if (count > 0) {
            document.setSelection(GraspRef{LayerKind::GroundTruth, static_cast<int>(m_random() % count)});
        }
        GraspCanvas* const canvas = &m_window.canvas();
        switch (m_random() % 8) {
            case 0:
                document.history().undoGroup().undo();
                break;
            case 1:
                document.history().undoGroup().redo();
                break;
            case 2:
                if (count > 3) {
                    QTest::keyClick(canvas, Qt::Key_Delete);
                    break;
                }
                [[fallthrough]];
            case 3: {
                std::vector<Grasp> labels = document.labels();
                labels.push_back({100.0 + m_random() % 800, 100.0 + m_random() % 800 / 3.0, 0.1, 40, 20});
                document.editLabels(std::move(labels), QStringLiteral("Draw grasp"));
                break;
            }
            case 4:
                QTest::keyClick(canvas, Qt::Key_V);
                break;
            case 5:
                document.revertLabels();
                break;
            default:
                // Until the picture is there the canvas leaves keys to the window, whose arrows go to other scenes.
                QTest::keyClick(canvas, Qt::Key_X);
        }
        m_trace.say(QStringLiteral("none"), id());  // is in the air any more
    }

    MainWindow& m_window;
    Trace m_trace;
    std::mt19937 m_random;
    bool m_hurry;
};

int editUntilKilled(const QStringList& arguments) {
    prepareApplication(*qApp);
    MainWindow window;
    window.show();
    window.openFolder(arguments[2]);
    while (!window.document().truth() || window.document().isJudging()) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    Editor editor(window, arguments[3].toStdString(), arguments[4].toUInt(), arguments[5] == QStringLiteral("hurry"));
    editor.run();
    return 1;  // never: it is killed
}

/// What a trace says of one scene.
struct SceneTrace {
    std::vector<QByteArray> states;  ///< hex of the labels' text, oldest first
    std::size_t saved = 0;           ///< of which this one was on the disk
    bool inTheAir = false;           ///< a gesture had begun
};

}  // namespace

class LabelKillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostButTheGestureInTheAir();

private:
    [[nodiscard]] std::map<QString, SceneTrace> read(const QString& file, std::size_t& gestures) const;
    void check(const std::map<QString, SceneTrace>& traces, bool hurry);

    AppFixture m_fixture;
    std::filesystem::path m_labels;
    std::map<QString, QByteArray> m_before;  ///< what was on the disk after the kill before
};

std::map<QString, SceneTrace> LabelKillTest::read(const QString& name, std::size_t& gestures) const {
    QFile file(name);
    std::map<QString, SceneTrace> traces;
    if (!file.open(QIODevice::ReadOnly)) {
        return traces;
    }
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() < 2 || cells[1].isEmpty()) {
            continue;
        }
        SceneTrace& trace = traces[QString::fromUtf8(cells[1])];
        if (cells[0] == "about") {
            trace.inTheAir = true;
            ++gestures;
        } else if (cells[0] == "is") {
            trace.states.push_back(cells.value(2));
            trace.inTheAir = false;
        } else if (cells[0] == "saved") {
            trace.saved = trace.states.size() - 1;
        } else if (cells[0] == "none") {
            trace.inTheAir = false;
        }
    }
    return traces;
}

void LabelKillTest::check(const std::map<QString, SceneTrace>& traces, bool hurry) {
    const LabelOverlay overlay(m_labels);
    const SceneIndex index = SceneIndex::open(m_fixture.dataset());
    for (const auto& [scene, trace] : traces) {
        QVERIFY2(!trace.states.empty(), qPrintable(scene + QStringLiteral(" was named, but not shown")));
        if (m_before.contains(scene)) {
            QCOMPARE(trace.states.front(), m_before[scene]);  // the window went on from what was on the disk
        }
        std::vector<Problem> problems;
        const auto edited = overlay.load(scene.toStdString());  // throws where it is half-written
        const auto labels = edited ? *edited : readLabels(index, *index.find(scene.toStdString()), problems).grasps;
        const QByteArray now = QByteArray::fromStdString(formatGrasps(labels)).toHex();
        m_before[scene] = now;
        const auto from = trace.states.begin() + static_cast<std::ptrdiff_t>(trace.saved);
        const bool known = std::find(from, trace.states.end(), now) != trace.states.end();
        QVERIFY2(known || trace.inTheAir, "neither what was saved last nor anything that came after it");
        if (!hurry) {
            QVERIFY2(trace.states.size() - trace.saved <= 2, "a gesture began before the one before was saved");
        }
    }
}

void LabelKillTest::nothingIsLostButTheGestureInTheAir() {
    const int kills = std::max(1, qEnvironmentVariable("GRASPLOOM_KILLS", QStringLiteral("40")).toInt());
    std::mt19937 random(20);
    std::size_t gestures = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const bool hurry = kill % 4 == 3;
        const QString trace = QString::fromStdString(m_fixture.path("trace" + std::to_string(kill)).string());
        QProcess window;
        window.setProcessChannelMode(QProcess::ForwardedChannels);
        window.start(QApplication::applicationFilePath(),
                     {QStringLiteral("--edit"), m_fixture.datasetText(), trace, QString::number(kill),
                      hurry ? QStringLiteral("hurry") : QStringLiteral("calm")});
        const auto isReady = [&trace] {
            QFile file(trace);
            return file.open(QIODevice::ReadOnly) && file.readAll().contains("ready");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isReady(), 60000);
        QThread::usleep(random() % 250000);
        QVERIFY(::kill(static_cast<pid_t>(window.processId()), SIGKILL) == 0);
        QVERIFY(window.waitForFinished());
        QCOMPARE(window.exitStatus(), QProcess::CrashExit);
        if (m_labels.empty()) {
            const auto folder = SceneIndex::open(m_fixture.dataset());
            m_labels = openWorkspace(folder).labels();
        }
        check(read(trace, gestures), hurry);
        QVERIFY(!QTest::currentTestFailed());
    }
    QVERIFY2(gestures > static_cast<std::size_t>(kills), "the windows were killed before they did anything");
    qInfo("%d kills, %zu gestures", kills, gestures);
}

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (QApplication::arguments().value(1) == QStringLiteral("--edit")) {
        return editUntilKilled(QApplication::arguments());
    }
    LabelKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_label_kill.moc"
