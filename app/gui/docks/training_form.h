#pragma once

#include "app/gui/docks/training_choice.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace grasploom {

/// A training's settings, checked as they are typed: what is wrong stands beside its field.
class TrainingForm : public QWidget {
    Q_OBJECT
public:
    explicit TrainingForm(QWidget* parent = nullptr);

    void setChoice(const TrainingChoice& choice);
    [[nodiscard]] TrainingChoice choice() const;
    /// Number of objects and scenes of the open dataset: how many folds there can be. 0 objects: none is open.
    void setDataset(std::size_t objects, std::size_t scenes);
    void setDeviceText(const QString& text);  ///< what "auto" stands for
    [[nodiscard]] bool isSound() const { return m_sound; }

    // For pages that train several networks with one form.
    void leaveOut(const std::vector<std::string>& keys);  ///< fields that the page decides
    /// A further field, above the others.
    void addOnTop(const std::string& key, const QString& label, QWidget* editor, const QString& tip);
    /// "key: what is wrong" of what the form does not know of; asked when its own fields are sound. `check` asks anew.
    void setFurtherCheck(std::function<std::string()> further);
    void setNote(const std::string& key, const QString& text);  ///< stands beside a field that is sound
    void setStartButton(const QString& text, const QString& tip);
    void setBusy(bool busy);  ///< what the form stands for waits or runs: it cannot be started
    void fitWidth();          ///< after adding
    void check();

Q_SIGNALS:
    void edited();  ///< by hand
    void defaultsRequested();
    void startRequested(const grasploom::TrainingChoice& choice);
    void checked();  ///< something may have changed

private:
    struct Field {
        std::string key;  ///< as in config.json
        QWidget* editor;
        QLabel* message;
        QString note{};
    };
    void buildNetwork(QFormLayout* form);
    void buildData(QFormLayout* form);
    void buildOptimisation(QFormLayout* form);
    void buildExpert(QFormLayout* form);
    QSpinBox* number(int low, int high, int step);
    QLineEdit* decimal();
    template <class Editor>
    Editor* add(QFormLayout* form, const char* key, const QString& label, Editor* editor, const QString& tip);
    QWidget* cellOf(const std::string& key, const QString& label, QWidget* editor, const QString& tip);
    [[nodiscard]] std::string wrongField() const;
    [[nodiscard]] std::string wrongFold(const TrainingChoice& now) const;
    void choosePretrained();
    void showGuidanceDefault();

    std::vector<Field> m_fields;
    std::vector<QLineEdit*> m_decimals;  ///< the fields among them that take a number as text
    std::function<std::string()> m_further;
    int m_onTop = 0;
    std::size_t m_objects = 0;
    std::size_t m_scenes = 0;
    bool m_sound = false;
    bool m_quiet = false;    ///< what changes is not by hand
    bool m_filling = false;  ///< field by field: there is nothing to check yet
    bool m_busy = false;

    QComboBox* m_network = nullptr;
    QComboBox* m_backbone = nullptr;
    QLineEdit* m_pretrained = nullptr;
    QSpinBox* m_inputSize = nullptr;
    QComboBox* m_splitBy = nullptr;
    QSpinBox* m_folds = nullptr;
    QSpinBox* m_fold = nullptr;
    QSpinBox* m_iterations = nullptr;
    QSpinBox* m_batchSize = nullptr;
    QLineEdit* m_learningRate = nullptr;
    QComboBox* m_device = nullptr;
    QComboBox* m_precision = nullptr;
    QCheckBox* m_cudaGraphs = nullptr;
    QSpinBox* m_seed = nullptr;
    QSpinBox* m_validateEvery = nullptr;
    QSpinBox* m_checkpointEvery = nullptr;
    QCheckBox* m_rotate = nullptr;
    QCheckBox* m_mirror = nullptr;
    QLineEdit* m_shift = nullptr;
    QComboBox* m_guidance = nullptr;
    QSpinBox* m_guidanceStart = nullptr;
    QComboBox* m_freeze = nullptr;
    QSpinBox* m_orientations = nullptr;
    QSpinBox* m_candidates = nullptr;
    QLineEdit* m_regressionWeight = nullptr;
    QLineEdit* m_momentum = nullptr;
    QLineEdit* m_weightDecay = nullptr;
    QLineEdit* m_matchAngle = nullptr;
    QLineEdit* m_matchIou = nullptr;
    QComboBox* m_jaws = nullptr;
    QComboBox* m_pictureCache = nullptr;
    QLineEdit* m_pictureCacheGigabytes = nullptr;
    QCheckBox* m_predict = nullptr;
    QCheckBox* m_ownProcess = nullptr;
    QFormLayout* m_form = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_expert = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_start = nullptr;
};

}  // namespace grasploom
