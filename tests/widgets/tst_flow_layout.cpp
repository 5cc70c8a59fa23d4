#include "widgets/flow_layout.h"

#include <QtTest/QTest>
#include <QtWidgets/QWidget>

using namespace grasploom;

namespace {

/// A widget of fixed size in a flow.
QWidget* block(FlowLayout& flow, int place, int width) {
    auto* widget = new QWidget;
    widget->setFixedSize(width, 20);
    flow.insertWidget(place, widget);
    return widget;
}

}  // namespace

class FlowLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrapsWhereTheWidthEnds();
    void neverWidensItsWindow();
    void keepsTheOrderOfInsertion();
};

void FlowLayoutTest::wrapsWhereTheWidthEnds() {
    QWidget window;
    FlowLayout flow(&window);
    flow.setContentsMargins(0, 0, 0, 0);
    flow.setSpacing(10);
    const QWidget* a = block(flow, 0, 100);
    const QWidget* b = block(flow, 1, 100);
    const QWidget* c = block(flow, 2, 100);
    flow.setGeometry(QRect(0, 0, 210, 100));
    QCOMPARE(a->pos(), QPoint(0, 0));
    QCOMPARE(b->pos(), QPoint(110, 0));
    QCOMPARE(c->pos(), QPoint(0, 20));
    QCOMPARE(flow.heightForWidth(210), 40);
    QCOMPARE(flow.heightForWidth(209), 60);
    QCOMPARE(flow.heightForWidth(320), 20);
}

void FlowLayoutTest::neverWidensItsWindow() {
    QWidget window;
    FlowLayout flow(&window);
    flow.setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < 20; ++i) {
        block(flow, i, 80);
    }
    QCOMPARE(flow.minimumSize().width(), 80);
}

void FlowLayoutTest::keepsTheOrderOfInsertion() {
    QWidget window;
    FlowLayout flow(&window);
    QWidget* const last = block(flow, 0, 10);
    QWidget* const first = block(flow, 0, 10);
    QCOMPARE(flow.itemAt(0)->widget(), first);
    QCOMPARE(flow.itemAt(1)->widget(), last);
    QVERIFY(flow.itemAt(2) == nullptr && flow.takeAt(-1) == nullptr);
    delete flow.takeAt(0);
    QCOMPARE(flow.count(), 1);
}

QTEST_MAIN(FlowLayoutTest)
#include "tst_flow_layout.moc"
