#include "evaluation/html.h"

#include <QtTest/QTest>

using namespace grasploom;

class HtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesNeverBecomeMarkup();
    void encodesBase64AsRfc4648_data();
    void encodesBase64AsRfc4648();
    void pageForbidsLoadingFromOutside();
};

void HtmlTest::namesNeverBecomeMarkup() {
    QCOMPARE(escapeHtml("<img src=x onerror='a'>&\""), std::string("&lt;img src=x onerror=&#39;a&#39;&gt;&amp;&quot;"));
}

void HtmlTest::encodesBase64AsRfc4648_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // The vectors of RFC 4648, section 10.
    QTest::newRow("0") << QByteArray("") << QByteArray("");
    QTest::newRow("1") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("5") << QByteArray("fooba") << QByteArray("Zm9vYmE=");
    QTest::newRow("high bytes") << QByteArray("\xff\xfe\x00", 3) << QByteArray("//4A");
}

void HtmlTest::encodesBase64AsRfc4648() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(encodeBase64(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
             text.toStdString());
}

void HtmlTest::pageForbidsLoadingFromOutside() {
    const std::string page = htmlPage("a < b", "<p>x</p>");
    QVERIFY(page.find("default-src 'none'") != std::string::npos);
    QVERIFY(page.find("<title>a &lt; b</title>") != std::string::npos);
    QVERIFY(page.find("http") == page.find("http-equiv"));
    QVERIFY(page.find("<script") == std::string::npos);
}

QTEST_APPLESS_MAIN(HtmlTest)
#include "tst_html.moc"
