#include "tests/widgets/scene_folder.h"
#include "widgets/outcome_button.h"
#include "widgets/query_terms.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/scene_grid.h"
#include "widgets/thumbnail_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QTest>

using namespace grasploom;

class SceneGridTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_grid.reset(); }
    void showsADatasetAndItsCount();
    void clicksActivateAScene();
    void settingTheSceneIsSilent();
    void keysWalkTheGrid();
    void lettersStepAndSelectNothingElse();
    void searchesAsItIsTyped();
    void escapeClearsTheFilters();
    void emptyResultOffersToClear();
    void choosesOutcomes();
    void choosesAnObject();
    void sortsBothWays();
    void aSubsetHasAChipThatRemovesIt();
    void narrowingReplacesWhatItIsAbout();
    void everyOtherQueryIsTold();
    void factsRefilterButKeepTheScene();
    void goesOnWhereTheFilterTookTheSceneAway();
    void anotherDatasetStartsAfresh();
    void readsPicturesInSight();
    void keepsTheFirstSceneInSightWhenResized();

private:
    [[nodiscard]] QKeySequence find() const { return QKeySequence(QKeySequence::Find); }
    template <typename T>
    T* child() const {
        return m_grid->findChild<T*>();
    }
    [[nodiscard]] std::size_t activated() const { return m_activated->last().front().value<std::size_t>(); }
    void giveFacts();

    SceneFolder m_folder{20, 5};
    std::shared_ptr<const SceneIndex> m_index = m_folder.open();
    QTemporaryDir m_cache;
    std::unique_ptr<SceneGrid> m_grid;
    ThumbnailView* m_view = nullptr;
    std::unique_ptr<QSignalSpy> m_activated;
};

void SceneGridTest::init() {
    m_grid = std::make_unique<SceneGrid>(nullptr, m_cache.path().toStdString());
    m_grid->resize(400, 600);
    m_grid->setIndex(m_index);
    m_view = m_grid->findChild<ThumbnailView*>();
    m_activated = std::make_unique<QSignalSpy>(m_grid.get(), &SceneGrid::sceneActivated);
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
    m_view->setFocus();
}

void SceneGridTest::giveFacts() {
    auto facts = std::make_shared<std::vector<SceneFacts>>(m_index->size());
    for (std::size_t i = 0; i < facts->size(); ++i) {
        (*facts)[i].judged = true;
        (*facts)[i].verdict = i % 4 == 0 ? Verdict::Correct : i % 4 == 1 ? Verdict::NoneNear : Verdict::AngleOnly;
        (*facts)[i].error = i % 4 == 0   ? ErrorType::Correct
                            : i % 4 == 1 ? (i % 8 == 1 ? ErrorType::NoneNear : ErrorType::OffObject)
                                         : ErrorType::AngleOnly;
        (*facts)[i].score = static_cast<double>(i * 37 % 100);
        (*facts)[i].groundTruthCount = static_cast<std::uint32_t>(i);
    }
    m_grid->setFacts(facts);
}

void SceneGridTest::showsADatasetAndItsCount() {
    QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_grid->visibleCount(), std::size_t{100});
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(0));
    m_grid->setIndex(nullptr);
    QCOMPARE(m_grid->visibleCount(), std::size_t{0});
    QVERIFY(!m_grid->currentScene());
    QVERIFY(!m_view->isVisible());
    m_grid->nextScene();
    m_grid->setCurrentScene(3);
    QCOMPARE(m_activated->count(), 0);
    m_grid->setIndex(m_index);
    QVERIFY(m_view->isVisible());
}

void SceneGridTest::clicksActivateAScene() {
    const QPoint place = m_view->visualRect(m_view->model()->index(3, 0)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(m_activated->count(), 1);
    QCOMPARE(activated(), std::size_t{3});
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(3));
}

void SceneGridTest::settingTheSceneIsSilent() {
    m_grid->setCurrentScene(77);
    QCOMPARE(m_activated->count(), 0);
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(77));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->model()->index(77, 0))));
    m_grid->setCurrentScene(7000);
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(77));
}

