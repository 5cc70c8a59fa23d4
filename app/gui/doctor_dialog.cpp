#include "app/gui/doctor_dialog.h"

#include "app/gui/reading_words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <cmath>

namespace grasploom {
namespace {

constexpr int readingRole = Qt::UserRole;

QString percent(double share) {
    return std::isnan(share) ? QStringLiteral("–") : QLocale().toString(100 * share, 'f', 1) + QStringLiteral(" %");
}

}  // namespace

DoctorDialog::DoctorDialog(Document& document, int set, QWidget* parent)
    : QDialog(parent),
      m_document(document),
      m_choice(new QComboBox),
      m_finding(new QLabel),
      m_progress(new QProgressBar),
      m_table(new QTableWidget),
      m_cards(new QWidget),
      m_grid(new QGridLayout(m_cards)),
      m_note(new QLabel),
      m_apply(nullptr) {
    setWindowTitle(tr("Convention doctor"));
    m_choice->setAccessibleName(tr("What to look at"));
    m_finding->setWordWrap(true);
    m_note->setWordWrap(true);
    m_table->setAccessibleName(tr("Readings"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Read with"), tr("Mask"), tr("Depth"), tr("Ground truth"), tr("Score")});
    const QStringList tips{tr("How the numbers would be taken"),
                           tr("Share of the grasps with the centre on the object and both plates off it"),
                           tr("Share of the grasps whose plates are deeper than the centre, so that they can go down"),
                           tr("Share of the grasps that are correct by the ground truth (30°, 25 %)"),
                           tr("Mean of what there is to tell by")};
    for (int column = 0; column < m_table->columnCount(); ++column) {
        m_table->horizontalHeaderItem(column)->setToolTip(tips[column]);
    }
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_grid->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_apply = buttons->addButton(tr("Read so"), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(QStringLiteral("apply"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_choice);
    layout->addWidget(m_finding);
    layout->addWidget(m_progress);
    layout->addWidget(scroll, 3);
    layout->addWidget(m_table, 2);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 48);
    fillChoice(set);
    connect(m_choice, &QComboBox::activated, this, &DoctorDialog::look);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &DoctorDialog::refreshApply);
    connect(m_apply, &QPushButton::clicked, this, &DoctorDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_document, &Document::closing, this, &QDialog::reject);
    look();
}

DoctorDialog::~DoctorDialog() {
    delete m_job;
}

void DoctorDialog::fillChoice(int set) {
    m_choice->addItem(tr("The dataset's labels"), 0);
    for (const PredictionSlot* const one : m_document.sets()) {
        m_choice->addItem(one->name, one->id);
        if (one->id == set) {
            m_choice->setCurrentIndex(m_choice->count() - 1);
        }
    }
}

int DoctorDialog::set() const {
    return m_choice->currentData().toInt();
}

std::size_t DoctorDialog::selected() const {
    const QList<QTableWidgetItem*> items = m_table->selectedItems();
    return items.isEmpty() ? 0 : static_cast<std::size_t>(items.constFirst()->data(readingRole).toULongLong());
}

void DoctorDialog::look() {
    if (m_job) {
        disconnect(m_job, nullptr, this, nullptr);  // its result is no longer wanted; it goes when it is over
        m_job->requestStop();
    }
    m_result.reset();
    fillTable();
    fillCards();
    refreshApply();
    DoctorOrder order{m_document.index(), {}, nullptr, fontMetrics().height() * 9};
    const PredictionSlot* const chosen = m_document.set(set());
    if (chosen != nullptr) {
        order.file = chosen->file.toStdString();
        order.predictions = chosen->predictions;
    }
    m_note->setText(
        chosen != nullptr
            ? tr("Every reading is of the file as it is on disk, which is never changed.")
            : tr("The dataset is never written to. grasploom-cli convert writes a copy of its labels with another "
                 "angle (--angle-from, --angle-to)."));
    m_finding->setText(tr("Grasps are held against masks, depth and ground truth…"));
    m_progress->setRange(0, 0);
    m_progress->show();
    m_job = startJob<DoctorResult>(
        this, [order](const JobEvents& events) { return consultDoctor(order, events); },
        [this](DoctorResult result) { receive(std::move(result)); });
    connect(m_job, &JobThread::progressed, this, [this](const JobProgress& progress) {
        m_progress->setRange(0, static_cast<int>(progress.total));
        m_progress->setValue(static_cast<int>(progress.done));
    });
    connect(m_job, &JobThread::failed, this, [this](const QString& reason) { m_finding->setText(reason); });
    connect(m_job, &JobThread::finished, m_progress, &QWidget::hide);
}

void DoctorDialog::receive(DoctorResult result) {
    m_result = std::move(result);
    const Diagnosis& diagnosis = m_result->diagnosis;
    const ReadingScore& best = diagnosis.readings[diagnosis.recommended];
    const QLocale locale;
    const QString looked =
        tr("%1 grasps of %2 scenes were looked at.")
            .arg(locale.toString(qulonglong(diagnosis.grasps)), locale.toString(qulonglong(diagnosis.scenes)));
    if (std::isnan(diagnosis.readings.front().score())) {
        m_finding->setText(tr("There is neither mask, depth nor ground truth to tell by.") + QLatin1Char(' ') + looked);
    } else if (diagnosis.isAsIs()) {
        m_finding->setText(tr("They are meant as they are read: no other reading fits clearly better.") +
                           QLatin1Char(' ') + looked);
    } else {
        m_finding->setText(
            tr("They seem to be meant otherwise: %1 fits %2 points better than as is (%3 instead of %4).")
                .arg(readingWords(best.reading), locale.toString(100 * diagnosis.gain, 'f', 1), percent(best.score()),
                     percent(diagnosis.readings.front().score())) +
            QLatin1Char(' ') + looked);
    }
    fillTable();
    fillCards();
    refreshApply();
}

void DoctorDialog::fillTable() {
    m_table->setRowCount(0);
    if (!m_result) {
        return;
    }
    const Diagnosis& diagnosis = m_result->diagnosis;
    m_table->setRowCount(static_cast<int>(m_result->order.size()));
    for (std::size_t row = 0; row < m_result->order.size(); ++row) {
        const std::size_t number = m_result->order[row];
        const ReadingScore& one = diagnosis.readings[number];
        const bool recommended = number == diagnosis.recommended;
        const QString words = readingWords(one.reading);
        const QStringList cells{recommended ? tr("★ %1 — recommended").arg(words) : words, percent(one.fit.mask),
                                percent(one.fit.depth), percent(one.fit.agreement), percent(one.score())};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setData(readingRole, qulonglong(number));
            if (column > 0) {
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            }
            QFont font = item->font();
            font.setBold(recommended);
            item->setFont(font);
            m_table->setItem(static_cast<int>(row), column, item);
        }
        if (recommended) {
            m_table->selectRow(static_cast<int>(row));
        }
    }
}

/// A column for each reading, a row for each scene.
void DoctorDialog::fillCards() {
    while (QLayoutItem* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t column = 0; m_result && column < m_result->cards.size(); ++column) {
        const DoctorCard& card = m_result->cards[column];
        const ReadingScore& one = m_result->diagnosis.readings[card.reading];
        const bool recommended = card.reading == m_result->diagnosis.recommended;
        const QString words = readingWords(one.reading);
        auto* title = new QLabel((recommended ? QStringLiteral("★ ") : QString()) + words + QLatin1Char('\n') +
                                 percent(one.score()));
        title->setAlignment(Qt::AlignHCenter);
        title->setWordWrap(true);
        m_grid->addWidget(title, 0, static_cast<int>(column), Qt::AlignBottom);
        for (std::size_t row = 0; row < card.pictures.size(); ++row) {
            auto* picture = new QLabel;
            picture->setPixmap(QPixmap::fromImage(card.pictures[row]));
            picture->setAlignment(Qt::AlignCenter);
            picture->setToolTip(QString::fromStdString(m_result->scenes[row]));
            picture->setAccessibleName(
                tr("Scene %1, read with %2").arg(QString::fromStdString(m_result->scenes[row]), words));
            m_grid->addWidget(picture, static_cast<int>(row) + 1, static_cast<int>(column));
        }
    }
}

void DoctorDialog::refreshApply() {
    const PredictionSlot* const chosen = m_document.set(set());
    const bool may = m_result && chosen != nullptr && !chosen->file.isEmpty() && !m_table->selectedItems().isEmpty();
    m_apply->setVisible(set() != 0);
    m_apply->setEnabled(may && m_result->diagnosis.readings[selected()].reading != chosen->reading);
    m_apply->setText(may ? tr("Read with: %1").arg(readingWords(m_result->diagnosis.readings[selected()].reading))
                         : tr("Read so"));
}

void DoctorDialog::apply() {
    if (m_result) {
        m_document.readSetAs(set(), m_result->diagnosis.readings[selected()].reading);
        accept();
    }
}

}  // namespace grasploom
