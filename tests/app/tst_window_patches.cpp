// The grid's patches: found as the plain definition says, shown, clicked, stepped through; saved views.
#include "app/gui/document/patch_finder.h"
#include "app/gui/document/view_file.h"
#include "dataset/cancelled.h"
#include "tests/app/window_fixture.h"
#include "widgets/patch_list_model.h"
#include "widgets/query_edit.h"
#include "widgets/query_terms.h"
#include "widgets/scene_grid.h"
#include "widgets/thumbnail_view.h"
#include "widgets/views_menu.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

#include <array>
#include <cmath>

using namespace grasploom;

namespace {

const MatchCriterion strict{0.5, 0.25};

QString viewFile(MainWindow& window) {
    return QString::fromStdString(viewFileOf(window.document().workspace().folder).string());
}

}  // namespace

class WindowPatchesTest : public QObject, private WindowFixture {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { prepare(); }
    void init();
    void cleanup() { m_window.reset(); }
    void patchesAreTheErrorsAmongTheKBest();
    void patchesFollowTheQueryByPrediction();
    void patchesAreSorted();
    void aClickSelectsThePredictionOnTheCanvas();
    void keysStepThroughPatches();
    void picturesAreCutOutAroundTheGrasp();
    void withoutPredictionsTheySayWhatToDo();
    void viewsAreSavedRecalledAndKept();
    void aDamagedViewFileIsSaid();
    void viewsReadBackAsTheyWere();

private:
    [[nodiscard]] SceneGrid& grid() { return m_window->grid(); }
    [[nodiscard]] ThumbnailView& view();
    [[nodiscard]] const PatchListModel& model() { return *qobject_cast<PatchListModel*>(view().model()); }
    void showPatches();
    void settle(int rows) { QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), rows, 20000); }
    [[nodiscard]] QAction* action(QMenu& menu, const QString& text);
};

void WindowPatchesTest::init() {
    startAfresh();
    openScenes();
    QFile::remove(viewFile(*m_window));
    m_window->grid().setSavedViews({});
}

ThumbnailView& WindowPatchesTest::view() {
    for (auto* const one : grid().findChildren<ThumbnailView*>()) {
        if (qobject_cast<PatchListModel*>(one->model()) != nullptr) {
            return *one;
        }
    }
    qFatal("there is no view of patches");
}

/// Two predictions a scene: one turned by 20°, one right; of the first scene both are far off.
void WindowPatchesTest::showPatches() {
    openPredictions();
    m_window->document().setRanking(Ranking::Intermediate);
    m_window->document().setCriterion(strict);
    m_window->document().setK(2);
    auto* const modes = grid().findChild<QTabBar*>();
    QTest::mouseClick(modes, Qt::LeftButton, {}, modes->tabRect(1).center());
    QVERIFY(grid().mode() == GridMode::Patches);
}

void WindowPatchesTest::patchesAreTheErrorsAmongTheKBest() {
    showPatches();
    const Document& document = m_window->document();
    std::vector<Patch> wrong;
    for (std::size_t scene = 0; scene < document.index()->size(); ++scene) {
        const ScenePredictions& predictions = *document.predictions(SetSlot::A).of(scene);
        const auto order = rankedOrder(predictions, Ranking::Intermediate);
        for (std::size_t rank = 0; rank < order.size(); ++rank) {
            const auto& truth = document.truth()->grasps[*document.rowOf(scene)];
            if (!findMatch(predictions.grasps[order[rank]].grasp, truth, strict)) {
                wrong.push_back({static_cast<std::uint32_t>(scene), order[rank], static_cast<std::uint32_t>(rank + 1)});
            }
        }
    }
    QVERIFY(wrong.size() >= 6);
    settle(static_cast<int>(wrong.size()));
    for (int row = 0; row < model().rowCount(); ++row) {
        QVERIFY(model().patch(row) == wrong[static_cast<std::size_t>(row)]);
    }
    m_window->document().setK(1);
    settle(static_cast<int>(std::ranges::count(wrong, 1U, &Patch::rank)));
    auto* const all = grid().findChild<QCheckBox*>();
    QTest::mouseClick(all, Qt::LeftButton, {}, QPoint(8, all->height() / 2));
    settle(10);
    m_window->document().setK(2);
    settle(20);
}

