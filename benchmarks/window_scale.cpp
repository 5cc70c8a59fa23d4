// The whole window over a dataset of Jacquard's size, 54 485 scenes, with two prediction files of 100 grasps a scene,
// driven through its real widgets on the `offscreen` platform. Wanted: opened and judged within 10 s, at most 2 GB of
// memory at any time, the scenes repainted within 100 ms of every filter, sort and moved limit, and never more than
// 50 ms without an event. Set GRASPLOOM_BENCH_FOLDER to keep what is generated (3 GB); give `--soon` to leave out the
// docks, `--where` to read on stderr where the window's thread was in every gap of 40 ms or more.

#include "bench_dataset.h"
#include "bench_predictions.h"
#include "event_probe.h"

#include "app/gui/application.h"
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/errors_dock.h"
#include "app/gui/main_window.h"
#include "app/gui/workspace_session.h"
#include "widgets/limit_slider.h"
#include "widgets/query_edit.h"
#include "widgets/scene_filter_bar.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"
#include "widgets/thumbnail_view.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace grasploom::bench {
namespace {

constexpr double openSeconds = 10, peakMegabytes = 2000, paintMs = 100, gapMs = 50;

double peakMemory() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
}

const char* verdictOn(bool met) {
    return met ? "met" : "MISSED";
}

QComboBox& comboNamed(QWidget& parent, const char* name) {
    for (QComboBox* const box : parent.findChildren<QComboBox*>()) {
        if (box->accessibleName() == QLatin1String(name)) {
            return *box;
        }
    }
    qFatal("no list '%s'", name);
}

/// The window, opened, and what is asked of it.
class WindowScale {
public:
    WindowScale(const JacquardSizedFolder& folder, bool where) : m_files(folder.dataset()), m_where(where) {
        linkPictures(folder.dataset());
        m_dataset = QString::fromStdString(folder.dataset().string());
    }
    void open();
    void moveLimits();
    void filterAndSort();
    void lookAtErrors();
    void lookAtComparison();
    void finish() { tell("peak memory of all that", peakMemory(), peakMegabytes, "MB"); }
    [[nodiscard]] int missed() const { return m_missed; }

private:
    using Act = std::function<void()>;
    [[nodiscard]] bool isIdle() const;
    void settle();
    /// `act`, whose effect the scenes show in the first paint after `m_changed`.
    void step(const char* name, const Act& act);
    void look(const char* name, const Act& act);
    void tell(const char* name, double measured, double wanted, const char* unit);
    void printStep(const char* name, bool paints);

    PredictionFiles m_files;
    QString m_dataset;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<EventProbe> m_probe;
    bool m_where = false;
    int m_missed = 0;
    double m_peak = 0;  ///< megabytes so far
};

void WindowScale::tell(const char* name, double measured, double wanted, const char* unit) {
    m_missed += measured <= wanted ? 0 : 1;
    std::printf("%-42s %8.2f %-3s (wanted: %.0f %s, %s)\n", name, measured, unit, wanted, unit,
                verdictOn(measured <= wanted));
    std::fflush(stdout);
}

bool WindowScale::isIdle() const {
    const Document& document = m_window->document();
    const ErrorsDock& errors = m_window->errors();
    const bool counts = !errors.visibleRegion().isEmpty() && errors.isCounting();  // else it waits to be seen
    return !document.isJudging() && !document.isLoadingPredictions() && !m_window->compare().isBusy() && !counts;
}

/// Until nothing has been running for a while.
void WindowScale::settle() {
    for (int calm = 0; calm < 5;) {
        EventProbe::runFor(40);
        calm = isIdle() ? calm + 1 : 0;
    }
}

