// A dataset of Jacquard's size must never stop the window for longer than 50 ms.
#include "tests/widgets/scene_folder.h"
#include "widgets/scene_grid.h"
#include "widgets/thumbnail_view.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>
#include <QtTest/QTest>

#include <algorithm>
#include <functional>

using namespace grasploom;

namespace {

constexpr int objects = 10897;
constexpr int scenesPerObject = 5;  // 54 485 scenes
constexpr double longestMilliseconds = 50;

/// Time that this thread has waited for a processor that others held: not the window's fault. 0 where the kernel does
/// not tell.
double waitedMilliseconds() {
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const QList<QByteArray> fields = file.readLine().split(' ');
    return fields.size() < 2 ? 0 : fields[1].toDouble() / 1e6;
}

/// Runs the event loop, one action every few milliseconds, and gives the longest time between two ticks of a 1 ms
/// timer.
double longestGap(int actions, const std::function<void(int)>& act) {
    double longest = 0;
    double waited = waitedMilliseconds();
    QElapsedTimer clock;
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, [&] {
        const double now = waitedMilliseconds();
        longest = std::max(longest, static_cast<double>(clock.nsecsElapsed()) / 1e6 - (now - waited));
        waited = now;
        clock.start();
    });
    QEventLoop loop;
    int done = 0;
    QTimer acting;
    QObject::connect(&acting, &QTimer::timeout, [&] {
        if (done == actions) {
            loop.quit();
        } else {
            act(done++);
        }
    });
    clock.start();
    ticks.start(1);
    acting.start(4);
    loop.exec();
    return longest;
}

QByteArray tell(double milliseconds) {
    return QByteArray::number(milliseconds, 'f', 1) + " ms";
}

}  // namespace

class SceneGridSpeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wheel();
    void keys();
    void scrollBar();
    void search();
    void query();
    void factsWhileASliderIsDragged();
    void objectList();
    void cleanupTestCase() { m_grid.reset(); }

private:
    void check(double gap) {
        qInfo("longest time without an event: %s", tell(gap).constData());
        QVERIFY2(gap <= longestMilliseconds, tell(gap));
    }
    SceneFolder m_folder{objects, scenesPerObject};
    QTemporaryDir m_cache;
    std::shared_ptr<const SceneIndex> m_index;
    std::unique_ptr<SceneGrid> m_grid;
    ThumbnailView* m_view = nullptr;
};

void SceneGridSpeed::initTestCase() {
    // Real pictures among the damaged ones, of Jacquard's own size, where the tests will be.
    for (int object = 0; object < 8; ++object) m_folder.paint(object, 0, Qt::darkCyan, {1024, 1024});
    m_index = m_folder.open();
    QCOMPARE(m_index->size(), std::size_t{54485});
    m_grid = std::make_unique<SceneGrid>(nullptr, m_cache.path().toStdString());
    m_grid->resize(420, 900);
    m_grid->setIndex(m_index);
    m_grid->show();
    m_view = m_grid->findChild<ThumbnailView*>();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
}

void SceneGridSpeed::wheel() {
    m_view->verticalScrollBar()->setValue(0);
    check(longestGap(300, [&](int i) {
        const QPointF place(100, 100);
        QWheelEvent event(place, m_view->viewport()->mapToGlobal(place), {}, {0, i < 200 ? -120 : -1200}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }));
    QVERIFY(m_view->visibleRows().first > 500);
}

void SceneGridSpeed::keys() {
    m_view->setFocus();
    check(longestGap(300, [&](int i) {
        QTest::keyClick(m_view, i % 50 == 49   ? Qt::Key_End
                                : i % 50 == 25 ? Qt::Key_Home
                                : i % 3        ? Qt::Key_PageDown
                                               : Qt::Key_D);
    }));
}

void SceneGridSpeed::scrollBar() {
    check(longestGap(200, [&](int i) {
        QScrollBar* bar = m_view->verticalScrollBar();
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * (i * 61 % 200) / 200));
    }));
}

void SceneGridSpeed::search() {
    m_grid->focusSearch();
    auto* line = m_grid->findChild<QLineEdit*>();
    check(longestGap(60, [&](int i) {
        if (i % 10 < 8) {
            QTest::keyClick(line, "obj00123"[i % 10]);
        } else {
            line->clear();
        }
    }));
    line->clear();
}

void SceneGridSpeed::query() {
    auto facts = std::make_shared<std::vector<SceneFacts>>(m_index->size());
    for (std::size_t i = 0; i < facts->size(); ++i) {
        (*facts)[i].judged = true;
        (*facts)[i].error = static_cast<ErrorType>(i % errorTypeCount);
        (*facts)[i].bestIou = static_cast<double>(i * 7919 % 1000) / 1000;
        (*facts)[i].thetaDegrees = static_cast<double>(i * 7919 % 180) - 90;
    }
    m_grid->setFacts(facts);
    m_grid->focusSearch();
    auto* line = m_grid->findChild<QLineEdit*>();
    const QByteArray typed = "err:any|correct -object:*5 iou:[0.1,0.9) theta:[60,120] obj";
    check(longestGap(static_cast<int>(typed.size()), [&](int i) { QTest::keyClick(line, typed[i]); }));
    QVERIFY(m_grid->visibleCount() > 0 && m_grid->visibleCount() < m_index->size());
    m_grid->clearFilters();
}

void SceneGridSpeed::factsWhileASliderIsDragged() {
    SceneFilter filter;
    filter.sort = SceneSort::Score;
    filter.descending = true;
    m_grid->setFilter(filter);
    std::vector<std::shared_ptr<const std::vector<SceneFacts>>> moves;
    for (std::size_t move = 0; move < 4; ++move) {
        auto facts = std::make_shared<std::vector<SceneFacts>>(m_index->size());
        for (std::size_t i = 0; i < facts->size(); ++i) {
            (*facts)[i].judged = true;
            (*facts)[i].verdict = static_cast<Verdict>((i + move) % verdictCount);
            (*facts)[i].error = static_cast<ErrorType>((i + move) % errorTypeCount);
            (*facts)[i].score = static_cast<double>(i * 7919 * (move + 1) % 54485);
        }
        moves.push_back(std::move(facts));
    }
    check(longestGap(60, [&](int i) { m_grid->setFacts(moves[static_cast<std::size_t>(i) % moves.size()]); }));
    m_grid->clearFilters();
}

void SceneGridSpeed::objectList() {
    QComboBox* objectsBox = m_grid->findChildren<QComboBox*>().front();
    QCOMPARE(objectsBox->count(), objects + 1);
    check(longestGap(8, [&](int i) { i % 2 ? objectsBox->hidePopup() : objectsBox->showPopup(); }));
}

QTEST_MAIN(SceneGridSpeed)
#include "tst_scene_grid_speed.moc"
