#include "app/gui/exchange/export_dialog.h"

#include "app/gui/exchange/format_words.h"
#include "app/gui/exchange/import_work.h"
#include "app/gui/exchange/path_row.h"
#include "dataset/files.h"
#include "dataset/scene_label_set.h"
#include "widgets/breakable_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

/// What somebody who chooses the format should know.
QString lossWords(LabelFormat format) {
    const KeptByFormat& kept = factsOf(format).kept;
    QStringList lost;
    if (!kept.emptyImages) {
        lost << ExportDialog::tr("scenes without a label");
    }
    if (!kept.folders) {
        lost << ExportDialog::tr("folders");
    }
    if (!kept.sizes) {
        lost << ExportDialog::tr("sizes of pictures");
    }
    if (!kept.negatives) {
        lost << ExportDialog::tr("Cornell's negatives");
    }
    if (!kept.jawGroups) {
        lost << ExportDialog::tr("which rectangles are jaw sizes of one grasp");
    }
    return lost.isEmpty() ? ExportDialog::tr("Nothing is lost.")
                          : ExportDialog::tr("It has no place for: %1.").arg(lost.join(QStringLiteral(", ")));
}

void keepFirstJaws(LabelSet& set) {
    for (LabelledImage& image : set.images) {
        const auto further = std::unique(
            image.grasps.begin(), image.grasps.end(),
            [](const LabelledGrasp& first, const LabelledGrasp& second) { return first.group == second.group; });
        image.grasps.erase(further, image.grasps.end());
    }
}

struct Look {
    bool isThere = false;
    bool isInside = false;
};

Look lookAt(const std::filesystem::path& target, const std::filesystem::path& dataset) {
    std::error_code error;
    const auto status = std::filesystem::symlink_status(target, error);
    const bool empty = std::filesystem::is_directory(status) && std::filesystem::is_empty(target, error);
    return {std::filesystem::exists(status) && !empty, liesWithin(target, dataset)};
}

}  // namespace

ExportDialog::ExportDialog(std::shared_ptr<const SceneIndex> index, LabelOverlay overlay, QWidget* parent)
    : QDialog(parent),
      m_index(std::move(index)),
      m_overlay(std::move(overlay)),
      m_format(new QComboBox),
      m_angle(new QComboBox),
      m_convention(new QLabel),
      m_oneJaw(new QCheckBox(tr("First &jaw size of each grasp only"))),
      m_losses(new QLabel),
      m_target(new QLineEdit),
      m_replace(new QCheckBox(tr("&Replace files that are there"))),
      m_tell(new QLabel),
      m_bar(new QProgressBar),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
    setWindowTitle(tr("Export labels"));
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    for (const LabelFormatFacts& facts : labelFormats()) {
        if (isImported(facts.format)) {
            m_format->addItem(formatTitle(facts.format), static_cast<int>(facts.format));
        }
    }
    form->addRow(tr("Fo&rmat"), m_format);
    m_angle->setObjectName(QStringLiteral("exportAngle"));
    for (int i = -1; i < static_cast<int>(angleConventionNames().size()); ++i) {
        m_angle->addItem(i < 0 ? tr("As usual in this format") : conventionWords(static_cast<AngleConvention>(i)), i);
    }
    form->addRow(tr("&Angles"), m_angle);
    m_convention->setWordWrap(true);
    form->addRow(QString(), m_convention);
    m_oneJaw->setToolTip(tr("Other programs take every jaw size for a grasp of its own"));
    form->addRow(QString(), m_oneJaw);
    m_losses->setWordWrap(true);
    m_losses->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_losses->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(QString(), m_losses);
    m_target->setObjectName(QStringLiteral("exportTarget"));
    QWidget* const row = pathRow(m_target, {{tr("&Browse…"), [this] { browse(); }}});
    form->addRow(tr("&Into"), row);
    qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(m_target);
    m_replace->setObjectName(QStringLiteral("exportReplace"));
    m_replace->setToolTip(tr("Files of other names stay as they are"));
    form->addRow(QString(), m_replace);
    m_tell->setObjectName(QStringLiteral("exportObstacle"));
    m_tell->setWordWrap(true);
    m_tell->setTextFormat(Qt::PlainText);
    m_tell->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Export"));
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_tell);
    layout->addWidget(m_bar);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::suggestTarget);
    connect(m_angle, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    connect(m_replace, &QCheckBox::toggled, this, &ExportDialog::refresh);
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_targetIsOurs = false; });
    connect(m_target, &QLineEdit::textChanged, this, &ExportDialog::checkTarget);
    connect(&m_check, &LatestJob::settled, this, &ExportDialog::refresh);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(LabelFormat::Coco)));
    suggestTarget();
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
}

ExportDialog::~ExportDialog() {
    delete m_job.data();  // stops it, and waits
}

LabelFormat ExportDialog::format() const { return static_cast<LabelFormat>(m_format->currentData().toInt()); }

