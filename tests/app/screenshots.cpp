// Drives the real window through its main states and writes a picture of each.
// Usage: grasploom_screenshots DATASET OUT PREFIX WIDTH HEIGHT [--dark] [--language CODE] [--iterations N] [--without-studies]
// 0 iterations: shows the runs that are there already.
#include "app/gui/appearance.h"
#include "app/gui/application.h"
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/errors_dock.h"
#include "app/gui/docks/history_page.h"
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/log_dock.h"
#include "app/gui/docks/payoff_view.h"
#include "app/gui/docks/problems_dock.h"
#include "app/gui/docks/sets_dock.h"
#include "app/gui/docks/study_form.h"
#include "app/gui/docks/study_page.h"
#include "app/gui/docks/suggestion_page.h"
#include "app/gui/docks/sweep_dock.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/docks/training_form.h"
#include "app/gui/docks/training_pages.h"
#include "app/gui/docks/view_3d_dock.h"
#include "app/gui/key_sheet.h"
#include "app/gui/language.h"
#include "app/gui/main_window.h"
#include "app/gui/simulation/scene_preview.h"
#include "app/gui/simulation/simulation_dialog.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"
#include "widgets/view3d/opengl_check.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest/QTest>

#include <array>
#include <cstdio>
#include <cstdlib>

using namespace grasploom;

namespace {

/// One run through the window. Ends the program when a state is not reached in time.
class Tour {
public:
    Tour(MainWindow& window, QString folder, QString prefix)
        : m_window(window), m_folder(std::move(folder)), m_prefix(std::move(prefix)) {}

