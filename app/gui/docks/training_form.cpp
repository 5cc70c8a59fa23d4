#include "app/gui/docks/training_form.h"

#include "dataset/grasp_file.h"
#include "widgets/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace grasploom {
namespace {

QString toText(double value) {
    return QString::fromStdString(formatNumber(value));
}

template <class Enum>
void addChoice(QComboBox* box, const QString& text, Enum value) {
    box->addItem(text, static_cast<int>(value));
}

/// Its editor keeps its value. Not setRowVisible: with rows hidden so, Qt 6.4 gives wrapped texts no height.
void removeRow(QFormLayout* form, QWidget* widget) {
    const QFormLayout::TakeRowResult row = form->takeRow(widget);
    for (QLayoutItem* const item : {row.labelItem, row.fieldItem}) {
        if (item != nullptr && item->widget() != nullptr) {
            item->widget()->hide();
        }
        delete item;
    }
}

void choose(QComboBox* box, int value) {
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

}  // namespace

TrainingForm::TrainingForm(QWidget* parent) : QWidget(parent) {
    auto* page = new QWidget;
    auto* sections = new QVBoxLayout(page);
    auto* form = m_form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    sections->addLayout(form);
    buildNetwork(form);
    buildData(form);
    buildOptimisation(form);
    auto* more = new QToolButton;
    more->setText(tr("All settings"));
    more->setCheckable(true);
    more->setAutoRaise(true);
    more->setArrowType(Qt::RightArrow);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* defaults = new QToolButton;
    defaults->setText(tr("Defaults"));
    defaults->setObjectName(QStringLiteral("defaults"));
    defaults->setToolTip(tr("Back to the settings that suit this machine and dataset"));
    defaults->setAutoRaise(true);
    connect(defaults, &QToolButton::clicked, this, &TrainingForm::defaultsRequested);
    auto* row = new QHBoxLayout;
    row->addWidget(more);
    row->addStretch();
    row->addWidget(defaults);
    sections->addLayout(row);
    m_expert = new QWidget;
    auto* expertForm = new QFormLayout(m_expert);
    expertForm->setContentsMargins(0, 0, 0, 0);
    expertForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildExpert(expertForm);
    m_expert->hide();
    sections->addWidget(m_expert);
    sections->addStretch();
    connect(more, &QToolButton::toggled, this, [this, more](bool open) {
        m_expert->setVisible(open);
        more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        check();  // what is wrong may have come into sight
    });

    auto* scroll = m_scroll = new QScrollArea;
    scroll->setWidget(page);
    fitWidth();
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary = new QLabel;
    m_summary->setWordWrap(true);
    m_start = new QPushButton(tr("Start training"));
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setToolTip(tr("Trains at once, or after the jobs that wait"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_start);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startRequested(choice()); });
    guardWheel(this);
    setChoice(defaultChoice(false, 0, 0));
}

void TrainingForm::leaveOut(const std::vector<std::string>& keys) {
    for (const Field& field : m_fields) {
        if (std::find(keys.begin(), keys.end(), field.key) != keys.end()) {
            const bool expert = m_expert->isAncestorOf(field.editor);
            removeRow(expert ? static_cast<QFormLayout*>(m_expert->layout()) : m_form, field.editor->parentWidget());
        }
    }
    removeRow(m_form, m_predict);
    removeRow(m_form, m_ownProcess);
    m_splitBy->removeItem(2);  // without folds there is no test
}

void TrainingForm::addOnTop(const std::string& key, const QString& label, QWidget* editor, const QString& tip) {
    m_form->insertRow(m_onTop++, label, cellOf(key, label, editor, tip));
}

void TrainingForm::setStartButton(const QString& text, const QString& tip) {
    m_start->setText(text);
    m_start->setToolTip(tip);
}

void TrainingForm::fitWidth() {
    // Hidden settings count too: the width must not be short once they show.
    const int width =
        std::max(m_scroll->widget()->minimumSizeHint().width(),
                 m_expert->minimumSizeHint().width() + 2 * style()->pixelMetric(QStyle::PM_LayoutLeftMargin));
    m_scroll->setMinimumWidth(width + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 4);
}

