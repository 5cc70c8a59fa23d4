// What is said of prediction sets when they open, and what mends them.
#include "app/gui/docks/sweep_series.h"
#include "app/gui/doctor_dialog.h"
#include "app/gui/set_advice.h"
#include "app/gui/workspace_session.h"
#include "tests/app/window_fixture.h"
#include "widgets/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace grasploom;

class WindowAdviceTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() { startAfresh(); }
    void cleanup() { m_window.reset(); }
    void soundSetsAreLeftInPeace();
    void aNegatedAngleIsOfferedToBeMended();
    void keptAsIsStays();
    void oddSetsAreRemarkedOnOnce();
    void scenesOfOtherFoldsCanBeLeftOut();
    void changedFilesAreOffered();
    void theDoctorShowsEveryReading();
    void theDoctorLooksAtLabels();
    void theBarKeepsItsRoom();

private:
    Document& document() { return m_window->document(); }
    /// The labels themselves, with θ as somebody wrote it who counts the other way round.
    QString writeNegated(const std::string& name);
    /// The labels of the first scenes, as they are or so.
    QString writeLabels(const std::string& name, std::size_t scenes, bool negates);
    void open(const QString& file);
    QPushButton* button(const QString& text);
    QStringList texts();
};

QString WindowAdviceTest::writeNegated(const std::string& name) {
    return writeLabels(name, std::numeric_limits<std::size_t>::max(), true);
}

QString WindowAdviceTest::writeLabels(const std::string& name, std::size_t scenes, bool negates) {
    const SceneIndex index = SceneIndex::open(m_fixture->dataset());
    PredictionSet set;
    set.hasScore = true;
    for (std::size_t i = 0; i < std::min(scenes, index.size()); ++i) {
        std::vector<Problem> problems;
        set.scenes.push_back({index.scene(i).id, {}});
        for (Grasp grasp : readLabels(index, i, problems).grasps) {
            grasp.angleRadians = negates ? wrapAngle(-grasp.angleRadians) : grasp.angleRadians;
            set.scenes.back().grasps.push_back({grasp, 0.5});
        }
    }
    const auto file = m_fixture->path(name);
    writeFileAtomically(file, formatPredictionsCsv(set));
    return QString::fromStdString(file.string());
}

void WindowAdviceTest::open(const QString& file) {
    QSignalSpy diagnosed(m_window->findChild<SetAdvice*>(), &SetAdvice::diagnosed);
    m_window->openPredictions(file);
    QTRY_VERIFY_WITH_TIMEOUT(!diagnosed.isEmpty(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(!document().isJudging(), 20000);
}

QPushButton* WindowAdviceTest::button(const QString& text) {
    for (QPushButton* const one : m_window->messages().findChildren<QPushButton*>()) {
        if (one->isVisible() && one->text().startsWith(text)) {
            return one;
        }
    }
    return nullptr;
}

QStringList WindowAdviceTest::texts() {
    QStringList all;
    for (QLabel* const label : m_window->messages().findChildren<QLabel*>()) {
        if (label->isVisible() && !label->text().isEmpty()) {
            all << label->text();
        }
    }
    return all;
}

void WindowAdviceTest::soundSetsAreLeftInPeace() {
    openScenes();
    open(m_fixture->writePredictions());
    QCOMPARE(m_window->messages().count(), 0);
    QVERIFY(!m_window->messages().isVisible());
}

void WindowAdviceTest::aNegatedAngleIsOfferedToBeMended() {
    openScenes();
    const QString file = writeNegated("negated.csv");
    const std::string before = readFile(file.toStdString());
    open(file);
    const double wrong = accuracy();
    QPushButton* const mend = button(QStringLiteral("Read with θ negated"));
    QVERIFY2(mend != nullptr, qPrintable(texts().join(QLatin1Char('|'))));
    QTest::mouseClick(mend, Qt::LeftButton);
    Reading negated;
    negated.negatesAngle = true;
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).reading == negated, 10000);
    QTRY_VERIFY_WITH_TIMEOUT(!document().isJudging(), 20000);
    QCOMPARE(document().predictions(SetSlot::A).name, QStringLiteral("negated (θ negated)"));
    QCOMPARE(document().sets().size(), std::size_t{1});
    QCOMPARE(accuracy(), 1.0);
    QVERIFY(wrong < 1);
    QCOMPARE(readFile(file.toStdString()), before);
    // Reports say so, and no command line would make them again.
    const ReportOrder order = orderReport(document(), SweepAxes{{30}, {0.25}});
    QVERIFY(order.context.remarks.back().find("θ negated") != std::string::npos);
    QVERIFY(order.context.command.empty());
    // It is kept.
    QVERIFY(m_window->close());
    openWindow();
    openScenes();
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).reading == negated, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!document().isJudging(), 20000);
    QCOMPARE(accuracy(), 1.0);
}

void WindowAdviceTest::keptAsIsStays() {
    openScenes();
    open(writeNegated("negated.csv"));
    QTest::mouseClick(button(QStringLiteral("Read with")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).reading.negatesAngle, 10000);
    QTest::mouseClick(button(QStringLiteral("Undo")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).reading == Reading{}, 10000);
    QCOMPARE(document().predictions(SetSlot::A).name, QStringLiteral("negated"));
    QCOMPARE(m_window->messages().count(), 0);  // who went back is not asked again
    document().closeSet(document().sets()[0]->id);
    open(writeNegated("another.csv"));
    QTest::mouseClick(button(QStringLiteral("Keep as is")), Qt::LeftButton);
    QCOMPARE(m_window->messages().count(), 0);
    QVERIFY(document().predictions(SetSlot::A).reading == Reading{});
}

