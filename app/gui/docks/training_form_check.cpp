// Reading the training form and saying what is wrong with it.
#include "app/gui/docks/training_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace grasploom {
namespace {

/// NaN where the text is no number: `validate` then names the field.
double toNumber(const QLineEdit* edit) {
    bool fine = false;
    const double value =
        QLocale::c().toDouble(edit->text().trimmed().replace(QLatin1Char(','), QLatin1Char('.')), &fine);
    return fine ? value : std::numeric_limits<double>::quiet_NaN();
}

template <class Enum>
Enum chosen(const QComboBox* box) {
    return static_cast<Enum>(box->currentData().toInt());
}

}  // namespace

TrainingChoice defaultChoice(bool gpu, std::size_t scenes, std::size_t objects) {
    TrainingChoice choice;
    choice.folds = objects >= 2 ? static_cast<int>(std::min<std::size_t>(5, objects)) : 0;
    if (!gpu) {
        choice.config.backbone = Backbone::ResNet18;
        choice.config.iterations = 500;
        choice.config.learningRate = 2e-3;
        choice.config.validateEvery = 50;
        choice.config.checkpointEvery = 50;
    }
    // A validation of a large dataset looks at hundreds of scenes: it must stay a small part of the time.
    if (scenes > 2000) {
        choice.config.validateEvery = std::max<std::int64_t>(choice.config.validateEvery, 1000);
    }
    return choice;
}

TrainingChoice TrainingForm::choice() const {
    TrainingChoice choice;
    TrainingConfig& config = choice.config;
    config.network = chosen<NetworkKind>(m_network);
    config.backbone = chosen<Backbone>(m_backbone);
    config.pretrained = m_pretrained->text().trimmed().toStdString();
    if (const int freeze = m_freeze->currentData().toInt(); freeze >= 0) {
        config.freezeBatchNorm = freeze == 1;
    }
    if (const int guidance = m_guidance->currentData().toInt(); guidance >= 0) {
        config.guidance = static_cast<Guidance>(guidance);
    }
    config.inputSize = m_inputSize->value();
    config.orientations = m_orientations->value();
    config.iterations = m_iterations->value();
    config.batchSize = m_batchSize->value();
    config.learningRate = toNumber(m_learningRate);
    config.momentum = toNumber(m_momentum);
    config.weightDecay = toNumber(m_weightDecay);
    config.scorerCandidates = m_candidates->value();
    config.regressionWeight = toNumber(m_regressionWeight);
    config.guidanceStart = m_guidanceStart->value();
    config.match = {toNumber(m_matchAngle), toNumber(m_matchIou)};
    config.jaws = chosen<JawChoice>(m_jaws);
    config.pictureCache = chosen<CachedPictures>(m_pictureCache);
    config.pictureCacheGigabytes = toNumber(m_pictureCacheGigabytes);
    config.augment = {m_rotate->isChecked(), m_mirror->isChecked(), toNumber(m_shift)};
    config.seed = static_cast<std::uint64_t>(m_seed->value());
    config.device = m_device->currentText().trimmed().toStdString();
    config.precision = chosen<Precision>(m_precision);
    config.cudaGraphs = m_cudaGraphs->isChecked();
    config.checkpointEvery = m_checkpointEvery->value();
    config.validateEvery = m_validateEvery->value();
    config.fold = m_fold->value();
    choice.byObject = m_splitBy->currentData().toInt() == 0;
    choice.folds = m_splitBy->currentData().toInt() == 2 ? 0 : m_folds->value();
    choice.predictAfterwards = m_predict->isChecked();
    choice.ownProcess = m_ownProcess->isChecked();
    return choice;
}

