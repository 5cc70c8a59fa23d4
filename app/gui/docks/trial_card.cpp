#include "app/gui/docks/trial_card.h"

#include "widgets/plot_widget.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace grasploom {
namespace {

QString intervalText(const Interval& interval) {
    return TrialCard::tr("%1 to %2 %").arg(percentText(interval.low), percentText(interval.high));
}

QString cellText(TrialCell cell) {
    switch (cell) {
        case TrialCell::Both:
            return TrialCard::tr("Jaccard right, trial succeeded");
        case TrialCell::JaccardOnly:
            return TrialCard::tr("Jaccard right, trial failed");
        case TrialCell::TrialOnly:
            return TrialCard::tr("Jaccard wrong, trial succeeded");
        case TrialCell::Neither:
            return TrialCard::tr("Jaccard wrong, trial failed");
    }
    return {};
}

QLabel* headOf(const QString& text, Qt::Alignment alignment) {
    auto* label = new QLabel(text);
    label->setAlignment(alignment | Qt::AlignVCenter);
    return label;
}

}  // namespace

TrialCard::TrialCard(QWidget* parent) : QGroupBox(parent), m_accuracies(new QLabel), m_differing(new QPushButton) {
    m_accuracies->setWordWrap(true);
    m_accuracies->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_accuracies->setToolTip(tr("Over the scenes that were tried, with 95 % Wilson intervals"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(6, 4, 6, 6);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_accuracies, 0, 0, 1, 3);
    grid->addWidget(headOf(tr("trial succeeded"), Qt::AlignHCenter), 1, 1);
    grid->addWidget(headOf(tr("trial failed"), Qt::AlignHCenter), 1, 2);
    grid->addWidget(headOf(tr("Jaccard right"), Qt::AlignRight), 2, 0);
    grid->addWidget(headOf(tr("Jaccard wrong"), Qt::AlignRight), 3, 0);
    for (int i = 0; i < trialCellCount; ++i) {
        const auto cell = static_cast<TrialCell>(i);
        auto* button = new QPushButton;
        QFont font = button->font();
        font.setBold(differs(cell));
        button->setFont(font);
        connect(button, &QPushButton::clicked, this, [this, cell] { Q_EMIT picked(cell); });
        const bool right = cell == TrialCell::Both || cell == TrialCell::JaccardOnly;
        const bool succeeded = cell == TrialCell::Both || cell == TrialCell::TrialOnly;
        grid->addWidget(button, right ? 2 : 3, succeeded ? 1 : 2);
        m_cells[static_cast<std::size_t>(i)] = button;
    }
    grid->addWidget(m_differing, 1, 0);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(4, 1);
    m_differing->setToolTip(tr("Jaccard and the trial do not agree. Show only these scenes."));
    setTabOrder(&cell(TrialCell::Neither), m_differing);
    connect(m_differing, &QPushButton::clicked, this, &TrialCard::differingPicked);
    setAgreement({}, {});
}

void TrialCard::setAgreement(const QString& title, const TrialAgreement& agreement) {
    const std::size_t scenes = agreement.scenes;
    QString shown = scenes == 0 ? title : tr("%1, %2 scenes tried").arg(title, countText(scenes));
    setTitle(shown.replace(QLatin1Char('&'), QStringLiteral("&&")));  // a file's name has no mnemonic
    m_accuracies->setText(
        scenes == 0 ? tr("Nothing is tried yet.")
                    : tr("Jaccard %1 % (%2)")
                              .arg(percentText(agreement.jaccardAccuracy()), intervalText(agreement.jaccardWilson)) +
                          QLatin1Char('\n') + trialAccuracyText(agreement));
    for (int i = 0; i < trialCellCount; ++i) {
        const auto cell = static_cast<TrialCell>(i);
        const std::size_t count = agreement.count(cell);
        QPushButton& button = this->cell(cell);
        const double share = scenes == 0 ? 0 : static_cast<double>(count) / static_cast<double>(scenes);
        button.setText(scenes == 0 ? QStringLiteral("–") : tr("%1 (%2 %)").arg(countText(count), percentText(share)));
        button.setEnabled(count > 0);
        button.setAccessibleName(tr("%1: %2").arg(cellText(cell), button.text()));
        button.setToolTip(tr("%1. Show only these scenes.").arg(cellText(cell)));
    }
    const std::size_t differing = agreement.count(TrialCell::JaccardOnly) + agreement.count(TrialCell::TrialOnly);
    m_differing->setText(tr("Differ: %1").arg(countText(differing)));
    m_differing->setEnabled(differing > 0);
}

QString TrialCard::accuracies() const {
    return m_accuracies->text();
}

QString trialAccuracyText(const TrialAgreement& agreement) {
    return TrialCard::tr("SGT %1 % (%2)")
        .arg(percentText(agreement.trialAccuracy()), intervalText(agreement.trialWilson));
}

}  // namespace grasploom
