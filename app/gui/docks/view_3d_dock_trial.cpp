// Trying the selected grasp in simulation, and looking at it.
#include "app/gui/docks/trial_player.h"
#include "app/gui/docks/trial_words.h"
#include "app/gui/docks/view_3d_dock.h"
#include "app/gui/document/scene_content.h"
#include "app/gui/settings.h"
#include "simulation/trial_batch.h"
#include "widgets/layer_style.h"
#include "widgets/view3d/scene_view_3d.h"

#include <QFileDialog>
#include <QLocale>
#include <QStandardPaths>

namespace grasploom {
namespace {

struct TriedFilm {
    std::shared_ptr<const TrialFilm> film;  ///< null: a mesh is missing
    QString missingMesh;
};

TriedFilm tryFilm(const SceneIndex& index, std::size_t scene, const Grasp& grasp, const QString& meshes,
                  const JobEvents& events) {
    const auto shapes =
        meshes.isEmpty() ? std::make_unique<ShapeStore>() : std::make_unique<ShapeStore>(meshes.toStdString());
    if (const auto missing = missingMesh(index, scene, *shapes)) {
        return {nullptr, QString::fromStdString(*missing)};
    }
    return {std::make_shared<const TrialFilm>(
                filmTrial(index, scene, *shapes, grasp, {}, 1.0 / 60, [&events] { return events.cancelled(); })),
            {}};
}

}  // namespace

void View3dDock::connectTrial() {
    connect(m_player, &TrialPlayer::tryRequested, this, &View3dDock::tryGrasp);
    connect(m_player, &TrialPlayer::stopRequested, this, &View3dDock::leaveFilm);
    connect(m_player, &TrialPlayer::meshFolderRequested, this, &View3dDock::chooseMeshes);
    connect(m_player, &TrialPlayer::closed, this, &View3dDock::leaveFilm);
    connect(m_player, &TrialPlayer::frameChanged, this, &View3dDock::showFrame);
    // What was tried is not what is selected any more.
    connect(&m_document, &Document::selectionChanged, this, &View3dDock::leaveFilm);
    connect(&m_document, &Document::labelsChanged, this, &View3dDock::leaveFilm);
}

void View3dDock::refreshTrial() {
    QString obstacle;
    if (!m_document.index() || !m_document.currentScene()) {
        obstacle = tr("No scene is open.");
    } else {
        obstacle = trialObstacle(*m_document.index(), *m_document.currentScene());
        if (obstacle.isEmpty() && !m_document.selection()) {
            obstacle = tr("Select a grasp to try it in simulation.");
        }
    }
    m_player->setObstacle(obstacle);
}

void View3dDock::tryGrasp() {
    const InspectorContent content = inspectorContent(m_document);
    if (!content.selected || !m_document.currentScene() || m_trialJob) {
        return;
    }
    leaveFilm();
    m_player->setRunning(true);
    const int number = ++m_trials;
    const QString meshes = settings::meshFolder(QString::fromStdString(m_document.index()->root().string()));
    m_trialJob = startJob<TriedFilm>(
        this,
        [index = m_document.index(), scene = *m_document.currentScene(), grasp = content.grasp,
         meshes](const JobEvents& events) { return tryFilm(*index, scene, grasp, meshes, events); },
        [this, number](TriedFilm tried) {
            if (number != m_trials) {
                return;
            }
            if (tried.film) {
                receiveFilm(std::move(tried.film));
            } else {
                askForMeshes(tried.missingMesh);
            }
        });
    connect(m_trialJob, &JobThread::failed, this, [this, number](const QString& reason) {
        if (number == m_trials) {
            Q_EMIT failed(tr("The grasp could not be tried."), reason);
        }
    });
    connect(m_trialJob, &JobThread::finished, this, [this, number] {
        if (number == m_trials) {
            m_trialJob = nullptr;
            m_player->setRunning(false);
        }
    });
}

void View3dDock::askForMeshes(const QString& missing) {
    m_player->setRunning(false);
    m_player->say(tr("The scene is made of a mesh of yours, %1, that is not in the folder of the meshes.").arg(missing),
                  false);
    m_player->setMeshesWanted(true);
}

void View3dDock::chooseMeshes() {
    if (!m_document.index()) {
        return;
    }
    const QString dataset = QString::fromStdString(m_document.index()->root().string());
    const QString known = settings::meshFolder(dataset);
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of the meshes that the scenes were made of"),
        known.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::HomeLocation) : known);
    if (!folder.isEmpty()) {
        settings::setMeshFolder(dataset, folder);
        Q_EMIT meshFolderChosen(folder);
        tryGrasp();
    }
}

void View3dDock::receiveFilm(std::shared_ptr<const TrialFilm> film) {
    m_player->setRunning(false);
    const QString outcome = outcomeSentence(film->outcome);
    const bool held = film->outcome == GraspOutcome::Success;
    Q_EMIT logged(tr("Trial: %1").arg(outcome));
    if (film->frames.empty()) {
        m_player->say(outcome, held);
        return;
    }
    m_film = std::move(film);
    m_view->setOutlines({});
    m_view->setNotice({});
    m_view->setSurfaceVisible(false);
    m_view->setObjects(objectsOf(*m_film));
    const QLocale locale;
    std::vector<double> seconds;
    std::vector<QString> captions;
    const double start = m_film->frames.front().seconds;
    for (const TrialFrame& frame : m_film->frames) {
        seconds.push_back(frame.seconds - start);
        captions.push_back(tr("%1 s, %2").arg(locale.toString(frame.seconds - start, 'f', 2), phaseName(frame.phase)));
    }
    m_player->play(std::move(seconds), std::move(captions), outcome, held);
}

void View3dDock::showFrame(int frame) {
    const TrialFrame& shown = m_film->frames[static_cast<std::size_t>(frame)];
    m_view->setObjectPoses(posesOf(shown));
    const auto selected = m_document.selection();
    m_view->setGripper(gripperOf(*m_film, shown, colourOf(selected ? selected->kind : LayerKind::GroundTruth)));
}

/// Back to what the picture shows; a trial that is being computed is dropped.
void View3dDock::leaveFilm() {
    if (m_trialJob) {
        ++m_trials;
        m_trialJob->requestStop();
        m_trialJob = nullptr;
        m_player->setRunning(false);
    }
    m_player->clear();
    m_player->setMeshesWanted(false);
    if (m_film) {
        m_film.reset();
        m_view->setObjects({});
        m_view->setSurfaceVisible(true);
        refreshGrasps();
    }
}

}  // namespace grasploom
