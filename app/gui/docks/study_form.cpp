#include "app/gui/docks/study_form.h"

#include "app/gui/docks/training_form.h"
#include "model/training_presets.h"
#include "widgets/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int typingPause = 400;  ///< milliseconds until a folder is looked at

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QToolButton* smallButton(const QString& text, const QString& tip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

StudyForm::StudyForm(StudyKind kind, QWidget* parent) : QWidget(parent), m_kind(kind), m_settings(new TrainingForm) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_settings);
    buildFolder();
    buildPreset();
    if (kind == StudyKind::CrossValidation) {
        buildNetworks();
        m_settings->leaveOut({"network", "fold"});
    } else {
        buildArms();
        buildSeeds();
        m_settings->leaveOut({"network", "seed"});
    }
    buildLimit();
    guardWheel(this);
    m_settings->fitWidth();
    m_settings->setFurtherCheck([this] { return wrongField(); });
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &StudyForm::folderChosen);
    connect(m_settings, &TrainingForm::startRequested, this, &StudyForm::startRequested);
    connect(m_settings, &TrainingForm::checked, this, &StudyForm::refreshPreset);
    refreshStart();
}

void StudyForm::buildFolder() {
    auto* row = new QWidget;
    auto* layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit;
    m_folder->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_folder->setObjectName(QStringLiteral("folderEdit"));
    auto* choose = smallButton(QStringLiteral("…"), tr("Choose a folder: a new one, or that of an earlier study"));
    auto* fresh = smallButton(tr("New"), tr("A new folder, for a study with other settings"));
    fresh->setObjectName(QStringLiteral("newStudy"));
    layout->addWidget(m_folder, 0, 0);
    layout->addWidget(choose, 0, 1);
    layout->addWidget(fresh, 0, 2);
    row->setFocusProxy(m_folder);
    m_settings->addOnTop("folder", tr("Folder"), row,
                         tr("Where runs, tables and reports are kept; a study there goes on"));
    m_folder->setAccessibleName(tr("Folder"));
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        m_record.reset();
        m_problem.clear();
        m_open = 0;
        m_typing.start();
        m_settings->check();
        refreshStart();
    });
    connect(choose, &QToolButton::clicked, this, &StudyForm::browse);
    connect(fresh, &QToolButton::clicked, this, &StudyForm::newRequested);
}

void StudyForm::buildPreset() {
    m_preset = new QComboBox;
    m_preset->addItem(tr("as set below"));
    for (const TrainingPreset& preset : trainingPresets()) {
        m_preset->addItem(textOf(preset.name));
    }
    m_settings->addOnTop(
        "preset", tr("Preset"), m_preset,
        tr("paper: as printed, wants pretrained weights; from-scratch: without the guidance by the scorer"));
    connect(m_preset, &QComboBox::activated, this, &StudyForm::applyPreset);
}

void StudyForm::buildNetworks() {
    auto* cell = new QWidget;
    auto* grid = new QGridLayout(cell);
    grid->setContentsMargins(0, 0, 0, 0);
    for (std::size_t i = 0; i < tableNetworks.size(); ++i) {
        auto* box = new QCheckBox(textOf(networkName(tableNetworks[i])));
        box->setObjectName(box->text());
        grid->addWidget(box, static_cast<int>(i / 2), static_cast<int>(i % 2));
        m_networks.push_back(box);
        connect(box, &QCheckBox::toggled, m_settings, &TrainingForm::check);
    }
    m_settings->addOnTop(
        "networks", tr("Networks"), cell,
        tr("Those of the paper's tables that are trained now, each on every fold; others can follow later"));
}

void StudyForm::buildArms() {
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const std::string& arm : defaultArms()) {
        auto* box = new QCheckBox(textOf(arm));
        box->setObjectName(box->text());
        column->addWidget(box);
        m_arms.push_back(box);
        connect(box, &QCheckBox::toggled, m_settings, &TrainingForm::check);
    }
    m_furtherArms = new QLineEdit;
    m_furtherArms->setObjectName(QStringLiteral("furtherArms"));
    m_furtherArms->setPlaceholderText(tr("others: NETWORK:GUIDANCE@START"));
    m_furtherArms->setAccessibleName(tr("Further arms"));
    column->addWidget(m_furtherArms);
    connect(m_furtherArms, &QLineEdit::textChanged, m_settings, &TrainingForm::check);
    m_settings->addOnTop("arms", tr("Arms"), cell,
                         tr("What is compared: NETWORK[:GUIDANCE[@START]], separated by commas. Guidance is "
                            "features+regression (as printed), regression or off; @START is the iteration at which it "
                            "sets in, as it stands a quarter of all"));
}

void StudyForm::buildSeeds() {
    m_seeds = new QLineEdit;
    m_settings->addOnTop("seeds", tr("Seeds"), m_seeds, tr("Each arm is trained once with each: 0, 1, 2"));
    connect(m_seeds, &QLineEdit::textChanged, m_settings, &TrainingForm::check);
}

