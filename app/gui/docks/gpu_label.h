#pragma once

#include <QLabel>
#include <QTimer>

#include <memory>

namespace grasploom {

class GpuMeter;

/// "GPU 0: 12.1 of 79.6 GiB, 87 %", renewed every two seconds while it is seen; hidden where nothing can be read.
class GpuLabel : public QLabel {
    Q_OBJECT
public:
    explicit GpuLabel(QWidget* parent = nullptr);
    ~GpuLabel() override;
    /// Starts watching. `meter` is asked on a thread of its own.
    void watch(std::shared_ptr<const GpuMeter> meter, unsigned device);

private:
    void ask();

    std::shared_ptr<const GpuMeter> m_meter;
    unsigned m_device = 0;
    bool m_asking = false;
    QTimer m_timer;
};

}  // namespace grasploom