void SceneGridTest::keysWalkTheGrid() {
    const int columns = m_view->columns();
    QVERIFY(columns >= 2);
    QTest::keyClick(m_view, Qt::Key_Right);
    QCOMPARE(activated(), std::size_t{1});
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(activated(), static_cast<std::size_t>(1 + columns));
    QTest::keyClick(m_view, Qt::Key_Up);
    QTest::keyClick(m_view, Qt::Key_Up);  // no line above
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(1));
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(activated(), std::size_t{99});
    QTest::keyClick(m_view, Qt::Key_Right);
    QCOMPARE(activated(), std::size_t{99});
    QTest::keyClick(m_view, Qt::Key_PageUp);
    QVERIFY(activated() < 99 - static_cast<std::size_t>(columns));
    QTest::keyClick(m_view, Qt::Key_PageDown);
    QCOMPARE(activated(), std::size_t{99});
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(activated(), std::size_t{0});
}

void SceneGridTest::lettersStepAndSelectNothingElse() {
    QTest::keyClick(m_view, Qt::Key_D);
    QTest::keyClick(m_view, Qt::Key_D);
    QCOMPARE(activated(), std::size_t{2});
    QTest::keyClick(m_view, Qt::Key_A);
    QCOMPARE(activated(), std::size_t{1});
    const auto before = m_activated->count();
    QTest::keyClicks(m_view, QStringLiteral("4_obj"));
    QCOMPARE(m_activated->count(), before);
    QTest::keyClick(m_view, Qt::Key_A);
    QTest::keyClick(m_view, Qt::Key_A);  // stays at the first
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(0));
}

void SceneGridTest::searchesAsItIsTyped() {
    QSignalSpy changed(m_grid.get(), &SceneGrid::filterChanged);
    QTest::keySequence(m_view, find());
    auto* search = child<QLineEdit>();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("OBJ00007"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{5});
    QCOMPARE(changed.last().at(0).value<std::size_t>(), std::size_t{5});
    QCOMPARE(changed.last().at(1).value<std::size_t>(), std::size_t{100});
    QCOMPARE(m_activated->count(), 0);  // filtering opens nothing
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view, Qt::Key_D);
    QCOMPARE(activated(), std::size_t{35});
}

void SceneGridTest::escapeClearsTheFilters() {
    m_grid->setCurrentScene(50);
    m_grid->focusSearch();
    QTest::keyClicks(child<QLineEdit>(), QStringLiteral("00007"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{5});
    QTest::keyClick(child<QLineEdit>(), Qt::Key_Escape);
    QCOMPARE(m_grid->visibleCount(), std::size_t{100});
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(50));
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->model()->index(50, 0))));
}

