#pragma once

#include "app/gui/document/compared_sides.h"
#include "app/gui/document/edited_truth.h"
#include "app/gui/document/fact_work.h"
#include "app/gui/document/file_watch.h"
#include "app/gui/document/known_trials.h"
#include "app/gui/document/prediction_slot.h"
#include "app/gui/document/workspace.h"
#include "app/gui/jobs/job_thread.h"
#include "evaluation/accuracy.h"
#include "model/run_lock.h"
#include "widgets/canvas_layer.h"
#include "widgets/label_history.h"
#include "widgets/scene_facts.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <map>
#include <memory>
#include <optional>

namespace grasploom {

/// Which scenes are judged.
enum class JudgeScope : std::uint8_t {
    Meant,      ///< those that every open set is for: a run's test fold
    Predicted,  ///< those that some open set says something about
    All
};

/// Everything the window shows: an open dataset, its ground truth with the user's edits, prediction sets of which two
/// at most are shown and judged, how they are judged, the current scene and what is selected in it. Widgets follow the
/// signals and never change data.
class Document : public QObject {
    Q_OBJECT
public:
    using Index = std::shared_ptr<const SceneIndex>;
    explicit Document(QObject* parent = nullptr);

    // The dataset. Opening and reading go on in the background.
    void openFolder(const QString& folder);
    void closeFolder();
    [[nodiscard]] const Index& index() const { return m_index; }  ///< null: none is open
    [[nodiscard]] const Workspace& workspace() const { return m_workspace; }
    /// Of the dataset, of pictures met so far and of the predictions that are open now.
    [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }
    void reportPicture(std::size_t scene, Channel channel,
                       const QString& reason);  ///< it could not be decoded; said once

    // Predictions. Any number of sets is open; those in the slots A and B are shown and judged, the others wait aside.
    /// In the background, into `slot`, or the empty one, or aside. A file that is open is read again and stays one set.
    void loadPredictions(const QString& file, std::optional<SetSlot> slot = std::nullopt);
    void loadPredictions(const SetRequest& request);
    /// What was in `slot` goes aside.
    void setPredictions(SetSlot slot, const QString& name, const QString& file,
                        std::shared_ptr<const PredictionSet> set, PredictionScope scope = {});
    /// Into the set that has this file, the empty slot, or aside.
    void addPredictions(const QString& name, const QString& file, std::shared_ptr<const PredictionSet> set,
                        PredictionScope scope = {});
    void clearPredictions(SetSlot slot);  ///< closes what it shows
    [[nodiscard]] const PredictionSlot& predictions(SetSlot slot) const {
        return m_slots[static_cast<std::size_t>(slot)];
    }
    void swapPredictions();
    [[nodiscard]] bool isLoadingPredictions() const { return !m_loads.empty(); }
    /// A, else B, else none; one that something is being loaded for is not empty.
    [[nodiscard]] std::optional<SetSlot> emptySlot() const;
    /// All that are open, in the order they were. Valid until the next change.
    [[nodiscard]] std::vector<const PredictionSlot*> sets() const;
    [[nodiscard]] const PredictionSlot* set(int id) const;  ///< null: not open
    [[nodiscard]] std::optional<SetSlot> slotOfSet(int id) const;
    /// Into `slot`; what was there goes where this one was. None: aside.
    void showSet(int id, std::optional<SetSlot> slot);
    void vacate(SetSlot slot);  ///< what it shows, or shall show, goes aside
    void closeSet(int id);
    void reloadSet(int id);                          ///< from its file, in the background
    void readSetAs(int id, const Reading& reading);  ///< likewise, its numbers meant so

    // Notes, tags and review marks of scenes. They are the workspace file's to keep.
    [[nodiscard]] const SceneNotes& notes() const { return m_notes; }
    [[nodiscard]] const SceneNote& note(std::size_t scene) const;
    void setNote(std::size_t scene, SceneNote note);
    void setNotes(const std::map<std::string, SceneNote>& notes);  ///< by id; those of unknown scenes are kept as well
    /// Those of scenes that the dataset does not have.
    [[nodiscard]] const std::map<std::string, SceneNote>& foreignNotes() const { return m_foreignNotes; }

