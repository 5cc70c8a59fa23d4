#include "app/gui/simulation/simulation_dialog.h"

#include "app/gui/simulation/scene_preview.h"
#include "dataset/files.h"
#include "dataset/parallel_for.h"
#include "simulation/shape_families.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace grasploom {
namespace {

constexpr int patience = 250;  ///< ms without a change until the disk is asked
constexpr auto plus = "jacquard+";

QString absolute(const QString& text) {
    return text.trimmed().isEmpty() ? QString() : QDir(QDir::fromNativeSeparators(text.trimmed())).absolutePath();
}

/// Room on the disk that a folder, which may not be there yet, would lie on.
double freeBytesAt(std::filesystem::path folder) {
    std::error_code error;
    while (folder.has_relative_path() && !std::filesystem::exists(folder, error)) {
        folder = folder.parent_path();
    }
    const auto space = std::filesystem::space(folder, error);
    return error ? std::numeric_limits<double>::infinity() : static_cast<double>(space.available);
}

QString fileSize(double bytes) {
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

}  // namespace

SimulationDialog::SimulationDialog(const SimulationChoice& start, const QString& openFolder, QWidget* parent)
    : QDialog(parent), m_openFolder(openFolder), m_preview(new ScenePreview) {
    setWindowTitle(tr("New simulated dataset"));
    auto* form = new QFormLayout;
    buildScenes(form);
    buildShapes(form);
    buildPlace(form);
    m_estimate = new QLabel;
    m_estimate->setObjectName(QStringLiteral("simulationEstimate"));
    m_estimate->setWordWrap(true);
    m_estimate->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_estimate->setMinimumHeight(3 * fontMetrics().lineSpacing());  // the rest stays where it is
    form->addRow(tr("Takes about"), m_estimate);
    auto* left = new QVBoxLayout;
    left->addLayout(form);
    left->addWidget(buildCommand());
    auto* columns = new QHBoxLayout;
    columns->addLayout(left, 1);
    columns->addSpacing(fontMetrics().averageCharWidth() * 2);
    columns->addWidget(m_preview);
    m_obstacle = new QLabel;
    m_obstacle->setObjectName(QStringLiteral("simulationObstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->setMinimumHeight(2 * fontMetrics().lineSpacing());  // the rest stays where it is
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Simulate"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_buttons);

    m_style->setCurrentIndex(start.style == plus ? 1 : 0);
    m_scenes->setValue(start.scenes);
    m_poses->setValue(start.scenesPerObject);
    m_seed->setValue(start.seed);
    m_origin->setCurrentIndex(start.meshes.isEmpty() ? 0 : 1);
    m_meshes->setText(QDir::toNativeSeparators(start.meshes));
    m_folder->setText(QDir::toNativeSeparators(start.folder));
    m_workers->setValue(start.threads > 0 ? start.threads : m_workers->maximum());
    m_open->setChecked(start.openWhenDone);
    connectFields();
    suggestFolder();
    update();
    resize(fontMetrics().averageCharWidth() * 170, sizeHint().height());
}

void SimulationDialog::buildScenes(QFormLayout* form) {
    m_style = new QComboBox;
    m_style->setObjectName(QStringLiteral("simulationStyle"));
    m_style->addItem(tr("Jacquard: one object on plaster"), QStringLiteral("jacquard"));
    m_style->addItem(tr("Jacquard+: several objects, any light, texture and tilt"), QString::fromLatin1(plus));
    form->addRow(tr("S&tyle"), m_style);
    m_scenes = new QSpinBox;
    m_scenes->setObjectName(QStringLiteral("simulationScenes"));
    m_scenes->setRange(1, 1000000);
    m_scenes->setGroupSeparatorShown(true);
    form->addRow(tr("S&cenes"), m_scenes);
    m_poses = new QSpinBox;
    m_poses->setRange(0, 1000);
    m_poses->setToolTip(tr("Each object is dropped so often; in the style Jacquard+ each group of objects"));
    form->addRow(tr("&Poses of each object"), m_poses);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("simulationSeed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setToolTip(tr("The same seed and settings give the same bytes"));
    auto* another = new QPushButton(tr("&Another"));
    another->setAutoDefault(false);
    connect(another, &QPushButton::clicked, this,
            [this] { m_seed->setValue(QRandomGenerator::global()->bounded(1, 1000000)); });
    layout->addWidget(m_seed, 1);
    layout->addWidget(another);
    form->addRow(tr("Se&ed"), row);
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(m_seed);
}

void SimulationDialog::buildShapes(QFormLayout* form) {
    m_origin = new QComboBox;
    m_origin->setObjectName(QStringLiteral("simulationOrigin"));
    m_origin->addItem(
        tr("Built in: %n families, any number of each", nullptr, static_cast<int>(shapeFamilies().size())));
    m_origin->addItem(tr("Meshes of your own: OBJ, PLY, STL, GLB"));
    form->addRow(tr("S&hapes"), m_origin);
    m_meshes = new QLineEdit;
    m_meshes->setObjectName(QStringLiteral("simulationMeshes"));
    m_meshes->setAccessibleName(tr("Folder of meshes"));
    m_meshes->setPlaceholderText(tr("Folder of meshes"));
    m_meshRow = withButton(m_meshes, tr("B&rowse…"), &SimulationDialog::browseMeshes);
    form->addRow(QString(), m_meshRow);
}

void SimulationDialog::buildPlace(QFormLayout* form) {
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("simulationFolder"));
    m_folder->setToolTip(tr("A new or empty folder, or that of the same set, which then goes on where it was"));
    QWidget* const row = withButton(m_folder, tr("&Browse…"), &SimulationDialog::browseFolder);
    form->addRow(tr("&Folder"), row);
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(m_folder);
    m_workers = new QSpinBox;
    m_workers->setRange(1, threadCount(0));
    m_workers->setToolTip(tr("Scenes simulated at a time, each on a core; their number changes no byte"));
    form->addRow(tr("&Workers"), m_workers);
    m_open = new QCheckBox(tr("&Open the set when it is done"));
    form->addRow(QString(), m_open);
}

QWidget* SimulationDialog::withButton(QLineEdit* edit, const QString& text, void (SimulationDialog::*action)()) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, action);
    layout->addWidget(edit, 1);
    layout->addWidget(button);
    return row;
}

QWidget* SimulationDialog::buildCommand() {
    m_command = new QPlainTextEdit;
    m_command->setObjectName(QStringLiteral("simulationCommand"));
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);  // paths have no blanks
    m_command->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_command->setFixedHeight(5 * m_command->fontMetrics().lineSpacing());
    m_command->setAccessibleName(tr("Command line that makes the same"));
    auto* title = new QLabel(tr("Command line that makes the same"));
    auto* copy = new QPushButton(tr("Cop&y"));
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_command->toPlainText()); });
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(copy);
    auto* room = new QWidget;
    auto* layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_command);
    return room;
}

