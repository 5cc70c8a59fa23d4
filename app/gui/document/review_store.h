#pragma once

#include "app/gui/document/document.h"
#include "dataset/label_review.h"

#include <QObject>

#include <filesystem>

namespace grasploom {

/// The verdicts and accepted grasps of the open dataset, in `reviews.json` of its workspace. Read and written in the
/// background; every change is written, whole and aside. A damaged file is refused and left alone until it is set aside.
class ReviewStore : public QObject {
    Q_OBJECT
public:
    explicit ReviewStore(Document& document, QObject* parent = nullptr);
    ~ReviewStore() override;  ///< writes what is not on the disk yet

    [[nodiscard]] const LabelReview& review() const { return m_review; }
    [[nodiscard]] std::filesystem::path file() const { return m_file; }  ///< empty: no dataset, or no place
    [[nodiscard]] bool canWrite() const { return m_read && m_reason.isEmpty() && !m_file.empty(); }
    [[nodiscard]] QString whyNot() const;  ///< in words; empty: it can
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    QString setDamagedAside();             ///< why not; empty when done
    [[nodiscard]] bool isSaved() const { return m_saved == m_changes; }

    [[nodiscard]] QString reviewer() const { return m_reviewer; }
    void setReviewer(const QString& name);
    void judge(const std::string& scene, ReviewVerdict verdict);
    void withdraw(const std::string& scene);
    void accept(const std::string& scene, const Grasp& grasp, const QString& predictionFile, std::size_t row, std::size_t rank);
    /// What is known of how a label came. Origins follow the labels of the current scene through every edit, and those
    /// drawn or corrected there get theirs.
    [[nodiscard]] std::optional<GraspOrigin> originOf(const std::string& scene, const Grasp& grasp) const;
    /// Per grasp of the review: whether it is a label of the dataset as it is now; none while labels are read.
    [[nodiscard]] std::optional<std::vector<bool>> areLabels() const;
    /// How many of them came from predictions or suggestions.
    [[nodiscard]] std::optional<std::size_t> promoted() const;

Q_SIGNALS:
    void changed();
    void failed(const QString& what, const QString& reason);

private:
    void follow();
    void followLabels();
    void touch(bool byItself = true);  ///< `byItself`: else labels change with it, and they tell of the disk
    void save();
    void finish();
    void tell(const QString& reason);
    [[nodiscard]] std::string name() const;

    Document& m_document;
    LabelReview m_review;
    std::optional<std::size_t> m_scene;  ///< that m_labels are of; none: they are not known yet
    std::vector<Grasp> m_labels;         ///< as they were at the edit before
    std::filesystem::path m_file;
    QString m_reviewer;
    QString m_reason;  ///< why nothing may be written
    bool m_read = false;
    bool m_damaged = false;
    int m_generation = 0;  ///< what comes back from another dataset's file is dropped
    quint64 m_changes = 0;
    quint64 m_saved = 0;
    QPointer<JobThread> m_job;  ///< that writes
    bool m_told = false;          ///< that it cannot be saved
    bool m_worthTelling = false;  ///< more than origins of labels is unsaved
    QTimer m_again;
    QTimer m_soon;
};

/// "Promoted from run 3-full, row 2; accepted by …; corrected since", "Drawn by …"; empty where there is none. `label`: as it is now.
QString originText(const std::optional<GraspOrigin>& origin, const Grasp& label);

}  // namespace grasploom