void WindowScale::open() {
    m_window = std::make_unique<MainWindow>();
    m_window->resize(1440, 900);
    m_window->show();
    EventProbe::runFor(500);
    m_probe = std::make_unique<EventProbe>(m_window->grid().findChild<ThumbnailView*>()->viewport());
    QObject::connect(&m_window->document(), &Document::factsChanged, m_probe.get(), &EventProbe::expect);
    QObject::connect(&m_window->grid(), &SceneGrid::filterChanged, m_probe.get(), &EventProbe::expect);
    if (m_where) {
        m_probe->watchGaps();
    }
    QElapsedTimer clock;
    clock.start();
    m_probe->start();
    const auto seconds = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e9; };
    double listed = -1, read = -1;
    QObject::connect(&m_window->document(), &Document::opened, m_probe.get(), [&] { listed = seconds(); });
    QObject::connect(m_window.get(), &MainWindow::workspaceApplied, m_probe.get(), [&] {
        m_window->openPredictions(QString::fromStdString(m_files.a.string()), SetSlot::A);
        m_window->openPredictions(QString::fromStdString(m_files.b.string()), SetSlot::B);
    });
    m_window->openFolder(m_dataset);
    Document& document = m_window->document();
    const bool judged = EventProbe::runUntil(
        [&] {
            if (read < 0 && listed >= 0 && !document.isLoadingPredictions() &&
                !document.predictions(SetSlot::B).isEmpty()) {
                read = seconds();
            }
            return document.predictions(SetSlot::A).judged && document.predictions(SetSlot::B).judged && isIdle();
        },
        600);
    const double whole = seconds();
    if (!judged) {
        qFatal("the predictions were not judged");
    }
    std::printf("scenes listed after %.2f s, predictions read after %.2f s\n", listed, read);
    tell("opened and judged", whole, openSeconds, "s");
    tell("  longest time without an event", m_probe->longestMs(), gapMs, "ms");
    tell("  peak memory", peakMemory(), peakMegabytes, "MB");
    m_probe->printGaps();
    settle();
}

void WindowScale::printStep(const char* name, bool paints) {
    const bool painted = !paints || (m_probe->hasPainted() && m_probe->paintedMs() <= paintMs);
    const bool fluent = m_probe->longestMs() <= gapMs;
    m_missed += (painted ? 0 : 1) + (fluent ? 0 : 1);
    std::printf("%-42s ", name);
    if (paints) {
        std::printf("repainted after %6.1f ms %-6s  ", m_probe->paintedMs(), verdictOn(painted));
    }
    std::printf("longest gap %6.1f ms %s", m_probe->longestMs(), verdictOn(fluent));
    const double peak = peakMemory();
    std::printf("%s\n", peak > m_peak ? qPrintable(QStringLiteral("  (%1 MB)").arg(peak, 0, 'f', 0)) : "");  // where it grows
    m_peak = std::max(m_peak, peak);
    std::fflush(stdout);
    m_probe->printGaps();
}

void WindowScale::step(const char* name, const Act& act) {
    m_probe->start();
    act();
    EventProbe::runUntil([this] { return m_probe->hasPainted(); }, 10);
    settle();
    printStep(name, true);
}

void WindowScale::look(const char* name, const Act& act) {
    m_probe->start();
    act();
    EventProbe::runFor(100);
    settle();
    printStep(name, false);
}

void WindowScale::moveLimits() {
    ThresholdBar& bar = m_window->thresholds();
    const auto sliders = bar.findChildren<LimitSlider*>();
    step("angle limit, one step", [&] { QTest::keyClick(sliders.at(0), Qt::Key_Left); });
    step("angle limit, a page", [&] { QTest::keyClick(sliders.at(0), Qt::Key_PageDown); });
    step("overlap limit, one step", [&] { QTest::keyClick(sliders.at(1), Qt::Key_Right); });
    step("overlap limit, ten steps while they come", [&] {
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(sliders.at(1), Qt::Key_Right);
            QCoreApplication::processEvents();
        }
    });
    QComboBox& ranking = comboNamed(bar, "Ranking");
    step("ranking", [&] { QTest::keyClick(&ranking, Qt::Key_Up); });
    step("ranking back", [&] { QTest::keyClick(&ranking, Qt::Key_Down); });
    look("top-100", [&] { bar.findChild<QSpinBox*>()->setValue(100); });
    look("top-1", [&] { bar.findChild<QSpinBox*>()->setValue(1); });
    step("A and B swapped", [&] { m_window->document().swapPredictions(); });
    step("A and B swapped back", [&] { m_window->document().swapPredictions(); });
}

