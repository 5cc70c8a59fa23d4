// A − B over the limits: colours, what is significant under which correction, picking a cell.
#include "widgets/difference_view.h"

#include "evaluation/colour_map.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace grasploom;

class DifferenceViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void significanceFollowsTheCorrection();
    void cellsHaveTheColourOfTheBetterSide();
    void whatIsNotSignificantIsGreyAndHatched();
    void aClickOrAnArrowPicksLimits();
    void aCellSaysItsCountsAndBothPValues();
    void theTitleNamesTheMethod();
    void valuesGoOutWhole();
    void limitsAreChosen();
    void withoutASurfaceNothingIsPicked();
    void theMapIsReadableWithoutColours();

private:
    [[nodiscard]] static DifferenceSurface makeSurface();
    [[nodiscard]] DifferenceHeatmap& map() { return m_view->heatmap(); }
    std::unique_ptr<DifferenceView> m_view;
};

/// At 10°: A better, B better, alike; at 30°: A a little better.
DifferenceSurface DifferenceViewTest::makeSurface() {
    DifferenceSurface surface{{10, 30}, {0.2, 0.25, 0.3}, {}, 1000};
    const auto cell = [](std::size_t onlyA, std::size_t onlyB, double p, double holm, double bh) {
        return DifferenceCell{onlyA, onlyB, 500, p, holm, bh};
    };
    surface.cells = {{cell(60, 10, 1e-9, 6e-9, 6e-9), cell(10, 60, 1e-9, 6e-9, 6e-9), cell(20, 20, 1, 1, 1)},
                     {cell(30, 14, 0.023, 0.092, 0.046), cell(30, 14, 0.06, 0.18, 0.09), cell(25, 20, 0.55, 1, 0.66)}};
    return surface;
}