void WindowPatchesTest::patchesFollowTheQueryByPrediction() {
    showPatches();
    grid().narrow(QStringLiteral("rank:2 err:any|correct"));
    settle(10);
    grid().narrow(QStringLiteral("err:correct"));
    settle(9);                               // all but those of the first scene
    grid().narrow(QStringLiteral("dup:1"));  // the second one is at the same ground truth as the first
    QTRY_VERIFY(model().rowCount() > 0 && model().rowCount() <= 9);
    const auto all = findPatches(patchSourceOf(m_window->document()), {});
    grid().setFilter({queryOf(QStringLiteral("iou:0")), {}, SceneSort::DatasetOrder, false});
    settle(2);
    QCOMPARE(model().patch(0).scene, 0U);
    grid().setFilter({});
    settle(static_cast<int>(all.size()));
    grid().setSceneSubset(std::vector<std::size_t>{0, 700}, QStringLiteral("why"));
    settle(2);
}

void WindowPatchesTest::patchesAreSorted() {
    showPatches();
    QTRY_VERIFY(patchSourceOf(m_window->document()).isComplete());
    for (const SceneSort sort : {SceneSort::BestIou, SceneSort::AngleError, SceneSort::Opening, SceneSort::Theta,
                                 SceneSort::Score, SceneSort::Jaw}) {
        for (const bool descending : {false, true}) {
            const PatchSource source = patchSourceOf(m_window->document());
            const auto patches = findPatches(source, {{}, {}, sort, descending}, {true, {}});
            QCOMPARE(patches.size(), std::size_t{20});
            const std::array fields{QueryField::Score,   QueryField::Iou, QueryField::Angle,
                                    QueryField::Opening, QueryField::Jaw, QueryField::Theta};
            const std::array sorts{SceneSort::Score,   SceneSort::BestIou, SceneSort::AngleError,
                                   SceneSort::Opening, SceneSort::Jaw,     SceneSort::Theta};
            const QueryField field = fields[static_cast<std::size_t>(std::ranges::find(sorts, sort) - sorts.begin())];
            for (std::size_t i = 1; i < patches.size(); ++i) {
                const double before = queryFacts(source, patches[i - 1]).number(field);
                const double after = queryFacts(source, patches[i]).number(field);
                QVERIFY(std::isnan(after) || (descending ? before >= after : before <= after));
            }
        }
    }
    const PatchOptions stopped{true, [] { return true; }};
    QVERIFY_EXCEPTION_THROWN((void)findPatches(patchSourceOf(m_window->document()), {}, stopped), Cancelled);
}

void WindowPatchesTest::aClickSelectsThePredictionOnTheCanvas() {
    showPatches();
    QTRY_VERIFY(model().rowCount() > 4);
    const Patch patch = model().patch(3);
    view().scrollTo(model().index(3));
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().visualRect(model().index(3)).center());
    QCOMPARE(m_window->document().currentScene(), std::optional<std::size_t>(patch.scene));
    const GraspRef meant{LayerKind::PredictionA, static_cast<int>(patch.number)};
    QVERIFY(m_window->document().selection() == std::optional(meant));
    QVERIFY(m_window->canvas().selected() == std::optional(meant));
    QCOMPARE(grid().currentScene(), std::optional<std::size_t>(patch.scene));
    m_window->document().setCurrentScene(0);
    QCOMPARE(view().currentIndex().row(), model().firstRowOf(0));
}

void WindowPatchesTest::keysStepThroughPatches() {
    showPatches();
    QTRY_VERIFY(model().rowCount() > 4);
    QTRY_COMPARE(view().currentIndex().row(), 0);  // of the scene that was current before
    view().setFocus();
    QTest::keyClick(&view(), Qt::Key_D);
    QCOMPARE(view().currentIndex().row(), 1);
    QCOMPARE(m_window->document().currentScene(), std::optional<std::size_t>(0));  // its second prediction
    QVERIFY(m_window->document().selection() ==
            std::optional(GraspRef{LayerKind::PredictionA, static_cast<int>(model().patch(1).number)}));
    m_window->canvas().setFocus();
    QTest::keyClick(&m_window->canvas(), Qt::Key_D);
    QCOMPARE(m_window->document().currentScene(), std::optional<std::size_t>(model().patch(2).scene));
    QTest::keyClick(&m_window->canvas(), Qt::Key_A);
    QTest::keyClick(&m_window->canvas(), Qt::Key_A);
    QCOMPARE(view().currentIndex().row(), 0);
    grid().setMode(GridMode::Scenes);
    QTest::keyClick(&m_window->canvas(), Qt::Key_D);
    QCOMPARE(m_window->document().currentScene(), std::optional<std::size_t>(1));
}

