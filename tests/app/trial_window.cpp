#include "tests/app/trial_window.h"

#include "simulation/simulated_scenes.h"
#include "widgets/query_edit.h"

#include <fstream>

namespace grasploom {

namespace fs = std::filesystem;

/// Four scenes, one of each case for A: right by both judges; by Jaccard alone, since the ground truth says that a
/// grasp of the bare plane is right; by the trial alone, since it says so of nothing else; by none, since nothing is
/// predicted. B has what holds everywhere.
void TrialWindow::simulate() {
    prepare();
    m_scenes = m_fixture->path("simulated");
    SimulatedOptions options;
    options.making.seed = 5;
    options.making.labels.leastWanted = 3;
    options.making.labels.mostWanted = 4;
    options.scenes = 4;
    options.scenesPerObject = 2;
    generateSimulatedScenes(m_scenes, options);
    const SceneIndex index = SceneIndex::open(m_scenes);
    for (std::size_t scene = 0; scene < index.size(); ++scene) {
        std::vector<Problem> problems;
        const Grasp label = readLabels(index, scene, problems).grasps.at(0);
        const std::string& id = index.scene(scene).id;
        m_b.scenes.push_back({id, {{label, 0.9}}});
        if (scene < 3) {
            m_a.scenes.push_back({id, {{scene == 1 ? m_beside : label, 0.5}}});
        }
    }
    m_a.hasScore = m_b.hasScore = true;
    std::ofstream(index.path(1, Channel::Grasps)) << "20.0;20.0;0.0;60.0;20.0\n";
    std::ofstream(index.path(2, Channel::Grasps)) << "1000.0;1000.0;0.0;60.0;20.0\n";
}

void TrialWindow::startWithoutTrials() {
    fs::remove_all(m_fixture->path("XDG_CACHE_HOME"));
    startAfresh();
}

QString TrialWindow::written(const char* name, const PredictionSet& set) const {
    const fs::path file = m_fixture->path(name);
    writeFileAtomically(file, formatPredictionsCsv(set));
    return QString::fromStdString(file.string());
}

void TrialWindow::open(const fs::path& dataset) {
    const Document& document = m_window->document();
    m_window->openFolder(QString::fromStdString(dataset.string()));
    QTRY_VERIFY_WITH_TIMEOUT(document.index() && document.index()->root() == dataset && document.truth(), 20000);
}

void TrialWindow::openSets(bool both) {
    m_window->openPredictions(written("a.csv", m_a), SetSlot::A);
    if (both) {
        m_window->openPredictions(written("b.csv", m_b), SetSlot::B);
    }
    const Document& document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document.predictions(SetSlot::A).judged && !document.isJudging() &&
                                 (!both || document.predictions(SetSlot::B).judged),
                             20000);
}

void TrialWindow::showTrials() {
    m_window->showPage(&dock());
    if (m_window->document().sides()) {
        dock().showPage(CompareDock::Page::Trial);
    }
    QTRY_VERIFY_WITH_TIMEOUT(book().survey().has_value() && !book().isLooking() && !dock().isBusy(), 20000);
}

void TrialWindow::tryAll() {
    QVERIFY(page().tryButton().isEnabled());
    QTest::mouseClick(&page().tryButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!book().isRunning() && !book().isLooking() && book().survey()->untried == 0, 60000);
    QTRY_VERIFY(page().card(0).accuracies().contains(QStringLiteral("SGT")) && !page().isCounting());
}

void TrialWindow::query(const QString& text) {
    auto* field = bar().findChild<QueryEdit*>();
    field->selectAll();
    QTest::keyClicks(field, text);
}

}  // namespace grasploom
