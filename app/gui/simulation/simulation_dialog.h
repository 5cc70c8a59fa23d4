#pragma once

#include "app/gui/jobs/latest_job.h"
#include "app/gui/simulation/simulation_choice.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace grasploom {

class ScenePreview;

/// What a new simulated dataset shall be; shows some of its scenes, what it will take, and the command line that makes
/// the same one. Deletes itself once it was left and nothing of its work runs any more.
class SimulationDialog : public QDialog {
    Q_OBJECT
public:
    /// `openFolder`: of the dataset that is open, which nothing is written into unless it is this very set; empty:
    /// none.
    SimulationDialog(const SimulationChoice& start, const QString& openFolder, QWidget* parent = nullptr);
    [[nodiscard]] SimulationChoice choice() const;
    [[nodiscard]] ScenePreview& preview() { return *m_preview; }
    void done(int result) override;

Q_SIGNALS:
    void chosen(const grasploom::SimulationChoice& choice);

private:
    /// What the disk says of a choice.
    struct Findings {
        qint64 scenesThere = 0;
        double freeBytes = 0;
        QString obstacle;
    };
    static Findings look(const SimulationChoice& choice, const QString& openFolder);
    void buildScenes(QFormLayout* form);
    void buildShapes(QFormLayout* form);
    void buildPlace(QFormLayout* form);
    QWidget* withButton(QLineEdit* edit, const QString& text, void (SimulationDialog::*action)());
    QWidget* buildCommand();
    void connectFields();
    void browseFolder();
    void browseMeshes();
    void suggestFolder();
    void update();
    void leave();
    void check();
    void tell(const Findings& findings);

    QString m_openFolder;
    bool m_left = false;
    bool m_folderIsOurs = true;  ///< nobody typed one: it follows style and seed
    QTimer m_soon;
    LatestJob m_check;
    QComboBox* m_style = nullptr;
    QSpinBox* m_scenes = nullptr;
    QSpinBox* m_poses = nullptr;
    QSpinBox* m_seed = nullptr;
    QComboBox* m_origin = nullptr;
    QWidget* m_meshRow = nullptr;
    QLineEdit* m_meshes = nullptr;
    QLineEdit* m_folder = nullptr;
    QSpinBox* m_workers = nullptr;
    QCheckBox* m_open = nullptr;
    QLabel* m_estimate = nullptr;
    QLabel* m_obstacle = nullptr;
    QPlainTextEdit* m_command = nullptr;
    ScenePreview* m_preview = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace grasploom
