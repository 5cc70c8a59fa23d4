// Labels of other formats, opened and written in the real window.
#include "app/gui/exchange/export_dialog.h"
#include "app/gui/exchange/import_dialog.h"
#include "dataset/png_encoding.h"
#include "tests/app/window_fixture.h"
#include "widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>
#include <QTimer>

#include <opencv2/core.hpp>

#include <algorithm>
#include <fstream>

using namespace grasploom;
namespace fs = std::filesystem;

class WindowExchangeTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        startAfresh();
    }
    void cleanup();
    void otherLabelsAreOfferedAndOpen();
    void ownLabelsAreNotOffered();
    void labelsBesidePicturesNamedAsJacquardsAreOffered();
    void droppedTablesAreLookedAtFirst();
    void labelsWithoutPicturesAskForThem();
    void predictionsStillOpen();
    void whatIsNeitherIsSaid();
    void longReasonsStayOnTheScreen();
    void exportedTreesAreTold();
    void stoppedImportsLeaveNothing();
    void labelsAreWrittenInAnotherFormat();
    void writtenFilesAreNotReplacedUnasked();

private:
    [[nodiscard]] fs::path path(const std::string& name) const { return fs::path(m_folder->path().toStdString()) / name; }
    [[nodiscard]] static QString text(const fs::path& path) { return QString::fromStdString(path.string()); }
    [[nodiscard]] ImportDialog* importing() const { return m_window->findChild<ImportDialog*>(); }
    [[nodiscard]] ExportDialog* exporting() const { return m_window->findChild<ExportDialog*>(); }
    template <class Widget>
    [[nodiscard]] static Widget* part(QWidget* dialog, const char* name) {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    static QPushButton* button(QWidget* dialog, QDialogButtonBox::StandardButton which) {
        return dialog->findChild<QDialogButtonBox*>()->button(which);
    }
    void writePicture(const std::string& name) const {
        writeFileAtomically(path(name), encodePng(cv::Mat(240, 320, CV_8UC3, cv::Scalar(90, 120, 150))));
    }
    void trigger(const QString& words) const {
        for (QAction* const action : m_window->findChildren<QAction*>()) {
            if (action->text().remove(QLatin1Char('&')).startsWith(words)) {
                QVERIFY(action->isEnabled());
                action->trigger();
                return;
            }
        }
        QFAIL("no such action");
    }
    [[nodiscard]] std::string sourceBytes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void WindowExchangeTest::cleanup() {
    delete m_window->findChild<QMessageBox*>();
    m_window.reset();
}

/// Names and bytes of all that lies in the source.
std::string WindowExchangeTest::sourceBytes() const {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(path("source"))) {
        files.push_back(entry.path().string() + (entry.is_regular_file() ? readFile(entry.path()) : std::string()));
    }
    std::ranges::sort(files);
    std::string all;
    for (const std::string& file : files) {
        all += file;
    }
    return all;
}