void WindowAdviceTest::oddSetsAreRemarkedOnOnce() {
    openScenes();
    PredictionSet foreign = m_fixture->predictions();
    foreign.scenes.push_back({"9_elsewhere", foreign.scenes.back().grasps});
    foreign.scenes.erase(foreign.scenes.begin());
    const auto file = m_fixture->path("foreign.csv");
    writeFileAtomically(file, formatPredictionsCsv(foreign));
    open(QString::fromStdString(file.string()));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->messages().count(), 1, 10000);
    const QString said = texts().join(QLatin1Char(' '));
    QVERIFY(said.contains(QStringLiteral("9_elsewhere")));
    QVERIFY(said.contains(QStringLiteral("no prediction for 1 of 10 scenes")));
    QTest::mouseClick(button(QStringLiteral("Show")), Qt::LeftButton);
    QCOMPARE(m_window->messages().count(), 0);
    QSignalSpy judged(&document(), &Document::judged);
    document().setJaws(JawChoice::Default);
    QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty(), 20000);
    QCOMPARE(m_window->messages().count(), 0);
}

void WindowAdviceTest::scenesOfOtherFoldsCanBeLeftOut() {
    const auto ticked = [this] {
        QStringList all;
        for (const QAction* const action : m_window->findChildren<QAction*>()) {
            if (action->isChecked() && action->text().startsWith(QStringLiteral("On "))) {
                all << action->text();
            }
        }
        return all.join(QLatin1Char('|'));
    };
    openScenes();
    open(writeLabels("fold.csv", 2, false));
    QVERIFY2(ticked().startsWith(QStringLiteral("On the &test")), qPrintable(ticked()));
    QVERIFY(accuracy() < 1);  // a scene without a prediction counts as wrong
    QTest::mouseClick(button(QStringLiteral("Judge only scenes with predictions")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!document().isJudging() && accuracy() == 1.0, 20000);
    QCOMPARE(document().evaluation(SetSlot::A)->top[0].total, std::size_t{2});
    QCOMPARE(ticked(), QStringLiteral("On scenes &with predictions only"));
    QTest::mouseClick(button(QStringLiteral("Undo")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!document().isJudging() && accuracy() < 1, 20000);
    QVERIFY2(ticked().startsWith(QStringLiteral("On the &test")), qPrintable(ticked()));
}

void WindowAdviceTest::changedFilesAreOffered() {
    openScenes();
    const QString file = m_fixture->writePredictions("changing.csv");
    open(file);
    PredictionSet fewer = m_fixture->predictions();
    fewer.scenes.resize(9);
    writeFileAtomically(file.toStdString(), formatPredictionsCsv(fewer));
    QTRY_VERIFY_WITH_TIMEOUT(button(QStringLiteral("Reload")) != nullptr, 10000);
    QTest::mouseClick(button(QStringLiteral("Reload")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(document().predictions(SetSlot::A).predictions->scenes.size(), std::size_t{9}, 10000);
}

void WindowAdviceTest::theDoctorShowsEveryReading() {
    openScenes();
    open(writeNegated("negated.csv"));
    QTest::mouseClick(button(QStringLiteral("Show…")), Qt::LeftButton);
    auto* const dialog = m_window->findChild<DoctorDialog*>();
    QVERIFY(dialog != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->result().has_value(), 60000);
    const DoctorResult& result = *dialog->result();
    QVERIFY(result.diagnosis.readings[result.diagnosis.recommended].reading.negatesAngle);
    QCOMPARE(result.order[0], std::size_t{0});
    QCOMPARE(result.order[1], result.diagnosis.recommended);
    QCOMPARE(result.cards[0].pictures.size(), std::size_t{3});
    QVERIFY(result.cards[0].pictures[0] != result.cards[1].pictures[0]);  // drawn as it would be read
    auto* const table = dialog->findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), static_cast<int>(result.diagnosis.readings.size()));
    QCOMPARE(table->currentRow(), 1);
    auto* const apply = dialog->findChild<QPushButton*>(QStringLiteral("apply"));
    QVERIFY(apply->isEnabled());
    table->selectRow(0);
    QVERIFY(!apply->isEnabled());  // it is read so already
    table->selectRow(1);
    QTest::mouseClick(apply, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(document().predictions(SetSlot::A).reading.negatesAngle, 10000);
}

void WindowAdviceTest::theDoctorLooksAtLabels() {
    const QByteArray before = m_fixture->datasetHash();
    openScenes();
    DoctorDialog dialog(document(), 0);
    dialog.QWidget::show();
    QTRY_VERIFY_WITH_TIMEOUT(dialog.result().has_value(), 60000);
    QVERIFY(dialog.result()->diagnosis.isAsIs());
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("apply"))->isVisible());
    QCOMPARE(m_fixture->datasetHash(), before);
}

void WindowAdviceTest::theBarKeepsItsRoom() {
    MessageBar bar;
    int run = 0;
    for (int i = 0; i < 5; ++i) {
        bar.add({QString::number(i),
                 BarMessage::Level::Warning,
                 QStringLiteral("text"),
                 {},
                 {{QStringLiteral("Do"), [&run] { ++run; }}}});
    }
    QCOMPARE(bar.count(), 3);
    bar.add({QStringLiteral("4"), BarMessage::Level::Information, QStringLiteral("again"), {}, {}});
    QCOMPARE(bar.count(), 3);  // in place of its own
    QVERIFY(!bar.isHidden());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    bar.findChildren<QPushButton*>().last()->click();
    QCOMPARE(run, 1);
    QCOMPARE(bar.count(), 2);
    bar.clear();
    QVERIFY(bar.isHidden());
}

QTEST_MAIN(WindowAdviceTest)
#include "tst_window_advice.moc"
