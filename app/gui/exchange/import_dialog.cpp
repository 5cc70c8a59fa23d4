#include "app/gui/exchange/import_dialog.h"

#include "app/gui/exchange/format_words.h"
#include "app/gui/exchange/path_row.h"
#include "widgets/breakable_text.h"
#include "widgets/grasp_canvas.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {
namespace {

constexpr int patience = 300;  ///< ms without a change until the disk is asked
constexpr std::size_t mostProblems = 200;

template <class Value>
std::optional<Value> chosen(const QComboBox& box) {
    return box.currentIndex() <= 0 ? std::nullopt : std::optional(static_cast<Value>(box.currentData().toInt()));
}

std::vector<LayerGrasp> graspsOf(const LabelledImage& image) {
    std::vector<LayerGrasp> grasps;
    for (const LabelledGrasp& one : image.grasps) {
        if (!one.negative) {
            const auto number = static_cast<int>(grasps.size());
            grasps.push_back({number, one.grasp});
        }
    }
    return grasps;
}

QString problemText(const std::vector<Problem>& problems) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(problems.size(), mostProblems); ++i) {
        lines << QString::fromStdString(describe(problems[i]));
    }
    if (problems.size() > mostProblems) {
        lines << ImportDialog::tr("… and %n more", nullptr, static_cast<int>(problems.size() - mostProblems));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ImportDialog::ImportDialog(const QString& source, QWidget* parent)
    : QDialog(parent),
      m_source(new QLineEdit(QDir::toNativeSeparators(source))),
      m_format(new QComboBox),
      m_angle(new QComboBox),
      m_convention(new QLabel),
      m_pictures(new QLineEdit),
      m_target(new QLineEdit),
      m_summary(new QLabel),
      m_problems(new QPlainTextEdit),
      m_canvas(new GraspCanvas),
      m_caption(new QLabel),
      m_previous(new QPushButton(tr("◀ Pre&vious"))),
      m_next(new QPushButton(tr("Ne&xt ▶"))),
      m_tell(new QLabel),
      m_bar(new QProgressBar),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)) {
    setWindowTitle(tr("Open labels of another format"));
    auto* const left = new QVBoxLayout;
    left->addLayout(buildSource());
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_summary->setMinimumHeight(5 * fontMetrics().lineSpacing());  // the rest stays where it is
    left->addWidget(m_summary);
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setAccessibleName(tr("What is left out, and why"));
    m_problems->hide();
    left->addWidget(m_problems, 1);
    left->addStretch();
    auto* const columns = new QHBoxLayout;
    columns->addLayout(left, 3);
    columns->addSpacing(fontMetrics().averageCharWidth() * 2);
    columns->addWidget(buildPreview(), 2);
    m_tell->setObjectName(QStringLiteral("importObstacle"));
    m_tell->setWordWrap(true);
    m_tell->setTextFormat(Qt::PlainText);
    m_tell->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->hide();
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Import and open"));
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_tell);
    layout->addWidget(m_bar);
    layout->addWidget(m_buttons);
    connectParts();
    resize(fontMetrics().averageCharWidth() * 160, fontMetrics().lineSpacing() * 34);
    m_target->setText(suggestedTarget());
    readSoon();
}

ImportDialog::~ImportDialog() {
    delete m_writing.data();  // stops it, and waits
}

QFormLayout* ImportDialog::buildSource() {
    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form](const QString& title, QLineEdit* edit, QWidget* row) {
        form->addRow(title, row);
        qobject_cast<QLabel*>(form->labelForField(row))->setBuddy(edit);
    };
    m_source->setObjectName(QStringLiteral("importSource"));
    m_source->setToolTip(tr("A file or a folder of labels; it is only read"));
    addRow(tr("&Labels"), m_source,
           pathRow(m_source, {{tr("&File…"), [this] { browse(m_source, tr("A file of labels"), false); }},
                              {tr("F&older…"), [this] { browse(m_source, tr("A folder of labels"), true); }}}));
    m_format->setObjectName(QStringLiteral("importFormat"));
    m_format->addItem(tr("As recognised"));
    for (const LabelFormatFacts& facts : labelFormats()) {
        if (isImported(facts.format)) {
            m_format->addItem(formatTitle(facts.format), static_cast<int>(facts.format));
        }
    }
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setMinimumContentsLength(30);
    form->addRow(tr("Fo&rmat"), m_format);
    m_angle->setObjectName(QStringLiteral("importAngle"));
    m_angle->addItem(tr("As the file says, else as usual"));
    for (int i = 0; i < static_cast<int>(angleConventionNames().size()); ++i) {
        m_angle->addItem(conventionWords(static_cast<AngleConvention>(i)), i);
    }
    m_angle->setToolTip(tr("Programs differ in how they count the angle of a box. If the rectangles lie across the objects in the "
                           "picture, another convention is the right one."));
    form->addRow(tr("&Angles"), m_angle);
    m_convention->setObjectName(QStringLiteral("importConvention"));
    m_convention->setWordWrap(true);
    form->addRow(QString(), m_convention);
    m_pictures->setObjectName(QStringLiteral("importPictures"));
    m_pictures->setPlaceholderText(tr("beside the labels, or a folder further up"));
    addRow(tr("&Pictures"), m_pictures,
           pathRow(m_pictures, {{tr("&Browse…"), [this] { browse(m_pictures, tr("Folder of the pictures"), true); }}}));
    m_target->setObjectName(QStringLiteral("importTarget"));
    m_target->setToolTip(tr("The pictures are copied here, each with its labels beside it. The folder must be new or empty"));
    addRow(tr("&New folder"), m_target,
           pathRow(m_target, {{tr("Bro&wse…"), [this] {
                                   m_targetIsOurs = false;
                                   browse(m_target, tr("Empty folder for the dataset"), true);
                               }}}));
    return form;
}