QWidget* TrainingForm::cellOf(const std::string& key, const QString& label, QWidget* editor, const QString& tip) {
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* message = new QLabel;
    message->setWordWrap(true);
    message->hide();
    column->addWidget(editor);
    column->addWidget(message);
    editor->setToolTip(tip + QStringLiteral(" — ") + QString::fromStdString(key));
    editor->setAccessibleName(label);
    editor->setObjectName(QString::fromStdString(key));
    m_fields.push_back({key, editor, message});
    return cell;
}

template <class Editor>
Editor* TrainingForm::add(QFormLayout* form, const char* key, const QString& label, Editor* editor,
                          const QString& tip) {
    form->addRow(label, cellOf(key, label, editor, tip));
    if constexpr (std::is_same_v<Editor, QComboBox>) {
        // A long entry must not make the whole dock wide.
        editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        editor->setMinimumContentsLength(12);
        connect(editor, &QComboBox::currentTextChanged, this, &TrainingForm::check);
    } else if constexpr (std::is_same_v<Editor, QSpinBox>) {
        connect(editor, &QSpinBox::valueChanged, this, &TrainingForm::check);
    } else if constexpr (std::is_same_v<Editor, QLineEdit>) {
        connect(editor, &QLineEdit::textChanged, this, &TrainingForm::check);
    } else if constexpr (std::is_same_v<Editor, QCheckBox>) {
        connect(editor, &QCheckBox::toggled, this, &TrainingForm::check);
    }
    return editor;
}

QSpinBox* TrainingForm::number(int low, int high, int step) {
    auto* spin = new QSpinBox;
    spin->setRange(low, high);
    spin->setSingleStep(step);
    spin->setGroupSeparatorShown(true);
    return spin;
}

QLineEdit* TrainingForm::decimal() {
    m_decimals.push_back(new QLineEdit);
    return m_decimals.back();
}

void TrainingForm::buildNetwork(QFormLayout* form) {
    m_network = add(form, "network", tr("Network"), new QComboBox,
                    tr("baseline: predictor only; full: predictor and scorer; no-intermediate: scorer only; direct: "
                       "one grasp per picture"));
    addChoice(m_network, tr("full (with scorer)"), NetworkKind::Full);
    addChoice(m_network, tr("baseline"), NetworkKind::Baseline);
    addChoice(m_network, tr("no-intermediate"), NetworkKind::NoIntermediate);
    addChoice(m_network, tr("direct regression"), NetworkKind::Direct);
    m_backbone = add(form, "backbone", tr("Features"), new QComboBox, tr("Network that makes the features"));
    addChoice(m_backbone, QStringLiteral("ResNet-18"), Backbone::ResNet18);
    addChoice(m_backbone, QStringLiteral("ResNet-34"), Backbone::ResNet34);
    addChoice(m_backbone, QStringLiteral("ResNet-50"), Backbone::ResNet50);
}

void TrainingForm::buildData(QFormLayout* form) {
    m_splitBy = add(form, "split", tr("Scenes"), new QComboBox, tr("What is kept for validation and test"));
    m_splitBy->addItem(tr("folds by object"), 0);
    m_splitBy->addItem(tr("folds by picture"), 1);
    m_splitBy->addItem(tr("all, nothing kept"), 2);
    m_folds = add(form, "folds", tr("Folds"), number(2, 100, 1), tr("Into how many parts the scenes are split"));
    m_fold = add(form, "fold", tr("Test fold"), number(0, 1000, 1), tr("The fold that is kept for the test, from 0"));
}

