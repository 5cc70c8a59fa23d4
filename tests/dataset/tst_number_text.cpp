#include "dataset/number_text.h"

#include "dataset/grasp.h"

#include <QtTest/QTest>

#include <cmath>
#include <random>

using namespace grasploom;

class NumberTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void refusesWhatIsNoNumber_data();
    void refusesWhatIsNoNumber();
    void everyNumberReadsBack();
    void everyAngleReadsBack();
    void everyDecimalAngleKeepsItsDigits();
    void rightAngleIsWrittenAs90();
    void quotesSafely();
};

void NumberTextTest::readsNumbers_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("value");
    QTest::newRow("integer") << QByteArray("27") << 27.0;
    QTest::newRow("decimal") << QByteArray("470.14815") << 470.14815;
    QTest::newRow("negative") << QByteArray("-19.14") << -19.14;
    QTest::newRow("plus") << QByteArray("+1.5") << 1.5;
    QTest::newRow("blanks") << QByteArray(" \t2.5 ") << 2.5;
    QTest::newRow("exponent") << QByteArray("2.5e-3") << 0.0025;
}

void NumberTextTest::readsNumbers() {
    QFETCH(QByteArray, text);
    QFETCH(double, value);
    const auto read = parseNumber(text.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(*read, value);
}

void NumberTextTest::refusesWhatIsNoNumber_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  ");
    QTest::newRow("word") << QByteArray("abc");
    QTest::newRow("decimal comma") << QByteArray("470,15");
    QTest::newRow("rest") << QByteArray("1.5px");
    QTest::newRow("inner blank") << QByteArray("1 5");
    QTest::newRow("two signs") << QByteArray("+-1");
    QTest::newRow("too large") << QByteArray("1e400");
    QTest::newRow("hexadecimal") << QByteArray("0x10");
    QTest::newRow("zero byte") << QByteArray("1\0", 2);
}

void NumberTextTest::refusesWhatIsNoNumber() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseNumber(text.toStdString()));
    QVERIFY(!parseDegrees(text.toStdString()));
}

void NumberTextTest::everyNumberReadsBack() {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> exponent(-12, 12);
    for (int i = 0; i < 100000; ++i) {
        const double value = std::pow(10.0, exponent(random)) * (i % 2 == 0 ? 1 : -1);
        QCOMPARE(*parseNumber(formatNumber(value)), value);
    }
    QCOMPARE(formatNumber(27.0), std::string("27"));
    QCOMPARE(formatNumber(470.14815), std::string("470.14815"));
    QCOMPARE(formatNumber(-0.0), std::string("0"));
}

void NumberTextTest::everyAngleReadsBack() {
    std::mt19937_64 random(2);
    std::uniform_real_distribution<double> angle(-pi / 2, pi / 2);
    std::uniform_real_distribution<double> exponent(-20, 0);
    for (int i = 0; i < 200000; ++i) {
        const double value = i % 2 == 0 ? angle(random) : std::pow(10.0, exponent(random));
        const double read = wrapAngle(*parseDegrees(formatDegrees(value)));
        if (read != value) {
            QFAIL(qPrintable(QString("%1 reads back as %2").arg(value, 0, 'g', 17).arg(read, 0, 'g', 17)));
        }
    }
    for (double value : {0.0, std::nextafter(pi / 2, 0.0), -pi / 2, std::nextafter(-pi / 2, 0.0)}) {
        QCOMPARE(wrapAngle(*parseDegrees(formatDegrees(value))), value);
    }
}

void NumberTextTest::everyDecimalAngleKeepsItsDigits() {
    for (int i = -899999; i <= 900000; i += 7) {
        const std::string text = formatNumber(i / 10000.0);
        QCOMPARE(formatDegrees(wrapAngle(*parseDegrees(text))), text);
    }
}

void NumberTextTest::rightAngleIsWrittenAs90() {
    QCOMPARE(wrapAngle(*parseDegrees("90")), -pi / 2);
    QCOMPARE(wrapAngle(*parseDegrees("-90")), -pi / 2);
    QCOMPARE(formatDegrees(-pi / 2), std::string("90"));
    QCOMPARE(formatDegrees(pi / 2), std::string("90"));
}

void NumberTextTest::quotesSafely() {
    QCOMPARE(excerpt("a\nb\x1b[1m\xff"), std::string("'a?b?[1m?'"));
    QVERIFY(excerpt(std::string(1000, 'x')).size() < 60);
}

QTEST_APPLESS_MAIN(NumberTextTest)
#include "tst_number_text.moc"