QWidget* ImportDialog::buildPreview() {
    auto* const room = new QWidget;
    m_canvas->setMinimumSize(320, 260);
    m_canvas->setAccessibleName(tr("A picture with its labels as they are understood"));
    m_caption->setWordWrap(true);
    auto* const buttons = new QHBoxLayout;
    for (QPushButton* const button : {m_previous, m_next}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_next->setObjectName(QStringLiteral("importNext"));
    buttons->addStretch();
    auto* const layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_caption);
    layout->addLayout(buttons);
    return room;
}

void ImportDialog::connectParts() {
    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &ImportDialog::read);
    connect(m_source, &QLineEdit::textChanged, this, [this] {
        if (m_targetIsOurs) {
            m_target->setText(suggestedTarget());
        }
        readSoon();
    });
    connect(m_pictures, &QLineEdit::textChanged, this, &ImportDialog::readSoon);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::readSoon);
    connect(m_angle, &QComboBox::currentIndexChanged, this, &ImportDialog::readSoon);
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_targetIsOurs = false; });
    connect(m_target, &QLineEdit::textChanged, this, &ImportDialog::checkTarget);
    connect(&m_reading, &LatestJob::progressed, this, [this](const JobProgress& progress) {
        m_summary->setText(tr("Reading: %n picture(s) so far", nullptr, static_cast<int>(progress.done)));
    });
    for (const LatestJob* const job : {&m_reading, &m_check}) {
        connect(job, &LatestJob::settled, this, &ImportDialog::refresh);
    }
    connect(m_next, &QPushButton::clicked, this, [this] { showImage(*m_shown + 1, 1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { showImage(*m_shown - 1, -1); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ImportDialog::start);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
}

void ImportDialog::browse(QLineEdit* edit, const QString& title, bool folder) {
    const QString start = typedPath(*edit).isEmpty() ? typedPath(*m_source) : typedPath(*edit);
    const QString path = folder ? QFileDialog::getExistingDirectory(this, title, start)
                                : QFileDialog::getOpenFileName(this, title, start,
                                                               tr("Labels (*.json *.csv *.xml *.txt);;All files (*)"));
    if (!path.isEmpty()) {
        edit->setText(QDir::toNativeSeparators(path));
    }
}

ImportOrder ImportDialog::order() const {
    return {typedPath(*m_source), chosen<LabelFormat>(*m_format), chosen<AngleConvention>(*m_angle), typedPath(*m_pictures)};
}

QString ImportDialog::suggestedTarget() const {
    const QString source = typedPath(*m_source);
    const QFileInfo info(source);
    const QString name = info.suffix().isEmpty() ? info.fileName() : info.completeBaseName();
    return source.isEmpty() ? QString()
                            : QDir::toNativeSeparators(QDir::homePath() + QStringLiteral("/GraspLoom/") + name);
}

void ImportDialog::readSoon() {
    m_reading.drop();
    m_picture.drop();
    m_import.reset();
    m_reason.clear();
    m_shown.reset();
    m_soon.start();
    refresh();
}

void ImportDialog::read() {
    if (typedPath(*m_source).isEmpty()) {
        refresh();
        return;
    }
    m_reading.order<ImportFindings>([now = order()](const JobEvents& events) { return readFor(now, events); },
                                    [this](const ImportFindings& findings) { receive(findings); });
    refresh();
}

void ImportDialog::receive(const ImportFindings& findings) {
    m_import = findings.import;
    m_reason = findings.reason;
    if (m_import) {
        m_summary->setText(breakable(importSummary(*m_import)));
        m_problems->setPlainText(problemText(m_import->set.problems));
        showImage(0, 1);
    }
    checkTarget();
    refresh();
}

/// The next image from `from` on that has a picture and grasps.
void ImportDialog::showImage(std::size_t from, int step) {
    const auto& images = m_import->set.images;
    for (std::size_t i = from; i < images.size(); i += static_cast<std::size_t>(step)) {  // past 0 it is huge, too
        if (m_import->pictures[i].empty() || graspsOf(images[i]).empty()) {
            continue;
        }
        m_shown = i;
        m_canvas->setLayers({});
        m_canvas->setMessage(tr("Reading…"));
        m_picture.order<QImage>([import = m_import, i](const JobEvents&) { return importPicture(*import, i); },
                                [this, i](const QImage& picture) {
                                    m_canvas->setPicture(picture);
                                    m_canvas->setMessage(picture.isNull() ? tr("The picture cannot be read.") : QString());
                                    m_canvas->setLayers({{LayerKind::GroundTruth, tr("Labels"), graspsOf(m_import->set.images[i])}});
                                });
        break;
    }
    refresh();
}

void ImportDialog::checkTarget() {
    m_obstacle.clear();
    const QString target = typedPath(*m_target);
    if (m_import && !target.isEmpty()) {
        m_check.order<QString>(
            [import = m_import, target](const JobEvents&) { return QString::fromStdString(importObstacle(*import, toPath(target))); },
            [this](const QString& obstacle) {
                m_obstacle = obstacle;
                refresh();
            });
    }
    refresh();
}

void ImportDialog::tellFormat() {
    const bool hasDialects = !m_import || factsOf(m_import->found.format).dialect.has_value();
    m_angle->setEnabled(!m_writing && hasDialects);
    m_format->setItemText(0, m_import && !chosen<LabelFormat>(*m_format)
                                 ? tr("As recognised: %1").arg(formatTitle(m_import->found.format))
                                 : tr("As recognised"));
    m_convention->setText(m_import ? angleWords(m_import->found.format, chosen<AngleConvention>(*m_angle)) : QString());
}

void ImportDialog::refresh() {
    tellFormat();
    if (!m_import) {
        m_canvas->setLayers({});
        m_canvas->setPicture(QImage());
        m_canvas->setMessage(isReading() ? tr("Reading…") : tr("A picture with its labels as they are understood"));
        m_problems->clear();
        m_summary->setText(isReading() ? tr("Reading…") : QString());
    }
    m_problems->setVisible(m_import && !m_import->set.problems.empty());
    m_previous->setEnabled(m_import && m_shown && *m_shown > 0);
    m_next->setEnabled(m_import && m_shown && *m_shown + 1 < m_import->set.images.size());
    m_caption->setText(m_import && m_shown ? tr("%1, %n rectangle(s)", nullptr,
                                                static_cast<int>(graspsOf(m_import->set.images[*m_shown]).size()))
                                                 .arg(breakable(QString::fromStdString(m_import->set.images[*m_shown].name)))
                                           : QString());
    const bool hasPictures = m_import && m_import->picturesThere() > 0;
    QString tell = m_reason;
    if (typedPath(*m_source).isEmpty()) {
        tell = tr("Choose a file or a folder of labels.");
    } else if (m_import && !hasPictures) {
        tell = tr("None of its pictures is in %1: choose the folder that holds them.")
                   .arg(QDir::toNativeSeparators(QString::fromStdString(m_import->pictureFolder.string())));
    } else if (!m_obstacle.isEmpty()) {
        tell = typedPath(*m_target) + QLatin1Char(' ') + m_obstacle;
    }
    m_tell->setText(breakable(tell));
    const bool ready = hasPictures && m_obstacle.isEmpty() && !typedPath(*m_target).isEmpty() && !m_check.isBusy();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(ready && !m_writing);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_source, m_format, m_pictures, m_target}) {
        part->setEnabled(!m_writing);
    }
    m_bar->setVisible(m_writing);
}

