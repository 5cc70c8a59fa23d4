// Labels of the real samples made, mended, judged and written in the real window, from the first click to the dataset's own
// files. With GRASPLOOM_PICTURES set to a folder, a numbered picture of each step is written there; dark ones with
// GRASPLOOM_APPEARANCE=dark.
#include "app/gui/appearance.h"
#include "app/gui/docks/changes_page.h"
#include "app/gui/docks/checks_page.h"
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/docks/suggestion_page.h"
#include "dataset/scene_images.h"
#include "tests/app/window_fixture.h"
#include "tests/model/training_fixture.h"
#include "widgets/grasp_edit.h"
#include "widgets/scene_grid.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>

#include <map>

using namespace grasploom;
namespace fs = std::filesystem;

namespace {

/// Every file's bytes, by its path below the folder.
std::map<std::string, std::string> contentOf(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
        }
    }
    return files;
}

}  // namespace

class LabellingStoryTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void opens();
    void drawsByDragWithSnappedEnds();
    void drawsByThreeClicks();
    void placesAndShapesByKeys();
    void resizesAtTheImageEdge();
    void promotesAPrediction();
    void acceptsASuggestion();
    void editsAGroup();
    void undoesAndRedoesEverything();
    void judgesTheQueue();
    void checksAndCompares();
    void exportsATree();
    void writesIntoTheDataset();

private:
    [[nodiscard]] Document& document() { return m_window->document(); }
    [[nodiscard]] GraspCanvas& canvas() { return m_window->canvas(); }
    [[nodiscard]] RepairPage& repair() { return m_window->labelPages().repair(); }
    [[nodiscard]] const std::vector<Grasp>& labels() { return document().labels(); }
    [[nodiscard]] fs::path data() const { return m_fixture->path("jacquard"); }
    [[nodiscard]] fs::path run() const { return m_fixture->path("learned"); }
    [[nodiscard]] fs::path fileOf(std::size_t scene) { return document().index()->path(scene, Channel::Grasps); }
    [[nodiscard]] QAction* action(const QString& text) {
        for (QAction* const one : m_window->findChildren<QAction*>()) {
            if (one->text().remove(QLatin1Char('&')).startsWith(text)) {
                return one;
            }
        }
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&canvas(), key, modifiers); }
    void send(QEvent::Type type, QPointF picture, Qt::KeyboardModifiers modifiers = {}) {
        const QPointF at = canvas().toView(picture);
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, at, canvas().mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&canvas(), &event);
    }
    void click(QPointF picture) {
        send(QEvent::MouseButtonPress, picture);
        send(QEvent::MouseButtonRelease, picture);
    }
    void dragTo(QPointF from, QPointF to) {
        send(QEvent::MouseButtonPress, from);
        for (int step = 1; step <= 4; ++step) {
            send(QEvent::MouseMove, from + (to - from) * step / 4);
        }
    }
    void showLabels(QWidget& page) {
        m_window->showPage(&m_window->labelPages());
        m_window->labelPages().setCurrentWidget(&page);
        if (!page.isVisible()) {
            m_window->labelPages().setCurrentIndex(0);  // the repair page lies in an area that scrolls
        }
    }
    /// Waits until nothing that is drawn changes any more.
    void shoot(const char* name, QWidget* only = nullptr) {
        const QString folder = qEnvironmentVariable("GRASPLOOM_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        QImage last;
        int same = 0;
        QVERIFY(QTest::qWaitFor([&] {
            m_window->resize(1400, 900);  // whatever the platform's screen
            QImage now = (only != nullptr ? only : m_window.get())->grab().toImage();
            same = now == last ? same + 1 : 0;
            last = std::move(now);
            return same >= 5;
        }, 20000));
        QVERIFY(QDir().mkpath(folder));
        const QString file = QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(QLatin1String(name));
        QVERIFY(last.save(QDir(folder).filePath(file)));
    }

    std::map<std::string, std::string> m_original;
    std::vector<Grasp> m_start;
    int m_pictures = 0;
    int m_gestures = 0;  ///< since the scene was opened
};

