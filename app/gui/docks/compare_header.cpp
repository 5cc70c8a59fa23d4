#include "app/gui/docks/compare_header.h"

#include "app/gui/docks/compare_words.h"
#include "app/gui/document/judging_summary.h"
#include "widgets/elided_combo.h"
#include "widgets/side_style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

QIcon sideIcon(int side, const QWidget& like) {
    const int height = like.fontMetrics().height();
    QPixmap pixmap(QSize(height * 2, height) * like.devicePixelRatioF());
    pixmap.setDevicePixelRatio(like.devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSideSample(painter, {1, height / 2.0}, height * 2 - 2, height * 0.28, side,
                    like.palette().color(QPalette::Base));
    return pixmap;
}

}  // namespace

std::vector<ComparedSide> comparableSides(const Document& document) {
    std::vector<ComparedSide> sides;
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const PredictionSlot& place = document.predictions(slot);
        if (place.isEmpty()) {
            continue;
        }
        if (place.predictions->hasScorer) {
            sides.push_back({slot, Ranking::Scorer});
        }
        if (place.predictions->hasIntermediate) {
            sides.push_back({slot, Ranking::Intermediate});
        }
        sides.push_back({slot, Ranking::Score});
    }
    return sides;
}

CompareHeader::CompareHeader(Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_swap(new QToolButton),
      m_verdict(new QLabel),
      m_accuracy(new QLabel),
      m_trials(new QLabel),
      m_work(new QLabel),
      m_bar(new QProgressBar) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (const int side : {0, 1}) {
        auto* box = new ElidedCombo;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        box->setAccessibleName(tr("Ranking %1 of the comparison").arg(sideName(side)));
        m_choosers[static_cast<std::size_t>(side)] = box;
        auto* row = new QHBoxLayout;
        row->addWidget(new QLabel(sideName(side)));
        row->addWidget(box, 1);
        column->addLayout(row);
        connect(box, &QComboBox::activated, this, &CompareHeader::choose);
    }
    m_swap->setText(QStringLiteral("⇄"));
    m_swap->setToolTip(tr("Swap A and B of the comparison"));
    m_swap->setAccessibleName(m_swap->toolTip());
    auto* work = new QHBoxLayout;
    work->addWidget(m_swap);
    work->addWidget(m_work, 1);
    work->addWidget(m_bar, 1);
    column->addLayout(work);
    m_bar->setMaximumHeight(fontMetrics().height());
    m_bar->setAccessibleName(tr("Progress of the comparison"));
    m_bar->hide();
    QFont bold = m_verdict->font();
    bold.setBold(true);
    m_verdict->setFont(bold);
    m_accuracy->setToolTip(tr("Top-1 accuracy with its 95 % Wilson interval"));
    m_trials->setToolTip(tr("Accuracy by simulated grasp trial, over the scenes that were tried: page Trial"));
    for (QLabel* const label : {m_verdict, m_accuracy, m_trials}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_trials->hide();
    column->addStretch();
    connect(m_swap, &QToolButton::clicked, this, &CompareHeader::swap);
}

void CompareHeader::showSides() {
    m_choices = comparableSides(m_document);
    for (std::size_t side = 0; side < m_choosers.size(); ++side) {
        QComboBox& box = *m_choosers[side];
        box.clear();
        for (const ComparedSide& choice : m_choices) {
            const QString slot = choice.slot == SetSlot::A ? QStringLiteral("A") : QStringLiteral("B");
            box.addItem(sideIcon(static_cast<int>(side), *this),
                        tr("%1 · %2 (set %3)")
                            .arg(rankingText(choice.ranking), m_document.predictions(choice.slot).name, slot));
        }
        const auto& sides = m_document.sides();
        const auto found = sides ? std::ranges::find(m_choices, (*sides)[side]) : m_choices.end();
        box.setCurrentIndex(found == m_choices.end() ? -1 : static_cast<int>(found - m_choices.begin()));
    }
}

void CompareHeader::choose() {
    const int a = m_choosers[0]->currentIndex(), b = m_choosers[1]->currentIndex();
    if (a >= 0 && b >= 0) {
        Q_EMIT sidesChosen({m_choices[static_cast<std::size_t>(a)], m_choices[static_cast<std::size_t>(b)]});
    }
}

void CompareHeader::swap() {
    if (const auto& sides = m_document.sides()) {
        Q_EMIT sidesChosen({(*sides)[1], (*sides)[0]});
    }
}

void CompareHeader::showComparison(const Comparison* comparison) {
    m_verdict->setText(comparison != nullptr ? differenceText(*comparison) : QString());
    m_verdict->setToolTip(comparison != nullptr ? differenceDetails(*comparison) : QString());
    QString below = comparison != nullptr ? accuracyText(*comparison) : QString();
    if (comparison != nullptr && comparison->resamples > 0 && comparison->objects > 1) {  // else there is no interval
        below += QStringLiteral(" · ") + tr("%1 resamples of %2 objects, seed %3")
                                             .arg(comparison->resamples)
                                             .arg(comparison->objects)
                                             .arg(comparison->seed);
    }
    if (comparison != nullptr && !comparison->sameCandidates) {
        below += QLatin1Char('\n') + candidatesText(*comparison);
    }
    m_accuracy->setText(below);
}

void CompareHeader::showTrials(const QString& summary) {
    m_trials->setText(summary);
    m_trials->setVisible(!summary.isEmpty());
}

void CompareHeader::showProgress(const QString& what, const std::optional<JobProgress>& progress) {
    m_work->setText(what);
    m_bar->setVisible(progress.has_value());
    if (progress) {
        m_bar->setRange(0, static_cast<int>(progress->total));
        m_bar->setValue(static_cast<int>(progress->done));
    }
}

QString CompareHeader::verdict() const {
    return m_verdict->text();
}

}  // namespace grasploom