    // Judging.
    [[nodiscard]] const MatchCriterion& criterion() const { return m_criterion; }
    [[nodiscard]] int k() const { return m_k; }
    [[nodiscard]] Ranking ranking() const { return m_ranking; }
    [[nodiscard]] JawChoice jaws() const { return m_jaws; }
    [[nodiscard]] IouMetric metric() const { return m_metric; }
    void setCriterion(const MatchCriterion& criterion);
    void setK(int k);
    void setRanking(Ranking ranking);
    void setJaws(JawChoice jaws);
    void setMetric(IouMetric metric);
    void setScope(JudgeScope scope);
    [[nodiscard]] JudgeScope scope() const { return m_scope; }
    [[nodiscard]] std::shared_ptr<const GroundTruth> truth() const { return m_truth; }  ///< null while it is read
    /// The dataset's own, without edits, of all its scenes; null while it is read.
    [[nodiscard]] std::shared_ptr<const GroundTruth> datasetTruth() const { return m_datasetTruth; }
    [[nodiscard]] const std::vector<bool>& judgedMask() const { return m_judgedMask; }  ///< scenes judged; empty: all
    /// The scene's row in the truth and in every judged set; empty without ground truth.
    [[nodiscard]] std::optional<std::size_t> rowOf(std::size_t scene) const;
    [[nodiscard]] bool isJudging() const;  ///< what is shown is older than the labels or settings
    /// Of the judged set at the criterion and ranking in force; empty while there is none. Cheap once countsChanged has
    /// followed a change; before, it is counted here and now.
    [[nodiscard]] std::optional<Evaluation> evaluation(SetSlot slot) const;
    /// The counts to show of the judged set, of the limits, ranking and k that they name: those before until
    /// countsChanged, which costs nothing while they move. Null: none were counted yet.
    [[nodiscard]] const KnownEvaluation* shownEvaluation(SetSlot slot) const;
    /// Worked out in the background; of the limits before for some milliseconds, until factsChanged.
    [[nodiscard]] std::shared_ptr<const std::vector<SceneFacts>> facts() const { return m_facts; }

    /// Whether they tell of the second compared ranking's best predictions, too, which takes as long as A's. They follow.
    void wantSecondFacts(bool wanted);

    /// How grasps fared in simulated trials; null: nothing is known. Facts follow.
    void setTrials(std::shared_ptr<const KnownTrials> trials);
    [[nodiscard]] const std::shared_ptr<const KnownTrials>& trials() const { return m_trials; }

    // Comparing. The default is defaultSides; empty: there is nothing to compare.
    [[nodiscard]] const std::optional<ComparedSides>& sides() const { return m_sides; }
    void setSides(std::optional<ComparedSides> sides);  ///< none, or what is not there: back to the default
    [[nodiscard]] bool sidesAreChosen() const { return m_chosenSides.has_value(); }

    // Whether predictions lie on the object: reads every mask, in the background, once somebody asked for it.
    void wantObjectHits();
    /// Of the judged set; null: not known yet, or never asked for.
    [[nodiscard]] const std::shared_ptr<const ObjectHits>& objectHits(SetSlot slot) const {
        return predictions(slot).hits;
    }
    [[nodiscard]] bool isMeasuringHits() const { return m_hitsJob != nullptr; }

