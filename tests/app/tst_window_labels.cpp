// Edited labels: kept beside the dataset, by one window, lost by no way out.
#include "tests/app/window_fixture.h"
#include "widgets/notice_bar.h"

#include <QPushButton>
#include <QTimer>
#include <QUndoGroup>

#include <algorithm>

using namespace grasploom;

class WindowLabelsTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void editsAreKeptBesideTheDataset();
    void keysUndoAndRedo();
    void oneWindowOnlyWritesLabels();
    void unsavedLabelsAreNotDroppedUnasked();
    void noLabelsOnAPictureThatCannotBeRead();
};

void WindowLabelsTest::editsAreKeptBesideTheDataset() {
    const QByteArray before = m_fixture->datasetHash();
    openScenes();
    Document& document = m_window->document();
    const std::vector<Grasp> original = document.labels();
    std::vector<Grasp> fewer(original.begin() + 1, original.end());
    document.editLabels(fewer, QStringLiteral("Delete grasp"));
    QVERIFY(document.labels() == fewer);
    QVERIFY(document.isEdited(0));
    document.history().undoGroup().undo();
    QVERIFY(document.labels() == original);
    QVERIFY(!document.isEdited(0));
    document.history().undoGroup().redo();
    QVERIFY(document.labels() == fewer);
    document.setCurrentScene(1);
    document.history().undoGroup().undo();  // must not reach back to the other scene
    document.setCurrentScene(0);
    QVERIFY(document.labels() == fewer);
    QCOMPARE(m_fixture->datasetHash(), before);

    m_window = std::make_unique<MainWindow>();
    openScenes();
    QVERIFY(m_window->document().labels() == fewer);  // found again
    QVERIFY(m_window->document().isEdited(0));
    m_window->document().revertLabels();
    QVERIFY(m_window->document().labels() == original);
    QCOMPARE(m_fixture->datasetHash(), before);
}

void WindowLabelsTest::keysUndoAndRedo() {
    openScenes();
    Document& document = m_window->document();
    const std::vector<Grasp> original = document.labels();
    const std::vector<Grasp> fewer(original.begin(), original.end() - 1);
    document.editLabels(fewer, QStringLiteral("Delete grasp"));
    focusCanvas();
    for (const auto& redo : {QKeySequence(QStringLiteral("Ctrl+Shift+Z")), QKeySequence(QStringLiteral("Ctrl+Y"))}) {
        QTest::keyClick(&m_window->canvas(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(document.labels() == original);
        QTest::keyClick(&m_window->canvas(), redo[0].key(), redo[0].keyboardModifiers());
        QVERIFY(document.labels() == fewer);
    }
    document.revertLabels();
}

void WindowLabelsTest::oneWindowOnlyWritesLabels() {
    openScenes();
    const std::vector<Grasp> original = m_window->document().labels();
    const std::vector<Grasp> fewer(original.begin(), original.end() - 1);
    m_window->document().editLabels(fewer, QStringLiteral("Delete grasp"));
    MainWindow second;
    second.openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(second.document().truth() != nullptr, 20000);
    QVERIFY(second.document().isLocked());
    const QList<NoticeBar*> notices = second.findChildren<NoticeBar*>();
    QVERIFY(std::ranges::any_of(
        notices, [](const NoticeBar* one) { return one->text().contains(QStringLiteral("Another window edits the labels")); }));
    QVERIFY(second.document().labels() == fewer);  // it shows what the first one has saved
    second.document().editLabels(original, QStringLiteral("Add grasp"));
    QVERIFY(second.document().labels() == fewer);
    m_window->document().editLabels({original.front()}, QStringLiteral("Delete grasps"));
    m_window->document().closeFolder();
    second.openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(second.document().truth() != nullptr && !second.document().isLocked(), 20000);
    QVERIFY(second.document().labels() == std::vector<Grasp>{original.front()});
    second.document().revertLabels();
    QVERIFY(second.document().labels() == original);
}

void WindowLabelsTest::unsavedLabelsAreNotDroppedUnasked() {
    openScenes();
    Document& document = m_window->document();
    const std::filesystem::path labels = document.workspace().labels();
    std::filesystem::remove_all(labels);
    writeFileAtomically(labels, "in the way");  // no folder can be made there
    document.editLabels({}, QStringLiteral("Delete grasps"));
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);  // says that it could not be saved
    const auto index = document.index();
    int asked = 0;
    const auto answer = [&](QMessageBox::StandardButton button) {
        QTimer::singleShot(100, this, [&asked, button] {
            if (auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                ++asked;
                box->button(button)->click();
            }
        });
    };
    delete m_window->findChild<QMessageBox*>();
    answer(QMessageBox::Cancel);
    m_window->closeFolder();
    answer(QMessageBox::Cancel);
    m_window->openFolder(m_fixture->datasetText());
    QCOMPARE(asked, 2);
    QVERIFY(document.index() == index && document.labels().empty());
    answer(QMessageBox::Discard);
    m_window->closeFolder();
    QCOMPARE(asked, 3);
    QVERIFY(!document.index());
    std::filesystem::remove(labels);
}

void WindowLabelsTest::noLabelsOnAPictureThatCannotBeRead() {
    openScenes();
    Document& document = m_window->document();
    const std::filesystem::path picture = document.index()->path(2, Channel::Rgb);
    const std::string bytes = readFile(picture);
    writeFileAtomically(picture, bytes.substr(0, 200));  // its header is whole
    document.setCurrentScene(2);
    const std::vector<Grasp> own = document.labels();
    QTRY_VERIFY(document.isLocked());
    const QList<NoticeBar*> notices = m_window->findChildren<NoticeBar*>();
    const auto isSaid = [&] {
        return std::ranges::any_of(notices, [](const NoticeBar* one) {
            return one->isVisible() && one->text().contains(QStringLiteral("This picture cannot be read"));
        });
    };
    QTRY_VERIFY(isSaid());
    GraspCanvas& canvas = m_window->canvas();
    QVERIFY(!canvas.isEditable());
    m_window->activateWindow();
    canvas.setFocus();
    QTRY_VERIFY(canvas.hasFocus());
    QTest::keyClick(&canvas, Qt::Key_O);
    QTest::keyClick(&canvas, Qt::Key_Return);
    QTest::keyClick(&canvas, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(document.labels() == own && canvas.tool() == GraspCanvas::Tool::Select);
    for (QAction* const action : m_window->findChildren<QAction*>()) {
        if (action->text().remove(QLatin1Char('&')) == QLatin1String("Mask")) {
            action->trigger();  // a picture that can be read
        }
    }
    QTRY_VERIFY(!document.isLocked() && canvas.isEditable() && !isSaid());
    writeFileAtomically(picture, bytes);
    document.setCurrentScene(3);
    QTRY_VERIFY(canvas.isEditable());
}

QTEST_MAIN(WindowLabelsTest)
#include "tst_window_labels.moc"
