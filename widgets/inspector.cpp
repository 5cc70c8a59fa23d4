#include "widgets/inspector.h"

#include "widgets/elided_label.h"
#include "widgets/grasp_form.h"
#include "widgets/why_panel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace grasploom {
namespace {

QLabel* wrapped() {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

}  // namespace

class Inspector::Room {
public:
    explicit Room(Inspector& owner)
        : inspector(owner), title(new ElidedLabel), scene(new ElidedLabel), hint(wrapped()), origin(wrapped()), why(new WhyPanel),
          form(new GraspForm), scores(new QWidget), ranks(new RankLists) {
        build();
        QObject::connect(form, &GraspForm::graspEdited, &inspector, [this](const Grasp& grasp) {
            if (!content.selected) return;
            content.grasp = grasp;
            Q_EMIT inspector.graspEdited(content.selected->number, grasp);
        });
        QObject::connect(ranks, &RankLists::graspActivated, &inspector, &Inspector::graspActivated);
    }

    void build();
    void buildScores();
    void show(bool same);
    void showScores();
    void showHint();
    [[nodiscard]] QString titleText() const;

    Inspector& inspector;
    InspectorContent content;
    ElidedLabel* title;
    ElidedLabel* scene;
    QLabel* hint;
    QLabel* origin;
    WhyPanel* why;
    GraspForm* form;
    QWidget* scores;
    std::array<QLabel*, 3> scoreNames{}, scoreTexts{};
    RankLists* ranks;
};

void Inspector::Room::build() {
    auto* upper = new QWidget;
    auto* column = new QVBoxLayout(upper);
    const int space = std::max(4, inspector.fontMetrics().height() / 2);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    QFont strong = title->font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.1);
    title->setFont(strong);
    scene->setElide(Qt::ElideMiddle);
    origin->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(title);
    head->addWidget(scene);
    column->addLayout(head);
    buildScores();
    for (QWidget* part : std::initializer_list<QWidget*>{hint, why, form, origin, scores}) column->addWidget(part);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(upper);
    scroll->setFocusPolicy(Qt::NoFocus);  // Tab walks its fields
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ranks->setFrameShape(QFrame::NoFrame);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(scroll);
    splitter->addWidget(ranks);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    auto* outer = new QVBoxLayout(&inspector);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(splitter);
}

void Inspector::Room::buildScores() {
    auto* rows = new QFormLayout(scores);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setVerticalSpacing(std::max(2, inspector.fontMetrics().height() / 5));
    for (std::size_t i = 0; i < scoreNames.size(); ++i) {
        scoreNames[i] = new QLabel;
        scoreTexts[i] = new QLabel;
        scoreTexts[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addRow(scoreNames[i], scoreTexts[i]);
    }
}

QString Inspector::Room::titleText() const {
    if (!content.selected) return content.scene.isEmpty() ? Inspector::tr("No scene is open") : Inspector::tr("Scene");
    const int number = content.selected->number + 1;
    switch (content.selected->kind) {
        case LayerKind::GroundTruth: {
            const int place = content.place > 0 ? content.place : number;
            return content.jawSize > 1
                       ? Inspector::tr("Ground truth no. %1, jaw size %2").arg(place).arg(content.jawSize)
                       : Inspector::tr("Ground truth no. %1").arg(place);
        }
        case LayerKind::PredictionA: return Inspector::tr("Prediction A no. %1").arg(number);
        case LayerKind::PredictionB: return Inspector::tr("Prediction B no. %1").arg(number);
    }
    return {};
}

void Inspector::Room::show(bool same) {
    const bool prediction = content.selected && content.selected->kind != LayerKind::GroundTruth;
    title->setText(titleText());
    scene->setText(content.scene);
    scene->setVisible(!content.scene.isEmpty());
    showHint();
    why->setVisible(prediction);
    form->setVisible(content.selected.has_value());
    if (prediction) why->setContent(content);
    form->setPictureSize(content.picture);
    form->setScale(content.metresPerPixel);
    if (content.selected) form->setGrasp(content.grasp, !prediction && content.editable, same);
    origin->setText(content.origin);
    origin->setVisible(content.selected && !content.origin.isEmpty());
    scores->setVisible(prediction);
    if (prediction) showScores();
    ranks->setLists({content.intermediate, content.scorer, content.byScore, content.rankKind});
    const bool ranked = content.selected && content.selected->kind == content.rankKind;
    ranks->setSelected(ranked ? std::optional(content.selected->number) : std::nullopt);
    ranks->setVisible(!content.scene.isEmpty());
}

void Inspector::Room::showHint() {
    hint->setVisible(!content.selected);
    if (content.scene.isEmpty()) {
        hint->setText(Inspector::tr("Open a dataset and choose a scene: its grasps are explained here."));
    } else if (content.intermediate.empty() && content.scorer.empty() && content.byScore.empty()) {
        hint->setText(Inspector::tr("Select a grasp on the picture to see its numbers. With predictions open, this is "
                                    "where you see why one is right or wrong."));
    } else {
        hint->setText(Inspector::tr("Select a prediction on the picture or in the lists below to see why it is right or "
                                    "wrong."));
    }
}

void Inspector::Room::showScores() {
    const QString names[] = {Inspector::tr("File score"), Inspector::tr("Intermediate score"), Inspector::tr("Scorer's score")};
    const QString tips[] = {
        Inspector::tr("The score that the predictions file ranks by"),
        Inspector::tr("The predictor's probability that this place and angle can be grasped"),
        Inspector::tr("The scorer's probability that this very rectangle is a good grasp")};
    const double values[] = {content.score, content.intermediateScore, content.scorerScore};
    for (std::size_t i = 0; i < scoreNames.size(); ++i) {
        scoreNames[i]->setText(names[i]);
        scoreTexts[i]->setText(std::isnan(values[i]) ? Inspector::tr("none")
                                                     : inspector.locale().toString(values[i], 'g', 6));
        scoreNames[i]->setToolTip(tips[i]);
        scoreTexts[i]->setToolTip(tips[i]);
    }
}

Inspector::Inspector(QWidget* parent) : QWidget(parent), m_room(std::make_unique<Room>(*this)) { m_room->show(false); }

Inspector::~Inspector() = default;

void Inspector::setContent(InspectorContent content) {
    const bool same = content.scene == m_room->content.scene && content.selected == m_room->content.selected;
    m_room->content = std::move(content);
    m_room->show(same);
}

const InspectorContent& Inspector::content() const { return m_room->content; }

void Inspector::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) m_room->show(true);
}

}  // namespace grasploom