void TrainingForm::buildOptimisation(QFormLayout* form) {
    m_iterations = add(form, "iterations", tr("Iterations"), number(1, 1000000000, 100), tr("Steps of the optimiser"));
    m_batchSize = add(form, "batch_size", tr("Batch"), number(1, 1024, 1), tr("Pictures per step"));
    m_learningRate = add(form, "learning_rate", tr("Learning rate"), decimal(), tr("Of stochastic gradient descent"));
    m_inputSize =
        add(form, "input_size", tr("Input size, px"), number(0, 4096, 16), tr("Side of the network's picture"));
    m_device = add(form, "device", tr("Device"), new QComboBox, tr("auto, cpu, cuda or cuda:N"));
    m_device->setEditable(true);
    m_device->addItems({QStringLiteral("auto"), QStringLiteral("cpu"), QStringLiteral("cuda")});
    m_predict = new QCheckBox(tr("Predict and show afterwards"));
    m_predict->setChecked(true);
    form->addRow(m_predict);
    m_ownProcess = new QCheckBox(tr("In a process of its own"));
    m_ownProcess->setToolTip(
        tr("A fault of the GPU's driver cannot take this window down,\n"
           "and the training can go on when the window is closed."));
    form->addRow(m_ownProcess);
    for (QCheckBox* const box : {m_predict, m_ownProcess}) {
        connect(box, &QCheckBox::toggled, this, &TrainingForm::check);
    }
}

void TrainingForm::buildExpert(QFormLayout* form) {
    m_pretrained = add(form, "pretrained", tr("Pretrained weights"), new QLineEdit,
                       tr("File with the weights of the features; empty: from scratch"));
    m_pretrained->setPlaceholderText(tr("none: from scratch"));
    QAction* const browse =
        m_pretrained->addAction(style()->standardIcon(QStyle::SP_DialogOpenButton), QLineEdit::TrailingPosition);
    browse->setText(tr("Choose a weights file"));
    connect(browse, &QAction::triggered, this, &TrainingForm::choosePretrained);
    m_freeze = add(form, "freeze_batch_norm", tr("Batch norm"), new QComboBox,
                   tr("Whether its statistics are kept as they are"));
    m_freeze->addItem(tr("frozen if pretrained"), -1);
    m_freeze->addItem(tr("frozen"), 1);
    m_freeze->addItem(tr("trained"), 0);
    m_guidance = add(form, "guidance", tr("Guidance"), new QComboBox, tr("What −log p of the scorer updates (Eq. 5)"));
    m_guidance->addItem(tr("by pretraining"), -1);
    addChoice(m_guidance, tr("features and regression"), Guidance::FeaturesAndRegression);
    addChoice(m_guidance, tr("regression"), Guidance::Regression);
    addChoice(m_guidance, tr("off"), Guidance::Off);
    m_guidanceStart = add(form, "guidance_start", tr("Guidance from"), number(0, 1000000000, 100),
                          tr("Iteration at which it sets in"));
    m_precision = add(form, "precision", tr("Precision"), new QComboBox, tr("tf32 acts on GPUs only; bf16 needs a processor that has it"));
    addChoice(m_precision, QStringLiteral("fp32"), Precision::Fp32);
    addChoice(m_precision, QStringLiteral("tf32"), Precision::Tf32);
    addChoice(m_precision, QStringLiteral("bf16"), Precision::Bf16);
    m_cudaGraphs = add(form, "cuda_graphs", QString(), new QCheckBox(tr("CUDA graphs")),
                       tr("On a GPU, replay the features' passes in place of starting each of their steps"));
    m_seed =
        add(form, "seed", tr("Seed"), number(0, std::numeric_limits<int>::max(), 1), tr("Same seed, same training"));
    m_validateEvery = add(form, "validate_every", tr("Validate every"), number(1, 1000000000, 50), tr("Iterations"));
    m_checkpointEvery = add(form, "checkpoint_every", tr("Save every"), number(1, 1000000000, 50), tr("Iterations"));
    m_rotate =
        add(form, "augment.rotate", tr("Augmentation"), new QCheckBox(tr("rotate")), tr("Turn each picture at random"));
    m_mirror = add(form, "augment.mirror", QString(), new QCheckBox(tr("mirror")), tr("Mirror half of the pictures"));
    m_shift = add(form, "augment.shift_pixels", tr("Shift, px"), decimal(), tr("Largest random shift along each axis"));
    m_orientations = add(form, "orientations", tr("Orientations"), number(1, 36, 1), tr("Anchors per cell, k"));
    m_candidates = add(form, "scorer_candidates", tr("Candidates"), number(1, 100000, 8),
                       tr("Grasps per picture that the scorer learns from, T"));
    m_regressionWeight = add(form, "regression_weight", tr("Regression weight"), decimal(), tr("α of Eq. 5"));
    m_momentum = add(form, "momentum", tr("Momentum"), decimal(), tr("Of stochastic gradient descent"));
    m_weightDecay = add(form, "weight_decay", tr("Weight decay"), decimal(), tr("Of stochastic gradient descent"));
    m_matchAngle = add(form, "match_angle_degrees", tr("Match angle, °"), decimal(),
                       tr("Largest angle at which a grasp counts as right for the scorer"));
    m_matchIou = add(form, "match_iou", tr("Match IoU"), decimal(),
                     tr("Overlap that a grasp must exceed to count as right for the scorer"));
    m_jaws = add(form, "jaws", tr("Jaw sizes"), new QComboBox, tr("Which lines of the labels count"));
    addChoice(m_jaws, tr("all"), JawChoice::All);
    addChoice(m_jaws, tr("default only"), JawChoice::Default);
    m_pictureCache = add(form, "picture_cache", tr("Pictures on disk"), new QComboBox,
                         tr("Which decoded pictures are kept for the next epoch and the next training"));
    addChoice(m_pictureCache, tr("whole"), CachedPictures::Full);
    addChoice(m_pictureCache, tr("reduced (a little softer)"), CachedPictures::Reduced);
    addChoice(m_pictureCache, tr("none"), CachedPictures::Off);
    m_pictureCacheGigabytes = add(form, "picture_cache_gigabytes", tr("At most, GB"), decimal(),
                                  tr("Of all kept pictures; 0: a fifth of the free disk"));
}

