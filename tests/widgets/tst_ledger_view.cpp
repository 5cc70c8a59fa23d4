// The ledger's bars and the ranks of the first correct predictions, by mouse and keys.
#include "widgets/ledger_mark.h"
#include "widgets/ledger_view.h"

#include "evaluation/scene_query.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace grasploom;

class LedgerViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aClickPicksTheRow_data();
    void aClickPicksTheRow();
    void keysWalkTheRows();
    void theCurrentRowIsDescribed();
    void barsAreAsLongAsTheirShare();
    void marksDifferInFormToo();
    void termsAreThoseOfTheFilter();
    void binsCoverEveryRankOnce_data();
    void binsCoverEveryRankOnce();
    void countsAddUpToTheScenes();
    void aBarOfTheHistogramPicksItsRanks();
    void theOracleTellsRankingFromGeneration();
    void withoutAComparisonNothingIsPicked();

private:
    [[nodiscard]] static OracleResult oracleOf(std::vector<std::size_t> first, std::size_t none);
    std::unique_ptr<LedgerView> m_view;
    Comparison m_comparison;
};

OracleResult LedgerViewTest::oracleOf(std::vector<std::size_t> first, std::size_t none) {
    OracleResult oracle;
    oracle.scenes = none;
    for (const std::size_t count : first) {
        oracle.scenes += count;
    }
    oracle.firstCorrect = std::move(first);
    oracle.none = none;
    return oracle;
}

void LedgerViewTest::init() {
    m_comparison = {};
    m_comparison.counts = {50, 20, 10, 15, 5};
    m_view = std::make_unique<LedgerView>();
    m_view->resize(1000, 320);
    m_view->setComparison(&m_comparison, std::array{oracleOf({60, 10, 5, 0, 0, 15, 0, 0, 0, 0, 0, 5}, 5),
                                                    oracleOf({70, 10, 10, 5, 0, 0, 0}, 5)});
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void LedgerViewTest::aClickPicksTheRow_data() {
    QTest::addColumn<int>("row");
    for (int row = 0; row < ledgerEntryCount; ++row) {
        QTest::addRow("%d", row) << row;
    }
}

void LedgerViewTest::aClickPicksTheRow() {
    QFETCH(int, row);
    LedgerBars& bars = m_view->bars();
    QSignalSpy picks(&bars, &LedgerBars::picked);
    const auto entry = static_cast<LedgerEntry>(row);
    QTest::mouseClick(&bars, Qt::LeftButton, {}, bars.rowRectangle(entry).center().toPoint());
    QCOMPARE(picks.size(), 1);
    QCOMPARE(picks[0][0].value<LedgerEntry>(), entry);
    QCOMPARE(bars.current(), entry);
    QTest::mouseClick(&bars, Qt::RightButton, {}, bars.rowRectangle(entry).center().toPoint());
    QCOMPARE(picks.size(), 1);
}

void LedgerViewTest::keysWalkTheRows() {
    LedgerBars& bars = m_view->bars();
    QSignalSpy picks(&bars, &LedgerBars::picked);
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(&bars, Qt::Key_Up);
    }
    QCOMPARE(bars.current(), LedgerEntry::BothRight);
    QTest::keyClick(&bars, Qt::Key_Down);
    QTest::keyClick(&bars, Qt::Key_Down);
    QVERIFY(picks.isEmpty());  // walking alone changes nothing
    QTest::keyClick(&bars, Qt::Key_Return);
    QCOMPARE(picks[0][0].value<LedgerEntry>(), LedgerEntry::BBreaks);
    for (int i = 0; i < 9; ++i) {
        QTest::keyClick(&bars, Qt::Key_Down);
    }
    QTest::keyClick(&bars, Qt::Key_Space);
    QCOMPARE(picks[1][0].value<LedgerEntry>(), LedgerEntry::NoGoodCandidate);
}

void LedgerViewTest::theCurrentRowIsDescribed() {
    LedgerBars& bars = m_view->bars();
    QVERIFY(bars.accessibleDescription().contains(ledgerTitle(LedgerEntry::BFixes)));
    QTest::keyClick(&bars, Qt::Key_Down);
    QVERIFY2(bars.accessibleDescription().contains(QStringLiteral("10 of 100")),
             qPrintable(bars.accessibleDescription()));
    QVERIFY(!bars.accessibleName().isEmpty());
}

void LedgerViewTest::barsAreAsLongAsTheirShare() {
    const LedgerBars& bars = m_view->bars();
    const QImage image = m_view->bars().grab().toImage();
    const auto length = [&](LedgerEntry entry) {
        const QRectF row = bars.rowRectangle(entry);
        const QColor wanted = ledgerColour(entry);
        int count = 0;
        for (int x = static_cast<int>(row.left()) + 40; x < row.right(); ++x) {
            count += image.pixelColor(x, static_cast<int>(row.center().y())) == wanted ? 1 : 0;
        }
        return count;
    };
    const int fifty = length(LedgerEntry::BothRight), ten = length(LedgerEntry::BBreaks);
    QVERIFY(ten > 10);
    QVERIFY2(std::abs(fifty - 5 * ten) <= 5, qPrintable(QStringLiteral("%1 and %2").arg(fifty).arg(ten)));
}

