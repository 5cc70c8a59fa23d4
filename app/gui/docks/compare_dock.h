#pragma once

#include "app/gui/docks/compare_work.h"
#include "app/gui/docks/seen_page.h"
#include "app/gui/document/document.h"
#include "app/gui/jobs/latest_job.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QVBoxLayout;

namespace grasploom {

class CompareHeader;
class DifferenceView;
class LedgerView;
class ScatterView;
class ScoresView;
class TrialBook;
class TrialPage;
struct RankBin;

/// Two rankings beside each other: where they differ, why, and whether it is significant. Only what is seen is
/// computed, in the background: first the ledger, then the bootstrap's interval, and what the page in front shows. One
/// ranking alone has its trials here.
class CompareDock : public SeenPage {
    Q_OBJECT
public:
    enum class Page : std::uint8_t { Ledger, Surface, Scores, Scatter, Trial };
    explicit CompareDock(Document& document, QWidget* parent = nullptr);

    void showPage(Page page);
    [[nodiscard]] const std::optional<LedgerResult>& result() const { return m_ledger; }
    [[nodiscard]] bool isBusy() const;  ///< something that is seen is being computed
    [[nodiscard]] CompareHeader& header() { return *m_header; }
    [[nodiscard]] LedgerView& ledger() { return *m_ledgerView; }
    [[nodiscard]] DifferenceView& surface() { return *m_surfaceView; }
    [[nodiscard]] ScoresView& scores() { return *m_scoresView; }
    [[nodiscard]] ScatterView& scatter() { return *m_scatterView; }
    [[nodiscard]] TrialPage& trials() { return *m_trialPage; }
    [[nodiscard]] TrialBook& trialBook() { return *m_trialBook; }
    [[nodiscard]] QPushButton& openButton() { return *m_open; }
    [[nodiscard]] QString emptyText() const;  ///< what stands there while there is nothing to compare

Q_SIGNALS:
    void narrowed(const QString& terms);  ///< of a scene query
    void subsetPicked(const std::vector<std::size_t>& scenes, const QString& why);
    void criterionPicked(const grasploom::MatchCriterion& criterion);  ///< and the scenes that differ there are wanted
    void scenePicked(std::size_t scene);
    void openRequested();  ///< predictions
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

protected:
    void catchUp() override;

private:
    QWidget* buildEmpty();
    QWidget* buildContent();
    void wireDocument();
    void wirePages();
    void wireJobs();
    void wireTrials();
    void placeTrials(bool compares);
    void showTrials();
    static QString trialsToolTip();
    void forget();     ///< what was computed is of other sides
    void markStale();  ///< all of it: sets, labels or sides changed
    void markMoved();  ///< the limits
    void computeSeen();
    void computeLedgerPart();
    void computeInterval();
    void computeSurfacePart();
    void computeScoresPart();
    void computeScatterPart();
    void showEmpty();
    void showState();
    void narrowRanks(int side, const RankBin& bin);
    void narrowScores(int side, double low, double high, bool last);
    /// Whether the grid's facts (rank, score) are of this side.
    [[nodiscard]] bool factsAreOf(int side) const;
    /// The field by which the filter asks the side what `field` asks A; none: it asks it nothing.
    [[nodiscard]] std::optional<QueryField> asked(int side, QueryField field) const;
    [[nodiscard]] QString atLimits(const QString& why) const;
    template <class Holds>
    void pickRows(Holds holds, const QString& why);
    [[nodiscard]] Page page() const;

    Document& m_document;
    std::optional<CompareOrder> m_order;
    std::optional<LedgerResult> m_ledger;
    std::optional<ScoresResult> m_scores;
    std::array<SortedScores, 2> m_sorted;
    bool m_ledgerStale = true, m_surfaceStale = true, m_scoresStale = true, m_scatterStale = true;
    LatestJob m_ledgerJob, m_intervalJob, m_surfaceJob, m_scoresJob, m_scatterJob;
    QTimer m_soon;  ///< a burst of changes is computed once
    QStackedWidget* m_rooms;
    QLabel* m_empty = nullptr;
    QPushButton* m_open = nullptr;
    QVBoxLayout* m_emptyColumn = nullptr;
    CompareHeader* m_header;
    QTabWidget* m_pages = nullptr;
    LedgerView* m_ledgerView;
    DifferenceView* m_surfaceView;
    ScoresView* m_scoresView;
    ScatterView* m_scatterView;
    TrialBook* m_trialBook;
    TrialPage* m_trialPage;
};

}  // namespace grasploom
