#include "widgets/elided_combo.h"
#include "widgets/upright_title.h"

#include <QtTest/QtTest>

using namespace grasploom;

/// Texts that have to do with little room.
class ElidedComboTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsTheBeginningWhereThereIsNoRoom();
    void titleKeepsToThePlotWhileItFits();
    void longTitleTakesTheRoomAround();
};

void ElidedComboTest::showsTheBeginningWhereThereIsNoRoom() {
    ElidedCombo box;
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const QString text = QStringLiteral("intermediate · 12-full-resnet18-of-a-long-name (set A)");
    box.addItem(text);
    box.resize(box.fontMetrics().horizontalAdvance(text) + 100, box.sizeHint().height());
    QCOMPARE(box.shownText(), text);
    box.resize(box.fontMetrics().horizontalAdvance(text) / 2, box.height());
    QVERIFY2(box.shownText().startsWith(QStringLiteral("intermediate")) && box.shownText().endsWith(u'…'),
             qPrintable(box.shownText()));
    QVERIFY(box.fontMetrics().horizontalAdvance(box.shownText()) < box.width());
    const int whole = static_cast<int>(box.shownText().size());
    QPixmap pixmap(32, 16);
    pixmap.fill(Qt::red);
    box.setItemIcon(0, pixmap);
    box.setIconSize({32, 16});
    QVERIFY(box.shownText().size() < whole);  // the icon takes room
    QCOMPARE(box.currentText(), text);
    QVERIFY(!box.grab().isNull());
}

void ElidedComboTest::titleKeepsToThePlotWhileItFits() {
    const QRectF strip(3, 10, 20, 300);
    QCOMPARE(uprightPlace(50, strip, 40, 140), QRectF(3, 40, 20, 100));
    QCOMPARE(uprightPlace(100, strip, 40, 140), QRectF(3, 40, 20, 100));
}

void ElidedComboTest::longTitleTakesTheRoomAround() {
    const QRectF strip(3, 10, 20, 150);
    QCOMPARE(uprightPlace(120, strip, 40, 140), QRectF(3, 30, 20, 120));
    QCOMPARE(uprightPlace(120, strip, 12, 80), QRectF(3, 10, 20, 120));  // there is none above
    QCOMPARE(uprightPlace(120, strip, 80, 158), QRectF(3, 40, 20, 120));
    QCOMPARE(uprightPlace(500, strip, 40, 140), strip);
}

QTEST_MAIN(ElidedComboTest)
#include "tst_elided_combo.moc"