void LabellingStoryTest::initTestCase() {
    const QByteArray samples = qgetenv("GRASPLOOM_JACQUARD");
    if (samples.isEmpty()) {
        QSKIP("GRASPLOOM_JACQUARD is not set: no real scenes");
    }
    m_fixture = std::make_unique<AppFixture>(2);
    prepareApplication(*qApp);
    if (qgetenv("GRASPLOOM_APPEARANCE") == "dark") {
        applyAppearance(Appearance::Dark);
    }
    fs::copy(samples.toStdString(), data(), fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator(data())) {
        fs::permissions(entry.path(), fs::perms::owner_all, fs::perm_options::add);
    }
    m_original = contentOf(data());
    TrainingJob job;
    job.config = tinyTraining(NetworkKind::Full);
    job.run = run();
    job.threads = 1;
    job.pictureFolder = m_fixture->path("pictures");
    RecordedEvents events;
    train(SceneIndex::open(data()), job, events);
    openWindow();
    m_window->resize(1400, 900);
}

void LabellingStoryTest::opens() {
    m_window->openFolder(QString::fromStdString(data().string()));
    QTRY_VERIFY_WITH_TIMEOUT(document().truth() != nullptr && !document().isReadingLabels(), 20000);
    focusCanvas();
    m_start = labels();
    QVERIFY(m_start.size() > 30);
    QVERIFY(canvas().isEditable());
    shoot("opened");
}

void LabellingStoryTest::drawsByDragWithSnappedEnds() {
    QAction* const snaps = action(QStringLiteral("Snap ends"));
    QVERIFY(snaps != nullptr && !snaps->isChecked());  // off by default
    snaps->trigger();
    const Grasp like = m_start.front();  // drawn again, a little too wide
    const QPointF axis = openingAxis(like), middle = centreOf(like) + jawAxis(like) * 3;
    press(Qt::Key_O);
    dragTo(middle - axis * (like.opening / 2 + 4), middle + axis * (like.opening / 2 + 4));
    shoot("drawing-by-drag");
    send(QEvent::MouseButtonRelease, middle + axis * (like.opening / 2 + 4));
    QCOMPARE(labels().size(), m_start.size() + 1);
    ++m_gestures;
    QVERIFY(degrees(angleDifference(labels().back().angleRadians, like.angleRadians)) < 0.1);
    shoot("drawn-by-drag");
    snaps->trigger();
}

void LabellingStoryTest::drawsByThreeClicks() {
    press(Qt::Key_Escape);
    press(Qt::Key_O, Qt::ShiftModifier);
    const Grasp like = m_start[m_start.size() / 2];
    click(positionOf({GraspPart::Kind::Side, -1, 0}, like));
    click(positionOf({GraspPart::Kind::Side, 1, 0}, like));
    send(QEvent::MouseMove, positionOf({GraspPart::Kind::Side, 0, 1}, like));
    shoot("three-clicks-before-the-last");
    click(positionOf({GraspPart::Kind::Side, 0, 1}, like));
    ++m_gestures;
    QCOMPARE(labels().size(), m_start.size() + 2);
    const Grasp drawn = labels().back();
    QVERIFY(std::abs(drawn.opening - like.opening) < 1e-6 && std::abs(drawn.jaw - like.jaw) < 1e-6);
    QVERIFY(std::hypot(drawn.x - like.x, drawn.y - like.y) < 1e-6);
}

void LabellingStoryTest::placesAndShapesByKeys() {
    press(Qt::Key_Escape);
    press(Qt::Key_O);
    press(Qt::Key_Return);
    const Grasp placed = labels().back();
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_V);
    press(Qt::Key_Right, Qt::ControlModifier);
    m_gestures += 4;
    const Grasp shaped = labels().back();
    QCOMPARE(shaped.x, placed.x - 10);
    QVERIFY(std::abs(degrees(shaped.angleRadians - placed.angleRadians) - 5) < 1e-9);
    QCOMPARE(shaped.opening, placed.opening + 1);
    shoot("by-keys");
}

void LabellingStoryTest::resizesAtTheImageEdge() {
    const std::size_t count = labels().size();
    press(Qt::Key_Escape);
    press(Qt::Key_O);
    dragTo({1000, 980}, {1020, 1022});
    send(QEvent::MouseButtonRelease, {1020, 1022});
    QCOMPARE(labels().size(), count + 1);
    const Grasp before = labels().back();
    for (int i = 0; i < 8; ++i) {
        canvas().zoomIn();  // at the cursor
    }
    const QPointF far = positionOf({GraspPart::Kind::Side, -1, -1}, before);
    const QPointF corner = positionOf({GraspPart::Kind::Side, 1, 1}, before);
    const QPointF wider = corner + openingAxis(before) * 10 + jawAxis(before) * 5;
    dragTo(corner, wider);
    send(QEvent::MouseButtonRelease, wider);
    m_gestures += 2;
    const Grasp after = labels().back();
    QCOMPARE(after.angleRadians, before.angleRadians);  // neither flipped nor jumped
    const QPointF kept = positionOf({GraspPart::Kind::Side, -1, -1}, after) - far;
    QVERIFY(std::hypot(kept.x(), kept.y()) < 1e-6);
    QVERIFY(std::abs(after.opening - before.opening - 10) < 1e-6 && std::abs(after.jaw - before.jaw - 5) < 1e-6);
    shoot("resized-at-the-edge");
    press(Qt::Key_F);
}

