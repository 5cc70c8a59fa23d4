// What the window keeps from one start to the next.
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/settings.h"
#include "tests/app/window_fixture.h"

#include <pwd.h>
#include <unistd.h>
#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

using namespace grasploom;

class WindowSessionTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void remembersThresholdsAndFolders();
    void remembersTheTrainingForm();
    void remembersItsAppearance();
    void goesOnWhereItWas();
    void doesNotTakeTheUserBack();
    void fitsTheScreen();
    void knowsWhoReviews();

private:
    [[nodiscard]] QAction* action(const QString& text) const;
};

void WindowSessionTest::knowsWhoReviews() {
    const QByteArray user = qgetenv("USER");
    settings::setReviewer({});
    qputenv("USER", "someone");
    QCOMPARE(settings::reviewer(), QStringLiteral("someone"));
    qunsetenv("USER");  // as in a container
    const passwd* const account = ::getpwuid(::getuid());
    QCOMPARE(settings::reviewer(), account != nullptr ? QString::fromLocal8Bit(account->pw_name) : QStringLiteral("?"));
    settings::setReviewer(QStringLiteral("Ada"));
    QCOMPARE(settings::reviewer(), QStringLiteral("Ada"));
    qputenv("USER", user);
}

QAction* WindowSessionTest::action(const QString& text) const {
    for (QAction* const one : m_window->findChildren<QAction*>()) {
        if (one->text().remove(QLatin1Char('&')) == text) {
            return one;
        }
    }
    return nullptr;
}

void WindowSessionTest::remembersThresholdsAndFolders() {
    openScenes();
    m_window->document().setCriterion({12.5, 0.4});
    m_window->document().setK(5);
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>();
    QCOMPARE(m_window->document().criterion().angleDegrees, 12.5);
    QCOMPARE(m_window->document().criterion().iou, 0.4);
    QCOMPARE(m_window->document().k(), 5);
    QVERIFY(settings::recentFolders().contains(m_fixture->datasetText()));
}

void WindowSessionTest::remembersTheTrainingForm() {
    openScenes();
    const auto form = [this]() -> TrainingForm& { return m_window->training().form(); };
    const TrainingChoice usual = form().choice();
    const auto field = [&form](const char* name) { return form().findChild<QWidget*>(QLatin1String(name)); };
    auto* rate = qobject_cast<QLineEdit*>(field("learning_rate"));
    rate->setText(QStringLiteral("0.0125"));
    qobject_cast<QSpinBox*>(field("batch_size"))->setValue(3);
    rate->setText(QStringLiteral("0.01x"));  // what is not sound is not remembered
    QVERIFY(m_window->close());
    openWindow();
    openScenes();
    QCOMPARE(form().choice().config.learningRate, 0.0125);
    QCOMPARE(form().choice().config.batchSize, 3);
    for (QToolButton* const button : form().findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Defaults")) {
            button->click();
        }
    }
    QVERIFY(form().choice() == usual);
    openWindow();
    openScenes();
    QVERIFY(form().choice() == usual);
    // What another version left, or a broken file, is no obstacle.
    for (const char* broken : {"{", "{\"config\": {\"batch_size\": -1}}", "7"}) {
        QSettings store;
        store.beginGroup(QStringLiteral("datasets"));
        for (const QString& group : store.childGroups()) {
            store.setValue(group + QStringLiteral("/training"), QString::fromLatin1(broken));
        }
        QVERIFY(!settings::trainingChoice(m_fixture->datasetText()));
    }
}

void WindowSessionTest::remembersItsAppearance() {
    const auto lightness = [this] { return m_window->palette().color(QPalette::Window).lightness(); };
    action(QStringLiteral("Dark"))->trigger();
    QTRY_VERIFY(lightness() < 80);
    QVERIFY(settings::appearance() == Appearance::Dark);
    action(QStringLiteral("Light"))->trigger();
    QTRY_VERIFY(lightness() > 180);
    openWindow();
    QVERIFY(action(QStringLiteral("Light"))->isChecked());
    action(QStringLiteral("As the desktop"))->trigger();
    QVERIFY(settings::appearance() == Appearance::System);
}

void WindowSessionTest::goesOnWhereItWas() {
    openScenes();
    openPredictions();
    const QString file = m_window->document().predictions(SetSlot::A).file;
    const QString other = QDir::current().relativeFilePath(m_fixture->writePredictions("other.csv"));
    m_window->openPredictions(other, SetSlot::B);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::B).isEmpty(), 10000);
    m_window->document().setCurrentScene(4);
    m_window->openFolder(m_fixture->datasetText());  // as another folder would be
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::B).isEmpty(), 10000);
    QTRY_COMPARE(*m_window->document().currentScene(), std::size_t{4});
    QVERIFY(m_window->close());
    m_window = std::make_unique<MainWindow>();
    openScenes();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).file, file, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document().predictions(SetSlot::B).file, QFileInfo(other).absoluteFilePath(),
                              10000);
    QTRY_COMPARE(*m_window->document().currentScene(), std::size_t{4});
    m_window->document().clearPredictions(SetSlot::A);
    m_window = std::make_unique<MainWindow>();
    openScenes();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document().predictions(SetSlot::B).isEmpty(), 10000);
    QVERIFY(m_window->document().predictions(SetSlot::A).isEmpty());
    // What is closed while it is read stays closed.
    m_window->openPredictions(file, SetSlot::A);
    m_window->document().clearPredictions(SetSlot::A);
    QTest::qWait(300);
    QVERIFY(m_window->document().predictions(SetSlot::A).isEmpty());
}

void WindowSessionTest::doesNotTakeTheUserBack() {
    openScenes();
    m_window->document().setCurrentScene(4);
    QVERIFY(m_window->close());
    openWindow();
    connect(&m_window->document(), &Document::opened, m_window.get(),
            [this] { m_window->document().setCurrentScene(2); }, Qt::QueuedConnection);  // what is remembered is still read
    QSignalSpy applied(m_window.get(), &MainWindow::workspaceApplied);
    openScenes();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(*m_window->document().currentScene(), std::size_t{2});
}

void WindowSessionTest::fitsTheScreen() {
    const QRect room = m_window->screen()->availableGeometry();
    m_window = std::make_unique<MainWindow>();
    m_window->setGeometry(room.adjusted(20, 40, 20, 40));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    // Never narrower than its contents need, which may be more than a small screen has.
    QTRY_VERIFY(m_window->frameGeometry().top() >= room.top() && m_window->frameGeometry().bottom() <= room.bottom());
    QVERIFY(m_window->frameGeometry().left() >= room.left());
}

QTEST_MAIN(WindowSessionTest)
#include "tst_window_session.moc"