void DifferenceViewTest::init() {
    m_view = std::make_unique<DifferenceView>();
    m_view->resize(700, 420);
    m_view->setSurface(makeSurface());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void DifferenceViewTest::significanceFollowsTheCorrection() {
    QCOMPARE(map().correction(), Correction::Holm);
    QVERIFY(map().isSignificant(0, 0) && map().isSignificant(0, 1));
    QVERIFY(!map().isSignificant(1, 0));
    QCOMPARE(map().significantCells(), std::size_t{2});
    const QImage holm = map().grab().toImage();
    m_view->corrections().setCurrentIndex(static_cast<int>(Correction::BenjaminiHochberg));
    QVERIFY(map().isSignificant(1, 0) && !map().isSignificant(1, 1));
    QCOMPARE(map().significantCells(), std::size_t{3});
    QVERIFY(map().grab().toImage() != holm);
    m_view->corrections().setCurrentIndex(static_cast<int>(Correction::None));
    QCOMPARE(map().significantCells(), std::size_t{3});
}

void DifferenceViewTest::cellsHaveTheColourOfTheBetterSide() {
    const QImage image = map().grab().toImage();
    const auto seen = [&](std::size_t iou) {
        return image.pixelColor(map().cellRectangle(0, iou).topLeft().toPoint() + QPoint(6, 6));
    };
    QVERIFY(seen(0).red() > seen(0).blue() + 60);  // A: orange
    QVERIFY(seen(1).blue() > seen(1).red() + 60);  // B: blue
}

void DifferenceViewTest::whatIsNotSignificantIsGreyAndHatched() {
    const QImage image = map().grab().toImage();
    const QRect cell = map().cellRectangle(1, 2).toAlignedRect().adjusted(4, 4, -4, -4);
    QSet<QRgb> colours;
    for (int y = cell.top(); y < cell.top() + 12; ++y) {
        for (int x = cell.left(); x < cell.left() + 30; ++x) {
            const QColor colour = image.pixelColor(x, y);
            QVERIFY(std::abs(colour.red() - colour.blue()) < 3);
            colours << colour.rgb();
        }
    }
    QVERIFY(colours.size() > 1);  // lines over the grey
}

void DifferenceViewTest::aClickOrAnArrowPicksLimits() {
    QSignalSpy picks(&map(), &DifferenceHeatmap::criterionPicked);
    connect(&map(), &DifferenceHeatmap::criterionPicked, &map(), &DifferenceHeatmap::setCriterion);
    QTest::mouseClick(&map(), Qt::LeftButton, {}, map().cellRectangle(1, 2).center().toPoint());
    QCOMPARE(picks.back()[0].value<MatchCriterion>(), (MatchCriterion{30, 0.3}));
    QTest::keyClick(&map(), Qt::Key_Down);
    QCOMPARE(picks.back()[0].value<MatchCriterion>(), (MatchCriterion{10, 0.3}));
    QTest::keyClick(&map(), Qt::Key_Left);
    QCOMPARE(picks.back()[0].value<MatchCriterion>(), (MatchCriterion{10, 0.25}));
    QVERIFY(map().accessibleDescription().contains(QStringLiteral("−5.0")));
}

void DifferenceViewTest::aCellSaysItsCountsAndBothPValues() {
    const QString text = map().cellText(1, 0);
    for (const char* const part :
         {"30", "14", "500", "p = 0.023", "p = 0.092", "Holm", "no difference shown", "+1.6"}) {
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    }
    QVERIFY(map().cellText(0, 0).contains(QStringLiteral("p < 0.0001")));
    m_view->corrections().setCurrentIndex(static_cast<int>(Correction::None));
    QVERIFY(!map().cellText(1, 0).contains(QStringLiteral("0.092")));
    QVERIFY(map().cellText(1, 0).endsWith(QStringLiteral(": significant")));
}

void DifferenceViewTest::theTitleNamesTheMethod() {
    m_view->corrections().setCurrentIndex(static_cast<int>(Correction::BenjaminiHochberg));
    QVERIFY(map().accessibleDescription().contains(QStringLiteral("Benjamini–Hochberg")));
    QVERIFY(!m_view->corrections().toolTip().isEmpty());
}

void DifferenceViewTest::valuesGoOutWhole() {
    const QStringList lines = map().valuesCsv().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 8);  // a header, six cells, the end
    QCOMPARE(lines[1], QStringLiteral("10,0.2,60,10,500,1000,0.05,1e-09,6e-09,6e-09"));
    QCOMPARE(lines[2], QStringLiteral("10,0.25,10,60,500,1000,-0.05,1e-09,6e-09,6e-09"));
}

void DifferenceViewTest::limitsAreChosen() {
    QSignalSpy changes(m_view.get(), &DifferenceView::limitsChanged);
    auto* const limits = m_view->findChildren<QComboBox*>().constFirst();
    QVERIFY(!m_view->wantsFineLimits());
    QTest::keyClick(limits, Qt::Key_Down);
    QVERIFY(m_view->wantsFineLimits());
    QCOMPARE(changes.size(), 1);
}

void DifferenceViewTest::withoutASurfaceNothingIsPicked() {
    m_view->setSurface({});
    QSignalSpy picks(&map(), &DifferenceHeatmap::criterionPicked);
    QTest::mouseClick(&map(), Qt::LeftButton);
    QTest::keyClick(&map(), Qt::Key_Up);
    QVERIFY(picks.isEmpty());
    QVERIFY(map().valuesCsv().isEmpty());
}

/// Lightness falls from the middle to both ends; orange and blue stay apart for those who see no red or no green, since
/// their blue parts do.
void DifferenceViewTest::theMapIsReadableWithoutColours() {
    const auto lightness = [](double value) {
        const auto c = diverging(value);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    for (int i = 1; i <= 10; ++i) {
        for (const int sign : {-1, 1}) {
            QVERIFY(lightness(sign * i / 10.0) < lightness(sign * (i - 1) / 10.0));
        }
        QVERIFY(diverging(i / 10.0)[2] > diverging(-i / 10.0)[2] + 0.03 * i);
    }
    QVERIFY(diverging(-7) == diverging(-1));
    QVERIFY(diverging(std::nan("")) == diverging(0));
}

QTEST_MAIN(DifferenceViewTest)
#include "tst_difference_view.moc"
