#pragma once

#include "dataset/label_overlay.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace grasploom {

/// Writes edited labels on a thread of its own, so that a slow disk never holds up the window: of each scene the newest
/// labels, the scene that waits longest first. Each write is whole or not at all (`LabelOverlay::save`), and none is made where
/// the folder that the overlay's lies in is gone (`requireStillThere`).
class LabelWriter : public QObject {
    Q_OBJECT
public:
    struct Order {
        LabelOverlay overlay;
        QString scene;
        std::optional<std::vector<Grasp>> labels;  ///< none: back to the dataset's own
        std::uint64_t ticket = 0;                  ///< comes back with the result
    };
    explicit LabelWriter(QObject* parent = nullptr);
    ~LabelWriter() override;  ///< writes what waits, then ends
    /// Returns at once. What still waits of the same scene is replaced.
    void write(Order order);
    /// Waits until nothing waits or is being written, and emits what came of it. False: time was up.
    bool waitForAll(std::chrono::milliseconds atMost);

Q_SIGNALS:
    void written(const QString& scene, quint64 ticket);
    void failed(const QString& scene, quint64 ticket, const QString& reason);

private:
    struct Result {
        QString scene;
        std::uint64_t ticket = 0;
        QString reason;  ///< empty: it is on the disk
    };
    void loop();
    void deliver();

    std::mutex m_mutex;
    std::condition_variable m_wake;  ///< the thread: there is something to do
    std::condition_variable m_idle;  ///< who waits: there is nothing left
    std::vector<Order> m_waiting;
    std::vector<Result> m_results;
    bool m_busy = false;
    bool m_quit = false;
    std::thread m_thread;
};

}  // namespace grasploom