void LabellingStoryTest::promotesAPrediction() {
    PredictionSet set;
    set.hasScore = set.hasIntermediate = set.hasScorer = true;
    const SceneIndex& index = *document().index();
    for (std::size_t i = 0; i < index.size(); ++i) {
        std::vector<Problem> problems;
        Grasp grasp = readLabels(index, i, problems).grasps.front();
        grasp.x += 6;
        Grasp turned = grasp;
        turned.angleRadians = wrapAngle(grasp.angleRadians + radians(i % 3 == 0 ? 50 : 12));
        set.scenes.push_back({index.scene(i).id, {{turned, 0.9, 0.9, 0.2}, {grasp, 0.8, 0.8, 0.7}}});
    }
    const fs::path file = m_fixture->path("predictions.csv");
    writeFileAtomically(file, formatPredictionsCsv(set));
    m_window->openPredictions(QString::fromStdString(file.string()));
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).judged != nullptr, 20000);
    focusCanvas();
    const std::size_t before = labels().size();
    document().setSelection(GraspRef{LayerKind::PredictionA, 1});
    shoot("prediction-selected");
    press(Qt::Key_P);
    ++m_gestures;
    QCOMPARE(labels().size(), before + 1);
    QCOMPARE(repair().store().promoted(), std::optional<std::size_t>(1));
    shoot("promoted");
}

void LabellingStoryTest::acceptsASuggestion() {
    SuggestionPage& page = m_window->labelPages().suggestions();
    page.chooseRun(run());
    showLabels(page);
    focusCanvas();
    const std::size_t before = labels().size();
    press(Qt::Key_G);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy(), 30000);
    QVERIFY(!page.offered().empty());
    shoot("suggestions");
    press(Qt::Key_P);
    ++m_gestures;
    QCOMPARE(labels().size(), before + 1);
    QCOMPARE(repair().store().promoted(), std::optional<std::size_t>(2));
    shoot("suggestion-accepted");
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QVERIFY(page.offered().empty());
}

void LabellingStoryTest::editsAGroup() {
    const std::vector<Grasp> before = labels();
    canvas().setSelectedLabels({static_cast<int>(before.size()) - 1, 0});
    const QPointF at = centreOf(before.front());
    dragTo(at, at + QPointF(30, -20));
    shoot("group-while-dragged");
    send(QEvent::MouseButtonRelease, at + QPointF(30, -20));
    ++m_gestures;
    QVERIFY(std::abs(labels().front().x - before.front().x - 30) < 1e-6);
    QVERIFY(std::abs(labels().back().y - before.back().y + 20) < 1e-6);
    const auto groups = groupByJaw(before).groups;
    for (std::size_t line = 0; line < before.size(); ++line) {  // all jaw sizes of the first grasp, and nothing else
        const bool goes = groups[line] == groups.front() || line + 1 == before.size();
        QVERIFY(goes ? std::abs(labels()[line].x - before[line].x - 30) < 1e-6 : labels()[line] == before[line]);
    }
    shoot("group-moved");
}