void ExportDialog::suggestTarget() {
    if (m_targetIsOurs) {
        const QFileInfo root(QString::fromStdString(m_index->root().string()));
        const LabelFormatFacts& facts = factsOf(format());
        const QString name = root.fileName() + QLatin1Char('-') + QString::fromUtf8(facts.name.data(), static_cast<qsizetype>(facts.name.size())) +
                             QString::fromUtf8(facts.suffix.data(), static_cast<qsizetype>(facts.suffix.size()));
        m_target->setText(QDir::toNativeSeparators(QDir::homePath() + QStringLiteral("/GraspLoom/") + name));
    }
    refresh();
}

void ExportDialog::browse() {
    const QString start = QFileInfo(typedPath(*m_target)).absolutePath();
    const QString path = factsOf(format()).isFolder
                             ? QFileDialog::getExistingDirectory(this, tr("Empty folder for the labels"), start)
                             : QFileDialog::getSaveFileName(this, tr("Export labels"), typedPath(*m_target), QString(), nullptr,
                                                            QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        m_targetIsOurs = false;
        m_target->setText(QDir::toNativeSeparators(path));
    }
}

void ExportDialog::checkTarget() {
    m_reason.clear();
    m_check.order<Look>(
        [target = toPath(typedPath(*m_target)), root = m_index->root()](const JobEvents&) { return lookAt(target, root); },
        [this](const Look& look) {
            m_isThere = look.isThere;
            m_isInside = look.isInside;
            refresh();
        });
    refresh();
}

void ExportDialog::refresh() {
    const LabelFormatFacts& facts = factsOf(format());
    m_angle->setEnabled(!m_job && facts.dialect.has_value());
    const auto angle = m_angle->currentIndex() > 0 ? std::optional(static_cast<AngleConvention>(m_angle->currentData().toInt()))
                                                   : std::nullopt;
    m_convention->setText(angleWords(format(), facts.dialect ? angle : std::nullopt));
    m_losses->setText(lossWords(format()));
    const bool known = !m_check.isBusy();
    m_replace->setVisible(known && m_isThere);
    const bool blocked = m_isInside || (m_isThere && !m_replace->isChecked());
    QString tell = m_reason;
    if (known && m_isInside) {
        tell = tr("This lies in the dataset, which is not written to. Choose another place.");
    } else if (known && m_isThere && !m_replace->isChecked()) {
        tell = tr("There is something already. Choose another name, or let it be replaced.");
    }
    m_tell->setText(breakable(tell));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_job && known && !blocked && !typedPath(*m_target).isEmpty());
    for (QWidget* const part : std::initializer_list<QWidget*>{m_format, m_target, m_oneJaw, m_replace}) {
        part->setEnabled(!m_job);
    }
    m_bar->setVisible(m_job);
}

void ExportDialog::start() {
    if (m_job) {
        return;
    }
    LabelWriting options;
    options.replace = m_isThere && m_replace->isChecked();
    if (factsOf(format()).dialect && m_angle->currentIndex() > 0) {
        options.angle = static_cast<AngleConvention>(m_angle->currentData().toInt());
    }
    const QString target = typedPath(*m_target);
    m_reason.clear();
    m_job = startJob<QStringList>(
        this,
        [index = m_index, overlay = m_overlay, target, format = format(), options, oneJaw = m_oneJaw->isChecked()](const JobEvents& events) {
            const auto total = static_cast<std::int64_t>(2 * index->size());
            const auto goOn = [&](std::size_t done) {
                events.progressed(static_cast<std::int64_t>(done), total);
                return !events.cancelled();
            };
            LabelSet set = sceneLabelSet(*index, overlay, goOn);
            if (oneJaw) {
                keepFirstJaws(set);
            }
            LabelWriting writing = options;
            writing.progress = [&](std::size_t done) { return goOn(index->size() + done); };
            QStringList notes;
            for (const std::string& note : writeLabelSet(set, toPath(target), format, writing)) {
                notes << QString::fromStdString(note);
            }
            for (const Problem& problem : set.problems) {
                notes << QString::fromStdString(describe(problem));
            }
            return notes;
        },
        [this, target](const QStringList& notes) {
            Q_EMIT exported(target, notes);
            accept();
        });
    m_bar->setRange(0, 0);
    connect(m_job, &JobThread::progressed, this, [this](const JobProgress& progress) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
    });
    connect(m_job, &JobThread::failed, this, [this](const QString& reason) { m_reason = reason; });
    connect(m_job, &JobThread::cancelled, this, [this] { m_reason = tr("Stopped. Nothing is left of it."); });
    connect(m_job, &JobThread::finished, this, [this] {
        m_job.clear();
        refresh();
    });
    refresh();
}

void ExportDialog::reject() {
    if (m_job) {
        m_job->requestStop();
        return;
    }
    QDialog::reject();
}

}  // namespace grasploom