void TrainingForm::setChoice(const TrainingChoice& choice) {
    m_quiet = m_filling = true;
    const TrainingConfig& config = choice.config;
    choose(m_network, static_cast<int>(config.network));
    choose(m_backbone, static_cast<int>(config.backbone));
    choose(m_splitBy, choice.folds == 0 ? 2 : choice.byObject ? 0 : 1);
    m_folds->setValue(choice.folds == 0 ? 5 : choice.folds);
    m_fold->setValue(config.fold);
    m_iterations->setValue(static_cast<int>(std::min<std::int64_t>(config.iterations, m_iterations->maximum())));
    m_batchSize->setValue(config.batchSize);
    m_learningRate->setText(toText(config.learningRate));
    m_inputSize->setValue(config.inputSize);
    m_device->setCurrentText(QString::fromStdString(config.device));
    m_predict->setChecked(choice.predictAfterwards);
    m_ownProcess->setChecked(choice.ownProcess);
    m_pretrained->setText(QString::fromStdString(config.pretrained));
    choose(m_freeze, config.freezeBatchNorm ? static_cast<int>(*config.freezeBatchNorm) : -1);
    choose(m_guidance, config.guidance ? static_cast<int>(*config.guidance) : -1);
    m_guidanceStart->setValue(static_cast<int>(config.guidanceStart));
    choose(m_precision, static_cast<int>(config.precision));
    m_cudaGraphs->setChecked(config.cudaGraphs);
    m_seed->setValue(static_cast<int>(config.seed));
    m_validateEvery->setValue(static_cast<int>(config.validateEvery));
    m_checkpointEvery->setValue(static_cast<int>(config.checkpointEvery));
    m_rotate->setChecked(config.augment.rotate);
    m_mirror->setChecked(config.augment.mirror);
    m_shift->setText(toText(config.augment.shiftPixels));
    m_orientations->setValue(config.orientations);
    m_candidates->setValue(config.scorerCandidates);
    m_regressionWeight->setText(toText(config.regressionWeight));
    m_momentum->setText(toText(config.momentum));
    m_weightDecay->setText(toText(config.weightDecay));
    m_matchAngle->setText(toText(config.match.angleDegrees));
    m_matchIou->setText(toText(config.match.iou));
    choose(m_jaws, static_cast<int>(config.jaws));
    choose(m_pictureCache, static_cast<int>(config.pictureCache));
    m_pictureCacheGigabytes->setText(toText(config.pictureCacheGigabytes));
    m_filling = false;
    check();
    m_quiet = false;
}

}  // namespace grasploom
