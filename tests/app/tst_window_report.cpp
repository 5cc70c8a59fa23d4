// Exporting a report from the real window, by key and mouse.
#include "app/gui/application.h"
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/docks/report_dialog.h"
#include "app/gui/main_window.h"
#include "tests/app/app_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QUndoGroup>

using namespace grasploom;

class WindowReportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }
    void isWrittenWhereTheUserSays();
    void saysBothAccuraciesWhereLabelsWereEdited();
    void saysWhatIsInTheWay();
    void leavesNothingWhenCancelled();
    void refusesWhatCannotBe();

private:
    ReportDialog* openDialog();
    [[nodiscard]] QString place(const char* name) const {
        return QString::fromStdString(m_fixture->path(name).string());
    }
    static void enter(ReportDialog* dialog, const QString& folder);
    static QPushButton* exportButton(ReportDialog* dialog) {
        return dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    }

    std::unique_ptr<AppFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void WindowReportTest::initTestCase() {
    m_fixture = std::make_unique<AppFixture>(10);
    prepareApplication(*qApp);
}

void WindowReportTest::init() {
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openFolder(m_fixture->datasetText());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().truth() != nullptr, 20000);
    m_window->openPredictions(m_fixture->writePredictions("p.csv"), SetSlot::A);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document().predictions(SetSlot::A).judged && !m_window->document().isJudging(),
                             20000);
}

ReportDialog* WindowReportTest::openDialog() {
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    for (ReportDialog* dialog : m_window->findChildren<ReportDialog*>()) {
        if (dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

void WindowReportTest::enter(ReportDialog* dialog, const QString& folder) {
    auto* line = dialog->findChild<QLineEdit*>(QStringLiteral("reportFolder"));
    line->selectAll();
    QTest::keyClicks(line, folder);
}

void WindowReportTest::isWrittenWhereTheUserSays() {
    ReportDialog* const dialog = openDialog();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    enter(dialog, place("my report"));
    const QString command = dialog->findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY2(command.startsWith(QStringLiteral("grasploom-cli compare ")), qPrintable(command));
    QVERIFY(command.endsWith(QStringLiteral("--report '%1'").arg(place("my report"))));
    QTest::mouseClick(exportButton(dialog), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox*>(QStringLiteral("reportWritten")) != nullptr, 60000);
    auto* box = m_window->findChild<QMessageBox*>(QStringLiteral("reportWritten"));
    QCOMPARE(box->defaultButton()->text(), QStringLiteral("&Open report"));
    const std::string page = readFile(m_fixture->path("my report/report.html"));
    QVERIFY(page.find("p · intermediate and p · scorer") != std::string::npos);
    QVERIFY(std::filesystem::exists(m_fixture->path("my report/report.pdf")));
    box->close();
}

void WindowReportTest::saysBothAccuraciesWhereLabelsWereEdited() {
    Document& document = m_window->document();
    // Nine of ten are right by the scorer; the far prediction of the first scene becomes its label.
    RepairPage& repair = m_window->labelPages().repair();
    QTRY_VERIFY(repair.store().canWrite());
    document.setCurrentScene(0);
    for (const int number : {0, 1}) {
        document.setSelection(GraspRef{LayerKind::PredictionA, number});
        repair.promote();
    }
    document.history().undoGroup().undo();  // what is undone is no label
    document.setSelection(GraspRef{LayerKind::PredictionA, 1});
    repair.promote();
    document.history().undoGroup().undo();
    document.history().undoGroup().undo();
    document.setSelection(GraspRef{LayerKind::PredictionA, 1});
    repair.promote();
    QTRY_VERIFY_WITH_TIMEOUT(!document.isJudging(), 20000);
    ReportDialog* const dialog = openDialog();
    QVERIFY(dialog != nullptr);
    enter(dialog, place("repaired"));
    QTest::mouseClick(exportButton(dialog), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QMessageBox*>(QStringLiteral("reportWritten")) != nullptr, 60000);
    const std::string page = readFile(m_fixture->path("repaired/report.html"));
    QVERIFY(page.find("90.00 % (9 of 10 scenes) with the dataset") != std::string::npos);
    QVERIFY(page.find("100.00 % (10 of 10 scenes) with the edited ones") != std::string::npos);
    QVERIFY(page.find("favour the model that predicted them, and models like it. Such labels here: 1,") != std::string::npos);
    m_window->findChild<QMessageBox*>(QStringLiteral("reportWritten"))->close();
    document.revertLabels();
    QVERIFY(document.history().saveUnsaved());
}

void WindowReportTest::saysWhatIsInTheWay() {
    writeFileAtomically(m_fixture->path("taken/thesis.tex"), "words");
    ReportDialog* const dialog = openDialog();
    enter(dialog, place("taken"));
    QTest::mouseClick(exportButton(dialog), Qt::LeftButton);
    const auto message = [this]() -> QMessageBox* {
        for (QMessageBox* box : m_window->findChildren<QMessageBox*>()) {
            if (box->informativeText().contains(QStringLiteral("thesis.tex"))) {
                return box;
            }
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(message() != nullptr, 20000);
    message()->close();
    QCOMPARE(std::distance(std::filesystem::directory_iterator(m_fixture->path("taken")), {}), 1);
}

void WindowReportTest::leavesNothingWhenCancelled() {
    ReportDialog* const dialog = openDialog();
    enter(dialog, place("stopped"));
    QTest::mouseClick(exportButton(dialog), Qt::LeftButton);
    auto* progress = m_window->findChild<QProgressDialog*>(QStringLiteral("reportProgress"));
    QVERIFY(progress != nullptr);
    progress->findChild<QPushButton*>()->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QProgressDialog*>(QStringLiteral("reportProgress")) == nullptr, 60000);
    QVERIFY(!std::filesystem::exists(m_fixture->path("stopped")));
    QVERIFY(m_window->findChild<QMessageBox*>(QStringLiteral("reportWritten")) == nullptr);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(openDialog() != nullptr);  // and another one can be made
}

void WindowReportTest::refusesWhatCannotBe() {
    ReportDialog* const dialog = openDialog();
    QVERIFY(exportButton(dialog)->isEnabled());
    enter(dialog, m_fixture->datasetText() + QStringLiteral("/report"));
    QVERIFY(!exportButton(dialog)->isEnabled());
    const auto* why = dialog->findChild<QLabel*>(QStringLiteral("reportObstacle"));
    QVERIFY(why->text().contains(QStringLiteral("dataset")));
    QVERIFY(why->height() >= why->heightForWidth(why->width()));
    QVERIFY(!why->geometry().intersects(dialog->findChild<QPlainTextEdit*>()->geometry()));
    enter(dialog, place("fine"));
    QVERIFY(exportButton(dialog)->isEnabled());
    const QList<QCheckBox*> boxes = dialog->findChildren<QCheckBox*>();
    for (QCheckBox* box : boxes) {
        QTest::mouseClick(box, Qt::LeftButton, Qt::NoModifier, QPoint(8, box->height() / 2));
    }
    QVERIFY(!exportButton(dialog)->isEnabled());
    QVERIFY(dialog->choice().formats.empty() && !dialog->choice().masks);
    QTest::mouseClick(boxes.constFirst(), Qt::LeftButton, Qt::NoModifier, QPoint(8, boxes.constFirst()->height() / 2));
    QVERIFY(exportButton(dialog)->isEnabled());
    QVERIFY(dialog->findChild<QPlainTextEdit*>()->toPlainText().contains(QStringLiteral("--no-masks")));
}

QTEST_MAIN(WindowReportTest)
#include "tst_window_report.moc"
