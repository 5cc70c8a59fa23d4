#pragma once

#include "app/gui/docks/study_choice.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace grasploom {

class TrainingForm;

/// A study's settings, checked as they are typed: where it is kept, what is compared, and what all its trainings share.
/// A folder that holds a study of this kind already lends its settings to the form, and the study goes on.
class StudyForm : public QWidget {
    Q_OBJECT
public:
    explicit StudyForm(StudyKind kind, QWidget* parent = nullptr);

    /// Those of the open dataset; `root` is its folder, which is never written to. 0 objects: none is open.
    void setDataset(std::size_t objects, std::size_t scenes, const std::filesystem::path& root);
    void setChoice(const StudyChoice& choice);
    [[nodiscard]] StudyChoice choice() const;
    void setFolder(const std::filesystem::path& folder);
    [[nodiscard]] std::filesystem::path folder() const;
    /// What the folder holds, when it has been looked at: nothing yet, a study, or why it cannot be used.
    void setLook(const StudyLook& look, const QString& problem = {});
    [[nodiscard]] bool goesOn() const { return m_record.has_value(); }
    void setBusy(bool busy);  ///< a job of this folder is not over: it cannot be started once more
    [[nodiscard]] TrainingForm& settings() { return *m_settings; }
    [[nodiscard]] bool isSound() const;

Q_SIGNALS:
    void startRequested();
    void folderChosen();  ///< another one; typing has paused
    void newRequested();  ///< a folder for a new study

private:
    void buildFolder();
    void buildPreset();
    void buildNetworks();
    void buildArms();
    void buildSeeds();
    void buildLimit();
    void browse();
    void applyPreset(int row);
    void refreshPreset();
    void refreshStart();
    void setArms(const std::vector<std::string>& arms, const TrainingConfig& config);
    [[nodiscard]] std::vector<std::string> arms() const;
    [[nodiscard]] std::string wrongField();
    [[nodiscard]] std::string wrongFolder() const;
    [[nodiscard]] std::string wrongArms() const;
    [[nodiscard]] std::string wrongSeeds();

    const StudyKind m_kind;
    TrainingForm* m_settings;
    std::filesystem::path m_root;
    std::optional<StudyRecord> m_record;
    bool m_ofDataset = false;  ///< the study is of the open dataset
    QString m_problem;
    bool m_busy = false;
    std::size_t m_open = 0;  ///< trainings that the folder's study still lacks
    QTimer m_typing;

    QLineEdit* m_folder = nullptr;
    QComboBox* m_preset = nullptr;
    std::vector<QCheckBox*> m_networks;  ///< in Table I's order
    std::vector<QCheckBox*> m_arms;      ///< in defaultArms' order
    QLineEdit* m_furtherArms = nullptr;
    QLineEdit* m_seeds = nullptr;
    QSpinBox* m_limit = nullptr;
};

}  // namespace grasploom
