#include "app/gui/docks/checks_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {

QString labelFaultText(LabelFault fault) {
    const std::array texts{ChecksPage::tr("Duplicate"),          ChecksPage::tr("Too small"),
                           ChecksPage::tr("Centre outside"),     ChecksPage::tr("Corner outside"),
                           ChecksPage::tr("Centre off the object"), ChecksPage::tr("Too narrow for the object")};
    return texts.at(static_cast<std::size_t>(fault));
}

QString describeFinding(const FindingTable::Row& row) {
    const LabelFinding& finding = row.finding;
    const QString amount = QLocale().toString(finding.amount, 'f', 1);
    switch (finding.fault) {
        case LabelFault::Duplicate:
            return ChecksPage::tr("The same as grasp %1").arg(static_cast<int>(row.sameAs) + 1);
        case LabelFault::TooSmall:
            return ChecksPage::tr("Its shorter side is %1 px").arg(amount);
        case LabelFault::CentreOutside:
            return ChecksPage::tr("Its centre lies %1 px outside of the picture").arg(amount);
        case LabelFault::CornerOutside:
            return ChecksPage::tr("A corner lies %1 px outside of the picture").arg(amount);
        case LabelFault::OffMask:
            return ChecksPage::tr("Its centre lies %1 px away from the object, by the mask").arg(amount);
        case LabelFault::TooNarrow:
            return ChecksPage::tr("A plate would stand in the object, which is about %1 px wide here, by the depth").arg(amount);
    }
    return {};
}

void FindingTable::setFindings(std::shared_ptr<const SceneIndex> index, std::vector<Row> rows) {
    beginResetModel();
    m_index = std::move(index);
    m_rows = std::move(rows);
    m_shown.resize(m_rows.size());
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i] = i;
    }
    endResetModel();
}

void FindingTable::setShown(std::optional<LabelFault> fault) {
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (!fault || m_rows[i].finding.fault == *fault) {
            m_shown.push_back(i);
        }
    }
    endResetModel();
}

int FindingTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int FindingTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 4;
}

QVariant FindingTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Row& one = row(index.row());
    switch (index.column()) {
        case 0:
            return QString::fromStdString(m_index->scene(one.scene).id);
        case 1:
            return QString::number(one.grasp + 1);
        case 2:
            return labelFaultText(one.finding.fault);
        default:
            return describeFinding(one);
    }
}

QVariant FindingTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == 1) {
        return tr("As numbered on the picture: all jaw sizes of a grasp are one");
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return QStringList{tr("Scene"), tr("Grasp"), tr("Finding"), tr("Why")}.value(section);
}