void WindowExchangeTest::otherLabelsAreOfferedAndOpen() {
    writePicture("source/images/cup.png");
    writePicture("source/images/mug.png");
    writeFileAtomically(path("source/labelTxt/cup.txt"), "96 78 120 110 104 122 80 90 grasp 0\n");
    writeFileAtomically(path("source/labelTxt/mug.txt"), "10 10 50 10 50 30 10 30 grasp 0\n");
    const std::string before = sourceBytes();
    m_window->openFolder(text(path("source")));
    QTRY_COMPARE(m_window->messages().count(), 1);
    QCOMPARE(m_window->document().index()->size(), 2U);  // the pictures are open meanwhile
    const QList<QLabel*> said = m_window->messages().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(said, [](const QLabel* one) {
        return one->text().contains(QStringLiteral("DOTA")) && one->text().contains(QStringLiteral("four corners in order"));
    }));
    QPushButton* read = nullptr;
    for (QPushButton* const one : m_window->messages().findChildren<QPushButton*>()) {
        read = one->text().contains(QStringLiteral("Read them")) ? one : read;
    }
    QVERIFY(read != nullptr);
    QTest::mouseClick(read, Qt::LeftButton);
    QTRY_VERIFY(importing() != nullptr && importing()->found() != nullptr);
    ImportDialog& dialog = *importing();
    QVERIFY(part<QComboBox>(&dialog, "importFormat")->currentText().contains(QStringLiteral("DOTA")));
    QVERIFY(!part<QComboBox>(&dialog, "importAngle")->isEnabled());  // corners have no dialects
    QVERIFY(part<QLabel>(&dialog, "importConvention")->text().contains(QStringLiteral("first edge is the opening axis")));
    QVERIFY(part<QLabel>(&dialog, "importSummary")->text().contains(QStringLiteral("2 picture(s) with labels; 2 of them")));
    QCOMPARE(dialog.shown(), std::optional<std::size_t>(0));
    QTest::mouseClick(part<QPushButton>(&dialog, "importNext"), Qt::LeftButton);
    QCOMPARE(dialog.shown(), std::optional<std::size_t>(1));
    part<QLineEdit>(&dialog, "importTarget")->setText(text(path("source/inside")));
    QTRY_VERIFY(part<QLabel>(&dialog, "importObstacle")->text().contains(QStringLiteral("never written to")));
    QVERIFY(!button(&dialog, QDialogButtonBox::Ok)->isEnabled());
    part<QLineEdit>(&dialog, "importTarget")->setText(text(path("new")));
    QTRY_VERIFY(button(&dialog, QDialogButtonBox::Ok)->isEnabled());
    QTest::mouseClick(button(&dialog, QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(m_window->document().index() && m_window->document().index()->root() == path("new"));
    QTRY_VERIFY(m_window->document().truth() != nullptr);
    QCOMPARE(m_window->document().index()->size(), 2U);
    QTRY_COMPARE(m_window->document().labels().size(), 1U);
    const Grasp first = m_window->document().labels()[0];
    QVERIFY(std::abs(first.x - 100) < 1e-9 && std::abs(first.opening - 40) < 1e-9 && std::abs(first.jaw - 20) < 1e-9);
    QCOMPARE(sourceBytes(), before);
    QCOMPARE(m_window->messages().count(), 0);  // there is nothing more to offer
}

void WindowExchangeTest::ownLabelsAreNotOffered() {
    writePicture("source/cup.png");
    writeFileAtomically(path("source/cup_grasps.txt"), "1;2;3;4;5\n");
    writeFileAtomically(path("source/cup.xml"), "<annotation></annotation>");
    m_window->openFolder(text(path("source")));
    QTRY_VERIFY(m_window->document().truth() != nullptr);
    QCOMPARE(m_window->messages().count(), 0);
}

/// As where Jacquard's own pictures were labelled anew with another tool.
void WindowExchangeTest::labelsBesidePicturesNamedAsJacquardsAreOffered() {
    writePicture("source/images/0_cup_RGB.png");
    writeFileAtomically(path("source/labelTxt/0_cup_RGB.txt"), "80 110 120 110 120 130 80 130 grasp 0\n");
    m_window->openFolder(text(path("source")));
    QTRY_COMPARE(m_window->messages().count(), 1);
    QVERIFY(m_window->document().index()->layout() != Layout::Pictures);
}

void WindowExchangeTest::droppedTablesAreLookedAtFirst() {
    writePicture("source/cup.png");
    writeFileAtomically(path("source/c.json"), R"({"images":[{"id":1,"file_name":"cup.png","width":320,"height":240}],
        "annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[160,120,80,20,30]}],"categories":[{"id":1,"name":"grasp"}]})");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(text(path("source/c.json")))});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QTRY_VERIFY(importing() != nullptr && importing()->found() != nullptr);
    ImportDialog& dialog = *importing();
    const auto angle = [&] { return dialog.found()->set.images[0].grasps[0].grasp.angleRadians; };
    QVERIFY(std::abs(angle() + radians(30)) < 1e-9);  // COCO counts counter-clockwise
    QVERIFY(part<QLabel>(&dialog, "importConvention")->text().contains(QStringLiteral("degrees, counter-clockwise")));
    auto* const angles = part<QComboBox>(&dialog, "importAngle");
    angles->setCurrentIndex(angles->findData(static_cast<int>(AngleConvention::ClockwiseDegrees)));
    QVERIFY(dialog.found() == nullptr && !button(&dialog, QDialogButtonBox::Ok)->isEnabled());
    QTRY_VERIFY(dialog.found() != nullptr);
    QVERIFY(std::abs(angle() - radians(30)) < 1e-9);
    QTest::mouseClick(button(&dialog, QDialogButtonBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(importing() == nullptr);
    QVERIFY(m_window->document().index() == nullptr);
}

void WindowExchangeTest::labelsWithoutPicturesAskForThem() {
    const QTemporaryDir elsewhere;
    writePicture("cup.png");
    fs::rename(path("cup.png"), fs::path(elsewhere.path().toStdString()) / "cup.png");
    writeFileAtomically(path("source/labels/cup.xml"),
                        "<annotation><object><type>robndbox</type><name>grasp</name><robndbox><cx>100</cx><cy>120</cy><w>40</w><h>20</h>"
                        "<angle>0.5</angle></robndbox></object></annotation>");
    m_window->openFolder(text(path("source")));  // no scene is there: it is no dataset as it is
    QTRY_VERIFY(importing() != nullptr && importing()->found() != nullptr);
    QVERIFY(message() == nullptr);
    ImportDialog& dialog = *importing();
    QVERIFY(part<QLabel>(&dialog, "importObstacle")->text().contains(QStringLiteral("choose the folder that holds them")));
    QVERIFY(!button(&dialog, QDialogButtonBox::Ok)->isEnabled());
    part<QLineEdit>(&dialog, "importPictures")->setText(elsewhere.path());
    part<QLineEdit>(&dialog, "importTarget")->setText(text(path("new")));
    QTRY_VERIFY(button(&dialog, QDialogButtonBox::Ok)->isEnabled());
    QTest::mouseClick(button(&dialog, QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(m_window->document().index() && m_window->document().index()->root() == path("new"));
}

void WindowExchangeTest::predictionsStillOpen() {
    const QString file = m_fixture->writePredictions();
    m_window->openPath(file);
    QTRY_VERIFY(message() != nullptr);  // of no dataset yet
    delete message();
    openScenes();
    m_window->openPath(file);
    QTRY_VERIFY(m_window->document().predictions(SetSlot::A).judged != nullptr);
    QVERIFY(importing() == nullptr);
}

void WindowExchangeTest::whatIsNeitherIsSaid() {
    writeFileAtomically(path("source/notes.txt"), "nothing of use\n");
    m_window->openFolder(text(path("source")));
    QTRY_VERIFY(message() != nullptr);
    QVERIFY(message()->informativeText().contains(QStringLiteral("no scenes found")));
    delete message();
    trigger(QStringLiteral("Open labels of another format"));
    QVERIFY(importing() != nullptr);
    part<QLineEdit>(importing(), "importSource")->setText(text(path("source/notes.txt")));
    QTRY_VERIFY(part<QLabel>(importing(), "importObstacle")->text().contains(QStringLiteral("no known format")));
    part<QLineEdit>(importing(), "importSource")->setText(m_fixture->writePredictions());
    QTRY_VERIFY(part<QLabel>(importing(), "importObstacle")->text().contains(QStringLiteral("These are predictions")));
    QTest::keyClick(importing(), Qt::Key_Escape);
    QTRY_VERIFY(importing() == nullptr);
}

void WindowExchangeTest::longReasonsStayOnTheScreen() {
    m_window->importLabels({});
    QVERIFY(importing() != nullptr);
    const int before = importing()->minimumSizeHint().width();
    // Cut in the middle of a name that has no place to break.
    writeFileAtomically(path("source/cut.json"), R"({"images":[{"id":1,"file_name":")" + std::string(3000, 'x'));
    part<QLineEdit>(importing(), "importSource")->setText(text(path("source/cut.json")));
    QTRY_VERIFY(part<QLabel>(importing(), "importObstacle")->text().contains(QStringLiteral("not valid JSON")));
    QVERIFY2(importing()->minimumSizeHint().width() <= before + 100,
             qPrintable(QString::number(importing()->minimumSizeHint().width())));
    QTest::keyClick(importing(), Qt::Key_Escape);
    QTRY_VERIFY(importing() == nullptr);
}

void WindowExchangeTest::exportedTreesAreTold() {
    openScenes();
    fs::create_directory(path("tree"));
    QTimer answer;
    connect(&answer, &QTimer::timeout, this, [&] {
        if (auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            answer.stop();
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(text(path("tree")));
            QMetaObject::invokeMethod(dialog, "accept");
        }
    });
    answer.start(50);
    trigger(QStringLiteral("Export labels as a Jacquard tree"));
    QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(text(path("tree"))));
    QVERIFY(!fs::is_empty(path("tree")));
}

void WindowExchangeTest::stoppedImportsLeaveNothing() {
    std::string rows = "image,x,y,theta,opening,jaw\n";
    for (int i = 0; i < 300; ++i) {
        writePicture("source/cup" + std::to_string(i) + ".png");
        rows += "cup" + std::to_string(i) + ",160,120,30,80,20\n";
    }
    writeFileAtomically(path("source/t.csv"), rows);
    m_window->importLabels(text(path("source/t.csv")));
    QTRY_VERIFY(importing()->found() != nullptr);
    part<QLineEdit>(importing(), "importTarget")->setText(text(path("new")));
    QTRY_VERIFY(button(importing(), QDialogButtonBox::Ok)->isEnabled());
    QTest::mouseClick(button(importing(), QDialogButtonBox::Ok), Qt::LeftButton);
    QVERIFY(!button(importing(), QDialogButtonBox::Ok)->isEnabled());
    QTest::mouseClick(button(importing(), QDialogButtonBox::Cancel), Qt::LeftButton);
    QTRY_VERIFY(part<QLabel>(importing(), "importObstacle")->text().contains(QStringLiteral("Stopped")));
    QCOMPARE(std::distance(fs::directory_iterator(path("")), {}), 1);  // the source only
    QVERIFY(button(importing(), QDialogButtonBox::Ok)->isEnabled());  // it can be begun again
}

void WindowExchangeTest::labelsAreWrittenInAnotherFormat() {
    openScenes();
    std::vector<Grasp> labels = m_window->document().labels();
    labels.push_back({100, 120, 0.25, 40, 20});
    m_window->document().editLabels(labels, QStringLiteral("Draw grasp"));
    trigger(QStringLiteral("Export labels in another format"));
    QVERIFY(exporting() != nullptr);
    auto* const target = part<QLineEdit>(exporting(), "exportTarget");
    target->setText(m_fixture->datasetText() + QStringLiteral("/labels.json"));
    QTRY_VERIFY(part<QLabel>(exporting(), "exportObstacle")->text().contains(QStringLiteral("not written to")));
    QVERIFY(!button(exporting(), QDialogButtonBox::Ok)->isEnabled());
    target->setText(text(path("labels.json")));
    QTRY_VERIFY(button(exporting(), QDialogButtonBox::Ok)->isEnabled());
    QTest::mouseClick(button(exporting(), QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(exporting() == nullptr);
    const LabelSet read = readLabelSet(path("labels.json"), LabelFormat::Coco);
    QCOMPARE(read.images.size(), m_window->document().index()->size());
    const std::string id = m_window->document().index()->scene(0).id;
    const auto image = std::ranges::find(read.images, id, &LabelledImage::name);
    QVERIFY(image != read.images.end());
    QCOMPARE(image->grasps.size(), labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Grasp& one = image->grasps[i].grasp;
        QVERIFY(std::abs(one.x - labels[i].x) < 1e-3 && std::abs(one.jaw - labels[i].jaw) < 1e-3);
        QVERIFY(degrees(angleDifference(one.angleRadians, labels[i].angleRadians)) < 1e-4);
    }
}

void WindowExchangeTest::writtenFilesAreNotReplacedUnasked() {
    openScenes();
    writeFileAtomically(path("t.csv"), "mine");
    trigger(QStringLiteral("Export labels in another format"));
    auto* const format = part<QComboBox>(exporting(), "exportFormat");
    format->setCurrentIndex(format->findData(static_cast<int>(LabelFormat::Csv)));
    part<QLineEdit>(exporting(), "exportTarget")->setText(text(path("t.csv")));
    auto* const replace = part<QCheckBox>(exporting(), "exportReplace");
    QTRY_VERIFY(replace->isVisible());
    QVERIFY(!button(exporting(), QDialogButtonBox::Ok)->isEnabled());
    QCOMPARE(readFile(path("t.csv")), std::string("mine"));
    replace->click();
    QTRY_VERIFY(button(exporting(), QDialogButtonBox::Ok)->isEnabled());
    QTest::mouseClick(button(exporting(), QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_VERIFY(exporting() == nullptr);
    QCOMPARE(readLabelSet(path("t.csv"), LabelFormat::Csv).images.size(), m_window->document().index()->size());
}

QTEST_MAIN(WindowExchangeTest)
#include "tst_window_exchange.moc"