    // The current scene.
    [[nodiscard]] std::optional<std::size_t> currentScene() const { return m_scene; }
    void setCurrentScene(std::size_t scene);
    [[nodiscard]] const std::vector<Grasp>& labels() const { return m_labels; }  ///< of the current scene, all lines
    [[nodiscard]] std::optional<GraspRef> selection() const { return m_selection; }
    void setSelection(std::optional<GraspRef> selection);
    [[nodiscard]] bool isEdited(std::size_t scene) const { return m_edits.contains(scene); }
    /// The current scene's labels cannot be edited now: they are still being read, they are damaged, another window has
    /// them, or there is no place to keep edits.
    [[nodiscard]] bool isLocked() const { return !whyLocked().isEmpty(); }
    [[nodiscard]] QString whyLocked() const;   ///< in words; empty: it is not
    [[nodiscard]] bool isDamaged() const;      ///< the current scene's edited labels: `setDamagedAside` helps
    [[nodiscard]] bool isReadingLabels() const { return m_scene && !m_labelsRead; }
    /// Of any scene, as they are now: edited, or the dataset's own (without the jaw sizes that are not judged); none while
    /// they are read.
    [[nodiscard]] std::optional<std::vector<Grasp>> labelsOf(std::size_t scene) const;
    /// Why the picture of the current scene that is to be shown cannot be decoded; empty: it can, or none was asked for.
    /// Nobody edits labels that he cannot hold against a picture.
    void setPictureDamage(const QString& reason);
    void editLabels(std::vector<Grasp> labels, const QString& gesture, int mergeKey = -1);
    void revertLabels();        ///< back to the dataset's own, as one undo step
    QString setDamagedAside();  ///< unlocks the current scene; returns why not
    /// Another window, or a process that was killed and is not gone yet, edits them. Ends by itself.
    [[nodiscard]] bool labelsElsewhere() const { return m_labelsElsewhere; }
    /// While it lives no other window edits them, whatever becomes of this document. Null: there are no locks here.
    [[nodiscard]] const std::shared_ptr<RunLock>& labelLock() const { return m_labelLock; }
    [[nodiscard]] LabelHistory& history() { return m_history; }
    [[nodiscard]] const LabelEdits& edits() const { return m_edits; }

Q_SIGNALS:
    void openingStarted(const QString& folder);
    void closing();  ///< what is open will be forgotten; it is still there
    void openingProgressed(qint64 scenes);
    void opened();
    void openFailed(const QString& folder, const QString& reason);
    void closed();
    void problemsChanged();
    void remarked(const QString& remark);  ///< on predictions that are odd; it is among the problems too
    void predictionsChanged();             ///< what A and B show
    void setsChanged();                    ///< which sets are open, being read or changed on disk, and where they are
    void setAdded(int id);                 ///< it was read from its file; first emitted is setsChanged
    void judgingStarted();
    void judgingProgressed(const grasploom::JobProgress& progress);
    void judged();            ///< truth or judged sets are new
    void criterionChanged();  ///< criterion, k or ranking
    void factsChanged();      ///< of all scenes
    void countsChanged();     ///< evaluations: they follow the facts
    void notesChanged();
    void sidesChanged();
    void objectHitsProgressed(const grasploom::JobProgress& progress);
    void objectHitsChanged();
    void currentSceneChanged();
    void labelsChanged();     ///< of the current scene: read, or edited
    void labelsSaved();       ///< of some scene: what is unsaved has changed
    void labelsTakenOver();   ///< no other window has them any more: they are read again, and edited here
    void selectionChanged();
    void failed(const QString& what, const QString& reason);

private:
    struct ReadTruth;
    struct Judgement;
    void finishOpening(const Index& index, const std::vector<Problem>& missing);
    void readTruth();
    void receiveTruth(ReadTruth read);
    void scheduleJudging();
    void startJudging();
    void receiveJudgement(Judgement judgement);
    void receiveLabels(const QString& scene, const std::vector<Grasp>& labels);
    void updateFacts();
    void startFacts();
    void receiveFacts(int generation, std::shared_ptr<const std::vector<SceneFacts>> facts);
    void startCounts();
    void receiveCounts(int generation, KnownEvaluations counts);
    [[nodiscard]] FactOrder orderFacts() const;
    [[nodiscard]] std::optional<KnownEvaluation> askedEvaluation(SetSlot slot) const;
    void updateSides();
    [[nodiscard]] bool isOpen(const PredictionSet* set) const;
    void measureHits();
    void receiveHits(const PredictionSet* set, const std::shared_ptr<const std::vector<ObjectHit>>& hits);
    void arrangeHits();
    [[nodiscard]] std::vector<bool> scopeMask() const;
    void addProblems(const std::vector<Problem>& problems);  ///< of the dataset
    void gatherProblems();
    void openLabels();  ///< of the current scene: from memory, or in the background
    void receiveSceneLabels(std::size_t scene, const std::vector<Grasp>& own, const StoredEdit& edit);
    [[nodiscard]] QString currentId() const;
    void takeLabels();
    bool lockLabels();  ///< false: another window has them
    void takeLabelsOver();
    void forgetDataset();
    PredictionSlot& slotOf(SetSlot slot) { return m_slots[static_cast<std::size_t>(slot)]; }
    PredictionSlot* findSet(int id);
    void setAside(PredictionSlot set);
    int place(PredictionSlot set, std::optional<SetSlot> slot);
    void freeOfLoads(SetSlot slot);
    void swapChosenSides();
    void receiveLoad(int generation, PredictionSlot set);
    void followSets(bool shownChanged);
    void checkFiles();

