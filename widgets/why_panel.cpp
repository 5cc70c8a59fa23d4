#include "widgets/why_panel.h"

#include "widgets/limit_bar.h"
#include "widgets/why_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace grasploom {

WhyPanel::WhyPanel(QWidget* parent)
    : QWidget(parent), m_sentence(new QLabel), m_angle(new LimitBar), m_iou(new LimitBar), m_when(new QLabel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(std::max(2, fontMetrics().height() / 5));
    for (QLabel* label : {m_sentence, m_when}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column->addWidget(m_sentence);
    column->addWidget(m_angle);
    column->addWidget(m_iou);
    column->addWidget(m_when);
}

void WhyPanel::setContent(const InspectorContent& content) {
    const QLocale language = locale();
    m_sentence->setText(whySentence(content, language));
    m_when->setText(whenCorrect(content, language));
    m_angle->setVisible(content.best.has_value());
    m_iou->setVisible(content.best.has_value());
    m_when->setVisible(content.best.has_value());
    if (!content.best) return;
    const Match& best = *content.best;
    const MatchCriterion& limits = content.criterion;
    m_angle->setContent({tr("Δθ"), tr("%1°").arg(numberBeside(best.angleDegrees, limits.angleDegrees, 1, language)),
                         best.angleDegrees, limits.angleDegrees, 90, true,
                         best.angleDegrees <= limits.angleDegrees + angleSlackDegrees});
    m_iou->setContent({tr("IoU"), numberBeside(best.iou, limits.iou, 2, language), best.iou, limits.iou, 1, false,
                       best.iou > limits.iou + iouSlack});
    m_sentence->setToolTip(tr("Compared with the ground truth that explains the verdict: of those that validate the "
                              "prediction the one with the highest IoU, else the nearest miss."));
    m_angle->setToolTip(tr("Angle between the opening axes of the prediction and of ground truth no. %1, 0° to 90° (an "
                           "opening axis has period 180°).\nThe mark is the limit, %2°; up to it is accepted.")
                            .arg(best.groundTruth + 1).arg(limits.angleDegrees));
    m_iou->setToolTip(tr("Area of the intersection over area of the union of the prediction's rectangle and that of ground "
                         "truth no. %1, exact.\nThe mark is the limit, %2; above it is accepted.")
                          .arg(best.groundTruth + 1).arg(limits.iou));
    m_when->setToolTip(tr("Over all ground truths of the scene, with one limit moved and the other one as it is now"));
}

}  // namespace grasploom
