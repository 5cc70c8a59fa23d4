#include "widgets/rank_lists.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace grasploom;

namespace {

/// Intermediate: 0, 1, 2, …; scorer: the other way round.
RankedLists reversed(int count) {
    RankedLists lists;
    for (int i = 0; i < count; ++i) lists.intermediate.push_back({i, 1.0 / (i + 1), i % 2 == 0});
    lists.scorer = lists.intermediate;
    std::reverse(lists.scorer.begin(), lists.scorer.end());
    return lists;
}

}  // namespace

class RankListsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_lists.reset(); }
    void clicksSelectInEitherList();
    void keysWalkAList();
    void leftAndRightFollowTheLine();
    void settingIsSilentAndScrolls();
    void bothListsScrollAsOne();
    void survivesAbsentAndUnevenLists();
    void staysFluidWithLongLists();
    void showsWhenItHasTheFocus();

private:
    [[nodiscard]] int number(const QSignalSpy& spy) const { return spy.last().front().value<GraspRef>().number; }
    std::unique_ptr<RankLists> m_lists;
};

void RankListsTest::init() {
    m_lists = std::make_unique<RankLists>();
    m_lists->resize(320, 300);
    m_lists->show();
    QVERIFY(QTest::qWaitForWindowActive(m_lists.get()));
    m_lists->setFocus();
}

void RankListsTest::clicksSelectInEitherList() {
    m_lists->setLists(reversed(10));
    QSignalSpy activated(m_lists.get(), &RankLists::graspActivated);
    QTest::mouseClick(m_lists->viewport(), Qt::LeftButton, {}, m_lists->rowRect(0, 3).center());
    QCOMPARE(number(activated), 3);
    QCOMPARE(activated.last().front().value<GraspRef>().kind, LayerKind::PredictionA);
    QTest::mouseClick(m_lists->viewport(), Qt::LeftButton, {}, m_lists->rowRect(1, 9).center());
    QCOMPARE(number(activated), 9);
    QVERIFY(m_lists->rowRect(1, 9).top() < m_lists->rowRect(1, 8).top());
    // Between the lists, and below them, is nothing to select.
    const int middle = (m_lists->rowRect(0, 0).right() + m_lists->rowRect(1, 9).left()) / 2;
    QTest::mouseClick(m_lists->viewport(), Qt::LeftButton, {}, {middle, m_lists->rowRect(0, 5).center().y()});
    QCOMPARE(activated.count(), 2);
    QCOMPARE(m_lists->selected(), std::optional(9));
    QVERIFY(!m_lists->accessibleDescription().isEmpty());
}

void RankListsTest::keysWalkAList() {
    m_lists->setLists(reversed(100));
    QSignalSpy activated(m_lists.get(), &RankLists::graspActivated);
    QTest::keyClick(m_lists.get(), Qt::Key_Down);
    QCOMPARE(number(activated), 0);
    QTest::keyClick(m_lists.get(), Qt::Key_Down);
    QCOMPARE(number(activated), 1);
    QTest::keyClick(m_lists.get(), Qt::Key_Up);
    QTest::keyClick(m_lists.get(), Qt::Key_Up);  // stays at the first
    QCOMPARE(number(activated), 0);
    QTest::keyClick(m_lists.get(), Qt::Key_End);
    QCOMPARE(number(activated), 99);
    QVERIFY(m_lists->viewport()->rect().contains(m_lists->rowRect(0, 99)));
    QTest::keyClick(m_lists.get(), Qt::Key_PageUp);
    const int above = number(activated);
    QVERIFY(above < 99 && above > 50);
    QTest::keyClick(m_lists.get(), Qt::Key_PageDown);
    QCOMPARE(number(activated), 99);
    QTest::keyClick(m_lists.get(), Qt::Key_Home);
    QCOMPARE(number(activated), 0);
}

