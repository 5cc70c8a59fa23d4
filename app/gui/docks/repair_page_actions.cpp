// What the repair queue computes, writes and reads beside its verdicts.
#include "app/gui/docks/repair_page.h"
#include "app/gui/document/label_payoff.h"
#include "dataset/files.h"
#include "evaluation/reviewer_agreement.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

#include <cmath>

namespace grasploom {
namespace {

QString percent(double fraction) {
    return std::isnan(fraction) ? QStringLiteral("–") : QLocale().toString(100 * fraction, 'f', 2);
}

}  // namespace

void RepairPage::exportCsv() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export verdicts"), QStringLiteral("reviews.csv"),
                                                      QStringLiteral("*.csv"));
    if (file.isEmpty()) {
        return;
    }
    auto* job = new JobThread(
        [file, review = m_store.review(), labels = m_store.areLabels().value_or(std::vector<bool>())](const JobEvents&) {
            writeFileAtomically(file.toStdString(), formatReviewCsv(review, labels), WrittenPath::NamedByUser);
        },
        this);
    connect(job, &JobThread::succeeded, this, [this, file] { Q_EMIT logged(tr("Written: %1").arg(file)); });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The verdicts could not be exported."), reason); });
    connect(job, &JobThread::finished, job, &QObject::deleteLater);
    job->start();
}

void RepairPage::chooseSecondOpinion() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Open another reviewer's verdicts"), QString(),
                                                      tr("Verdicts (*.json);;All files (*)"));
    if (!file.isEmpty()) {
        readSecondOpinion(file);
    }
}

void RepairPage::readSecondOpinion(const QString& file) {
    auto* const job = startJob<LabelReview>(
        this,
        [file](const JobEvents&) {
            const std::filesystem::path path(file.toStdString());
            return parseReview(readFile(path, 256U << 20U), path);
        },
        [this, file](LabelReview review) {
            m_second = std::move(review);
            m_secondName = QFileInfo(file).fileName();
            showAgreement();
        });
    connect(job, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The verdicts could not be read."), reason); });
    connect(&m_store, &ReviewStore::changed, this, &RepairPage::showAgreement, Qt::UniqueConnection);
}

void RepairPage::showAgreement() {
    m_disagreements->clear();
    if (m_second == LabelReview()) {
        m_agreement->setText(tr("Open the verdicts of somebody who judged the same scenes to see how far you agree."));
        m_disagreements->hide();
        return;
    }
    const ReviewComparison comparison = compareReviews(m_store.review(), m_second);
    const Agreement& agreement = comparison.agreement;
    const QLocale locale;
    QString text = tr("%1: %n scene(s) judged by both.", nullptr, static_cast<int>(agreement.items)).arg(m_secondName);
    if (agreement.items > 0) {
        text += QLatin1Char(' ') + tr("The same on %1 %, by chance %2 %: Cohen's κ %3.")
                                       .arg(percent(agreement.observed), percent(agreement.expected),
                                            std::isnan(agreement.kappa) ? tr("cannot be told")
                                                                        : locale.toString(agreement.kappa, 'f', 3));
    }
    m_agreement->setText(text);
    for (const Disagreement& one : comparison.disagreements) {
        const QString scene = QString::fromStdString(one.scene);
        auto* const item = new QListWidgetItem(
            tr("%1: %2, the other: %3").arg(scene, reviewVerdictText(one.first), reviewVerdictText(one.second)), m_disagreements);
        item->setData(Qt::UserRole, scene);
    }
    m_disagreements->setVisible(!comparison.disagreements.empty());
}

void RepairPage::comparePayoff() {
    const SetSlot which = m_document.predictions(SetSlot::A).isEmpty() ? SetSlot::B : SetSlot::A;
    const PredictionSlot& slot = m_document.predictions(which);
    if (m_payoffJob || slot.isEmpty() || !m_document.datasetTruth()) {
        return;
    }
    PayoffOrder order{m_document.index(), m_document.datasetTruth(), m_document.edits(), m_document.judgedMask(),
                      m_document.jaws(), m_document.metric(), slot.predictions, slot.rankingFor(m_document.ranking()),
                      m_document.criterion()};
    const QString name = (which == SetSlot::A ? QStringLiteral("A: ") : QStringLiteral("B: ")) + slot.name;
    const std::size_t promoted = m_store.promoted().value_or(0), edited = order.edits.size();
    m_payoff->setText(tr("Judging…"));
    m_payoffJob = startJob<LabelPayoff>(
        this,
        [order](const JobEvents& events) {
            return measurePayoff(order, [&events](std::size_t) { return !events.cancelled(); });
        },
        [this, name, promoted, edited](const LabelPayoff& payoff) {
            const QLocale locale;
            QString text =
                tr("%1: %2 % of %3 scenes with the dataset's labels, %4 % of %5 with the edited ones. %6 became right, %7 wrong.")
                    .arg(name, percent(payoff.before()), locale.toString(qulonglong(payoff.scenesBefore)),
                         percent(payoff.after()), locale.toString(qulonglong(payoff.scenesAfter)),
                         locale.toString(qulonglong(payoff.becameCorrect)), locale.toString(qulonglong(payoff.becameWrong)));
            text += QLatin1Char(' ') + tr("Labels of %n scene(s) are edited.", nullptr, static_cast<int>(edited));
            if (promoted > 0) {
                text += QLatin1Char(' ') +
                        tr("Beware: %n label(s) were promoted from predictions. A model is always right against its own "
                           "predictions, so the second number favours the model they came from, and models like it. To compare models, "
                           "look at the predictions of all of them, or draw labels without looking at any.",
                           nullptr, static_cast<int>(promoted));
            }
            m_payoff->setText(text);
        });
    connect(m_payoffJob, &JobThread::failed, this, [this](const QString& reason) {
        m_payoff->clear();
        Q_EMIT failed(tr("The labels could not be compared."), reason);
    });
    connect(m_payoffJob, &JobThread::finished, this, [this] {
        m_payoffJob.clear();
        refresh();
    });
    refresh();
}

}  // namespace grasploom
