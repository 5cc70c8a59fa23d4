#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace grasploom {

/// Shown while no dataset is open: open one, choose a recent one, or make one.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void setRecentFolders(const QStringList& folders);
    void setBusy(const QString& what, int done = 0, int total = 0);  ///< total 0: not known
    void setIdle();

Q_SIGNALS:
    void openRequested();
    void recentRequested(const QString& folder);
    void simulationRequested();
    void exampleRequested();
    void cancelRequested();

private:
    QVBoxLayout* m_recent;
    QLabel* m_recentTitle;
    QWidget* m_busy;
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_open;
    QPushButton* m_simulate;
    QPushButton* m_example;
};

}  // namespace grasploom