void RankListsTest::leftAndRightFollowTheLine() {
    m_lists->setLists(reversed(100));
    m_lists->setSelected(2);
    QSignalSpy activated(m_lists.get(), &RankLists::graspActivated);
    QTest::keyClick(m_lists.get(), Qt::Key_Right);
    QCOMPARE(m_lists->selected(), std::optional(2));  // the same grasp, now at place 98
    QCOMPARE(activated.count(), 0);
    QVERIFY(m_lists->viewport()->rect().contains(m_lists->rowRect(1, 2)));
    QTest::keyClick(m_lists.get(), Qt::Key_Down);
    QCOMPARE(number(activated), 1);
    QTest::keyClick(m_lists.get(), Qt::Key_Left);
    QTest::keyClick(m_lists.get(), Qt::Key_Down);
    QCOMPARE(number(activated), 2);
}

void RankListsTest::settingIsSilentAndScrolls() {
    m_lists->setLists(reversed(100));
    QSignalSpy activated(m_lists.get(), &RankLists::graspActivated);
    m_lists->setSelected(70);
    QVERIFY(m_lists->viewport()->rect().contains(m_lists->rowRect(0, 70)));
    m_lists->setSelected(std::nullopt);
    m_lists->setSelected(70000);
    QCOMPARE(activated.count(), 0);
}

void RankListsTest::bothListsScrollAsOne() {
    m_lists->setLists(reversed(100));
    QCOMPARE(m_lists->rowRect(0, 50).top(), m_lists->rowRect(1, 49).top());
    m_lists->verticalScrollBar()->setValue(333);
    QCOMPARE(m_lists->rowRect(0, 50).top(), m_lists->rowRect(1, 49).top());
}

void RankListsTest::survivesAbsentAndUnevenLists() {
    const QImage nothing = m_lists->grab().toImage();
    RankedLists lists = reversed(30);
    lists.scorer.resize(3);
    lists.intermediate[5].number = -7;         // hostile numbers
    lists.intermediate[6].number = 2000000000;
    lists.intermediate[7].score = std::numeric_limits<double>::quiet_NaN();
    m_lists->setLists(lists);
    QVERIFY(m_lists->grab().toImage() != nothing);
    for (int key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Down, Qt::Key_Home, Qt::Key_Left, Qt::Key_End}) {
        QTest::keyClick(m_lists.get(), static_cast<Qt::Key>(key));
    }
    lists.scorer.clear();
    m_lists->setLists(lists);
    QTest::keyClick(m_lists.get(), Qt::Key_Right);
    QVERIFY(m_lists->rowRect(1, 0).isNull());
    m_lists->setLists({{}, {}, lists.intermediate, LayerKind::PredictionB});
    m_lists->verticalScrollBar()->setValue(0);
    QSignalSpy activated(m_lists.get(), &RankLists::graspActivated);
    QTest::mouseClick(m_lists->viewport(), Qt::LeftButton, {}, m_lists->rowRect(0, 1).center());
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.last().front().value<GraspRef>(), (GraspRef{LayerKind::PredictionB, 1}));
}

void RankListsTest::staysFluidWithLongLists() {
    m_lists->setLists(reversed(2400));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i) {
        m_lists->verticalScrollBar()->setValue(i * 700);
        m_lists->grab();
    }
    QVERIFY2(timer.elapsed() < 50 * 50, qPrintable(QString::number(timer.elapsed())));
}

void RankListsTest::showsWhenItHasTheFocus() {
    const auto edge = [this] {
        const QImage seen = m_lists->viewport()->grab().toImage();
        return seen.pixelColor(0, seen.height() / 2);
    };
    m_lists->setFocus();
    QTRY_VERIFY(m_lists->hasFocus());
    QCOMPARE(edge(), m_lists->palette().color(QPalette::Highlight));
    m_lists->clearFocus();
    QVERIFY(edge() != m_lists->palette().color(QPalette::Highlight));
}

QTEST_MAIN(RankListsTest)
#include "tst_rank_lists.moc"
