#include "app/gui/welcome_page.h"

#include "app/gui/application.h"

#include <QCommandLinkButton>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace grasploom {

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent),
      m_recent(new QVBoxLayout),
      m_recentTitle(new QLabel),
      m_busy(new QWidget),
      m_what(new QLabel),
      m_bar(new QProgressBar),
      m_open(new QPushButton(tr("Open a folder…"))),
      m_simulate(new QPushButton(tr("New simulated dataset…"))),
      m_example(new QPushButton(tr("Try the example"))) {
    auto* picture = new QLabel;
    const int side = fontMetrics().height() * 5;
    picture->setPixmap(applicationIcon().pixmap(side, side));
    auto* title = new QLabel(QStringLiteral("GraspLoom"));
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    font.setBold(true);
    title->setFont(font);
    auto* text =
        new QLabel(tr("Look at grasp datasets, train the networks of Depierre et al. 2020, and see why a prediction is "
                      "right or wrong."));
    text->setWordWrap(true);
    auto* hint =
        new QLabel(tr("Open a folder in Jacquard's layout (Jacquard, Jacquard V2, Cornell), or drop it here. Your "
                      "data is never changed."));
    hint->setWordWrap(true);
    m_open->setDefault(true);
    m_simulate->setToolTip(
        tr("Scenes with grasps that hold in physics, as many as you want, of built-in or your own shapes"));
    m_example->setToolTip(
        tr("Simulates scenes, trains two small networks on them and compares these: some minutes, during which you may "
           "look around"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_simulate);
    buttons->addWidget(m_example);
    buttons->addStretch();
    m_recentTitle->setText(tr("Recent"));
    m_recent->setSpacing(0);

    auto* cancel = new QPushButton(tr("Cancel"));
    auto* busy = new QHBoxLayout(m_busy);
    busy->setContentsMargins(0, 0, 0, 0);
    busy->addWidget(m_what);
    busy->addWidget(m_bar, 1);
    busy->addWidget(cancel);
    m_busy->hide();

    auto* column = new QVBoxLayout;
    column->addStretch(1);
    column->addWidget(picture);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(fontMetrics().height());
    column->addWidget(hint);
    column->addLayout(buttons);
    column->addWidget(m_busy);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    column->addStretch(2);
    auto* room = new QWidget;
    room->setLayout(column);
    room->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    auto* layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(room, 6);
    layout->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    connect(m_simulate, &QPushButton::clicked, this, &WelcomePage::simulationRequested);
    connect(m_example, &QPushButton::clicked, this, &WelcomePage::exampleRequested);
    connect(cancel, &QPushButton::clicked, this, &WelcomePage::cancelRequested);
}

void WelcomePage::setRecentFolders(const QStringList& folders) {
    while (QLayoutItem* const item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!folders.isEmpty());
    for (const QString& folder : folders.mid(0, 5)) {
        auto* link = new QCommandLinkButton(QFileInfo(folder).fileName(), QDir::toNativeSeparators(folder));
        connect(link, &QPushButton::clicked, this, [this, folder] { Q_EMIT recentRequested(folder); });
        m_recent->addWidget(link);
    }
}

void WelcomePage::setBusy(const QString& what, int done, int total) {
    m_what->setText(what);
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_busy->show();
    m_open->setEnabled(false);
    m_simulate->setEnabled(false);
    m_example->setEnabled(false);
}

void WelcomePage::setIdle() {
    m_busy->hide();
    m_open->setEnabled(true);
    m_simulate->setEnabled(true);
    m_example->setEnabled(true);
}

}  // namespace grasploom
