#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace grasploom {

/// A line that says what long work is being done in the background, how far it is and how long it will still take, with
/// buttons to stop it and, perhaps, to look at what there is. Hidden while nothing is done.
class ProgressStrip : public QFrame {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    /// Shows the strip. `stop` and `look`: what the buttons say; none where empty.
    void setWork(const QString& text, const QString& stop, const QString& look = {});
    void setProgress(qint64 done, qint64 total, const QString& timeLeft = {});  ///< total 0: not known
    void setIdle();                                                             ///< hides it
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton& stopButton() { return *m_stop; }
    [[nodiscard]] QPushButton& lookButton() { return *m_look; }

Q_SIGNALS:
    void stopRequested();
    void lookRequested();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QLabel* m_left;
    QPushButton* m_look;
    QPushButton* m_stop;
};

}  // namespace grasploom
