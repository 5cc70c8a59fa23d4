#include "widgets/threshold_bar.h"

#include "widgets/elided_label.h"
#include "widgets/exact_spin.h"
#include "widgets/limit_slider.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace grasploom {
namespace {

constexpr int stepsPerDegree = 2;  ///< of the angle slider
constexpr std::array rankings{Ranking::Score, Ranking::Intermediate, Ranking::Scorer};
const MatchCriterion paper{};

}  // namespace

class ThresholdBar::Room {
public:
    explicit Room(ThresholdBar& owner)
        : bar(owner),
          angleLabel(new QLabel),
          angle(new LimitSlider(90 * stepsPerDegree, 30 * stepsPerDegree)),
          angleSpin(new ExactSpin(0, 90, 2, 0.5)),
          iouLabel(new QLabel),
          iou(new LimitSlider(100, 25)),
          iouSpin(new ExactSpin(0, 100, 2, 1)),
          kLabel(new QLabel),
          k(new QSpinBox),
          rankingLabel(new QLabel),
          ranking(new QComboBox),
          resetButton(new QToolButton),
          summary(new ElidedLabel) {
        build();
        arrange();
        wire();
        retranslate();
        show();
    }

    void build();
    void arrange();
    void wire();
    void retranslate();
    void explainRankings();
    void show();
    void change(const MatchCriterion& wanted);
    [[nodiscard]] bool isAvailable(Ranking which) const {
        return std::find(available.begin(), available.end(), which) != available.end();
    }

    ThresholdBar& bar;
    MatchCriterion criterion;
    std::vector<Ranking> available;
    QLabel* angleLabel;
    LimitSlider* angle;
    ExactSpin* angleSpin;
    QLabel* iouLabel;
    LimitSlider* iou;
    ExactSpin* iouSpin;
    QLabel* kLabel;
    QSpinBox* k;
    QLabel* rankingLabel;
    QComboBox* ranking;
    QToolButton* resetButton;
    ElidedLabel* summary;
};