    template <class Condition>
    void until(const char* what, Condition condition, int seconds = 120) {
        if (!QTest::qWaitFor(condition, seconds * 1000)) {
            std::fprintf(stderr, "screenshots: %s: not reached in %d s\n", what, seconds);
            std::_Exit(1);
        }
    }
    void shoot(const char* name, QWidget* widget = nullptr) {
        QTest::qWait(700);  // pictures and thumbnails come from other threads
        const QString file = QDir(m_folder).filePath(m_prefix + QLatin1String(name) + QStringLiteral(".png"));
        if (!(widget != nullptr ? widget : &m_window)->grab().save(file)) {
            std::fprintf(stderr, "screenshots: cannot write %s\n", qPrintable(file));
            std::_Exit(1);
        }
        std::printf("%s\n", qPrintable(file));
    }
    void openDataset(const QString& dataset) {
        shoot("01-welcome");
        newSimulatedDataset();
        m_window.openFolder(dataset);
        until("the dataset is open", [this] { return m_window.document().truth() != nullptr; });
        m_window.document().setCurrentScene(2);
        shoot("02-ground-truth");
    }
    void newSimulatedDataset() {
        m_window.newSimulatedDataset();
        auto* const dialog = m_window.findChild<SimulationDialog*>();
        const auto wait = [&] {
            until("scenes are previewed", [&] {
                return !dialog->preview().isBusy() && !dialog->preview().picture(ScenePreview::shown - 1).isNull();
            });
        };
        wait();
        shoot("21-simulation", dialog);
        dialog->findChild<QComboBox*>(QStringLiteral("simulationStyle"))->setCurrentIndex(1);
        wait();
        shoot("22-simulation-plus", dialog);
        dialog->reject();
    }
    void train(int iterations) {
        TrainingForm& form = m_window.training().form();
        m_window.showPage(&m_window.training());
        for (const NetworkKind network : {NetworkKind::Baseline, NetworkKind::Full}) {
            TrainingChoice choice = form.choice();
            choice.config.network = network;
            choice.config.inputSize = 160;
            choice.config.iterations = iterations;
            choice.config.validateEvery = std::max(1, iterations / 8);
            form.setChoice(choice);
            const std::size_t before = m_window.queue().jobs().size();
            Q_EMIT form.startRequested(form.choice());
            until("the job is queued", [&] { return m_window.queue().jobs().size() > before; });
        }
        m_window.training().findChild<QTableView*>()->selectRow(0);
        until(
            "the first training reports", [&] { return m_window.queue().jobs().front().done > iterations / 2; }, 600);
        shoot("03-training");
        until(
            "both sets are predicted", [this] { return m_window.document().predictions(SetSlot::B).judged != nullptr; },
            1800);
        shoot("04-trained");
    }
    /// Two studies so short that a tour has the time: their figures say nothing.
    void study(int iterations) {
        startStudy(m_window.trainingPages().crossValidation(), "15-cross-validation-new", iterations);
        shootAtWork(m_window.trainingPages().crossValidation(), "15-cross-validation-runs");
        startStudy(m_window.trainingPages().experiment(), "16-experiment-new", iterations);
        shootAtWork(m_window.trainingPages().experiment(), "16-experiment-runs");
    }
    void lookAtStudies() {
        StudyPage& validation = m_window.trainingPages().crossValidation();
        m_window.showPage(&validation);
        until("the cross-validation is read", [&] { return validation.results() != nullptr; });
        for (int table = 0; table < 3; ++table) {
            validation.view().setCurrentIndex(table);
            const std::string name = "17-cross-validation-table-" + std::to_string(table + 1);
            shoot(name.c_str());
        }
        StudyPage& experiment = m_window.trainingPages().experiment();
        m_window.showPage(&experiment);
        until("the experiment is read", [&] { return experiment.results() != nullptr; });
        auto& payoff = static_cast<PayoffView&>(experiment.view());
        shoot("18-experiment-all-arms");
        payoff.choice().setCurrentIndex(2 + 1);
        shoot("19-experiment-one-arm");
        payoff.setCurrentIndex(1);
        shoot("20-experiment-test-fold");
    }
    void lookAtHistory() {
        HistoryPage& page = m_window.trainingPages().history();
        m_window.showPage(&page);
        until("the history is judged", [&] { return page.plot().history() != nullptr; });
        shoot("23-learned-and-forgotten");
    }
    /// What an earlier tour trained in the same data folder.
    void reuse() {
        m_window.showPage(&m_window.training());
        Document& document = m_window.document();
        for (const auto& run : findRuns(document.workspace())) {
            const SetSlot slot = document.emptySlot().value_or(SetSlot::B);
            m_window.openPredictions(QString::fromStdString((run / "predictions-0.csv").string()));
            until("a run's predictions are shown", [&] { return document.predictions(slot).judged != nullptr; });
        }
        shoot("04-trained");
    }
    void lookAtPredictions() {
        Document& document = m_window.document();
        document.setK(3);
        document.setRanking(Ranking::Scorer);
        const PredictionSlot& slot = document.predictions(SetSlot::B);
        std::uint32_t most = 0;  // labels: a picture with much to see
        for (std::size_t scene = 0; scene < document.index()->size(); ++scene) {
            const std::uint32_t labels = document.index()->scene(scene).graspGroups;
            if (slot.of(scene) != nullptr && !slot.of(scene)->grasps.empty() && labels > most) {
                most = labels;
                document.setCurrentScene(scene);
            }
        }
        document.setSelection(GraspRef{LayerKind::PredictionB, 0});
        shoot("05-both-rankings");
        document.setCriterion({15, 0.5});
        shoot("06-stricter-thresholds");
        m_window.thresholds().reset();
    }
    void sweep() {
        m_window.showPage(&m_window.sweep());
        until("the sweep is computed", [this] { return m_window.sweep().sweeps().size() >= 3; });
        shoot("07-sweep");
        Q_EMIT m_window.sweep().table().cellClicked(0, 3);
        shoot("08-sweep-cell-picked");
        m_window.grid().clearFilters();
        m_window.thresholds().reset();
    }
    void errors() {
        m_window.showPage(&m_window.errors());
        const std::array names{"21-errors-kinds", "22-errors-histogram", "23-errors-position", "24-errors-objects"};
        for (std::size_t page = 0; page < names.size(); ++page) {
            m_window.errors().showErrors(static_cast<ErrorPage>(page));
            until("the errors are counted", [this] { return !m_window.errors().isCounting(); });
            shoot(names[page]);
        }
    }
    void compare() {
        m_window.showPage(&m_window.compare());
        const std::array names{"25-compare-ledger", "26-compare-surface", "27-compare-scores", "28-compare-scatter"};
        for (std::size_t page = 0; page < names.size(); ++page) {
            m_window.compare().showPage(static_cast<CompareDock::Page>(page));
            until("the comparison is computed", [this] { return !m_window.compare().isBusy(); });
            shoot(names[page]);
        }
    }
    void space() {
        m_window.showPage(&m_window.space());
        until("the scene is shown in space", [this] { return m_window.space().shown().has_value(); });
        shoot("29-space");
    }
    void setsAndLabels() {
        m_window.showPage(&m_window.sets());
        shoot("30-sets");
        m_window.showPage(&m_window.labelPages());
        for (int page = 0; page < m_window.labelPages().count(); ++page) {
            m_window.labelPages().setCurrentIndex(page);
            const std::string name = "31-labels-" + std::to_string(page + 1);
            shoot(name.c_str());
        }
    }
    void edit() {
        m_window.document().setSelection(GraspRef{LayerKind::GroundTruth, 0});
        m_window.canvas().setFocus();
        QTest::keyClick(&m_window.canvas(), Qt::Key_V);
        shoot("09-edited");
        for (QAction* const action : m_window.findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_3)) {
                action->trigger();
            }
        }
        shoot("10-depth");
        m_window.document().revertLabels();
    }
    void suggestions() {
        SuggestionPage& page = m_window.labelPages().suggestions();
        m_window.showPage(&m_window.labelPages());
        m_window.labelPages().setCurrentWidget(&page);
        page.findRuns();
        until("the runs are listed", [&] { return !page.run().empty(); });
        page.suggest();
        until("grasps are suggested", [&] { return !page.isBusy(); });
        shoot("38-suggestions");
        page.dismiss();
    }
    void theRest() {
        m_window.showPage(m_window.findChild<ProblemsDock*>());
        shoot("11-problems");
        m_window.showPage(m_window.findChild<LogDock*>());
        shoot("12-log");
        m_window.showPage(&m_window.training());
        for (QToolButton* const button : m_window.training().form().findChildren<QToolButton*>()) {
            if (button->isCheckable()) {
                button->setChecked(true);
            }
        }
        QTest::qWait(100);
        for (QScrollArea* const area : m_window.training().form().findChildren<QScrollArea*>()) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum() / 2);
        }
        shoot("13-all-settings");
        m_window.showKeys();
        shoot("14-keys", m_window.findChild<KeySheet*>());
    }