void ImportDialog::start() {
    if (m_writing || !m_import) {
        return;
    }
    const QString target = typedPath(*m_target);
    m_writing = startJob<std::size_t>(
        this,
        [import = m_import, target](const JobEvents& events) {
            const auto total = static_cast<std::int64_t>(import->set.images.size());
            return writeImport(*import, toPath(target), [&](std::size_t done) {
                events.progressed(static_cast<std::int64_t>(done), total);
                return !events.cancelled();
            });
        },
        [this, target](std::size_t scenes) {
            Q_EMIT logged(tr("%n scene(s) imported into %1", nullptr, static_cast<int>(scenes)).arg(target));
            Q_EMIT imported(target);
            accept();
        });
    m_bar->setRange(0, 0);
    connect(m_writing, &JobThread::progressed, this, [this](const JobProgress& progress) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
    });
    connect(m_writing, &JobThread::failed, this, [this](const QString& reason) { m_reason = reason; });
    connect(m_writing, &JobThread::cancelled, this, [this] { m_reason = tr("Stopped. Nothing is left of it."); });
    connect(m_writing, &JobThread::finished, this, [this] {
        m_writing.clear();
        refresh();
    });
    m_reason.clear();
    refresh();
}

void ImportDialog::reject() {
    if (m_writing) {
        m_writing->requestStop();
        return;
    }
    QDialog::reject();
}

}  // namespace grasploom
