#include "app/gui/docks/report_dialog.h"

#include "dataset/files.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTextOption>
#include <QVBoxLayout>

namespace grasploom {
namespace {

QString formatText(ReportFormat format) {
    switch (format) {
        case ReportFormat::Html:
            return ReportDialog::tr("HTML page");
        case ReportFormat::Pdf:
            return ReportDialog::tr("PDF");
        case ReportFormat::Csv:
            return ReportDialog::tr("Tables as CSV");
        case ReportFormat::Latex:
            return ReportDialog::tr("Tables as LaTeX");
        case ReportFormat::Png:
            return ReportDialog::tr("Plots as PNG");
        case ReportFormat::Svg:
            return ReportDialog::tr("Plots as SVG");
        case ReportFormat::PlotPdf:
            break;
    }
    return ReportDialog::tr("Plots as PDF");
}

}  // namespace

ReportDialog::ReportDialog(const QString& folder, Order order, QWidget* parent)
    : QDialog(parent), m_order(std::move(order)) {
    setWindowTitle(tr("Export report"));
    auto* form = new QFormLayout;
    QWidget* const place = buildFolder(folder);
    form->addRow(tr("&Folder"), place);
    qobject_cast<QLabel*>(form->labelForField(place))->setBuddy(m_folder);
    form->addRow(tr("Files"), buildFormats());
    m_gallery = new QSpinBox;
    m_gallery->setRange(0, 1000);
    m_gallery->setValue(ReportChoice().gallery);
    m_gallery->setToolTip(tr("Wrong best-ranked grasps that are drawn of each ranking, the most confident first"));
    form->addRow(tr("F&ailures shown, at most"), m_gallery);
    m_masks = new QCheckBox(tr("Tell by the &masks what is off the object"));
    m_masks->setToolTip(tr(
        "Reads the mask of every scene. Without it, what overlaps no ground truth counts as “no ground truth near”."));
    m_masks->setChecked(true);
    form->addRow(QString(), m_masks);
    m_trial = new QCheckBox(tr("Also &try the best grasps in simulation"));
    m_trial->setToolTip(
        tr("Accuracy by simulated grasp trial (SGT), both verdicts beside each other, and the cases where they differ, "
           "drawn. "
           "Only scenes made by generate can be tried; what was tried already is known."));
    form->addRow(QString(), m_trial);
    m_command = new QPlainTextEdit;
    m_command->setReadOnly(true);
    m_command->setTabChangesFocus(true);
    m_command->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);  // paths have no blanks
    m_command->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_command->setMinimumHeight(7 * m_command->fontMetrics().lineSpacing());
    form->addRow(tr("&Command line that makes the same"), m_command);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_obstacle = new QLabel;
    m_obstacle->setWordWrap(true);
    m_obstacle->setMinimumHeight(2 * m_obstacle->fontMetrics().lineSpacing());  // the rest stays where it is
    m_obstacle->setObjectName(QStringLiteral("reportObstacle"));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Export"));
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_obstacle);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_order(choice()));
        accept();
    });
    connect(m_folder, &QLineEdit::textChanged, this, &ReportDialog::update);
    connect(m_gallery, &QSpinBox::valueChanged, this, &ReportDialog::update);
    connect(m_masks, &QCheckBox::toggled, this, &ReportDialog::update);
    connect(m_trial, &QCheckBox::toggled, this, &ReportDialog::update);
    resize(720, minimumSizeHint().height());
    update();
}

QWidget* ReportDialog::buildFolder(const QString& folder) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit(QDir::toNativeSeparators(folder));
    m_folder->setObjectName(QStringLiteral("reportFolder"));
    m_folder->setAccessibleName(tr("Folder of the report"));
    m_folder->setToolTip(tr("A new or empty folder, or that of an earlier report, which is replaced"));
    auto* browse = new QPushButton(tr("&Browse…"));
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &ReportDialog::browse);
    layout->addWidget(m_folder, 1);
    layout->addWidget(browse);
    return row;
}

QWidget* ReportDialog::buildFormats() {
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    constexpr int columns = 3;
    for (int f = 0; f < reportFormatCount; ++f) {
        auto* check = new QCheckBox(formatText(static_cast<ReportFormat>(f)));
        check->setChecked(true);
        connect(check, &QCheckBox::toggled, this, &ReportDialog::update);
        m_formats.at(static_cast<std::size_t>(f)) = check;
        grid->addWidget(check, f / columns, f % columns);
    }
    return box;
}

void ReportDialog::browse() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report"),
                                                             QFileInfo(m_folder->text()).absolutePath());
    if (!folder.isEmpty()) {
        // A folder of other things gets one of its own for the report.
        const bool empty = QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        const bool ours = QFileInfo::exists(folder + QStringLiteral("/report-files.sha256"));
        m_folder->setText(QDir::toNativeSeparators(empty || ours ? folder : folder + QStringLiteral("/report")));
    }
}

ReportChoice ReportDialog::choice() const {
    ReportChoice choice;
    const QString text = m_folder->text().trimmed();
    choice.folder =
        text.isEmpty() ? std::string() : QDir(QDir::fromNativeSeparators(text)).absolutePath().toStdString();
    choice.formats.clear();
    for (int f = 0; f < reportFormatCount; ++f) {
        if (m_formats.at(static_cast<std::size_t>(f))->isChecked()) {
            choice.formats.insert(static_cast<ReportFormat>(f));
        }
    }
    choice.gallery = m_gallery->value();
    choice.masks = m_masks->isChecked();
    choice.trial = m_trial->isChecked();
    return choice;
}

QString ReportDialog::obstacle() const {
    const ReportChoice wanted = choice();
    if (wanted.folder.empty()) {
        return tr("Choose a folder.");
    }
    if (wanted.formats.empty()) {
        return tr("Choose at least one kind of file.");
    }
    const ReportOrder order = m_order(wanted);
    if (order.index && liesWithin(wanted.folder, order.index->root())) {
        return tr("This lies in the dataset, which is never written to. Choose another folder.");
    }
    return {};
}

void ReportDialog::update() {
    const QString why = obstacle();
    m_obstacle->setText(why);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(why.isEmpty());
    const std::string command = m_order(choice()).context.command;
    m_command->setPlainText(
        command.empty() ? tr("There is none: labels were edited here, or no split file names the scenes judged.")
                        : QString::fromStdString(command));
}

}  // namespace grasploom