void SimulationDialog::connectFields() {
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(choice());
        accept();
    });
    for (QComboBox* const box : {m_style, m_origin}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SimulationDialog::update);
    }
    for (QSpinBox* const box : {m_scenes, m_poses, m_seed, m_workers}) {
        connect(box, &QSpinBox::valueChanged, this, &SimulationDialog::update);
    }
    for (QLineEdit* const edit : {m_meshes, m_folder}) {
        connect(edit, &QLineEdit::textChanged, this, &SimulationDialog::update);
    }
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_folderIsOurs = false; });
    connect(m_open, &QCheckBox::toggled, this, &SimulationDialog::update);
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &SimulationDialog::check);
    connect(&m_check, &LatestJob::failed, m_obstacle, &QLabel::setText);
    connect(&m_check, &LatestJob::settled, this, &SimulationDialog::leave);
    connect(m_preview, &ScenePreview::stopped, this, &SimulationDialog::leave);
}

/// What still runs is waited for out of sight: half a second where it reads a large mesh.
void SimulationDialog::done(int result) {
    QDialog::done(result);
    m_left = true;
    m_soon.stop();
    m_check.drop();
    m_preview->stop();
    leave();
}

void SimulationDialog::leave() {
    if (m_left && !m_check.isRunning() && !m_preview->isRunning()) {
        deleteLater();
    }
}

void SimulationDialog::browseFolder() {
    const QString start = QFileInfo(absolute(m_folder->text())).absolutePath();
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the simulated scenes"), start);
    if (!folder.isEmpty()) {
        m_folderIsOurs = false;
        m_folder->setText(QDir::toNativeSeparators(folder));
    }
}

void SimulationDialog::browseMeshes() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of meshes"), m_meshes->text());
    if (!folder.isEmpty()) {
        m_meshes->setText(QDir::toNativeSeparators(folder));
    }
}

