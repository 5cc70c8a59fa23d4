#pragma once

#include "app/gui/exchange/import_work.h"
#include "app/gui/jobs/latest_job.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace grasploom {

class GraspCanvas;

/// Reads labels of another format with their pictures, shows them, and makes a dataset of both in a new folder: the source
/// is only read. Which format and which convention of angles it is taken for is said, and can be chosen.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    explicit ImportDialog(const QString& source, QWidget* parent = nullptr);
    ~ImportDialog() override;
    [[nodiscard]] bool isReading() const { return m_soon.isActive() || m_reading.isBusy(); }
    [[nodiscard]] const std::shared_ptr<const LabelImport>& found() const { return m_import; }  ///< null: none
    [[nodiscard]] std::optional<std::size_t> shown() const { return m_shown; }  ///< image that is drawn

public Q_SLOTS:
    void reject() override;  ///< stops what runs; a second time it closes

Q_SIGNALS:
    void imported(const QString& folder);
    void logged(const QString& line);

private:
    QFormLayout* buildSource();
    QWidget* buildPreview();
    void connectParts();
    void browse(QLineEdit* edit, const QString& title, bool folder);
    [[nodiscard]] ImportOrder order() const;
    [[nodiscard]] QString suggestedTarget() const;
    void readSoon();
    void read();
    void receive(const ImportFindings& findings);
    void tellFormat();
    void showImage(std::size_t from, int step);
    void checkTarget();
    void refresh();
    void start();

    QTimer m_soon;
    LatestJob m_reading;
    LatestJob m_picture;
    LatestJob m_check;
    QPointer<JobThread> m_writing;
    std::shared_ptr<const LabelImport> m_import;
    std::optional<std::size_t> m_shown;
    bool m_targetIsOurs = true;  ///< nobody typed one: it follows the source
    QString m_reason;            ///< why nothing can be read
    QString m_obstacle;          ///< why nothing can be written

    QLineEdit* m_source;
    QComboBox* m_format;
    QComboBox* m_angle;
    QLabel* m_convention;
    QLineEdit* m_pictures;
    QLineEdit* m_target;
    QLabel* m_summary;
    QPlainTextEdit* m_problems;
    GraspCanvas* m_canvas;
    QLabel* m_caption;
    QPushButton* m_previous;
    QPushButton* m_next;
    QLabel* m_tell;
    QProgressBar* m_bar;
    QDialogButtonBox* m_buttons;
};

}  // namespace grasploom