void StudyForm::buildLimit() {
    m_limit = new QSpinBox;
    m_limit->setRange(0, 10'000'000);
    m_limit->setSingleStep(100);
    m_limit->setSpecialValueText(tr("all scenes"));
    m_limit->setGroupSeparatorShown(true);
    m_settings->addOnTop("limit", tr("Test at most"), m_limit, tr("Scenes of a test fold, evenly spaced"));
    connect(m_limit, &QSpinBox::valueChanged, m_settings, &TrainingForm::check);
}

void StudyForm::browse() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose the study's folder"), m_folder->text());
    if (!folder.isEmpty()) {
        m_folder->setText(QDir::toNativeSeparators(folder));
    }
}

void StudyForm::setFolder(const std::filesystem::path& folder) {
    m_folder->setText(QString::fromStdString(folder.string()));
    m_typing.stop();  // whoever sets it looks at it
}

std::filesystem::path StudyForm::folder() const {
    return std::filesystem::path(m_folder->text().trimmed().toStdString());
}

void StudyForm::setDataset(std::size_t objects, std::size_t scenes, const std::filesystem::path& root) {
    m_root = root;
    m_settings->setDataset(objects, scenes);
}

void StudyForm::setChoice(const StudyChoice& choice) {
    m_limit->setValue(static_cast<int>(std::min<std::size_t>(choice.limit, 10'000'000)));
    for (std::size_t i = 0; i < m_networks.size(); ++i) {
        m_networks[i]->setChecked(std::ranges::find(choice.networks, tableNetworks[i]) != choice.networks.end());
    }
    if (m_seeds != nullptr) {
        QStringList seeds;
        for (const std::uint64_t seed : choice.seeds) {
            seeds << QString::number(seed);
        }
        m_seeds->setText(seeds.join(QStringLiteral(", ")));
        setArms(choice.arms, choice.training.config);
    }
    m_settings->setChoice(choice.training);
}

void StudyForm::setArms(const std::vector<std::string>& arms, const TrainingConfig& config) {
    const std::vector<std::string> known = defaultArms();
    QStringList further;
    for (QCheckBox* const box : m_arms) {
        box->setChecked(false);
    }
    for (const std::string& arm : arms) {
        std::size_t place = 0;
        try {
            while (place < known.size() && parseArm(known[place], config) != parseArm(arm, config)) {
                ++place;
            }
        } catch (const std::invalid_argument&) {
            place = known.size();  // it is shown as it is, with what is wrong
        }
        if (place < known.size()) {
            m_arms[place]->setChecked(true);
        } else {
            further << QString::fromStdString(arm);
        }
    }
    m_furtherArms->setText(further.join(QStringLiteral(", ")));
}

void StudyForm::setLook(const StudyLook& look, const QString& problem) {
    m_problem = problem;
    m_record = look.record;
    m_ofDataset = look.ofDataset;
    m_open = look.results ? look.results->open() : 0;
    if (look.results) {
        const StudyChoice now = choice();
        StudyChoice own = adopted(*look.record, now);
        own.networks = now.networks;
        setChoice(own);
    }
    m_settings->check();
    refreshStart();
}

void StudyForm::setBusy(bool busy) {
    if (busy != m_busy) {
        m_busy = busy;
        m_settings->setBusy(busy);
    }
}

void StudyForm::applyPreset(int row) {
    if (row == 0) {
        return;
    }
    StudyChoice now = choice();
    TrainingConfig config = trainingPresets()[static_cast<std::size_t>(row - 1)].config;
    const TrainingConfig& kept = now.training.config;
    config.pretrained = kept.pretrained;
    config.device = kept.device;
    config.seed = kept.seed;
    config.fold = kept.fold;
    now.training.config = config;
    setChoice(now);
}

/// The preset that the fields stand at, whoever set them.
void StudyForm::refreshPreset() {
    const TrainingConfig now = m_settings->choice().config;
    int row = 0;
    const auto presets = trainingPresets();
    for (std::size_t i = 0; i < presets.size(); ++i) {
        TrainingConfig config = presets[i].config;
        config.network = now.network;
        config.pretrained = now.pretrained;
        config.device = now.device;
        config.seed = now.seed;
        config.fold = now.fold;
        row = config == now ? static_cast<int>(i) + 1 : row;
    }
    m_preset->setCurrentIndex(row);
}

void StudyForm::refreshStart() {
    const bool complete = m_record && m_open == 0;
    m_settings->setStartButton(!m_record  ? tr("Start")
                               : complete ? tr("Bring up to date")
                                          : tr("Go on"),
                               m_record ? tr("Trains what is missing and writes the report anew")
                                        : tr("At once, or after the jobs that wait"));
}

}  // namespace grasploom
