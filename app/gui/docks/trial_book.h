#pragma once

#include "app/gui/docks/trial_counts.h"
#include "app/gui/document/document.h"
#include "app/gui/jobs/latest_job.h"

#include <QPointer>
#include <QTimer>

#include <memory>
#include <utility>
#include <vector>

namespace grasploom {

/// What is known of trials of the open dataset: looks up what was tried at an earlier time, tries the best grasps of
/// the shown sets in the background, and tells the document. Does nothing until somebody wants to know.
class TrialBook : public QObject {
    Q_OBJECT
public:
    using Survey = TrialSurvey;
    explicit TrialBook(Document& document, QObject* parent = nullptr);
    ~TrialBook() override;

    void want();  ///< from now on, for this dataset, what is known is looked up when sets or sides change
    void start();
    void stop();  ///< what is done counts
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }
    [[nodiscard]] bool isLooking() const { return m_soon.isActive() || m_look.isBusy(); }
    [[nodiscard]] const std::optional<Survey>& survey() const { return m_survey; }  ///< empty: not looked yet

    [[nodiscard]] QString meshFolder() const;  ///< of the open dataset; empty: not known
    void setMeshFolder(const QString& folder);

Q_SIGNALS:
    void changed();  ///< running, survey, or what is known
    void progressed(const grasploom::JobProgress& progress);
    void failed(const QString& what, const QString& reason);
    void logged(const QString& line);

private:
    /// What decides which grasps are the best ones, and whether they can be tried.
    struct Subject {
        std::vector<std::pair<std::weak_ptr<const PredictionSet>, Ranking>> sides;
        std::vector<std::size_t> scenes;
        QString meshes;
        [[nodiscard]] bool isOf(const TrialWork& work) const;
    };
    void forget();
    void look();
    void lookSoon();
    void receive(const TrialWork& work, const TrialNews& news);
    [[nodiscard]] QString dataset() const;

    Document& m_document;
    std::shared_ptr<LazyTrialStore> m_store;
    std::optional<Survey> m_survey;
    std::optional<Subject> m_subject;  ///< of the survey
    bool m_wanted = false;
    QTimer m_soon;  ///< several changes, one look
    LatestJob m_look;
    QPointer<JobThread> m_run;
    int m_generation = 0;  ///< of the dataset: what comes of an older one is dropped
};

}  // namespace grasploom
