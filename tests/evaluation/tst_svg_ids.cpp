#include "evaluation/svg_ids.h"

#include "evaluation/cairo_page.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

using namespace grasploom;

namespace {

/// Texts (glyphs), and a group that Cairo draws through a surface of its own.
std::string drawing() {
    CairoPage page(PictureFormat::Svg, 200, 100);
    page.text(10, 20, "glyphs & more", 12, {}, TextAnchor::Start);
    page.text(10, 60, "bold", 12, {}, TextAnchor::Start, true);
    cairo_push_group(page.context());
    page.line(0, 0, 100, 50, {1, 0, 0}, 2);
    cairo_pop_group_to_source(page.context());
    cairo_rectangle(page.context(), 5, 5, 90, 40);
    cairo_clip(page.context());
    cairo_paint_with_alpha(page.context(), 0.5);
    return page.finish();
}

QStringList all(const std::string& svg, const QString& pattern) {
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(QString::fromStdString(svg));
    while (matches.hasNext()) {
        found << matches.next().captured(1);
    }
    return found;
}

}  // namespace

class SvgIdsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesInOrderOfAppearance();
    void leavesTheRestAlone();
    void sameDrawingHasTheSameBytes();
    void everyReferenceStillFindsItsId();
};

void SvgIdsTest::namesInOrderOfAppearance() {
    QCOMPARE(renumberSvgIds("<g id=\"glyph-0-7\"/><use xlink:href=\"#glyph-0-7\"/><g id=\"clip-12\" mask=\"url(#m3)\"/>"
                            "<mask id=\"m3\"/><g clip-path=\"url(#clip-12)\"/>"),
             std::string("<g id=\"id1\"/><use xlink:href=\"#id1\"/><g id=\"id2\" mask=\"url(#id3)\"/>"
                         "<mask id=\"id3\"/><g clip-path=\"url(#id2)\"/>"));
}

void SvgIdsTest::leavesTheRestAlone() {
    for (const std::string text :
         {"", "<g fill=\"#ff0000\" width=\"5\" kid=\"a\"/>", "<g id=\"never closed", "<g fill=\"url(#never closed"}) {
        QCOMPARE(renumberSvgIds(text), text);
    }
}

void SvgIdsTest::sameDrawingHasTheSameBytes() {
    const std::string first = drawing();
    QVERIFY(!all(first, " id=\"([^\"]*)\"").isEmpty());
    QCOMPARE(drawing(), first);
}

void SvgIdsTest::everyReferenceStillFindsItsId() {
    const std::string svg = drawing();
    const QStringList ids = all(svg, " id=\"([^\"]*)\"");
    const QSet<QString> known(ids.begin(), ids.end());
    QCOMPARE(known.size(), ids.size());  // none twice
    const QStringList used = all(svg, "(?:href=\"|url\\()#([^\")]*)[\")]");
    QVERIFY(!used.isEmpty());
    for (const QString& id : used) {
        QVERIFY2(known.contains(id), qPrintable(id));
    }
}

QTEST_APPLESS_MAIN(SvgIdsTest)
#include "tst_svg_ids.moc"