void WindowPatchesTest::picturesAreCutOutAroundTheGrasp() {
    showPatches();
    QTRY_VERIFY(model().rowCount() > 4);
    for (int row = 0; row < model().rowCount(); ++row) {
        const Grasp& grasp = model().source().prediction(model().patch(row)).grasp;
        const QRect area = patchArea(grasp);
        QVERIFY(area.width() == area.height() && area.width() >= 2.5 * std::max(grasp.opening, grasp.jaw) - 1);
        QVERIFY(std::abs(area.x() + area.width() / 2.0 - grasp.x) <= 1 &&
                std::abs(area.y() + area.height() / 2.0 - grasp.y) <= 1);
    }
    const QRect cell = view().visualRect(model().index(2));
    const auto corner = [&] {
        const QImage shown = view().viewport()->grab(cell).toImage();
        return shown.pixelColor(shown.width() / 4, shown.height() / 6);
    };
    QTRY_VERIFY_WITH_TIMEOUT(corner() != view().palette().color(QPalette::AlternateBase), 20000);
}

void WindowPatchesTest::withoutPredictionsTheySayWhatToDo() {
    grid().setMode(GridMode::Patches);
    QTRY_COMPARE(model().rowCount(), 0);
    QVERIFY(!view().isVisible());
    openPredictions();
    m_window->document().setCriterion({1, 0.9});
    QTRY_VERIFY(view().isVisible());
    m_window->document().clearPredictions(SetSlot::A);
    QTRY_COMPARE(model().rowCount(), 0);
    m_window->closeFolder();
    QCOMPARE(model().rowCount(), 0);
}

QAction* WindowPatchesTest::action(QMenu& menu, const QString& text) {
    for (QAction* const one : menu.actions()) {
        if (one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

void WindowPatchesTest::viewsAreSavedRecalledAndKept() {
    grid().setFilter({queryOf(QStringLiteral("edited:0 1_")), {}, SceneSort::GroundTruthCount, true});
    QMenu& menu = *grid().viewsMenu();
    menu.actions().first()->trigger();
    auto* dialog = m_window->findChild<QInputDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->textValue(), QStringLiteral("edited:0 1_"));
    dialog->setTextValue(QStringLiteral(" R&D "));
    dialog->accept();
    const SavedView saved{QStringLiteral("R&D"), QStringLiteral("edited:0 1_"), SceneSort::GroundTruthCount, true};
    QCOMPARE(grid().savedViews().size(), std::size_t{1});
    QVERIFY(grid().savedViews()[0] == saved);
    grid().clearFilters();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(textOf(grid().filter().query), QStringLiteral("edited:0 1_"));
    QVERIFY(grid().filter().sort == SceneSort::GroundTruthCount && grid().filter().descending);

    m_window->closeFolder();
    QVERIFY(grid().savedViews().empty());
    openScenes();
    QVERIFY(grid().savedViews() == std::vector<SavedView>{saved});
    auto* const views = qobject_cast<ViewsMenu*>(&menu);
    views->save({QStringLiteral("other"), {}, SceneSort::Score, false});
    views->rename(1, QStringLiteral("R&D"));  // takes that one's place
    QCOMPARE(grid().savedViews().size(), std::size_t{1});
    QVERIFY(grid().savedViews()[0].sort == SceneSort::Score);
    QVERIFY(readViews(viewFileOf(m_window->document().workspace().folder)) == grid().savedViews());
    views->remove(0);
    QVERIFY(action(menu, QStringLiteral("None saved yet")));
    QVERIFY(readViews(viewFileOf(m_window->document().workspace().folder)).empty());
}

void WindowPatchesTest::aDamagedViewFileIsSaid() {
    writeFileAtomically(viewFile(*m_window).toStdString(), "{\"views\": [{\"name\": 3}]}");
    m_window->closeFolder();
    openScenes();
    QTRY_VERIFY(message() && message()->text().contains(QStringLiteral("saved views")));
    QVERIFY(grid().savedViews().empty());
    message()->close();
}

void WindowPatchesTest::viewsReadBackAsTheyWere() {
    std::vector<SavedView> views;
    for (int sort = 0; sort < sceneSortCount; ++sort) {
        views.push_back({QStringLiteral("view \"%1\" é").arg(sort), QStringLiteral("object:\"a b\" x:[1,2)"),
                         static_cast<SceneSort>(sort), sort % 2 == 0});
    }
    QVERIFY(parseViews(formatViews(views)) == views);
    // What a later version may write is left out, not guessed.
    views[0].query = QStringLiteral("colour:red");
    QCOMPARE(parseViews(formatViews(views)).size(), std::size_t{sceneSortCount - 1});
    QVERIFY_EXCEPTION_THROWN((void)parseViews("[]"), std::exception);
    QVERIFY_EXCEPTION_THROWN((void)parseViews("{\"views\": [{}]}"), std::exception);
}

QTEST_MAIN(WindowPatchesTest)
#include "tst_window_patches.moc"