/// Each style and seed has a folder of its own: sets do not mix.
void SimulationDialog::suggestFolder() {
    const QString parent = QFileInfo(absolute(m_folder->text())).absolutePath();
    const bool some = !m_folder->text().isEmpty();
    const SimulationChoice now = choice();
    const QString name = QStringLiteral("%1-seed-%2%3")
                             .arg(now.style == plus ? QStringLiteral("jacquard-plus") : QStringLiteral("jacquard"))
                             .arg(now.seed)
                             .arg(now.meshes.isEmpty() ? QString() : QStringLiteral("-meshes"));
    const QString folder = (some ? parent : QDir::homePath() + QStringLiteral("/GraspLoom")) + QLatin1Char('/') + name;
    m_folder->setText(QDir::toNativeSeparators(folder));
}

SimulationChoice SimulationDialog::choice() const {
    SimulationChoice choice;
    choice.style = m_style->currentData().toString().toStdString();
    choice.scenes = m_scenes->value();
    choice.scenesPerObject = m_poses->value();
    choice.seed = m_seed->value();
    choice.meshes = m_origin->currentIndex() == 0 ? QString() : absolute(m_meshes->text());
    choice.folder = absolute(m_folder->text());
    choice.threads = m_workers->value() == m_workers->maximum() ? 0 : m_workers->value();
    choice.openWhenDone = m_open->isChecked();
    return choice;
}

void SimulationDialog::update() {
    const QSignalBlocker quiet(m_folder);
    if (m_folderIsOurs) {
        suggestFolder();
    }
    const SimulationChoice now = choice();
    m_poses->setSpecialValueText(tr("%1, as the style has it").arg(scenesPerObjectOf(now.style)));
    m_meshRow->setEnabled(m_origin->currentIndex() == 1);
    m_command->setPlainText(simulationCommand(now));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    const bool shapesKnown = m_origin->currentIndex() == 0 || !now.meshes.isEmpty();
    m_preview->setOptions(shapesKnown ? std::optional(simulatedOptions(now)) : std::nullopt);
    m_check.drop();
    m_soon.start();
}

void SimulationDialog::check() {
    if (m_origin->currentIndex() == 1 && absolute(m_meshes->text()).isEmpty()) {
        m_obstacle->setText(tr("Choose the folder of your meshes."));
        return;
    }
    m_check.order<Findings>([now = choice(), open = m_openFolder](const JobEvents&) { return look(now, open); },
                            [this](const Findings& findings) { tell(findings); });
}

SimulationDialog::Findings SimulationDialog::look(const SimulationChoice& choice, const QString& openFolder) {
    Findings findings;
    const std::filesystem::path output = outputOf(choice);
    if (output.empty()) {
        findings.obstacle = tr("Choose a folder for the scenes.");
        return findings;
    }
    findings.freeBytes = freeBytesAt(output);
    const bool within = !openFolder.isEmpty() && liesWithin(output, openFolder.toStdString());
    if (within && choice.folder != openFolder) {
        findings.obstacle =
            tr("This lies in the dataset that is open, which is not written to. Choose another folder.");
        return findings;
    }
    try {
        findings.scenesThere = static_cast<qint64>(countSimulatedScenes(output, simulatedOptions(choice)));
        if (!choice.meshes.isEmpty()) {
            static_cast<void>(ShapeStore(choice.meshes.toStdString()));
        }
    } catch (const DataError& error) {
        findings.obstacle = QString::fromStdString(error.what());
    }
    return findings;
}

void SimulationDialog::tell(const Findings& findings) {
    const SimulationChoice now = choice();
    const double open = std::max<double>(0, now.scenes - static_cast<double>(findings.scenesThere));
    const double bytes = open * bytesPerScene(now.style);
    // An object's poses depend on each other: one worker makes them.
    const int poses = now.scenesPerObject > 0 ? now.scenesPerObject : scenesPerObjectOf(now.style);
    const int busy = std::clamp((now.scenes - 1) / poses + 1, 1, m_workers->value());
    const QString cost = tr("%1 on %n worker(s), %2 of the disk (%3 are free)", nullptr, busy)
                             .arg(roughDuration(open * secondsPerScene(now.style) / busy), fileSize(bytes),
                                  fileSize(findings.freeBytes));
    const QString there = findings.scenesThere == 0 ? QString()
                                                    : tr("%n scene(s) of this set are there already and are kept.",
                                                         nullptr, static_cast<int>(findings.scenesThere));
    m_estimate->setText(there.isEmpty() ? cost : cost + QLatin1Char('\n') + there);
    const bool fits = bytes < findings.freeBytes;
    m_obstacle->setText(!findings.obstacle.isEmpty() ? findings.obstacle
                        : fits                       ? QString()
                                                     : tr("The disk has not enough room for all of them."));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(findings.obstacle.isEmpty() && fits);
}

}  // namespace grasploom