void SceneGridTest::emptyResultOffersToClear() {
    m_grid->focusSearch();
    QTest::keyClicks(child<QLineEdit>(), QStringLiteral("nothing"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{0});
    QVERIFY(!m_view->isVisible());
    auto* clear = child<QPushButton>();
    QVERIFY(clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_view->isVisible());
    QCOMPARE(m_grid->visibleCount(), std::size_t{100});
}

void SceneGridTest::choosesOutcomes() {
    auto* outcome = child<OutcomeButton>();
    QVERIFY(!outcome->isEnabled());  // nothing is judged yet
    giveFacts();
    QVERIFY(outcome->isEnabled());
    outcome->menu()->popup({0, 0});
    const auto actions = outcome->menu()->actions();
    const auto click = [&](int i) {
        // What a press does; sent by a test, Qt 6.8 takes one for a press beside the menu.
        outcome->menu()->setActiveAction(actions[i]);
        QTest::mouseRelease(outcome->menu(), Qt::LeftButton, {}, outcome->menu()->actionGeometry(actions[i]).center());
    };
    QVERIFY(actions[0]->text().contains(QStringLiteral("25")));
    click(0);
    QCOMPARE(m_grid->visibleCount(), std::size_t{25});
    QVERIFY(outcome->menu()->isVisible());  // for another choice
    click(4);
    QCOMPARE(m_grid->visibleCount(), std::size_t{50});
    click(0);
    QCOMPARE(m_grid->visibleCount(), std::size_t{25});
    QCOMPARE(textOf(m_grid->filter().query), QStringLiteral("err:none_near|off_object"));
    outcome->menu()->close();
    m_grid->setOutcomeFilter(Verdict::AngleOnly);
    QCOMPARE(m_grid->visibleCount(), std::size_t{50});
    m_grid->setOutcomeFilter(std::nullopt);
    QCOMPARE(m_grid->visibleCount(), std::size_t{100});
}

void SceneGridTest::choosesAnObject() {
    QComboBox* object = child<SceneFilterBar>()->findChildren<QComboBox*>().front();
    QVERIFY(object->isEditable());
    QCOMPARE(object->count(), 21);
    object->setFocus();
    object->lineEdit()->selectAll();
    QTest::keyClicks(object->lineEdit(), QStringLiteral("obj00004"));
    QTest::keyClick(object->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_grid->visibleCount(), std::size_t{5});
    object->lineEdit()->selectAll();
    QTest::keyClicks(object->lineEdit(), QStringLiteral("no such object"));
    QTest::keyClick(object->lineEdit(), Qt::Key_Return);
    QCOMPARE(m_grid->visibleCount(), std::size_t{5});
    QCOMPARE(object->currentText(), QStringLiteral("obj00004"));
    object->lineEdit()->selectAll();
    QTest::keyClick(object->lineEdit(), Qt::Key_Delete);
    QCOMPARE(m_grid->visibleCount(), std::size_t{100});
}

void SceneGridTest::sortsBothWays() {
    giveFacts();
    SceneFilter filter;
    filter.sort = SceneSort::Score;
    m_grid->setFilter(filter);
    QTest::keyClick(m_view, Qt::Key_Home);
    QTest::keyClick(m_view, Qt::Key_D);
    QCOMPARE(activated() * 37 % 100, std::size_t{1});
    for (auto* button : child<SceneFilterBar>()->findChildren<QToolButton*>()) {
        if (button->isCheckable()) QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(m_grid->filter().descending);
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(activated() * 37 % 100, std::size_t{99});
}

void SceneGridTest::aSubsetHasAChipThatRemovesIt() {
    m_grid->setSceneSubset(std::vector<std::size_t>{3, 90}, QStringLiteral("Cell 10° × 20 %"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{2});
    QToolButton* chip = nullptr;
    for (auto* button : child<SceneFilterBar>()->findChildren<QToolButton*>()) {
        if (button->text() == QStringLiteral("Cell 10° × 20 %")) chip = button;
    }
    QVERIFY(chip && chip->isVisible());
    m_grid->setOutcomeFilter(std::nullopt);
    QCOMPARE(m_grid->visibleCount(), std::size_t{2});
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(m_grid->visibleCount(), std::size_t{100});
    QVERIFY(!chip->isVisible());
    const int width = m_grid->minimumSizeHint().width();
    m_grid->setSceneSubset(std::vector<std::size_t>{3}, QStringLiteral("A long reason ").repeated(20));
    QCOMPARE(m_grid->minimumSizeHint().width(), width);
    QVERIFY(chip->toolTip().contains(QStringLiteral("A long reason ").repeated(20)));
    QVERIFY(chip->text().size() < 100);
}

void SceneGridTest::narrowingReplacesWhatItIsAbout() {
    giveFacts();
    QSignalSpy changed(m_grid.get(), &SceneGrid::filterChanged);
    m_grid->narrow(QStringLiteral("err:angle score:>=50"));
    const std::size_t some = m_grid->visibleCount();
    QVERIFY(some > 0 && some < 50);
    m_grid->narrow(QStringLiteral("score:[,]"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{50});
    m_grid->narrow(QStringLiteral("err:off_object"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{12});
    QCOMPARE(changed.count(), 3);
    QCOMPARE(child<QLineEdit>()->text(), QStringLiteral("score:[,] err:off_object"));
    m_grid->narrow(QStringLiteral("err:nonsense"));  // shown, said, not applied
    QCOMPARE(child<QLineEdit>()->text(), QStringLiteral("err:nonsense"));
    QCOMPARE(m_grid->visibleCount(), std::size_t{12});
}

void SceneGridTest::everyOtherQueryIsTold() {
    giveFacts();
    QSignalSpy queries(m_grid.get(), &SceneGrid::queryChanged);
    m_grid->narrow(QStringLiteral("score:[,]"));
    QCOMPARE(queries.size(), 1);
    QSignalSpy scenes(m_grid.get(), &SceneGrid::filterChanged);
    m_grid->narrow(QStringLiteral("scene:*"));  // the same scenes
    QVERIFY(scenes.isEmpty());
    QCOMPARE(queries.size(), 2);
    m_grid->narrow(QStringLiteral("scene:*"));
    QCOMPARE(queries.size(), 2);
    m_grid->clearFilters();
    QCOMPARE(queries.size(), 3);
    m_grid->narrow(QStringLiteral("scene:x*"));
    m_grid->setIndex(m_index);
    QCOMPARE(queries.size(), 5);
}

void SceneGridTest::factsRefilterButKeepTheScene() {
    giveFacts();
    m_grid->setOutcomeFilter(Verdict::Correct);
    m_grid->setCurrentScene(40);
    m_activated->clear();
    auto facts = std::make_shared<std::vector<SceneFacts>>(m_index->size());
    for (std::size_t i = 0; i < facts->size(); ++i) {
        (*facts)[i].judged = true;
        (*facts)[i].verdict = i >= 40 ? Verdict::Correct : Verdict::Both;
        (*facts)[i].error = i >= 40 ? ErrorType::Correct : ErrorType::Both;
    }
    m_grid->setFacts(facts);
    QCOMPARE(m_grid->visibleCount(), std::size_t{60});
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(40));
    QCOMPARE(m_view->currentIndex().row(), 0);
    QCOMPARE(m_activated->count(), 0);
}

void SceneGridTest::goesOnWhereTheFilterTookTheSceneAway() {
    m_grid->setSceneSubset(std::vector<std::size_t>{10, 20, 30, 40}, {});
    m_grid->setCurrentScene(20);
    m_grid->setSceneSubset(std::vector<std::size_t>{10, 30, 40}, {});
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(20));
    m_grid->nextScene();
    QCOMPARE(activated(), std::size_t{30});
    m_grid->setCurrentScene(20);
    m_grid->previousScene();
    QVERIFY(activated() == 10 || activated() == 30);
}

void SceneGridTest::anotherDatasetStartsAfresh() {
    m_grid->setSceneSubset(std::vector<std::size_t>{10}, QStringLiteral("why"));
    const SceneFolder other(1, 3);
    m_grid->setIndex(other.open());
    QCOMPARE(m_grid->visibleCount(), std::size_t{3});
    QVERIFY(m_grid->filter().passesAll());
    QCOMPARE(m_grid->currentScene(), std::optional<std::size_t>(0));
    QCOMPARE(m_activated->count(), 0);
}

void SceneGridTest::readsPicturesInSight() {
    const SceneFolder folder(1, 2);
    folder.paint(0, 0, Qt::red);
    m_grid->setIndex(folder.open());
    const auto red = [&] {
        const QPoint middle = m_view->visualRect(m_view->model()->index(0, 0)).center();
        const QColor pixel = m_view->viewport()->grab().toImage().pixelColor(middle);
        return pixel.red() > 200 && pixel.green() < 60;
    };
    QTRY_VERIFY(red());
}

void SceneGridTest::keepsTheFirstSceneInSightWhenResized() {
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() / 2);
    const int first = m_view->visibleRows().first;
    QVERIFY(first > 10);
    m_grid->resize(800, 600);
    QVERIFY(m_view->visibleRows().first <= first && m_view->visibleRows().last >= first);
    m_grid->resize(250, 600);
    QVERIFY(m_view->visibleRows().first <= first && m_view->visibleRows().last >= first);
}

QTEST_MAIN(SceneGridTest)
#include "tst_scene_grid.moc"
