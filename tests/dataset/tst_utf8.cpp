#include "dataset/utf8.h"

#include <QtTest/QTest>

#include <QString>

#include <array>

using namespace grasploom;

class Utf8Test : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatIsValid();
    void replacesWhatIsNot_data();
    void replacesWhatIsNot();
    void agreesWithQtOnWhatIsValid();
};

void Utf8Test::keepsWhatIsValid() {
    for (const char* text : {"", "plain", "Δθ ≤ 30°", "日本語", "\xF0\x9F\x94\xA7"}) {
        QCOMPARE(validUtf8(text), std::string(text));
    }
    QCOMPARE(validUtf8("a\tb\nc\x7F"), std::string("a b c "));
}

void Utf8Test::replacesWhatIsNot_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("replaced");
    QTest::newRow("lone continuation") << QByteArray("a\x80") << 1;
    QTest::newRow("cut short") << QByteArray("\xE2\x89") << 2;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << 2;
    QTest::newRow("overlong of three") << QByteArray("\xE0\x80\xAF") << 3;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 3;
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 4;
    QTest::newRow("Latin-1") << QByteArray("caf\xE9 au") << 1;
}

void Utf8Test::replacesWhatIsNot() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, replaced);
    const QString text = QString::fromStdString(validUtf8(bytes.toStdString()));
    QCOMPARE(text.count(QChar(0xFFFD)), replaced);
}

/// Every text of up to three bytes from those that borders run along: unchanged exactly where Qt decodes it as a whole.
void Utf8Test::agreesWithQtOnWhatIsValid() {
    const QByteArray bytes("\x41\x7E\x80\x8F\x90\x9F\xA0\xBF\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF4\xF5\xFF", 21);
    for (const char a : bytes) {
        for (const char b : bytes) {
            for (const char c : bytes) {
                const QByteArray text{std::array{a, b, c}.data(), 3};
                const bool valid = QString::fromUtf8(text).toUtf8() == text;
                QCOMPARE(validUtf8(text.toStdString()) == text.toStdString(), valid);
                QCOMPARE(isUtf8(text.toStdString()), valid);
            }
        }
    }
}

QTEST_APPLESS_MAIN(Utf8Test)
#include "tst_utf8.moc"