ChecksPage::ChecksPage(Document& document, QWidget* parent)
    : QWidget(parent),
      m_document(document),
      m_check(new QPushButton(tr("Check labels"))),
      m_stop(new QPushButton(tr("Stop"))),
      m_faults(new QComboBox),
      m_progress(new QProgressBar),
      m_state(new QLabel),
      m_view(new QTableView) {
    m_check->setToolTip(tr("Looks at every label of every scene, in the background: duplicates, sizes, the picture's edge, "
                           "mask and depth"));
    m_faults->setAccessibleName(tr("Findings shown"));
    m_faults->setToolTip(tr("Which findings are listed"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_state->setWordWrap(true);
    m_view->setModel(&m_table);
    m_view->setTabKeyNavigation(false);  // arrows walk; Tab leaves
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setAccessibleName(tr("Label findings"));
    m_view->verticalHeader()->hide();
    m_view->setShowGrid(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    const int em = fontMetrics().averageCharWidth();
    for (const auto& [column, width] : {std::pair(0, 42), std::pair(1, 8), std::pair(2, 26)}) {
        m_view->setColumnWidth(column, std::max(width * em, m_view->horizontalHeader()->sectionSizeHint(column)));
    }
    auto* row = new QHBoxLayout;
    row->addWidget(m_check);
    row->addWidget(m_stop);
    row->addWidget(m_progress);
    row->addWidget(m_state, 1);
    row->addWidget(m_faults);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(row);
    layout->addWidget(m_view, 1);
    connect(m_check, &QPushButton::clicked, this, &ChecksPage::check);
    connect(m_stop, &QPushButton::clicked, this, &ChecksPage::stop);
    connect(m_faults, &QComboBox::activated, this, [this](int) {
        const QVariant fault = m_faults->currentData();
        m_table.setShown(fault.isValid() ? std::optional(static_cast<LabelFault>(fault.toInt())) : std::nullopt);
    });
    connect(m_view, &QTableView::activated, this, &ChecksPage::pick);
    connect(m_view, &QTableView::clicked, this, &ChecksPage::pick);
    // Arrows go through the findings; that the list gets the keyboard selects nothing.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection& selected) {
        if (!selected.isEmpty()) {
            pick(selected.indexes().constFirst());
        }
    });
    const auto forget = [this] {
        stop();
        m_table.setFindings(nullptr, {});
        m_checked = m_stale = false;
        m_counts = {};
        refresh();
    };
    connect(&m_document, &Document::opened, this, forget);
    connect(&m_document, &Document::closed, this, forget);
    connect(&m_document.history(), &LabelHistory::labelsChanged, this, [this] {
        m_stale = true;
        refresh();
    });
    refresh();
}

ChecksPage::~ChecksPage() = default;

void ChecksPage::pick(const QModelIndex& index) {
    const FindingTable::Row& picked = m_table.row(index.row());
    Q_EMIT labelPicked(picked.scene, static_cast<int>(picked.finding.label));
}

void ChecksPage::check() {
    if (m_job || !m_document.index()) {
        return;
    }
    m_stale = false;
    m_job = startJob<LabelCheck>(
        this,
        [index = m_document.index(), edits = m_document.edits()](const JobEvents& events) {
            const auto total = static_cast<std::int64_t>(index->size());
            return checkLabels(
                *index, {}, 0,
                [&edits](std::size_t scene) {
                    const auto edit = edits.find(scene);
                    return edit == edits.end() ? nullptr : &edit->second;
                },
                [&events, total](std::size_t done) {
                    events.progressed(static_cast<std::int64_t>(done), total);
                    return !events.cancelled();
                });
        },
        [this, index = m_document.index()](const LabelCheck& check) {
            if (index == m_document.index()) {
                receive(check);
            }
        });
    connect(m_job, &JobThread::progressed, this, [this](const JobProgress& progress) {
        m_progress->setRange(0, static_cast<int>(progress.total));
        m_progress->setValue(static_cast<int>(progress.done));
    });
    connect(m_job, &JobThread::failed, this,
            [this](const QString& reason) { Q_EMIT failed(tr("The labels could not be checked."), reason); });
    connect(m_job, &JobThread::finished, this, [this, job = m_job.data()] {
        if (m_job == job) {
            m_job.clear();
            refresh();
        }
    });
    m_progress->setRange(0, 0);
    refresh();
}

void ChecksPage::stop() {
    if (m_job) {
        m_job->requestStop();
    }
}

void ChecksPage::receive(const LabelCheck& check) {
    m_checked = true;
    m_counts = {};
    std::vector<FindingTable::Row> rows;
    for (const SceneFindings& scene : check.scenes) {
        for (const LabelFinding& finding : scene.findings) {
            const bool repeats = finding.fault == LabelFault::Duplicate;
            rows.push_back({scene.scene, finding, scene.grasps[finding.label],
                            repeats ? scene.grasps[static_cast<std::size_t>(finding.amount)] : 0});
            ++m_counts[static_cast<std::size_t>(finding.fault)];
        }
    }
    const QLocale locale;
    m_summary = tr("%n finding(s) in %1 of %2 scenes with labels.", nullptr, static_cast<int>(rows.size()))
                    .arg(locale.toString(qulonglong(check.scenes.size())),
                         locale.toString(qulonglong(check.scenesChecked)));
    if (check.withoutMask > 0 || check.withoutDepth > 0) {
        m_summary += QLatin1Char(' ') + tr("Without mask: %1, without depth: %2.")
                                            .arg(locale.toString(qulonglong(check.withoutMask)),
                                                 locale.toString(qulonglong(check.withoutDepth)));
    }
    m_table.setFindings(m_document.index(), std::move(rows));
    m_faults->clear();
    m_faults->addItem(tr("All findings"));
    for (int fault = 0; fault < labelFaultCount; ++fault) {
        const std::size_t count = m_counts[static_cast<std::size_t>(fault)];
        m_faults->addItem(tr("%1 (%2)").arg(labelFaultText(static_cast<LabelFault>(fault)), locale.toString(qulonglong(count))), fault);
    }
    refresh();
}

void ChecksPage::refresh() {
    const bool busy = isChecking();
    m_check->setEnabled(!busy && m_document.index());
    m_stop->setVisible(busy);
    m_progress->setVisible(busy);
    m_faults->setVisible(m_checked);
    QString text = m_checked ? m_summary : tr("Nothing is checked yet. A finding asks you to look; it is no proof.");
    if (m_checked && m_stale) {
        text += QLatin1Char(' ') + tr("Labels were edited since.");
    }
    m_state->setText(busy ? QString() : text);
}

}  // namespace grasploom
