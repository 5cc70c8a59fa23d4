#pragma once

#include "app/gui/docks/seen_page.h"
#include "app/gui/docks/space_content.h"
#include "app/gui/document/document.h"
#include "simulation/trial_film.h"

#include <QPointer>

class QAction;
class QComboBox;
class QLabel;
class QSpinBox;
class QSplitter;
class QToolButton;

namespace grasploom {

class DepthProfilePlot;
class ElidedLabel;
class SceneView3d;
class TrialPlayer;

/// The current scene in space with a gripper at the selected grasp, and the depth under it. Reads nothing while it is
/// hidden; the newest scene wins.
class View3dDock : public SeenPage {
    Q_OBJECT
public:
    explicit View3dDock(Document& document, QWidget* parent = nullptr);
    ~View3dDock() override;
    [[nodiscard]] SceneView3d& view() { return *m_view; }
    [[nodiscard]] DepthProfilePlot& profile() { return *m_profile; }
    [[nodiscard]] const std::optional<SpaceScene>& shown() const {
        return m_space;
    }  ///< none: being read, or none there
    [[nodiscard]] TrialPlayer& player() { return *m_player; }
    [[nodiscard]] const std::shared_ptr<const TrialFilm>& film() const { return m_film; }  ///< null: none is shown
    /// Empty, or why it could not be written.
    QString savePicture(const QString& file);

Q_SIGNALS:
    void meshFolderChosen(const QString& folder);  ///< that the dataset's scenes were made of
    void logged(const QString& line);
    void failed(const QString& what, const QString& reason);

protected:
    void catchUp() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    QToolButton* buildViews();
    void followScene();
    void read();
    void receive(SpaceScene space);
    void clear(const QString& reason);
    void refreshGrasps();
    void refreshStyle();
    void choosePicture();
    void connectTrial();
    void refreshTrial();
    void tryGrasp();
    void receiveFilm(std::shared_ptr<const TrialFilm> film);
    void askForMeshes(const QString& missing);
    void chooseMeshes();
    void showFrame(int frame);
    void leaveFilm();
    [[nodiscard]] std::optional<Channel> wantedDepth();
    [[nodiscard]] Approach approach() const;

    Document& m_document;
    SceneView3d* m_view;
    DepthProfilePlot* m_profile;
    QSplitter* m_splitter;
    QComboBox* m_depthBox = nullptr;
    QComboBox* m_styleBox = nullptr;
    QSpinBox* m_pointBox = nullptr;
    QComboBox* m_approachBox = nullptr;
    ElidedLabel* m_state = nullptr;

    std::optional<SpaceScene> m_space;
    std::pair<Document::Index, std::optional<std::size_t>> m_spaceOf;  ///< dataset and scene that it is of
    bool m_stale = true;                                               ///< what is shown is not of the current scene
    QPointer<JobThread> m_job;

    TrialPlayer* m_player;
    std::shared_ptr<const TrialFilm> m_film;
    QPointer<JobThread> m_trialJob;
    int m_trials = 0;  ///< started or given up: what comes of an older one is dropped
};

}  // namespace grasploom
