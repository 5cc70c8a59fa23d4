// A picture of numbers leaves the window: as a file of each kind and as values.
#include "dataset/problem.h"
#include "widgets/ledger_bars.h"
#include "widgets/plot_frame.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace grasploom;

class PlotWidgetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyFormatCanBeReadBack();
    void filesAreWhiteInADarkWindow();
    void theEndingChoosesTheFormat();
    void aFileThatCannotBeWrittenIsRefused();
    void theMenuOpensByKeyAndCopiesValues();
    void withoutValuesNothingIsOffered();
    void ticksAreRoundAndWithinTheAxis_data();
    void ticksAreRoundAndWithinTheAxis();
    void framePlacesAreInverse();

private:
    std::unique_ptr<LedgerBars> m_bars;
};

void PlotWidgetTest::init() {
    m_bars = std::make_unique<LedgerBars>();
    m_bars->resize(400, 160);
    m_bars->setCounts(LedgerBars::Counts{50, 20, 10, 15, 5});
    m_bars->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_bars.get()));
}

void PlotWidgetTest::everyFormatCanBeReadBack() {
    const QImage png = QImage::fromData(m_bars->rendered(PlotFormat::Png), "PNG");
    QCOMPARE(png.size(), m_bars->size() * 3);
    const QByteArray svg = m_bars->rendered(PlotFormat::Svg);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), m_bars->rect());
    QVERIFY(svg.contains("B fixes"));  // text stays text
    QVERIFY(m_bars->rendered(PlotFormat::Pdf).startsWith("%PDF-"));
}

void PlotWidgetTest::filesAreWhiteInADarkWindow() {
    QPalette dark;
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    m_bars->setPalette(dark);
    const QImage png = QImage::fromData(m_bars->rendered(PlotFormat::Png), "PNG");
    QCOMPARE(png.pixelColor(0, 0), QColor(Qt::white));
    QVERIFY(m_bars->grab().toImage().pixelColor(0, 0) != QColor(Qt::white));
}

void PlotWidgetTest::theEndingChoosesTheFormat() {
    const QTemporaryDir folder;
    const auto head = [&](const QString& name) {
        m_bars->saveAs(folder.filePath(name));
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
    };
    QCOMPARE(head(QStringLiteral("a.svg")), QByteArray("<?xml"));
    QCOMPARE(head(QStringLiteral("a.PDF")), QByteArray("%PDF-"));
    QCOMPARE(head(QStringLiteral("a.png")).mid(1, 3), QByteArray("PNG"));
    QCOMPARE(head(QStringLiteral("a")).mid(1, 3), QByteArray("PNG"));
}

void PlotWidgetTest::aFileThatCannotBeWrittenIsRefused() {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY_EXCEPTION_THROWN(m_bars->saveAs(folder.filePath(QStringLiteral("file/a.png"))), DataError);
}

void PlotWidgetTest::theMenuOpensByKeyAndCopiesValues() {
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), m_bars->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(m_bars.get(), &event);
    auto* const menu = m_bars->findChild<QMenu*>();
    QVERIFY(menu != nullptr);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(1)->trigger();
    menu->close();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("entry,scenes,share\nboth_right,50,0.5\nb_fixes,20,0.2\n")),
             qPrintable(copied));
}

void PlotWidgetTest::withoutValuesNothingIsOffered() {
    m_bars->setCounts({});
    QMenu menu;
    m_bars->addActions(menu);
    for (const QAction* const action : menu.actions()) {
        QVERIFY(!action->isEnabled());
    }
}

void PlotWidgetTest::ticksAreRoundAndWithinTheAxis_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("most");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("unit") << 0.0 << 1.0 << 5 << QList<double>{0, 0.25, 0.5, 0.75, 1};
    QTest::newRow("few") << 0.0 << 1.0 << 2 << QList<double>{0, 1};
    QTest::newRow("signs") << -1.2 << 1.1 << 5 << QList<double>{-1, -0.5, 0, 0.5, 1};
    QTest::newRow("large") << 300.0 << 900.0 << 4 << QList<double>{400, 600, 800};
    QTest::newRow("nothing") << 1.0 << 1.0 << 4 << QList<double>{};
}

void PlotWidgetTest::ticksAreRoundAndWithinTheAxis() {
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, most);
    QFETCH(QList<double>, ticks);
    const std::vector<double> made = roundTicks(low, high, most);
    QVERIFY(static_cast<int>(made.size()) <= most);
    QCOMPARE(QList<double>(made.begin(), made.end()), ticks);
}

void PlotWidgetTest::framePlacesAreInverse() {
    const PlotFrame frame({0, 0, 400, 300}, QFont(), {-2, 3, QStringLiteral("x")}, {0, 1, QStringLiteral("y"), true});
    QVERIFY(QRectF(0, 0, 400, 300).contains(frame.plot()));
    QCOMPARE(frame.place(-2, 0), frame.plot().bottomLeft());
    QCOMPARE(frame.place(3, 1), frame.plot().topRight());
    const QPointF value = frame.value(frame.place(1.25, 0.4));
    QVERIFY(std::abs(value.x() - 1.25) < 1e-9 && std::abs(value.y() - 0.4) < 1e-9);
}

QTEST_MAIN(PlotWidgetTest)
#include "tst_plot_widget.moc"