std::string TrainingForm::wrongField() const {
    const auto text = std::find_if(m_fields.begin(), m_fields.end(), [this](const Field& field) {
        const auto edit = std::find(m_decimals.begin(), m_decimals.end(), field.editor);
        return edit != m_decimals.end() && std::isnan(toNumber(*edit));
    });
    if (text != m_fields.end()) {
        return text->key + ": " + tr("a number is needed here").toStdString();
    }
    const TrainingChoice now = choice();
    if (std::string wrong = validate(now.config); !wrong.empty()) {
        return wrong;
    }
    if (!now.config.pretrained.empty() && !QFileInfo(QString::fromStdString(now.config.pretrained)).isFile()) {
        return "pretrained: " + tr("there is no such file").toStdString();
    }
    if (std::string wrong = wrongFold(now); !wrong.empty()) {
        return wrong;
    }
    return m_further ? m_further() : std::string();
}

std::string TrainingForm::wrongFold(const TrainingChoice& now) const {
    if (now.folds == 0) {
        return {};
    }
    const std::size_t parts = now.byObject ? m_objects : m_scenes;
    if (m_objects > 0 && static_cast<std::size_t>(now.folds) > parts) {
        const int count = static_cast<int>(parts);
        return "folds: " + (now.byObject ? tr("the dataset has %n object(s) only", nullptr, count)
                                         : tr("the dataset has %n scene(s) only", nullptr, count))
                               .toStdString();
    }
    if (now.config.fold >= now.folds) {
        return "fold: " + tr("folds are numbered from 0 to %1").arg(now.folds - 1).toStdString();
    }
    return {};
}

void TrainingForm::check() {
    if (m_start == nullptr || m_filling) {
        return;  // still being built
    }
    const bool split = m_splitBy->currentData().toInt() != 2;
    m_folds->setEnabled(split);
    m_fold->setEnabled(split);
    showGuidanceDefault();
    const std::string wrong = wrongField();
    const std::string key = wrong.substr(0, wrong.find(':'));
    const QString text = QString::fromStdString(wrong.substr(std::min(wrong.size(), key.size() + 2)));
    bool inSight = wrong.empty();
    for (const Field& field : m_fields) {
        const bool here = !wrong.empty() && field.key == key;
        field.message->setText(here ? QStringLiteral("✗ ") + text : field.note);
        field.message->setVisible(!field.message->text().isEmpty());
        inSight = inSight || (here && (!m_expert->isAncestorOf(field.editor) || !m_expert->isHidden()));
    }
    m_summary->setText(QString::fromStdString(wrong));
    m_summary->setVisible(!inSight);
    m_sound = wrong.empty();
    m_start->setEnabled(m_sound && !m_busy && m_objects > 0);
    Q_EMIT checked();
    if (!m_quiet) {
        Q_EMIT edited();
    }
}

void TrainingForm::setFurtherCheck(std::function<std::string()> further) {
    m_further = std::move(further);
    check();
}

void TrainingForm::setNote(const std::string& key, const QString& text) {
    for (Field& field : m_fields) {
        if (field.key == key) {
            field.note = text;
        }
    }
}

void TrainingForm::setBusy(bool busy) {
    m_busy = busy;
    check();
}

void TrainingForm::setDataset(std::size_t objects, std::size_t scenes) {
    m_objects = objects;
    m_scenes = scenes;
    m_quiet = true;
    check();
    m_quiet = false;
}

void TrainingForm::setDeviceText(const QString& text) {
    m_device->setToolTip(tr("auto is %1").arg(text));
}

void TrainingForm::showGuidanceDefault() {
    const QString text = m_pretrained->text().trimmed().isEmpty() ? tr("by pretraining: regression")
                                                                  : tr("by pretraining: features and regression");
    if (m_guidance->itemText(0) != text) {
        m_guidance->setItemText(0, text);
    }
}

void TrainingForm::choosePretrained() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Choose a weights file"), m_pretrained->text(),
                                                      tr("Weights (*.pth *.pt *.safetensors);;All files (*)"));
    if (!file.isEmpty()) {
        m_pretrained->setText(file);
    }
}

}  // namespace grasploom
