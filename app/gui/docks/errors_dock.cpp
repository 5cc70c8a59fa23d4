#include "app/gui/docks/errors_dock.h"

#include "app/gui/jobs/low_priority.h"
#include "widgets/elided_label.h"
#include "widgets/error_bars.h"
#include "widgets/object_table.h"
#include "widgets/place_map.h"
#include "widgets/quantity_plot.h"
#include "widgets/quantity_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace grasploom {

ErrorsDock::ErrorsDock(Document& document, QWidget* parent)
    : SeenPage(parent),
      m_document(document),
      m_pages(new QStackedWidget),
      m_kinds(new ErrorBars),
      m_numbers(new QuantityPlot),
      m_places(new PlaceMap),
      m_objects(new ObjectTable) {
    auto* bar = new QHBoxLayout;
    buildBar(bar);
    for (QWidget* const page : std::initializer_list<QWidget*>{m_kinds, m_numbers, m_places, m_objects}) {
        m_pages->addWidget(page);  // in the order of ErrorPage
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    connectPictures();
    connectDocument();
    listSides();
    tellState();
    catchUpWhenSeen();
}

void ErrorsDock::buildBar(QHBoxLayout* row) {
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What is counted"));
    for (const QString& title : {tr("Kinds"), tr("Histogram"), tr("Position"), tr("Objects")}) {
        m_tabs->addTab(title);
    }
    m_tabs->setTabToolTip(0, tr("How often each kind of error occurs, and what mending it would bring"));
    m_tabs->setTabToolTip(1, tr("Correct and wrong predictions over one of their numbers"));
    m_tabs->setTabToolTip(2, tr("Where in the picture predictions are right"));
    m_tabs->setTabToolTip(3, tr("Which objects fail most"));
    m_quantityBox = new QComboBox;
    m_quantityBox->setAccessibleName(tr("Number of the histogram"));
    for (int quantity = 0; quantity < quantityCount; ++quantity) {
        m_quantityBox->addItem(quantityTitle(static_cast<Quantity>(quantity)));
        m_quantityBox->setItemData(quantity, quantityExplanation(static_cast<Quantity>(quantity)), Qt::ToolTipRole);
    }
    m_quantityBox->setCurrentIndex(static_cast<int>(Quantity::Iou));
    m_sideBox = new QComboBox;
    m_sideBox->setAccessibleName(tr("Ranking whose scenes are picked"));
    m_sideBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_state = new ElidedLabel;
    auto* button = new QToolButton;
    button->setText(tr("Export"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    fillExportMenu(*menu);
    button->setMenu(menu);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tabs);
    row->addWidget(m_quantityBox);
    row->addWidget(m_sideBox);
    row->addWidget(m_state, 1);
    row->addWidget(button);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        m_quantityBox->setVisible(page() == ErrorPage::Numbers);
        refresh();
    });
    m_quantityBox->hide();
    m_sideBox->hide();
    connect(m_quantityBox, &QComboBox::activated, this, &ErrorsDock::refresh);
    connect(m_sideBox, &QComboBox::activated, this, &ErrorsDock::chooseSide);
}

void ErrorsDock::connectDocument() {
    const auto follow = [this] {
        listSides();
        refresh();
    };
    connect(&m_document, &Document::judged, this, follow);
    connect(&m_document, &Document::closed, this, follow);
    connect(&m_document, &Document::opened, this, follow);
    connect(&m_document, &Document::predictionsChanged, this, follow);
    connect(&m_document, &Document::sidesChanged, this, follow);
    connect(&m_document, &Document::objectHitsChanged, this, follow);
    // The scenes come first: what they show is being worked out now, and factsChanged follows.
    connect(&m_document, &Document::criterionChanged, this, [this] {
        listSides();
        if (m_sources.empty()) {
            clear();
        } else {
            m_stale = true;
        }
    });
    connect(&m_document, &Document::factsChanged, this, [this] {
        if (m_stale) {
            refresh();
        }
    });
}

ErrorPage ErrorsDock::page() const {
    return static_cast<ErrorPage>(m_tabs->currentIndex());
}

Quantity ErrorsDock::quantity() const {
    return static_cast<Quantity>(std::max(0, m_quantityBox->currentIndex()));
}

