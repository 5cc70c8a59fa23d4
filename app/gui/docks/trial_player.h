#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace grasploom {

class ElidedLabel;

/// Starts trials and plays their films: knows frames by number and time only, not what is in them.
class TrialPlayer : public QWidget {
    Q_OBJECT
public:
    explicit TrialPlayer(QWidget* parent = nullptr);
    /// Empty: a trial may be started; else why not, which the button's tooltip and `outcome` say.
    void setObstacle(const QString& reason);
    void setMeshesWanted(bool wanted);  ///< offers to say where the meshes are that the scene is made of
    void setRunning(bool running);      ///< a trial is being computed
    /// Its frames at `seconds` (ascending, not empty) with what is said of each; plays from the first.
    void play(std::vector<double> seconds, std::vector<QString> captions, const QString& outcome, bool held);
    void say(const QString& outcome, bool held);  ///< of a trial without a film
    void clear();                                 ///< no film any more
    [[nodiscard]] bool hasFilm() const { return !m_seconds.empty(); }
    [[nodiscard]] bool isPlaying() const { return m_clock.isActive(); }
    [[nodiscard]] int frame() const;

Q_SIGNALS:
    void tryRequested();
    void stopRequested();
    void frameChanged(int frame);
    void meshFolderRequested();
    void closed();  ///< the user is done with the film

private:
    void showFrame(int frame);
    void togglePlaying();
    void startClock();
    void tick();
    void refresh();

    std::vector<double> m_seconds;
    std::vector<QString> m_captions;
    QTimer m_clock;
    QElapsedTimer m_since;      ///< the clock was started
    double m_startSeconds = 0;  ///< of the film, then
    QString m_obstacle;
    bool m_running = false;
    QString m_said;  ///< how the last trial ended
    QPushButton* m_try;
    QToolButton* m_play;
    QSlider* m_slider;
    QPushButton* m_meshes;
    QLabel* m_caption;
    QLabel* m_mark;
    ElidedLabel* m_outcome;
    QToolButton* m_close;
};

}  // namespace grasploom
