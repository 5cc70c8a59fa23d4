#include "widgets/history_plot.h"

#include <QLocale>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <set>

using namespace grasploom;

namespace {

constexpr auto right = ErrorType::Correct;
constexpr auto angle = ErrorType::AngleOnly;
constexpr auto size = ErrorType::IouSize;

std::shared_ptr<const TrainingHistory> makeHistory(int steps = 3) {
    const std::vector<std::int64_t> all{1000, 2000, 3000, 4000};
    const std::vector<std::vector<ErrorType>> types{{right, angle, angle, size},
                                                    {right, right, right, size},
                                                    {right, angle, right, right},
                                                    {right, right, right, right}};
    const auto count = static_cast<std::size_t>(steps);
    return std::make_shared<const TrainingHistory>(
        historyOf(std::span(all).first(count), std::span(types).first(count)));
}

std::vector<HistoryCurve> curvesOf(const TrainingHistory& history) {
    HistoryCurve curve{QStringLiteral("scorer"), true, {}};
    for (std::size_t i = 0; i < history.steps.size(); ++i) {
        curve.accuracies.push_back(history.accuracy(i));
    }
    return {{QStringLiteral("intermediate"), false, curve.accuracies}, curve};
}

}  // namespace

class HistoryPlotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_plot.reset(); }
    void saysWhatIsMissing();
    void theLastIsCurrentAndStaysWhileItGrows();
    void clicksPickWhatWasLearnedOrForgotten();
    void keysWalkChooseAndPick();
    void tellsScreenReaders();
    void leavesAsCsvAndPictures();
    void drawsEveryErrorInItsColour();

private:
    std::unique_ptr<HistoryPlot> m_plot;
};

void HistoryPlotTest::init() {
    m_plot = std::make_unique<HistoryPlot>();
    m_plot->resize(600, 400);
    m_plot->setHint(QStringLiteral("nothing yet"));
    m_plot->setHistory(curvesOf(*makeHistory()), makeHistory());
    m_plot->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_plot.get()));
}

void HistoryPlotTest::saysWhatIsMissing() {
    m_plot->setHistory({}, nullptr);
    QCOMPARE(m_plot->accessibleDescription(), QStringLiteral("nothing yet"));
    QCOMPARE(m_plot->current(), -1);
    QVERIFY(m_plot->valuesCsv().isEmpty());
    QSignalSpy picked(m_plot.get(), &HistoryPlot::picked);
    QTest::keyClick(m_plot.get(), Qt::Key_Return);
    QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, m_plot->rect().center());
    QCOMPARE(picked.size(), 0);
}

void HistoryPlotTest::theLastIsCurrentAndStaysWhileItGrows() {
    QCOMPARE(m_plot->current(), 2);
    m_plot->setHistory(curvesOf(*makeHistory(4)), makeHistory(4));
    QCOMPARE(m_plot->current(), 2);
    QVERIFY(m_plot->setCurrentStep(4000));
    QVERIFY(!m_plot->setCurrentStep(5000));
    m_plot->setHistory(curvesOf(*makeHistory(2)), makeHistory(2));  // a resumed training goes that way again
    QCOMPARE(m_plot->current(), 1);
}

void HistoryPlotTest::clicksPickWhatWasLearnedOrForgotten() {
    QSignalSpy picked(m_plot.get(), &HistoryPlot::picked);
    const auto click = [&](QPointF at) { QTest::mouseClick(m_plot.get(), Qt::LeftButton, {}, at.toPoint()); };
    click(m_plot->changeRectangle(1, HistoryChange::Forgotten).center());
    QCOMPARE(m_plot->current(), 1);
    QVERIFY(m_plot->change() == HistoryChange::Forgotten);
    QCOMPARE(picked.size(), 1);
    click(m_plot->changeRectangle(0, HistoryChange::Learned).center());
    QCOMPARE(m_plot->current(), 0);
    QVERIFY(m_plot->change() == HistoryChange::Learned);
    click(m_plot->columnRectangle(2).center());  // among the errors: what is asked for stays
    QCOMPARE(m_plot->current(), 2);
    QVERIFY(m_plot->change() == HistoryChange::Learned);
    QCOMPARE(picked.size(), 3);
    click(QPointF(2, 2));  // beside the columns
    QCOMPARE(picked.size(), 3);
}

void HistoryPlotTest::keysWalkChooseAndPick() {
    QSignalSpy picked(m_plot.get(), &HistoryPlot::picked);
    QSignalSpy moved(m_plot.get(), &HistoryPlot::currentChanged);
    const auto key = [&](Qt::Key which) { QTest::keyClick(m_plot.get(), which); };
    key(Qt::Key_Left);
    QCOMPARE(m_plot->current(), 1);
    key(Qt::Key_Home);
    key(Qt::Key_Left);  // there is nothing before
    QCOMPARE(m_plot->current(), 0);
    QCOMPARE(moved.size(), 2);
    key(Qt::Key_End);
    QCOMPARE(m_plot->current(), 2);
    key(Qt::Key_Down);
    QVERIFY(m_plot->change() == HistoryChange::Forgotten);
    key(Qt::Key_Up);
    QVERIFY(m_plot->change() == HistoryChange::Learned);
    QCOMPARE(picked.size(), 0);
    key(Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
}

void HistoryPlotTest::tellsScreenReaders() {
    QVERIFY(!m_plot->accessibleName().isEmpty());
    m_plot->setCurrent(2);
    const QString said = m_plot->accessibleDescription();
    for (const QString& part : {QLocale().toString(3000), percentText(0.75) + QStringLiteral(" %"),
                                QStringLiteral("3 of 4"), QStringLiteral("1 learned"), QStringLiteral("1 forgotten")}) {
        QVERIFY2(said.contains(part), qPrintable(said));
    }
}

void HistoryPlotTest::leavesAsCsvAndPictures() {
    const QStringList lines = m_plot->valuesCsv().trimmed().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(QLatin1String("ranking,step,scenes,accuracy,learned,forgotten,correct,angle_only")));
    QCOMPARE(lines[3], QStringLiteral("scorer,3000,4,0.75,1,1,3,1,0,0,0,0,0,0,0"));
    QVERIFY(m_plot->rendered(PlotFormat::Svg).contains("<svg"));
    QVERIFY(m_plot->rendered(PlotFormat::Pdf).startsWith("%PDF"));
}

void HistoryPlotTest::drawsEveryErrorInItsColour() {
    const QImage picture = QImage::fromData(m_plot->rendered(PlotFormat::Png));
    const double scale = picture.width() / static_cast<double>(m_plot->width());
    std::set<QRgb> found;
    const QRectF column = m_plot->columnRectangle(0);  // two wrong by angle, one by size
    for (double y = column.top(); y < column.bottom(); y += 0.5) {
        found.insert(picture.pixel(QPointF(column.center().x() * scale, y * scale).toPoint()));
    }
    QVERIFY(found.contains(qRgb(0xE6, 0x9F, 0x00)));
    QVERIFY(found.contains(qRgb(0x00, 0x9E, 0x73)));
    QVERIFY(!found.contains(qRgb(0xCC, 0x79, 0xA7)));
}

QTEST_MAIN(HistoryPlotTest)
#include "tst_history_plot.moc"