void ErrorsDock::showErrors(ErrorPage page) {
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

void ErrorsDock::showQuantity(Quantity quantity) {
    m_quantityBox->setCurrentIndex(static_cast<int>(quantity));
    showErrors(ErrorPage::Numbers);
    refresh();
}

void ErrorsDock::listSides() {
    m_sources = listErrorSources(m_document);
    m_sideBox->clear();
    for (const ErrorSource& source : m_sources) {
        m_sideBox->addItem(source.name);
        m_sideBox->setItemData(m_sideBox->count() - 1, m_document.predictions(source.side.slot).name, Qt::ToolTipRole);
    }
    // The scenes follow A under the ranking in force, and so does what is read, until the user wants another one.
    const auto filtered = filteredSide(m_document);
    const auto first = std::ranges::find_if(m_sources, [&](const ErrorSource& one) { return one.side == filtered; });
    const int kept = m_chosenSide.isEmpty() ? -1 : m_sideBox->findText(m_chosenSide);
    m_sideBox->setCurrentIndex(kept >= 0                  ? kept
                               : first != m_sources.end() ? static_cast<int>(first - m_sources.begin())
                                                          : 0);
    m_sideBox->setVisible(m_sources.size() > 1);
}

void ErrorsDock::chooseSide() {
    const ErrorSource* const source = chosen();
    if (source == nullptr) {
        return;
    }
    m_chosenSide = source->side == filteredSide(m_document) ? QString() : source->name;
    if (page() != ErrorPage::Kinds) {
        refresh();  // the kinds are counted of all
    }
    followSide();
    followQuery();
    tellState();
}

void ErrorsDock::catchUp() {
    m_document.wantObjectHits();
    if (m_stale) {
        refresh();
    }
}

void ErrorsDock::refresh() {
    m_stale = true;
    if (m_sources.empty()) {
        clear();
    } else if (!isSeen()) {
        catchUpWhenSeen();
    } else if (!m_job) {
        start();  // else what runs now starts the next one when it is over
    }
}

void ErrorsDock::start() {
    m_stale = false;
    ErrorRequest request{page(), m_sources, m_document.criterion(), m_document.k(), quantity()};
    if (page() != ErrorPage::Kinds) {
        request.sources = {*chosen()};
    }
    m_job = startJob<ErrorResult>(
        this, [request](const JobEvents&) {
            lowerPriority();  // the scenes come first
            return computeErrors(request);
        },
        [this](ErrorResult result) { receive(std::move(result)); });
    connect(m_job, &JobThread::failed, this, [this](const QString& reason) {
        m_job.clear();
        Q_EMIT failed(tr("The errors could not be counted."), reason);
        if (m_stale) {
            refresh();  // the next one may do better
        }
    });
}

/// While a slider is dragged every result is a little old: it is shown all the same, and the next one follows.
void ErrorsDock::receive(ErrorResult result) {
    m_job.clear();
    if (m_sources.empty()) {
        return;  // closed meanwhile
    }
    if (result.page == page()) {
        show(std::move(result));
    }
    if (m_stale) {
        refresh();
    }
}

void ErrorsDock::show(ErrorResult result) {
    switch (result.page) {
        case ErrorPage::Kinds: {
            m_counts.clear();
            std::vector<ErrorSide> sides;
            for (std::size_t i = 0; i < result.counts.size() && i < m_sources.size(); ++i) {
                m_counts.push_back({m_sources[i].name.toStdString(), result.counts[i]});
                sides.push_back({m_sources[i].name, result.counts[i]});
            }
            m_kinds->setSides(std::move(sides));
            break;
        }
        case ErrorPage::Numbers:
            m_numbers->setHistogram(std::move(result.histogram));
            break;
        case ErrorPage::Places:
            m_places->setMap(std::move(result.map));
            break;
        case ErrorPage::Objects:
            m_objects->setBreakdown(std::move(result.objects));
            break;
    }
    followSide();
    followQuery();
    tellState();
}

void ErrorsDock::clear() {
    m_stale = false;
    m_counts.clear();
    m_kinds->setSides({});
    m_numbers->setHistogram(std::nullopt);
    m_places->setMap(std::nullopt);
    m_objects->setBreakdown({});
    tellState();
}

void ErrorsDock::tellState() {
    if (m_sources.empty()) {
        m_state->clear();
        m_state->setToolTip({});
        return;
    }
    const auto scenes = static_cast<int>(m_sources.front().judged->sceneCount());
    const QString what = tr("the best %1 of each of %n scene(s)", nullptr, scenes).arg(m_document.k());
    m_state->setShortText(what);
    QString whole = what;
    QString help =
        tr("Counted: the best %1 predictions of every scene with ground truth, a missing one included.").arg(m_document.k());
    if (const ErrorSource* const source = picking()) {
        whole += QStringLiteral(" · ") + tr("picks scenes by the best one of %1").arg(source->name);
        help += QLatin1Char(' ') + tr("A pick filters the scenes by the best prediction of %1.").arg(source->name);
    }
    m_state->setText(whole);
    m_state->setToolTip(help);
}

}  // namespace grasploom
