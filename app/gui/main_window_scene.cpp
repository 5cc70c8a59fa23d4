// How the window follows the current scene and the thresholds.
#include "app/gui/docks/label_pages.h"
#include "app/gui/docks/repair_page.h"
#include "app/gui/docks/suggestion_page.h"
#include "app/gui/document/judging_summary.h"
#include "app/gui/document/scene_content.h"
#include "app/gui/main_window.h"
#include "widgets/inspector.h"
#include "widgets/notice_bar.h"
#include "widgets/rank_lists.h"
#include "widgets/scene_grid.h"
#include "widgets/threshold_bar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include <algorithm>

namespace grasploom {
namespace {

QString percent(double fraction) {
    return QLocale().toString(100 * fraction, 'f', 1);
}

}  // namespace

void MainWindow::followScene() {
    const auto scene = m_document.currentScene();
    if (!scene) {
        return;
    }
    m_grid->setCurrentScene(*scene);
    m_noteBar->hide();  // it was of another scene
    refreshNotice();
    requestPicture();
    measureScene();
    refreshLayers();
    refreshStatus();
}

/// Whether labels can be edited, and why not.
void MainWindow::refreshNotice() {
    m_canvas->setEditable(!m_document.isLocked());
    const bool tell = m_document.currentScene() && m_document.isLocked() && !m_document.isReadingLabels();
    m_notice->setNotice(tell ? m_document.whyLocked() : QString(),
                        tell && m_document.isDamaged() && !m_document.labelsElsewhere() ? tr("Set aside and edit") : QString());
}

void MainWindow::requestPicture() {
    if (m_document.currentScene()) {
        m_pictures.request(m_document.index(), *m_document.currentScene(), m_kind);
    }
}

void MainWindow::refreshLayers() {
    if (m_canvas->selected() != m_document.selection()) {
        m_canvas->setSelected(std::nullopt);  // else what leaves the layers would take the new selection along
    }
    m_canvas->setLayers(m_hide->isChecked() ? std::vector<CanvasLayer>()
                                            : canvasLayers(m_document, m_everyJaw->isChecked()));
    m_canvas->setSelected(m_document.selection());
    refreshInspector();
}

void MainWindow::refreshInspector() {
    InspectorContent content = inspectorContent(m_document);
    if (content.selected && content.selected->kind == LayerKind::GroundTruth) {
        const auto& scale = m_canvas->depthScale();
        content.metresPerPixel = scale ? scale->metresPerPixel({content.grasp.x, content.grasp.y}) : std::nullopt;
        content.origin = originText(m_labels->repair().store().originOf(content.scene.toStdString(), content.grasp), content.grasp);
    }
    const bool explained = content.selected && content.selected->kind != LayerKind::GroundTruth && content.best;
    m_canvas->setNearestMiss(explained ? std::optional(static_cast<int>(content.best->groundTruth)) : std::nullopt);
    m_inspector->setContent(content);
}

void MainWindow::refreshThresholds() {
    m_thresholds->setCriterion(m_document.criterion());
    m_thresholds->setK(m_document.k());
    m_thresholds->setRanking(m_document.ranking());
    std::vector<Ranking> available;
    const auto any = [this](auto has) {
        return has(m_document.predictions(SetSlot::A)) || has(m_document.predictions(SetSlot::B));
    };
    if (any([](const PredictionSlot& slot) { return !slot.isEmpty(); })) {
        available.push_back(Ranking::Score);
    }
    if (any([](const PredictionSlot& slot) { return !slot.isEmpty() && slot.predictions->hasIntermediate; })) {
        available.push_back(Ranking::Intermediate);
    }
    if (any([](const PredictionSlot& slot) { return !slot.isEmpty() && slot.predictions->hasScorer; })) {
        available.push_back(Ranking::Scorer);
    }
    m_thresholds->setRankings(available);
}

void MainWindow::refreshSummary() {
    const JudgingSummary summary = summarise(m_document);
    m_thresholds->setSummary(summary.text, summary.shorter, summary.details);
}

void MainWindow::refreshStatus() {
    const auto& index = m_document.index();
    if (!index || !m_document.currentScene()) {
        m_sceneLabel->clear();
        m_verdictLabel->clear();
        return;
    }
    const QLocale locale;
    QString scene = tr("Scene %1 of %2")
                        .arg(locale.toString(qulonglong(*m_document.currentScene() + 1)),
                             locale.toString(qulonglong(index->size())));
    if (m_document.isEdited(*m_document.currentScene())) {
        scene += tr(" (labels edited)");
    }
    scene += noteSummary();
    if (const auto unsaved = m_document.history().failedScenes(); !unsaved.isEmpty()) {
        scene += tr(" (labels of %n scene(s) not saved yet)", nullptr, static_cast<int>(unsaved.size()));
    }
    m_sceneLabel->setText(scene);
    const KnownEvaluation* const known = m_document.shownEvaluation(SetSlot::A);
    if (!known) {
        m_verdictLabel->clear();
        return;
    }
    const auto& counts = known->evaluation.verdicts;
    const auto count = [&counts](Verdict verdict) {
        return QString::number(counts[static_cast<std::size_t>(verdict)]);
    };
    QString text = tr("A: %1 right, %2 angle, %3 overlap, %4 both, %5 nothing near, %6 missing")
                       .arg(count(Verdict::Correct), count(Verdict::AngleOnly), count(Verdict::IouOnly),
                            count(Verdict::Both), count(Verdict::NoneNear), count(Verdict::Missing));
    for (const TopK& top : known->evaluation.top) {
        if (top.k == known->k && top.k > 1) {
            text += tr("; any of %1 right: %2 %").arg(top.k).arg(percent(top.anyHit));
        }
    }
    m_verdictLabel->setText(text);
}

void MainWindow::repairLabels() {
    if (const QString reason = m_document.setDamagedAside(); !reason.isEmpty()) {
        showFailure(tr("The damaged labels could not be set aside."), reason);
    }
    refreshNotice();
    refreshActions();
    refreshInspector();
}

void MainWindow::step(bool forwards) {
    if (forwards) {
        m_grid->nextScene();
    } else {
        m_grid->previousScene();
    }
}

/// What canvas, grid and the ranked lists leave alone.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    QWidget* const focused = focusWidget();
    const bool letters = m_canvas->hasFocus() || qobject_cast<RankLists*>(focused) != nullptr ||
                         (focused != nullptr && m_grid->isAncestorOf(focused));
    const int key = event->key();
    if (event->text() == QStringLiteral("?")) {
        showKeys();
    } else if (letters && (key == Qt::Key_D || key == Qt::Key_Right)) {
        step(true);
    } else if (letters && (key == Qt::Key_A || key == Qt::Key_Left)) {
        step(false);
    } else if (letters && key == Qt::Key_P && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat()) {
        // As on the canvas, which takes it where it has something to accept.
        m_labels->suggestions().lookedAt() ? m_labels->suggestions().accept() : m_labels->repair().promote();
    } else if (letters && key == Qt::Key_Space && !event->isAutoRepeat()) {
        markReviewed();
    } else if (letters && (key == Qt::Key_T || key == Qt::Key_N) && event->modifiers() == Qt::NoModifier) {
        editNote(key == Qt::Key_T ? NoteBar::Kind::Tags : NoteBar::Kind::Note);
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::pickCriterion(const MatchCriterion& criterion, SetSlot slot, Ranking ranking) {
    m_document.setRanking(ranking);
    m_document.setCriterion(criterion);
    const PredictionSlot& place = m_document.predictions(slot);
    if (!place.judged) {
        return;
    }
    std::vector<std::size_t> wrong;
    for (std::size_t scene = 0; scene < m_document.index()->size(); ++scene) {
        const auto row = m_document.rowOf(scene);
        if (row && verdict(*place.judged, *row, ranking, criterion) != Verdict::Correct) {
            wrong.push_back(scene);
        }
    }
    const QString name = slot == SetSlot::A ? QStringLiteral("A") : QStringLiteral("B");
    m_grid->setSceneSubset(std::move(wrong), tr("%1 · %2 wrong at %3°, IoU %4 %")
                                                 .arg(name, rankingText(ranking))
                                                 .arg(criterion.angleDegrees)
                                                 .arg(100 * criterion.iou));
}

}  // namespace grasploom