void ThresholdBar::Room::build() {
    angle->setSingleStep(1);
    angle->setPageStep(5 * stepsPerDegree);
    iou->setSingleStep(1);
    iou->setPageStep(5);
    // Room for the decimals that only some limits need.
    for (ExactSpin* spin : {angleSpin, iouSpin}) {
        spin->setMinimumWidth(spin->sizeHint().width() +
                              spin->fontMetrics().horizontalAdvance(QStringLiteral(".00 %")));
    }
    k->setRange(1, 100);
    k->setAlignment(Qt::AlignRight);
    k->setKeyboardTracking(false);
    for (const Ranking which : rankings) ranking->addItem(QString(), static_cast<int>(which));
    ranking->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont strong = summary->font();
    strong.setBold(true);
    summary->setFont(strong);
    bar.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ThresholdBar::Room::arrange() {
    auto* row = new QHBoxLayout(&bar);
    const int space = std::max(4, bar.fontMetrics().height() / 3);
    row->setContentsMargins(2 * space, space / 2, 2 * space, space / 2);
    row->setSpacing(space);
    const auto group = [&](std::initializer_list<QWidget*> widgets) {
        for (QWidget* widget : widgets) row->addWidget(widget);
        row->addSpacing(2 * space);
    };
    group({angleLabel, angle, angleSpin});
    group({iouLabel, iou, iouSpin});
    group({kLabel, k});
    group({rankingLabel, ranking});
    row->addWidget(resetButton);
    row->addWidget(summary, 5);
    row->setStretchFactor(angle, 2);
    row->setStretchFactor(iou, 2);
    angleLabel->setBuddy(angleSpin);
    iouLabel->setBuddy(iouSpin);
    kLabel->setBuddy(k);
    rankingLabel->setBuddy(ranking);
}

void ThresholdBar::Room::wire() {
    connect(angle, &QSlider::valueChanged, &bar, [this](int steps) {
        change({static_cast<double>(steps) / stepsPerDegree, criterion.iou});
    });
    connect(angleSpin, &QDoubleSpinBox::valueChanged, &bar, [this](double value) { change({value, criterion.iou}); });
    connect(iou, &QSlider::valueChanged, &bar, [this](int percent) {
        change({criterion.angleDegrees, percent / 100.0});
    });
    connect(iouSpin, &QDoubleSpinBox::valueChanged, &bar, [this](double percent) {
        change({criterion.angleDegrees, percent / 100});
    });
    connect(k, &QSpinBox::valueChanged, &bar, &ThresholdBar::kChanged);
    connect(ranking, &QComboBox::currentIndexChanged, &bar, [this] { Q_EMIT bar.rankingChanged(bar.ranking()); });
    connect(resetButton, &QToolButton::clicked, &bar, &ThresholdBar::reset);
}

void ThresholdBar::Room::change(const MatchCriterion& wanted) {
    const bool changed = !(wanted == criterion);
    criterion = wanted;
    show();
    if (changed) Q_EMIT bar.criterionChanged(criterion);
}

void ThresholdBar::Room::show() {
    const QSignalBlocker angleBlocked(angle);
    const QSignalBlocker iouBlocked(iou);
    angle->setValue(static_cast<int>(std::lround(criterion.angleDegrees * stepsPerDegree)));
    angleSpin->showValue(criterion.angleDegrees);
    iou->setValue(static_cast<int>(std::lround(criterion.iou * 100)));
    iouSpin->showValue(criterion.iou * 100);
    resetButton->setEnabled(!(criterion == paper));
}

void ThresholdBar::Room::retranslate() {
    angleLabel->setText(ThresholdBar::tr("Angle ≤"));
    angleSpin->setSuffix(ThresholdBar::tr("°", "suffix of degrees"));
    iouLabel->setText(ThresholdBar::tr("IoU >"));
    iouSpin->setSuffix(ThresholdBar::tr(" %", "suffix of a percentage"));
    kLabel->setText(ThresholdBar::tr("Top"));
    rankingLabel->setText(ThresholdBar::tr("Ranking"));
    resetButton->setText(ThresholdBar::tr("Reset"));
    resetButton->setToolTip(ThresholdBar::tr("Back to the paper's limits: 30° and 25 %"));
    const QString angleTip = ThresholdBar::tr(
        "Largest angle between the opening axes of a prediction and a ground truth, the limit included.\n"
        "The mark is the paper's value, 30°.");
    const QString iouTip = ThresholdBar::tr(
        "Intersection over union of the two rectangles must exceed this.\nThe mark is the paper's value, 25 %.");
    for (QWidget* widget : std::initializer_list<QWidget*>{angleLabel, angle, angleSpin}) widget->setToolTip(angleTip);
    for (QWidget* widget : std::initializer_list<QWidget*>{iouLabel, iou, iouSpin}) widget->setToolTip(iouTip);
    const QString kTip = ThresholdBar::tr("How many of each scene's best-ranked predictions count: top-k accuracy");
    kLabel->setToolTip(kTip);
    k->setToolTip(kTip);
    angle->setAccessibleName(ThresholdBar::tr("Angle limit, half degrees"));
    angleSpin->setAccessibleName(ThresholdBar::tr("Angle limit"));
    iou->setAccessibleName(ThresholdBar::tr("IoU limit, percent"));
    iouSpin->setAccessibleName(ThresholdBar::tr("IoU limit"));
    k->setAccessibleName(ThresholdBar::tr("Predictions per scene that count"));
    ranking->setAccessibleName(ThresholdBar::tr("Ranking"));
    bar.setAccessibleName(ThresholdBar::tr("Thresholds"));
    explainRankings();
}

void ThresholdBar::Room::explainRankings() {
    const QString names[] = {ThresholdBar::tr("File score"), ThresholdBar::tr("Intermediate"),
                             ThresholdBar::tr("Scorer")};
    const QString tips[] = {ThresholdBar::tr("By the file's own score; in file order where it has none"),
                            ThresholdBar::tr("By the predictor's graspability (intermediate score)"),
                            ThresholdBar::tr("By the scorer's score")};
    auto* items = qobject_cast<QStandardItemModel*>(ranking->model());
    for (int i = 0; i < ranking->count(); ++i) {
        const bool there = isAvailable(rankings[static_cast<std::size_t>(i)]);
        QString tip = tips[i];
        if (!there && available.empty()) {
            tip = ThresholdBar::tr("No predictions are open.");
        } else if (!there) {
            tip = ThresholdBar::tr("The open predictions have no such score.");
        }
        ranking->setItemText(i, names[i]);
        ranking->setItemData(i, tip, Qt::ToolTipRole);
        if (items) items->item(i)->setEnabled(there);
    }
    ranking->setEnabled(!available.empty());
    const QString tip = available.empty() ? ThresholdBar::tr("No predictions are open.")
                                          : ThresholdBar::tr("Which score says which predictions are best");
    ranking->setToolTip(tip);
    rankingLabel->setToolTip(tip);
}

ThresholdBar::ThresholdBar(QWidget* parent) : QWidget(parent), m_room(std::make_unique<Room>(*this)) {}

ThresholdBar::~ThresholdBar() = default;

MatchCriterion ThresholdBar::criterion() const {
    return m_room->criterion;
}

void ThresholdBar::setCriterion(const MatchCriterion& criterion) {
    m_room->criterion = {std::clamp(criterion.angleDegrees, 0.0, 90.0), std::clamp(criterion.iou, 0.0, 1.0)};
    m_room->show();
}

int ThresholdBar::k() const {
    return m_room->k->value();
}

void ThresholdBar::setK(int k) {
    const QSignalBlocker blocked(m_room->k);
    m_room->k->setValue(k);
}

Ranking ThresholdBar::ranking() const {
    return static_cast<Ranking>(m_room->ranking->currentData().toInt());
}

void ThresholdBar::setRanking(Ranking ranking) {
    const QSignalBlocker blocked(m_room->ranking);
    m_room->ranking->setCurrentIndex(m_room->ranking->findData(static_cast<int>(ranking)));
}

void ThresholdBar::setRankings(const std::vector<Ranking>& available) {
    m_room->available = available;
    m_room->explainRankings();
    if (!available.empty() && !m_room->isAvailable(ranking())) {
        m_room->ranking->setCurrentIndex(m_room->ranking->findData(static_cast<int>(available.front())));
    }
}

void ThresholdBar::setSummary(const QString& summary, const QString& shorter, const QString& details) {
    m_room->summary->setText(summary);
    m_room->summary->setShortText(shorter);
    m_room->summary->setToolTip(details.isEmpty() ? QString() : summary + QStringLiteral("\n\n") + details);
}

void ThresholdBar::reset() {
    m_room->change(paper);
}

void ThresholdBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_room->retranslate();
}

}  // namespace grasploom