void LedgerViewTest::marksDifferInFormToo() {
    QList<QImage> marks;
    for (int i = 0; i < ledgerEntryCount; ++i) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintLedgerMark(painter, {12, 12}, 10, static_cast<LedgerEntry>(i));
        painter.end();
        const QImage form = image.convertToFormat(QImage::Format_Alpha8);
        QVERIFY(!marks.contains(form));
        marks << form;
    }
}

void LedgerViewTest::termsAreThoseOfTheFilter() {
    for (int i = 0; i < ledgerEntryCount; ++i) {
        const SceneQuery query = parseSceneQuery(ledgerTerm(static_cast<LedgerEntry>(i)).toStdString());
        QCOMPARE(query.terms.size(), std::size_t{1});
        QVERIFY(query.terms[0].field == QueryField::Ledger);
        QCOMPARE(query.terms[0].choices, 1U << i);
    }
}

void LedgerViewTest::binsCoverEveryRankOnce_data() {
    QTest::addColumn<int>("longest");
    for (const int longest : {0, 1, 4, 5, 6, 10, 11, 50, 100, 101, 500, 501, 12345}) {
        QTest::addRow("%d", longest) << longest;
    }
}

void LedgerViewTest::binsCoverEveryRankOnce() {
    QFETCH(int, longest);
    const std::vector<RankBin> bins = rankBins(static_cast<std::size_t>(longest));
    std::size_t next = 1;
    for (std::size_t i = 0; i + 1 < bins.size(); ++i) {
        QCOMPARE(bins[i].low, next);
        QVERIFY(bins[i].high >= bins[i].low);
        next = bins[i].high + 1;
    }
    QCOMPARE(next, static_cast<std::size_t>(longest) + 1);
    QCOMPARE(bins.back(), (RankBin{0, 0}));
}

void LedgerViewTest::countsAddUpToTheScenes() {
    const RankHistogram& ranks = m_view->ranks();
    QCOMPARE(ranks.bins().size(), std::size_t{8});  // 1 2 3 4 5 6–10 11–12 none
    for (const int side : {0, 1}) {
        std::size_t sum = 0;
        for (std::size_t bin = 0; bin < ranks.bins().size(); ++bin) {
            sum += ranks.count(side, bin);
        }
        QCOMPARE(sum, std::size_t{100});
    }
    QCOMPARE(ranks.count(0, 5), std::size_t{15});
    QCOMPARE(ranks.count(0, 6), std::size_t{5});
    QCOMPARE(ranks.count(1, 6), std::size_t{0});
    QCOMPARE(ranks.count(1, 7), std::size_t{5});
}

void LedgerViewTest::aBarOfTheHistogramPicksItsRanks() {
    RankHistogram& ranks = m_view->ranks();
    QSignalSpy picks(&ranks, &RankHistogram::picked);
    QTest::mouseClick(&ranks, Qt::LeftButton, {}, ranks.barRoom(1, 5).center().toPoint());
    QCOMPARE(picks[0][0].toInt(), 1);
    QCOMPARE(picks[0][1].value<RankBin>(), (RankBin{6, 10}));
    QTest::keyClick(&ranks, Qt::Key_Right);
    QTest::keyClick(&ranks, Qt::Key_Up);
    QTest::keyClick(&ranks, Qt::Key_Return);
    QCOMPARE(picks[1][0].toInt(), 0);
    QCOMPARE(picks[1][1].value<RankBin>(), (RankBin{11, 12}));
    QVERIFY2(ranks.accessibleDescription().contains(QStringLiteral("11–12")),
             qPrintable(ranks.accessibleDescription()));
    QVERIFY(ranks.valuesCsv().startsWith(QStringLiteral("first_rank,last_rank,a_scenes,b_scenes\n1,1,60,70\n")));
}

void LedgerViewTest::theOracleTellsRankingFromGeneration() {
    const QString text = m_view->oracleText();
    QVERIFY2(text.contains(QStringLiteral("best of 5 75.0 %")), qPrintable(text));  // A: 60 + 10 + 5
    QVERIFY2(text.contains(QStringLiteral("best of 10 90.0 %")), qPrintable(text));
    QVERIFY2(text.count(QStringLiteral("best of all 95.0 %")) == 2, qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("median rank of the first correct one: 1")), qPrintable(text));
}

void LedgerViewTest::withoutAComparisonNothingIsPicked() {
    m_view->setComparison(nullptr, {});
    QSignalSpy rows(&m_view->bars(), &LedgerBars::picked);
    QSignalSpy ranks(&m_view->ranks(), &RankHistogram::picked);
    QTest::keyClick(&m_view->bars(), Qt::Key_Return);
    QTest::mouseClick(&m_view->bars(), Qt::LeftButton, {}, QPoint(50, 20));
    QTest::keyClick(&m_view->ranks(), Qt::Key_Return);
    QTest::mouseClick(&m_view->ranks(), Qt::LeftButton);
    QVERIFY(rows.isEmpty() && ranks.isEmpty());
    QVERIFY(m_view->oracleText().isEmpty());
}

QTEST_MAIN(LedgerViewTest)
#include "tst_ledger_view.moc"