    Index m_index;
    Workspace m_workspace;
    std::vector<Problem> m_datasetProblems;
    std::vector<Problem> m_problems;  ///< all; those of predictions go when they are closed
    std::array<PredictionSlot, slotCount> m_slots;
    std::vector<PredictionSlot> m_aside;  ///< open but not shown: without judgement
    FileWatch m_files;                    ///< those of all sets
    int m_lastSet = 0;                    ///< id
    MatchCriterion m_criterion;
    int m_k = 1;
    Ranking m_ranking = Ranking::Score;
    JawChoice m_jaws = JawChoice::All;
    IouMetric m_metric = IouMetric::Exact;
    JudgeScope m_scope = JudgeScope::Meant;

    std::shared_ptr<const GroundTruth> m_datasetTruth;  ///< without edits
    std::vector<std::int32_t> m_datasetRows;            ///< per scene: its row in m_datasetTruth
    JawChoice m_datasetJaws = JawChoice::All;           ///< which labels are in it
    std::map<std::size_t, QString> m_damaged;           ///< scenes whose edited labels cannot be read, and why
    LabelEdits m_edits;
    std::shared_ptr<const GroundTruth> m_truth;  ///< with them
    std::vector<std::int32_t> m_rows;            ///< per scene: its row in m_truth
    bool m_truthStale = false;
    std::vector<bool> m_judgedMask;  ///< scenes that m_truth was restricted to; empty: all
    std::shared_ptr<const std::vector<SceneFacts>> m_facts;
    KnownEvaluations m_evaluations;

    std::shared_ptr<const KnownTrials> m_trials;
    SceneNotes m_notes;
    std::map<std::string, SceneNote> m_foreignNotes;
    std::optional<ComparedSides> m_chosenSides;
    std::optional<ComparedSides> m_sides;  ///< chosen, or the default
    bool m_secondWanted = false;
    bool m_hitsWanted = false;
    const PredictionSet* m_hitsSet = nullptr;  ///< that m_hitsJob is for

    std::optional<std::size_t> m_scene;
    std::vector<Grasp> m_labels;
    bool m_labelsRead = false;  ///< m_labels are those of m_scene
    std::optional<GraspRef> m_selection;
    LabelHistory m_history;
    std::shared_ptr<RunLock> m_labelLock;  ///< so that one window only writes labels
    bool m_labelsElsewhere = false;        ///< another window has them
    QTimer m_lockTimer;                    ///< while it has
    QString m_pictureDamage;               ///< of m_scene

    // What comes back from work that was overtaken is dropped.
    int m_openGeneration = 0;
    int m_truthGeneration = 0;
    int m_judgeGeneration = 0;
    int m_loadGeneration = 0;
    std::vector<PredictionLoad> m_loads;  ///< that go on
    QPointer<JobThread> m_openJob;
    QPointer<JobThread> m_truthJob;
    QPointer<JobThread> m_judgeJob;
    QPointer<JobThread> m_hitsJob;
    QPointer<JobThread> m_factsJob;
    QPointer<JobThread> m_countsJob;
    bool m_factsStale = false;   ///< what m_factsJob works out is of limits that have moved since
    bool m_countsStale = false;  ///< so is what m_countsJob counts
    int m_factsGeneration = 0;   ///< of the dataset and the judged sets that facts are of
    QTimer m_judgeTimer;
    QTimer m_factsTimer;
};

}  // namespace grasploom
