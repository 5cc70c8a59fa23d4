#pragma once

#include "app/gui/document/document.h"
#include "app/gui/document/review_store.h"

#include <QPointer>
#include <QWidget>

#include <array>
#include <functional>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace grasploom {

class NoticeBar;

/// The repair queue: the scenes of the grid, in its order, are judged one after the other by one key each; what is judged
/// is kept beside the dataset with who, when and from which prediction.
class RepairPage : public QWidget {
    Q_OBJECT
public:
    explicit RepairPage(Document& document, QWidget* parent = nullptr);
    ~RepairPage() override;

    /// What the grid shows, in its order. The queue follows it.
    void setQueue(std::vector<std::size_t> scenes);
    [[nodiscard]] ReviewStore& store() { return m_store; }
    [[nodiscard]] bool takesKeys() const;
    /// Watches a widget: while `takesKeys`, its keys 1 to 5 are verdicts.
    void watch(QWidget* widget);
    /// The selected prediction becomes ground truth of the current scene, and is noted as such.
    void promote();
    /// Likewise a grasp that a network suggested: `weights` is its file. Whether it did.
    bool accept(const Grasp& grasp, const QString& weights, std::size_t rank);
    [[nodiscard]] bool canPromote() const;

public Q_SLOTS:
    void judge(grasploom::ReviewVerdict verdict);
    void goToNext();      ///< scene of the queue without a verdict, after the current one, then from the start
    void comparePayoff(); ///< accuracy with and without the edited labels, in the background

Q_SIGNALS:
    void promoted(int label);  ///< number in the labels; of what was one already, too
    void remarked(const QString& remark);
    void failed(const QString& what, const QString& reason);
    void logged(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildVerdicts();
    QWidget* buildReviewer();
    QWidget* buildSecondOpinion();
    QWidget* buildPayoff();
    void refresh();
    void exportCsv();
    void chooseSecondOpinion();
    void readSecondOpinion(const QString& file);
    void showAgreement();
    [[nodiscard]] std::string currentId() const;
    bool addLabel(const Grasp& grasp, const QString& gesture, const QString& file, std::size_t row, std::size_t rank);

    Document& m_document;
    ReviewStore m_store;
    std::vector<std::size_t> m_queue;
    LabelReview m_second;
    QString m_secondName;
    QPointer<JobThread> m_payoffJob;

    NoticeBar* m_notice;
    QProgressBar* m_progress;
    QLabel* m_counts;
    QCheckBox* m_keys;
    QCheckBox* m_advance;
    QLineEdit* m_reviewer;
    std::array<QPushButton*, reviewVerdictCount> m_verdicts{};
    QPushButton* m_withdraw;
    QPushButton* m_promote;
    QPushButton* m_next;
    QLabel* m_agreement;
    QListWidget* m_disagreements;
    QPushButton* m_compare;
    QLabel* m_payoff;
};

/// In the user's words.
QString reviewVerdictText(ReviewVerdict verdict);

}  // namespace grasploom
