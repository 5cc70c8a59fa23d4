#pragma once

#include "app/gui/jobs/latest_job.h"
#include "dataset/label_formats.h"
#include "dataset/label_overlay.h"
#include "dataset/scene_index.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QProgressBar;

namespace grasploom {

/// Writes all labels of the open dataset, edited ones in place of its own, as a file or a tree of another format. Says
/// before what that format cannot hold.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<const SceneIndex> index, LabelOverlay overlay, QWidget* parent = nullptr);
    ~ExportDialog() override;

public Q_SLOTS:
    void reject() override;  ///< stops what runs; a second time it closes

Q_SIGNALS:
    void exported(const QString& target, const QStringList& notes);

private:
    void browse();
    void suggestTarget();
    void checkTarget();
    void refresh();
    void start();
    [[nodiscard]] LabelFormat format() const;

    std::shared_ptr<const SceneIndex> m_index;
    LabelOverlay m_overlay;
    LatestJob m_check;
    QPointer<JobThread> m_job;
    bool m_targetIsOurs = true;  ///< nobody typed one: it follows the format
    bool m_isThere = false;      ///< something is at the target
    bool m_isInside = false;     ///< the target lies in the dataset
    QString m_reason;            ///< how it ended, where it did not succeed

    QComboBox* m_format;
    QComboBox* m_angle;
    QLabel* m_convention;
    QCheckBox* m_oneJaw;
    QLabel* m_losses;
    QLineEdit* m_target;
    QCheckBox* m_replace;
    QLabel* m_tell;
    QProgressBar* m_bar;
    QDialogButtonBox* m_buttons;
};

}  // namespace grasploom
