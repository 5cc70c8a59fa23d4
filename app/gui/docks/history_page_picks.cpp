// The current validation of the history page, and the scenes that a pick means.
#include "app/gui/docks/history_overlay.h"
#include "app/gui/docks/history_page.h"
#include "app/gui/document/judging_summary.h"
#include "widgets/elided_label.h"
#include "widgets/error_bars.h"
#include "widgets/error_type_mark.h"

#include <QCheckBox>
#include <QLocale>
#include <QPushButton>

namespace grasploom {
namespace {

QString stepText(const HistoryStep& step) {
    return QLocale().toString(static_cast<qlonglong>(step.step));
}

ErrorCounts countsOf(const HistoryStep& step, std::size_t scenes) {
    ErrorCounts counts;
    counts.scenes = scenes;
    counts.counts = step.types;
    counts.scenesRecoverable = step.types;
    counts.scenesRecoverable[static_cast<std::size_t>(ErrorType::Correct)] = 0;
    return counts;
}

}  // namespace

void HistoryPage::showCurrent() {
    const TrainingHistory* const all = history();
    const int number = m_plot->current();
    const bool there = all != nullptr && number >= 0;
    const HistoryStep* const step = there ? &all->steps[static_cast<std::size_t>(number)] : nullptr;
    const auto counted = [](const QString& text, std::size_t scenes) {
        return QStringLiteral("%1 (%2)").arg(text, countText(scenes));
    };
    m_learned->setText(counted(tr("Learned"), there ? step->learned.size() : 0));
    m_forgotten->setText(counted(tr("Forgotten"), there ? step->forgotten.size() : 0));
    m_learned->setEnabled(there && !step->learned.empty());
    m_forgotten->setEnabled(there && !step->forgotten.empty());
    m_details->setVisible(there);
    m_errors->setVisible(there);
    const std::array<QString, learningKindCount> kinds{tr("Never right"), tr("Never forgotten"), tr("Learned again"),
                                                       tr("Lost")};
    for (int kind = 0; kind < learningKindCount; ++kind) {
        const std::size_t scenes = there ? all->scenesOf(static_cast<LearningKind>(kind)).size() : 0;
        QPushButton* const button = m_kinds.at(static_cast<std::size_t>(kind));
        button->setText(counted(kinds.at(static_cast<std::size_t>(kind)), scenes));
        button->setEnabled(scenes > 0);
    }
    m_summary->setText(there ? tr("Iteration %1: %2 of %3 right (%4 %)")
                                   .arg(stepText(*step), countText(step->correct()), countText(all->scenes),
                                        percentText(all->accuracy(static_cast<std::size_t>(number))))
                             : QString());
    std::vector<ErrorSide> sides;
    if (there) {
        sides.push_back({tr("iteration %1").arg(stepText(*step)), countsOf(*step, all->scenes)});
    }
    m_errors->setSides(std::move(sides));
    m_state->setText(there ? basisText() : QString());
    if (m_show->isChecked()) {
        followOverlay();
    }
}

/// What is counted: scenes, limits, ranking.
QString HistoryPage::basisText() const {
    const JudgedRun& judged = *m_result.judged;
    const int scenes = static_cast<int>(judged.truth->scenes.size());
    QStringList parts{
        judged.onTrainingScenes ? tr("%n training scene(s)", nullptr, scenes)
                                : tr("%n validation scene(s)", nullptr, scenes),
        tr("%1°, IoU %2, by %3")
            .arg(QLocale().toString(m_result.criterion.angleDegrees), QLocale().toString(m_result.criterion.iou),
                 rankingText(m_result.rankings[m_result.shown]))};
    if (judged.validations.size() < judged.validated) {
        parts
            << tr("predictions are kept of %1 of %2 validations").arg(judged.validations.size()).arg(judged.validated);
    }
    return parts.join(QStringLiteral(" · "));
}

void HistoryPage::pick(HistoryChange change) {
    const TrainingHistory* const all = history();
    if (all == nullptr || m_plot->current() < 0) {
        return;
    }
    m_plot->setChange(change);
    const HistoryStep& step = all->steps[static_cast<std::size_t>(m_plot->current())];
    const bool learned = change == HistoryChange::Learned;
    open(learned ? step.learned : step.forgotten,
         (learned ? tr("learned at iteration %1") : tr("forgotten at iteration %1")).arg(stepText(step)));
}

void HistoryPage::pickKind(LearningKind kind) {
    const std::array<QString, learningKindCount> texts{tr("never right"), tr("never forgotten"), tr("learned again"),
                                                       tr("forgotten, wrong at the end")};
    if (const TrainingHistory* const all = history()) {
        open(all->scenesOf(kind), texts.at(static_cast<std::size_t>(kind)));
    }
}

void HistoryPage::pickErrors(quint32 errors) {
    const TrainingHistory* const all = history();
    if (all == nullptr || m_plot->current() < 0 || errors == 0) {
        return;
    }
    const HistoryStep& step = all->steps[static_cast<std::size_t>(m_plot->current())];
    std::vector<std::uint32_t> rows;
    QStringList names;
    for (int type = 0; type < errorTypeCount; ++type) {
        if ((errors >> type & 1U) != 0) {
            names << errorTypeTitle(static_cast<ErrorType>(type));
        }
    }
    for (std::uint32_t row = 0; row < step.verdicts.size(); ++row) {
        if ((errors >> static_cast<int>(step.verdicts[row]) & 1U) != 0) {
            rows.push_back(row);
        }
    }
    open(rows, tr("%1 at iteration %2").arg(names.join(QStringLiteral(", ")), stepText(step)));
}

void HistoryPage::open(const std::vector<std::uint32_t>& rows, const QString& what) {
    if (rows.empty()) {
        m_state->setText(tr("No scene: %1").arg(what));
        return;
    }
    std::vector<std::size_t> scenes;
    for (const std::uint32_t row : rows) {
        scenes.push_back(m_result.judged->scenes[row]);
    }
    Q_EMIT subsetPicked(scenes, QStringLiteral("%1 (%2)").arg(what, basisText()));
}

void HistoryPage::followOverlay() {
    const int number = m_plot->current();
    if (!m_show->isChecked() || m_result.judged == nullptr || number < 0) {
        m_overlay->hide();
        return;
    }
    const auto file = [this](int at) {
        return QString::fromStdString(m_result.judged->files[static_cast<std::size_t>(at)].path.string());
    };
    m_overlay->show(file(number), number > 0 ? file(number - 1) : QString());
}

}  // namespace grasploom