void LabellingStoryTest::undoesAndRedoesEverything() {
    const std::vector<Grasp> end = labels();
    document().setCurrentScene(1);
    const std::vector<Grasp> other = labels();
    press(Qt::Key_Z, Qt::ControlModifier);  // nothing to undo here, and never elsewhere
    QVERIFY(labels() == other && document().currentScene() == std::size_t{1});
    document().setCurrentScene(0);
    QVERIFY(labels() == end);
    for (int i = 0; i < m_gestures; ++i) {
        QVERIFY(labels() != m_start);
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(labels() == m_start);
    shoot("all-undone");
    for (int i = 0; i < m_gestures; ++i) {
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QVERIFY(labels() == end);
}

void LabellingStoryTest::judgesTheQueue() {
    showLabels(repair());
    m_window->grid().setSceneSubset(std::vector<std::size_t>{0, 3, 6, 9, 12}, QStringLiteral("wrong at 30°"));
    document().setCurrentScene(0);
    for (QCheckBox* const box : repair().findChildren<QCheckBox*>()) {
        box->setChecked(true);
    }
    focusCanvas();
    QTRY_VERIFY(repair().takesKeys());
    shoot("queue");
    press(Qt::Key_2);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(3));
    press(Qt::Key_1);
    press(Qt::Key_4);
    QCOMPARE(document().currentScene(), std::optional<std::size_t>(9));
    QCOMPARE(repair().store().review().scenes.size(), std::size_t{3});
    repair().comparePayoff();
    shoot("judged");
    document().setCurrentScene(3);
    document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
    press(Qt::Key_Delete);  // delete at once: the whole grasp goes
    QVERIFY(document().isEdited(3) || !labels().empty());
    m_window->grid().setSceneSubset(std::nullopt, {});
    document().setCurrentScene(0);
}

void LabellingStoryTest::checksAndCompares() {
    ChecksPage& checks = m_window->labelPages().checks();
    showLabels(checks);
    checks.check();
    QTRY_VERIFY_WITH_TIMEOUT(!checks.isChecking(), 60000);
    QVERIFY(checks.table().rowCount() > 0);  // the one at the edge at least
    shoot("checks");
    ChangesPage& changes = m_window->labelPages().changes();
    showLabels(changes);
    QTRY_COMPARE_WITH_TIMEOUT(changes.changes().scenes.size(), std::size_t{2}, 20000);
    shoot("changes");
}

void LabellingStoryTest::exportsATree() {
    QVERIFY(document().history().saveUnsaved());
    const fs::path tree = m_fixture->path("tree");
    const std::size_t scenes = exportJacquardTree(*document().index(), LabelOverlay(document().workspace().labels()), tree);
    QCOMPARE(scenes, document().index()->size());
    const auto exported = contentOf(tree);
    QCOMPARE(exported.size(), m_original.size());
    std::size_t changed = 0;
    for (const auto& [name, bytes] : m_original) {
        const bool edited = name == fileOf(0).lexically_relative(data()) || name == fileOf(3).lexically_relative(data());
        QCOMPARE(exported.at(name) == bytes, !edited);
        changed += edited ? 1 : 0;
    }
    QCOMPARE(changed, std::size_t{2});
    const std::string& text = exported.at(fileOf(0).lexically_relative(data()).string());
    QCOMPARE(std::ranges::count(text, '\n'), std::ranges::count(text, '\r'));  // CRLF, as the others
    QCOMPARE(static_cast<std::size_t>(std::ranges::count(text, '\n')), labels().size());
    std::vector<Problem> problems;
    QVERIFY(parseGrasps(text, "exported", problems).grasps == labels() && problems.empty());
    QVERIFY(contentOf(data()) == m_original);  // all that was done so far touched no file of the dataset
}

void LabellingStoryTest::writesIntoTheDataset() {
    const std::vector<Grasp> mine = labels();
    const std::string own = fileOf(0).lexically_relative(data()).string(), other = fileOf(3).lexically_relative(data()).string();
    const fs::path backups = document().workspace().folder / "replaced-labels";
    QAction* const write = action(QStringLiteral("Write labels into the dataset"));
    QVERIFY(write != nullptr && write->isEnabled());
    write->trigger();
    QTRY_VERIFY(message() != nullptr);
    shoot("asks-before-it-writes", message());
    message()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(message() == nullptr);
    QVERIFY(contentOf(data()) == m_original);
    write->trigger();
    QTRY_VERIFY(message() != nullptr);
    for (QAbstractButton* const button : message()->buttons()) {
        if (message()->buttonRole(button) == QMessageBox::DestructiveRole) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(document().truth() != nullptr && !document().isReadingLabels(), 20000);
    QVERIFY(message() == nullptr);
    document().setCurrentScene(0);
    QTRY_VERIFY(labels() == mine);
    QVERIFY(document().edits().empty() && canvas().isEditable());
    QTRY_COMPARE(repair().store().promoted(), std::optional<std::size_t>(2));  // the dataset's own now, and still a model's
    const auto after = contentOf(data());
    QCOMPARE(after.size(), m_original.size());
    for (const auto& [name, bytes] : m_original) {
        QCOMPARE(after.at(name) == bytes, name != own && name != other);
    }
    fs::path backup;
    for (const auto& entry : fs::directory_iterator(backups)) {
        backup = entry.path();
    }
    QCOMPARE(readFile(backup / own), m_original.at(own));
    QCOMPARE(readFile(backup / other), m_original.at(other));
    shoot("written-and-open-again");
}

QTEST_MAIN(LabellingStoryTest)
#include "tst_labelling_story.moc"