private:
    void startStudy(StudyPage& page, const char* name, int iterations) {
        StudyChoice choice = page.form().choice();
        choice.training.config.inputSize = 64;
        choice.training.config.batchSize = 2;
        choice.training.config.iterations = iterations;
        choice.training.config.validateEvery = std::max(1, iterations / 8);
        choice.training.folds = 3;
        choice.seeds = {0, 1, 2};
        choice.arms = {"baseline", "full:regression", "full:features+regression@START"};
        page.form().setChoice(choice);
        m_window.showPage(&page);
        until("the study can be started", [&] { return page.form().isSound(); });
        shoot(name);
        Q_EMIT page.form().startRequested();
    }
    void shootAtWork(StudyPage& page, const char* name) {
        const auto complete = [&] {
            return page.results()
                       ? std::ranges::count_if(page.results()->cells,
                                               [](const StudyCell& cell) { return cell.accuracy.has_value(); })
                       : 0;
        };
        until(
            "some trainings are complete", [&] { return complete() >= 4; }, 600);
        shoot(name);
        until(
            "the study is complete", [&] { return page.results()->open() == 0; }, 1800);
        until("the queue is idle", [&] { return !m_window.queue().isBusy(); });
    }

    MainWindow& m_window;
    QString m_folder;
    QString m_prefix;
};

}  // namespace

int main(int argc, char** argv) {
    prepareOpenGl();
    QApplication app(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    prepareApplication(app);
    QCommandLineParser parser;
    const QCommandLineOption dark(QStringLiteral("dark"));
    const QCommandLineOption language(QStringLiteral("language"), QString(), QStringLiteral("code"),
                                      QStringLiteral("en"));
    const QCommandLineOption iterations(QStringLiteral("iterations"), QString(), QStringLiteral("n"),
                                        QStringLiteral("300"));
    const QCommandLineOption withoutStudies(QStringLiteral("without-studies"));  // they take most of the time
    parser.addOptions({dark, language, iterations, withoutStudies});
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 5) {
        std::fprintf(stderr,
                     "usage: grasploom_screenshots DATASET OUT PREFIX WIDTH HEIGHT [--dark] [--language CODE]\n");
        return 2;
    }
    if (parser.isSet(dark)) {
        applyAppearance(Appearance::Dark);
    }
    setLanguage(app, parser.value(language));
    MainWindow window;
    window.resize(arguments[3].toInt(), arguments[4].toInt());
    window.show();
    Tour tour(window, arguments[1], arguments[2]);
    tour.until("the window is shown", [&window] { return window.isActiveWindow() || window.isVisible(); });
    tour.openDataset(arguments[0]);
    if (const int n = parser.value(iterations).toInt(); n > 0) {
        tour.train(n);
        if (!parser.isSet(withoutStudies)) {
            tour.study(std::max(8, n / 8));
        }
    } else {
        tour.reuse();
    }
    if (!parser.isSet(withoutStudies)) {
        tour.lookAtStudies();
    }
    tour.lookAtHistory();
    tour.lookAtPredictions();
    tour.sweep();
    tour.errors();
    tour.compare();
    tour.space();
    tour.setsAndLabels();
    tour.edit();
    tour.suggestions();
    tour.theRest();
    return 0;
}
