// The example of a first start: made step by step, shown, explained.
#include "app/gui/docks/compare_dock.h"
#include "app/gui/docks/training_dock.h"
#include "app/gui/main_window.h"
#include "widgets/message_bar.h"
#include "widgets/progress_strip.h"

#include <QPushButton>
#include <QStatusBar>

namespace grasploom {
namespace {

const auto messageKey = QStringLiteral("example");

}  // namespace

void MainWindow::connectExample() {
    connect(this, &MainWindow::workspaceApplied, &m_example, &Example::advance);
    connect(&m_example, &Example::openWanted, this, &MainWindow::openFolder);
    connect(&m_example, &Example::progressed, this, &MainWindow::followExample);
    connect(&m_example, &Example::completed, this, &MainWindow::showExample);
    connect(&m_example, &Example::failed, this, [this](const QString& reason) {
        m_exampleStrip->setIdle();
        showFailure(tr("The example could not be made."), reason);
    });
    const auto offer = [this](const QString& text, const QString& action) {
        m_exampleStrip->setIdle();
        if (!m_closing) {
            m_news->add({messageKey, BarMessage::Level::Information, text, {}, {{action, [this] { tryExample(); }}}});
        }
    };
    connect(&m_example, &Example::stopped, this,
            [offer] { offer(tr("The example was stopped. What is done of it is kept."), tr("Go on")); });
    connect(&m_example, &Example::waiting, this,
            [offer] { offer(tr("The example goes on when its scenes are open again."), tr("Open them")); });
    connect(m_exampleStrip, &ProgressStrip::stopRequested, this, [this] {
        m_exampleStrip->stopButton().setEnabled(false);
        m_example.stop();
    });
}

void MainWindow::tryExample() {
    if (m_generation.isRunning()) {
        statusBar()->showMessage(tr("One set is made at a time: wait for it, or stop it."), 10000);
        return;
    }
    m_news->remove(messageKey);
    if (m_example.isWanted()) {
        openFolder(m_example.plan().scenes.folder);
    } else {
        m_example.start();
    }
}

void MainWindow::followExample(const ExampleProgress& progress) {
    const SceneCount& training = progress.state.training;
    QString text;
    switch (progress.step) {
        case ExampleProgress::Step::Scenes:
            text = tr("Example, 1 of 3: simulating scenes");
            break;
        case ExampleProgress::Step::Baseline:
            text =
                tr("Example, 2 of 3: the baseline learns from %1 scenes. Look around meanwhile.").arg(training.scenes);
            break;
        case ExampleProgress::Step::Full:
            text = tr("Example, 3 of 3: the full network learns from the same. Look around meanwhile.");
            break;
    }
    if (!m_exampleStrip->isVisible() || m_exampleStrip->text() != text) {
        m_exampleStrip->setWork(text, tr("Stop"));
    }
    m_exampleStrip->setProgress(
        progress.done, progress.total,
        progress.secondsLeft > 0 ? tr("%1 left in all").arg(roughDuration(progress.secondsLeft)) : QString());
}

/// What an earlier start left arranged stays as it is.
void MainWindow::showExample(const ExampleState& state, bool fresh) {
    m_exampleStrip->setIdle();
    sayWhatTheExampleIs(state);
    if (!fresh && (!m_document.sets().empty() || m_document.isLoadingPredictions())) {
        return;
    }
    for (const SetSlot slot : {SetSlot::A, SetSlot::B}) {
        const auto file = QString::fromStdString(state.runs.at(static_cast<std::size_t>(slot)).predictions.string());
        if (m_document.predictions(slot).file != file) {
            openPredictions(file, slot);
        }
    }
    showPage(m_compare);
    showTellingScene();
}

/// As soon as both are judged, unless somebody went to another scene than the first, which was learned from and has no
/// predictions.
void MainWindow::showTellingScene() {
    auto* once = new QObject(this);
    const auto show = [this, once] {
        const auto order = orderComparison(m_document);
        if (!order) {
            return;
        }
        once->deleteLater();
        once->disconnect();
        const auto scene = tellingScene(*order);
        if (scene && m_document.currentScene().value_or(0) == 0) {
            m_document.setCurrentScene(*scene);
        }
    };
    connect(&m_document, &Document::judged, once, show);
    connect(&m_document, &Document::closing, once, &QObject::deleteLater);
    show();
}

void MainWindow::sayWhatTheExampleIs(const ExampleState& state) {
    const auto count = [](const SceneCount& some) {
        return tr("%1 of %2").arg(tr("%n scene(s)", nullptr, some.scenes), tr("%n object(s)", nullptr, some.objects));
    };
    const QString text =
        tr("A is the baseline, B the full network: small ones, trained for minutes on %1. They are judged on %2 that "
           "neither ever saw, so expect low figures.")
            .arg(count(state.training), count(state.test));
    const QString details = tr("Their best checkpoints were chosen on %1 that weights were not learned from. "
                               "Training → Single trainings has their settings and curves.")
                                .arg(count(state.validation));
    m_messages->add(
        {messageKey,
         BarMessage::Level::Information,
         text,
         details,
         {{tr("Compare them"), [this] { goTo(m_compare); }}, {tr("Their curves"), [this] { goTo(&training()); }}}});
}

}  // namespace grasploom
