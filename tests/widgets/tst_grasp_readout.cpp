// Words about grasps and files, as they are shown.
#include "widgets/breakable_text.h"
#include "widgets/grasp_readout.h"

#include <QLocale>
#include <QTest>

using namespace grasploom;

class GraspReadoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void anglesAreThoseOfTheFiles_data();
    void anglesAreThoseOfTheFiles();
    void longWordsBreak();
};

void GraspReadoutTest::anglesAreThoseOfTheFiles_data() {
    QTest::addColumn<double>("degreesGiven");
    QTest::addColumn<QString>("shown");
    QTest::newRow("upright") << 90. << QStringLiteral("θ 90.0°");
    QTest::newRow("upright, the other way") << -90. << QStringLiteral("θ 90.0°");
    QTest::newRow("steep") << -89.5 << QStringLiteral("θ -89.5°");
    QTest::newRow("half a turn more") << 200. << QStringLiteral("θ 20.0°");
}

void GraspReadoutTest::anglesAreThoseOfTheFiles() {
    QFETCH(double, degreesGiven);
    QFETCH(QString, shown);
    QCOMPARE(readout(Grasp{1, 2, radians(degreesGiven), 30, 10}).value(1), shown);
}

void GraspReadoutTest::longWordsBreak() {
    const QString breaks(QChar(0x200B));
    const QString sentence = QStringLiteral("No usable label in this folder, which holds pictures.");
    QCOMPARE(breakable(sentence), sentence);
    const QString path(100, QLatin1Char('x'));
    QCOMPARE(breakable(path).count(breaks), 3);
    QCOMPARE(breakable(path).remove(breaks), path);
    // Surrogates stay together.
    const QString robots = QStringLiteral("🤖").repeated(40);
    QCOMPARE(breakable(robots), QStringLiteral("🤖").repeated(32) + breaks + QStringLiteral("🤖").repeated(8));
    QCOMPARE(breakable({}), QString());
}

QTEST_APPLESS_MAIN(GraspReadoutTest)
#include "tst_grasp_readout.moc"