void WindowScale::filterAndSort() {
    SceneGrid& grid = m_window->grid();
    auto* const bar = grid.findChild<SceneFilterBar*>();
    QComboBox& sort = comboNamed(*bar, "Sort by");
    step("sorted by score", [&] { QTest::keyClick(&sort, Qt::Key_Down); });
    step("sorted by overlap", [&] { QTest::keyClick(&sort, Qt::Key_Down); });
    step("  then the angle limit", [&] {
        QTest::keyClick(m_window->thresholds().findChildren<LimitSlider*>().at(0), Qt::Key_Left);
    });
    step("filtered by one word", [&] { grid.narrow(QStringLiteral("err:angle")); });
    step("  then the overlap limit", [&] {
        QTest::keyClick(m_window->thresholds().findChildren<LimitSlider*>().at(1), Qt::Key_Right);
    });
    step("filters cleared", [&] { grid.clearFilters(); });
    auto* const search = grid.findChild<QLineEdit*>();
    search->setFocus();
    for (const char key : QByteArray("iou:[0.1,0.9) first:>1 a")) {
        const QByteArray name = QByteArray("typed '") + key + "'";
        look(name.constData(), [&] { QTest::keyClick(search, key); });
    }
    step("filters cleared", [&] { grid.clearFilters(); });
}

void WindowScale::lookAtErrors() {
    ErrorsDock& errors = m_window->errors();
    const auto limit = [this] {
        QTest::keyClick(m_window->thresholds().findChildren<LimitSlider*>().at(0), Qt::Key_Right);
    };
    const std::array<std::pair<ErrorPage, const char*>, 4> pages{{{ErrorPage::Kinds, "Errors, kinds"},
                                                                  {ErrorPage::Numbers, "Errors, histogram"},
                                                                  {ErrorPage::Places, "Errors, position"},
                                                                  {ErrorPage::Objects, "Errors, objects"}}};
    m_window->showPage(&errors);
    for (const auto& [page, name] : pages) {
        look(name, [&, which = page] { errors.showErrors(which); });
        step("  then the angle limit", limit);
    }
    m_window->thresholds().findChild<QSpinBox*>()->setValue(100);
    look("  top-100", [] {});
    step("  then the angle limit", limit);
    m_window->thresholds().findChild<QSpinBox*>()->setValue(1);
    settle();
}

void WindowScale::lookAtComparison() {
    CompareDock& compare = m_window->compare();
    const std::array<std::pair<CompareDock::Page, const char*>, 4> pages{
        {{CompareDock::Page::Ledger, "Compare, ledger"},
         {CompareDock::Page::Surface, "Compare, surface"},
         {CompareDock::Page::Scores, "Compare, scores"},
         {CompareDock::Page::Scatter, "Compare, scatter"}}};
    m_window->showPage(&compare);
    for (const auto& [page, name] : pages) {
        look(name, [&, which = page] { compare.showPage(which); });
        step("  then the angle limit",
             [&] { QTest::keyClick(m_window->thresholds().findChildren<LimitSlider*>().at(0), Qt::Key_Left); });
    }
}

/// In a process of its own: what is generated must not count as the window's memory.
void prepare() {
    const pid_t child = ::fork();
    if (child == 0) {
        const JacquardSizedFolder folder;
        const PredictionFiles files(folder.dataset());
        linkPictures(folder.dataset());
        std::_Exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (status != 0) {
        qFatal("the dataset could not be made");
    }
}

}  // namespace
}  // namespace grasploom::bench

int main(int argc, char** argv) {
    using namespace grasploom::bench;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir made;
    if (!qEnvironmentVariableIsSet("GRASPLOOM_BENCH_FOLDER")) {
        qputenv("GRASPLOOM_BENCH_FOLDER", made.path().toUtf8());
    }
    prepare();
    const JacquardSizedFolder folder;
    const QTemporaryDir home;
    for (const char* const name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"}) {
        qputenv(name, home.path().toUtf8());
    }
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.cache().string()));  // as when it was opened before
    QApplication app(argc, argv);
    grasploom::prepareApplication(app);
    const QStringList arguments = QApplication::arguments();
    WindowScale scale(folder, arguments.contains(QStringLiteral("--where")));
    scale.open();
    scale.moveLimits();
    scale.filterAndSort();
    if (!arguments.contains(QStringLiteral("--soon"))) {
        scale.lookAtErrors();
        scale.lookAtComparison();
    }
    scale.finish();
    std::printf("%d targets missed\n", scale.missed());
    return 0;
}
