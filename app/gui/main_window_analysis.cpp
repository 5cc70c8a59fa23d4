// What the docks of the error analysis pick, and what the grid makes of it.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/errors_dock.h"
#include "app/gui/docks/history_page.h"
#include "app/gui/docks/training_pages.h"
#include "app/gui/docks/trial_book.h"
#include "app/gui/docks/view_3d_dock.h"
#include "app/gui/main_window.h"
#include "widgets/ledger_mark.h"
#include "widgets/query_terms.h"
#include "widgets/scene_grid.h"

#include <QStatusBar>

namespace grasploom {

void MainWindow::connectComparison() {
    connect(m_compare, &CompareDock::narrowed, this, [this](const QString& terms) {
        showPage(m_grid);
        m_grid->narrow(terms);
    });
    connect(m_compare, &CompareDock::subsetPicked, this,
            [this](const std::vector<std::size_t>& scenes, const QString& why) {
                showPage(m_grid);
                m_grid->setSceneSubset(scenes, why);
            });
    connect(m_compare, &CompareDock::criterionPicked, this, [this](const MatchCriterion& criterion) {
        m_document.setCriterion(criterion);
        showPage(m_grid);
        m_grid->narrow(ledgerTerm(LedgerEntry::BFixes) + QStringLiteral("|b_breaks"));
    });
    connect(m_grid, &SceneGrid::queryChanged, this, [this] {
        m_document.wantSecondFacts(asksForB(m_grid->filter().query));
        if (asksForTrials(m_grid->filter().query)) {
            m_compare->trialBook().want();
        }
    });
    connect(m_space, &View3dDock::meshFolderChosen, &m_compare->trialBook(), &TrialBook::setMeshFolder);
    connect(m_compare, &CompareDock::scenePicked, &m_document, &Document::setCurrentScene);
    connect(m_compare, &CompareDock::openRequested, this, [this] { choosePredictions(); });
    connect(m_compare, &CompareDock::failed, this, &MainWindow::showFailure);
    connect(m_compare, &CompareDock::logged, this, [this](const QString& line) {
        log(line);
        statusBar()->showMessage(line, 10000);
    });
}

void MainWindow::connectHistory() {
    connect(&m_training->history(), &HistoryPage::subsetPicked, this,
            [this](const std::vector<std::size_t>& scenes, const QString& why) {
                showPage(m_grid);
                m_grid->setSceneSubset(scenes, why);
            });
}

/// What is picked in a picture narrows the grid; what the grid is narrowed to is shown as picked.
void MainWindow::connectErrors() {
    connect(m_errors, &ErrorsDock::narrowed, m_grid, &SceneGrid::narrow);
    connect(m_errors, &ErrorsDock::widened, this, [this](const std::vector<QueryField>& fields) {
        SceneFilter filter = m_grid->filter();
        for (const QueryField field : fields) {
            filter.query = without(std::move(filter.query), field);
        }
        m_grid->setFilter(filter);
    });
    connect(m_grid, &SceneGrid::queryChanged, m_errors, [this] { m_errors->setQuery(m_grid->filter().query); });
    connect(m_errors, &ErrorsDock::failed, this, &MainWindow::showFailure);
    connect(m_errors, &ErrorsDock::logged, this, [this](const QString& line) {
        log(line);
        statusBar()->showMessage(line, 10000);
    });
}

}  // namespace grasploom
