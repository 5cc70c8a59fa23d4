#pragma once

#include "app/gui/jobs/latest_job.h"
#include "simulation/simulated_scenes.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QPushButton;

namespace grasploom {

/// A few of the scenes that settings would make, small: the very ones, each in its first pose. They are simulated in
/// the background, one after the other, and anew whenever the settings change; what was begun for older ones is
/// dropped.
class ScenePreview : public QWidget {
    Q_OBJECT
public:
    static constexpr int shown = 4;
    explicit ScenePreview(QWidget* parent = nullptr);
    ~ScenePreview() override;

    /// Empty: there is nothing to show.
    void setOptions(const std::optional<SimulatedOptions>& options);
    [[nodiscard]] int first() const { return m_first; }  ///< number of the object shown first, from 0
    [[nodiscard]] bool isBusy() const;                   ///< pictures are still to come
    [[nodiscard]] const QImage& picture(int place) const { return m_images.at(static_cast<std::size_t>(place)); }
    void stop();  ///< shows no more; `stopped` follows where something runs
    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }
    void showNext();
    void showPrevious();

Q_SIGNALS:
    void drawn(int place);
    void stopped();  ///< nothing runs any more

private:
    struct Workshop;
    void startAfresh();
    void order(int place);
    void take(int place, const QImage& picture);
    void refresh();
    [[nodiscard]] int objects() const;

    std::optional<SimulatedOptions> m_options;
    int m_first = 0;
    std::shared_ptr<Workshop> m_workshop;  ///< used by one job at a time
    LatestJob m_job;
    QTimer m_soon;
    std::array<QImage, shown> m_images;
    std::array<QLabel*, shown> m_pictures{};
    QLabel* m_caption;
    QPushButton* m_previous;
    QPushButton* m_next;
};

}  // namespace grasploom
