// Simulated datasets: asked for, made in the background, opened.
#include "app/gui/main_window.h"
#include "app/gui/settings.h"
#include "app/gui/simulation/simulation_dialog.h"
#include "widgets/message_bar.h"
#include "widgets/progress_strip.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace grasploom {

/// What is done in the background is in sight whatever page is shown.
QWidget* MainWindow::buildRoom() {
    m_generationStrip = new ProgressStrip;
    m_exampleStrip = new ProgressStrip;
    m_news = new MessageBar;
    auto* room = new QWidget;
    auto* layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_generationStrip);
    layout->addWidget(m_exampleStrip);
    layout->addWidget(m_news);
    layout->addWidget(m_pages, 1);
    return room;
}

void MainWindow::connectSimulation() {
    connect(&m_generation, &SceneGeneration::started, this, &MainWindow::followGeneration);
    connect(&m_generation, &SceneGeneration::ended, this, &MainWindow::endGeneration);
    connect(&m_generation, &SceneGeneration::progressed, this, [this](qint64 done, qint64 asked, double secondsLeft) {
        m_generationStrip->setProgress(done, asked,
                                       secondsLeft > 0 ? tr("%1 left").arg(roughDuration(secondsLeft)) : QString());
    });
    connect(m_generationStrip, &ProgressStrip::stopRequested, this, [this] {
        m_generationStrip->stopButton().setEnabled(false);
        m_generation.stop();
    });
    connect(m_generationStrip, &ProgressStrip::lookRequested, this,
            [this] { openFolder(m_generation.choice().folder); });
}

void MainWindow::newSimulatedDataset() {
    if (m_generation.isRunning()) {
        statusBar()->showMessage(tr("One set is made at a time: wait for it, or stop it."), 10000);
        return;
    }
    const QString open = m_document.index() ? QString::fromStdString(m_document.index()->root().string()) : QString();
    auto* dialog = new SimulationDialog(simulationChoice(settings::simulation()), open, this);
    connect(dialog, &SimulationDialog::chosen, this, [this](const SimulationChoice& choice) {
        settings::setSimulation(simulationText(choice));
        m_generation.start(choice);
    });
    dialog->open();
}

void MainWindow::followGeneration() {
    const SimulationChoice& choice = m_generation.choice();
    log(tr("Simulating: %1").arg(simulationCommand(choice)));
    if (choice == m_example.plan().scenes) {
        return;  // its own strip tells
    }
    m_news->remove(QStringLiteral("simulation"));
    m_generationStrip->setWork(tr("Simulating scenes in %1").arg(QDir::toNativeSeparators(choice.folder)), tr("Stop"),
                               tr("Open what is there"));
    m_generationStrip->setProgress(0, choice.scenes);
}

void MainWindow::endGeneration(const GenerationEnd& end) {
    m_generationStrip->setIdle();
    for (const Problem& problem : end.summary.problems) {
        log(QString::fromStdString(describe(problem)));
    }
    if (m_closing) {
        close();
        return;
    }
    if (end.outcome == GenerationEnd::Outcome::Failed) {
        showFailure(tr("The scenes could not be simulated."), end.reason);
    } else if (!(end.choice == m_example.plan().scenes)) {
        end.outcome == GenerationEnd::Outcome::Done ? tellDone(end) : tellStopped(end);
    }
}

void MainWindow::tellStopped(const GenerationEnd& end) {
    const QString folder = end.choice.folder;
    std::vector<BarMessage::Action> actions{{tr("Go on"), [this, choice = end.choice] { m_generation.start(choice); }}};
    if (end.summary.whole > 0) {
        actions.push_back({tr("Open"), [this, folder] { openFolder(folder); }});
    }
    const QString text = tr("Stopped: %1 of %n scene(s) are in %2, whole.", nullptr, end.summary.asked)
                             .arg(QLocale().toString(end.summary.whole), QDir::toNativeSeparators(folder));
    log(text);
    m_news->add({QStringLiteral("simulation"), BarMessage::Level::Information, text, {}, std::move(actions)});
}

void MainWindow::tellDone(const GenerationEnd& end) {
    const QString folder = end.choice.folder;
    const auto leftOut = static_cast<int>(end.summary.empty.size());
    QString text = tr("%n scene(s) are in %1.", nullptr, end.summary.whole).arg(QDir::toNativeSeparators(folder));
    if (leftOut > 0) {
        text += QLatin1Char(' ') + tr("%n scene(s) are left out, since no grasp held in them.", nullptr, leftOut);
    }
    if (!end.summary.problems.empty()) {
        text += QLatin1Char(' ') + tr("%n mesh(es) could not be used; the log names them.", nullptr,
                                      static_cast<int>(end.summary.problems.size()));
    }
    log(text);
    if (end.summary.whole == 0) {
        showFailure(tr("No scene was made."), text);
        return;
    }
    const bool opens = end.choice.openWhenDone;
    if (leftOut > 0 || !end.summary.problems.empty() || !opens) {
        std::vector<BarMessage::Action> actions;
        if (!opens) {
            actions.push_back({tr("Open"), [this, folder] { openFolder(folder); }});
        }
        m_news->add({QStringLiteral("simulation"), BarMessage::Level::Information, text, {}, std::move(actions)});
    }
    if (opens) {
        openFolder(folder);
    }
}

}  // namespace grasploom
